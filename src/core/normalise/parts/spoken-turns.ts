import type { Span } from '../../model.ts'
import { isComplaint } from './complaint.ts'
import { partsOfHeading } from './part-words.ts'
import type { HeadingPart } from './part-words.ts'
import { clausesOf, sentencesOf, statementsOf } from '../../text/sentences.ts'

/** What a speaker says before the name of what follows: 再说说, 最后谈一下, 下面讲. */
const speaks =
  /^(?:首先|先|再|接着|接下来|下面|然后|最后|其次|另外)?(?:我)?(?:再|来|要|想)?(?:(?:说|讲|谈|摆|汇报)(?:一?(?:说|讲|谈|摆)|一?下)?|说到|讲到|谈到)/
/** Longest name of what follows, in characters. */
const longestName = 14
/** Longest sentence that only opens a paragraph, in characters. */
const longestOpening = 30
/** Statements of a paragraph of problems that nothing announces at least, and the share of them that complains. */
const leastStatements = 4
const mostlyComplaints = 0.6

/** The part that a sentence opens as a heading would, in the words of a speaker: 再说说不足。, 最后讲明年的打算。 */
export function spokenTurn(sentence: string): HeadingPart | null {
  const bare = sentence.trim().replace(/[。：:！]$/, '')
  const name = bare.replace(speaks, '')
  if (name === bare || name.length > longestName || /[，；、]/.test(name)) return null
  return partsOfHeading(name, null)[0] ?? null
}

/** The first sentence of a paragraph, where that turns to a part in the words of a speaker and more follows. */
export function spokenOpening(text: string, { from, to }: Span, part: HeadingPart): Span | null {
  const [first, second] = sentencesOf(text, from, to)
  return first && second && spokenTurn(text.slice(first.from, first.to)) === part ? first : null
}

/**
 * The short sentence that opens a paragraph of complaints (这几件事想起来睡不着。村里……没有……。合作社……不……。): nearly all its statements admit a
 * weakness. Null where they do not. Only the place of such a paragraph, between the review and the plan, tells that these are the problems.
 */
export function openingOfComplaints(text: string, { from, to }: Span): Span | null {
  const [first, second] = sentencesOf(text, from, to)
  if (!first || !second || first.to - first.from > longestOpening || /\d/.test(text.slice(first.from, first.to))) return null
  const statements = statementsOf(text, from, to)
  const complaining = statements.filter((one) => clausesOf(text, one.from, one.to).some((clause) => isComplaint(text.slice(clause.from, clause.to))))
  return statements.length >= leastStatements && complaining.length >= mostlyComplaints * statements.length ? first : null
}

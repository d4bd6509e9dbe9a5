import type { Span } from '../../model.ts'
import { partsOfHeading } from './part-words.ts'
import type { HeadingPart } from './part-words.ts'
import { sentencesOf } from '../../text/sentences.ts'

/** What a speaker says before the name of what follows: 再说说, 最后谈一下, 下面讲. */
const speaks =
  /^(?:(?:首先|先|再|接着|接下来|下面|然后|最后|其次|另外)[，,]?)?(?:我)?(?:再|来|要|想)?(?:(?:说|讲|谈|摆|汇报)(?:一?(?:说|讲|谈|摆)|一?下)?|说到|讲到|谈到)/
/** Longest name of what follows, in characters. */
const longestName = 14

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

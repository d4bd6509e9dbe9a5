import { largest } from '../../lists.ts'
import type { Span } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { clausesOf, sentencesOf, statementsOf } from '../../text/sentences.ts'
import { isComplaint } from './complaint.ts'
import { draftPart, type DraftPart } from './draft-part.ts'
import { isPledge, isTask, planLeadIn } from './lead-ins.ts'

/** Longest sentence that only opens a paragraph, in characters. */
const longestOpening = 30
/** Statements of a paragraph of problems that nothing announces at least, and the share of them that complains. */
const leastStatements = 4
const mostlyComplaints = 0.6
/** Paragraphs of a row at most, with the one that opens it. */
const mostInRow = 16
/** Share of the paragraphs of a row that complains at least. */
const leastOfRow = 0.5

/** The paragraph of complaints, or the row of such, before the plan (which begins at `plan`), where no words turn to it and few are known to complain. */
export function unannouncedProblems(body: readonly DraftBlock[], text: string, plan: number | null): DraftPart | null {
  const before = plan === null ? -1 : body.findLastIndex(({ kind, to }) => kind === 'paragraph' && to <= plan)
  const block = body[before]
  const next = body[before + 1]
  if (!block || !next || next.to <= plan! || block.style !== null) return null
  const opening = openingOfComplaints(text, { from: block.textFrom, to: block.to })
  if (opening) return draftPart('problems', opening.to, block.to, 'lead-in', opening)
  const near = Math.max(0, before + 1 - mostInRow)
  const start = near + body.slice(near, before + 1).findLastIndex((each) => !isInRow(each, text)) + 1
  const shares = body
    .slice(start, Math.max(start, before - leastInRow + 1))
    .map((_, at) => complaintsBehind(body.slice(start + at, before + 1), text))
  const most = largest(shares)
  const opens = body[start + shares.indexOf(most)]
  return most >= leastOfRow && opens ? draftPart('problems', opens.to, block.to, 'lead-in', { from: opens.textFrom, to: opens.to }) : null
}

/** Of the paragraphs behind one of a short sentence without a figure, the share that complains; 0 behind any other. */
function complaintsBehind([opening, ...row]: readonly DraftBlock[], text: string): number {
  const { textFrom: from, to } = opening!
  if (to - from > longestOpening || /\d/.test(text.slice(from, to)) || sentencesOf(text, from, to).length !== 1) return 0
  const complaining = row.filter((each) => clausesOf(text, each.textFrom, each.to).some((clause) => isComplaint(text.slice(clause.from, clause.to))))
  return complaining.length / row.length
}

/**
 * The short sentence that opens a paragraph of complaints (这几件事想起来睡不着。村里……没有……。合作社……不……。): nearly all its statements admit a
 * weakness. Null where they do not. Only the place of such a paragraph, between the review and the plan, tells that these are the problems.
 */
function openingOfComplaints(text: string, { from, to }: Span): Span | null {
  const first = sentencesOf(text, from, to)[0]
  const colon = first ? text.slice(first.from, first.to).search(/[：:]/) : -1
  const opening = first && { from: first.from, to: colon < 0 ? first.to : first.from + colon + 1 }
  if (!opening || opening.to >= to || opening.to - opening.from > longestOpening || /\d/.test(text.slice(opening.from, opening.to))) return null
  const statements = statementsOf(text, from, to)
  const complaining = statements.filter((one) => clausesOf(text, one.from, one.to).some((clause) => isComplaint(text.slice(clause.from, clause.to))))
  return statements.length >= leastStatements && complaining.length >= mostlyComplaints * statements.length ? opening : null
}

/** Longest paragraph, in characters, that tells one problem in a row of such, and how many of them make a row. */
const longestInRow = 90
export const leastInRow = 3

/** True for a short paragraph of its own that can tell one problem among several: no task, no promise and no turn to the plan. */
export function isInRow(block: DraftBlock, text: string): boolean {
  const words = text.slice(block.textFrom, block.to)
  const isTurn = isPledge(words) || planLeadIn(text, { from: block.textFrom, to: block.to }) !== null
  return (
    block.kind === 'paragraph' && block.style === null && words.length <= longestInRow && /[。；]$/.test(words.trim()) && !isTurn && !isTask(words)
  )
}

import type { Span } from '../../model.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { complaintShare, isComplaint } from './complaint.ts'
import { isPledge } from './lead-ins.ts'
import type { DraftPart } from './draft-part.ts'

/**
 * Parts in which passages of problems know their core, without the words that frame them: the sentences that lead to the first problem and say no more than that
 * there are some, and the promises and remarks behind the last. What complains before or after the problems belongs to the core, since a problem may be missed there;
 * a passage that a heading opens has none.
 */
export function withCores(parts: readonly DraftPart[], problems: readonly Span[], text: string): DraftPart[] {
  return parts.map((part) => {
    if (part.part !== 'problems' || part.by !== 'lead-in') return part
    const own = problems.filter(({ from, to }) => from >= part.from && to <= part.to)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return part
    const from = leadsOnly(text, part, first.from) ? first.from : part.from
    const after = sentencesOf(text, last.to, part.to)[0]
    const to = after && closes(text, after, part.to) ? last.to : part.to
    return from > part.from || to < part.to ? { ...part, core: { from, to } } : part
  })
}

/** The sentence that turns to the problems names difficulties by itself; any before the first problem that complains besides it would be a problem. */
function leadsOnly(text: string, part: DraftPart, end: number): boolean {
  const before = sentencesOf(text, part.from, end)
  return before.filter((sentence) => sentence.from >= part.evidence.to && isComplaint(text.slice(sentence.from, sentence.to))).length <= 1
}

function closes(text: string, { from, to }: Span, end: number): boolean {
  return isPledge(text.slice(from, to)) || complaintShare(text, from, end) < 0.4
}

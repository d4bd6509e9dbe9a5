import type { Message } from '../../model.ts'
import { toSource, type CleanText } from '../clean-text.ts'
import type { DraftItem } from './draft-item.ts'

/** Says of every passage of problems that can be cut in several ways into how many it can, and how sure the cut is that was taken. */
export function openCutMessages(problems: readonly DraftItem[], clean: CleanText): Message[] {
  return problems.flatMap((first, at): Message[] => {
    if (!first.openCut) return []
    const { expected, counts } = first.openCut
    const end = problems.findIndex(({ openCut }, next) => next > at && openCut !== undefined)
    const last = problems.slice(at, end < 0 ? problems.length : end).at(-1)!
    const [fewest, most] = [counts[0]!, counts.at(-1)!]
    const percent = Math.round(100 * expected)
    return [
      {
        id: 'cut-problems-open',
        severity: 'info',
        reason: `Careful readers may cut this passage into as few as ${fewest} or as many as ${most} problems; the cut that was taken is expected to agree with theirs to ${percent}%.`,
        hint: 'Read the passage beside its list; if it should be cut otherwise, say so as corrections of the items in archive.yaml.',
        ...toSource(clean, first.from, last.to),
        values: { fewest, most, percent },
      },
    ]
  })
}

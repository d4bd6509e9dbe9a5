import { append } from '../../../lists.ts'
import type { DraftBlock } from '../../blocks/blocks.ts'
import type { DraftPart } from '../../parts/draft-part.ts'
import { withoutSpans } from '../stretches.ts'

/** A plan that was found in one piece or several, and the blocks of the report without what lies between the pieces. */
export interface WholePlan {
  readonly part: DraftPart
  readonly blocks: readonly DraftBlock[]
}

/** The plans of a report. Pieces that a passage of problems or causes parts are one plan, so that its levels are those of the whole. */
export function wholePlans(parts: readonly DraftPart[], blocks: readonly DraftBlock[]): WholePlan[] {
  const plans: { part: DraftPart; between: DraftPart[] }[] = []
  let between: DraftPart[] = []
  for (const part of parts) {
    const last = plans.at(-1)
    if (part.part === 'problems' || part.part === 'causes') between.push(part)
    else if (part.part !== 'plans') between = []
    else if (last && between.length > 0 && part.by === 'position' && !part.isCell && !last.part.isCell) {
      last.part = { ...last.part, to: part.to }
      append(last.between, between)
      between = []
    } else {
      plans.push({ part, between: [] })
      between = []
    }
  }
  return plans.map(({ part, between: gaps }) => ({ part, blocks: gaps.length === 0 ? blocks : blocks.flatMap((block) => piecesOf(block, gaps)) }))
}

function piecesOf(block: DraftBlock, gaps: readonly DraftPart[]): DraftBlock[] {
  return withoutSpans(block, gaps).map(({ from, to }) => ({
    ...block,
    from,
    to,
    textFrom: Math.max(block.textFrom, from),
    textTo: Math.min(block.textTo, to),
  }))
}

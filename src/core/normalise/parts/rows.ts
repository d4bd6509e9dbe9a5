import type { DraftBlock } from '../blocks/blocks.ts'
import { isPledge, planLeadIn } from './lead-ins.ts'

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

/** True for words that open with what is to be done. */
export function isTask(opening: string): boolean {
  return /^(?:加强|强化|坚持|推进|完善|提升|深化|加快|落实|建立|健全|抓|做|开展|进一步|针对|着力|持续|全面|规范|整改|解决)/.test(opening)
}

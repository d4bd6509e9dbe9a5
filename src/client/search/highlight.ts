import { textNodes } from '../here.ts'
import { joined, occurrencesOf, parseQuery } from '../../core/search/query.ts'

/**
 * Marks on a report's page what led there from the search page: every place of the query's phrases in the blocks of its text.
 * @param query the address's `q`.
 */
export function highlight(query: string, blocks: Iterable<HTMLElement>): void {
  const { all } = parseQuery(query)
  for (const block of blocks) {
    const nodes = textNodes(block)
    const text = nodes.map((node) => node.data).join('')
    const spans = joined(all.flatMap((phrase) => occurrencesOf(phrase, text)))
    for (const { from, to } of spans.toReversed()) markSpan(nodes, from, to)
  }
}

/** Marks a stretch of the joined text of nodes, in as many pieces as it lies in nodes. Later stretches must be marked first: their nodes are cut. */
function markSpan(nodes: readonly Text[], from: number, to: number): void {
  let start = 0
  for (const node of nodes) {
    const end = start + node.length
    if (end > from && start < to) {
      const range = document.createRange()
      range.setStart(node, Math.max(0, from - start))
      range.setEnd(node, Math.min(node.length, to - start))
      range.surroundContents(document.createElement('mark'))
    }
    start = end
  }
}

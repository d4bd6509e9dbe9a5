/** The words by which threads are called. */
import type { Item } from '../../model.ts'
import { isComplaint } from '../../normalise/parts/complaint.ts'
import { clausesOf, withoutFinalStop } from '../../text/sentences.ts'
import { pairsIn } from '../../text/signs.ts'

/** What names an item: its lead, or, where it has none, its first clause. A link without words would lead nobody anywhere. */
export function headOf({ lead, text }: Item): string {
  if (lead !== '') return lead
  const [first] = clausesOf(text)
  return first ? text.slice(first.from, first.to) : text
}

/**
 * The words of an item that a thread is about: of one that states several things the clause that shares most pairs of characters with the thread's name, where that
 * is more than its head shares. A clause of a problem that finds nothing wanting is only the half of a sentence.
 */
export function wordingOf(item: Item, name: string, list: 'problems' | 'plans'): string {
  const [lead, text] = [headOf(item), item.text]
  const pairs = pairsIn(name)
  const shared = (text: string): number => [...pairsIn(text)].filter((pair) => pairs.has(pair)).length
  let [best, most] = [lead, shared(lead)]
  for (const span of clausesOf(text)) {
    const { from, to } = withoutFinalStop(text, span)
    const clause = text.slice(from, to)
    if (shared(clause) > most && (list === 'plans' || isComplaint(clause))) [best, most] = [clause, shared(clause)]
  }
  return best
}

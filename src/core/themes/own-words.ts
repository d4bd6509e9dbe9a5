import { keyness } from '../terms/keyness.ts'
import { themeLimits } from './limits.ts'

/**
 * The words by which the items of each group differ most from all items, strongest first: keyness of the number of items that have the word.
 * @param groups the words of each item of each group.
 */
export function ownWords(groups: readonly (readonly (readonly string[])[])[]): string[][] {
  const counted = groups.map(countItems)
  const all = countItems(groups.flat())
  const items = groups.reduce((sum, group) => sum + group.length, 0)
  return groups.map((group, number) => {
    const scored = [...counted[number]!]
      .filter(([, count]) => count >= 2)
      .map(([word, count]): [string, number] => {
        const elsewhere = all.get(word)! - count
        const rest = { count: elsewhere, size: items - group.length }
        return [word, keyness(rest, { count, size: group.length }, { count: all.get(word)!, size: items }, themeLimits.priorItems)]
      })
      .filter(([, key]) => key >= themeLimits.keyness || groups.length === 1)
      .sort(([a, keyA], [b, keyB]) => keyB - keyA || (a < b ? -1 : 1))
    const chosen: string[] = []
    for (const [word] of scored) {
      if (chosen.length === themeLimits.words) break
      if (!chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word)
    }
    return chosen
  })
}

function countItems(items: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of items) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

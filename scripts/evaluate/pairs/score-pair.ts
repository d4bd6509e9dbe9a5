import type { Comparison, Item, Link, ListComparison } from '../../../src/core/model.ts'
import type { GoldLink, GoldPair } from './gold-pair.ts'
import { overlapOf, overlapOfItem, quoteOf } from '../overlap.ts'
import type { Tally } from '../tally.ts'

/** Labels are given up to this many items of a list; what is found after the last labelled one is not judged. */
const labelledItems = 40

/** Tallies of one labelled pair, by the name of the measure. */
export function scorePair(gold: GoldPair, comparison: Comparison): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  addList(tallies, 'problem', gold.problemsA, gold.problemsB, gold.problemLinks, comparison.problems)
  if (gold.plansA && gold.plansB && gold.planLinks) addList(tallies, 'plan', gold.plansA, gold.plansB, gold.planLinks, comparison.plans)
  if (gold.plansA && gold.followThrough) addFollowThrough(tallies, gold, comparison)
  return tallies
}

/** Tally of the links of one list against the labels; links that are undetermined are passed over. */
export function scoreLinks(
  earlier: readonly Item[],
  later: readonly Item[],
  links: readonly Pick<Link, 'earlier' | 'later' | 'status'>[],
  goldA: readonly string[],
  goldB: readonly string[],
  goldLinks: readonly GoldLink[],
): Tally {
  const wanted = new Set(goldLinks.flatMap(({ a, b }) => a.flatMap((one) => b.map((two) => `${String(one)}-${String(two)}`))))
  const numberA = new Map(earlier.map((item) => [item.id, quoteOf(item, goldA)]))
  const numberB = new Map(later.map((item) => [item.id, quoteOf(item, goldB)]))
  const edges = new Set<string>()
  for (const link of links) {
    if (link.status === 'undetermined' || !link.earlier.every((id) => numberA.has(id)) || !link.later.every((id) => numberB.has(id))) continue
    for (const one of link.earlier) {
      for (const two of link.later) {
        const [a, b] = [numberA.get(one)!, numberB.get(two)!]
        edges.add(a < 0 || b < 0 ? `?${one}-${two}` : `${String(a)}-${String(b)}`)
      }
    }
  }
  return { right: [...edges].filter((edge) => wanted.has(edge)).length, predicted: edges.size, gold: wanted.size }
}

/** The items of a list as far as they are labelled. */
export function labelledStretch(items: readonly Item[], gold: readonly string[]): readonly Item[] {
  if (gold.length < labelledItems) return items
  return items.slice(0, items.findLastIndex((item) => quoteOf(item, gold) >= 0) + 1)
}

function addList(
  tallies: Map<string, Tally>,
  kind: string,
  goldA: readonly string[],
  goldB: readonly string[],
  goldLinks: readonly GoldLink[],
  list: ListComparison,
): void {
  const earlier = labelledStretch(list.earlier, goldA)
  const later = labelledStretch(list.later, goldB)
  const right = matchedItems(goldA, earlier) + matchedItems(goldB, later)
  tallies.set(`${kind} items`, { right, predicted: earlier.length + later.length, gold: goldA.length + goldB.length })
  tallies.set(`${kind} links`, scoreLinks(earlier, later, list.links, goldA, goldB, goldLinks))
}

function matchedItems(gold: readonly string[], items: readonly Item[]): number {
  const taken = new Set<number>()
  for (const quote of gold) {
    const index = items.findIndex((item, at) => !taken.has(at) && overlapOfItem(item, quote).ofUnion >= 0.6)
    if (index >= 0) taken.add(index)
  }
  return taken.size
}

/** For each labelled plan its labelled status and the one that was given, null where the plan was not found. */
export function followThroughStatuses(gold: GoldPair, comparison: Comparison): { readonly labelled: string; readonly given: string | null }[] {
  return (gold.followThrough ?? []).map((entry) => {
    const plan = planOf(gold.plansA![entry.plan]!, comparison)
    return { labelled: entry.status, given: comparison.followThrough.find((one) => one.plan === plan?.id)?.status ?? null }
  })
}

function addFollowThrough(tallies: Map<string, Tally>, gold: GoldPair, comparison: Comparison): void {
  let rightStatus = 0
  let rightEvidence = 0
  let answered = 0
  let withEvidence = 0
  for (const entry of gold.followThrough ?? []) {
    const plan = planOf(gold.plansA![entry.plan]!, comparison)
    const found = comparison.followThrough.find((one) => one.plan === plan?.id)
    if (found && found.status !== 'undetermined') answered++
    if (found?.status === entry.status) rightStatus++
    if (!entry.evidence?.length) continue
    withEvidence++
    const first = found?.evidence.slice(0, 2) ?? []
    if (first.some((passage) => entry.evidence!.some((quote) => overlapOf(passage.text, quote).ofUnion >= 0.5))) rightEvidence++
  }
  tallies.set('follow-through status', { right: rightStatus, predicted: answered, gold: gold.followThrough!.length })
  tallies.set('follow-through evidence', { right: rightEvidence, predicted: withEvidence, gold: withEvidence })
}

function planOf(quote: string, comparison: Comparison): Item | undefined {
  let best: Item | undefined
  let most = 0
  for (const item of comparison.plans.earlier) {
    const { ofShorter, ofUnion } = overlapOfItem(item, quote)
    if (ofShorter < 0.5 || ofUnion <= most) continue
    most = ofUnion
    best = item
  }
  return best
}

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { normalise } from '../../../src/core/normalise/index.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { pairsOfSet } from '../../fit/labels/pairs.ts'
import { overlapOfItem, quotesFound } from '../overlap.ts'
import { sumOf, type Tally } from '../tally.ts'

/** Readers' lists stop at so many tasks; what follows the last of them is not judged. */
const longestList = 40

/** How well the plan items of labelled reports are found, by set. No label is used to find them, but the rules were made with these reports at hand. */
export async function planTallies(gold: string, corpus: string): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>()
  for (const set of ['pairs', 'provinces', 'accountability', 'kept']) {
    const labelled = new Map<string, readonly string[]>()
    for (const { A, B, plansA, plansB } of await pairsOfSet(set, gold, corpus))
      for (const [{ file }, plans] of [
        [A, plansA],
        [B, plansB],
      ] as const)
        // An empty list is one that nobody read.
        if (plans && plans.length > 0) labelled.set(file, plans)
    const own = await Promise.all([...labelled].map(([file, plans]) => tallyOfPlans(join(corpus, file), plans)))
    if (own.length > 0) tallies.set(set, sumOf(own))
  }
  return tallies
}

async function tallyOfPlans(path: string, quotes: readonly string[]): Promise<Tally> {
  const { document } = await readDocument(basename(path), readFileSync(path))
  if (!document) throw new Error(`${path} could not be read.`)
  const { plans } = normalise(document)
  const last = plans.findLastIndex((item) => quotes.some((quote) => overlapOfItem(item, quote).ofShorter >= 0.5))
  const judged = quotes.length < longestList ? plans : plans.slice(0, last + 1)
  return { right: quotesFound(judged, quotes), predicted: judged.length, gold: quotes.length }
}

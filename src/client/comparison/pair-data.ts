import type { Comparison } from '../../core/model.ts'
import { comparisonIn, type SeriesComparisons } from '../../view/packed.ts'
import { fetchPacked } from '../unpack.ts'

/** The link to the packed comparisons of the series, which names the pair; none on pages that compare by themselves. */
export const dataLink = document.querySelector<HTMLAnchorElement>('[data-export-data]')

/** Address of the pair. */
export const pairAddress = dataLink?.dataset['exportData'] ?? 'comparison'

let asked: Promise<Comparison | null> | undefined

/** The comparison that the page shows, as data; null where it can't be had. Asked for again, it is not fetched again. */
export function pairData(): Promise<Comparison | null> {
  asked ??= fetchPair().then((pair) => {
    if (pair === null) asked = undefined
    return pair
  })
  return asked
}

async function fetchPair(): Promise<Comparison | null> {
  const ofSeries = dataLink && (await fetchPacked<SeriesComparisons>(dataLink.href))
  return ofSeries ? comparisonIn(ofSeries, pairAddress.split('/').at(-1)!) : null
}

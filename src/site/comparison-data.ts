import type { OpenArchive } from '../archive/open.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { comparisonDataPath, packComparisons } from '../view/packed.ts'
import { pack } from './pack.ts'

/** Writes the comparisons of every series as data, each item of the reports once. */
export function writeComparisonData(archive: OpenArchive, site: SiteFolder): void {
  for (const [series, comparisons] of Map.groupBy(archive.index.comparisons, (comparison) => comparison.series)) {
    const key = fingerprint(JSON.stringify(comparisons.map(({ address, digest }) => [address, digest])))
    site.put(comparisonDataPath(series), key, () => {
      const all = comparisons.map(({ id, address }) => [address.split('/').at(-1)!, archive.comparison(id).comparison] as const)
      return pack(JSON.stringify(packComparisons(all)))
    })
  }
}

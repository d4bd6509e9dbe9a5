import type { OpenArchive } from '../archive/open.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { comparisonDataPath } from '../view/packed.ts'
import { pack } from './pack.ts'

/** Writes the comparisons of every series as data, each in the shape that the command line prints, by the last segments of their addresses. */
export function writeComparisonData(archive: OpenArchive, site: SiteFolder): void {
  for (const [series, comparisons] of Map.groupBy(archive.index.comparisons, (comparison) => comparison.series)) {
    const key = fingerprint(JSON.stringify(comparisons.map(({ address, digest }) => [address, digest])))
    site.put(comparisonDataPath(series), key, () => {
      const entries = comparisons.map(
        ({ id, address }) => `${JSON.stringify(address.split('/').at(-1))}:${JSON.stringify(archive.comparison(id).comparison)}`,
      )
      return pack(`{${entries.join(',\n')}}\n`)
    })
  }
}

import type { BuildResults } from '../build-results.ts'

/** Where a report lives. `neighbourhood` is a fingerprint of its series: its name, its reports' addresses and their comparisons. */
export interface Place {
  readonly series: string | null
  readonly slug: string
  readonly address: string
  readonly neighbourhood: string
}

/** Where every report lives, by its id. */
export function placesOf({ series, unassigned }: BuildResults, neighbourhoods: ReadonlyMap<string, string>): Map<string, Place> {
  const placed = series.flatMap((group) =>
    group.reports.map(({ id, slug }): [string, Place] => {
      return [id, { series: group.slug, slug, address: `${group.slug}/${slug}`, neighbourhood: neighbourhoods.get(group.slug)! }]
    }),
  )
  const apart = unassigned.map(({ id, slug }): [string, Place] => [id, { series: null, slug, address: `unassigned/${slug}`, neighbourhood: '' }])
  return new Map([...placed, ...apart])
}

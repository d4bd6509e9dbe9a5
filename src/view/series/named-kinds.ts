import type { ReportKind } from '../../core/model.ts'

interface Named {
  readonly slug: string
  readonly name: string
  readonly kind: ReportKind
}

/** Series whose kind is said beside their name, by slug: those of which another has the same name. */
export function namedKinds(series: readonly Named[]): ReadonlyMap<string, ReportKind> {
  const bearers = Map.groupBy(series, ({ name }) => name)
  return new Map(series.flatMap(({ slug, name, kind }) => (bearers.get(name)!.length > 1 ? [[slug, kind] as const] : [])))
}

import type { ReportKind } from '../model.ts'
import { nameToSlug, reportSlugs, slugWithKind } from './address.ts'
import { isMasked, joinShortenedKeys, organisationKey } from './organisation.ts'

/** What grouping needs to know of a report. */
export interface ReportFacts {
  readonly id: string
  readonly kind: ReportKind
  readonly year: number | null
  readonly organisation: string | null
  readonly date: string | null
  readonly session: string | null
  /** Of the report's text; tells reports of one year apart. */
  readonly fingerprint: string
  /** True where the file holds a report at all. */
  readonly isReport: boolean
  /** Slug or name of the series, where the archivist gave it. */
  readonly series: string | null
}

/** What the archivist says of a series. */
export interface SeriesSetting {
  readonly slug?: string | undefined
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind?: ReportKind | undefined
}

export interface GroupedReport {
  readonly id: string
  readonly slug: string
}

/** One organisation and one kind of report over the years. */
export interface SeriesGroup {
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ReportKind
  /** In the order of label years. */
  readonly reports: readonly GroupedReport[]
  readonly gaps: readonly number[]
}

export type UnassignedReason = 'not-a-report' | 'other-kind' | 'no-organisation' | 'masked-organisation' | 'no-year'

export interface Grouping {
  readonly series: readonly SeriesGroup[]
  readonly unassigned: readonly { readonly id: string; readonly slug: string; readonly reason: UnassignedReason }[]
}

/**
 * Groups reports into series. A report is placed only by what is known of it: what is masked, undated, of another kind or no report at all stays
 * unassigned with the reason. The result does not depend on the order of the reports.
 */
export function groupIntoSeries(reports: readonly ReportFacts[], settings: readonly SeriesSetting[]): Grouping {
  const placed = new Map<string, ReportFacts[]>()
  const unassigned: { report: ReportFacts; reason: UnassignedReason }[] = []
  const keyOf = seriesKeys(reports, settings)
  for (const report of reports) {
    const reason = unassignedReason(report)
    if (reason) unassigned.push({ report, reason })
    else placed.set(keyOf(report), [...(placed.get(keyOf(report)) ?? []), report])
  }
  const drafts = [...placed.values()].map((members) => draftSeries(members, settings))
  return {
    series: nameApart(drafts).toSorted((a, b) => compareText(a.slug, b.slug)),
    unassigned: unassigned
      .map(({ report, reason }) => ({ id: report.id, slug: report.fingerprint.slice(0, 8), reason }))
      .toSorted((a, b) => compareText(a.id, b.id)),
  }
}

function unassignedReason(report: ReportFacts): UnassignedReason | null {
  if (!report.isReport) return 'not-a-report'
  if (report.series === null) {
    if (report.kind === 'other') return 'other-kind'
    if (report.organisation === null) return 'no-organisation'
    if (isMasked(report.organisation)) return 'masked-organisation'
  }
  return report.year === null ? 'no-year' : null
}

/** A function from a report to the key of its series: given by the archivist, or organisation and kind. */
function seriesKeys(reports: readonly ReportFacts[], settings: readonly SeriesSetting[]): (report: ReportFacts) => string {
  const canonical = new Map(settings.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => [organisationKey(each), organisationKey(name)])))
  const rename = (key: string): string => canonical.get(key) ?? key
  const organisations = reports.flatMap((report) =>
    report.organisation === null || isMasked(report.organisation) ? [] : [organisationKey(report.organisation)],
  )
  const joined = joinShortenedKeys([...new Set(organisations.map(rename))])
  return (report) => {
    const setting = settings.find(({ slug, name }) => report.series !== null && [slug, name].includes(report.series))
    const key = rename(organisationKey(setting?.name ?? report.series ?? report.organisation ?? ''))
    return `${joined.get(key) ?? key}|${setting?.kind ?? report.kind}`
  }
}

interface Draft extends SeriesGroup {
  /** True where the archivist chose the slug, which then is not changed for another series' sake. */
  readonly slugGiven: boolean
  /** Of its first report. */
  readonly fingerprint: string
}

function draftSeries(members: readonly ReportFacts[], settings: readonly SeriesSetting[]): Draft {
  const ordered = members.toSorted(inOrder)
  const names = [...new Set(ordered.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])))]
  const keys = names.map(organisationKey)
  const given = ordered.find(({ series }) => series !== null)?.series ?? null
  const setting = settings.find(
    ({ name, aliases, slug }) => [name, slug].includes(given ?? undefined) || [name, ...aliases].some((each) => keys.includes(organisationKey(each))),
  )
  const newest = ordered.at(-1)!
  const name = setting?.name ?? given ?? newest.organisation ?? ''
  const slugs = reportSlugs(ordered.map(({ year, date, fingerprint }) => ({ year: year!, date, fingerprint })))
  const years = new Set(ordered.map(({ year }) => year!))
  const [first, last] = [ordered[0]!.year!, newest.year!]
  return {
    slug: setting?.slug ?? nameToSlug(name) ?? `series-${ordered[0]!.fingerprint.slice(0, 8)}`,
    slugGiven: setting?.slug !== undefined,
    fingerprint: ordered[0]!.fingerprint,
    name,
    aliases: [...new Set([...names, ...(setting?.aliases ?? [])])].filter((each) => each !== name),
    kind: setting?.kind ?? newest.kind,
    reports: ordered.map(({ id }, i) => ({ id, slug: slugs[i]! })),
    gaps: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((each) => !years.has(each)),
  }
}

/** By label year, then by date of delivery, then by session and content, so that two reports of one year keep their order. */
function inOrder(a: ReportFacts, b: ReportFacts): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) ||
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.session ?? '', b.session ?? '') ||
    compareText(a.fingerprint, b.fingerprint)
  )
}

/**
 * Gives every series an address of its own. Of several with one slug, the one that the archivist gave it keeps it; each other gets its kind, and those that
 * have the kind in common as well the first digits of their first report's fingerprint.
 */
function nameApart(drafts: readonly Draft[]): SeriesGroup[] {
  const withKinds = apart(drafts, ({ slug, kind }) => slugWithKind(slug, kind))
  return apart(withKinds, ({ slug, fingerprint }) => `${slug}-${fingerprint.slice(0, 8)}`).map(({ slugGiven, fingerprint, ...series }) => series)
}

function apart(drafts: readonly Draft[], otherSlug: (draft: Draft) => string): Draft[] {
  const sharing = Map.groupBy(drafts, ({ slug }) => slug)
  return drafts.map((draft) => {
    const others = sharing.get(draft.slug)!.filter((other) => other !== draft)
    const keeps = others.length === 0 || (draft.slugGiven && !others.some(({ slugGiven }) => slugGiven))
    return keeps ? draft : { ...draft, slug: otherSlug(draft) }
  })
}

/** Order by code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

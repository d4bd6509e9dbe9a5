import { append } from '../lists.ts'
import type { ReportKind } from '../model.ts'
import { isMasked, nameKey } from '../names/index.ts'
import { beginningsOf, nameOnDisk, namesApart } from '../text/identity.ts'
import { nameToSlug, reportSlugs, slugWithKind, unassignedSlugs } from './address.ts'
import { clusterReports } from './cluster.ts'
import { subjectOf, supersededDrafts } from './kinds.ts'
import type { Join } from './identity.ts'
import { namesOf, publicNames, secretKeys, type SeriesSetting } from './series-names.ts'
import { compareText, type DatedReport, type ReportFacts } from './report-facts.ts'

export type { SeriesSetting } from './series-names.ts'
export type { ReportFacts } from './report-facts.ts'
export type { Join, JoinReason } from './identity.ts'

export interface GroupedReport {
  readonly id: string
  readonly slug: string
}

/** One organisation and one kind of report over the years. */
export interface SeriesGroup {
  readonly slug: string
  /** Names that may be public. Empty where nothing of any report is: such a series is in no list. */
  readonly name: string
  readonly aliases: readonly string[]
  /** What the archivist knows it as, with the names of all its reports. */
  readonly knownAs: string
  readonly kind: ReportKind
  /** In the order of label years. */
  readonly reports: readonly GroupedReport[]
  readonly gaps: readonly number[]
}

export type UnassignedReason = 'not-a-report' | 'other-kind' | 'no-organisation' | 'masked-organisation' | 'no-year' | 'draft'

export interface Grouping {
  readonly series: readonly SeriesGroup[]
  readonly unassigned: readonly { readonly id: string; readonly slug: string; readonly reason: UnassignedReason }[]
  /** What was joined on evidence that a person should look at, and what might belong together. */
  readonly joins: readonly Join[]
}

/**
 * Groups reports into series: first as the archivist says, then by all that the files offer. A report is placed only by what is known of it: what is
 * undated, of another kind, no report at all, a draft beside the report that came of it, or hidden where nothing else tells whose it is stays unassigned with the reason. The result does not depend
 * on the order of the reports.
 */
export function groupIntoSeries(reports: readonly ReportFacts[], settings: readonly SeriesSetting[]): Grouping {
  const unassigned: { report: ReportFacts; reason: UnassignedReason }[] = []
  const open: DatedReport[] = []
  const own = new Map<string, DatedReport>()
  for (const report of reports) {
    const isGiven = report.series !== null
    if (!report.isReport) unassigned.push({ report, reason: 'not-a-report' })
    else if (!isGiven && isOfNoSeries(report, settings)) unassigned.push({ report, reason: 'other-kind' })
    else if (report.year === null) unassigned.push({ report, reason: isGiven ? 'no-year' : (reasonFor(report) ?? 'no-year') })
    else {
      own.set(report.id, { ...report, year: report.year })
      open.push(asArchivistSays({ ...report, year: report.year }, settings))
    }
  }
  const superseded = supersededDrafts(open)
  for (const report of superseded) unassigned.push({ report, reason: 'draft' })
  const { series: found, loose, joins } = clusterReports(open.filter((report) => !superseded.has(report)))
  for (const report of loose) unassigned.push({ report, reason: reasonFor(report) ?? 'no-organisation' })
  const drafts: Draft[] = []
  const secrets = settings.length > 0 ? secretKeys(reports) : []
  for (const { kind, members } of found) {
    const ofSeries = members.map(({ report }) => own.get(report.id)!)
    // Of reports on one thing of many, one makes no series.
    const isSeries =
      kind !== 'other' || ofSeries.length > 1 || ofSeries.some(({ series }) => series !== null) || settingOf(ofSeries, settings) !== undefined
    if (isSeries) drafts.push(draftSeries(ofSeries, { settings, secrets }, kind))
    else
      append(
        unassigned,
        ofSeries.map((report) => ({ report, reason: 'other-kind' as const })),
      )
  }
  return {
    series: nameApart(drafts).toSorted((a, b) => compareText(a.slug, b.slug)),
    unassigned: withSlugs(unassigned).toSorted((a, b) => compareText(a.id, b.id)),
    joins,
  }
}

function withSlugs(unassigned: readonly { readonly report: ReportFacts; readonly reason: UnassignedReason }[]): Grouping['unassigned'] {
  const inTurn = unassigned.toSorted((a, b) => byContent(a.report, b.report))
  const slugs = unassignedSlugs(inTurn.map(({ report }) => report))
  return inTurn.map(({ report, reason }, i) => ({ id: report.id, slug: slugs[i]!, reason }))
}

/** An order that depends on what reports say, and neither on their files nor on each other. */
function byContent(a: ReportFacts, b: ReportFacts): number {
  return compareText(a.fingerprint, b.fingerprint) || compareText(a.id, b.id)
}

/** A document that is no report of an organisation on its year, as far as its title tells and the archivist does not say otherwise. */
function isOfNoSeries(report: ReportFacts, settings: readonly SeriesSetting[]): boolean {
  return report.kind === 'other' && report.kindTold && subjectOf(report) === null && settingOf([report], settings)?.kind === undefined
}

/** A report under the name that the archivist gives its series or its organisation. What he says counts alone. */
function asArchivistSays(report: DatedReport, settings: readonly SeriesSetting[]): DatedReport {
  const setting = settingOf([report], settings)
  const name = setting?.name ?? report.series
  const kind = setting?.kind ?? report.kind
  if (name === null) return report
  return { ...report, kind, kindTold: true, organisation: name, organisationGiven: true, series: report.series === null ? null : name }
}

/** Why nothing could place a report by itself; null where it has a name. */
function reasonFor({ kind, kindTold, organisation }: ReportFacts): UnassignedReason | null {
  if (kind === 'other' && !kindTold) return 'other-kind'
  if (organisation === null) return 'no-organisation'
  return isMasked(organisation) ? 'masked-organisation' : null
}

/** What the archivist says of the series of some reports, by the series that he gave one, or the name or an alias of their organisation. */
function settingOf(reports: readonly ReportFacts[], settings: readonly SeriesSetting[]): SeriesSetting | undefined {
  const given = reports.find(({ series }) => series !== null)?.series ?? null
  const keys = new Set(reports.flatMap(({ organisation }) => (organisation === null ? [] : [nameKey(organisation)])))
  return settings.find(({ name, aliases, slug }) =>
    given === null ? [name, ...aliases].some((each) => keys.has(nameKey(each))) : [slug, name, ...aliases].includes(given),
  )
}

interface Draft extends SeriesGroup {
  /** True where the archivist chose the slug, which then is not changed for another series' sake. */
  readonly slugGiven: boolean
  /** Of its first report. */
  readonly fingerprint: string
}

/** What the archivist says of series, and the keys of names that none of it may tell. */
interface Said {
  readonly settings: readonly SeriesSetting[]
  readonly secrets: readonly string[]
}

/** @param kind of the series, where the archivist does not say it; null for that of its newest report. */
function draftSeries(members: readonly DatedReport[], { settings, secrets }: Said, kind: ReportKind | null): Draft {
  const ordered = members.toSorted(inOrder)
  const setting = settingOf(ordered.toReversed(), settings)
  const newest = ordered.at(-1)!
  const [{ name, aliases, slug }, known] = [publicNames(ordered, setting, secrets), namesOf(ordered, setting)]
  const slugs = reportSlugs(ordered)
  const years = new Set(ordered.map(({ year }) => year))
  const [first, last] = [ordered[0]!.year, newest.year]
  return {
    slug: slug ?? nameToSlug(name) ?? `series-${ordered[0]!.fingerprint.slice(0, 8)}`,
    slugGiven: slug !== undefined,
    fingerprint: ordered[0]!.fingerprint,
    ...{ name, aliases, knownAs: known.name },
    kind: setting?.kind ?? kind ?? newest.kind,
    reports: ordered.map(({ id }, i) => ({ id, slug: slugs[i]! })),
    gaps: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((each) => !years.has(each)),
  }
}

/** By label year, then by date of delivery, then by session and content, so that two reports of one year keep their order. */
function inOrder(a: DatedReport, b: DatedReport): number {
  return a.year - b.year || compareText(a.date ?? '', b.date ?? '') || compareText(a.session ?? '', b.session ?? '') || byContent(a, b)
}

/**
 * Gives every series an address of its own. Of several with one slug, the one that the archivist gave it keeps it; each other gets its kind, and those that
 * have the kind in common as well the first digits of their first report's fingerprint. Slugs that differ in the case of letters alone are one.
 */
function nameApart(drafts: readonly Draft[]): SeriesGroup[] {
  const withKinds = apart(drafts, ({ slug, kind }) => slugWithKind(slug, kind))
  const withDigits = apart(withKinds, ({ slug, fingerprint }) => `${slug}-${fingerprint.slice(0, 8)}`)
  // What the digits have in common, or another's name has, is left: the archivist's choice first, then by content.
  const inTurn = withDigits.toSorted(
    (a, b) =>
      Number(b.slugGiven) - Number(a.slugGiven) || compareText(a.fingerprint, b.fingerprint) || compareText(a.reports[0]!.id, b.reports[0]!.id),
  )
  const slugs = namesApart(inTurn.map(({ slug, fingerprint }) => [slug, ...beginningsOf(fingerprint, 8).map((digits) => `${slug}-${digits}`)]))
  return inTurn.map(({ slugGiven, fingerprint, ...series }, i) => ({ ...series, slug: slugs[i]! }))
}

function apart(drafts: readonly Draft[], otherSlug: (draft: Draft) => string): Draft[] {
  const sharing = Map.groupBy(drafts, ({ slug }) => nameOnDisk(slug))
  return drafts.map((draft) => {
    const others = sharing.get(nameOnDisk(draft.slug))!.filter((other) => other !== draft)
    const keeps = others.length === 0 || (draft.slugGiven && !others.some(({ slugGiven }) => slugGiven))
    return keeps ? draft : { ...draft, slug: otherSlug(draft) }
  })
}

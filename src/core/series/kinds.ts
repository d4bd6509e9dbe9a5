/** What kind of paper each report is: its kind and genre, the part of the year that it is on, and whether a later paper replaces it. */
import { bodies, nameKey, offices, reachOf, relationOf } from '../names/index.ts'
import { clusterByName, namedOf } from './identity.ts'
import { stageIn } from './report-facts.ts'
import { homeOf, type DatedReport, type ReportFacts } from './report-facts.ts'
import { genres } from '../normalise/genres/index.ts'
import { isAboutReports } from '../normalise/fields/head.ts'
import { smallest } from '../lists.ts'

/**
 * The kind of each report, with its genre where the kind says little. One that tells no kind but problems or plans is of the kind of the others in its folder,
 * where these are of one kind; and what one organisation calls its 工作总结 in one year and its 工作报告 in another is of one kind.
 */
export function kindsOf(reports: readonly DatedReport[]): Map<string, string> {
  const told = Map.groupBy(
    reports.filter(({ kindTold }) => kindTold),
    ({ path }) => homeOf(path),
  )
  const kindsOfHomes = new Map([...told].map(([home, ofHome]) => [home, new Set(ofHome.map(ownKind))]))
  const kinds = new Map(
    reports.map((report) => {
      const around = report.kindTold || !report.looksAhead ? undefined : kindsOfHomes.get(homeOf(report.path))
      return [report.id, around?.size === 1 ? [...around][0]! : ownKind(report)]
    }),
  )
  for (const alike of groupsAlike(reports, kinds)) for (const { id } of alike) kinds.set(id, kinds.get(alike.at(-1)!.id)!)
  return kinds
}

function ownKind(report: DatedReport): string {
  const genre = report.series === null ? (subjectOf(report) ?? '') : `series ${nameKey(report.series)}`
  if (report.kind === 'other') return `other|${genre}`
  const ofParty = report.kind === 'department' && isOfParty(report) ? '党建' : []
  return [report.kind, ofParty, periodOf(report) ?? []].flat().join('|')
}

function isOfParty({ title }: DatedReport): boolean {
  return /党建|党的建设/u.test(title ?? '')
}

/** Kinds of reports on all the work of a year; of those of no known genre, the ones whose title names no subject. */
const kindsOfAllWork: ReadonlySet<string> = new Set(['other|', ...genres.flatMap(({ kind, isOfAllWork }) => (isOfAllWork ? [kind] : []))])

/** Kinds that organisations put in each other's place: reports on all the work of a year, and those on the Party's. */
const interchangeable: readonly ((report: DatedReport, kind: string) => boolean)[] = [
  (report, kind) => report.kindTold && kindsOfAllWork.has(kind),
  (report, kind) => ['department|党建', 'other|党建'].includes(kind) || (kind === 'accountability' && isOfParty(report)),
]

/** Reports of one organisation that bear kinds of one class, no two of them in one year: each year's in the order of the years. */
function groupsAlike(reports: readonly DatedReport[], kinds: ReadonlyMap<string, string>): DatedReport[][] {
  return interchangeable.flatMap((isOfClass) => {
    const ofClass = reports.filter((report) => report.series === null && isOfClass(report, kinds.get(report.id)!))
    return [...Map.groupBy(ofClass, ({ path }) => homeOf(path))].flatMap(([home, ofHome]) => {
      const isMixed = new Set(ofHome.map(({ id }) => kinds.get(id))).size > 1
      if (!isMixed) return []
      const groups =
        home !== '' && isOneAYear(ofHome)
          ? [ofHome]
          : clusterByName(ofHome.map(namedOf)).clusters.map(({ members }) => members.map(({ report }) => report))
      return groups.filter((group) => group.length > 1 && isOneAYear(group)).map((group) => group.toSorted((a, b) => a.year - b.year))
    })
  })
}

function isOneAYear(reports: readonly DatedReport[]): boolean {
  return new Set(reports.map(({ year }) => year)).size === reports.length
}

const commonWords =
  /(?:19|20)\d{2}年?度?|[〇○零一二三四五六七八九]{4}年度?|上半年|下半年|全年|年度|关于|落实|开展|情况|工作|行政|的|和|与|及|暨|报告|总结|汇报|计划|打算|思路|要点|安排|设想|明年|下一?步|全文|草案|公开|摘要|[\d_\s\p{P}]/gu

/**
 * What a report that is neither of the common kinds is about, as its title tells beside whose it is and which year's: `法治政府建设`; empty for a report of
 * all the work. Null for one without a title, or for a document that is no report of an organisation on its year (a resolution, a piece of news).
 */
export function subjectOf({ title, names, organisation }: ReportFacts): string | null {
  if (title === null || isAboutReports(title) || !/报告|总结|汇报|述职|年报|report/iu.test(title)) return null
  const known = [...new Set([organisation ?? '', ...names.map(({ name }) => name)])]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
  const bare = known.reduce((rest, name) => rest.replaceAll(name, ''), title.normalize('NFKC').replace(/\s/gu, ''))
  return bare
    .replace(/(?:——|—|--)[^]*$/u, '')
    .replace(new RegExp(`^.*?(?:${offices})`, 'u'), '')
    .replace(new RegExp(`^.{0,12}?${bodies}(?=.)`, 'u'), '')
    .replace(commonWords, '')
}

const period =
  /(上半年|下半年|前三季度|第?[一二三四]季度|第[一二]学期|[上下]学期|[春秋]季学期?|1[-—~至](?:1[01]|[2-9])月份?)[^和及与暨]{0,10}(?:工作|总结|汇报|报告|情况)/u

/** The part of a year that a report is on, as its title tells (`2019年上半年工作总结`); null for one on the year. Such reports are set against those on the same part of other years. */
function periodOf({ title }: ReportFacts): string | null {
  return period.exec((title ?? '').replace(/\s/gu, ''))?.[1] ?? null
}

/** The drafts in whose place a later draft, or the report itself, is among the reports: of one folder or one proper name, one kind and one year. */
export function supersededDrafts<Facts extends DatedReport>(reports: readonly Facts[]): Set<Facts> {
  const staged = reports.map((report) => ({ report, stage: draftStageOf(report) }))
  const drafts = staged.filter(({ stage }) => stage < Infinity)
  return new Set(
    drafts
      .filter((draft) => staged.some((other) => other.stage > draft.stage && areOfOnePaper(draft.report, other.report)))
      .map(({ report }) => report),
  )
}

/** How far a paper is on its way to the report, by its title, its name and the line at its head; Infinity for the report itself. */
function draftStageOf({ title, path, draftLine }: ReportFacts): number {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return smallest([title ?? '', name, draftLine ?? ''].map((words) => stageIn(words) ?? Infinity))
}

function areOfOnePaper(draft: DatedReport, other: DatedReport): boolean {
  if (draft.year !== other.year || draft.kind !== other.kind || draft.series !== other.series) return false
  const [a, b] = [draft.organisation, other.organisation]
  const isInOneFolder = homeOf(draft.path) === homeOf(other.path)
  if (a === null || b === null) return isInOneFolder && a === b && homeOf(draft.path) !== ''
  if (nameKey(a) === nameKey(b)) return isInOneFolder || reachOf(a) === 'proper'
  return isInOneFolder && relationOf(a, b) !== 'apart'
}

/** What grouping goes by: the facts of a report, the folder that it lies in, an order and ids that are the same on every machine. */
import type { NameClaim, ReportKind } from '../model.ts'
import type { Publication } from '../publication.ts'
import { beginningsOf, namesApart } from '../text/identity.ts'
import type { ReportSummary } from './summary.ts'

/** What grouping needs to know of a report. */
export interface ReportFacts {
  readonly id: string
  /** Relative to the corpus folder. */
  readonly path: string
  readonly kind: ReportKind
  /** False where neither title nor name nor text tell the kind. */
  readonly kindTold: boolean
  readonly title: string | null
  readonly year: number | null
  readonly organisation: string | null
  /** True where the archivist gave the organisation, against which no other name counts. */
  readonly organisationGiven: boolean
  /** Every name that the file gives to the organisation, the surest first. */
  readonly names: readonly NameClaim[]
  readonly date: string | null
  readonly session: string | null
  /** The line at its head that calls it a draft; null for none. */
  readonly draftLine: string | null
  /** Of the report's text; tells reports of one year apart. */
  readonly fingerprint: string
  /** True where the file holds a report at all. */
  readonly isReport: boolean
  /** True where problems or plans were found, which a paper of another kind has not. */
  readonly looksAhead: boolean
  /** Slug or name of the series, where the archivist gave it. */
  readonly series: string | null
  /** What is public of it: a series bears no name that only reports know of which nothing is. */
  readonly publish: Publication
}

/** A report with its label year. */
export type DatedReport = ReportFacts & { readonly year: number }

/** What grouping needs of a report's summary. `path` is that of its file below the corpus folder, `series` what the archivist says. */
export function reportFacts(
  { id, kind, title, year, organisation, names, toldBy, date, session, counts, draftLine }: Omit<ReportSummary, 'plainText'>,
  file: Pick<ReportFacts, 'path' | 'fingerprint' | 'isReport' | 'series' | 'publish'>,
): ReportFacts {
  return {
    ...{ id, kind, kindTold: toldBy.kind !== null, title, year, organisation, names, date, session, draftLine },
    organisationGiven: toldBy.organisation === 'metadata' || toldBy.organisation === 'correction',
    looksAhead: counts.problems + counts.plans > 0,
    ...file,
  }
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Words that folders are named by beside organisations: years, kinds of report, formats. */
const commonFolder =
  /^(?:(?=([\s_\-—–.,，、（）()【】]|(?:19|20)\d{2}(?:\s*[-–—至]\s*(?:19|20)?\d{2})?学?年?度?|历年|各年|近年|年度|年|政府|党建|基层|抓|工作|述职|述廉|履职|两会|人代会|职代会|教代会|会议|党委|党组|党支部|支部|书记|局长|院长|校长|镇长|乡长|主任|总经理|董事长|个人|领导|班子|报告|总结|汇报|材料|资料|文件|原文|原件|全文|正文|汇编|合集|合订|全部|归档|存档|扫描|最新|公开|版|txt|docx?|pdf|html?|md|word|data|files?|reports?|texts?|originals?|[\d０-９]))\1)+$/iu

/**
 * The folder that a file belongs to, for the question whose report it is: of its path, without its name and without folders that are named by a year, a
 * kind of report or a format alone (`岚川县/2019年/a.txt` → `岚川县`). Empty for the corpus folder itself.
 */
export function homeOf(path: string): string {
  return path
    .split('/')
    .slice(0, -1)
    .filter((folder) => !commonFolder.test(folder.normalize('NFKC')))
    .join('/')
}

/** A report's id, which is short, and what its text is known by. */
export interface NamedText {
  readonly id: string
  /** SHA-256 of the text that was kept, white space aside: two reports are the same where it is. */
  readonly textSha256: string
}

/**
 * Ids for the reports of an archive: each its own, but where another text has the same. Of such texts the one whose checksum is the smallest keeps it, whatever the order of the files;
 * each other has the first digits of its checksum behind it.
 */
export function distinctIds(reports: readonly NamedText[]): string[] {
  const texts = [...new Map(reports.map((report) => [report.textSha256, report])).values()].sort((a, b) => compareText(a.textSha256, b.textSha256))
  const ids = namesApart(texts.map(({ id, textSha256 }) => [id, ...beginningsOf(textSha256, 8).map((digits) => `${id}-${digits}`)]))
  const idOf = new Map(texts.map(({ textSha256 }, i) => [textSha256, ids[i]!]))
  return reports.map(({ textSha256 }) => idOf.get(textSha256)!)
}

/** What lists and grouping go by: a report without its text, the folder that it lies in, an order and ids that are the same on every machine. */
import { doubtMessage, doubtsOf } from '../doubt/index.ts'
import type { Evidence, NameClaim, Report, ReportKind, Span } from '../model.ts'
import type { Publication } from '../publication.ts'
import type { ReportEntry } from '../records.ts'
import { beginningsOf, namesApart } from '../text/identity.ts'

/** What lists and grouping need of a report: everything but its text. */
export type ReportSummary = Pick<Report, 'id' | 'kind' | 'year' | 'reviewedYear' | 'planYear' | 'title' | 'organisation' | 'role' | 'place' | 'date' | 'session' | 'language' | 'source' | 'names'> &
  Pick<ReportEntry, 'characters' | 'counts' | 'found' | 'doubts'> & {
    /** The report's text without white space; equal for two files of one text. */
    readonly plainText: string
    /** The line at its head that calls it a draft; null for none. */
    readonly draftLine: string | null
    /** What the kind and the organisation are known by; null where they are not. */
    readonly toldBy: { readonly kind: Evidence['by'] | null; readonly organisation: Evidence['by'] | null }
  } // prettier-ignore

/** A source text without what was removed from it and without white space: the same for two files of one report. */
export function keptText(sourceText: string, removed: readonly Span[]): string {
  let kept = ''
  let from = 0
  for (const removal of removed) {
    kept += sourceText.slice(from, Math.max(from, removal.from))
    from = Math.max(from, removal.to)
  }
  return (kept + sourceText.slice(from)).replace(/\s+/g, '')
}

export function reportSummary(report: Report): ReportSummary {
  const { id, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source, names } = report
  const plainText = report.blocks.map(({ marker, text }) => marker + text).join('').replace(/\s+/gu, '') // prettier-ignore
  return {
    ...{ id, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source, names, plainText },
    toldBy: { kind: report.evidence.kind?.by ?? null, organisation: report.evidence.organisation?.by ?? null },
    draftLine: draftLineOf(report),
    characters: plainText.length,
    counts: {
      problems: report.problems.length,
      causes: report.causes.length,
      plans: report.plans.length,
      work: report.work.length,
      removed: report.removed.length,
      messages: report.messages.length,
    },
    found: { problems: isFound(report, 'problems'), plans: isFound(report, 'plans') },
    doubts: doubtsOf(report)
      .filter(({ kind }) => kind !== 'missing')
      .map((doubt) => ({ ...doubtMessage(doubt), from: null, to: null })),
  }
}

function isFound(report: Report, name: 'problems' | 'plans'): boolean {
  return report.parts.some(({ part, found }) => part === name && found)
}

/** What papers on their way to the report are called, from the first to the last; what is called none of these is the report. */
const draftStages = [/草稿|初稿|一稿|未定稿|draft/iu, /征求意见稿|讨论稿|二稿|修改稿|修订稿/u, /送审稿|送阅稿|报审稿|三稿/u, /审议稿|草案/u]
const wholeDraftLine = /^[（(【[]?\p{Script=Han}{0,6}(?:稿|草案)[）)】\]]?$/u

/** How far a paper is that calls itself by some words; null where they don't call it a draft. */
export function stageIn(words: string): number | null {
  const stage = draftStages.findIndex((pattern) => pattern.test(words))
  return stage < 0 ? null : stage
}

/** The line at the head of a paper that says of itself that it is a draft: `（征求意见稿）`. Null for none. */
function draftLineOf({ blocks, removed }: Pick<Report, 'blocks' | 'removed'>): string | null {
  const head = [...blocks.slice(0, 6), ...removed.slice(0, 6)].map(({ text }) => text.trim())
  return head.find((text) => text.length <= 12 && wholeDraftLine.test(text) && stageIn(text) !== null) ?? null
}

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

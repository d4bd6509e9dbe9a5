import type { FieldName, Report } from '../../core/model.ts'
import type { ReportEntry } from '../../core/records.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatDate, formatNumber, formatShare } from '../numbers.ts'

/** One line of what is known about a report, with the evidence for it. */
export interface FieldRow {
  readonly name: string
  readonly value: string
  /** Whether the value is an address on the web. */
  readonly isLink: boolean
  /** Language of the value where it is the report's own words. */
  readonly language: string | null
  readonly evidence: string | null
  /** The words that the value rests on. */
  readonly quote: string | null
}

/** The fields of a report in the order in which an archivist reads them; a field that is unknown and never was looked for is left out. */
export function fieldsOf(entry: ReportEntry, report: Report, t: Messages, locale: Locale): FieldRow[] {
  const { common, genres, report: words } = t
  const own = (field: FieldName & keyof typeof words.fields, value: string | null, always: boolean): FieldRow[] => {
    if (value === null && !always) return []
    const evidence = report.evidence[field]
    return [
      {
        ...{ name: words.fields[field], value: value ?? common.unknown, isLink: false, language: value === null ? null : report.language },
        evidence: evidence ? evidenceWords(evidence.by, evidence.confidence, words, locale) : null,
        quote: evidence && evidence.quote !== '' && evidence.quote !== value ? evidence.quote : null,
      },
    ]
  }
  const plain = (name: string, value: string | null, isLink = false): FieldRow[] =>
    value === null ? [] : [{ name, value, isLink, language: null, evidence: null, quote: null }]
  const year = (value: number | null): string | null => (value === null ? null : String(value))
  return [
    ...own('organisation', entry.organisation, true),
    ...plain(words.fields.kind, genres.kindOfOne(entry.kind)),
    ...own('year', year(entry.year), true),
    ...own('reviewedYear', year(entry.reviewedYear), false),
    ...own('planYear', year(entry.planYear), false),
    ...own('role', entry.role, false),
    ...own('place', report.place, false),
    ...own('date', entry.date === null ? null : formatDate(locale, entry.date), false),
    ...own('session', entry.session, false),
    ...plain(words.fields.characters, formatNumber(locale, entry.characters)),
    ...plain(words.fields.source, entry.source.path),
    ...plain(words.fields.sourceAddress, entry.sourceAddress, /^https?:\/\//.test(entry.sourceAddress ?? '')),
    ...plain(words.fields.licence, entry.licence),
    ...plain(words.fields.sha256, entry.source.sha256),
  ]
}

function evidenceWords(by: keyof Messages['report']['evidenceBy'], confidence: number, words: Messages['report'], locale: Locale): string {
  const source = words.evidenceBy[by]
  return confidence < 1 ? `${source} · ${words.confidence(formatShare(locale, confidence))}` : source
}

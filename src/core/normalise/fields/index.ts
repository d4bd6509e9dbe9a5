/** All fields of a report together: found, replaced by the archivist's values, given back as the text writes them, and messages on what is open. */
import type { Evidence, FieldName, Message, NameClaim, ReportKind } from '../../model.ts'
import { reachOf } from '../../names/index.ts'
import { genreOf } from '../genres/index.ts'
import type { FieldContext, Found } from './field-context.ts'
import { findDate, findKind, findRole, findSession, findTitle, roleInText } from './head.ts'
import { nameClaims } from './name-claims.ts'
import { findOrganisation, placeOfOrganisation } from './organisation.ts'
import { contradictingYears, findYear } from './year.ts'
import { yearsIn } from '../parts/part-words.ts'
import type { NormaliseContext, PlacedCorrections } from '../archivist-context.ts'

/** The fields of a report with their evidence; offsets of the evidence count the clean text. */
export interface Fields {
  readonly kind: ReportKind
  readonly title: string | null
  readonly year: number | null
  readonly reviewedYear: number | null
  readonly planYear: number | null
  readonly organisation: string | null
  readonly role: string | null
  readonly place: string | null
  readonly date: string | null
  readonly session: string | null
  readonly evidence: Partial<Record<FieldName, Evidence>>
  /** Every name that the file gives to the organisation, the surest first. */
  readonly names: readonly NameClaim[]
  /** Years that other places of the file tell. */
  readonly otherYears: readonly Found<number>[]
}

/** Finds every field. */
export function findFields(context: FieldContext): Fields {
  const evidence: Partial<Record<FieldName, Evidence>> = {}
  const keep = <T>(name: FieldName, found: Found<T> | null): T | null => {
    if (found) evidence[name] = found.evidence
    return found?.value ?? null
  }
  const kind = keep('kind', findKind(context)) ?? 'other'
  const title = keep('title', findTitle(context))
  const session = keep('session', findSession(context))
  const looksBack = looksBackAYear(kind, session)
  const foundYear = findYear(context, looksBack)
  const year = keep('year', foundYear)
  const role = keep('role', findRole(context) ?? (genreOf(kind).whose === 'person' ? roleInText(context.text) : null))
  const claims = nameClaims(context, kind)
  const foundOrganisation = findOrganisation(context, kind, claims)
  const organisation = keep('organisation', foundOrganisation)
  const place = keep('place', foundOrganisation && placeOfOrganisation(foundOrganisation))
  const date = keep('date', findDate(context))
  const delivered = dateOfDelivery(date, evidence)
  // The day on which a meeting heard the report tells its year better than the name of its file.
  if (looksBack && evidence.date && evidence.year?.by === 'file-name' && delivered?.startsWith(`${year}-`)) evidence.year = evidence.date
  if (evidence.year) evidence.reviewedYear = evidence.planYear = evidence.year
  return {
    kind,
    title,
    year,
    ...yearsAround({
      year,
      kind: genreOf(kind).labelledBy === 'either' && year !== null && plansItsOwnYear(context, year) ? 'government' : kind,
      session,
      delivered,
    }),
    organisation,
    role,
    place,
    date,
    session,
    evidence,
    names: claims.map(({ name, by, former }) => ({ name, by, ...(former && { former }) })),
    otherYears: foundYear ? contradictingYears(context, looksBack, foundYear) : [],
  }
}

/**
 * An accountability report of a year reviews it and plans the next; a government work report of a year reviews the last and plans it.
 * One that is delivered (ISO date of the meeting) in the second half of the year, as to a newly elected congress, reviews the year up to then.
 */
function yearsAround({ year, kind, session, delivered }: Occasion): { reviewedYear: number | null; planYear: number | null } {
  if (year === null) return { reviewedYear: null, planYear: null }
  const yearBefore = looksBackAYear(kind, session)
  if (yearBefore && delivered !== null && Number(delivered.slice(0, 4)) === year && Number(delivered.slice(5, 7)) >= 7)
    return { reviewedYear: year, planYear: year }
  return yearBefore ? { reviewedYear: year - 1, planYear: year } : { reviewedYear: year, planYear: year + 1 }
}

/** A report whose headings look back on the year before its label and plan the label year does as governments do. */
function plansItsOwnYear({ headings }: FieldContext, year: number): boolean {
  const names = (told: number, pattern: RegExp): boolean => headings.some(({ words }) => yearsIn(words).includes(told) && pattern.test(words))
  return names(year - 1, /回顾|总结|情况|工作$/) && names(year, /安排|计划|任务|打算|思路|部署|重点/)
}

/** What decides the years around a label year; `delivered` is the ISO date of the meeting that heard the report, where it is known. */
interface Occasion {
  readonly year: number | null
  readonly kind: ReportKind
  readonly session: string | null
  readonly delivered: string | null
}

/** Governments report on the year before, and so do courts and others that report to a session of the congress. */
function looksBackAYear(kind: ReportKind, session: string | null): boolean {
  const { labelledBy } = genreOf(kind)
  return labelledBy === 'planned' || (labelledBy === 'either' && session !== null)
}

/** The date of a report (ISO) where a meeting heard it then, by its words or the archivist's; null for the date of a signature. */
function dateOfDelivery(date: string | null, evidence: Fields['evidence']): string | null {
  const { by, quote } = evidence.date ?? { by: 'text', quote: '' }
  return by === 'metadata' || by === 'correction' || /会议|大会/u.test(quote) ? date : null
}

/** Messages about what could not be decided. */
export function fieldMessages(fields: Fields): Message[] {
  const missing: Message[] = []
  const say = (id: string, reason: string, hint: string): number => missing.push({ id, severity: 'warning', reason, hint, from: null, to: null })
  if (fields.title === null)
    say('field-title-missing', 'Neither the text nor the file name has a title.', 'Write the title into the column title of metadata.csv.')
  if (fields.year === null)
    say(
      'field-year-missing',
      'Neither title, file name nor text tell the year of this report.',
      'Write the year into the column year of metadata.csv.',
    )
  else if (fields.evidence.year?.by === 'events')
    say(
      'field-year-inferred',
      `The text names no year; ${fields.year} is inferred from the newest event that it names (${fields.evidence.year.quote}).`,
      'Write the year into the column year of metadata.csv if you know it.',
    )
  const [other] = fields.otherYears
  if (other && fields.evidence.year && fields.evidence.year.by !== 'metadata' && fields.evidence.year.by !== 'correction')
    say(
      'field-year-contradicted',
      `The file tells two years: ${fields.year} (${fields.evidence.year.quote.slice(0, 60)}) and ${other.value} (${other.evidence.quote.slice(0, 60)}). The first one was taken.`,
      'Write the right year into the column year of metadata.csv.',
    )
  if (fields.organisation !== null && fields.kind === 'government' && reachOf(fields.organisation) === 'bare')
    say(
      'field-organisation-general',
      `The organisation is named by a general name alone (${fields.organisation}), which many others have.`,
      'Write its full name into the column organisation of metadata.csv.',
    )
  if (fields.organisation === null)
    say(
      'field-organisation-missing',
      'Neither title, file name nor text name the organisation.',
      'Write the organisation into the column organisation of metadata.csv.',
    )
  return missing
}

/** Fields with the archivist's values in the place of those that were found: metadata first, then corrections, which win. */
export function overriddenFields(fields: Fields, metadata: NormaliseContext['metadata'], { placed }: PlacedCorrections): Fields {
  let overridden = fields
  for (const [name, value] of Object.entries(metadata ?? {}) as [FieldName, string | number | null][]) {
    if (value !== undefined && value !== null && value !== '') overridden = overrideField(overridden, name, value, 'metadata', String(value))
  }
  for (const { correction } of placed) {
    if (correction.kind === 'field')
      overridden = overrideField(overridden, correction.field, correction.value, 'correction', correction.quote ?? String(correction.value ?? ''))
  }
  return overridden
}

/** Fields from which the years around the label year follow. */
const decidesYears: ReadonlySet<FieldName> = new Set(['year', 'kind', 'date', 'session'])
const numbers: ReadonlySet<FieldName> = new Set(['year', 'reviewedYear', 'planYear'])

function overrideField(fields: Fields, name: FieldName, value: string | number | null, by: Evidence['by'], quote: string): Fields {
  const typed = numbers.has(name) && value !== null ? Number(value) : value
  if (typeof typed === 'number' && !Number.isInteger(typed)) return fields
  const evidence: Evidence = { by, quote, from: null, to: null, confidence: 1 }
  const changed = { ...fields, [name]: typed, evidence: { ...fields.evidence, [name]: evidence } } as Fields
  if (!decidesYears.has(name)) return changed
  const around = yearsAround({ ...changed, delivered: dateOfDelivery(changed.date, changed.evidence) })
  return {
    ...changed,
    reviewedYear: isArchivists(changed, 'reviewedYear') ? changed.reviewedYear : around.reviewedYear,
    planYear: isArchivists(changed, 'planYear') ? changed.planYear : around.planYear,
  }
}

function isArchivists({ evidence }: Fields, name: FieldName): boolean {
  return evidence[name]?.by === 'metadata' || evidence[name]?.by === 'correction'
}

/** Fields as the text itself writes them: what the rules read in simplified characters is given back in those of the text. */
export function inWriting(fields: Fields, write: (words: string) => string): Fields {
  const evidence: Partial<Record<FieldName, Evidence>> = {}
  for (const [name, found] of Object.entries(fields.evidence) as [FieldName, Evidence][]) evidence[name] = { ...found, quote: write(found.quote) }
  const written = (words: string | null): string | null => (words === null ? null : write(words))
  const { title, organisation, role, place, session } = fields
  return {
    ...fields,
    title: written(title),
    organisation: written(organisation),
    role: written(role),
    place: written(place),
    session: written(session),
    evidence,
    names: fields.names.map((claim) => ({ ...claim, name: write(claim.name) })),
  }
}

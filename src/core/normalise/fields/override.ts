import type { Evidence, FieldName } from '../../model.ts'
import type { NormaliseContext } from '../context.ts'
import type { PlacedCorrections } from '../corrections.ts'
import { dateOfDelivery, yearsAround } from './index.ts'
import type { Fields } from './index.ts'

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

import type { Evidence, FieldName } from '../../model.ts'
import type { Fields } from './index.ts'

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

/** What rows of a comparison can be asked for alone, as the address has it (`?only=dropped`), in the order of the choice: the problems, and those of one fate. */
export const fates = ['problems', 'dropped', 'added', 'not-found', 'partial', 'undetermined'] as const

export type Fate = (typeof fates)[number]

/** A section of rows with a status each. */
export type JudgedSection = 'problems' | 'plans' | 'work' | 'followThrough' | 'coverage' | 'rectifications' | 'quantities'

/**
 * Whether a row is shown when rows of one fate alone are asked for.
 */
export function hasFate(fate: Fate, section: JudgedSection, status: string): boolean {
  if (fate === 'problems') return section === 'problems'
  if (fate === 'not-found' || fate === 'partial') return section === 'followThrough' && status === fate
  return status === fate
}

/** The fate that an address asks for; null where it asks for none. */
export function fateOf(search: string): Fate | null {
  const asked = new URLSearchParams(search).get('only')
  return fates.find((fate) => fate === asked) ?? null
}

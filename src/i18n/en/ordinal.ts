const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes: Record<Intl.LDMLPluralRule, string> = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }

/** A whole number as an English ordinal: 1st, 2nd, 11th. */
export function ordinal(number: number): string {
  return `${number}${suffixes[rules.select(number)]}`
}

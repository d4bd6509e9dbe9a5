import { patternRule } from './rule.ts'

/** Signs that a document site sets where the paid part begins and ends: `##paidbegin##`, also inside a word. */
export const paywallMarker = patternRule('paywall-marker', 'A sign of a document site, not of the report.', /#{2,3}\s?[A-Za-z]\w{2,30}\s?#{2,3}/g)

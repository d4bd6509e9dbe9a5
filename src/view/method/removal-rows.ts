import { hintedReasons } from '../../core/normalise/removals/hinted.ts'
import { removalRules } from '../../core/normalise/removals/index.ts'
import type { Messages } from '../../i18n/index.ts'

/** A rule by which stretches leave a report. */
export interface RemovalRow {
  readonly name: string
  readonly reason: string
}

/** What formats themselves set apart from the report, then every rule in the order in which they speak; the reasons in the words of the interface where it has them, else the rule's own. */
export function removalRows(t: Messages['archivist']): { readonly byFormat: RemovalRow[]; readonly byRule: RemovalRow[] } {
  const row = (name: string, reason: string): RemovalRow => ({ name, reason: t.removals[name] ?? reason })
  const rules = new Map(removalRules.map(({ name, reason }) => [name, row(name, reason)]))
  return { byFormat: Object.entries(hintedReasons).map(([name, reason]) => row(name, reason)), byRule: [...rules.values()] }
}

import type { ReportKind } from '../model.ts'
import type { ThemedItem, ThemedList } from './records.ts'

/** An item with what its own text says of its theme. */
export interface SubjectedItem {
  readonly list: ThemedList
  readonly id: string
  readonly lead: string
  readonly rest: string
  /** Subjects of the field's vocabulary, the foremost first. */
  readonly subjects: readonly string[]
  readonly words: readonly string[]
}

/** A report as far as themes are concerned. */
export interface ThemedReport {
  readonly id: string
  readonly series: string
  readonly kind: ReportKind
  readonly year: number
  /** Whether its problems part was found and read without a doubt: a part that could not be found or read is not “no problems”. */
  readonly problemsFound: boolean
  readonly items: readonly SubjectedItem[]
}

/** An item in its report, with the themes it belongs to and its past in its series. */
export interface PlacedItem extends SubjectedItem {
  readonly report: ThemedReport
  /** The foremost first; at least one. */
  readonly themes: readonly string[]
  readonly nth: number | null
  readonly returned: boolean
  /** Id of its lineage in its series. */
  readonly lineage: string | null
}

/** What lists show of an item. */
export function toThemedItem({ report, id, lead, rest, themes, nth, returned, lineage }: PlacedItem, slugOf: (theme: string) => string): ThemedItem {
  return { report: report.id, id, lead, rest, themes: themes.map(slugOf), nth, returned, lineage }
}

/** Everything that belongs to each theme, in its order; what belongs to several stands under each of them. */
export function itemsByTheme<Themed extends { readonly themes: readonly string[] }>(items: readonly Themed[]): Map<string, Themed[]> {
  const groups = new Map<string, Themed[]>()
  for (const item of items) {
    for (const theme of item.themes) {
      const group = groups.get(theme)
      if (group) group.push(item)
      else groups.set(theme, [item])
    }
  }
  return groups
}

import type { Messages } from '../../i18n/index.ts'

/** Measured figures with the same columns, ready to be shown. */
export interface FigureTable {
  readonly subject: string
  /** Names of the columns, that of the rows left out. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

interface Row {
  readonly path: readonly string[]
  readonly figures: readonly (readonly [column: string, value: number])[]
}

/**
 * Measured figures as tables: one for every set of columns of a subject. Figures of the same columns stand under each other, each row named by its path. Lists, which are
 * curves, are left to their own charts.
 * @param measured figures by subject, as the programs wrote them: objects of numbers, however nested.
 */
export function figureTables(measured: Readonly<Record<string, unknown>>, { measured: words }: Messages['method']): FigureTable[] {
  const nameOf = (key: string): string => words.names[key] ?? key
  return Object.entries(measured).flatMap(([subject, figures]) =>
    [...Map.groupBy(rowsOf(figures, []), ({ figures: of }) => of.map(([column]) => column).join('\n')).values()].map((rows): FigureTable => {
      return {
        subject: words.subjects[subject] ?? subject,
        columns: rows[0]!.figures.map(([column]) => words.counts[column] ?? nameOf(column)),
        rows: rows.map(({ path, figures: of }) => ({
          name:
            path
              .map(nameOf)
              .filter((name) => name !== '')
              .join(' · ') || words.inAll,
          cells: of.map(([, value]) => String(Math.round(value * 1000) / 1000)),
        })),
      }
    }),
  )
}

/** The objects in which numbers stand, each a row. A key may name several things: `problems, left out`. */
function rowsOf(figures: unknown, path: readonly string[]): Row[] {
  if (typeof figures !== 'object' || figures === null || Array.isArray(figures)) return []
  const entries = Object.entries(figures)
  const own = entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const inner = entries.flatMap(([key, value]) => rowsOf(value, [...path, ...key.split(', ')]))
  return own.length === 0 ? inner : [{ path, figures: own }, ...inner]
}

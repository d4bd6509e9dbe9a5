/** What the page of the method shows of the code and of what was measured: rows of its tables, and the curve of reliability. */
import { judgementOf, thresholds, type OwnThresholds } from '../core/compare/thresholds.ts'
import type { Messages } from '../i18n/index.ts'
import type { Fall, ItemFigures } from '../i18n/zh/method-tables.ts'
import { signals, similarityModels, type Signal } from '../core/compare/links/index.ts'
import { hintedReasons, removalRules } from '../core/normalise/removals/index.ts'
import measured from './measured.json' with { type: 'json' }

/** A number of the code, under its path in its table, with what it means. */
export interface NumberRow {
  readonly path: string
  readonly value: number
  readonly meaning: string
}

interface Words {
  readonly [key: string]: string | Words
}

/** Every number of a nested table, in its order, with its words. */
export function numberRows(numbers: object, words: Words, path = ''): NumberRow[] {
  return Object.entries(numbers as Record<string, number | object>).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    const said = words[key]
    if (typeof value === 'number') return [{ path: at, value, meaning: typeof said === 'string' ? said : '' }]
    return numberRows(value, typeof said === 'object' ? said : {}, at)
  })
}

/**
 * Every threshold of the comparison with its meaning; those of the three lists mean the same.
 * @param own what the archive sets otherwise: such a row has the built-in value beside its own.
 */
export function thresholdRows({ thresholds: { items, ...words }, comparison }: Messages['method'], own: OwnThresholds): NumberRow[] {
  const meanings = { problems: items, plans: items, work: items, ...words }
  const builtIn = new Map(numberRows(thresholds, meanings).map(({ path, value }) => [path, value]))
  return numberRows({ ...judgementOf(own), diff: thresholds.diff }, meanings).map((row) =>
    row.value === builtIn.get(row.path) ? row : { ...row, meaning: `${row.meaning} ${comparison.ownThreshold(builtIn.get(row.path)!)}` },
  )
}

export type ModelName = keyof typeof similarityModels

/** The models of similarity in the order of their columns. */
export const modelNames = Object.keys(similarityModels) as readonly ModelName[]

/** A signal, or the constant, with its weight in each model; null where a model does not look at it. */
export interface ModelRow {
  readonly signal: Signal | 'constant'
  readonly weights: readonly (number | null)[]
}

/** Every signal that a model looks at, and the constants. */
export function modelRows(): ModelRow[] {
  const models = modelNames.map((name): { constant: number; weights: Partial<Record<Signal, number>> } => similarityModels[name])
  const rows = signals.map((signal): ModelRow => ({ signal, weights: models.map(({ weights }) => weights[signal] ?? null) }))
  return [
    ...rows.filter(({ weights }) => weights.some((weight) => weight !== null)),
    { signal: 'constant', weights: models.map(({ constant }) => constant) },
  ]
}

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

/** Measured figures with the same columns, ready to be shown. */
export interface FigureTable {
  readonly subject: string
  /** What its rows are. */
  readonly head: string
  /** Names of the columns, that of the rows left out. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

interface Row {
  readonly path: readonly string[]
  readonly figures: readonly (readonly [column: string, value: number])[]
}

/**
 * Measured figures as tables: one for every set of columns of a subject, each row named by its path. Lists, which are curves, are left to their own charts.
 * @param measured figures by subject, as the programs wrote them: objects of numbers, however nested.
 */
export function figureTables(measured: Readonly<Record<string, unknown>>, { measured: words }: Messages['method']): FigureTable[] {
  const nameOf = (key: string): string => words.names[key] ?? key
  return Object.entries(measured).flatMap(([subject, figures]) =>
    [...Map.groupBy(rowsOf(figures, []), ({ figures: of }) => of.map(([column]) => column).join('\n')).values()].map((rows): FigureTable => {
      // Shares of a column have as many digits each, so that they can be held against each other.
      // Of organisations, a row of which the path is where others' begin sums them up.
      const isNamed = subject.endsWith('ByOrganisation')
      const isSum = (own: readonly string[]) => rows.some(({ path }) => path.length > own.length && own.every((key, at) => path[at] === key))
      const isShare = rows[0]!.figures.map((_, at) => rows.some(({ figures: of }) => !Number.isInteger(of[at]![1])))
      return {
        subject: words.subjects[subject] ?? subject,
        head: isNamed ? words.organisation : words.figure,
        columns: rows[0]!.figures.map(([column]) => words.counts[column] ?? nameOf(column)),
        rows: rows.map(({ path, figures: of }) => ({
          name: path.map(nameOf).filter(Boolean).join(' · ') + (isNamed && isSum(path) ? words.together : '') || words.inAll,
          cells: of.map(([, value], at) => (isShare[at] ? value.toFixed(3) : String(value))),
        })),
      }
    }),
  )
}

/** How problem items were measured, by set, and the labels that each set has and leaves. */
export interface MeasuredItems {
  readonly items: Readonly<Record<string, ItemFigures>>
  readonly itemsLabelled: Readonly<Record<string, { readonly organisations: number; readonly leftOfSet: number; readonly left: number }>>
}

/** A figure that falls by more than this is spoken of. */
const leastFall = 0.1

/** The sets whose figure falls where the organisation that is read is left out of the fit. */
export function fallsOf({ items, itemsLabelled }: MeasuredItems, { measured: { names } }: Messages['method']): Fall[] {
  return Object.entries(itemsLabelled).flatMap(([set, counts]) => {
    const [fitted, leftOut] = [items[`${set}, fitted on all`], items[`${set}, left out`]]
    if (!fitted || !leftOut || fitted.f1 - leftOut.f1 <= leastFall) return []
    const name = set.split(', ').map((key) => names[key] ?? key).join(' · ') // prettier-ignore
    return [{ set: name, fitted, leftOut, ...counts }]
  })
}

/** What is said of them, and what they mean for an organisation without labels. */
export function fallWords(t: Messages['method']): string[] {
  return fallsOf(measured, t).flatMap((fall, at, { length }) => [t.measured.fall(fall), ...(at === length - 1 ? [t.measured.fallMeans] : [])])
}

/** The objects in which numbers stand, each a row. A key may name several things: `problems, left out`. */
function rowsOf(figures: unknown, path: readonly string[]): Row[] {
  if (typeof figures !== 'object' || figures === null || Array.isArray(figures)) return []
  const entries = Object.entries(figures)
  const own = entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const inner = entries.flatMap(([key, value]) => rowsOf(value, [...path, ...key.split(', ')]))
  return own.length === 0 ? inner : [{ path, figures: own }, ...inner]
}

/** A step of a reliability curve: of the verdicts whose stated likelihood lies in it, the mean of that likelihood and the share with which readers agree. */
export interface ReliabilityStep {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly stated: number
  readonly right: number
}

export interface VerdictTally {
  readonly right: number
  readonly said: number
}

/** How true the stated likelihoods of follow-through are for organisations that were left out of all fitting. */
export interface Reliability {
  /** Number of plans that readers judged. */
  readonly labels: number
  /** How many verdicts of each kind readers share, and how many are given. */
  readonly verdicts: Readonly<Record<'matched' | 'partial', VerdictTally>>
  /** Of `read` plans that seemed least answered and were read beside the whole later report: in how many nothing was found, and in how many of these a reader found nothing either. */
  readonly silent: VerdictTally & { readonly read: number }
  readonly silentNamed: VerdictTally
  readonly matched: readonly ReliabilityStep[]
  readonly answered: readonly ReliabilityStep[]
}

export const reliability: Reliability = measured.followThroughReliability

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison, FollowThroughStatus, Item, Lineage, LineageStatus, Report } from '../../../src/core/model.ts'
import type { QuantityHistory } from '../../../src/core/records.ts'
import { lettersOf } from '../overlap.ts'

/** A designed-in relation of two years: what an earlier text became in a later one. */
export interface DesignedStep {
  readonly from: number | string
  readonly to: number | string
  readonly status: LineageStatus
  readonly earlier?: readonly string[]
  readonly later?: readonly string[]
}

export interface DesignedLineage {
  readonly name: string
  readonly items: Readonly<Record<string, readonly string[]>>
  readonly steps: readonly DesignedStep[]
}

/** What was designed into the sample reports of one organisation. Quotations are exact. */
export interface SampleHistory {
  readonly series: string
  readonly reports: readonly {
    readonly file: string
    readonly year: number
    readonly problems: readonly string[]
    readonly plans: readonly string[]
  }[]
  readonly lineages: readonly DesignedLineage[]
  readonly planLineages: readonly DesignedLineage[]
  readonly followThrough: readonly {
    readonly year: number | string
    readonly plan: string
    readonly status: FollowThroughStatus
    readonly evidence: readonly string[]
  }[]
  readonly coverage: readonly { readonly year: number | string; readonly problem: string; readonly plans: readonly string[] }[]
  readonly rectifications: readonly { readonly year: number | string; readonly problem: string; readonly action: string }[]
  readonly quantities: readonly {
    readonly of: string
    readonly unit: string
    readonly values: Readonly<Record<string, number | null>>
    /** Values that count something wider, such as five years together: they belong to no series of yearly values. */
    readonly scopes?: Readonly<Record<string, string>>
  }[]
}

/** What was made of the reports of one organisation, in order. */
export interface TracedSeries {
  readonly reports: readonly Report[]
  readonly comparisons: readonly Comparison[]
  readonly problems: readonly Lineage[]
  readonly plans: readonly Lineage[]
  readonly quantities: readonly QuantityHistory[]
}

/** One designed-in fact and whether it was recovered. */
export interface Finding {
  readonly measure: 'lineage' | 'status' | 'plan lineage' | 'follow-through' | 'evidence' | 'coverage' | 'rectification' | 'quantity'
  readonly fact: string
  readonly found: boolean
}

/** The histories of a folder, by file name; files that describe no series are left out. */
export function sampleHistories(folder: string): SampleHistory[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<SampleHistory>)
    .filter(
      (history): history is SampleHistory => typeof history.series === 'string' && history.lineages !== undefined && history.reports !== undefined,
    )
}

/** Every designed-in fact of a series, each with whether it was recovered. */
export function findingsOf(history: SampleHistory, traced: TracedSeries): Finding[] {
  const at = (year: number | string): number => reportNumber(history, year)
  return [
    ...lineageFindings(history.lineages, traced.problems, traced, 'problems', at),
    ...lineageFindings(history.planLineages, traced.plans, traced, 'plans', at),
    ...followFindings(history, traced, at),
    ...coverageFindings(history, traced, at),
    ...rectificationFindings(history, traced, at),
    ...quantityFindings(history, traced),
  ]
}

/** Number of the report with a year's label; `2021-2` is the second report of 2021. */
function reportNumber(history: SampleHistory, label: number | string): number {
  const [year, nth] = String(label).split('-').map(Number)
  const ofYear = [...history.reports.keys()].filter((index) => history.reports[index]!.year === year)
  return ofYear[(nth ?? 1) - 1] ?? -1
}

function lineageFindings(
  designed: readonly DesignedLineage[],
  lineages: readonly Lineage[],
  traced: TracedSeries,
  list: 'problems' | 'plans',
  at: (year: number | string) => number,
): Finding[] {
  const measure = list === 'problems' ? 'lineage' : 'plan lineage'
  return designed.flatMap(({ items, steps }) =>
    steps.flatMap((step) => {
      const earlier = itemsQuoted(step.earlier ?? items[String(step.from)] ?? [], traced.reports[at(step.from)]?.[list] ?? [])
      const later = itemsQuoted(step.later ?? items[String(step.to)] ?? [], traced.reports[at(step.to)]?.[list] ?? [])
      const fact = `${String(step.from)}→${String(step.to)} ${step.status}: ${nameOf(step.earlier ?? items[String(step.from)])} → ${nameOf(step.later ?? items[String(step.to)])}`
      const carrying = lineages.filter(
        (lineage) => has(lineage, traced.reports[at(step.from)]?.id, earlier) && has(lineage, traced.reports[at(step.to)]?.id, later),
      )
      const whole = earlier.length > 0 && later.length > 0 && carrying.length > 0
      const found: Finding[] = [{ measure, fact, found: whole }]
      if (list === 'problems') {
        const status = linkStatus(earlier, later, traced) ?? stepStatus(carrying[0], traced.reports[at(step.to)]?.id)
        found.push({ measure: 'status', fact: `${fact} (${status ?? 'no step'})`, found: status === step.status })
      }
      return found
    }),
  )
}

/** Status of the link that holds these items and no others; a step of a lineage speaks for all items of its year together. */
function linkStatus(earlier: readonly Item[], later: readonly Item[], { comparisons }: TracedSeries): LineageStatus | undefined {
  const isSame = (ids: readonly string[], items: readonly Item[]): boolean =>
    items.length > 0 && ids.length === items.length && items.every(({ id }) => ids.includes(id))
  return comparisons.flatMap(({ problems }) => problems.links).find((link) => isSame(link.earlier, earlier) && isSame(link.later, later))?.status
}

function stepStatus(lineage: Lineage | undefined, report: string | undefined): LineageStatus | undefined {
  return lineage?.steps.find((one) => one.report === report)?.status
}

/** True where one lineage has all the given items in the report. */
function has(lineage: Lineage, report: string | undefined, items: readonly Item[]): boolean {
  const step = lineage.steps.find((one) => one.report === report)
  return step !== undefined && items.length > 0 && items.every((item) => step.items.includes(item.id))
}

function followFindings(history: SampleHistory, traced: TracedSeries, at: (year: number | string) => number): Finding[] {
  return history.followThrough.flatMap(({ year, plan, status, evidence }) => {
    const report = traced.reports[at(year)]
    const comparison = traced.comparisons.find(({ earlier }) => earlier.id === report?.id)
    const item = itemsQuoted([plan], report?.plans ?? [])[0]
    const found = comparison?.followThrough.find((entry) => entry.plan === item?.id)
    const first = found?.evidence.slice(0, 2) ?? []
    const shown = evidence.length === 0 || first.some((passage) => evidence.some((quote) => related(passage.text, quote)))
    return [
      {
        measure: 'follow-through' as const,
        fact: `${String(year)} ${status}: ${plan} (${found?.status ?? 'no entry'})`,
        found: found?.status === status,
      },
      ...(evidence.length > 0 ? [{ measure: 'evidence' as const, fact: `${String(year)} ${plan}`, found: shown }] : []),
    ]
  })
}

function coverageFindings(history: SampleHistory, traced: TracedSeries, at: (year: number | string) => number): Finding[] {
  return history.coverage.flatMap(({ year, problem, plans }) => {
    const report = traced.reports[at(year)]
    const comparison = traced.comparisons.find(({ later }) => later.id === report?.id)
    if (!report || !comparison) return []
    const item = itemsQuoted([problem], report.problems)[0]
    const answers = comparison.coverage.find((entry) => entry.problem === item?.id)?.plans
    const wanted = itemsQuoted(plans, report.plans).map((plan) => plan.id)
    const found = answers !== undefined && (plans.length === 0 ? answers.length === 0 : wanted.some((id) => answers.includes(id)))
    return [
      {
        measure: 'coverage' as const,
        fact: `${String(year)} ${nameOf([problem])}: ${plans.length === 0 ? 'no plan' : nameOf(plans)} (${String(answers?.length ?? '?')})`,
        found,
      },
    ]
  })
}

function rectificationFindings(history: SampleHistory, traced: TracedSeries, at: (year: number | string) => number): Finding[] {
  return history.rectifications.map(({ year, problem, action }) => ({
    measure: 'rectification',
    fact: `${String(year)} ${problem}`,
    found: (traced.reports[at(year)]?.rectifications ?? []).some((one) => related(one.problem, problem) && related(one.action, action)),
  }))
}

/** The designed-in series of numbers of one organisation, each with whether one traced series has all its values. */
export function quantityFindings(history: SampleHistory, traced: Pick<TracedSeries, 'reports' | 'quantities'>): Finding[] {
  return history.quantities.map(({ of, unit, values, scopes }) => {
    const yearly = Object.entries(values).filter(([year]) => scopes?.[year] === undefined)
    const wanted = yearly.map(([year, value]) => [traced.reports[reportNumber(history, year)]?.id, value] as const)
    const most = Math.max(
      0,
      ...traced.quantities.map(
        ({ points }) => wanted.filter(([report, value]) => points.some((point) => point.report === report && point.quantity.value === value)).length,
      ),
    )
    return { measure: 'quantity', fact: `${of} (${unit}): ${String(most)} of ${String(wanted.length)} years`, found: most === wanted.length }
  })
}

function itemsQuoted(quotes: readonly string[], items: readonly Item[]): Item[] {
  return quotes.flatMap((quote) => {
    const wanted = lettersOf(quote)
    const exact = items.find((item) => lettersOf(item.text) === wanted || lettersOf(item.lead) === wanted)
    return exact ?? items.find((item) => related(item.text, quote) || related(item.lead, quote)) ?? []
  })
}

function related(one: string, two: string): boolean {
  const a = lettersOf(one)
  const b = lettersOf(two)
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}

function nameOf(quotes: readonly string[] | undefined): string {
  return (quotes ?? []).map((quote) => quote.slice(0, 24)).join(' ＋ ')
}

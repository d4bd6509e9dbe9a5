/** How the items of an archive are put under themes, by their subjects or by words that they share, and how themes go over the years. */
import type { Lineage, ReportKind } from '../model.ts'
import { nameToSlug } from '../series/address.ts'
import { yearsUpTo } from '../series/records.ts'
import { namesApart } from '../text/identity.ts'
import { changesBetweenYears, type TracedProblem } from './year-pairs.ts'
import {
  isCounted,
  itemsByTheme,
  themeLimits,
  toThemedItem,
  type ComparedProblems,
  type PlacedItem,
  type SubjectedItem,
  type ThemedItem,
  type ThemedList,
  type ThemedReport,
  type ThemeEntry,
  type ThemeItems,
  type Themes,
} from './records.ts'
import { keyness } from '../terms/keyness.ts'

/** Slug of the theme of what shares no subject and no word with others. */
export const REST = 'rest'

/**
 * Groups the problems and plans of an archive by theme, and says how the themes go over the years.
 * @param lineages of all series; their steps name reports and items.
 * @param compared what the comparisons of neighbouring reports call gone and new.
 */
export function themesOf(reports: readonly ThemedReport[], lineages: readonly Lineage[], compared: readonly ComparedProblems[]): Themes {
  const items = placeItems(reports, lineages)
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b)
  const groups = itemsByTheme(items)
  const names = [...groups.keys()]
  const slugOf = slugsOf(names)
  const problemsOf = new Map(names.map((name) => [name, groups.get(name)!.filter(({ list }) => list === 'problems')]))
  const words = ownWords(names.map((name) => problemsOf.get(name)!.map((item) => item.words)))
  const subjects = new Set(items.flatMap((item) => item.subjects))
  const traced = tracedProblems(lineages, items)
  const byTheme = itemsByTheme(traced)
  const allProblems = Map.groupBy(
    items.filter(({ list }) => list === 'problems'),
    ({ report }) => report.year,
  )
  const entries = names
    .map((name, number): ThemeEntry => {
      const problems = problemsOf.get(name)!
      const plans = groups.get(name)!.filter(({ list }) => list === 'plans')
      return {
        slug: slugOf(name),
        name,
        by: name === REST ? 'rest' : subjects.has(name) ? 'vocabulary' : 'shared-word',
        words: words[number]!,
        problems: problems.length,
        plans: plans.length,
        organisationsWithProblems: new Set(problems.map(({ report }) => report.organisation)).size,
        organisations: new Set(groups.get(name)!.map(({ report }) => report.organisation)).size,
        reportsByYear: reportsByKind([...new Set(problems.map(({ report }) => report))], years),
        problemsByYear: years.map((year) => problems.filter(({ report }) => report.year === year).length),
        wordOnlyByYear: name === REST ? years.map(() => 0) : wordOnly(name, problems, allProblems, years),
        plansByYear: years.map((year) => plans.filter(({ report }) => report.year === year).length),
        returned: (byTheme.get(name) ?? []).filter(({ lineage }) => lineage.returned).length,
        lasting: (byTheme.get(name) ?? []).filter(({ lineage }) => lineage.count >= themeLimits.lasting).length,
      }
    })
    .sort((a, b) => Number(a.by === 'rest') - Number(b.by === 'rest') || b.problems - a.problems || b.plans - a.plans || (a.slug < b.slug ? -1 : 1))
  const pairs = changesBetweenYears(reports, items, traced, compared, slugOf)
  const admitting = reports.filter(isCounted)
  return {
    overview: {
      years,
      reportsByYear: reportsByKind(admitting, years),
      problems: items.filter(({ list }) => list === 'problems').length,
      plans: items.filter(({ list }) => list === 'plans').length,
      reports: reports.length,
      reportsWithProblems: admitting.length,
      organisations: new Set(reports.map(({ organisation }) => organisation)).size,
      themes: entries,
      yearPairs: pairs.map(({ pair }) => pair),
    },
    items: entries.map(({ slug, name }): ThemeItems => {
      const of = (list: ThemedList): ThemedItem[] => groups.get(name)!.filter((item) => item.list === list).sort(newestFirst).map((item) => toThemedItem(item, slugOf)) // prettier-ignore
      return { slug, problems: of('problems'), plans: of('plans') }
    }),
    yearPairItems: pairs.map(({ items: ofPair }) => ofPair),
  }
}

/** Every item with its themes: its subjects, else a word that it shares with others, else the rest. A subject that holds one item alone gives way where a wider one has it too. */
function placeItems(reports: readonly ThemedReport[], lineages: readonly Lineage[]): PlacedItem[] {
  const history = new Map<string, Pick<PlacedItem, 'nth' | 'atLeast' | 'returned' | 'lineage'>>()
  for (const { id: lineage, steps } of lineages) {
    for (const step of steps) {
      const past = { nth: step.nth, atLeast: yearsUpTo({ steps }, step).atLeast, returned: step.status === 'returned', lineage }
      for (const id of step.items) history.set(`${step.report} ${id}`, step.perhaps?.includes(id) ? { ...past, nth: null, returned: false } : past)
    }
  }
  const items = reports.flatMap((report) => report.items.map((item) => ({ ...item, report })))
  const open = items.filter(({ subjects }) => subjects.length === 0)
  const ofSubject = new Map<string, number>()
  for (const subject of items.flatMap(({ subjects }) => subjects)) ofSubject.set(subject, (ofSubject.get(subject) ?? 0) + 1)
  const names = namingWords(items)
  const shared = sharedWordThemes(open.map(({ report, words }) => ({ series: report.series, words: words.filter((word) => names.has(word)) })))
  const themeOf = new Map(open.map((item, number) => [item, shared[number] ?? REST]))
  return items.map((item) => {
    const wider = item.subjects.filter((subject) => ofSubject.get(subject)! > 1)
    const past = history.get(`${item.report.id} ${item.id}`)
    return {
      ...item,
      themes: item.subjects.length === 0 ? [themeOf.get(item)!] : wider.length > 0 ? wider : item.subjects,
      nth: past?.nth ?? null,
      atLeast: past?.atLeast ?? false,
      returned: past?.returned ?? false,
      lineage: past?.lineage ?? null,
    }
  })
}

/** Words that may name what the vocabulary does not know: those that stand mostly in items without a subject. What most of its items have beside a subject (发展, 问题) is none itself. */
function namingWords(items: readonly SubjectedItem[]): ReadonlySet<string> {
  const balance = new Map<string, number>()
  for (const { subjects, words } of items) {
    for (const word of new Set(words)) balance.set(word, (balance.get(word) ?? 0) + (subjects.length === 0 ? 1 : -1))
  }
  return new Set([...balance].flatMap(([word, more]) => (more > 0 ? word : [])))
}

/** Every problem that is traced over the years of its series, under the themes of its newest item. */
function tracedProblems(lineages: readonly Lineage[], items: readonly PlacedItem[]): TracedProblem[] {
  const placed = new Map(items.filter(({ list }) => list === 'problems').map((item) => [`${item.report.id} ${item.id}`, item]))
  return lineages
    .filter(({ list }) => list === 'problems')
    .flatMap((lineage) => {
      const steps = lineage.steps.flatMap(({ report, items: ids, status }) => {
        const item = ids.map((id) => placed.get(`${report} ${id}`)).find((found) => found !== undefined)
        return item ? [{ item, year: item.report.year, status }] : []
      })
      const newest = steps.at(-1)
      return newest ? [{ lineage, series: newest.item.report.series, themes: newest.item.themes, steps }] : []
    })
}

/** Of years in which no problem belongs to a theme, the number of reports one of whose problems has its name among its characters. */
function wordOnly(
  name: string,
  problems: readonly PlacedItem[],
  all: ReadonlyMap<number, readonly PlacedItem[]>,
  years: readonly number[],
): number[] {
  const told = new Set(problems.map(({ report }) => report.year))
  return years.map((year) => {
    if (told.has(year)) return 0
    const having = (all.get(year) ?? []).filter(({ lead, rest }) => lead.includes(name) || rest.includes(name))
    return new Set(having.map(({ report }) => report)).size
  })
}

function reportsByKind(reports: readonly ThemedReport[], years: readonly number[]): Record<ReportKind, number[]> {
  const kinds = [...Map.groupBy(reports, ({ kind }) => kind)]
  return Object.fromEntries(kinds.map(([kind, of]) => [kind, years.map((year) => of.filter((report) => report.year === year).length)]))
}

function newestFirst(a: PlacedItem, b: PlacedItem): number {
  if (a.report.year !== b.report.year) return b.report.year - a.report.year
  return a.report.series < b.report.series ? -1 : a.report.series > b.report.series ? 1 : 0
}

/** The addresses of themes by their names: no two are one on any disk. */
function slugsOf(names: readonly string[]): (name: string) => string {
  const inTurn = names.toSorted((a, b) => Number(b === REST) - Number(a === REST) || (a < b ? -1 : 1))
  const slugs = namesApart(inTurn.map((name) => [nameToSlug(name) ?? REST]))
  const byName = new Map(inTurn.map((name, i) => [name, slugs[i]!]))
  return (name) => byName.get(name)!
}

/**
 * The words by which the items of each group differ most from all items, strongest first: keyness of the number of items that have the word.
 * @param groups the words of each item of each group.
 */
function ownWords(groups: readonly (readonly (readonly string[])[])[]): string[][] {
  const counted = groups.map(countItems)
  const all = countItems(groups.flat())
  const items = groups.reduce((sum, group) => sum + group.length, 0)
  return groups.map((group, number) => {
    const scored = [...counted[number]!]
      .filter(([, count]) => count >= 2)
      .map(([word, count]): [string, number] => {
        const usual = { count: (all.get(word)! / items) * themeLimits.priorItems, size: themeLimits.priorItems }
        const rest = { count: all.get(word)! - count, size: items - group.length }
        return [word, keyness(rest, { count: count + usual.count, size: group.length + usual.size })]
      })
      .filter(([, key]) => key >= themeLimits.keyness || groups.length === 1)
      .sort(([a, keyA], [b, keyB]) => keyB - keyA || (a < b ? -1 : 1))
    const chosen: string[] = []
    for (const [word] of scored) {
      if (chosen.length === themeLimits.words) break
      if (!chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word)
    }
    return chosen
  })
}

function countItems(items: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of items) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** An item without a subject, by its words. */
export interface WordedItem {
  readonly series: string
  readonly words: readonly string[]
}

/**
 * Gathers items under words that they share: again and again the word that most of the items still without a theme have, in two series or more, until no
 * word has enough. Used where the field's vocabulary does not reach, and for texts of another language.
 * @returns the theme's word of each item, null for items that share none.
 */
export function sharedWordThemes(items: readonly WordedItem[]): (string | null)[] {
  const themes = new Array<string | null>(items.length).fill(null)
  const having = new Map<string, number[]>()
  items.forEach(({ words }, item) => {
    for (const word of new Set(words)) {
      const known = having.get(word)
      if (known) known.push(item)
      else having.set(word, [item])
    }
  })
  const leastSeries = Math.min(2, new Set(items.map(({ series }) => series)).size)
  let candidates = [...having].filter(([, of]) => of.length >= themeLimits.sharedItems)
  for (let made = 0; made < themeLimits.sharedThemes; made++) {
    candidates = candidates
      .map(([word, of]): [string, number[]] => [word, of.filter((item) => themes[item] === null)])
      .filter(([, of]) => of.length >= themeLimits.sharedItems && new Set(of.map((item) => items[item]!.series)).size >= leastSeries)
    const best = candidates.reduce<(typeof candidates)[number] | null>((most, candidate) => (isBetterWord(candidate, most) ? candidate : most), null)
    if (!best) break
    for (const item of best[1]) themes[item] = best[0]
  }
  return themes
}

/** More items; of as many, the longer word, then the one that comes first in the order of characters. */
function isBetterWord([word, of]: [string, number[]], most: [string, number[]] | null): boolean {
  if (!most || of.length !== most[1].length) return !most || of.length > most[1].length
  return word.length === most[0].length ? word < most[0] : word.length > most[0].length
}

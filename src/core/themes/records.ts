/** What the archive as a whole admits and plans, by subject, its items in their themes, and the limits within which these are made. */
import type { ReportKind } from '../model.ts'

/** Every limit of the themes in one place. */
export const themeLimits = {
  /** A shared word makes a theme of items without a subject when at least this many of them have it. */
  sharedItems: 4,
  /** Most themes that shared words make. */
  sharedThemes: 40,
  /** A clause of the lead counts so many times as much as another. */
  leadCounts: 3,
  /** A clause speaks of a theme that its words name at least so surely, */
  leastOfClause: 0.25,
  /** and at least so much of what they name the clause's foremost theme. */
  besideForemost: 0.6,
  /** An item belongs to a theme of which all its clauses together say at least so much of what they say of its foremost one. */
  leastOfItem: 0.2,
  /** or that one of its clauses names as surely as this, however much the others say: a chart of a theme leaves out no problem that names it. */
  surely: 0.6,
  /** What says less of any theme belongs to none. */
  leastOfAny: 0.05,
  /** In a report on party building, words of other themes count so much: the organisation's trade is where its party building takes place. */
  setting: 0.4,
  /** Words by which a theme is described. */
  words: 5,
  /** Least keyness of such a word: 1.96 standard deviations. */
  keyness: 1.96,
  /** Of so many items as of all a group is taken to have besides its own: a word of all subjects may well stand in both items of a small group. */
  priorItems: 20,
  /** A problem is lasting when this many reports of its series name it. */
  lasting: 3,
  /** Most items listed for one theme in one pair of years. */
  listedInPair: 12,
} as const

export type ThemedList = 'problems' | 'plans'

/** A problem or plan under its theme. */
export interface ThemedItem {
  /** Report id. */
  readonly report: string
  readonly id: string
  readonly lead: string
  /** What the item says beyond its lead; empty where the lead is all of it, or for a plan. */
  readonly rest: string
  /** Slugs of its themes, the foremost first. */
  readonly themes: readonly string[]
  /** The number of the year in which its series names it, 1 for the first; null where its history is unknown. */
  readonly nth: number | null
  /** True where years before are not counted that only perhaps name it; absent else. */
  readonly atLeast?: true
  /** Whether it came back after an absence. */
  readonly returned: boolean
  /** Id of its lineage in its series; null where its history is unknown. */
  readonly lineage: string | null
}

/** A theme in lists. The arrays go by the years of the overview. */
export interface ThemeEntry {
  /** Last segment of its address: made from its name. */
  readonly slug: string
  readonly name: string
  /** Whether the name is a subject of the field's vocabulary; else it is a word that its items share, or what is left. */
  readonly by: 'vocabulary' | 'shared-word' | 'rest'
  /** Words that its problems have more than others do, strongest first. */
  readonly words: readonly string[]
  readonly problems: number
  readonly plans: number
  /** Number of organisations that name a problem of it. */
  readonly organisationsWithProblems: number
  /** Number of those that name a problem or a plan of it. */
  readonly organisations: number
  /** Number of reports that name a problem of it, by kind of report and year. */
  readonly reportsByYear: Readonly<Record<ReportKind, readonly number[]>>
  readonly problemsByYear: readonly number[]
  /** Of years in which no problem belongs to it: the number of reports one of whose problems has the theme's name among its characters; else 0. */
  readonly wordOnlyByYear: readonly number[]
  readonly plansByYear: readonly number[]
  /** Subjects (one problem of a series over its years) that came back after an absence, and those that three or more reports name. */
  readonly returned: number
  readonly lasting: number
}

/** A theme in the reports of two consecutive years. Numbers of series, of those that have reports with a problems part in both years. */
export interface ThemeChange {
  readonly slug: string
  readonly earlier: number
  readonly later: number
  /** Series that name the theme in the earlier year and not in the later, and the reverse. */
  readonly onlyEarlier: number
  readonly onlyLater: number
  /** Single problems that the later report no longer raises, that it raises for the first time, and that come back. */
  readonly dropped: number
  readonly added: number
  readonly returned: number
}

/** One year against the next over all organisations. */
export interface YearPair {
  readonly earlier: number
  readonly later: number
  readonly series: number
  readonly problemsEarlier: number
  readonly problemsLater: number
  readonly dropped: number
  readonly added: number
  readonly returned: number
  /** Problems that stand in one of the years alone and of which neither is said: undetermined, or told by an older report. */
  readonly open: number
  /** Themes that one of the years has, those that lost most series first. */
  readonly themes: readonly ThemeChange[]
}

/** Everything light about the themes of an archive. */
export interface ThemeOverview {
  readonly years: readonly number[]
  /** Number of reports in which problems were read, by kind and year: what shares are counted against. */
  readonly reportsByYear: Readonly<Record<ReportKind, readonly number[]>>
  readonly problems: number
  readonly plans: number
  readonly reports: number
  /** How many of them problems were read in: what the years add up to. */
  readonly reportsWithProblems: number
  readonly organisations: number
  /** Themes with most problems first. */
  readonly themes: readonly ThemeEntry[]
  readonly yearPairs: readonly YearPair[]
}

/** The items of one theme, newest year first, then by series. */
export interface ThemeItems {
  readonly slug: string
  readonly problems: readonly ThemedItem[]
  readonly plans: readonly ThemedItem[]
}

/** Ids of the problems that the comparison of two reports calls gone from the earlier, and new in the later. */
export interface ComparedProblems {
  readonly earlier: string
  readonly later: string
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

/** The problems that made a pair of years different, by theme. What came back stands among what is new. */
export interface YearPairItems {
  readonly earlier: number
  readonly later: number
  readonly dropped: readonly { readonly slug: string; readonly items: readonly ThemedItem[] }[]
  readonly added: readonly { readonly slug: string; readonly items: readonly ThemedItem[] }[]
}

/** All themes of an archive, as one stage makes them. */
export interface Themes {
  readonly overview: ThemeOverview
  readonly items: readonly ThemeItems[]
  readonly yearPairItems: readonly YearPairItems[]
}

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
  /** Name of the organisation, of which several series may be: its reports repeat each other. */
  readonly organisation: string
  readonly kind: ReportKind
  readonly year: number
  /** Whether its problems part was found and read without a doubt: a part that could not be found or read is not “no problems”. */
  readonly problemsFound: boolean
  readonly items: readonly SubjectedItem[]
}

/**
 * Whether a report counts among those that themes are shares of: problems were read in it. What is counted and what it is counted against are of the same reports, however
 * doubtful the reading of one may be: only what two years say of each other asks for more (`problemsFound`).
 */
export function isCounted({ items }: Pick<ThemedReport, 'items'>): boolean {
  return items.some(({ list }) => list === 'problems')
}

/** An item in its report, with the themes it belongs to and its past in its series. */
export interface PlacedItem extends SubjectedItem {
  readonly report: ThemedReport
  /** The foremost first; at least one. */
  readonly themes: readonly string[]
  readonly nth: number | null
  readonly atLeast: boolean
  readonly returned: boolean
  /** Id of its lineage in its series. */
  readonly lineage: string | null
}

/** What lists show of an item. */
export function toThemedItem(
  { report, id, lead, rest, themes, nth, atLeast, returned, lineage }: PlacedItem,
  slugOf: (theme: string) => string,
): ThemedItem {
  return { report: report.id, id, lead, rest, themes: themes.map(slugOf), nth, ...(atLeast && { atLeast }), returned, lineage }
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

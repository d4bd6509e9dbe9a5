import { alignItems } from '../../../src/core/compare/links/align.ts'
import { linkTables } from '../../../src/core/compare/links/item-similarity.ts'
import { profilerFor } from '../../../src/core/compare/profiles/index.ts'
import { builtInStatistics } from '../../../src/core/compare/profiles/language.ts'
import { thresholds } from '../../../src/core/compare/thresholds.ts'
import type { Item } from '../../../src/core/model.ts'
import type { GoldLink } from './gold-pair.ts'
import { scoreLinks } from './score-pair.ts'
import { sumOf, type Tally } from '../tally.ts'

/** Items of one list of one pair, with the labels of their links. */
export interface LabelledList {
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly goldA: readonly string[]
  readonly goldB: readonly string[]
  readonly goldLinks: readonly GoldLink[]
  /** The problems of both reports. */
  readonly problems: readonly [readonly Item[], readonly Item[]]
}

/** How good links are at other thresholds than the one in use, from 0.2 to 0.9. */
export function linkCurve(list: 'problems' | 'plans', pairs: readonly LabelledList[]): { readonly threshold: number; readonly tally: Tally }[] {
  const prepared = pairs.map((pair) => {
    const profiler = profilerFor(builtInStatistics)
    const [earlier, later] = [profiler.items(pair.earlier), profiler.items(pair.later)]
    return { pair, earlier, later, tables: linkTables(list, earlier, later, [profiler.items(pair.problems[0]), profiler.items(pair.problems[1])]) }
  })
  return Array.from({ length: 15 }, (_, step) => {
    const threshold = Math.round((0.2 + step * 0.05) * 100) / 100
    const tallies = prepared.map(({ pair, earlier, later, tables }) => {
      const links = alignItems(earlier, later, tables, { ...thresholds[list], link: threshold }, (text) => [text])
      return scoreLinks(pair.earlier, pair.later, links, pair.goldA, pair.goldB, pair.goldLinks)
    })
    return { threshold, tally: sumOf(tallies) }
  })
}

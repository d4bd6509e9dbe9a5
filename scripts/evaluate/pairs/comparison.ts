import { join } from 'node:path'
import { segment } from '../../../src/archive/work/segment.ts'
import { compare } from '../../../src/core/compare/index.ts'
import { linkCurve, type LabelledList } from './curves.ts'
import { diffQuality } from './diff-quality.ts'
import { foldersOf } from '../folders.ts'
import { goldPairs, type GoldPair } from './gold-pair.ts'
import { writeMeasured } from './measured.ts'
import type { Comparison } from '../../../src/core/model.ts'
import { reportAt } from '../reports.ts'
import { labelledStretch, scorePair } from './score-pair.ts'
import { qualityOf, sumOf, tallyLine, type Tally } from '../tally.ts'

/** Compares every labelled pair and prints the quality of items, links, follow-through and marks, and the curves of the link thresholds. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'comparison')
  if (!folders) return 2
  const totals = new Map<string, Tally[]>()
  const lists: Record<'problems' | 'plans', LabelledList[]> = { problems: [], plans: [] }
  const marks = { parts: 0, short: 0, cuts: 0, marks: 0, replaced: 0 }
  for (const gold of goldPairs(folders.gold)) {
    const earlier = await reportAt(join(folders.corpus, gold.A.file))
    const later = await reportAt(join(folders.corpus, gold.B.file))
    const comparison = compare(earlier, later, { segment })
    const scores = scorePair(gold, comparison)
    console.log(`${gold.name}: ${[...scores].map(([name, tally]) => `${name} ${qualityOf(tally).f1.toFixed(2)}`).join(', ')}`)
    for (const [name, tally] of scores) totals.set(name, [...(totals.get(name) ?? []), tally])
    for (const list of ['problems', 'plans'] as const) {
      const labelled = labelledList(gold, list, comparison)
      if (labelled) lists[list].push(labelled)
    }
    const quality = diffQuality(comparison, segment)
    for (const key of Object.keys(marks) as (keyof typeof marks)[]) marks[key] += quality[key]
  }
  const measures = [...totals].map(([name, tallies]) => [name, sumOf(tallies)] as const)
  console.log('')
  for (const [name, tally] of measures) console.log(tallyLine(name, tally))
  console.log(
    `\nParts of one or two characters: ${String(marks.short)} of ${String(marks.parts)}; marks that cut a word: ${String(marks.cuts)} of ${String(marks.marks)}.`,
  )
  const curves = printCurves(lists)
  if (folders.write)
    writeMeasured('comparison', {
      pairs: goldPairs(folders.gold).length,
      measures: Object.fromEntries(measures.map(([name, tally]) => [name, figuresOf(tally)])),
      marks,
      curves,
    })
  return 0
}

function labelledList(gold: GoldPair, list: 'problems' | 'plans', { [list]: { earlier, later }, problems }: Comparison): LabelledList | null {
  const goldA = list === 'problems' ? gold.problemsA : gold.plansA
  const goldB = list === 'problems' ? gold.problemsB : gold.plansB
  const goldLinks = list === 'problems' ? gold.problemLinks : gold.planLinks
  if (!goldA || !goldB || !goldLinks) return null
  return {
    earlier: labelledStretch(earlier, goldA),
    later: labelledStretch(later, goldB),
    goldA,
    goldB,
    goldLinks,
    problems: [problems.earlier, problems.later],
  }
}

/** Prints the curves and returns the F1 of each threshold. */
function printCurves(lists: Readonly<Record<'problems' | 'plans', LabelledList[]>>): object {
  const curves: Record<string, object> = {}
  for (const list of ['problems', 'plans'] as const) {
    console.log(`\nLinks of ${list} by threshold`)
    const points = linkCurve(list, lists[list]).map(({ threshold, tally }): [string, number] => {
      const { precision, recall, f1 } = qualityOf(tally)
      console.log(
        `  ${threshold.toFixed(2)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${'█'.repeat(Math.round(f1 * 40))}`,
      )
      return [threshold.toFixed(2), rounded(f1)]
    })
    curves[list] = Object.fromEntries(points)
  }
  return curves
}

function figuresOf(tally: Tally): object {
  const { precision, recall, f1 } = qualityOf(tally)
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

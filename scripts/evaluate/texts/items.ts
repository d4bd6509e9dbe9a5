import { itemText } from '../../../src/core/normalise/items/draft-item.ts'
import { problemListOf } from '../../../src/core/normalise/items/index.ts'
import { problemsModel } from '../../../src/core/normalise/items/running-problems.ts'
import type { ChainModel } from '../../../src/core/normalise/models/chain.ts'
import { fitProblems } from '../../fit/problems.ts'
import { labelledPassages } from '../../fit/labelled-passages.ts'
import { labelledTexts, type LabelledText } from '../../fit/labelled-texts.ts'
import { byKindAndName, nameByFile } from '../../fit/organisation-name.ts'
import { foldersOf } from '../folders.ts'
import { writeMeasured } from '../pairs/measured.ts'
import { quotesFound } from '../overlap.ts'
import { planTallies } from './plan-items.ts'
import { qualityOf, sumOf, tallyLine, type Tally } from '../tally.ts'

/**
 * Measures the problem items of labelled reports, set by set: with the weights in use, and with weights that were fitted without the organisation whose report is
 * read; and the plan items of labelled pairs. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'items')
  if (!folders) return 2
  const reports = await labelledTexts(folders.gold, folders.corpus)
  const organisations = [...new Set(reports.map(({ organisation }) => organisation))]
  const without = new Map(organisations.map((name) => [name, fitProblems(reports.filter(({ organisation }) => organisation !== name))]))
  const figures: Record<string, object> = {}
  for (const [name, modelOf] of [
    ['fitted on all', () => problemsModel],
    ['left out', ({ organisation }: LabelledText) => without.get(organisation)!],
  ] as const) {
    console.log(`\nproblem items, ${name}`)
    for (const [set, own] of Map.groupBy(reports, groupOf)) {
      const tally = sumOf(own.map((report) => tallyOf(report, modelOf(report))))
      console.log(tallyLine(set, tally))
      figures[`${set}, ${name}`] = { ...rounded(tally), said: tally.predicted, labelled: tally.gold }
    }
  }
  // Invented reports are of organisations that nobody will look for.
  const real = reports.filter(({ set }) => set !== 'sample' && set !== 'accountability')
  const byOrganisation = byKindAndName(
    real,
    ({ organisation, file }) => nameByFile(organisation, file),
    (own) => {
      const tally = sumOf(own.map((report) => tallyOf(report, without.get(report.organisation)!)))
      return { reports: own.length, labelled: tally.gold, said: tally.predicted, ...rounded(tally) }
    },
  )
  console.log('\nplan items')
  const plans = await planTallies(folders.gold, folders.corpus)
  for (const [set, tally] of plans) console.log(tallyLine(set, tally))
  if (folders.write) {
    writeMeasured('items', figures)
    writeMeasured('itemsByOrganisation', byOrganisation)
    writeMeasured('itemsLabelled', labelsLeft(reports))
    writeMeasured('planItems', Object.fromEntries([...plans].map(([set, tally]) => [set, rounded(tally)])))
  }
  return 0
}

/** What there is of each set to learn from, and what is left of it, and of all sets, without the organisation that has most: what a figure with organisations left out rests on. */
function labelsLeft(reports: readonly LabelledText[]): Record<string, object> {
  const count = (of: readonly LabelledText[]): number => of.reduce((sum, report) => sum + labelledPassages(report).length, 0)
  return Object.fromEntries(
    [...Map.groupBy(reports, groupOf)].map(([set, own]) => {
      const organisations = [...new Set(own.map(({ organisation }) => organisation))]
      const least = (of: readonly LabelledText[]): number =>
        Math.min(...organisations.map((name) => count(of.filter(({ organisation }) => organisation !== name))))
      return [set, { organisations: organisations.length, passages: count(own), leftOfSet: least(own), left: least(reports) }]
    }),
  )
}

/** Shares of a tally, to three places. */
function rounded(tally: Tally): object {
  return Object.fromEntries(Object.entries(qualityOf(tally)).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))
}

export function groupOf({ set, organisation }: LabelledText): string {
  return set === 'threads' ? `threads, ${organisation}` : set
}

/** Counts the items of a report that are labelled ones: each label takes one item whose words it shares for the most part. */
export function tallyOf({ parts, blocks, text, quotes }: LabelledText, model: ChainModel): Tally {
  const items = problemListOf(parts, blocks, text, model)
  const told = items.map((item) => ({ lead: text.slice(item.lead.from, item.lead.to), text: itemText(text, item) }))
  return { right: quotesFound(told, quotes), predicted: items.length, gold: quotes.length }
}

import type { Span } from '../../../src/core/model.ts'
import type { ChainModel } from '../../../src/core/normalise/models/chain.ts'
import { partsOf } from '../../../src/core/normalise/parts/parts.ts'
import { passagesModel } from '../../../src/core/normalise/parts/passage-reading.ts'
import { fitPassages, passageForms, textIn, type PassageText } from '../../fit/passages.ts'
import { labelledTexts, type LabelledText } from '../../fit/labelled-texts.ts'
import { foldersOf } from '../folders.ts'
import { writeMeasured } from '../pairs/measured.ts'
import { groupOf } from './items.ts'

/** Into so many groups organisations are dealt, each of which is left out together: a fit takes half a minute. */
const groups = 6

/**
 * Measures where problems are found to begin and end: of the characters of labelled problems those that lie in a passage that was found, and of the characters of such
 * passages those that are labelled. Reports are read as they are; without what announces their problems; and without the problems, where nothing should be found. Each is
 * read by rules alone, with the weights in use, and with weights that were fitted without its organisation. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'passages')
  if (!folders) return 2
  const reports = await labelledTexts(folders.gold, folders.corpus)
  const organisations = [...new Set(reports.map(({ organisation }) => organisation))]
  const without = Array.from({ length: groups }, (_, group) =>
    fitPassages(reports.filter(({ organisation }) => organisations.indexOf(organisation) % groups !== group)),
  )
  const figures: Record<string, object> = {}
  for (const [name, modelOf] of [
    ['rules alone', () => null],
    ['fitted on all', () => passagesModel],
    ['left out', ({ organisation }: LabelledText) => without[organisations.indexOf(organisation) % groups]!],
  ] as const) {
    for (const form of passageForms) {
      console.log(`\nproblems ${form}, ${name}`)
      const read = reports.flatMap((report) => {
        const own = textIn(report, form)
        return own ? [{ set: groupOf(report), ...measuresOf(own, modelOf(report)) }] : []
      })
      for (const [set, own] of [...Map.groupBy(read, ({ set }) => set), ['all', read] as const]) {
        const shown = { reports: own.length, found: own.filter(({ found }) => found).length, ...sharesOf(own) }
        console.log(
          `${set.padEnd(26)} ${Object.entries(shown)
            .map(([key, value]) => `${key} ${String(value)}`)
            .join('  ')}`,
        )
        if (set === 'all') figures[`${form}, ${name}`] = shown
      }
    }
  }
  if (folders.write) writeMeasured('passages', figures)
  return 0
}

interface Measures {
  readonly found: boolean
  readonly recall: number | null
  readonly precision: number | null
}

function measuresOf({ text, blocks, problems }: PassageText, model: ChainModel | null): Measures {
  const parts = partsOf(blocks, text, null, model)
  const of = (name: string): Set<number> =>
    lettersIn(
      text,
      parts.filter(({ part }) => part === name),
    )
  const labelled = lettersIn(text, problems)
  const others = of('plans').union(of('causes').difference(labelled))
  const found = of('problems').difference(others)
  const both = found.intersection(labelled).size
  return {
    found: found.size > 0,
    recall: labelled.size === 0 ? null : both / labelled.size,
    precision: labelled.size === 0 || found.size === 0 ? null : both / found.size,
  }
}

/** Places of the letters and digits in some stretches. */
function lettersIn(text: string, spans: readonly Span[]): Set<number> {
  const places = new Set<number>()
  for (const { from, to } of spans) for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(text[at]!)) places.add(at)
  return places
}

/** Means over the reports that have such a share, to three places. */
function sharesOf(read: readonly Measures[]): object {
  const mean = (shares: readonly (number | null)[]): number | null => {
    const known = shares.filter((share) => share !== null)
    return known.length === 0 ? null : Math.round((1000 * known.reduce((sum, share) => sum + share, 0)) / known.length) / 1000
  }
  return { recall: mean(read.map(({ recall }) => recall)), precision: mean(read.map(({ precision }) => precision)) }
}

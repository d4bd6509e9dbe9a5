import { parseArgs } from 'node:util'
import { openArchive } from '../../../src/archive/open.ts'
import { segment } from '../../../src/archive/work/segment.ts'
import { fold } from '../../../src/core/search/document.ts'
import { phraseOf } from '../../../src/core/search/query.ts'
import { seededRandom } from '../../bench/random.ts'
import { askInBrowser } from './search-browser.ts'

const RUNS = 500
const WORDS = 100
const LONGEST_RUN = 10

/**
 * Compares the search page of a built site, in a real browser, with exhaustive search of the archive's texts: 500 random runs of 1 to 10 characters and 100
 * words. Prints recall and precision over paragraphs, and every query whose numbers differ.
 * @param args `--site FOLDER --corpus FOLDER`, and `--seed NUMBER` for other queries. The corpus must be the one that the site was built from last.
 * @returns 0 where every number was right, otherwise 1.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { site: { type: 'string' }, corpus: { type: 'string' }, seed: { type: 'string', default: '1' } },
  })
  if (!values.site || !values.corpus) throw new Error('Say which site and which corpus: --site FOLDER --corpus FOLDER.')
  const paragraphs = paragraphsOf(values.corpus)
  const queries = [...randomRuns(paragraphs, Number(values.seed)), ...randomWords(paragraphs, Number(values.seed))]
  const tally = { exact: 0, counted: 0, expected: 0, shown: 0, right: 0 }
  await askInBrowser(values.site, queries, (asked) => {
    const expected = exhaustive(paragraphs, asked.query)
    const reports = new Set(expected.map(({ address }) => address)).size
    const correct = asked.paragraphs === expected.length && asked.reports === reports
    if (correct) tally.exact++
    else
      console.log(`“${asked.query}”: ${asked.paragraphs} paragraphs in ${asked.reports} reports, exhaustive search ${expected.length} in ${reports}`)
    const places = new Set(expected.map(({ address, id }) => `${address}/#${id}`))
    tally.right += asked.places.filter((place) => places.has(place)).length
    tally.shown += asked.places.length
    tally.counted += asked.paragraphs
    tally.expected += expected.length
  })
  console.log(`${queries.length} queries over ${paragraphs.length} paragraphs: ${tally.exact} with exactly the right numbers`)
  console.log(`paragraphs counted ${tally.counted}, by exhaustive search ${tally.expected}; of ${tally.shown} results shown ${tally.right} are right`)
  return tally.exact === queries.length && tally.right === tally.shown ? 0 : 1
}

interface Paragraph {
  readonly address: string
  readonly id: string
  readonly text: string
  readonly folded: string
}

/** Every block of every report whose text is public. */
function paragraphsOf(corpus: string): Paragraph[] {
  const archive = openArchive(process.cwd(), corpus)
  const reports = archive.index.reports.filter(({ publish }) => publish === 'full' || publish === 'text')
  return reports.flatMap(({ id: report, address }) =>
    archive
      .report(report)
      .report.blocks.map(({ id, marker, text }) => ({ address, id, text: marker + text, folded: fold(marker + text).symbols.join('') })),
  )
}

function exhaustive(paragraphs: readonly Paragraph[], query: string): Paragraph[] {
  const ways = phraseOf(query).ways.map((way) => way.join(''))
  return paragraphs.filter(({ folded }) => ways.some((way) => folded.includes(way)))
}

/** Runs of characters as they stand in the texts, of every length alike. Runs with white space would be several words. */
function randomRuns(paragraphs: readonly Paragraph[], seed: number): string[] {
  const random = seededRandom(seed)
  const runs: string[] = []
  while (runs.length < RUNS) {
    const characters = [...random.pick(paragraphs).text]
    const length = 1 + (runs.length % LONGEST_RUN)
    const at = random.below(characters.length)
    const run = characters.slice(at, at + length)
    if (run.length === length && !/\s/.test(run.join('')) && !/^-?".*"$/.test(run.join('')) && fold(run.join('')).symbols.length > 0)
      runs.push(run.join(''))
  }
  return runs
}

function randomWords(paragraphs: readonly Paragraph[], seed: number): string[] {
  const random = seededRandom(seed + 1)
  const words = new Set<string>()
  for (let tries = 0; words.size < WORDS && tries < WORDS * 100; tries++) {
    const word = random.pick(segment(random.pick(paragraphs).text))
    if (/^\p{Script=Han}{2,}$/u.test(word)) words.add(word)
  }
  return [...words]
}

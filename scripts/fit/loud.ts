/**
 * Says which limits suit the rule that calls a problem neither new nor dropped where the other report tells another part of its sentence, and how often readers share the words
 * that are left, in organisations that the limits were not chosen by.
 *
 *     node scripts/fit/loud.ts CORPUS
 *
 * The words were read beside both whole reports (`labels/readings.json`).
 */
import { join } from 'node:path'
import { besideInSentence } from '../../src/core/compare/links/clauses.ts'
import { passageSearch } from '../../src/core/compare/links/index.ts'
import { compare } from '../../src/core/compare/index.ts'
import { builtInStatistics, profilerFor } from '../../src/core/compare/profiles/index.ts'
import { readings, type Reading } from '../evaluate/pairs/readings.ts'
import { reportAt } from '../evaluate/reports.ts'
import { organisationKey } from './link-labels.ts'

/** How near the passage of problems of the other report comes to the rest of the sentence and to the item; or the limits, both of which must be reached. */
interface Signs {
  readonly sentence: number
  readonly inside: number
}

/** A word that is said but for the rule, and whether a reader shares it. */
interface Loud extends Signs {
  readonly organisation: string
  readonly isShared: boolean
}

/** So much of the words must be left: fewer would be shared oftener still. */
const leastKept = 0.8

const [corpus] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/loud.ts CORPUS')
  process.exit(2)
}
const all = (await Promise.all(readings().map(loudOf))).flat()
const grid = [0.4, 0.45, 0.5, 0.55, 0.6].flatMap((sentence) => [0.22, 0.24, 0.26, 0.28, 0.3].map((inside): Signs => ({ sentence, inside })))
say('without the rule', all, all.length)
const leftOut = [...new Set(all.map(({ organisation }) => organisation))].flatMap((apart) => {
  const limits = bestOf(all.filter(({ organisation }) => organisation !== apart))
  return all.filter((own) => own.organisation === apart && isSaid(own, limits))
})
say('organisations left out', leftOut, all.length)
const limits = bestOf(all)
say(
  `with ${JSON.stringify(limits)}`,
  all.filter((own) => isSaid(own, limits)),
  all.length,
)

async function loudOf({ word, earlier: before, later: after, item: [from, to], shared }: Reading): Promise<Loud[]> {
  const [earlier, later] = await Promise.all([reportAt(join(corpus!, before)), reportAt(join(corpus!, after))])
  const { problems, doubtful } = compare(earlier, later, { segment: (text) => [text] })
  const [own, other] = word === 'new' ? [later, earlier] : [earlier, later]
  const item = own.problems.find((one) => one.from === from && one.to === to)
  if (!item || doubtful.includes('problems')) return []
  const links = problems.links.filter((link) => link.earlier.includes(item.id) || link.later.includes(item.id))
  if (links.some(({ rule }) => rule !== 'sentence')) return []
  const passage = passageSearch(other, profilerFor(builtInStatistics))
  return [
    {
      sentence: passage.nearest(besideInSentence(item, own)).share,
      inside: passage.nearest([item.lead || item.text]).share,
      organisation: organisationKey(own.organisation ?? after),
      isShared: shared === 1,
    },
  ]
}

function isSaid(own: Signs, limits: Signs): boolean {
  return own.sentence < limits.sentence || own.inside < limits.inside
}

/** The limits by which most of the words that are left are shared, of those that leave enough. */
function bestOf(known: readonly Loud[]): Signs {
  const enough = grid.filter((limits) => known.filter((own) => isSaid(own, limits)).length >= leastKept * known.length)
  const shareWith = (limits: Signs): number => shareOf(known.filter((own) => isSaid(own, limits)))
  return enough.reduce((best, limits) => (shareWith(limits) > shareWith(best) ? limits : best))
}

function shareOf(words: readonly Loud[]): number {
  return words.filter(({ isShared }) => isShared).length / words.length
}

function say(name: string, words: readonly Loud[], of: number): void {
  console.log(`${name}: ${String(words.length)} of ${String(of)} words are said, and readers share ${shareOf(words).toFixed(3)} of them`)
}

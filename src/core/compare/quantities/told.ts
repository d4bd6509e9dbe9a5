/** How what is counted stands in its sentence: begun or finished, honoured, new in the year or all that there is, and among which words. */
import { startOfRun } from '../../text/signs.ts'
import { isNewInList, stageOf } from '../answers/index.ts'
import type { PlacedQuantity } from './placed.ts'

/** What a sentence says of a counted thing beside its name and number. */
export interface Told {
  readonly stage: ReturnType<typeof stageOf>
  /** Things that were chosen for an honour are some of those that there are. */
  readonly honoured: boolean
  readonly extent: 'new' | 'all' | null
  /** Its sentence, as far as it is near. */
  readonly around: string
}

const honours = /入选|获评|荣获|上榜|跻身|被评为|获得?[^，。；]{0,12}(?:称号|奖)/u
/** A number behind these is all that there is by then. */
const allThere = /(?:增至|增加到|发展到|总[数量][达为]?|累计(?:达到?)?|共有|拥有|现有|[超突]过|突破)$/u
const newcomers = /^(?:[^，。；]{0,8})(?:引进|引入|引育|招引|新认定|新设)/u

/** Characters before and behind a number that are looked at: a sentence without a stop is not read again for each of its numbers. */
const near = 60

export function toldOf({ block: { text }, quantity, at }: PlacedQuantity): Told {
  const end = at + quantity.text.length
  const [from, to] = [Math.max(0, at - near), Math.min(text.length, end + near)]
  const before = text.slice(from, at)
  const clause = around(text, at, end, from, to, /[^，。；：！？,;:!?\n]/u)
  const number = quantity.text.search(/\d|$/u)
  const isAll = allThere.test(before + quantity.text.slice(0, number))
  return {
    // The verb of an item before it in a list says nothing of it.
    stage: stageOf(before.slice(startOfRun(before, before.length, /[^\d、]/u))),
    honoured: honours.test(clause),
    extent: isAll ? 'all' : isNewInList(before) || newcomers.test(clause) ? 'new' : null,
    around: around(text, at, end, from, to, /[^。；！？;!?\n]/u),
  }
}

/** The words on both sides of a number as far as signs of a kind go. */
function around(text: string, at: number, end: number, from: number, most: number, kind: RegExp): string {
  let to = end
  while (to < most && kind.test(text[to]!)) to++
  return `${text.slice(startOfRun(text, at, kind, from), at)} ${text.slice(end, to)}`
}

/** How a figure moved tells nothing of what it counts. */
const moves = /增长|下降|增加|减少|提高|上升|达到/gu

function pairsIn(words: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const run of words.replace(moves, ' ').match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2))
  return pairs
}

/** Whether two sentences let their numbers count the same. */
export function isToldAlike(a: Told, b: Told): boolean {
  if (a.honoured !== b.honoured) return false
  if (a.stage !== b.stage && [a.stage, b.stage].some((stage) => stage === 'begun')) return false
  return a.extent === b.extent || (a.extent !== 'new' && b.extent !== 'new') || (a.extent !== 'all' && b.extent !== 'all')
}

/** Whether both sentences have so many pairs of characters beside a name; true where one has none, so that nothing can be told. */
export function shareWords(a: Told, b: Told, name: string, least: number): boolean {
  const [first, others] = [a, b].map((told) => pairsIn(told.around.replaceAll(name, ' '))) as [ReadonlySet<string>, ReadonlySet<string>]
  return first.size === 0 || others.size === 0 || [...first].filter((pair) => others.has(pair)).length >= least
}

import { leansInAnyWay } from './clause-openings.ts'
import type { ClausePlace } from './clause-places.ts'
import { complaintKind } from './complaint-kinds.ts'
import { relation } from './themes.ts'

/** More complaints than this are seldom each a problem of its own. */
const longestList = 24

/** What the passage as a whole is like: how it punctuates, how long its clauses are, how many of them complain. */
export function passageSignals(places: readonly ClausePlace[], themes: readonly ReadonlySet<string>[]): [string, number][] {
  const complaining = new Set(places.flatMap(({ sentence, complains }) => (complains ? [sentence] : [])))
  const admitting = places.filter(({ sentence }) => complaining.has(sentence))
  const commas = admitting.filter(({ before }) => before === 'comma')
  const segments = new Map<number, number>()
  for (const { segment } of admitting) segments.set(segment, (segments.get(segment) ?? 0) + 1)
  const count = Math.max(1, admitting.length)
  const share = (of: readonly ClausePlace[], true_: (place: ClausePlace) => boolean): number => of.filter(true_).length / Math.max(1, of.length)
  const complaints = places.filter(({ complains }) => complains).length
  const mean = admitting.reduce((sum, { words }) => sum + words.length, 0) / count
  const sizes = [...segments.values()]
  const relations = places.flatMap((place, at) =>
    place.before === 'comma' && place.complains && places[at - 1]!.complains ? [relation(themes[at - 1]!, themes[at]!)] : [],
  )
  const related = (kind: string): number => relations.filter((one) => one === kind).length / Math.max(1, relations.length)
  return [
    ['long clauses', (mean - 13) / 4],
    ['complaining clauses', share(commas, ({ complains }) => complains) * 2 - 1],
    ['large segments', admitting.length / Math.max(1, sizes.length) - 2.5],
    ['single segments', sizes.filter((size) => size === 1).length / Math.max(1, sizes.length)],
    ['many segments', Math.min(20, sizes.length) / 10 - 1],
    ['many clauses', Math.min(60, count) / 20 - 1],
    ['semicolons', share(admitting, ({ before }) => before === 'semicolon') * 4 - 1],
    ['stops', share(admitting, ({ before }) => before === 'stop' || before === 'line') * 4 - 1],
    ['counting', admitting.some(({ mark }) => mark) ? 1 : 0],
    ['examples', share(commas, ({ words }) => leansInAnyWay(words)) * 4 - 1],
    ['like themes', related('shared') - related('apart')],
    ['Party work', themes.filter((own) => own.has('party')).length / Math.max(1, places.length)],
    ['specific', share(commas, ({ words }) => /\d|、|^(?:有的|有些|一些|部分|个别|少数|某些|不少|许多|很多|大部分|多数)/.test(words)) * 2 - 1],
    [
      'leads need',
      share(
        admitting.filter(({ inSegment, ofSegment }) => inSegment === 0 && ofSegment > 1),
        ({ words }) => complaintKind(words) === 'need',
      ) *
        2 -
        1,
    ],
    ['digits', share(admitting, ({ words }) => /\d/.test(words)) * 4],
    ['more than a list', complaints > longestList ? 1 : 0],
    ...entrySignals(places, complaints),
  ]
}

/** How many complaints an entry has where a passage counts them, how many entries, and how many of them are named by a sentence or line of their own. */
function entrySignals(places: readonly ClausePlace[], complaints: number): [string, number][] {
  const entries = places.flatMap(({ mark }, at) => (mark?.depth === 0 ? [at] : []))
  if (entries.length < 2) return []
  const named = entries.filter((at) => /^(?:stop|line|colon)$/.test(places[at + 1]?.before ?? ''))
  return [
    ['complaints an entry', Math.min(5, complaints / entries.length) - 3],
    ['entries', (Math.min(10, entries.length) - 5) / 3],
    ['entries named', (named.length / entries.length) * 2 - 1],
  ]
}

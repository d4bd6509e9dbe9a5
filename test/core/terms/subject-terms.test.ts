import { expect, test } from 'vitest'
import {
  isAttribute,
  isDoneSomehow,
  isMadeOfPlain,
  isPlain,
  namesSubject,
  termsOfArchive,
  type Standing,
} from '../../../src/core/terms/statistics.ts'

/** In a tenth of the reports; clauses end behind it now and then; kept together or spread as by chance. */
const standing = (change: Partial<Standing> & { readonly together?: boolean }): Standing => ({
  occurrences: 100,
  sentences: change.together === false ? 99 : 60,
  share: 0.1,
  allSentences: 10_000,
  endsClause: 0.3,
  ...change,
})
const rare = standing({ occurrences: 5, sentences: 5 })

test('nouns, and verbs used as nouns, name a subject; verbs, adjectives and names of persons do not', () => {
  const single = (tag: string): boolean => namesSubject([tag], rare)
  expect(['n', 'ns', 'nt', 'nz', 'vn', 'an', 'j', 'eng'].filter((tag) => !single(tag))).toEqual([])
  expect(['v', 'vd', 'a', 'ad', 'd', 'r', 't', 'i', 'l', 'nr', 'nrt', 'x'].filter(single)).toEqual([])
})

test('a phrase names a subject where it has a noun, nothing that only joins, and no verb at its head', () => {
  expect(namesSubject(['n', 'v'], rare)).toBe(true)
  expect(namesSubject(['x', 'l'], rare)).toBe(true)
  expect(namesSubject(['v', 'n'], rare)).toBe(false)
  expect(namesSubject(['v', 'x'], rare)).toBe(false)
  expect(namesSubject(['n', 'd', 'v'], rare)).toBe(false)
})

test.each([
  ['全力', true],
  ['着力疏浚', true],
  ['疏浚', false],
  ['着力点', false],
  ['全面疏浚渠道', false],
])('%s says no more than that something is done somehow: %s', (term, expected) => {
  const tags: Readonly<Record<string, string[]>> = { 疏浚: ['v'], 点: ['n'], 疏浚渠道: ['v', 'n'] }
  expect(isDoneSomehow(term, (words) => tags[words] ?? ['n'])).toBe(expected)
})

test.each([
  ['基础性', ['n'], true],
  ['丰产型', ['b'], true],
  ['跨越式', ['b'], true],
  ['村镇级', ['b'], true],
  ['养殖模式', ['n'], false],
  ['工人阶级', ['n'], false],
  ['先进典型', ['n'], false],
  ['工业化', ['vn'], false],
  ['丰产型果园', ['b', 'n'], false],
  ['女性', ['n'], false],
])('%s says how a thing is and is none: %s, %s', (term, tags, expected) => {
  expect(isAttribute(term, tags)).toBe(expected)
})

test('a phrase that ends in a verb wants an object where no clause ends behind it, however seldom it stands', () => {
  expect(namesSubject(['n', 'v'], { ...rare, endsClause: 0 })).toBe(false)
  expect(namesSubject(['n', 'vn'], { ...rare, endsClause: 0 })).toBe(true)
})

test.each([
  ['a noun that most reports use in any sentence', ['n'], { share: 0.9, together: false }, false],
  ['a noun that most reports use where they deal with it', ['n'], { share: 0.9 }, true],
  ['a noun that few reports use, though in any sentence', ['n'], { together: false }, true],
  ['a noun that never ends a clause', ['n'], { endsClause: 0 }, false],
  ['a verb that keeps together and ends clauses', ['v'], {}, true],
  ['a verb that any sentence may use', ['v'], { together: false }, false],
  ['a verb that wants an object', ['v'], { endsClause: 0.02 }, false],
  ['a verb that nothing follows', ['v'], { endsClause: 0.98 }, false],
  ['a saying that any sentence may use', ['i'], { together: false }, false],
  ['a set phrase that keeps together', ['l'], {}, true],
  ['a phrase with a verb at its head that ends clauses', ['v', 'n'], {}, true],
  ['a phrase with a verb at its head that never does', ['v', 'n'], { endsClause: 0.05 }, false],
])('%s', (_, tags, change, expected) => {
  expect(namesSubject(tags, standing(change))).toBe(expected)
})

test('a short word of many reports that never comes again where it stood belongs to any subject', () => {
  const spread = standing({ share: 0.3, together: false, sentences: 100 })
  expect(isPlain('趋势', ['n'], spread)).toBe(true)
  expect(isPlain('渔港', ['n'], standing({ share: 0.3 }))).toBe(false)
  expect(isPlain('渔港码头', ['n'], spread)).toBe(false)
  expect(isPlain('趋势', ['n'], { ...spread, share: 0.1 })).toBe(false)
})

test('a longer term of words that sentences of any subject use is one of these; not where one of its words, or the whole, keeps to its subject', () => {
  const everywhere = standing({ share: 0.9, together: false })
  const known: readonly [string, Standing][] = [
    ...(['办法', '思路', '步骤'] as const).map((word): [string, Standing] => [word, everywhere]),
    ['水渠', standing({ share: 0.9 })],
    ['渡口', standing({ share: 0.2, together: false })],
    ...(['办法思路', '办法思路步骤', '水渠办法', '渡口办法', '牛棚办法'] as const).map((term): [string, Standing] => [
      term,
      standing({ together: false }),
    ]),
    ['思路办法', standing({})],
  ]
  const spreads = new Map(known)
  expect(known.map(([term]) => term).filter((term) => isMadeOfPlain(term, spreads))).toEqual(['办法思路', '办法思路步骤'])
})

test('what names no subject by its words marks no report', () => {
  const often = (words: string, times: number) => words.repeat(times)
  const report = (series: string, year: number, text: string) => {
    const cut = text.split('|').filter(Boolean)
    return { series, year, characters: text.length, passages: [[cut.join(''), cut.map((word) => word.length)]] as const }
  }
  const usual = often('办法|。|思路|。|', 4) + often('例会|，|台账|。|走访|，|培训|。|', 30)
  const reports = [
    report('a', 2018, usual + often('办法|思路|。|', 24) + often('渡口|水渠|，|好|，|渡口|水渠|。|', 6)),
    ...[2019, 2020, 2021, 2022].map((year) => report('a', year, usual)),
    report('b', 2018, `${usual}办法|思路|，|渡口|水渠|。`),
  ]
  expect(termsOfArchive(reports).keywords[0]!.map(({ term }) => term)).toEqual(['渡口水渠'])
})

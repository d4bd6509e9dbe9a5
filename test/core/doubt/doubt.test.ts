import { expect, test } from 'vitest'
import {
  areOfOneYear,
  doubtedList,
  doubtMessage,
  doubtsOf,
  doubtsOfPair,
  isDoubtful,
  isDoubtfulPair,
  isReviewDoubtful,
} from '../../../src/core/doubt/index.ts'
import { accountability, normalised } from '../normalise/normalised.ts'
import type { Report } from '../../../src/core/model.ts'

const sound = normalised(accountability)
const long = normalised(
  accountability.replace('有的支部以读文件代替讨论', '有的支部以读文件代替讨论，有的一年里没有请人来讲过一次课，有的讲了而不问听的人懂没有懂'),
)
const thin = { ...long, problems: long.problems.slice(0, 1) }
const cutOff = normalised(
  accountability.replace(/每季度通一次[^]*/, '每季度至少通一次电话，问清住处、工作和难处，能当场答复的当场答复，不能的记入台账并'),
)
const fewer = normalised(accountability.replace(/二、.*\n/, '$&主要有以下六个方面的问题：\n'))
const works = (count: number): Report => ({ ...sound, work: Array.from({ length: count }, () => sound.work[0]!) })
const kinds = (report: Report): string[] => doubtsOf(report).map(({ list, kind }) => `${list} ${kind}`)

test('a report whose parts were found and whose items hold them is in no doubt', () => {
  expect(kinds(sound)).toEqual([])
  expect(sound.messages).toEqual([])
})

test.each<[string, Report, string[]]>([
  ['a part that should be there was not found', normalised(accountability.replace(/二、[^]*?(?=三、)/, '')), ['problems missing']],
  ['a part without items', { ...sound, plans: [] }, ['plans empty']],
  ['a review without items', { ...sound, work: [] }, ['work empty']],
  ['items that hold little of their part', thin, ['problems thin']],
  ['fewer items than the report announces', fewer, ['problems fewer']],
  ['as many items as the report announces', normalised(accountability.replace(/二、.*\n/, '$&主要有以下两个方面的问题：\n')), []],
  ['a part that ends in the middle', cutOff, ['plans cut-off']],
])('%s is doubtful', (_, report, expected) => {
  expect(kinds(report)).toEqual(expected)
  const lists = new Set(expected.map((doubt) => doubt.split(' ')[0]))
  expect((['problems', 'plans', 'work'] as const).filter((list) => isDoubtful(report, list))).toEqual([...lists])
})

test('plans that are as long as chapters are doubtful, and no other list of such items is', () => {
  const plan = (sentences: number): Report => normalised(accountability.replace('先读后谈。', '先读后谈，谈完再读。'.repeat(sentences)))
  expect([kinds(plan(4)), kinds(plan(250))]).toEqual([[], ['plans coarse']])
  expect(kinds({ ...plan(250), plans: plan(250).plans.flatMap((item) => [item, item, item]) })).toEqual([])
})

test('lists of two years of which one has many times the items of the other are doubtful together', () => {
  const [one] = sound.plans
  const next = { ...sound, year: sound.year! + 1 }
  const many = { ...next, plans: Array.from({ length: 5 }, () => one!) }
  expect(doubtsOfPair(sound, many)).toMatchObject([{ list: 'plans', kind: 'uneven', values: { earlier: 2, later: 5 } }])
  expect([isDoubtfulPair(sound, many, 'plans'), isDoubtfulPair(sound, many, 'problems'), isDoubtfulPair(sound, next, 'plans')]).toEqual([
    true,
    false,
    false,
  ])
})

test('work of which one list has more than twice the items of the other, or of which hardly any was parted, is no ground for what is new or gone; the review can be read all the same', () => {
  expect(doubtsOfPair(works(4), works(9))).toMatchObject([{ list: 'work', kind: 'uneven', values: { earlier: 4, later: 9 } }])
  expect([8, 9].map((count) => isDoubtfulPair(works(4), { ...works(count), year: sound.year! + 1 }, 'work'))).toEqual([false, true])
  expect(isDoubtfulPair(works(1), { ...works(3), year: sound.year! + 1 }, 'work')).toBe(false)
  const part = sound.parts.find((stretch) => stretch.part === 'work')!
  const long = normalised(accountability.replace('二、存在问题', `${'镇里修了三座小桥，又给两个村接上了自来水。'.repeat(30)}\n二、存在问题`))
  expect(kinds({ ...long, work: long.work.slice(0, 1) })).toEqual(['work thin'])
  expect(isReviewDoubtful({ ...long, work: long.work.slice(0, 1) })).toBe(false)
  expect([isReviewDoubtful(sound), isReviewDoubtful({ ...sound, work: [] })]).toEqual([false, false])
  expect(isReviewDoubtful({ ...sound, parts: [{ ...part, found: false }] })).toBe(true)
})

test('two organisations list as much as each pleases', () => {
  const [few, many] = [works(4), works(9)]
  expect(doubtsOfPair({ ...few, series: 'water' }, { ...many, series: 'water' })).toHaveLength(1)
  expect(doubtsOfPair({ ...few, series: null }, { ...many, series: 'water' })).toHaveLength(1)
  expect(doubtsOfPair({ ...few, series: 'schools' }, { ...many, series: 'water' })).toEqual([])
})

test('a list beside an empty one, and every list beside a file without text, is doubtful', () => {
  const none = { ...sound, plans: [] }
  const page = { ...sound, blocks: [], parts: [], problems: [], plans: [], work: [] }
  expect(doubtsOfPair(none, sound)).toMatchObject([{ list: 'plans', kind: 'uneven', values: { earlier: 0, later: 2 } }])
  expect((['problems', 'plans', 'work'] as const).filter((list) => isDoubtfulPair(page, sound, list))).toEqual(['problems', 'plans', 'work'])
})

test('of two reports of one year, what only one of them lists has neither come nor gone', () => {
  const placed = { ...sound, series: 'moor', year: 2017 }
  const next = { ...placed, year: 2018 }
  const unplaced = { ...placed, series: null, organisation: '苇塘镇' }
  expect([areOfOneYear(placed, { ...placed }), areOfOneYear(unplaced, { ...unplaced })]).toEqual([true, true])
  for (const other of [next, { ...placed, series: 'fen' }, unplaced]) expect(areOfOneYear(placed, other)).toBe(false)
  const unknown = { ...placed, year: null }
  expect(areOfOneYear(unknown, unknown)).toBe(false)
  expect((['problems', 'plans'] as const).filter((list) => isDoubtfulPair(placed, placed, list))).toEqual(['problems', 'plans'])
  expect(isDoubtfulPair(placed, next, 'problems')).toBe(false)
})

test.each(['problems', 'plans', 'work'] as const)('a message tells of which list it doubts the reading: %s', (list) => {
  const doubt = { list, kind: 'thin', values: {}, from: null, to: null } as const
  expect(doubtedList(doubtMessage(doubt))).toBe(list)
  expect(doubtedList({ id: 'field-year-missing' })).toBeNull()
})

test('a doubt is said with what was found, what was expected and what to do', () => {
  expect(cutOff.messages.map(({ id }) => id)).toEqual(['reading-plans-cut-off'])
  expect(doubtMessage(doubtsOf(thin)[0]!)).toMatchObject({
    id: 'reading-problems-thin',
    reason: expect.stringMatching(
      /^The items of the problems, 1 in number, hold \d+% of the \d+ characters of their part; at least 70% were expected\.$/,
    ) as unknown,
    hint: expect.stringContaining('archive.yaml') as unknown,
  })
})

import { expect, test } from 'vitest'
import { listToRows } from '../../../src/view/comparison/list-to-rows.ts'
import { changedShare } from '../../../src/view/comparison/row-frame.ts'
import { comparisonToRows } from '../../../src/view/comparison/body-html.ts'
import { foldUnchanged } from '../../../src/view/comparison/row-html.ts'
import { countRows } from '../../../src/view/comparison/sections.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../made.ts'

const items = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => madeItem(`${prefix}${index + 1}`, `${prefix}${index + 1}`))

test('rows stand in the order of the later report; what was dropped follows its old neighbour', () => {
  const list = madeList(items('a', 3), items('b', 3), [madeLink(['a1'], ['b2']), madeLink(['a3'], ['b1'])])
  expect(listToRows('problems', list, []).map(({ anchor, status }) => `${anchor} ${status}`)).toEqual([
    'problems-b1 same',
    'problems-b2 same',
    'problems-was-a2 dropped',
    'problems-b3 added',
  ])
})

test('an item dropped from the head of the list stays at the head', () => {
  const list = madeList(items('a', 2), items('b', 1), [madeLink(['a2'], ['b1'])])
  expect(listToRows('plans', list, []).map(({ status }) => status)).toEqual(['dropped', 'same'])
})

test('an item without a partner is neither dropped nor new where the list was read doubtfully', () => {
  const list = madeList(items('a', 2), items('b', 2), [madeLink(['a1'], ['b1'])])
  const rows = listToRows('problems', list, [], { earlier: true, later: true, doubtful: true })
  expect(rows.map(({ status }) => status)).toEqual(['same', 'undetermined', 'undetermined'])
})

test.each(['problems', 'plans'] as const)('a pair whose %s were not cut alike says so in their rows, and in no others', (list) => {
  const lists = { problems: madeList(items('a', 1), [], []), plans: madeList(items('a', 1), [], []) }
  const rows = comparisonToRows(madeComparison({ ...lists, doubtful: [list] }))
  expect([rows.problems[0]!.status, rows.plans[0]!.status]).toEqual(list === 'problems' ? ['undetermined', 'dropped'] : ['dropped', 'undetermined'])
})

test('an item that stands alone in an undetermined link is neither new nor dropped, and names what it resembles', () => {
  const thin = madeLink([], ['b1'], { status: 'undetermined', rule: 'thin', runnerUp: { earlier: 'a1', later: 'b1', similarity: 0.3 } })
  const rows = listToRows('problems', madeList(items('a', 1), items('b', 1), [thin]), [])
  expect(rows.map(({ status, link, runnerUp }) => [status, link, runnerUp?.item.id])).toEqual([
    ['dropped', null, undefined],
    ['undetermined', null, 'a1'],
  ])
})

test('a plan that stands among the work later, and perhaps among the plans too, is shown as moved and is not dropped', () => {
  const thin = { ...madeLink(['a1'], [], { status: 'undetermined', rule: 'thin' }), earlier: ['a1'], later: [] }
  const move = { from: { list: 'plans', id: 'a1' }, to: { list: 'work', id: 'w1' }, similarity: 0.9 } as const
  const [row] = listToRows('plans', madeList(items('a', 1), [], [thin]), [move])
  expect([row!.status, row!.move]).toEqual(['undetermined', move])
  expect(listToRows('plans', madeList(items('a', 1), [], []), [move])[0]!.status).toBe('dropped')
})

test('what an older report of the series tells is not new', () => {
  const rows = listToRows('problems', madeList([], items('b', 2), []), [], { earlier: true, later: true, told: new Set(['b2']) })
  expect(rows.map(({ status }) => status)).toEqual(['added', 'told'])
})

test('what a thread holds in both reports and no link joins stands in one row, undetermined', () => {
  const joins = [{ earlier: ['a2'], later: ['b1', 'b2'] }]
  const rows = listToRows('problems', madeList(items('a', 2), items('b', 3), []), [], { earlier: true, later: true, joins })
  expect(rows.map(({ status, earlier, later }) => [status, earlier.map(({ id }) => id), later.map(({ id }) => id)])).toEqual([
    ['dropped', ['a1'], []],
    ['undetermined', ['a2'], ['b1', 'b2']],
    ['added', [], ['b3']],
  ])
})

test.each([
  [
    'later',
    madeLink(['a1'], ['b1']),
    [
      ['same', undefined],
      ['undetermined', { earlier: ['a1'], later: ['b2'] }],
    ],
    [{ earlier: ['a1'], later: ['b2'] }],
  ],
  [
    'earlier',
    madeLink(['a1'], ['b1']),
    [
      ['same', undefined],
      ['undetermined', { earlier: ['a2'], later: ['b1'] }],
      ['added', undefined],
    ],
    [{ earlier: ['a2'], later: ['b1'] }],
  ],
] as const)('what a thread joins with an item of another row is undetermined and names it (%s)', (_, link, expected, joins) => {
  const list = madeList(items('a', joins[0].earlier[0] === 'a2' ? 2 : 1), items('b', 2), [link])
  const rows = listToRows('problems', list, [], { earlier: true, later: true, joins })
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  expect(rows.map(({ status, joined }) => [status, joined && { earlier: ids(joined.earlier), later: ids(joined.later) }])).toEqual(expected)
})

test('where the problems of one report were not found, threads set nothing side by side', () => {
  const found = { earlier: true, later: false, joins: [{ earlier: ['a1'], later: ['b1'] }] }
  expect(listToRows('problems', madeList(items('a', 1), items('b', 1), []), [], found).map(({ status }) => status)).toEqual(['incomparable', 'added'])
})

test('a split item is one row with all its parts', () => {
  const list = madeList(items('a', 1), items('b', 2), [madeLink(['a1'], ['b1', 'b2'], { status: 'split' })])
  const rows = listToRows('problems', list, [])
  expect(rows.map(({ later }) => later.map(({ id }) => id))).toEqual([['b1', 'b2']])
})

test('anchors do not change when another item comes before', () => {
  const before = listToRows('problems', madeList(items('a', 1), items('b', 2), [madeLink(['a1'], ['b2'])]), [])
  const after = listToRows('problems', madeList(items('a', 1), items('b', 2).slice(1), [madeLink(['a1'], ['b2'])]), [])
  expect(after[0]?.anchor).toBe(before.at(-1)?.anchor)
})

test('the runner-up is the item that the link leaves out', () => {
  const runnerUp = { earlier: 'a1', later: 'b2', similarity: 0.4 }
  const list = madeList(items('a', 1), items('b', 2), [madeLink(['a1'], ['b1'], { runnerUp })])
  expect(listToRows('problems', list, [])[0]?.runnerUp).toMatchObject({ side: 'later', item: { id: 'b2' }, similarity: 0.4 })
})

test('a moved item says where it went', () => {
  const move = { from: { list: 'plans', id: 'a1' }, to: { list: 'work', id: 'w1' }, similarity: 0.8 } as const
  expect(listToRows('plans', madeList(items('a', 1), [], []), [move])[0]?.move).toBe(move)
})

test('where a part was not found, nothing is called new or not raised again', () => {
  const list = madeList(items('a', 1), [], [])
  expect(listToRows('problems', list, [], { earlier: true, later: false }).map(({ status }) => status)).toEqual(['incomparable'])
  expect(listToRows('problems', madeList([], items('b', 1), []), [], { earlier: false, later: true }).map(({ status }) => status)).toEqual([
    'incomparable',
  ])
})

test('nested items know their depth', () => {
  const parent = madeItem('b1', '一')
  const list = madeList([], [parent, madeItem('b2', '二', { parent: 'b1' }), madeItem('b3', '三', { parent: 'b2' })], [])
  expect(listToRows('problems', list, []).map(({ depth }) => depth)).toEqual([0, 1, 2])
})

test('two or more unchanged rows fold, one stays open', () => {
  const links = [1, 2, 4].map((number) => madeLink([`a${number}`], [`b${number}`]))
  const rows = listToRows('problems', madeList(items('a', 4), items('b', 4), links), [])
  expect(foldUnchanged(rows).map((stretch) => (stretch.kind === 'fold' ? stretch.rows.length : stretch.row.status))).toEqual([
    2,
    'dropped',
    'added',
    'same',
  ])
})

test('every figure of the summary leads to the first row of its kind', () => {
  const rows = listToRows('problems', madeList(items('a', 2), items('b', 3), [madeLink(['a1'], ['b1'])]), [])
  expect(countRows(rows)).toEqual([
    { status: 'same', count: 1, anchor: 'problems-b1' },
    { status: 'added', count: 2, anchor: 'problems-b2' },
    { status: 'dropped', count: 1, anchor: 'problems-was-a2' },
  ])
})

test('of a mark that takes in words beside a short difference, the difference alone is counted as changed', () => {
  const [earlier, later] = ['少数河段淤塞仍然严重', '少数河段淤塞仍较严重']
  const change = { fromA: 4, toA: 10, fromB: 4, toB: 10, kind: 'substance' } as const
  expect(changedShare(earlier, later, [change])).toBe(2 / 20)
  expect(changedShare('水渠', '渡口', [{ ...change, fromA: 0, toA: 2, fromB: 0, toB: 2 }])).toBe(1)
  // Runs that both have between two differences are the same, scattered characters are not.
  expect(changedShare('局部河段常年淤塞严重', '部分河段淤塞严峻', [{ ...change, fromA: 0, toA: 10, fromB: 0, toB: 8 }])).toBe(8 / 18)
  expect(changedShare('甲水乙渠丙', '丁水戊渠己', [{ ...change, fromA: 0, toA: 5, fromB: 0, toB: 5 }])).toBe(1)
  // What differs only in repeating itself is counted once.
  expect(changedShare('水水', '水', [{ ...change, fromA: 0, toA: 2, fromB: 0, toB: 1 }])).toBe(1 / 3)
})

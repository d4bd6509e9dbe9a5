import { expect, test } from 'vitest'
import type { Change } from '../../../src/core/model.ts'
import { madeItem } from '../made.ts'
import { leadSpans, pairToRuns, runsToHtml, sideToRuns, spansInPair, textToHtml } from '../../../src/view/comparison/marks.ts'

const change = (fromA: number, toA: number, fromB: number, toB: number, kind: Change['kind'] = 'substance'): Change => ({
  fromA,
  toA,
  fromB,
  toB,
  kind,
})

const earlier = '创新意识不足'
const later = '创新能力仍然不足'
const changes = [change(2, 4, 2, 6)]

test('each side shows its own text, whole', () => {
  expect(runsToHtml(sideToRuns(earlier, changes, 'earlier')).markup).toBe('<p>创新<del>意识</del>不足</p>')
  expect(runsToHtml(sideToRuns(later, changes, 'later')).markup).toBe('<p>创新<ins>能力仍然</ins>不足</p>')
})

test('in a line, what went stands before what came', () => {
  expect(runsToHtml(pairToRuns(earlier, later, changes)).markup).toBe('<p>创新<del>意识</del><ins>能力仍然</ins>不足</p>')
})

test('runs of a line give back both texts', () => {
  const runs = pairToRuns(earlier, later, changes)
  const read = (side: 'earlier' | 'later') => runs.filter((run) => run.in === 'both' || run.in === side).map(({ text }) => text).join('') // prettier-ignore
  expect([read('earlier'), read('later')]).toEqual([earlier, later])
})

test('a lead of the later text is set apart in both texts in one, and what went breaks no paragraph of the later one', () => {
  const runs = pairToRuns('甲\n乙丙', '丁丙戊', [change(0, 3, 0, 1), change(4, 4, 2, 3)])
  expect(spansInPair(runs, [{ from: 0, to: 2 }, { from: 2, to: 3 }])).toEqual([{ from: 3, to: 5 }, { from: 5, to: 6 }]) // prettier-ignore
  expect(runsToHtml(runs, { leads: spansInPair(runs, [{ from: 1, to: 2 }]), shared: [] }).markup).toBe(
    '<p><del>甲 乙</del><ins>丁</ins><b>丙</b><ins>戊</ins></p>',
  )
})

test('renewed formulas and redactions have a class', () => {
  expect(runsToHtml(sideToRuns('十八大以来', [change(0, 3, 0, 3, 'formula')], 'earlier')).markup).toBe('<p><del class="formula">十八大</del>以来</p>')
})

test('a mark that runs over a line feed is closed and opened again', () => {
  expect(runsToHtml(sideToRuns('甲乙\n丙丁', [change(1, 4, 0, 0)], 'earlier')).markup).toBe('<p>甲<del>乙</del></p><p><del>丙</del>丁</p>')
})

test('no script of a report gets through', () => {
  expect(runsToHtml(sideToRuns('<img onerror=x>', [change(0, 5, 0, 0)], 'earlier')).markup).toBe('<p><del>&lt;img </del>onerror=x&gt;</p>')
})

test('leads and shared words are set apart inside of changes, and no change is broken in two by them', () => {
  const marked = { leads: [{ from: 0, to: 4 }], shared: [{ from: 3, to: 6 }] }
  expect(runsToHtml([{ in: 'earlier', text: '补足值守，增加轮班', kind: null }], marked).markup).toBe(
    '<p><del><b>补足值<mark>守</mark></b><mark>，增</mark>加轮班</del></p>',
  )
  expect(textToHtml('甲乙\n丙丁', { leads: [], shared: [{ from: 3, to: 4 }] }).markup).toBe('<p>甲乙</p><p><mark>丙</mark>丁</p>')
})

test('the lead of a long item is set apart, each in its place; a short item is all lead', () => {
  const long = `规范巡查记录。${'统一表格，当日录入，每周抽查。'.repeat(5)}`
  expect(
    leadSpans([madeItem('a', long, { lead: '规范巡查记录' }), madeItem('b', '补足值守'), madeItem('c', long, { lead: '规范巡查记录' })]),
  ).toEqual([
    { from: 0, to: 6 },
    { from: long.length + 6, to: long.length + 12 },
  ])
})

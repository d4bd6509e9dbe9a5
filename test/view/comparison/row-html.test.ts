import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { rowToHtml, type RowContext } from '../../../src/view/comparison/row-html.ts'
import { listToRows } from '../../../src/view/comparison/rows.ts'
import { madeItem, madeLink, madeList } from '../made.ts'

const context: RowContext = {
  ...{ t: messages('zh').comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: '/s/2016/', laterPage: '/s/2017/' },
  ...{ earlierName: '2016', laterName: '2017' },
}
const htmlOf = (list: Parameters<typeof listToRows>[1]) => listToRows('problems', list, []).map((row) => rowToHtml(row, context)).join('') // prettier-ignore

test('a row says its status in words and leads to both texts', () => {
  const link = madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.62, rule: 'assignment' })
  const html = htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少')], [link]))
  expect(html).toContain('<span class="status">改写</span>')
  expect(html).toContain('href="/s/2016/#a1"')
  expect(html).toContain('href="/s/2017/#b1"')
  expect(html).toContain('0.62')
})

test('how much of the wording differs is said apart from how sure the link is', () => {
  const changes = [{ fromA: 2, toA: 4, fromB: 2, toB: 3, kind: 'substance' }] as const
  const link = madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.98, rule: 'assignment', changes })
  const html = htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少了')], [link]))
  expect(html).toContain('<span class="extent">文字改动38%</span>')
  expect(html).toContain('同一条的把握 0.98')
  const replaced = madeLink(['a1'], ['b1'], { status: 'reworded', replaced: true, changes })
  expect(htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少了')], [replaced]))).toContain('文字大都不同')
  expect(htmlOf(madeList([madeItem('a1', '办法少')], [madeItem('b1', '办法少')], [madeLink(['a1'], ['b1'])]))).not.toContain('extent')
})

test('a person’s link is shown as one, with the reason', () => {
  const link = madeLink(['a1'], ['b1'], { by: 'person', author: '周某', note: '同一件事' })
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], [link]))
  expect(html).toContain('周某 人工确认')
  expect(html).toContain('同一件事')
})

test('where the choice is open, the reasons are open too and the runner-up is quoted', () => {
  const link = madeLink(['a1'], ['b1'], { status: 'undetermined', runnerUp: { earlier: 'a1', later: 'b2', similarity: 0.5 } })
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙'), madeItem('b2', '丙丁')], [link]))
  expect(html).toContain('<details class="why" open>')
  expect(html).toContain('丙丁</q> 0.50')
})

test('a missing counterpart is said in words that claim nothing', () => {
  expect(htmlOf(madeList([madeItem('a1', '甲')], [], []))).toContain('后一份报告未见对应条目')
})

test('nothing of a report is read as markup', () => {
  const html = htmlOf(madeList([], [madeItem('b1', '<script>x</script>')], []))
  expect(html).not.toContain('<script>')
})

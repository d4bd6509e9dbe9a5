import { expect, test } from 'vitest'
import { linksOf } from '../../../src/view/address.ts'
import { messages } from '../../../src/i18n/index.ts'
import { listToRows } from '../../../src/view/comparison/list-to-rows.ts'
import type { RowContext } from '../../../src/view/comparison/row-frame.ts'
import { rowToHtml } from '../../../src/view/comparison/row-html.ts'
import { madeItem, madeLink, madeList } from '../made.ts'

const context: RowContext = {
  ...{ t: messages('zh').comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: null, laterPage: null },
  ...{ earlierName: '2016', laterName: '2017' },
}

test('a row of which several items have years of their own says which of them it counts', () => {
  const over = (lineage: string, ordinal: number) => ({ lineage, path: `s/problem/${lineage}/`, name: '', ordinal, returned: false, elsewhere: [] })
  const drawn = (second: string) => {
    const later = new Map([
      ['b1', over('l1', 1)],
      ['b2', over(second, 5)],
      ['b3', over('l2', 5)],
    ])
    const list = madeList(
      [madeItem('a1', '路灯和水管失修')],
      [madeItem('b1', '路灯失修'), madeItem('b2', '水管失修')],
      [madeLink(['a1'], ['b1', 'b2'], { status: 'split', similarity: 0.9 })],
    )
    const overYears = { earlier: new Map(), later, link: linksOf('/', 'zh') }
    return rowToHtml(listToRows('problems', list, [])[0]!, { ...context, overYears }).markup.match(/class="over-years".*?<\/a>/)![0]
  }
  expect(drawn('l2')).toContain('第5年提出：<q lang="zh-Hans">水管失修</q></a>')
  expect(drawn('l1')).toContain('第5年提出</a>')
})

test('an item of which it is open whether the other report tells it has no number of years beside that', () => {
  const known = { lineage: 'l1', path: 's/problem/l1/', name: '', ordinal: 3, returned: false, elsewhere: [] }
  const overYears = { earlier: new Map(), later: new Map([['b2', known]]), link: linksOf('/', 'zh') }
  const list = madeList([madeItem('a1', '路灯失修')], [madeItem('b1', '路灯失修'), madeItem('b2', '灯柱老旧')], [madeLink(['a1'], ['b1'])])
  const drawn = (joins: readonly { earlier: string[]; later: string[] }[]) =>
    listToRows('problems', list, [], { earlier: true, later: true, told: new Set(['b2']), joins }).map(
      (row) => rowToHtml(row, { ...context, overYears }).markup,
    )
  expect(drawn([])[1]).toContain('第3年')
  const [, open] = drawn([{ earlier: ['a1'], later: ['b2'] }])
  expect(open).toContain('无法判断')
  expect(open).not.toContain('第3年')
})

test('a number of years names the years between that don’t tell it', () => {
  const known = { lineage: 'l1', path: 's/problem/l1/', name: '', ordinal: 3, returned: false, elsewhere: [] }
  const breaks = [{ kind: 'blank' as const, years: ['2016', '2018–2019'] }]
  const list = madeList([madeItem('a1', '路灯失修')], [madeItem('b1', '路灯失修')], [madeLink(['a1'], ['b1'])])
  const drawn = (later: object) => {
    const between = ({ breaks: of }: { readonly breaks?: typeof breaks }) => (of ? messages('zh').series.between(of) : '')
    const overYears = { earlier: new Map(), later: new Map([['b1', { ...known, ...later }]]), link: linksOf('/', 'zh'), between: between as never }
    return rowToHtml(listToRows('problems', list, [])[0]!, { ...context, overYears }).markup
  }
  expect(drawn({ breaks })).toContain('>第3年提出，其间2016、2018–2019无归入条目</a>')
  expect(drawn({})).toContain('>第3年提出</a>')
})

test('how near words outside of the list come is not told as how sure it is that items are the same', () => {
  const alone = (rule: string) => ({
    ...madeLink([], ['b1'], { status: 'undetermined', similarity: 0.84, rule }),
    elsewhere: { report: 'r1', block: 'b', text: '水管要修' },
  })
  const drawn = (rule: string) => rowToHtml(listToRows('problems', madeList([], [madeItem('b1', '水管失修')], [alone(rule)]), [])[0]!, context).markup
  expect(drawn('thin')).toContain('同一条的把握约84%')
  for (const rule of ['near', 'elsewhere', 'heading']) {
    expect(drawn(rule)).toContain('水管要修')
    expect(drawn(rule)).not.toContain('84%')
  }
})

import { expect, test } from 'vitest'
import { linksOf } from '../../../src/view/address.ts'
import { messages } from '../../../src/i18n/index.ts'
import type { RowContext } from '../../../src/view/comparison/row-frame.ts'
import { rowToHtml } from '../../../src/view/comparison/row-html.ts'
import { listToRows } from '../../../src/view/comparison/list-to-rows.ts'
import { madeItem, madeLink, madeList } from '../made.ts'

const context: RowContext = {
  ...{ t: messages('zh').comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: '/s/2016/', laterPage: '/s/2017/' },
  ...{ earlierName: '2016', laterName: '2017' },
}
const htmlOf = (list: Parameters<typeof listToRows>[1]) => listToRows('problems', list, []).map((row) => rowToHtml(row, context).markup).join('') // prettier-ignore

test('a missing counterpart is said in words that claim nothing', () => {
  expect(htmlOf(madeList([madeItem('a1', '甲')], [], []))).toContain('后一份报告未见对应条目')
})

test('an item that only resembles one of the other report says so; neither a doubt of reading nor a share of wording is claimed', () => {
  const thin = { ...madeLink([], ['b1'], { status: 'undetermined', rule: 'thin' }), earlier: [], later: ['b1'] }
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], [thin]))
  const { absentDoubtful, rules, wordingChanged, wordingReplaced } = messages('zh').comparison
  expect(html).toContain(`<p class="side earlier absent">${rules.thin}</p>`)
  for (const untrue of [absentDoubtful, wordingChanged(0, 2), wordingReplaced]) expect(html).not.toContain(untrue)
})

test('an item that the other report tells outside of its list leads to the words there', () => {
  const elsewhere = { report: 'r', block: 'p7', text: '渡船老旧' }
  const link = { ...madeLink([], ['b1'], { status: 'undetermined', rule: 'elsewhere' }), earlier: [], later: ['b1'], elsewhere }
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], [link]))
  expect(html).toContain(`<p class="side earlier absent">${messages('zh').comparison.rules.elsewhere}</p>`)
  expect(html).toContain('<a href="/s/2016/#p7"><q lang="zh-Hans">渡船老旧</q></a>')
})

test('what only an older report tells stands with its words there on the side of the report that lacks it', () => {
  const over = {
    lineage: 'p',
    path: 's/problem/p/',
    name: '渡船',
    ordinal: 2,
    returned: false,
    before: { year: '2014', path: 's/2014/#x' },
    elsewhere: [],
  }
  const overYears = {
    ...{ earlier: new Map(), later: new Map([['b1', over]]), link: linksOf('/', 'zh') },
    olderWords: new Map([['b1', { text: '渡船班次少', language: 'zh-Hans' }]]),
  }
  const rows = listToRows('problems', madeList([], [madeItem('b1', '渡船班次不足')], []), [], { earlier: true, later: true, told: new Set(['b1']) })
  const html = rows.map((row) => rowToHtml(row, { ...context, overYears }).markup).join('')
  expect(html).toMatch(/side earlier absent">.*2014的条目<\/a> <q lang="zh-Hans">渡船班次少<\/q>/u)
})

test('what an older report perhaps tells is undetermined, and leads to its words as a perhaps', () => {
  const over = { lineage: 'p-x', path: '系列/', name: '渡船班次', ordinal: 1, returned: null, before: { year: '2014', path: '甲/' }, elsewhere: [] }
  const overYears = { earlier: new Map(), later: new Map([['b1', over]]), link: linksOf('/', 'zh') }
  const found = { earlier: true, later: true, perhaps: new Set(['b1']) }
  const [row] = listToRows('problems', madeList([], [madeItem('b1', '渡船班次不足')], []), [], found)
  expect(row!.status).toBe('undetermined')
  expect(rowToHtml(row!, { ...context, overYears }).markup).toMatch(/side earlier absent">[^<]*或为同一项：<a [^>]*>2014的条目<\/a>/u)
  expect(rowToHtml(row!, context).markup).toContain('与更早的一条或为同一项')
})

test('work without a link is said to be listed in one report, and never to be new or gone', () => {
  const rows = listToRows('work', madeList([madeItem('a1', '修渠三里')], [madeItem('b1', '种茶百亩')], []), [])
  const html = rows.map((row) => rowToHtml(row, context).markup).join('')
  expect(html).toContain('<b class="status">仅列于前一份</b>')
  expect(html).toContain('<b class="status">仅列于后一份</b>')
  expect(html).toContain('没有与后一份的某项工作连上')
  expect(html).not.toMatch(/新增|未再提出|没有对应条目/)
})

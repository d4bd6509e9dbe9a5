import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { comparisonToCsv } from '../../../src/view/comparison/csv.ts'
import type { RowContext } from '../../../src/view/comparison/row-frame.ts'
import { refusalsToHtml, rowsWithRefusals } from '../../../src/view/comparison/refusals.ts'
import { rowToHtml } from '../../../src/view/comparison/row-html.ts'
import { comparisonToWord } from '../../../src/view/comparison/word.ts'
import { madeComparison, madeItem, madeList } from '../made.ts'

const t = messages('zh').comparison
const context: RowContext = {
  refusals: refusalsToHtml,
  ...{
    t,
    earlierLanguage: 'zh-Hans',
    laterLanguage: 'zh-Hans',
    earlierPage: '/s/2016/',
    laterPage: '/s/2017/',
    earlierName: '2016',
    laterName: '2017',
  },
}

test('what a person holds apart is said beside both, with the name, the reason and the way to the other', () => {
  const refused = [{ earlier: ['a1'], later: ['b1'], author: '周某', reason: '两回事' }]
  const lists = { problems: { ...madeList([madeItem('a1', '渡船太少')], [madeItem('b1', '渡船太旧')], []), refused } }
  const rows = rowsWithRefusals(madeComparison(lists)).problems
  const [before, after] = ['a1', 'b1'].map((id) => rowToHtml(rows.find(({ earlier, later }) => [...earlier, ...later].some((item) => item.id === id))!, context).markup) // prettier-ignore
  expect(before).toContain('<span class="by-person">周某 判定不是同一项</span>')
  expect(before).toContain('<a href="#problems-b1"><q lang="zh-Hans">渡船太旧</q></a> 人工说明：两回事')
  expect(after).toContain('<a href="#problems-was-a1"><q lang="zh-Hans">渡船太少</q></a>')
  const other = rowsWithRefusals(madeComparison({ problems: { ...lists.problems, refused: [] } })).problems
  expect(other.map((row) => rowToHtml(row, context).markup).join('')).not.toContain('by-person')
})

test('files of a comparison say so as well', () => {
  const refused = [{ earlier: ['a1'], later: ['b1'], author: '周某', reason: '两回事' }]
  const comparison = madeComparison({ problems: { ...madeList([madeItem('a1', '渡船太少')], [madeItem('b1', '渡船太旧')], []), refused } })
  const lines = comparisonToCsv(comparison, t).trim().split('\r\n')
  expect(lines.slice(1).map((line) => line.split(',').slice(-4))).toEqual([
    ['problems', 'dropped', 'person', 'correction-refused'],
    ['problems', 'added', 'person', 'correction-refused'],
  ])
  const frame = { title: '对照', language: 'zh-Hans', locale: 'zh', earlierName: '2016', laterName: '2017', citation: '', only: null } as const
  const grounds = comparisonToWord(comparison, frame, t).sections[0]!.table!.rows.map((cells) => cells[2]!.map(({ runs }) => runs[0]!.text))
  expect(grounds[0]).toContain('周某 判定不是同一项：渡船太旧 人工说明：两回事')
  expect(grounds[1]).toContain('周某 判定不是同一项：渡船太少 人工说明：两回事')
})

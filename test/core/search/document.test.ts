import { expect, test } from 'vitest'
import { documentOf } from '../../../src/core/search/document.ts'
import { packLayout, partOfNumber, unpackLayout } from '../../../src/core/search/layout.ts'
import { reportOf } from './report-fixture.ts'

const item = { lead: '', text: '', marker: '', parent: null, clauses: [], from: 0, to: 0 }

test('a block is searched with its marker, and ranks by what it is', () => {
  const report = reportOf('r', [{ kind: 'title', text: '述职报告' }, { kind: 'heading', marker: '一、', text: '主要工作' }, '正文。', '条目。'], {
    work: [{ ...item, id: 'w1', block: 'r-3' }],
  })
  const { folded, stretches } = documentOf(report)
  expect(folded).toEqual(['述职报告', '一、主要工作', '正文。', '条目。'])
  expect(stretches.map(({ rank }) => rank)).toEqual(['title', 'heading', 'text', 'item'])
})

test('a block names the items that stand in it, each from where it reaches', () => {
  const text = '主要问题：一是学习不够，二是作风不实。'
  const report = reportOf('r', [{ text }, '补充说明。'], {
    problems: [
      { ...item, id: 'p1', block: 'r-0', lead: '学习不够', from: 105, to: 112 },
      { ...item, id: 'p2', block: 'r-0', lead: '作风不实', from: 112, to: 130 },
    ],
  })
  const [first, second] = report.blocks
  const { blocks } = documentOf({
    ...report,
    blocks: [
      { ...first!, from: 100, to: 119 },
      { ...second!, from: 119, to: 130 },
    ],
  })
  expect(blocks.map(({ items }) => items)).toEqual([
    [
      ['problems', 'p1', text.indexOf('学习')],
      ['problems', 'p2', text.indexOf('作风')],
    ],
    [['problems', 'p2', 0]],
  ])
})

test('an item begins at its first words, also where it is named by later ones', () => {
  const text = '今年：齐心者胜。要修好村路。'
  const plan = { ...item, id: 't1', block: 'r-0', lead: '修好村路', text: '齐心者胜。要修好村路', from: 3, to: 14 }
  const report = reportOf('r', [{ text }], { plans: [plan] })
  const { blocks } = documentOf({ ...report, blocks: [{ ...report.blocks[0]!, from: 0, to: 14 }] })
  expect(blocks[0]!.items).toEqual([['plans', 't1', text.indexOf('齐心')]])
})

test('a part that opens inside a paragraph begins at its words, white space and removals notwithstanding', () => {
  const text = '一是学习 不够。下一步，加强学习。'
  const report = reportOf('r', [{ text }], {
    removed: [{ from: 2, to: 6, rule: 'watermark', reason: '', text: '水印水印' }],
    parts: [
      { part: 'problems', from: 0, to: 13, found: true, by: 'lead-in', evidence: '一是' },
      { part: 'plans', from: 13, to: 21, found: true, by: 'lead-in', evidence: '下一步' },
    ],
  })
  const { stretches } = documentOf({ ...report, blocks: [{ ...report.blocks[0]!, to: 21 }] })
  expect(stretches).toEqual([
    { length: '一是学习不够。'.length, rank: 'text', part: 'problems', opens: true },
    { length: '下一步，加强学习。'.length, rank: 'text', part: 'plans', opens: false },
  ])
})

test('a part that was not found is no part', () => {
  const report = reportOf('r', ['正文。'], { parts: [{ part: 'problems', from: 0, to: 3, found: false, by: 'heading', evidence: '' }] })
  expect(documentOf(report).stretches).toEqual([{ length: 3, rank: 'text', part: null, opens: true }])
})

test('a layout comes back from its numbers', () => {
  const reports = [
    reportOf('a', [{ kind: 'title', text: '甲' }, '一二三'], {
      parts: [{ part: 'plans', from: 2, to: 5, found: true, by: 'heading', evidence: '' }],
    }),
    reportOf('b', []),
    reportOf('c', ['四五']),
  ].map((report) => documentOf(report).stretches)
  const layout = unpackLayout(JSON.parse(JSON.stringify(packLayout(reports))) as ReturnType<typeof packLayout>)
  expect([...layout.stretchFrom]).toEqual([0, 1, 4, 6])
  expect([...layout.blockReport]).toEqual([0, 0, 2])
  expect([...layout.reportBlock]).toEqual([0, 2, 2, 3])
  expect([...layout.reportFrom]).toEqual([0, 4, 4, 6])
  expect([...layout.stretchPart].map(partOfNumber)).toEqual([null, 'plans', null])
})

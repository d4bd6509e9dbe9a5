import { expect, test } from 'vitest'
import { mostListed } from '../../../src/core/normalise/bounded.ts'
import { normalised } from './normalised.ts'

const report = (problems: string, work = ''): string =>
  `石埠县航道所2031年度工作报告\n一、主要工作\n疏浚航道十二公里，拆除碍航渔网三十处。\n${work}二、存在问题\n${problems}\n三、下一步打算\n（一）更换航标电池。冬季以前全部换完。`
const many = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n')

test.each([
  ['items', report(many(mostListed.items + 1, (i) => `${i + 1}.第${i}号渡船失修。`)), 'problems'],
  ['work', report('一是人手不足。', `${many(mostListed.items + 1, (i) => `（${i + 1}）修好第${i}号渡船。`)}\n`), 'work'],
  [
    'things that are counted',
    report('一是人手不足。', `${many(400, (i) => `修补渡船${i}艘，栈桥${i}座，航标${i}根，缆绳${i}条，浮筒${i}只。`)}\n`),
    'quantities',
  ],
] as const)('a text with %s beyond those of any report is read whole, and that they were not told apart is said', (_, text, list) => {
  const read = normalised(text)
  expect(read[list]).toEqual([])
  expect(read.messages.map(({ id }) => id)).toContain('report-lists-endless')
  const letters = (words: string): string => words.replace(/[\s。]/g, '')
  expect(letters(read.blocks.map(({ marker, text: words }) => marker + words).join('')) === letters(text)).toBe(true)
})

test('rules of lines are no items, however many', () => {
  const read = normalised(report('一是人手不足。', `${many(3_000, () => '----')}\n`))
  expect([read.work.map(({ text }) => text), read.messages.some(({ id }) => id === 'report-lists-endless')]).toEqual([
    ['疏浚航道十二公里，拆除碍航渔网三十处'],
    false,
  ])
})

test('a long list is told apart', () => {
  const read = normalised(report(many(mostListed.items - 100, (i) => `${i + 1}.第${i}号渡船失修。`)))
  expect([read.problems.length, read.messages.some(({ id }) => id === 'report-lists-endless')]).toEqual([mostListed.items - 100, false])
})

import { expect, test } from 'vitest'
import { speakerOf } from '../../../src/core/normalise/fields/organisation.ts'
import { normalised } from './normalised.ts'

const body = `一、主要工作
带头讲党课四次，走访党员六十户，新修渠道三公里，全年例会照开不误。
二、存在问题
一是学习不够深入。二是联系群众不够。
三、下一步打算
一是加强学习。二是改进作风，每月到村不少于八天。`

/** Who gives a report with these lines around its text. */
function speaker(head: string, tail = ''): string | null {
  return speakerOf(normalised(`${head}\n\n${body}\n${tail}\n`))
}

test.each([
  ['2020年度抓基层党建工作述职报告\n云溪县水务局党组书记　高远山', '高远山'],
  ['2020年度抓基层党建工作述职报告\n（云溪县水务局党组书记 高 远）', '高远'],
  ['2020年度抓基层党建工作述职报告\n云溪县水务局党组书记 阿力木·高山', '阿力木·高山'],
  ['2020年度抓基层党建工作述职报告\n述职人：高远山', '高远山'],
  ['2020年度抓基层党建工作述职报告\n述职人：云溪县水务局党组书记 高远山', '高远山'],
])('a line around the title tells who reports: %s', (head, expected) => {
  expect(speaker(head)).toBe(expected)
})

test('a line below the text tells it as well', () => {
  expect(speaker('2020年度抓基层党建工作述职报告', '述职人：高远山')).toBe('高远山')
})

test.each([
  ['a masked name', '2020年度抓基层党建工作述职报告\n云溪县水务局党组书记　高XX'],
  ['a masked name', '2020年度抓基层党建工作述职报告\n述职人：高某某'],
  ['an office alone', '2020年度抓基层党建工作述职报告\n云溪县水务局党组书记'],
  ['no space to tell the name by', '2020年度抓基层党建工作述职报告\n云溪县水务局党组书记高远山'],
  ['two names', '2020年度抓基层党建工作述职报告\n云溪县水务局党组书记　高远山\n述职人：江晚舟'],
  ['a report of an organisation', '2020年石溪县人民政府工作报告\n石溪县人民政府县长　高远山'],
])('nobody is named by %s', (_, head) => {
  expect(speaker(head)).toBeNull()
})

test('a name that was removed from the text is not told', () => {
  const text = `2020年度抓基层党建工作述职报告\n云溪县水务局党组书记　高远山\n\n${body}\n`
  const without = normalised(text, 'a.txt', { corrections: [{ kind: 'removal', quote: '高远山', reason: 'A private name.' }] })
  expect(without.removed.map(({ text: removed }) => removed)).toEqual(['高远山'])
  expect(speakerOf(without)).toBeNull()
})

import { expect, test } from 'vitest'
import { delivererOf, speakerOf } from '../../../src/core/normalise/fields/organisation.ts'
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

const government = `各位代表：
我代表县人民政府，向大会报告工作，请予审议。
一、2020年工作回顾
全年新修渠道三公里，新建学校两所，村村通了客车，例会照开不误。
二、2021年工作安排
（一）修好渠道。再修渠道五公里，清理塘坝六座，加固水库一座。
（二）办好学校。新建小学一所，改造食堂三个，招聘教师二十名。`
const occasion = '2021年1月9日在云水县第十届人民代表大会第一次会议上'

test.each([
  ['of the line below the occasion', `政府工作报告\n——${occasion}\n云水县人民政府县长　高远山\n${government}`],
  ['of a line of its own', `政府工作报告\n——${occasion}\n云水县人民政府县长\n高远山\n${government}`],
  ['of the line of the occasion', `2021年云水县政府工作报告\n${occasion}县长高远山作政府工作报告。\n${government}`],
  ['of whoever spoke there', `2021年云水县政府工作报告\n——2021年1月9日云水县县长 高远山在云水县第十届人民代表大会第一次会议上的讲话\n${government}`],
  ['below a title in pieces', `2021年云水县政府工作报告\n政府工作报\n告\n——${occasion}\n云水县人民政府县长\n　高远山\n${government}`],
  [
    'over a second copy of the text',
    `${government}\n（新华社云水2021年1月20日电）\n政　府　工　作　报　告\n——${occasion}\n云水县县长　高远山\n${government}`,
  ],
])('who gave a report of a government, when and to which session is read %s', (_, text) => {
  const report = normalised(`${text}\n`, '云水县人民政府工作报告_2021.txt')
  expect(report).toMatchObject({ role: '县长', date: '2021-01-09', session: '第十届人民代表大会第一次会议', year: 2021, reviewedYear: 2020 })
  expect(delivererOf(report)).toBe('高远山')
  // What was read is shown: the evidence quotes the text.
  for (const field of ['role', 'date', 'session'] as const) expect(text).toContain(report.evidence[field]!.quote)
})

test('where a text tells of two deliveries, none is taken for its own', () => {
  const two = `——${occasion}\n——2021年8月3日在云水县第十届人民代表大会第二次会议上\n`
  const { date, session } = normalised(`${government}\n${two}${government}\n`, '云水县人民政府工作报告_2021.txt')
  expect([date, session]).toEqual([null, null])
})

test('a masked name of who gave it is not told', () => {
  const report = normalised(`政府工作报告\n——${occasion}\n云水县人民政府县长　高XX\n${government}\n`)
  expect([report.role, delivererOf(report)]).toEqual(['县长', null])
})

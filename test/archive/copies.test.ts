import { expect, test } from 'vitest'
import { isCalledCopy } from '../../src/archive/originals.ts'

test.each([
  ['乡镇/大堰乡2019年政府工作报告(1).txt', true],
  ['大堰乡2019年政府工作报告（2）.docx', true],
  ['大堰乡2019年政府工作报告 - 副本.md', true],
  ['复件 大堰乡2019年政府工作报告.txt', true],
  ['Copy of dayan-2019.pdf', true],
  ['副本/大堰乡2019年政府工作报告.txt', false],
  ['大堰乡2019年政府工作报告.txt', false],
  ['大堰乡(2019)政府工作报告.txt', false],
  ['copyright-office-2019.txt', false],
])('%s is called a copy: %s', (path, expected) => {
  expect(isCalledCopy(path)).toBe(expected)
})

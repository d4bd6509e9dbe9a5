import { expect, test } from 'vitest'
import { plainStem } from '../../src/archive/publication/copies.ts'
import { stemOf } from '../../src/archive/publication/published.ts'

test.each([
  ['甲/2031.docx.bak', '甲/2031'],
  ['甲/~$2031.DOCX', '甲/2031'],
  ['甲/２０３１.wps', '甲/2031'],
])('the stem of %s is %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem)
})

test.each([
  ['甲/2031（盖章）.pdf', '甲/2031'],
  ['甲/2031扫描件.pdf', '甲/2031'],
  ['甲/2031 - 副本.pdf', '甲/2031'],
  ['甲/2031_scan.pdf', '甲/2031'],
  ['甲/2031_1.tif', '甲/2031'],
  ['甲/2031_上半年.pdf', '甲/2031_上半年'],
  ['甲/20311.pdf', '甲/20311'],
  ['甲/扫描件.pdf', '甲/扫描件'],
  [`甲/${' _'.repeat(5_000)}x.pdf`, `甲/${' _'.repeat(5_000)}x`],
])('without its form %s is %s', (path, stem) => {
  expect(plainStem(path)).toBe(stem)
})

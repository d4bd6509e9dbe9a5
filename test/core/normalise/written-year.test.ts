import { expect, test } from 'vitest'
import { plainYears, writtenYears } from '../../../src/core/normalise/fields/as-written.ts'

test.each([...'〇○零◯0０OoＯｏОоΟο'])('a year whose zero is written %s', (zero) => {
  const written = `二${zero}一八年槐荫镇`
  expect(plainYears(written)).toBe('2018年槐荫镇')
})

test.each([
  ['一九九六年工作报告', [1996]],
  ['２０１９年度', [2019]],
  ['2018—2019年度槐荫镇', [2019]],
  ['2018-2019学年', [2019]],
  ['2018-19学年', [2019]],
  ['2013_二O一一年澜江县政府工作报告', [2011, 2013]],
  ['澜江县政府工作报告（2016年3月2日）_2015', [2016, 2015]],
  ['20170112述职', [2017]],
  ['第二十一届、二十一世纪、一二三四', []],
])('years of %s', (words, years) => {
  expect(writtenYears(words).map(({ year }) => year)).toEqual(years)
})

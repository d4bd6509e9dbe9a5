import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { curveOf, curveToHtml, formatRate, pointsOf, rateOf, sparklineToHtml } from '../../../src/view/terms/curve.ts'

const years = [2016, 2017, 2019].map((year) => ({ year, reports: 4, series: 4, characters: 20_000 }))
const points = pointsOf({ reportsByYear: [1, 0, 3], occurrencesByYear: [2, 0, 8] }, years)
const context = { t: messages('zh').terms, locale: 'zh', link: linksOf('/', 'zh'), language: 'zh-Hans' } as const

test('rates are occurrences in 10,000 characters', () => {
  expect(points.map(({ rate }) => rate)).toEqual([1, 0, 4])
  expect(rateOf(0, 0)).toBe(0)
})

test('a year without reports breaks the line instead of bridging it', () => {
  const { path, dots, highest } = curveOf(points, 100, 50, 10)
  expect(path.match(/M/g)).toHaveLength(2)
  expect(dots).toHaveLength(3)
  expect(highest).toBe(4)
})

test('the axis starts at zero, and the greatest rate is at the top', () => {
  const { dots, baseline } = curveOf(points, 100, 50, 10)
  expect(baseline).toBe(40)
  expect(dots[1]!.y).toBe(baseline)
  expect(dots[2]!.y).toBe(10)
})

test('a curve says in words and numbers what it draws', () => {
  const html = curveToHtml(points, '夜市', context).markup
  expect(html).toContain('4份报告，共10次；首见于2016年，末见于2019年')
  expect(html).toContain('<tr><th scope="row">2019</th><td>4.00</td><td>8 / 20,000</td><td>3 / 4</td></tr>')
  expect(html).toContain('role="img" aria-label="“夜市”每万字出现次数：2016 1, 2017 0, 2019 4"')
  expect(html).toContain('href="/search/?q=%22%E5%A4%9C%E5%B8%82%22"')
})

test('what was typed is never read as markup', () => {
  const typed = '<img src=x onerror=alert(1)>"\'&'
  for (const html of [curveToHtml(points, typed, context).markup, sparklineToHtml(points, typed, context).markup])
    expect(html).not.toMatch(/<img|="[^"]*"x/)
})

test('an archive of one year has a curve of one dot', () => {
  expect(curveOf(points.slice(0, 1), 100, 50, 10).dots).toHaveLength(1)
  expect(sparklineToHtml(points.slice(0, 1), '夜市', context).markup).toContain('<circle')
})

test('rates have two decimals, large ones one', () => {
  expect([0.123, 4, 0, 12.345].map((rate) => formatRate('zh', rate))).toEqual(['0.12', '4.00', '0', '12.3'])
})

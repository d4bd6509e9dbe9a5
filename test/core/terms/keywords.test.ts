import { expect, test } from 'vitest'
import type { TermReport } from '../../../src/core/terms/candidates.ts'
import { termsOfArchive } from '../../../src/core/terms/statistics.ts'

/** A report whose words stand parted by bars. */
function madeReport(series: string, year: number, words: string): TermReport {
  const cut = words.split('|')
  return { series, year, characters: cut.join('').length, passages: [[cut.join(''), cut.map((word) => word.length)]] }
}

const usual = '例会|台账|走访|培训|'.repeat(40)
/** Twelve times, with neighbours of many kinds. */
const often = (word: string) =>
  ['办', '，', '的', '看']
    .map((neighbour) => `${word}|${neighbour}|`)
    .join('')
    .repeat(3)
const keywordsOf = (...reports: TermReport[]) => termsOfArchive(reports).keywords.map((keywords) => keywords.map(({ term }) => term))

test('a report is marked by what it says more often than the others of its series', () => {
  const reports = [madeReport('a', 2018, usual + often('夜市')), madeReport('a', 2019, `${usual}夜市`), madeReport('b', 2018, `${usual}夜市`)]
  expect(termsOfArchive(reports).keywords).toEqual([[{ term: '夜市', count: 12 }], [], []])
})

test('a report that is alone in its series is held against the archive', () => {
  const others = [2018, 2019, 2020].map((year) => madeReport('a', year, `${usual}渡口`))
  expect(keywordsOf(madeReport('b', 2018, usual + often('渡口')), ...others)[0]).toEqual(['渡口'])
})

test('of a term and a longer one that makes up most of it, the longer is named', () => {
  const marked = madeReport('a', 2018, usual + often('夜市|经济'))
  expect(keywordsOf(marked, madeReport('a', 2019, usual), madeReport('b', 2018, `${usual}夜市|经济|的|夜市|经济`))[0]).toEqual(['夜市经济'])
})

test('what was masked marks no report', () => {
  expect(keywordsOf(madeReport('a', 2018, usual + often('XX')), madeReport('a', 2019, usual), madeReport('b', 2018, `${usual}XX`))[0]).toEqual([])
})

test('what names no subject marks no report', () => {
  const reports = [
    madeReport('a', 2018, usual + often('夜市') + often('推动')),
    madeReport('a', 2019, usual),
    madeReport('b', 2018, `${usual}夜市|推动`),
  ]
  const { keywords } = termsOfArchive(reports, { tagsOf: (term) => [term === '推动' ? 'd' : 'n'], places: [] })
  expect(keywords[0]!.map(({ term }) => term)).toEqual(['夜市'])
})

test('a piece of a longer term that names no subject is not named in its place', () => {
  const marked = madeReport('a', 2018, usual + often('夜市|经济') + often('渡口'))
  const reports = [marked, madeReport('a', 2019, usual), madeReport('b', 2018, `${usual}夜市|经济|的|夜市|经济|渡口`)]
  const { keywords } = termsOfArchive(reports, { tagsOf: (term) => [term === '夜市经济' ? 'd' : 'n'], places: [] })
  expect(keywords[0]!.map(({ term }) => term)).toEqual(['渡口'])
})

test('what the other years lack marks a report more than what they have as well', () => {
  const reports = [
    madeReport('a', 2018, usual + often('夜市') + often('灯会')),
    ...[2019, 2020].map((year) => madeReport('a', year, `${usual}灯会`)),
    madeReport('b', 2018, `${usual}夜市|的|灯会`),
    ...['c', 'd'].map((series) => madeReport(series, 2018, `${usual}夜市`)),
  ]
  expect(keywordsOf(...reports)[0]).toEqual(['夜市', '灯会'])
})

test('a word of two characters stands behind a longer one that marks the report no less', () => {
  const others = [2019, 2020].map((year) => madeReport('a', year, usual))
  const reports = [madeReport('a', 2018, usual + often('夜市') + often('灯会|节')), ...others, madeReport('b', 2018, `${usual}夜市|灯会|节`)]
  expect(keywordsOf(...reports)[0]).toEqual(['灯会节', '夜市'])
})

test('what nearly all of many reports have marks none of them', () => {
  const reports = (without: number): TermReport[] => [
    madeReport('a', 2018, usual + '夜市|，|办|夜市|，|看|夜市|，|的|夜市|，|'),
    madeReport('b', 2018, `${usual}夜市`),
    ...Array.from({ length: 10 }, (_, at) => madeReport('a', 2000 + at, usual + (at < without ? '' : '夜市|的|'))),
  ]
  expect(keywordsOf(...reports(4))[0]).toEqual(['夜市'])
  expect(keywordsOf(...reports(0))[0]).toEqual([])
})

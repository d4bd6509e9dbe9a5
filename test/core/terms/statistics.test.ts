import { expect, test } from 'vitest'
import type { TermReport } from '../../../src/core/terms/candidates.ts'
import { termsOfArchive, termStatistics } from '../../../src/core/terms/statistics.ts'

/** A report whose words stand parted by bars: `推进|营商|环境`. */
function madeReport(series: string, year: number, ...passages: string[]): TermReport {
  const cut = passages.map((passage) => passage.split('|'))
  return {
    series,
    year,
    characters: cut.flat().join('').length,
    passages: cut.map((words) => [words.join(''), words.map((word) => word.length)]),
  }
}

const filling = '常规|事项|照常|办理|'.repeat(20)

test('counts a term as a run of characters, over every report and year', () => {
  const { index, years } = termStatistics([
    madeReport('a', 2018, '夜市|经济|夜市'),
    madeReport('b', 2018, '夜市'),
    madeReport('a', 2019, '办|夜市|场'),
  ])
  const term = index.find((record) => record.term === '夜市')!
  expect(years.map(({ year, reports, series }) => [year, reports, series])).toEqual([
    [2018, 2, 2],
    [2019, 1, 1],
  ])
  expect(term).toMatchObject({
    reports: 3,
    series: 2,
    occurrences: 4,
    firstYear: 2018,
    lastYear: 2019,
    reportsByYear: [2, 1],
    occurrencesByYear: [3, 1],
  })
})

test('a word that wants what follows it is no term', () => {
  const reports = ['a', 'b'].map((series) => madeReport(series, 2018, '难点|在于|夜市', '难点|致力于|夜市', '难点|夜市'))
  expect(
    termStatistics(reports)
      .index.map(({ term }) => term)
      .filter((term) => term.includes('于')),
  ).toEqual([])
})

test('takes neighbours for a phrase when they stand together more than by chance, single characters too', () => {
  const passage = '发展|新|质|生产力|，|培育|新|质|生产力'
  const { index } = termStatistics([madeReport('a', 2023, passage, filling), madeReport('b', 2024, passage, filling)])
  expect(index.filter(({ phrase }) => phrase).map(({ term }) => term)).toContain('新质生产力')
})

test('lists no numbers, no words that only join and no name of one organisation', () => {
  const passage = '我们|二〇一九|三十|以及|湖滨|食堂'
  const { index } = termStatistics([madeReport('a', 2018, passage, '湖滨区'), madeReport('b', 2019, '我们|二〇一九|三十|以及|食堂')])
  expect(index.map(({ term }) => term)).toEqual(['食堂'])
})

test('what rose and fell is told of the series that have reports of both years', () => {
  const reports = ['a', 'b', 'c'].flatMap((series) => [
    madeReport(series, 2019, filling, '扶贫|车间|的|'.repeat(8)),
    madeReport(series, 2020, filling, '防疫|专班|的|'.repeat(8)),
  ])
  const onlyLater = ['d', 'e'].map((series) => madeReport(series, 2020, '冰雪|运动|的|'.repeat(30)))
  const { changes } = termStatistics([...reports, ...onlyLater])
  const [change] = changes
  expect(changes).toHaveLength(1)
  expect(change).toMatchObject({ earlier: 2019, later: 2020, series: 3, earlierReports: 3, laterReports: 3 })
  expect(change!.rising.map(({ record }) => record.term)).toEqual(['防疫专班'])
  expect(change!.falling.map(({ record }) => record.term)).toEqual(['扶贫车间'])
  expect(change!.rising[0]).toMatchObject({ earlierReports: 0, laterReports: 3 })
  expect(change!.firstSeen.map(({ term }) => term)).toEqual(expect.arrayContaining(['防疫专班', '冰雪运动']))
  expect(change!.lastSeen.map(({ term }) => term)).toEqual(['扶贫车间'])
})

test('a term that one report repeats is no change of the year', () => {
  const reports = ['a', 'b', 'c'].flatMap((series) => [
    madeReport(series, 2019, filling),
    madeReport(series, 2020, filling, series === 'a' ? '灯会|'.repeat(40) : ''),
  ])
  const seenBefore = madeReport('z', 2015, '灯会')
  expect(termStatistics([...reports, seenBefore]).changes.flatMap(({ rising }) => rising)).toEqual([])
})

test('what all reports take up in a year stands before what two of them repeat as often', () => {
  const series = ['a', 'b', 'c', 'd', 'e', 'f']
  const reports = series.flatMap((name, at) => [
    madeReport(name, 2019, filling),
    madeReport(name, 2020, filling, `${'灯会|的|'.repeat(2)}${at < 2 ? '庙会|的|'.repeat(6) : ''}`),
  ])
  const [change] = termStatistics(reports).changes
  expect(change!.rising.map(({ record }) => record.term)).toEqual(['灯会', '庙会'])
  expect(change!.rising[0]!.keyness).toBeGreaterThan(change!.rising[1]!.keyness)
})

test('the order of the reports does not matter', () => {
  const reports = ['a', 'b'].flatMap((series) =>
    [2018, 2019].map((year) => madeReport(series, year, filling, `${series === 'a' ? '灯会' : '庙会'}|${year === 2018 ? '集市' : '夜市'}`)),
  )
  expect(termStatistics(reports.toReversed())).toEqual(termStatistics(reports))
})

test('an archive without reports has no terms', () => {
  expect(termStatistics([])).toEqual({ years: [], changes: [], index: [] })
})

test('the place names of the organisations themselves, and what has them inside, are no terms', () => {
  const reports = ['a', 'b'].map((series) => madeReport(series, 2018, '湖滨|夜市|，|湖滨|大道|，|湖滨|夜市|，|夜市'))
  const { statistics } = termsOfArchive(reports, { tagsOf: () => ['n'], places: ['湖滨'] })
  expect(statistics.index.map(({ term }) => term)).toEqual(['夜市', '大道'])
})

test('a word that most reports use in any sentence neither rises nor is listed', () => {
  const spread = Array.from({ length: 30 }, () => '加强|工作').join('|。|')
  const reports = ['a', 'b', 'c'].flatMap((series) => [madeReport(series, 2019, filling, '工作'), madeReport(series, 2020, filling, spread)])
  const { changes, index } = termStatistics(reports)
  expect(index.map(({ term }) => term)).not.toContain('加强')
  expect(changes[0]!.rising).toEqual([])
})

test('what stands for something masked is no term', () => {
  const reports = ['a', 'b'].map((series) => madeReport(series, 2018, 'XX|镇|，|夜市|，|XX|村|，|夜市'))
  expect(termStatistics(reports).index.map(({ term }) => term)).toEqual(['夜市'])
})

import { expect, test } from 'vitest'
import type { Lineage, LineageStatus } from '../../../src/core/model.ts'
import type { SubjectedItem, ThemedReport } from '../../../src/core/themes/records.ts'
import { REST, sharedWordThemes, themesOf } from '../../../src/core/themes/themes.ts'

function madeItem(id: string, subject: string | null, words: string[] = [], list: SubjectedItem['list'] = 'problems'): SubjectedItem {
  return { list, id, lead: `${id}有待加强`, rest: '', subjects: subject?.split(' ') ?? [], words }
}

function madeReport(series: string, year: number, items: SubjectedItem[], problemsFound = true): ThemedReport {
  return { id: `${series}${year}`, series, organisation: series, kind: 'accountability', year, problemsFound, items }
}

function madeLineage(id: string, ...steps: [report: string, item: string, status: LineageStatus][]): Lineage {
  return {
    ...{
      id,
      list: 'problems',
      name: id,
      firstWording: id,
      newestWording: id,
      firstYear: null,
      lastYear: null,
      count: steps.length,
      returned: steps.some(([, , status]) => status === 'returned'),
    },
    steps: steps.map(([report, item, status], index) => ({
      report,
      year: null,
      nth: index + 1,
      items: [item],
      status,
      similarity: null,
      elsewhere: null,
    })),
  }
}

test('items without a subject gather under the word that most of them share, in two series or more', () => {
  const worded = (series: string, ...words: string[]) => ({ series, words })
  const items = [
    ...['a', 'b', 'a', 'b'].map((series) => worded(series, 'harbour', 'dredging')),
    ...['a', 'a', 'a', 'a'].map((series) => worded(series, 'quay')),
    worded('b', 'lantern'),
  ]
  const themes = sharedWordThemes([...items, ...['c', 'd', 'c', 'd', 'c'].map((series) => worded(series, 'harbour'))])
  expect(themes.slice(0, 4)).toEqual(['harbour', 'harbour', 'harbour', 'harbour'])
  expect(themes.slice(4, 9)).toEqual([null, null, null, null, null])
})

test('a word that most of its items have beside a subject makes no theme of those that have none', () => {
  const items = (series: string) => [
    ...['a', 'b', 'c'].map((id) => madeItem(`${series}${id}`, null, ['局面', id === 'a' ? '码头' : '堤岸'])),
    ...['d', 'e', 'f', 'g'].map((id) => madeItem(`${series}${id}`, '教育', ['局面'])),
  ]
  const { overview } = themesOf([madeReport('a', 2018, items('a')), madeReport('b', 2018, items('b'))], [], [])
  expect(overview.themes.map(({ slug }) => slug)).toEqual(['教育', '堤岸', REST])
})

test('counts reports by theme, kind and year, and what came back or lasts', () => {
  const reports = [2017, 2018, 2019, 2020].map((year) =>
    madeReport('a', year, [
      ...(year === 2018 ? [] : [madeItem(`p${year}`, '交通', ['停车'])]),
      madeItem(`q${year}`, null),
      madeItem(`t${year}`, '交通', [], 'plans'),
    ]),
  )
  const parking = madeLineage('l', ['a2017', 'p2017', 'first'], ['a2019', 'p2019', 'returned'], ['a2020', 'p2020', 'same'])
  const { overview, items } = themesOf(reports, [parking], [])
  const [traffic, rest] = overview.themes
  expect(traffic).toMatchObject({
    ...{ slug: '交通', by: 'vocabulary', problems: 3, plans: 4, organisationsWithProblems: 1, returned: 1, lasting: 1 },
    ...{ reportsByYear: { accountability: [1, 0, 1, 1] }, problemsByYear: [1, 0, 1, 1], plansByYear: [1, 1, 1, 1] },
  })
  expect(rest).toMatchObject({ slug: REST, by: 'rest', problems: 4 })
  expect(items[0]!.problems.map(({ report, nth, returned }) => [report, nth, returned])).toEqual([
    ['a2020', 3, false],
    ['a2019', 2, true],
    ['a2017', 1, false],
  ])
})

test('a place is the least one where years before are only perhaps the same; organisations with a plan alone count among those of a theme', () => {
  const reports = [2017, 2018, 2019].map((year) => madeReport('a', year, [madeItem(`p${year}`, '交通')]))
  const other = madeReport('b', 2019, [madeItem('t', '交通', [], 'plans')])
  const parking = madeLineage('l', ['a2017', 'p2017', 'first'], ['a2018', 'p2018', 'undetermined'], ['a2019', 'p2019', 'reworded'])
  const steps = parking.steps.map((step, at) => ({ ...step, nth: [1, null, 2][at]! }))
  const { overview, items } = themesOf([...reports, other], [{ ...parking, steps }], [])
  expect(items[0]!.problems.map(({ nth, atLeast }) => [nth, atLeast])).toEqual([
    [2, true],
    [null, true],
    [1, undefined],
  ])
  expect(overview.themes[0]).toMatchObject({ slug: '交通', organisationsWithProblems: 1, organisations: 2 })
})

test('an item that is only perhaps the same has no place, though another of its year has one', () => {
  const reports = [2017, 2018].map((year) => madeReport('a', year, [madeItem(`p${year}`, '交通'), madeItem(`q${year}`, '交通')]))
  const parking = madeLineage('l', ['a2017', 'p2017', 'first'], ['a2018', 'p2018', 'reworded'])
  const steps = parking.steps.map((step) => (step.report === 'a2018' ? { ...step, items: ['p2018', 'q2018'], perhaps: ['q2018'] } : step))
  const { items } = themesOf(reports, [{ ...parking, steps }], [])
  const ofYear = items[0]!.problems.filter(({ report }) => report === 'a2018')
  expect(ofYear.map(({ id, nth, lineage }) => [id, nth, lineage])).toEqual([
    ['p2018', 2, 'l'],
    ['q2018', null, 'l'],
  ])
})

test('a report whose problems were read with a doubt is counted above and below the line: no theme is in more reports than there are', () => {
  const reports = [
    madeReport('a', 2018, [madeItem('a1', '交通')]),
    madeReport('b', 2018, [madeItem('b1', '交通')], false),
    madeReport('c', 2018, [madeItem('c1', '交通', [], 'plans')], false),
  ]
  const { overview } = themesOf(reports, [], [])
  expect(overview.reportsByYear).toEqual({ accountability: [2] })
  expect(overview.themes[0]!.reportsByYear).toEqual({ accountability: [2] })
  expect([overview.reports, overview.reportsWithProblems]).toEqual([3, 2])
})

test('year against year leaves out a series without a problems part in one of the years: that is a gap, not a dropped problem', () => {
  const reports = [
    madeReport('a', 2018, [{ ...madeItem('a1', '交通'), rest: '，停车更难' }, madeItem('a2', '教育')]),
    madeReport('a', 2019, [madeItem('a3', '教育'), madeItem('a4', '住房')]),
    madeReport('b', 2018, [madeItem('b1', '交通')]),
    madeReport('b', 2019, [], false),
    madeReport('c', 2018, [madeItem('c1', '交通')]),
  ]
  const lineages = [
    madeLineage('l1', ['a2018', 'a1', 'first']),
    madeLineage('l2', ['a2018', 'a2', 'first'], ['a2019', 'a3', 'reworded']),
    madeLineage('l3', ['a2019', 'a4', 'first']),
    madeLineage('l4', ['b2018', 'b1', 'first']),
  ]
  const { overview, yearPairItems } = themesOf(reports, lineages, [{ earlier: 'a2018', later: 'a2019', dropped: ['a1'], added: ['a4'] }])
  const [pair] = overview.yearPairs
  expect(overview.yearPairs).toHaveLength(1)
  expect(pair).toMatchObject({ earlier: 2018, later: 2019, series: 1, dropped: 1, added: 1, returned: 0, open: 0 })
  expect(pair!.themes).toEqual([
    expect.objectContaining({ slug: '交通', earlier: 1, later: 0, onlyEarlier: 1, onlyLater: 0, dropped: 1 }),
    expect.objectContaining({ slug: '教育', earlier: 1, later: 1, onlyEarlier: 0, onlyLater: 0, dropped: 0 }),
    expect.objectContaining({ slug: '住房', earlier: 0, later: 1, onlyEarlier: 0, onlyLater: 1, added: 1 }),
  ])
  expect(yearPairItems[0]!.dropped.map(({ slug, items }) => [slug, items.map(({ id }) => id)])).toEqual([['交通', ['a1']]])
  // A problem is told whole: its first clause alone may say nothing.
  expect(yearPairItems[0]!.dropped[0]!.items[0]!.rest).toBe('，停车更难')
})

test('year against year calls nothing gone or new of which the comparison does not say so', () => {
  const reports = [
    madeReport('a', 2017, [madeItem('a1', '住房')]),
    madeReport('a', 2018, [madeItem('b1', '交通'), madeItem('b2', '教育')]),
    madeReport('a', 2019, [madeItem('c1', '交通'), madeItem('c2', '住房'), madeItem('c3', '教育')]),
  ]
  const lineages = [
    madeLineage('l1', ['a2017', 'a1', 'first'], ['a2019', 'c2', 'returned']),
    madeLineage('l2', ['a2018', 'b1', 'first']),
    madeLineage('l3', ['a2018', 'b2', 'first']),
    madeLineage('l4', ['a2019', 'c1', 'first']),
    madeLineage('l5', ['a2019', 'c3', 'first']),
  ]
  const { overview, yearPairItems } = themesOf(reports, lineages, [{ earlier: 'a2018', later: 'a2019', dropped: ['b2'], added: ['c3'] }])
  expect(overview.yearPairs[0]).toMatchObject({ earlier: 2018, dropped: 1, added: 1, returned: 1, open: 2 })
  const ids = (of: 'dropped' | 'added') => yearPairItems[0]![of].flatMap(({ items }) => items.map(({ id }) => id))
  expect([ids('dropped'), ids('added').sort()]).toEqual([['b2'], ['c2', 'c3']])
})

test('a theme is described by the words that set it apart', () => {
  const reports = [2018, 2019].map((year) =>
    madeReport('a', year, [
      ...Array.from({ length: 6 }, (_, i) => madeItem(`p${i}`, '交通', ['停车', '问题'])),
      ...Array.from({ length: 6 }, (_, i) => madeItem(`e${i}`, '教育', ['学位', '问题'])),
    ]),
  )
  expect(themesOf(reports, [], []).overview.themes.map(({ slug, words }) => [slug, words])).toEqual([
    ['交通', ['停车']],
    ['教育', ['学位']],
  ])
})

test('a word that many items of all subjects have describes no theme of two items for standing in both', () => {
  const reports = [2018, 2019].map((year) =>
    madeReport('a', year, [
      madeItem('w', '供水', ['水管', '建设']),
      ...Array.from({ length: 20 }, (_, i) => madeItem(`e${i}`, '教育', i < 4 ? ['学位', '建设'] : ['学位'])),
    ]),
  )
  expect(themesOf(reports, [], []).overview.themes.find(({ slug }) => slug === '供水')!.words).toEqual(['水管'])
})

test('an item stands under each of its themes, and counts there', () => {
  const reports = [madeReport('a', 2018, [madeItem('p', '交通 教育'), madeItem('q', '教育'), madeItem('r', '交通')])]
  const { overview, items } = themesOf(reports, [], [])
  expect(overview.problems).toBe(3)
  expect(overview.themes.map(({ slug, problems }) => [slug, problems])).toEqual([
    ['交通', 2],
    ['教育', 2],
  ])
  expect(items.map(({ problems }) => problems.find(({ id }) => id === 'p')?.themes)).toEqual([
    ['交通', '教育'],
    ['交通', '教育'],
  ])
})

test('a theme that would hold a single item gives way where the item has another', () => {
  const reports = [madeReport('a', 2018, [madeItem('p', '学位供给 教育'), madeItem('q', '教育'), madeItem('r', '海洋')])]
  expect(themesOf(reports, [], []).overview.themes.map(({ slug }) => slug)).toEqual(['教育', '海洋'])
})

test('a year without a problem of a theme says how many of its reports have the word in one', () => {
  const reports = [
    madeReport('a', 2018, [madeItem('p', '教育'), madeItem('q', '教育')]),
    madeReport('a', 2019, [{ ...madeItem('r', '党员管理'), lead: '党员教育形式单一' }, madeItem('s', '党员管理')]),
    madeReport('a', 2020, [madeItem('t', '党员管理')]),
  ]
  const education = themesOf(reports, [], []).overview.themes.find(({ slug }) => slug === '教育')!
  expect(education.problemsByYear).toEqual([2, 0, 0])
  expect(education.wordOnlyByYear).toEqual([0, 1, 0])
})

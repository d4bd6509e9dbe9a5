import { expect, test } from 'vitest'
import type { ThemeEntry } from '../../../src/core/themes/records.ts'
import { archiveIndexFile, itemThreads } from '../../../src/view/downloads/json-files.ts'
import type { OverYears } from '../../../src/view/report/about.ts'
import { followThroughRows, linkRows, targetRows } from '../../../src/view/downloads/comparison-rows.ts'
import { csvLine, itemRows, quantityRows, reportRow, tables, tableWords, termRows, themeRows } from '../../../src/view/downloads/tables.ts'
import { madeComparison, madeEntry, madeIndex, madeItem, madeLink, madeList, madePair, madePart, madeReport, madeSeries } from '../made.ts'

const words = tableWords('zh')
const series = madeSeries(['r1', 'r2'])

/** A line as an object, by the columns of its table. */
function named(table: keyof typeof tables, row: readonly unknown[]): Record<string, unknown> {
  expect(row).toHaveLength(tables[table].length)
  return Object.fromEntries(tables[table].map((column, index) => [column, row[index]]))
}

test('a field is quoted where it must be, and cannot run as a formula; numbers stay numbers', () => {
  expect(csvLine(['a,"b"', '=1+1', -0.5, null, true])).toBe(`"a,""b""",'=1+1,-0.5,,true\r\n`)
})

test('a sign in the name of a file that turns the direction of writing does not turn the cells beside it', () => {
  expect(csvLine(['\u202e甲.txt', '乙\u2067', 1])).toBe('甲.txt,乙,1\r\n')
  expect(csvLine(['\u202e=1', 1])).toBe("'=1,1\r\n")
})

test('a report has a line in the order of the columns', () => {
  const row = named('reports.csv', reportRow(madeEntry('r1', 2017), series, { report: 'r1', letters: 81, share: 0.12345, passages: [] }, words))
  expect(row).toMatchObject({
    report: 'r1',
    address: 's/2017/',
    organisation: '松岭县',
    year: 2017,
    problemsFound: true,
    commonWording: 0.123,
    licence: null,
  })
})

test('an item has its theme, its parent and for the how manieth time it is named', () => {
  const report = madeReport({ problems: [madeItem('p1', '停车难'), madeItem('p2', '泊位少', { parent: 'p1' })] })
  const theme = { report: 'r2', id: 'p1', lead: '停车难', rest: '', nth: 2, returned: true, lineage: 'p0', themes: ['交通', '城市管理'] }
  const rows = itemRows('problems', { entry: madeEntry('r2', 2017), report, sourceText: null }, series, words, ({ id }) =>
    id === 'p1' ? theme : undefined,
  )
  expect(rows.map((row) => named('problems.csv', row))).toEqual([
    expect.objectContaining({
      address: 's/2017/#p1',
      item: 'p1',
      parent: null,
      theme: '交通',
      themes: '交通 城市管理',
      nth: 2,
      returned: true,
      lineage: 'p0',
    }),
    expect.objectContaining({ item: 'p2', parent: 'p1', theme: null, themes: null, nth: null, lineage: null }),
  ])
  const planned = madeReport({ plans: [madeItem('p1', '增设泊位')] })
  const [plan] = itemRows('plans', { entry: madeEntry('r2', 2017), report: planned, sourceText: null }, series, words, () => theme)
  expect(named('plans.csv', plan!)).toMatchObject({ nth: 2, returned: null })
})

test('a masked quantity has no value', () => {
  const quantity = { text: 'X次', value: null, unit: '次', of: '培训', qualifier: '', masked: true, from: 0, to: 2 }
  const [row] = quantityRows({ entry: madeEntry('r2', 2017), report: madeReport({ quantities: [quantity] }), sourceText: null }, series, words)
  expect(named('quantities.csv', row!)).toMatchObject({ of: '培训', value: null, masked: true })
  expect(csvLine(row!)).toContain(',培训,,次,,true,false,X次')
})

test('a quantity leads to its paragraph, and tells of which part and of how many years it is', () => {
  const told = '未来五年，开展培训30次'
  const quantity = { text: '30次', value: 30, unit: '次', of: '培训', qualifier: '', masked: false, from: 18, to: 21 }
  const block = { id: 'b7', kind: 'paragraph', level: 0, marker: '', text: told, from: 9, to: 9 + told.length } as const
  const report = madeReport({ blocks: [block], quantities: [quantity], parts: [madePart('plans', 0, 40)] })
  const [row] = quantityRows({ entry: madeEntry('r2', 2017), report, sourceText: null }, series, words)
  expect(named('quantities.csv', row!)).toMatchObject({ address: 's/2017/#b7', part: 'plans', partName: '计划', several: true, text: '30次' })
})

test('every item of a comparison has a line, linked or not', () => {
  const [a, b, c] = [madeItem('a', '甲'), madeItem('b', '乙'), madeItem('c', '丙')]
  const link = madeLink(['a'], ['c'], { status: 'reworded', similarity: 0.61234, rule: 'assignment' })
  const record = { entry: madePair('r1', 'r2'), comparison: madeComparison({ problems: madeList([a, b], [c], [link]) }) }
  expect(linkRows(record, { earlier: 2016, later: 2017 }, words).map((row) => named('links.csv', row))).toEqual([
    expect.objectContaining({
      list: 'problems',
      listName: '问题',
      status: 'reworded',
      statusName: '改写',
      earlierItems: 'a',
      laterItems: 'c',
      confidence: 0.612,
      wordingChanged: 0,
      rule: 'assignment',
    }),
    expect.objectContaining({ list: 'problems', status: 'dropped', earlierItems: 'b', laterItems: null }),
  ])
})

test('what no link holds is undetermined in a list that was read doubtfully, told where an older report tells it, and neither new nor dropped where a thread holds it in both', () => {
  const lists = {
    problems: madeList([madeItem('a', '甲')], [], []),
    plans: madeList([madeItem('d', '丁')], [madeItem('b', '乙'), madeItem('c', '丙'), madeItem('e', '戊'), madeItem('f', '己')], []),
  }
  const record = { entry: madePair('r1', 'r2'), comparison: madeComparison({ ...lists, doubtful: ['problems'] }) }
  const threaded = { told: new Set(['c']), perhaps: new Set(['f']), joins: [{ earlier: ['d'], later: ['e'] }] }
  const rows = linkRows(record, { earlier: 2016, later: 2017 }, words, threaded).map((row) => named('links.csv', row))
  expect(rows.map(({ status }) => status)).toEqual(['undetermined', 'undetermined', 'new', 'told', 'undetermined', 'undetermined'])
  expect(rows.map(({ statusName }) => statusName)).toEqual(['无法判断', '无法判断', '新增', '往年提出过', '无法判断', '无法判断'])
})

test('what only resembles an item of the other report is told where an older report tells it, as its page says, with the rule of its link', () => {
  const thin = (before: string[], after: string[]) => madeLink(before, after, { status: 'undetermined', similarity: 0.3, rule: 'thin' })
  const later = ['b', 'c', 'e'].map((id) => madeItem(id, id))
  const problems = madeList([madeItem('a', 'a')], later, [thin(['a'], []), thin([], ['b']), thin([], ['c']), thin([], ['e'])])
  const threaded = { told: new Set(['b', 'e']), perhaps: new Set<string>(), joins: [{ earlier: ['a'], later: ['e'] }] }
  const told = (doubtful: readonly 'problems'[]) =>
    linkRows(
      { entry: madePair('r1', 'r2'), comparison: madeComparison({ problems, doubtful }) },
      { earlier: 2016, later: 2017 },
      words,
      threaded,
    ).map((row) => named('links.csv', row))
  expect(told([]).map(({ status }) => status)).toEqual(['undetermined', 'told', 'undetermined', 'undetermined'])
  expect(told([])[1]).toMatchObject({ statusName: '往年提出过', earlierItems: '', laterItems: 'b', confidence: 0.3, rule: 'thin' })
  expect(told(['problems'])[1]).toMatchObject({ status: 'undetermined' })
})

test('how near words outside of the list come is no confidence', () => {
  const confidenceOf = (rule: string) => {
    const link = madeLink([], ['b'], { status: 'undetermined', similarity: 0.84, rule })
    const record = { entry: madePair('r1', 'r2'), comparison: madeComparison({ work: madeList([], [madeItem('b', '乙')], [link]) }) }
    return named('links.csv', linkRows(record, { earlier: 2016, later: 2017 }, words)[0]!)['confidence']
  }
  expect(['thin', 'near', 'elsewhere', 'heading'].map(confidenceOf)).toEqual([0.84, null, null, null])
})

test('a plan without an answer has a line without evidence', () => {
  const followThrough = [{ plan: 'a', status: 'not-found', probability: 0.8, reason: null, evidence: [], clauses: [], targets: [] } as const]
  const [row] = followThroughRows(
    { entry: madePair('r1', 'r2'), comparison: madeComparison({ followThrough }) },
    { earlier: 2016, later: 2017 },
    words,
  )
  expect(named('follow-through.csv', row!)).toMatchObject({ plan: 'a', status: 'not-found', statusName: '未见表述', evidence: null, closeness: null })
})

test('aims of the year have a line each, and so have the numbers of plans that are told', () => {
  const aim = { of: '学位', unit: '个', planned: 300, plannedWords: '300个', plannedIn: '新增学位300个。', plannedAt: 'b0' }
  const told = { value: 200, words: '200个', in: '学位新增200个。', block: 'b1' }
  const ofPlan = { ...aim, of: '床位', told: 9, toldWords: '9张', toldIn: '床位9张。', passage: 'b2', outcome: 'met' as const }
  const verdict = { status: 'matched', probability: 0.8, reason: null, evidence: [], clauses: [] } as const
  const made = madeComparison({
    goals: [
      { ...aim, told, outcome: 'below' },
      { ...aim, told: null, outcome: 'undetermined' },
    ],
    followThrough: [{ plan: 'a', ...verdict, targets: [ofPlan, { ...ofPlan, years: 'several' }] }],
  })
  const rows = targetRows({ entry: madePair('r1', 'r2'), comparison: made }, { earlier: 2016, later: 2017 }, words)
  expect(rows.map((row) => named('targets.csv', row))).toMatchObject([
    { plan: null, of: '学位', planned: 300, told: 200, status: 'below', statusName: '低于目标', toldIn: '学位新增200个。', toldAt: 'b1' },
    { plan: null, told: null, status: 'undetermined', toldIn: null },
    { plan: 'a', of: '床位', told: 9, status: 'met', toldWords: '9张', toldAt: 'b2' },
    { plan: 'a', status: 'undetermined' },
  ])
})

test('themes and terms have a line for each year', () => {
  const theme: ThemeEntry = {
    ...{ slug: '交通', name: '交通', words: [], problems: 1, plans: 2, organisationsWithProblems: 1, organisations: 1, returned: 0, lasting: 0 },
    ...{ by: 'vocabulary', reportsByYear: { government: [0, 1] }, problemsByYear: [0, 1], wordOnlyByYear: [0, 0], plansByYear: [2, 0] },
  }
  const overview = {
    years: [2018, 2019],
    reportsByYear: { government: [3, 4] },
    problems: 1,
    plans: 2,
    reports: 7,
    reportsWithProblems: 7,
    organisations: 4,
    themes: [theme],
    yearPairs: [],
  }
  expect(themeRows(overview).map((row) => named('themes.csv', row))).toEqual([
    { theme: '交通', name: '交通', named: 'vocabulary', year: 2018, reports: 0, allReports: 3, problems: 0, plans: 2 },
    { theme: '交通', name: '交通', named: 'vocabulary', year: 2019, reports: 1, allReports: 4, problems: 1, plans: 0 },
  ])
  const years = [2018, 2019].map((year) => ({ year, reports: 3, series: 3, characters: 10_000 }))
  const counts = { reports: 2, series: 2, occurrences: 5, firstYear: 2019, lastYear: 2019, reportsByYear: [0, 2], occurrencesByYear: [0, 5] }
  expect(termRows({ years, changes: [], index: [{ term: '夜市', phrase: false, ...counts }] }).map((row) => named('terms.csv', row))).toEqual([
    { term: '夜市', phrase: false, year: 2019, reports: 2, allReports: 3, allCharacters: 10_000, occurrences: 5, perTenThousand: 5 },
  ])
})

test('a withheld report is not in the index', () => {
  const reports = [madeEntry('r1', 2016, { publish: 'withheld' }), madeEntry('r2', 2017)]
  const file = JSON.stringify(archiveIndexFile(madeIndex({ reports, series: [series] })))
  expect(file).not.toContain('r1')
  expect(file).toContain('r2')
  expect(file).not.toContain('digest')
})

test('browsers are told of an item in its thread whether its years are the least ones', () => {
  const known = { lineage: 'l', path: 's/#l', name: '停车难', ordinal: 3, returned: false, elsewhere: [] }
  const threads = itemThreads(
    new Map<string, OverYears>([
      ['p1', known],
      ['p2', { ...known, atLeast: true as const, before: { year: '2016', path: 's/2016/#p' } }],
    ]),
  )
  expect(threads).toEqual([
    ['p1', 'l', 's/#l', 3, false, null],
    ['p2', 'l', 's/#l', 3, false, ['2016', 's/2016/#p'], true],
  ])
})

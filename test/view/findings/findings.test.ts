import { expect, test } from 'vitest'
import type { Lineage } from '../../../src/core/model.ts'
import type { SeriesFindings } from '../../../src/core/series/records.ts'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { findingsOfSeries, foremost } from '../../../src/view/findings.ts'
import { findingRows } from '../../../src/view/findings-html.ts'
import { madeEntry, madeIndex, madePair, madeSeries } from '../made.ts'

const lineage = (id: string, reports: readonly string[], returned = false): Lineage => ({
  ...{
    id,
    list: 'problems',
    name: `问题${id}`,
    firstWording: id,
    newestWording: id,
    firstYear: 2014,
    lastYear: 2016,
    count: reports.length,
    returned,
  },
  steps: reports.map((report, at) => ({ report, year: null, nth: at + 1, items: [id], status: 'same', similarity: null, elsewhere: null })),
})
const series = madeSeries(['r14', 'r15', 'r16'])
const directory = directoryOf(
  madeIndex({
    series: [series],
    reports: [madeEntry('r14', 2014), madeEntry('r15', 2015), madeEntry('r16', 2016)],
    comparisons: [madePair('r14', 'r15'), madePair('r15', 'r16')],
  }),
)
const nothing: SeriesFindings = { grounds: [], unmentioned: [], below: [], unanswered: [], undecided: [] }
const history = (...problems: Lineage[]) => ({ slug: series.slug, problems, plans: [], quantities: [], restated: [] })
const pathOf = (earlier: string) => directory.comparisonsFrom.get(earlier)![0]!.address

test('a problem is lasting where more than half of the reports name it', () => {
  const { lasting } = findingsOfSeries(
    series,
    history(lineage('a', ['r14']), lineage('b', ['r14', 'r16']), lineage('c', ['r14', 'r15', 'r16'])),
    nothing,
    directory,
  )
  expect(lasting.map(({ lead, count }) => `${lead} ${count}`)).toEqual(['问题c 3', '问题b 2'])
})

test('years in which it is only perhaps the same make no problem lasting', () => {
  const perhaps = (id: string, reports: readonly string[]): Lineage => {
    const { steps, ...rest } = lineage(id, reports)
    return { ...rest, steps: steps.map((step, at) => (at === reports.length - 1 ? { ...step, status: 'undetermined' as const, nth: null } : step)) }
  }
  const { lasting } = findingsOfSeries(series, history(perhaps('b', ['r14', 'r16']), perhaps('c', ['r14', 'r15', 'r16'])), nothing, directory)
  expect(lasting.map(({ lead }) => lead)).toEqual(['问题c'])
})

const context = (locale: 'zh' | 'en', withPassages = true) => {
  const { genres, findings: t, comparison: words } = messages(locale)
  return { t, words, locale, link: linksOf('/', locale), directory, kinds: genres.kinds, language: 'zh-Hans', withSeries: true, withPassages }
}

test.each([
  ['zh', '2014、2016（3年报告中至少1年，另有1年或为同一项：2016）；2015无归入条目', '2014、2016（3年报告中2年）；2015问题部分中未见'],
  [
    'en',
    '2014, 2016 (at least 1 of 3 years with reports, and perhaps 1 more: 2016); no item joined in 2015',
    '2014, 2016 (2 of 3 years with reports); not found among the problems of 2015',
  ],
] as const)('a problem says when it was raised, and in which reports a search found nothing of it: %s', (locale, raised, silent) => {
  const back = lineage('a', ['r14', 'r16'], true)
  const lastly = (status: 'undetermined' | 'returned'): string => {
    const steps = back.steps.map((step, at) => (at === 1 ? { ...step, status, nth: status === 'returned' ? step.nth : null } : step))
    const { returned } = findingsOfSeries(series, history({ ...back, steps }), nothing, directory)
    return findingRows('returned', returned, context(locale)).markup
  }
  expect(lastly('undetermined')).toContain(`>${raised}<`)
  expect(lastly('returned')).toContain(`>${silent}<`)
})

test('a problem that came back is shown by its first words, the last before the silence, the silent report and the return, each with its paragraph', () => {
  const shown = (kind: 'first' | 'silent' | 'again', report: string, place: string, text: string) => ({ kind, report, place, text })
  const of = [shown('first', 'r14', 'p1', '路灯太暗'), shown('silent', 'r15', 'b9', '问题如下。车少。'), shown('again', 'r16', 'p7', '路灯仍暗')]
  const found: SeriesFindings = { ...nothing, grounds: [{ thread: 'a', of }] }
  const { returned } = findingsOfSeries(series, history(lineage('a', ['r14', 'r16'], true)), found, directory)
  const rows = findingRows('returned', returned, context('zh')).markup
  const { shows, silentOpening, wholeProblems } = messages('zh').findings
  const passage = (kind: 'first' | 'silent' | 'again') =>
    kind === 'silent' ? `<details class="once whole"><summary>${wholeProblems(8)}</summary>` : ''
  for (const { kind, report, place, text } of of) {
    const entry = directory.reports.get(report)!
    expect(rows).toMatch(
      new RegExp(
        `href="[^"]*${entry.address}/#${place}">${entry.year}</a> <span class="label">${shows[kind]}</span> ${passage(kind)}<q[^>]*>${text}</q>`,
      ),
    )
  }
  // A page with very many has the sentence that opens the passage.
  expect(findingRows('returned', returned, context('zh', false)).markup).toMatch(
    new RegExp(`<span class="label">${silentOpening}</span> <q[^>]*>问题如下。</q>`),
  )
  // Who looks for one year finds it under the year that is silent as well.
  expect(rows).toContain('data-years="2014 2016 2015"')
})

test.each(['zh', 'en'] as const)(
  'a first year is the first that lists it as a problem, or perhaps not the first, as its thread says: %s',
  (locale) => {
    const back = lineage('a', ['r14', 'r16'], true)
    const found: SeriesFindings = { ...nothing, grounds: [{ thread: 'a', of: [{ kind: 'first', report: 'r14', place: 'p1', text: '路灯太暗' }] }] }
    const beginning = (status: 'first' | 'undetermined'): string => {
      const steps = back.steps.map((step, at) => (at === 0 ? { ...step, status } : step))
      const { returned } = findingsOfSeries(series, history({ ...back, steps }), found, directory)
      return findingRows('returned', returned, context(locale)).markup
    }
    const { shows } = messages(locale).findings
    expect(beginning('first')).toContain(`>${shows.first}<`)
    expect(shows.first).toMatch(/首次列为问题|first listed as a problem/)
    expect(beginning('undetermined')).toContain(`>${shows.perhapsFirst}<`)
    expect(beginning('undetermined')).not.toContain(`>${shows.first}<`)
  },
)

test('of a report whose text is not public no words are quoted', () => {
  const reports = [madeEntry('r14', 2014, { publish: 'record' }), madeEntry('r15', 2015), madeEntry('r16', 2016)]
  const closed = directoryOf(madeIndex({ series: [series], reports }))
  const found: SeriesFindings = { ...nothing, grounds: [{ thread: 'a', of: [{ kind: 'first', report: 'r14', place: 'p1', text: '路灯太暗' }] }] }
  const { returned } = findingsOfSeries(series, history(lineage('a', ['r14', 'r16'], true)), found, closed)
  expect(returned[0]!.quotes).toEqual([])
})

test('a year of two reports is not silent where one of them speaks', () => {
  const twice = madeSeries(['r14', 'r15', 'r15b', 'r16'])
  const reports = [madeEntry('r14', 2014), madeEntry('r15', 2015), madeEntry('r15b', 2015), madeEntry('r16', 2016)]
  const both = directoryOf(madeIndex({ series: [twice], reports }))
  const { lasting } = findingsOfSeries(twice, history(lineage('a', ['r14', 'r15b', 'r16'])), nothing, both)
  expect(lasting[0]!.told).toMatchObject({ breaks: [] })
})

test('the last telling before a silence is only perhaps so where its thread says that', () => {
  const back = lineage('a', ['r14', 'r15', 'r16'], true)
  const found: SeriesFindings = { ...nothing, grounds: [{ thread: 'a', of: [{ kind: 'last', report: 'r15', place: 'p1', text: '路灯太暗' }] }] }
  const lastly = (nth: number | null): string => {
    const steps = back.steps.map((step, at) => (at === 1 ? { ...step, nth, ...(nth === null && { status: 'undetermined' as const }) } : step))
    return findingRows('returned', findingsOfSeries(series, history({ ...back, steps }), found, directory).returned, context('zh')).markup
  }
  const { shows } = messages('zh').findings
  expect(lastly(2)).toContain(`>${shows.last}<`)
  expect(lastly(null)).toContain(`>${shows.perhapsLast}<`)
})

test('years without a break are one run', () => {
  const { lasting } = findingsOfSeries(series, history(lineage('a', ['r14', 'r15', 'r16'])), nothing, directory)
  expect(findingRows('lasting', lasting, context('zh')).markup).toContain('>2014–2016（3年报告中3年）<')
})

test('findings lead to the row that shows their grounds', () => {
  const found: SeriesFindings = {
    ...nothing,
    unmentioned: [{ report: 'r14', later: 'r15', item: 't1', lead: '修渠' }],
    below: [
      {
        report: 'r15',
        later: 'r16',
        item: 't2',
        lead: '建校',
        target: {
          ...{ of: '学位', unit: '个', planned: 30000, told: 20000, outcome: 'below' as const, passage: 'x' },
          ...{ plannedWords: '3万个以上', toldWords: '2万个', plannedAt: 'b7' },
          ...{ plannedIn: '全年增加学位3万个以上。', toldIn: '新开两所学校，学位多了2万个。' },
        },
      },
    ],
  }
  const { unmentioned, below } = findingsOfSeries(series, history(), found, directory)
  const rows = findingRows('below', below, context('zh')).markup
  expect(rows).toContain('学位：计划3万个以上，所述2万个')
  // Either number can be cited: its sentence stands behind the year that leads to its paragraph.
  const [r15, r16] = [directory.reports.get('r15')!, directory.reports.get('r16')!]
  expect(rows).toMatch(new RegExp(`href="[^"]*${r15.address}/#b7">2015</a> <q[^>]*>全年增加学位3万个以上。</q>`))
  expect(rows).toMatch(new RegExp(`href="[^"]*${r16.address}/#x">2016</a> <q[^>]*>新开两所学校，学位多了2万个。</q>`))
  expect([unmentioned, below].map(([only]) => only!.path)).toEqual([`${pathOf('r14')}/#follow-t1`, `${pathOf('r15')}/#follow-t2`])
})

test('of the whole archive the most lasting and the newest come first, and no more than there is room for', () => {
  const first = findingsOfSeries(series, history(lineage('a', ['r14', 'r15'], true), lineage('b', ['r14', 'r15', 'r16'])), nothing, directory)
  const second = findingsOfSeries(series, history(lineage('c', ['r15', 'r16'], true)), nothing, directory)
  const { lasting, returned } = foremost([first, second], 2)
  expect(lasting.map(({ lead }) => lead)).toEqual(['问题b', '问题c'])
  expect(returned.map(({ lead }) => lead)).toEqual(['问题c', '问题a'])
})

test('a row quotes the words as text', () => {
  const found: SeriesFindings = { ...nothing, unmentioned: [{ report: 'r14', later: 'r15', item: 't1', lead: '<b>修渠' }] }
  const { unmentioned } = findingsOfSeries(series, history(), found, directory)
  const html = findingRows('unmentioned', unmentioned, context('zh')).markup
  expect(html).toContain('&lt;b&gt;修渠')
  expect(html).toContain('2014 → 2015')
})

test.each([
  ['zh', '（针对它的可能性约4%）'],
  ['en', '(about 4% likely to answer it)'],
] as const)('a problem without a plan leads to its own words, with the nearest plan and how likely that is: %s', (locale, words) => {
  const found = { ...nothing, unanswered: [{ report: 'r14', item: 'p1', lead: '路灯少', plan: 't1', planLead: '修渠', likelihood: 0.04 }] }
  const { unanswered } = findingsOfSeries(series, history(), found, directory)
  const html = findingRows('unanswered', unanswered, context(locale)).markup
  const report = directory.reports.get('r14')!.address
  expect(html).toContain(`/${report}/#p1"`)
  expect(html).toContain(`/${report}/#t1" lang="zh-Hans">修渠</a> <span class="label">${words}`)
})

test('what is in no list is counted where nothing could be decided, with the way there, less what is listed', () => {
  const counts = { matched: 3, partial: 0, undetermined: 9, 'not-found': 1 }
  const pairs = [madePair('r14', 'r15'), { ...madePair('r15', 'r16'), followThrough: counts }]
  const reports = [madeEntry('r14', 2014), madeEntry('r15', 2015), madeEntry('r16', 2016)]
  const own = directoryOf(madeIndex({ series: [series], reports, comparisons: pairs }))
  const listed = [{ report: 'r15', later: 'r16', item: 't1', lead: '修路' }]
  const found = {
    ...nothing,
    unmentioned: listed,
    undecided: [
      { report: 'r16', count: 4 },
      { report: 'r15', count: 0 },
    ],
  }
  const { undecided } = findingsOfSeries(series, history(), found, own)
  expect(undecided.unmentioned.map(({ label, count }) => [label, count])).toEqual([['2015 → 2016', 9]])
  expect(undecided.unmentioned[0]!.path).toContain('#follow-through')
  expect(undecided.unanswered).toEqual([{ label: '2016', path: `${own.reports.get('r16')!.address}/`, count: 4 }])
  const both = foremost([findingsOfSeries(series, history(), found, own), findingsOfSeries(series, history(), found, own)], 1)
  expect(both.undecided.unanswered).toHaveLength(2)
  // Of how many that is, the pairs in which all is decided included.
  const plans = pairs.flatMap(({ followThrough }) => Object.values(followThrough)).reduce((sum, count) => sum + count, 0)
  const problems = reports.slice(1).reduce((sum, entry) => sum + entry.counts.problems, 0)
  expect(both.checked).toEqual({ unmentioned: 2 * plans, unanswered: 2 * problems })
})

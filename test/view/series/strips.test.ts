import { expect, test } from 'vitest'
import type { Lineage } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { countWords, markWords, statusWords, stripColumns, stripsOf } from '../../../src/view/series/threads.ts'
import { madeEntry, madeIndex, madeSeries } from '../made.ts'

const lineage = (id: string, reports: string[], returned = false): Lineage => ({
  ...{ id, list: 'problems', name: id, firstWording: id, newestWording: id, firstYear: 2014, lastYear: 2018, count: reports.length, returned },
  steps: reports.map((report, index) => ({
    report,
    year: null,
    nth: index + 1,
    items: [`${id}-${report}`],
    status: index === 0 ? 'first' : 'same',
    similarity: null,
    elsewhere: null,
  })),
})
const series = madeSeries(['r14', 'r15', 'r17', 'r18'], { gaps: [2016] })
const reports = [
  madeEntry('r14', 2014),
  madeEntry('r15', 2015),
  madeEntry('r17', 2017, { found: { problems: false, plans: true } }),
  madeEntry('r18', 2018),
]
const directory = directoryOf(madeIndex({ series: [series], reports }))
const columns = stripColumns(series, directory)
const history = (problems: Lineage[]) => ({ slug: 's', problems, plans: [], quantities: [], restated: [] })

test('a year that the archive lacks has a column of its own', () => {
  expect(columns.map(({ label, entry }) => `${label}${entry ? '' : ' gap'}`)).toEqual(['2014', '2015', '2016 gap', '2017', '2018'])
})

test('a mark leads to the words, and a blank, a gap and a missing part are three things', () => {
  const [strip] = stripsOf('problems', history([lineage('a', ['r14', 'r18'])]), columns)
  expect(strip?.cells.map(({ kind }) => kind)).toEqual(['mark', 'blank', 'gap', 'missing-part', 'mark'])
  expect(strip?.cells[0]).toMatchObject({ path: 's/2014/#a-r14' })
})

test('a report whose text is not published is neither silent nor a gap', () => {
  const closed = directoryOf(madeIndex({ series: [series], reports: reports.map((entry) => ({ ...entry, publish: 'record' })) }))
  const [strip] = stripsOf('problems', history([lineage('a', [])]), stripColumns(series, closed))
  expect(strip?.cells.map(({ kind }) => kind)).toEqual(['closed', 'closed', 'gap', 'closed', 'closed'])
})

test('a blank between two mentions is open, one after the last is not', () => {
  const [strip] = stripsOf('problems', history([lineage('a', ['r14'])]), columns)
  expect(strip?.cells[1]).toEqual({ kind: 'blank', isOpen: false })
  const [long] = stripsOf('problems', history([lineage('a', ['r14', 'r18'])]), columns)
  expect(long?.cells[1]).toEqual({ kind: 'blank', isOpen: true })
})

test('only a report that was searched, before what came back, is silent', () => {
  const back = lineage('a', ['r14', 'r18'], true)
  const steps = back.steps.map((step, at) => (at === 1 ? { ...step, status: 'returned' as const } : step))
  const [strip] = stripsOf('problems', history([{ ...back, steps }]), columns)
  expect(strip?.cells.map(({ kind }) => kind)).toEqual(['mark', 'silent', 'gap', 'missing-part', 'mark'])
  const told = steps.map((step, at) => (at === 1 ? { ...step, elsewhere: { report: 'r15', block: 'b1', text: '路灯少' } } : step))
  const [after] = stripsOf('problems', history([{ ...back, steps: told }]), columns)
  expect(after?.cells.map(({ kind }) => kind)).toEqual(['mark', 'blank', 'gap', 'missing-part', 'mark'])
})

test('what lasted longest comes first, what returned before its equals', () => {
  const strips = stripsOf(
    'problems',
    history([lineage('once', ['r14']), lineage('kept', ['r14', 'r15']), lineage('back', ['r14', 'r18'], true)]),
    columns,
  )
  expect(strips.map(({ lineage: { id } }) => id)).toEqual(['back', 'kept', 'once'])
})

test('what is open at the first mark is whether it is the first, at others whether it is the same; such years are counted apart', () => {
  const t = messages('zh').series
  const [first, second, third] = lineage('a', ['r14', 'r15', 'r18']).steps
  const open = (step: typeof first) => ({ ...step!, status: 'undetermined' as const, nth: step === first ? 1 : null })
  expect(markWords(open(first), 'problems', t)).not.toBe(markWords(open(second), 'problems', t))
  const count = (...steps: Lineage['steps']) => countWords({ ...lineage('a', []), count: steps.length, steps }, t)
  expect(count(first!, second!, third!)).toBe('共3年提出')
  expect(count(open(first), second!, third!)).toBe('至少3年提出')
  expect(count(first!, open(second), third!)).toBe('至少2年提出，另有1年或为同一项')
  expect(count(first!, { ...open(second), nth: 1 }, third!)).toBe('共3年提出')
})

test.each(['zh', 'en'] as const)('a problem is raised, a plan is planned: %s', (locale) => {
  const t = messages(locale).series
  expect(statusWords('first', 'plans', t)).not.toBe(statusWords('first', 'problems', t))
  expect(statusWords('first', 'plans', t)).toBe(t.firstPlanned)
  expect(statusWords('same', 'plans', t)).toBe(t.statusOf.same)
  const twice = lineage('twice', ['r14', 'r18'])
  expect(countWords({ ...twice, list: 'plans' }, t)).not.toBe(countWords(twice, t))
  // Whether other years say it in words that were not recognised is open.
  expect(countWords(lineage('alone', ['r14']), t)).toBe(t.once)
})

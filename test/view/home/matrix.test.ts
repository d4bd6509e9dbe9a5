import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { whyUnassigned } from '../../../src/view/file-messages.ts'
import { matrixOf, matrixToHtml, mostChanged, organisationsIn, reportsIn, shadeOf } from '../../../src/view/front-page.ts'
import { shownShare, undeterminedShareOf } from '../../../src/view/numbers.ts'
import { madeEntry, madeIndex, madePair, madeSeries } from '../made.ts'

const reports = [madeEntry('r16', 2016), madeEntry('r18', 2018), madeEntry('r18b', 2018, { address: 's/2018-2', slug: '2018-2' })]
const series = madeSeries(['r16', 'r18', 'r18b'], { gaps: [2017] })
const counts = (alone: number, linked: number) => ({
  same: 0,
  reworded: linked,
  split: 0,
  merged: 0,
  undetermined: 0,
  told: 0,
  dropped: alone,
  added: 0,
  items: alone + 2 * linked,
  unsure: 0,
})
const comparisons = [madePair('r16', 'r18', { problems: counts(6, 2) }), madePair('r18', 'r18b')]
const directory = directoryOf(madeIndex({ series: [series], reports, comparisons }))

test('the matrix has a column for every year between and keeps two reports of one year', () => {
  const matrix = matrixOf([series], directory)
  expect(matrix.years).toEqual([2016, 2017, 2018])
  expect(matrix.rows[0]?.cells.map(({ marks, isGap }) => `${marks.length}${isGap ? ' gap' : ''}`)).toEqual(['1', '0 gap', '2'])
})

test('years that lie far apart do not fill the page with empty columns', () => {
  const far = [madeEntry('r1950', 1950), madeEntry('r2020', 2020)]
  const lone = madeSeries(['r1950', 'r2020'])
  expect(matrixOf([lone], directoryOf(madeIndex({ series: [lone], reports: far }))).years).toEqual([1950, 2020])
})

test('a small change is not shaded as none, the unknown has no shade, and the shares that pairs usually have differ in theirs', () => {
  expect([0, 0.01, 0.05, 0.12, 0.2, 1, null].map(shadeOf)).toEqual([0, 1, 2, 3, 4, 4, null])
})

test('an organisation with reports of two kinds is one', () => {
  const [one, other] = [madeSeries(['r16'], { slug: 's' }), madeSeries(['r18'], { slug: 's-2', kind: 'rule-of-law' })]
  expect(organisationsIn(madeIndex({ series: [one, other, madeSeries(['r18b'], { slug: 's-3', name: '另一单位' })], reports }))).toBe(2)
  // The table has a row for each series: where these are more, the line above it tells both numbers.
  for (const locale of ['zh', 'en'] as const) {
    const { counts: words } = messages(locale).home
    expect(words('3', '2', '3', '1')).toMatch(/2 ?(?:个单位|organisations)[（ (]+3 ?(?:个系列|series)/)
    expect(words('3', '2', '2', '1')).not.toMatch(/系列|series/)
  }
})

test('series of one name are told apart by their kind, in the language of the page', () => {
  const [one, other] = [madeSeries(['r16'], { slug: 's', kind: 'government' }), madeSeries(['r18'], { slug: 's-2', kind: 'rule-of-law' })]
  const lone = madeSeries(['r18b'], { slug: 's-3', name: '另一单位' })
  const known = directoryOf(madeIndex({ series: [one, other, lone], reports }))
  const rows = matrixToHtml(matrixOf([one, other, lone], known), {
    t: messages('en'),
    link: linksOf('/', 'en'),
    locale: 'en',
    directory: known,
  }).markup
  expect([...rows.matchAll(/<span class="label">(.*?)<\/span><\/a>/gu)].map(([, kind]) => kind)).toEqual([
    'Government work reports',
    'Reports on law-based government',
  ])
})

test('cells lead to reports, edges to comparisons, and both have words', () => {
  const html = matrixToHtml(matrixOf([series], directory), { t: messages('zh'), link: linksOf('/', 'zh'), locale: 'zh', directory }).markup
  expect(html).toContain('href="/s/2016/"')
  expect(html).toContain('aria-label="2016与2018对照，10条问题与计划中60%新增或未再提出"')
  expect(html).toContain('2017年未收录')
})

test('what is undetermined has a mark of its own on the edge and words in its label: a pale edge would say that nothing changed', () => {
  const markup = (changes: Parameters<typeof madePair>[2]): string => {
    const known = directoryOf(madeIndex({ series: [series], reports, comparisons: [madePair('r16', 'r18', changes)] }))
    return matrixToHtml(matrixOf([series], known), { t: messages('zh'), link: linksOf('/', 'zh'), locale: 'zh', directory: known }).markup
  }
  const unsure = (undetermined: number, linked: number) => ({
    ...counts(0, linked),
    undetermined,
    items: 2 * (linked + undetermined),
    unsure: 2 * undetermined,
  })
  expect(markup({ problems: unsure(3, 1) })).toContain('class="edge shade-0 unsure-3"')
  expect(markup({ problems: unsure(3, 1) })).toContain('aria-label="2016与2018对照，8条问题与计划中0%新增或未再提出，8条中75%无法判断"')
  // Too little for a mark is still told.
  expect(markup({ problems: unsure(1, 399) })).toContain('，800条中1%无法判断"')
  expect(markup({ problems: unsure(1, 399) })).not.toContain('unsure')
  // Nothing is decided of a list that was read doubtfully.
  expect(markup({ problems: counts(0, 4), plans: counts(0, 4), doubtful: ['plans'] })).toContain('class="edge shade-0 unsure-2"')
  expect(markup({ problems: counts(0, 4) })).not.toContain('无法判断')
})

test('items of both sides are counted in the share that is undetermined, and without items there is none', () => {
  const pair = { doubtful: [], problems: { ...counts(2, 0), undetermined: 1, items: 4, unsure: 2 }, plans: counts(0, 2) }
  expect(undeterminedShareOf(pair)).toBe(0.25)
  expect(undeterminedShareOf({ doubtful: ['plans'], problems: counts(0, 0), plans: counts(0, 0) })).toBe(0)
  expect([0, 0.001, 0.5].map((share) => shownShare('zh', share))).toEqual(['0%', '1%', '50%'])
})

test('a withdrawn report keeps its place and loses its title', () => {
  const withdrawn = madeEntry('r16', 2016, { publish: 'withheld', title: '某某的名字' })
  const lone = madeSeries(['r16'])
  const known = directoryOf(madeIndex({ series: [lone], reports: [withdrawn] }))
  const html = matrixToHtml(matrixOf([lone], known), { t: messages('zh'), link: linksOf('/', 'zh'), locale: 'zh', directory: known }).markup
  expect(html).toContain('href="/s/2016/"')
  expect(html).not.toContain('某某的名字')
})

test('what changed most comes first; what is unknown, old or read with a doubt does not come', () => {
  const pairs = [
    madePair('r16', 'r18', { id: 'a', problems: counts(1, 4) }),
    madePair('r16', 'r16', { id: 'old', problems: counts(1, 0) }),
    madePair('r18', 'r18b', { id: 'b', problems: counts(5, 1) }),
    madePair('r18', 'r18b', { id: 'empty' }),
    madePair('r18', 'r18b', { id: 'doubted', problems: counts(9, 0), doubtful: ['plans'] }),
  ]
  const index = madeIndex({ series: [series], reports, comparisons: pairs })
  expect(mostChanged(directoryOf(index)).map(({ entry }) => entry.id)).toEqual(['b', 'a'])
})

test('a file in which no report was read has its reason, and is not counted as a report', () => {
  const message = { id: 'unassigned-not-a-report', severity: 'warning', reason: 'No report.', hint: '', from: null, to: null } as const
  const entry = { path: 'x.txt', report: 'r18', address: null, message, missing: [], metadataLine: null, settingsLine: null, settle: null }
  const index = madeIndex({ series: [series], reports, comparisons, review: [entry] })
  expect(reportsIn(index)).toBe(2)
  expect(whyUnassigned(reports[1]!, index.review, messages('zh').archivist)!.words).toContain('没有认出报告')
  expect(whyUnassigned(reports[0]!, index.review, messages('zh').archivist)).toBeNull()
})

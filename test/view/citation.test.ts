import { expect, test } from 'vitest'
import { directoryOf } from '../../src/view/directory.ts'
import { reportCitation } from '../../src/view/report/about.ts'
import { madeEntry, madeIndex, madeSeries } from './made.ts'
import { citationAttributes, citationSource, toBibtex, toCslJson, toGbt7714, type CitationSource } from '../../src/view/citation.ts'

const source: CitationSource = {
  ...{
    key: 's-2017',
    kind: 'report',
    author: '松岭县人民政府',
    title: '述职报告',
    issued: '2017-12-20',
    site: '样例档案',
    language: 'zh-Hans',
    note: null,
  },
}
const access = { address: 'https://example.org/s/2017/', accessed: '2026-01-02' }

test('GB/T 7714 names author, title, kind, dates and address', () => {
  expect(toGbt7714(source, access)).toBe('松岭县人民政府. 述职报告[EB/OL]. (2017-12-20)[2026-01-02]. https://example.org/s/2017/.')
})

test('what is unknown leaves no empty brackets', () => {
  expect(toGbt7714({ ...source, author: null, issued: null }, { ...access, accessed: null })).toBe('述职报告[EB/OL]. https://example.org/s/2017/.')
})

test('the caveat of a comparison travels with its citation', () => {
  const cited = toGbt7714({ ...source, kind: 'comparison', author: null, title: '2016 → 2017', note: '只比较表述。' }, access)
  expect(cited).toBe('样例档案. 2016 → 2017[EB/OL]. (2017-12-20)[2026-01-02]. https://example.org/s/2017/. 只比较表述。')
  expect(toGbt7714({ ...source, note: '只比较表述。' }, access).endsWith('只比较表述。')).toBe(true)
})

test('BibTeX escapes what TeX would read', () => {
  const entry = toBibtex({ ...source, title: 'A_{b} 50%' }, access)
  expect(entry).toContain('title = {{A\\_ b  50\\%}}')
  expect(entry).toContain('year = {2017}')
  // Its type has an institution and knows no other way of publishing.
  expect(entry).toContain('institution = {松岭县人民政府}')
  expect(entry).not.toContain('howpublished')
  const comparison = toBibtex({ ...source, kind: 'comparison', author: null }, access)
  expect(comparison).toMatch(/^@misc[^]*author = \{\{样例档案\}\}[^]*howpublished = \{样例档案\}/)
})

test('a report that a person gave is by him, and its organisation is told', () => {
  const own = { ...madeEntry('r1', 2017), title: '抓基层党建述职报告', organisation: '松岭县水务局' }
  const cited = reportCitation(own, directoryOf(madeIndex({ series: [{ ...madeSeries(['r1']), name: '松岭县水务局' }], reports: [own] })), '高远山')
  expect(toGbt7714(cited, access)).toMatch(/^高远山\. 抓基层党建述职报告: 松岭县水务局[^]*\[EB\/OL\]/)
  expect(toBibtex(cited, access)).toMatch(/author = \{\{高远山\}\}[^]*institution = \{松岭县水务局\}/)
  expect(JSON.parse(toCslJson(cited, access))).toMatchObject([{ author: [{ literal: '高远山' }], publisher: '松岭县水务局' }])
  // A script that reads the section cites the same.
  const attributes = Object.entries(citationAttributes(cited)).flatMap(([name, value]) =>
    value === null ? [] : [[name.slice('data-'.length), value]],
  )
  expect(citationSource(Object.fromEntries(attributes) as Record<string, string>)).toMatchObject({ author: '高远山', institution: '松岭县水务局' })
})

test('CSL-JSON is JSON with dates in parts', () => {
  expect(JSON.parse(toCslJson(source, access))).toMatchObject([
    { type: 'report', issued: { 'date-parts': [[2017, 12, 20]] }, accessed: { 'date-parts': [[2026, 1, 2]] } },
  ])
})

test('two reports of one year are told apart by their sessions, and the organisation has the name of its series', () => {
  const own = { ...madeSeries(['r1', 'r2']), name: '清江市松岭县人民政府' }
  const entry = (id: string, session: string) => ({
    ...madeEntry(id, 2021),
    series: own.slug,
    organisation: '松岭县人民政府',
    title: '2021年政府工作报告',
    session,
  })
  const reports = [entry('r1', '三届六次会议'), entry('r2', '四届一次会议')]
  const directory = directoryOf(madeIndex({ series: [own], reports, comparisons: [] }))
  const cited = reports.map((one) => toGbt7714(reportCitation(one, directory), { ...access, address: 'https://example.org/' }))
  expect(cited[0]).toBe('清江市松岭县人民政府. 2021年政府工作报告: 三届六次会议[EB/OL]. (2021)[2026-01-02]. https://example.org/.')
  expect(cited[1]).toContain('四届一次会议')
})

test.each([
  ['a short form', '县水务局', [], '松岭县水务局'],
  ['a masked name', 'XX县水务局', [], '松岭县水务局'],
  ['none', null, [], '松岭县水务局'],
  ['a name before a renaming', '松岭县水利站', [], '松岭县水利站'],
  ['a name before a renaming without its place', '县水利站', [], '松岭县水利站'],
  ['a name of another kind of place', '镇水利站', [], '镇水利站'],
  ['such a name, which is among the names of its series as well', '县水利站', ['县水利站', '松岭县水利站'], '松岭县水利站'],
  ['such a name, short, that another report has whole', '县水利站', ['XX县水利站', '松岭县水利站'], '松岭县水利站'],
])('a report is cited by what its organisation was called then: its text has %s', (_, organisation, aliases, author) => {
  const own = { ...madeEntry('r1', 2017), organisation }
  const series = { ...madeSeries(['r1']), name: '松岭县水务局', aliases }
  expect(reportCitation(own, directoryOf(madeIndex({ series: [series], reports: [own] }))).author).toBe(author)
})

test('a year that was inferred stands in brackets, in every format, and no date does', () => {
  const own = madeEntry('r1', 2020)
  const directory = directoryOf(madeIndex({ reports: [own] }))
  const inferred = reportCitation(own, directory, null, 'events')
  expect(toGbt7714(inferred, access)).toContain('([2020])[2026-01-02]')
  expect(toBibtex(inferred, access)).toContain('year = {[2020]}')
  expect(JSON.parse(toCslJson(inferred, access))).toMatchObject([{ issued: { 'date-parts': [[2020]], circa: true } }])
  expect(reportCitation(own, directory, null, 'title').issued).toBe('2020')
  expect(reportCitation({ ...own, date: '2020-03-01' }, directory, null, 'events').issued).toBe('2020-03-01')
})

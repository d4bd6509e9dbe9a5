import { expect, test } from 'vitest'
import { toBibtex, toCslJson, toGbt7714, type CitationSource } from '../../src/view/citation.ts'

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
  expect(toGbt7714(source, access)).toBe('松岭县人民政府. 述职报告[R/OL]. 样例档案, (2017-12-20)[2026-01-02]. https://example.org/s/2017/.')
})

test('what is unknown leaves no empty brackets', () => {
  expect(toGbt7714({ ...source, author: null, issued: null }, { ...access, accessed: null })).toBe(
    '述职报告[R/OL]. 样例档案. https://example.org/s/2017/.',
  )
})

test('the caveat of a comparison travels with its citation', () => {
  expect(toGbt7714({ ...source, kind: 'comparison', note: '只比较表述。' }, access)).toContain('[EB/OL]')
  expect(toGbt7714({ ...source, note: '只比较表述。' }, access).endsWith('只比较表述。')).toBe(true)
})

test('BibTeX escapes what TeX would read', () => {
  const entry = toBibtex({ ...source, title: 'A_{b} 50%' }, access)
  expect(entry).toContain('title = {{A\\_ b  50\\%}}')
  expect(entry).toContain('year = {2017}')
})

test('CSL-JSON is JSON with dates in parts', () => {
  expect(JSON.parse(toCslJson(source, access))).toMatchObject([
    { type: 'report', issued: { 'date-parts': [[2017, 12, 20]] }, accessed: { 'date-parts': [[2026, 1, 2]] } },
  ])
})

import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import * as collected from '../../../src/view/take/collection.ts'
import { collectionToCsv, collectionToWord } from '../../../src/view/take/collection-files.ts'
import type { Excerpt } from '../../../src/view/take/excerpt.ts'
import { readCollection, unlimited } from '../../../src/view/take/read-collection.ts'

const excerpt = (address: string, text: string): Excerpt => ({
  address: `https://archive.example/${address}`,
  verdict: '新增',
  quotes: [
    {
      side: '2032',
      text,
      language: 'zh-Hans',
      source: {
        author: null,
        organisation: '云桥区水务站',
        title: '2032年工作报告',
        issued: '2032',
        paragraph: 3,
        address: `https://archive.example/yunqiao/2032/#${address}`,
        sha256: 'a'.repeat(64),
      },
    },
  ],
  version: { archive: '云桥档案', corpus: 'c0ffee', software: '1.2.3' },
  taken: '2033-01-05',
})
const one = excerpt('a', '泵房漏水。')
const two = excerpt('b', '闸门锈蚀，\n“三年”未换。')
const { emptyCollection, toggleExcerpt, addHeading, moveEntry, removeEntry, rewordEntry, mergeCollections, countExcerpts } = collected
const both = toggleExcerpt(toggleExcerpt(emptyCollection, one), two)
const order = ({ entries }: collected.Collection) => entries.map((entry) => (entry.kind === 'heading' ? entry.text : entry.excerpt.address.at(-1)))

test('a place is collected once, and taken out when it is ticked again', () => {
  expect(order(both)).toEqual(['a', 'b'])
  expect(order(toggleExcerpt(both, one))).toEqual(['b'])
})

test('entries move, at either end they stay', () => {
  const three = addHeading(both, '水利')
  expect(order(moveEntry(three, 2, -1))).toEqual(['a', '水利', 'b'])
  expect(order(moveEntry(three, 0, -1))).toEqual(['a', 'b', '水利'])
  expect(order(moveEntry(three, 2, 1))).toEqual(['a', 'b', '水利'])
  expect(order(removeEntry(three, 1))).toEqual(['a', '水利'])
})

test('merging keeps the own note and adds only what is not there', () => {
  const own = rewordEntry(toggleExcerpt(emptyCollection, one), 0, '核对过')
  const merged = mergeCollections(own, addHeading(both, '来自别处'))
  expect(order(merged)).toEqual(['a', 'b', '来自别处'])
  expect(countExcerpts(merged)).toBe(2)
  expect(merged.entries[0]).toMatchObject({ note: '核对过' })
})

test('what was saved as JSON reads back the same', () => {
  const collection = rewordEntry(addHeading(both, '水利'), 1, '问站长')
  expect(readCollection(JSON.parse(JSON.stringify(collection)))).toEqual({ collection, refused: 0 })
})

test('a table has one line a quotation, and its cells survive commas, quotes and line breaks', () => {
  const lines = collectionToCsv(rewordEntry(both, 0, '甲,乙'), messages('zh')).split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^标题,判断,哪一份,引文,/)
  expect(lines[1]!.split(',').length).toBeGreaterThanOrEqual(lines[0]!.split(',').length)
  expect(lines[1]).toContain('"甲,乙"')
  expect(lines[2]).toContain('"闸门锈蚀，\n“三年”未换。"')
})

test('a document has a table a heading, each quotation with a citation after GB/T 7714', () => {
  const document = collectionToWord(moveEntry(addHeading(both, '水利'), 2, -1), messages('zh'), 'zh-Hans')
  expect(document.sections.map(({ heading }) => heading)).toEqual([null, '水利'])
  const footnotes = document.sections.flatMap(({ table }) => table!.rows.flat(2).flatMap(({ footnote }) => footnote ?? []))
  expect(footnotes).toEqual([
    '云桥区水务站. 2032年工作报告[EB/OL]. (2032)[2033-01-05]. https://archive.example/yunqiao/2032/#a.',
    '云桥区水务站. 2032年工作报告[EB/OL]. (2032)[2033-01-05]. https://archive.example/yunqiao/2032/#b.',
  ])
})

test('what a person reported is cited by the person wherever a collection goes', () => {
  const [quote] = one.quotes
  const source = { ...quote!.source, author: '高远山', title: '2032年述职报告: 云桥区水务站' }
  const own = toggleExcerpt(emptyCollection, { ...one, quotes: [{ ...quote!, source }] })
  const { collection } = readCollection(JSON.parse(JSON.stringify(own)))!
  const cells = collectionToWord(collection, messages('zh'), 'zh-Hans').sections[0]!.table!.rows.flat(2)
  expect(cells.find(({ footnote }) => footnote)!.footnote).toMatch(/^高远山\. 2032年述职报告: 云桥区水务站\[EB\/OL\]/)
  expect(cells.some(({ runs }) => runs.some(({ text }) => text.includes('高远山，《2032年述职报告: 云桥区水务站》')))).toBe(true)
  const [heads, line] = collectionToCsv(collection, messages('zh'))
    .split('\r\n')
    .map((row) => row.split(','))
  expect([line![heads!.indexOf('作者')], line![heads!.indexOf('单位')]]).toEqual(['高远山', '云桥区水务站'])
})

test('a document of a page has its title and opens with what the page says', () => {
  const document = collectionToWord(both, messages('zh'), 'zh-Hans', { title: '饮水安全', intro: ['2031–2033（3年）'] })
  expect([document.title, document.sections[0]!.heading, document.intro[0]!.runs[0]!.text]).toEqual(['饮水安全', null, '2031–2033（3年）'])
})

const hostile: readonly [what: string, data: unknown, entries: number, refused: number][] = [
  [
    'an address that runs a script',
    { format: 1, entries: [{ kind: 'excerpt', excerpt: { ...one, address: 'javascript:alert(1)' }, note: '' }] },
    0,
    1,
  ],
  [
    'a source that runs a script',
    {
      format: 1,
      entries: [
        { kind: 'excerpt', excerpt: { ...one, quotes: [{ ...one.quotes[0], source: { ...one.quotes[0]!.source, address: 'data:text/html,x' } }] } },
      ],
    },
    0,
    1,
  ],
  ['entries of another shape', { format: 1, entries: [null, 3, 'x', [], { kind: 'heading' }, { kind: 'heading', text: '水利' }] }, 1, 5],
  ['more entries than a page can show', { format: 1, entries: Array.from({ length: 2700 }, () => ({ kind: 'heading', text: 'x' })) }, 2000, 700],
]

test.each(hostile)('what comes from somebody else is checked: %s', (_, data, entries, refused) => {
  const read = readCollection(data)!
  expect([read.collection.entries.length, read.refused]).toEqual([entries, refused])
})

test.each([[null], [[]], [{}], [{ format: 2, entries: [] }], [{ format: 1, entries: {} }], ['{"format":1}']])('%j is no collection', (data) => {
  expect(readCollection(data)).toBeNull()
})

test('texts lose the signs that turn others about, and what a page could not show', () => {
  const read = readCollection({ format: 1, entries: [{ kind: 'heading', text: `\u202e水利${'长'.repeat(30_000)}` }] })!
  const [heading] = read.collection.entries
  expect(heading).toMatchObject({ kind: 'heading' })
  expect((heading as { text: string }).text).toMatch(/^水利长+$/)
  expect((heading as { text: string }).text.length).toBeLessThanOrEqual(20_000)
})

test('what the reader’s own browser keeps is read whole', () => {
  const entries = Array.from({ length: 2100 }, (_, at) => ({
    kind: 'excerpt',
    excerpt: excerpt(String(at), '漏'.repeat(at === 0 ? 30_000 : 1)),
    note: '',
  }))
  const { collection, refused } = readCollection({ format: 1, entries }, unlimited)!
  expect([collection, refused]).toEqual([{ format: 1, entries }, 0])
})

import { expect, test } from 'vitest'
import { CorpusError, readingAids } from '../../src/archive/corpus/corpus.ts'
import { parseMetadata } from '../../src/archive/corpus/metadata.ts'
import { parseSettings } from '../../src/archive/corpus/settings.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { bombs } from './bombs.ts'

test.each(bombs)('%s: read and normalised, or refused with a reason', async (_, path, bytes) => {
  const { document, messages } = await readDocument(path, bytes(), readingAids)
  if (document) expect(normalise(document).blocks.length).toBeGreaterThanOrEqual(0)
  else
    expect(messages.filter(({ severity }) => severity === 'error').map(({ reason, hint }) => `${reason} ${hint}`)).toEqual([
      expect.stringMatching(/\S \S.*\.$/s),
    ])
})

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]!}, `.repeat(8)}x]`),
].join('\n')

test.each([
  ['references to references', laughs],
  ['lists in lists', '['.repeat(100_000)],
  ['a list in itself', 'site: &a { name: *a }'],
  ['keys that objects have', '__proto__: { publish: withheld }\nconstructor: 1'],
  ['an address that leads out', 'series: [{ name: 甲, slug: ../../甲 }]'],
  ['the address of a page of the site', 'series: [{ name: 甲, slug: search }]'],
  ['a pattern that is none', "removalRules: [{ name: a, pattern: '(', reason: 乙 }]"],
  ['a tag of code', 'site: { name: !!js/function "function () { hacked = 1 }" }\nother: 1'],
])('archive.yaml with %s is refused in words', (_, yaml) => {
  expect(() => parseSettings(yaml)).toThrow(CorpusError)
})

test.each([
  ['an address that runs', 'file,address\na.txt,javascript:hacked=1'],
  ['an address that holds its page', 'file,address\na.txt,"data:text/html,<script>hacked=1</script>"'],
  ['an address of this machine', 'file,address\na.txt,file:///etc/passwd'],
  ['a field that never ends', `file,title\na.txt,"${'甲'.repeat(1_000_000)}`],
  ['a column that nobody knows', 'file,__proto__\na.txt,1'],
  ['a language that is none', 'file,language\na.txt,<script>'],
  ['two rows for a file', 'file,year\na.txt,2031\na.txt,2032'],
])('metadata.csv with %s is refused in words', (_, csv) => {
  expect(() => parseMetadata(csv)).toThrow(CorpusError)
})

test('metadata.csv with three hundred thousand rows is read', () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i}.txt,2031`)
  expect(parseMetadata(`file,year\n${rows.join('\n')}`)).toHaveLength(300_000)
})

test('signs of direction are taken out of what an archivist writes for people, and no others', () => {
  expect(parseMetadata('file,title\n甲\u202E.txt,甲\u202E乙\u2067').map(({ row }) => row)).toEqual([{ file: '甲\u202E.txt', title: '甲乙' }])
  expect(parseSettings('site: { name: "甲\u202E乙" }').site.name).toBe('甲乙')
})

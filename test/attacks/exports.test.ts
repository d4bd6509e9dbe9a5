import { expect, test } from 'vitest'
import { toBibtex, toCslJson, toGbt7714, type CitationSource } from '../../src/view/citation.ts'
import { csvLine } from '../../src/view/downloads/tables.ts'
import { hostileWords } from './hostile-corpus.ts'

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(1)', ' =1', '"=1', '=cmd|"/C calc"!A0', '%0A=1'])(
  'a cell of a table that is %j is no formula, and keeps its words',
  (words) => {
    const line = csvLine(['甲', words, 1])
    const cell = /^甲,(?:"((?:[^"]|"")*)"|([^,]*)),1\r\n$/s.exec(line)
    const read = (cell?.[1] ?? cell?.[2] ?? '').replaceAll('""', '"')
    expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(read.endsWith(words)).toBe(true)
  },
)

const source = (words: string): CitationSource => ({
  ...{ key: 'a-2031', kind: 'report', author: words, title: words, issued: '2031', site: words, language: 'zh-Hans', note: words },
})
const breakers = ['}, evil = {甲', '\\input{/etc/passwd}', '甲\n}\n@misc{b, title = {乙}}', '{{{', '}}}', '%甲', '$x$ #1 _a ^b ~c', '"', '@string{a}']

/** How deep in braces a text is after each of its characters, those that TeX is told to print aside. */
function depths(text: string): number[] {
  let depth = 0
  return [...text.replace(/\\[&%$#_{}]/g, '')].map((character) => (depth += character === '{' ? 1 : character === '}' ? -1 : 0))
}

test.each([...hostileWords.map(([, words]) => words), ...breakers])('a citation of %j is one entry in every format', (words) => {
  const access = { address: `https://example.org/a/#${words}`, accessed: '2031-01-02' }
  const entry = toBibtex(source(words), access)
  const inside = depths(entry)
  expect(inside.at(-1)).toBe(0)
  expect(inside.slice(inside.indexOf(1), -1).every((depth) => depth > 0)).toBe(true)
  expect(entry.replace(/\\(?:[&%$#_]|text\w+\{\})/g, '')).not.toMatch(/\\|(?<!^)@\w+\{/)
  expect(entry.split('\n')).toHaveLength(9)
  expect(JSON.parse(toCslJson(source(words), access))).toHaveLength(1)
  expect(toGbt7714(source(words), access)).not.toMatch(/[\n\r]/)
})

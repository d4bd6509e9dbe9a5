import { expect, test } from 'vitest'
import { originalPath } from '../../../src/core/series/original-path.ts'

const pathOf = (path: string) => originalPath({ address: 'songling/2017', source: { path, sha256: '', format: 'txt', encoding: 'utf-8', bytes: 1 } })

test('an original keeps its ending', () => {
  expect(pathOf('a/述职报告.DOCX')).toBe('originals/songling/2017.docx')
  expect(pathOf('a/述职报告')).toBe('originals/songling/2017')
})

test('somebody else’s web page is served as text, so that its scripts don’t run here', () => {
  expect(pathOf('a/b.html')).toBe('originals/songling/2017.html.txt')
  expect(pathOf('a/b.XHTML')).toBe('originals/songling/2017.xhtml.txt')
})

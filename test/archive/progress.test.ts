import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { progressOn, type Progress } from '../../src/archive/work/progress.ts'

function told(work: (progress: Progress) => void): string {
  let text = ''
  work(progressOn(new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) })))
  return text
}

test('every stage ends with a line that says how much of it was as before', () => {
  const text = told((progress) => {
    progress.begin('reports read', 12, 9)
    progress.advance(3)
    progress.end()
    progress.begin('comparisons made', 4, 0)
    progress.advance(4)
    progress.end()
  })
  expect(text).toBe('  12 of 12 reports read, 9 as before\n  4 of 4 comparisons made\n')
})

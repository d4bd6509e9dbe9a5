import { expect, test } from 'vitest'
import { clustering } from '../../../src/core/terms/counts.ts'

test('a term that is spread as by chance keeps together no more than chance', () => {
  const allSentences = 10_000
  const occurrences = 400
  // Of so many occurrences thrown into the sentences at random, so many sentences get one or more.
  const sentences = allSentences * (1 - Math.exp(-occurrences / allSentences))
  expect(clustering({ occurrences, sentences, share: 1, allSentences })).toBeCloseTo(0)
})

test('a term that comes several times in a sentence keeps together', () => {
  expect(clustering({ occurrences: 400, sentences: 200, share: 1, allSentences: 10_000 })).toBeGreaterThan(0.9)
})

test('nothing is told of a term that does not occur', () => {
  expect(clustering({ occurrences: 0, sentences: 0, share: 0, allSentences: 0 })).toBe(0)
})

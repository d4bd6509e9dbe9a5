/** What a style says once for each kind of report has to reach all of them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { genreNames } from '../../src/core/normalise/genres/index.ts'

test('every kind of report can be chosen for the table of themes', () => {
  const positions = [...readFileSync('src/styles/problems.css', 'utf8').matchAll(/\.theme-table:nth-of-type\((\d+)\)/gu)].map(([, at]) => Number(at))
  // Beside the kinds, one table of all of them.
  expect(positions.length).toBeGreaterThan(Object.keys(genreNames('en')).length)
  expect(positions).toEqual(positions.map((_, at) => at + 1))
})

import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locale.ts'
import { figureTables } from '../../../src/view/method.ts'
import measured from '../../../src/view/measured.json' with { type: 'json' }

const words = messages('en').method

test('figures with the same columns stand under each other, each row named by its path', () => {
  const figures = { items: { 'pairs, left out': { precision: 0.91234, recall: 0.8 }, 'seeds, left out': { precision: 1, recall: 1 } } }
  expect(figureTables(figures, words)).toEqual([
    {
      subject: 'Problem items',
      columns: ['Precision', 'Recall'],
      rows: [
        { name: 'Pairs of reports of cities, districts and a province · left out', cells: ['0.912', '0.8'] },
        { name: 'Single accountability reports · left out', cells: ['1', '1'] },
      ],
    },
  ])
})

test('other columns make another table; lists are left to their charts', () => {
  const tables = figureTables({ comparison: { pairs: 8, marks: { cuts: 0 }, curve: [{ from: 0 }] } }, words)
  expect(tables.map(({ columns, rows }) => [columns, rows.map(({ name }) => name)])).toEqual([
    [['Pairs'], ['In all']],
    [['Marks that cut a word'], ['Marks']],
  ])
})

test.each(locales)('everything measured is named in words (%s)', (locale) => {
  const t = messages(locale).method.measured
  const known = new Set([t.inAll, ...Object.values(t.subjects), ...Object.values(t.names), ...Object.values(t.counts)])
  const said = figureTables(measured, messages(locale).method).flatMap(({ subject, columns, rows }) => [
    subject,
    ...columns,
    ...rows.flatMap(({ name }) => name.split(' · ')),
  ])
  // Thresholds and names of organisations stand for themselves.
  expect([...new Set(said.filter((name) => !known.has(name) && !/^[\d.]+$|^\p{Script=Han}+$/u.test(name)))]).toEqual([])
})

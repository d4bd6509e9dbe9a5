import { expect, test } from 'vitest'
import { commonWordingLimits } from '../../../src/core/common-wording/shingles.ts'
import { followThroughModel } from '../../../src/core/compare/answers/passages.ts'
import { signals } from '../../../src/core/compare/links/similarity-model.ts'
import { thresholds } from '../../../src/core/compare/thresholds.ts'
import { hintedReasons, removalRules } from '../../../src/core/normalise/removals/index.ts'
import { termLimits } from '../../../src/core/terms/records.ts'
import { themeLimits } from '../../../src/core/themes/records.ts'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locale.ts'
import { tables } from '../../../src/view/downloads/tables.ts'
import { modelRows, numberRows, removalRows, thresholdRows } from '../../../src/view/method.ts'

/** Numbers of a table, however nested. */
function countNumbers(table: object): number {
  return Object.values(table).reduce<number>((count, value) => count + (typeof value === 'object' && value !== null ? countNumbers(value) : 1), 0)
}

test.each(locales)('every threshold and limit has its value and its words (%s)', (locale) => {
  const t = messages(locale).method
  const rows = [
    thresholdRows(t, {}),
    numberRows(followThroughModel, t.comparison.followThroughModel),
    numberRows(themeLimits, t.themes.limits),
    numberRows(termLimits, t.terms.limits),
    numberRows(commonWordingLimits, t.commonWording.limits),
  ].flat()
  const tables = [thresholds, followThroughModel, themeLimits, termLimits, commonWordingLimits]
  expect(rows).toHaveLength(tables.reduce((sum, table) => sum + countNumbers(table), 0))
  expect(rows.filter(({ meaning }) => meaning === '')).toEqual([])
  expect(rows.find(({ path }) => path === 'diff.island')?.value).toBe(thresholds.diff.island)
})

test.each(locales)('a threshold that the archive sets is shown with the built-in one (%s)', (locale) => {
  const rows = thresholdRows(messages(locale).method, { 'problems.link': 0.613, move: 0.723 })
  const own = rows.filter(({ value }) => value === 0.613 || value === 0.723)
  expect(own.map(({ path }) => path)).toEqual(['problems.link', 'move'])
  expect(own.map(({ meaning }) => meaning)).toEqual([
    expect.stringContaining(String(thresholds.problems.link)),
    expect.stringContaining(String(thresholds.move)),
  ])
})

test('the method page tells every removal rule, in the order in which they speak', () => {
  const { byRule } = removalRows(messages('en').archivist)
  expect(byRule.map(({ name }) => name)).toEqual([...new Set(removalRules.map(({ name }) => name))])
})

test.each(locales.filter((locale) => locale !== 'en'))(
  'every removal rule has words, for the method page and the ledgers of reports, and no words are left over (%s)',
  (locale) => {
    const words = messages(locale).archivist.removals
    const names = [...Object.keys(hintedReasons), ...removalRules.map(({ name }) => name)]
    const table = `under removals in src/i18n/${locale}/archivist.ts`
    expect(names.filter((name) => !(name in words)).map((name) => `say what “${name}” removes ${table}`)).toEqual([])
    expect(
      Object.keys(words)
        .filter((name) => !names.includes(name))
        .map((name) => `no rule is named “${name}”, which stands ${table}`),
    ).toEqual([])
  },
)

test('the reasons of rules are their own in English', () => {
  const reasons = new Map(removalRules.map(({ name, reason }) => [name, reason]))
  for (const { name, reason } of removalRows(messages('en').archivist).byRule) expect(reason).toBe(reasons.get(name))
})

test('every signal of the models is told with its weights', () => {
  const told = modelRows().map(({ signal }) => signal)
  expect(told.at(-1)).toBe('constant')
  for (const signal of told.slice(0, -1)) expect(signals).toContain(signal)
  expect(modelRows().every(({ weights }) => weights.some((weight) => weight !== null))).toBe(true)
})

test.each(locales)('every table for download and every column has words (%s)', (locale) => {
  const { tables: named, columnWords } = messages(locale).downloads
  const file = `src/i18n/${locale}/method-tables.ts`
  expect(Object.keys(named), `tables in ${file}`).toEqual(Object.keys(tables))
  expect(Object.keys(columnWords).sort(), `columnWords in ${file}`).toEqual([...new Set(Object.values(tables).flat())].sort())
})

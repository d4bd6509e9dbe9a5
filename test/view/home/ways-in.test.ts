import { expect, test } from 'vitest'
import type { TermChange, TermRecord, YearOfTerms } from '../../../src/core/terms/records.ts'
import type { ThemeEntry } from '../../../src/core/themes/records.ts'
import { namedThemes, risenWords } from '../../../src/view/front-page.ts'

const theme = (name: string, returned: number, organisationsWithProblems: number) =>
  ({ name, returned, organisationsWithProblems, lasting: 0, problems: 1, by: 'vocabulary' }) as ThemeEntry
const year = (later: number, ...words: string[]) =>
  ({ later, rising: words.map((term) => ({ record: { term } as TermRecord }) as TermChange) }) as unknown as YearOfTerms

test('themes that came back are named first; where none did, those of most organisations', () => {
  expect(namedThemes([theme('桥梁', 0, 9), theme('路灯', 2, 1)])).toMatchObject({ returned: true, themes: [{ name: '路灯' }] })
  expect(namedThemes([theme('桥梁', 0, 1), theme('路灯', 0, 3)])).toMatchObject({ returned: false, themes: [{ name: '路灯' }, { name: '桥梁' }] })
  expect(namedThemes([])).toBeNull()
})

test('the words that rose are those of the newest year in which any did', () => {
  const statistics = { years: [], index: [], changes: [year(2019, '渡口'), year(2020, '风车', '水渠'), year(2021)] }
  expect(risenWords(statistics)).toEqual({ year: 2020, words: ['风车', '水渠'] })
  expect(risenWords({ ...statistics, changes: [year(2021)] })).toBeNull()
})

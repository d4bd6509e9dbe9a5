import { expect, test } from 'vitest'
import { themeWords } from '../../../src/core/themes/assign.ts'
import type { ThemeEntry, ThemeOverview } from '../../../src/core/themes/records.ts'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locale.ts'
import { linksOf } from '../../../src/view/address.ts'
import { itemsPerPage, themePages, themePageToParam, themePath } from '../../../src/view/problems/theme-data.ts'
import { themeRowsToHtml, themeTables, topThemes } from '../../../src/view/problems/theme-tables.ts'

function madeTheme(slug: string, more: Partial<ThemeEntry> = {}): ThemeEntry {
  return {
    ...{
      slug,
      name: slug,
      by: 'vocabulary',
      words: [],
      problems: 3,
      plans: 0,
      organisationsWithProblems: 1,
      organisations: 1,
      reportsByYear: {},
      problemsByYear: [],
      plansByYear: [],
    },
    ...{ wordOnlyByYear: [], returned: 0, lasting: 0 },
    ...more,
  }
}

const overview: ThemeOverview = {
  ...{ years: [2018, 2019, 2020], problems: 9, plans: 0, reports: 9, reportsWithProblems: 7, organisations: 4, yearPairs: [] },
  reportsByYear: { accountability: [4, 0, 2], government: [0, 0, 1] },
  themes: [
    madeTheme('rest', { by: 'rest', reportsByYear: { accountability: [4, 0, 2] } }),
    madeTheme('交通', { reportsByYear: { accountability: [1, 0, 1], government: [0, 0, 1] }, words: ['停车'] }),
    madeTheme('教育', { reportsByYear: { accountability: [3, 0, 1] } }),
  ],
}

test('a cell is the number of the year’s reports that name the theme, shaded by its share; what belongs to none comes last', () => {
  const [all] = themeTables(overview)
  expect(all!.years).toEqual([
    { year: 2018, reports: 4, gap: null },
    { year: 2020, reports: 3, gap: '2019' },
  ])
  expect(all!.rows.map(({ theme }) => theme.slug)).toEqual(['教育', '交通', 'rest'])
  expect(all!.rows[1]!.cells).toEqual([
    { count: 1, wordOnly: 0, total: 4, shade: 2 },
    { count: 2, wordOnly: 0, total: 3, shade: 5 },
  ])
})

test('a year behind missing ones is set off, so that it doesn’t look like the neighbour of the one before', () => {
  const [all] = themeTables(overview)
  const { markup } = themeRowsToHtml(all!.rows.slice(0, 1), all!, { t: messages('zh').problems, link: linksOf('/', 'zh'), language: 'zh-Hans' })
  expect([...markup.matchAll(/<td class="([^"]+)"/g)].map(([, name]) => name!.includes('after-gap'))).toEqual([false, true])
})

test('a year of fewer than three reports stays pale, however large the share', () => {
  const few = {
    ...overview,
    reportsByYear: { accountability: [2, 0, 3] },
    themes: [madeTheme('桥梁', { reportsByYear: { accountability: [2, 0, 3] } })],
  }
  expect(themeTables(few)[0]!.rows[0]!.cells.map(({ shade }) => shade)).toEqual([2, 5])
})

test('shades are steps to the largest share, so that two large ones can be told apart; where no theme is in half of the reports, none is darkest', () => {
  const shadesOf = (...counts: readonly number[]): number[] => {
    const themes = counts.map((count) => madeTheme(`theme-${count}`, { reportsByYear: { accountability: [count] } }))
    const [table] = themeTables({ ...overview, years: [2018], reportsByYear: { accountability: [10] }, themes })
    return table!.rows.map(({ cells }) => cells[0]!.shade)
  }
  expect(shadesOf(10, 7, 5, 2)).toEqual([5, 4, 3, 1])
  expect(shadesOf(4, 2, 1)).toEqual([4, 2, 1])
})

test('there is a table for each kind of report where there are several, without the themes that it does not name', () => {
  const tables = themeTables(overview)
  expect(tables.map(({ kind }) => kind)).toEqual(['all', 'accountability', 'government'])
  expect(tables[2]!.rows.map(({ theme }) => theme.slug)).toEqual(['交通'])
  expect(themeTables({ ...overview, reportsByYear: { government: [1, 1, 1] } })).toHaveLength(1)
})

test('a row can be found by its own words and leads to its page', () => {
  const [all] = themeTables(overview)
  const html = themeRowsToHtml(all!.rows, all!, { t: messages('zh').problems, link: linksOf('/base', 'zh'), language: 'zh-Hans' }).markup
  expect(html).toContain('data-names="交通 停车"')
  expect(html).toContain('href="/base/problems/交通/"')
  expect(html).toContain('<td class="heat-5 after-gap" title="2020 3份中有2份">2</td>')
  expect(html).toContain('>其他</a>')
})

test('no page of a theme grows with the archive, and each has an address of its own', () => {
  const pages = themePages({ ...overview, themes: [madeTheme('交通', { problems: 2 * itemsPerPage + 1, plans: 0 })] })
  expect(pages.map(({ list, page, pages: of }) => [list, page, of])).toEqual([
    ['problems', 1, 3],
    ['problems', 2, 3],
    ['problems', 3, 3],
    ['plans', 1, 1],
  ])
  expect(pages.map(themePageToParam)).toEqual([undefined, '2', '3', 'plans'])
  expect(themePath('交通', 'plans', 2)).toBe('problems/交通/plans/2/')
})

test('lists of the foremost leave out what has none and what is no theme', () => {
  const themes = [madeTheme('rest', { by: 'rest', returned: 9 }), madeTheme('甲', { returned: 1 }), madeTheme('乙'), madeTheme('丙', { returned: 2 })]
  expect(topThemes(themes, 'returned').map(({ slug }) => slug)).toEqual(['丙', '甲'])
})

test('no bare nought stands for a year in which the word of a theme stands in a problem', () => {
  const education = madeTheme('教育', { reportsByYear: { accountability: [3, 0, 0] }, wordOnlyByYear: [0, 0, 2] })
  const [table] = themeTables({ ...overview, themes: [education] })
  const context = { t: messages('zh').problems, link: linksOf('/', 'zh'), language: 'zh' }
  const { markup } = themeRowsToHtml(table!.rows, table!, context)
  expect(markup).toContain('>(2)</td>')
  expect(markup).not.toContain('visually-hidden')
})

test('every subject of the field has a name of its own in every other language, and no other names are kept', () => {
  for (const locale of locales.filter((other) => other !== 'zh')) {
    const { themeNames } = messages(locale).problems
    expect(Object.keys(themeNames).toSorted()).toEqual(Object.keys(themeWords).toSorted())
    expect(new Set(Object.values(themeNames)).size).toBe(Object.keys(themeWords).length)
  }
})

test('a theme is called by its name in the language of the interface, and found by both', () => {
  const [table] = themeTables({ ...overview, themes: [madeTheme('教育', { reportsByYear: { accountability: [3, 0, 0] } })] })
  const { markup } = themeRowsToHtml(table!.rows, table!, { t: messages('en').problems, link: linksOf('/', 'en'), language: 'zh' })
  expect(markup).toContain('data-names="education 教育"')
  expect(markup).toContain('>Education</a>')
})

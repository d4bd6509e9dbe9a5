import { describe, expect, test } from 'vitest'
import { groupIntoSeries, type ReportFacts, type SeriesSetting } from '../../../src/core/series/group.ts'

function facts(id: string, given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    id,
    path: `${id}.txt`,
    kind: 'accountability',
    kindTold: true,
    title: null,
    year: 2019,
    organisation: '岚川县教育局',
    organisationGiven: false,
    names: [],
    date: null,
    session: null,
    draftLine: null,
    fingerprint: `f${id}`,
    isReport: true,
    looksAhead: true,
    series: null,
    publish: 'full',
    ...given,
  }
}

describe('groupIntoSeries', () => {
  test('orders the reports of one organisation and kind by label year and names the missing years', () => {
    const { series } = groupIntoSeries([facts('c', { year: 2021 }), facts('a', { year: 2018 }), facts('b')], [])
    expect(series).toEqual([
      {
        slug: '岚川县教育局',
        name: '岚川县教育局',
        aliases: [],
        knownAs: '岚川县教育局',
        kind: 'accountability',
        reports: [
          { id: 'a', slug: '2018' },
          { id: 'b', slug: '2019' },
          { id: 'c', slug: '2021' },
        ],
        gaps: [2020],
      },
    ])
  })

  test('leaves a draft out of the series in which the report, or a later draft, stands for its year', () => {
    const { series, unassigned } = groupIntoSeries(
      [
        facts('a'),
        facts('b', { path: '2019（讨论稿）.txt' }),
        facts('c', { year: 2020, draftLine: '（送审稿）' }),
        facts('d', { year: 2020, title: '岚川县教育局述职报告（初稿）' }),
        facts('e', { year: 2021, path: '初稿2021.txt' }),
        facts('f', { year: 2019, path: '征求意见稿.txt', organisation: '岚川县水务局' }),
      ],
      [],
    )
    expect(series.map(({ reports }) => reports.map(({ id }) => id))).toEqual([['a', 'c', 'e'], ['f']])
    expect(unassigned).toMatchObject([
      { id: 'b', reason: 'draft' },
      { id: 'd', reason: 'draft' },
    ])
  })

  test('does not depend on the order of the files', () => {
    const reports = [facts('a'), facts('b', { year: 2020 }), facts('c', { organisation: '柳塘镇' }), facts('d', { organisation: null })]
    expect(groupIntoSeries(reports.toReversed(), [])).toEqual(groupIntoSeries(reports, []))
  })

  test.each([
    ['masked-organisation', { organisation: '***' }],
    ['masked-organisation', { organisation: 'XX局' }],
    ['no-organisation', { organisation: null }],
    ['no-year', { year: null }],
    ['other-kind', { kind: 'other' }],
    ['not-a-report', { isReport: false }],
  ] as const)('leaves a report unassigned with the reason %s', (reason, given) => {
    const { series, unassigned } = groupIntoSeries([facts('a', given), facts('b', given)], [])
    expect(series).toEqual([])
    expect(unassigned.map((each) => each.reason)).toEqual([reason, reason])
  })

  test('tells two kinds of report of one organisation apart', () => {
    const { series } = groupIntoSeries([facts('a'), facts('b', { kind: 'government' })], [])
    expect(series.map(({ slug }) => slug)).toEqual(['岚川县教育局-政府工作报告', '岚川县教育局-述职'])
  })

  test('gives a second report of one year an address that does not depend on the files around it', () => {
    const second = facts('b', { date: '2021-10-17', year: 2021, fingerprint: '9f86d081' })
    const { series } = groupIntoSeries([second, facts('a', { date: '2021-02-01', year: 2021 })], [])
    expect(series[0]!.reports.map(({ slug }) => slug)).toEqual(['2021', '2021-m10'])
  })

  test('follows renamings that the archivist names, under the newest name', () => {
    const settings = [{ slug: 'shichang', name: '望澜区市场监督管理局', aliases: ['望澜区工商行政管理局'] }]
    const { series } = groupIntoSeries(
      [facts('a', { organisation: '望澜区工商行政管理局', year: 2018 }), facts('b', { organisation: '望澜区市场监督管理局' })],
      settings,
    )
    expect(series).toHaveLength(1)
    expect(series[0]).toMatchObject({ slug: 'shichang', name: '望澜区市场监督管理局', aliases: ['望澜区工商行政管理局'] })
  })

  test('joins a district with its name in full, and with the new area that it grew from', () => {
    const { series } = groupIntoSeries(
      [
        facts('a', { organisation: '望澜新区管委会', year: 2016 }),
        facts('b', { organisation: '望澜区', year: 2017 }),
        facts('c', { organisation: '青禾市望澜区人民政府', year: 2018 }),
      ],
      [],
    )
    expect(series.map(({ reports }) => reports.length)).toEqual([3])
  })

  test('does not join a short name that could mean two organisations', () => {
    const { series } = groupIntoSeries(
      [facts('a', { organisation: '城关区' }), facts('b', { organisation: '青禾市城关区' }), facts('c', { organisation: '岚川市城关区' })],
      [],
    )
    expect(series).toHaveLength(3)
  })

  test('refuses the names of the site’s own pages as addresses', () => {
    expect(groupIntoSeries([facts('a', { organisation: 'Search' })], []).series[0]!.slug).toBe('search-series')
  })

  test('gives every series an address of its own, however alike the names are', () => {
    const long = '石漫县'.repeat(60)
    const { series } = groupIntoSeries(
      [
        ...[facts('a', { organisation: '石漫·水务局' }), facts('b', { organisation: '石漫、水务局' }), facts('c', { organisation: '柳塘镇' })],
        ...[
          facts('d', { organisation: '柳塘镇', kind: 'government' }),
          facts('e', { organisation: `${long}甲` }),
          facts('f', { organisation: `${long}乙` }),
        ],
      ],
      [{ slug: 'liutang', name: '柳塘镇', aliases: [] }],
    )
    const slugs = series.map(({ slug }) => slug)
    expect(slugs.filter((slug) => !slug.startsWith('石漫县'))).toEqual([
      'liutang-政府工作报告',
      'liutang-述职',
      '石漫-水务局-述职-fa',
      '石漫-水务局-述职-fb',
    ])
    expect(new Set(slugs).size).toBe(6)
    for (const slug of slugs) expect(new TextEncoder().encode(slug).length).toBeLessThan(240)
  })

  test('places what the archivist places, whatever the text hides', () => {
    const { series } = groupIntoSeries(
      [facts('a', { organisation: '***', series: '柳塘镇' }), facts('b', { organisation: '柳塘镇', year: 2020 })],
      [],
    )
    expect(series.map(({ name }) => name)).toEqual(['柳塘镇'])
  })
})

describe('names of a series of which not all reports are public', () => {
  const claim = (name: string, by: 'text' | 'title') => ({ name, by })
  const setting = { name: '岚川县教育局', aliases: ['岚川县文教科', '岚川县教育股', '岚川县学务处'] }

  test('are those that public reports give, of records those of their fields; what the archivist adds is shown unless withheld reports alone bear it', () => {
    const { series } = groupIntoSeries(
      [
        facts('a', { year: 2018, organisation: '岚川县文教科', publish: 'withheld' }),
        facts('b', { year: 2019, names: [claim('岚川县教育体育局', 'text')], publish: 'record' }),
        facts('c', { year: 2020, organisation: '岚川县教育股', publish: 'text' }),
      ],
      [setting],
    )
    expect(series.map(({ name, aliases, slug }) => ({ name, aliases, slug }))).toEqual([
      { name: '岚川县教育局', aliases: ['岚川县教育股', '岚川县学务处'], slug: '岚川县教育局' },
    ])
  })

  test('are none where no report is public, not in the address either; the archivist knows it all the same', () => {
    const withheld = [facts('a', { year: 2018, publish: 'withheld' }), facts('b', { year: 2019, publish: 'withheld' })]
    const { series } = groupIntoSeries(withheld, [{ ...setting, slug: 'lanchuan' }])
    expect(series).toMatchObject([{ slug: 'series-fa', name: '', aliases: [], knownAs: '岚川县教育局' }])
    expect(groupIntoSeries(withheld.with(1, facts('b')), [{ ...setting, slug: 'lanchuan' }]).series).toMatchObject([
      { slug: 'lanchuan', name: '岚川县教育局' },
    ])
  })

  /** Public reports of 柳塘镇 in 2019, and 柳塘镇 became 云盘街道 in 2020, which is withheld. */
  test.each<[string, Partial<SeriesSetting>, { name: string; aliases: string[]; slug: string }]>([
    ['a name that only withheld reports bear', { name: '云盘街道', slug: 'yunpan', aliases: ['柳塘镇'] }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['the same in its long form', { name: '云盘街道办事处', slug: 'yunpan', aliases: ['柳塘镇'] }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['further names beside it', { name: '云盘街道', aliases: ['柳塘镇', '东山片区', '云盘'] }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['what shortens it', { name: '柳塘镇', aliases: ['云盘街道', '云盘', '云街', '云盘街办'] }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['what contains it', { name: '柳塘镇', aliases: ['临水云盘街道'] }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['an address that shortens it', { name: '柳塘镇', slug: '云盘' }, { name: '柳塘镇', aliases: [], slug: '柳塘镇' }],
    ['names that nobody bears or public reports explain', { name: '柳塘镇', slug: 'liutang', aliases: ['柳镇', '东山片区'] }, { name: '柳塘镇', aliases: ['柳镇', '东山片区'], slug: 'liutang' }],
    ['a name of his own', { name: '东山片区', slug: 'dongshan', aliases: ['柳塘镇', '云盘街道'] }, { name: '东山片区', aliases: ['柳塘镇'], slug: 'dongshan' }],
  ])('of what the archivist says, %s', (_, said, expected) => {
    // The withheld report is in a series of its own, or in that of the public one.
    for (const series of [null, said.name ?? null]) {
      const reports = [
        facts('a', { organisation: '柳塘镇', path: '柳塘/a.txt' }),
        facts('b', { year: 2020, organisation: '云盘街道', publish: 'withheld', path: '柳塘/b.txt', series }),
      ]
      const groups = groupIntoSeries(reports, [{ name: '', aliases: [], ...said }]).series.filter(({ name }) => name !== '')
      expect(groups.map(({ name, aliases, slug }) => ({ name, aliases, slug }))).toEqual([expected])
    }
  }) // prettier-ignore

  test('the newest public name is the series’ name, where a withheld report has a newer one', () => {
    const renamed = [
      facts('a', { year: 2018, organisation: '岚川县教育局', path: '教育/a.txt' }),
      facts('b', { year: 2019, organisation: '岚川县教育体育局', path: '教育/b.txt', publish: 'withheld' }),
    ]
    expect(groupIntoSeries(renamed, []).series).toMatchObject([{ slug: '岚川县教育局', name: '岚川县教育局', aliases: [] }])
  })
})

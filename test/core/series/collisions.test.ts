import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportSlugs, unassignedSlugs } from '../../../src/core/series/address.ts'
import { distinctIds } from '../../../src/core/series/report-facts.ts'
import { groupIntoSeries, type ReportFacts } from '../../../src/core/series/group.ts'
import { nameOnDisk } from '../../../src/core/text/identity.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Two texts whose checksums begin with the same digits, found by trying: of sixty-five thousand texts, two share 32 bits in two cases of five. */
function alike(digits: number): [string, string] {
  const seen = new Map<string, string>()
  for (let number = 0; ; number++) {
    const text = `第${number}号报告`
    const known = seen.get(sha256(text).slice(0, digits))
    if (known !== undefined) return [known, text]
    seen.set(sha256(text).slice(0, digits), text)
  }
}

function facts(text: string, given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    ...{ id: `r${text}`, path: `${text}.txt`, kind: 'accountability', kindTold: true, title: null, year: 2021, organisation: '禾丰县水利局' },
    ...{
      organisationGiven: false,
      names: [],
      date: null,
      session: null,
      draftLine: null,
      fingerprint: sha256(text),
      isReport: true,
      looksAhead: true,
      series: null,
      publish: 'full',
    },
    ...given,
  }
}

test('reports in no series whose checksums begin alike have addresses of their own, whatever the order of the files', () => {
  const [one, other] = alike(8).map((text) => facts(text, { organisation: null })) as [ReportFacts, ReportFacts]
  const { unassigned } = groupIntoSeries([one, other], [])
  const [first, second] = unassigned.toSorted((a, b) => a.slug.length - b.slug.length)
  expect([first!.slug.length, second!.slug.length]).toEqual([8, 16])
  expect(second!.slug.startsWith(first!.slug)).toBe(true)
  expect(groupIntoSeries([other, one], []).unassigned).toEqual(unassigned)
})

test('reports of one text that differ in what was removed have addresses of their own', () => {
  expect(new Set(unassignedSlugs([facts('同'), facts('同'), facts('同')])).size).toBe(3)
  expect(new Set(reportSlugs(Array.from({ length: 4 }, () => ({ year: 2021, date: null, fingerprint: sha256('同') })))).size).toBe(4)
})

test('reports of one year whose checksums begin alike have addresses of their own', () => {
  const [one, other] = alike(6) as [string, string]
  const { series } = groupIntoSeries([facts('甲'), facts(one), facts(other)], [])
  expect(new Set(series[0]!.reports.map(({ slug }) => slug)).size).toBe(3)
})

test.each([
  ['the case of letters alone', { slug: 'Hefeng', name: '禾丰县水利局' }, { slug: 'hefeng', name: '禾丰县林业局' }],
  ['their normal form alone', { slug: 'h\u00e9feng', name: '禾丰县水利局' }, { slug: 'he\u0301feng', name: '禾丰县林业局' }],
  ['nothing', { slug: 'hefeng', name: '禾丰县水利局' }, { slug: 'hefeng', name: '禾丰县林业局' }],
])('series whose slugs differ in %s are apart on every disk', (_, one, other) => {
  const settings = [one, other].map((setting) => ({ ...setting, aliases: [] }))
  const reports = [facts('甲'), facts('乙', { organisation: '禾丰县林业局' })]
  const { series } = groupIntoSeries(reports, settings)
  expect(new Set(series.map(({ slug }) => nameOnDisk(slug))).size).toBe(2)
  expect(groupIntoSeries(reports.toReversed(), settings).series).toEqual(series)
})

test('a report keeps its id, but where another text has it; copies have one', () => {
  const [small, large] = ['甲', '乙'].map(sha256).sort() as [string, string]
  const reports = [
    { id: 'r1', textSha256: large },
    { id: 'r1', textSha256: small },
    { id: 'r2', textSha256: sha256('丙') },
    { id: 'r1', textSha256: small },
  ]
  const ids = distinctIds(reports)
  expect(ids).toEqual([`r1-${large.slice(0, 8)}`, 'r1', 'r2', 'r1'])
  expect(distinctIds(reports.toReversed())).toEqual(ids.toReversed())
})

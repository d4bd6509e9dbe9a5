import { expect, test } from 'vitest'
import type { Lineage } from '../../../src/core/model.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { countFindings, findingKinds, findingsOfSeries, foremost } from '../../../src/view/findings.ts'
import { inShort } from '../../../src/view/in-short.ts'
import { madeEntry, madeIndex, madeSeries } from '../made.ts'

/** More series than are held at once. */
const slugs = Array.from({ length: 150 }, (_, at) => `s${at}`)
const all = slugs.map((slug) => ({ ...madeSeries([`${slug}-14`, `${slug}-16`]), slug }))
const directory = directoryOf(
  madeIndex({
    series: all,
    reports: slugs.flatMap((slug) =>
      [2014, 2016].map((year) => ({ ...madeEntry(`${slug}-${year % 100}`, year), series: slug, address: `${slug}/${year}` })),
    ),
    comparisons: [],
  }),
)

/** One problem that both reports tell, and that returned in every third series. */
const problemOf = (slug: string): Lineage => ({
  ...{ id: slug, list: 'problems', name: `问题${slug}`, firstWording: slug, newestWording: slug, firstYear: 2014, lastYear: 2016, count: 2 },
  returned: Number(slug.slice(1)) % 3 === 0,
  steps: [`${slug}-14`, `${slug}-16`].map((report, at) => ({
    ...{ report, year: null, nth: at + 1, items: [slug], status: 'reworded', similarity: null, elsewhere: null },
  })),
})
const history = (slug: string) => ({ slug, problems: [problemOf(slug)], plans: [], quantities: [], restated: [] })
const nothing = { grounds: [], unmentioned: [], below: [], unanswered: [], undecided: [] }

test('what all pages ask of all series is the same as of each, and every history is read once', async () => {
  const read: string[] = []
  const records = {
    history: (slug: string) => (read.push(slug), Promise.resolve(history(slug))),
    findings: () => Promise.resolve(nothing),
  }
  const [first, second] = await Promise.all([inShort(directory, records), inShort(directory, records)])
  expect(second).toBe(first)
  expect(read).toEqual(slugs)
  const each = all.map((series) => findingsOfSeries(series, history(series.slug), nothing, directory))
  expect(first.counts).toEqual(Object.fromEntries(findingKinds.map((kind) => [kind, countFindings(each, kind)])))
  expect([first.counts.lasting, first.counts.returned]).toEqual([150, 50])
  expect(foremost([first.findings], 1000)).toEqual(foremost(each, 1000))
  expect(foremost([first.findings], 3)).toEqual(foremost(each, 3))
  expect([...first.threads].map(([slug, { stories, pages }]) => [slug, stories.length, pages])).toEqual(slugs.map((slug) => [slug, 0, 1]))
})

import sax from 'sax'
import { expect, test } from 'vitest'
import { directoryOf } from '../../../src/view/directory.ts'
import { atomFeed } from '../../../src/view/announce.ts'
import { madeEntry, madeIndex, madePair, madeSeries } from '../made.ts'

const dated = { ...madeEntry('r16', 2016), title: '甲 & 乙 <2016> 报告', date: '2016-12-20' }
const index = madeIndex({
  series: [madeSeries(['r15', 'r16'])],
  reports: [madeEntry('r15', 2015), dated, { ...madeEntry('rx', 2014), year: null }, { ...madeEntry('r13', 2013), publish: 'withheld' }],
  comparisons: [madePair('r15', 'r16')],
})
const feed = atomFeed(index, { root: 'https://archive.example/', idOf: (address) => `urn:made:${address}` })

test('the feed is well-formed, and every entry has what Atom asks for', () => {
  const counts = new Map<string, number>()
  const parser = sax.parser(true)
  parser.onopentag = ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1)
  parser.onerror = (error) => {
    throw error
  }
  parser.write(feed).close()
  const entries = counts.get('entry')!
  expect(entries).toBe(3)
  for (const name of ['id', 'title', 'updated']) expect(counts.get(name)).toBe(entries + 1)
})

test('only a day that the archive knows is a day of publication; withdrawn reports and those without a year are left out', () => {
  expect(feed.match(/<published>/g)).toHaveLength(2)
  expect(feed).toContain('<published>2016-12-20T00:00:00Z</published>')
  expect(feed).toContain('<updated>2015-01-01T00:00:00Z</updated>')
  expect(feed).not.toContain('>2014')
  expect(feed).not.toContain('2013')
})

test('entries lead to their pages and keep their names', () => {
  const { address } = directoryOf(index).comparisonsFrom.get('r15')![0]!
  expect(feed).toContain(`<id>urn:made:${address}</id>`)
  expect(feed).toContain(`href="https://archive.example/${address}/"`)
})

test('a comparison says in a line what changed, a report what it lists', () => {
  const pair = { ...madePair('r15', 'r16'), problems: { ...madePair('r15', 'r16').problems, reworded: 2, dropped: 1 } }
  const told = atomFeed({ ...index, comparisons: [pair] }, { root: './', idOf: (address) => address })
  expect(told).toContain('<summary xml:lang="zh-Hans">问题：改写2 · 未再提出1</summary>')
  expect(told).toMatch(/<summary xml:lang="zh-Hans">问题\d+ · 计划\d+<\/summary>/)
})

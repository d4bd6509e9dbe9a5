import { expect, test } from 'vitest'
import { indexesFor, shardsOf } from '../../../src/archive/search/search-index.ts'
import type { ArchiveIndex, ReportEntry } from '../../../src/core/records.ts'

function entry(id: string, series: string | null, characters: number, publish: ReportEntry['publish'] = 'full'): ReportEntry {
  return { id, series, characters, publish } as ReportEntry
}

function idsOf(reports: readonly ReportEntry[]): string[][] {
  return shardsOf({ reports } as unknown as ArchiveIndex).map((shard) => shard.map(({ id }) => id))
}

test('only reports with a public text are searched', () => {
  const reports = [entry('a', 's', 9), entry('b', 's', 9, 'withheld'), entry('c', 's', 9, 'record'), entry('d', 's', 9, 'text'), entry('e', 's', 0)]
  expect(idsOf(reports)).toEqual([['a', 'd']])
  expect(idsOf([])).toEqual([])
})

test('a large archive has several indexes, and a series stays in one, whatever else there is', () => {
  const reports = Array.from({ length: 60 }, (_, number) => entry(`r${number}`, `series ${number % 20}`, 200_000))
  const shards = idsOf(reports)
  expect(shards).toHaveLength(indexesFor(60 * 200_000))
  expect(shards.length).toBeGreaterThan(1)
  for (let series = 0; series < 20; series++) {
    const homes = shards.filter((shard) => shard.some((id) => Number(id.slice(1)) % 20 === series))
    expect(homes).toHaveLength(1)
  }
  const more = idsOf([...reports, entry('new', 'series new', 1)])
  expect(more.map((shard) => shard.filter((id) => id !== 'new'))).toEqual(shards)
})

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chunkSizeOf, makeIndex, WordTally } from '../../../src/archive/search/make-index.ts'
import { answer, suggestionsFor, type Filters } from '../../../src/core/search/answer.ts'
import { openArchiveSearch, type ArchiveSearch } from '../../../src/core/search/archive-search.ts'
import type { Catalogue, ReportText } from '../../../src/core/search/catalogue.ts'
import { documentOf, fold } from '../../../src/core/search/document.ts'
import { splitter, wordsOf } from '../../../src/core/search/index-words.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import type { Report } from '../../../src/core/model.ts'
import type { ReportRecord } from '../../../src/core/records.ts'
import { seededRandom, type Random } from '../../../scripts/bench/random.ts'
import { reportOf } from '../../core/search/report-fixture.ts'

/** Two frequent symbols, so that they are split, and some of every kind that Pagefind would treat in its own way. */
const ALPHABET = [...'的的的的的的的的，，，，，，党建a1é%-_.。“②𠀀가が党']
const random = seededRandom(7)
const someText = (from: Random, length: number): string => Array.from({ length }, () => from.pick(ALPHABET)).join('')
const someBlocks = (): string[] => Array.from({ length: 1 + random.below(12) }, () => someText(random, random.below(120)))
const madeUp = Array.from({ length: 60 }, (_, number) => reportOf(`made-${number}`, someBlocks()))

const written = [
  reportOf('w1', [
    { kind: 'title', text: '二〇一七年度述职报告' },
    { kind: 'heading', marker: '一、', text: '扶贫开发' },
    '扶贫办牵头，产业扶貧。',
    '其他。',
  ]),
  reportOf('w2', ['2017年脱贫攻坚，扶贫。', '产业发展。']),
  reportOf('w3', ['扶贫先扶志，扶贫必扶智。', '没有别的。']),
]
const YEARS = [2017, 2018, 2019]

let folder = ''
let search: ArchiveSearch
const NO_FILTERS: Filters = { series: null, fromYear: null, toYear: null, part: null, kind: null }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'))
  const indexes = [await makeIndex(folder, 'one', records(madeUp)), await makeIndex(folder, 'two', records(written))]
  const catalogue: Catalogue = {
    indexes,
    series: [],
    reports: [...madeUp, ...written].map(({ id }, number) => [null, id, number < madeUp.length ? null : YEARS[number - madeUp.length]!, 'other']),
    comparisons: [],
  }
  search = await openArchiveSearch(catalogue, (path) => Promise.resolve(new Uint8Array(gunzipSync(readFileSync(join(folder, path))))))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function records(reports: readonly Report[]): ReportRecord[] {
  return reports.map((report) => ({ report }) as ReportRecord)
}

/** Ids of the blocks found, in their order. */
async function found(query: string, filters = NO_FILTERS, order: 'best' | 'newest' | 'oldest' = 'best'): Promise<string[]> {
  return idsOf((await answer(search, parseQuery(query), filters, order)).found.blocks)
}

function idsOf(blocks: Uint32Array): string[] {
  return Array.from(blocks, (block) => [...madeUp, ...written][search.reportOf(block)]!.blocks[search.blockInReport(block)]!.id)
}

describe('an index made by Pagefind', () => {
  test('some symbols are split, so that both ways of indexing are tested', () => {
    expect(search.catalogue.indexes[0]!.table.ways.length).toBeGreaterThan(0)
  })

  test('finds exactly what exhaustive search finds, for runs of every length', async () => {
    const blocks = [...madeUp, ...written]
      .flatMap((report) => report.blocks)
      .map(({ id, marker, text }) => ({ id, folded: fold(marker + text).symbols.join('') }))
    const runs = Array.from({ length: 300 }, (_, i) => someText(random, 1 + (i % 5))).filter(
      (run) => parseQuery(run).all.length === 1 && !/^"|\s/.test(run),
    )
    expect(runs.length).toBeGreaterThan(150)
    for (const run of runs) {
      const wanted = blocks.filter(({ folded }) => folded.includes(fold(run).symbols.join(''))).map(({ id }) => id)
      expect((await found(run)).sort(), run).toEqual(wanted.sort())
    }
  })

  test('finds years in either writing, traditional text by simplified queries, and nothing across blocks', async () => {
    expect(await found('2017年')).toEqual(['w1-0', 'w2-0'])
    expect(await found('產業扶贫')).toEqual(['w1-2'])
    expect(await found('扶贫产业')).toEqual([])
  })

  test('puts headings and titles first, then more occurrences, then later years; or sorts by year', async () => {
    expect(await found('扶贫')).toEqual(['w1-1', 'w3-0', 'w1-2', 'w2-0'])
    expect(await found('扶贫', NO_FILTERS, 'newest')).toEqual(['w3-0', 'w2-0', 'w1-1', 'w1-2'])
    expect(await found('扶贫', NO_FILTERS, 'oldest')).toEqual(['w1-1', 'w1-2', 'w2-0', 'w3-0'])
  })

  test('takes several words as all of them, first in a paragraph, then in a report; and leaves out what must not be', async () => {
    const { found: together, scattered } = await answer(search, parseQuery('扶贫 产业'), NO_FILTERS, 'best')
    expect(idsOf(together.blocks)).toEqual(['w1-2'])
    expect(scattered.reports).toBe(1)
    expect(idsOf(scattered.found.blocks).sort()).toEqual(['w2-0', 'w2-1'])
    expect(await found('扶贫 -产业')).toEqual(['w1-1', 'w3-0', 'w2-0'])
  })

  test('filters, and counts every value as if its own filter were not set', async () => {
    const { found: kept, reports, counts } = await answer(search, parseQuery('扶贫'), { ...NO_FILTERS, fromYear: 2018 }, 'best')
    expect(idsOf(kept.blocks)).toEqual(['w3-0', 'w2-0'])
    expect(reports).toBe(2)
    expect([...counts.years]).toEqual([[2017, 2], [2018, 1], [2019, 1]]) // prettier-ignore
    expect(counts.kinds.get('other')).toBe(2)
  })

  test('suggests what does occur: without punctuation, with one character changed, the longest part', async () => {
    const texts = [...madeUp, ...written].map((report): ReportText => ({
      ...{ title: null, organisation: null, language: '' },
      blocks: report.blocks.map(({ id, marker, text }) => [id, marker + text, []]),
    }))
    const read = (report: number): Promise<ReportText> => Promise.resolve(texts[report]!)
    const kinds = async (query: string) => (await suggestionsFor(search, parseQuery(query), read)).map(({ kind, text }) => `${kind} ${text}`)
    expect(await kinds('脱贫攻间')).toEqual(['near 脱贫攻坚', 'part 脱贫攻'])
    expect(await kinds('脱贫、攻坚')).toContain('plain 脱贫攻坚')
    expect(await kinds('脱贫攻坚 没有别的')).toEqual(['word 脱贫攻坚', 'word 没有别的'])
  })

  test('a lost file of the index is an error, never a wrong answer', async () => {
    const broken = await openArchiveSearch(search.catalogue, (path) =>
      path.endsWith('.pf_index') ? Promise.reject(new Error('lost')) : Promise.resolve(new Uint8Array(gunzipSync(readFileSync(join(folder, path))))),
    )
    await expect(answer(broken, parseQuery('扶贫'), NO_FILTERS, 'best')).rejects.toThrow('lost')
  })

  test('keeps only the files that the viewer reads', () => {
    expect(readdirSync(join(folder, 'two')).sort()).toEqual(['index', 'layout.pack', search.catalogue.indexes[1]!.meta, 'text'].sort())
  })
})

test('chunks of a large index grow with it, so that its files do not', () => {
  expect([0, 2_000_000].map(chunkSizeOf)).toEqual([1200, 1200])
  expect(12_000_000 / chunkSizeOf(12_000_000)).toBe(2_000_000 / chunkSizeOf(2_000_000))
})

test('an index that lacks a word that was sent fails the build', async () => {
  const { meta } = search.catalogue.indexes[1]!
  const tally = new WordTally()
  tally.add(['扶', '贫'])
  expect(() => {
    tally.check(join(folder, 'two'), meta)
  }).toThrow('does not hold what was sent')
})

test('an index in which words stand at each other’s places fails the build, also where their places add up to the same', async () => {
  const report = reportOf('moved', ['甲乙丁乙甲'])
  const { meta, table } = await makeIndex(folder, 'moved', records([report]))
  const sent = wordsOf(documentOf(report), splitter(table))
  const exchanged = sent.map((word) => word.replace(/[甲乙]/, (symbol) => (symbol === '甲' ? '乙' : '甲')))
  const check = (words: readonly string[]): void => {
    const tally = new WordTally()
    tally.add(words)
    tally.check(join(folder, 'moved'), meta)
  }
  check(sent)
  expect(() => {
    check(exchanged)
  }).toThrow('does not hold what was sent')
})

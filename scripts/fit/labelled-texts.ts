import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/core/model.ts'
import { blocksOf, type DraftBlock } from '../../src/core/normalise/blocks/blocks.ts'
import { cleanText, hintsOf } from '../../src/core/normalise/clean-text.ts'
import { paragraphsOf } from '../../src/core/normalise/blocks/paragraphs.ts'
import type { DraftPart } from '../../src/core/normalise/parts/draft-part.ts'
import { partsOf } from '../../src/core/normalise/parts/parts.ts'
import { findRemovals } from '../../src/core/normalise/removals/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { problemLabels, quotesOf } from './labels/problems.ts'
import { organisationOf } from './organisation-name.ts'
import { sampleHistories } from '../evaluate/sample/sample-history.ts'

/** A report whose problems a reader has marked. */
export interface LabelledText {
  readonly set: string
  readonly file: string
  readonly organisation: string
  readonly text: string
  readonly blocks: readonly DraftBlock[]
  readonly parts: readonly DraftPart[]
  readonly problems: readonly Span[]
  /** The quotations as they were given. */
  readonly quotes: readonly string[]
}

interface Labels {
  readonly set: string
  readonly file: string
  readonly organisation: string
  readonly problems: readonly string[]
}

/**
 * The labelled reports of `gold`, those of `labels/problems.json`, all read from `corpus`, and those of the sample archive. A report that several sets label counts
 * once, in the first of them. The threads of districts are not used: where other readers marked the same reports by the same rules they agree with them in
 * 0.23 to 0.5 of the problems, since each symptom became a problem of its own for the sake of its thread.
 */
export async function labelledTexts(gold: string, corpus: string): Promise<LabelledText[]> {
  const seen = new Set<string>()
  const isFirst = ({ file }: { readonly file: string }): boolean => !seen.has(file) && seen.add(file).size > 0
  const placed = [...problemLabels()].map(async ([file, own]) => ({
    set: 'labels',
    file,
    organisation: own.organisation,
    problems: await quotesOf(file, own, corpus),
  }))
  const labels = [...labelsIn(gold), ...(await Promise.all(placed))].filter(isFirst)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return [...(await Promise.all(labels.map((label) => readLabelled(label, corpus)))), ...(await sampleTexts(root))]
}

/** The reports of the sample archive, by what was designed into them. */
async function sampleTexts(root: string): Promise<LabelledText[]> {
  const labels = sampleHistories(join(root, 'test/fixtures/sample-history')).flatMap(({ series, reports }) =>
    reports.map(({ file, problems }) => ({ set: 'sample', file, organisation: series, problems })),
  )
  return Promise.all(labels.map((label) => readLabelled(label, root)))
}

async function readLabelled({ set, file, organisation, problems }: Labels, corpus: string): Promise<LabelledText> {
  const path = existsSync(join(corpus, file)) ? join(corpus, file) : join(corpus, 'seeds', file)
  const { document } = await readDocument(path, readFileSync(path))
  if (!document) throw new Error(`${path} could not be read.`)
  const removed = findRemovals(document.text, document.hints, [], [])
  const clean = cleanText(document.text, removed, hintsOf(document.hints, 'line-break'))
  const blocks = blocksOf(paragraphsOf(clean, document.hints), clean.text)
  return {
    set,
    file,
    organisation,
    text: clean.text,
    blocks,
    parts: partsOf(blocks, clean.text),
    problems: quotedIn(clean.text, problems),
    quotes: problems,
  }
}

/** Where quotations stand in a text, letters and digits compared; those that are not found are left out. */
function quotedIn(text: string, quotes: readonly string[]): Span[] {
  const places: number[] = []
  let letters = ''
  for (const { index, 0: letter } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    places.push(index)
    if (letter.length > 1) places.push(index)
    letters += letter
  }
  let after = 0
  return quotes.flatMap((quote) => {
    const wanted = quote.replace(/[^\p{L}\p{N}]/gu, '')
    const next = letters.indexOf(wanted, after)
    const at = next >= 0 ? next : letters.indexOf(wanted)
    if (at < 0 || wanted === '') return []
    after = at + wanted.length
    return [{ from: places[at]!, to: places[at + wanted.length - 1]! + 1 }]
  })
}

function labelsIn(gold: string): Labels[] {
  const all: Labels[] = []
  for (const set of ['pairs', 'provinces', 'accountability'])
    for (const { A, B, problemsA, problemsB } of labelFiles<LabelledPair>(gold, set))
      for (const [{ file, organisation }, problems] of [
        [A, problemsA],
        [B, problemsB],
      ] as const)
        all.push({ set, file, organisation: organisationOf(folderOf(file) ?? organisation ?? file), problems })
  for (const series of labelFiles<LabelledSeries>(gold, 'threads').filter(({ series }) => series === '国务院'))
    for (const [at, { file }] of series.reports.entries())
      all.push({
        set: 'threads',
        file,
        organisation: organisationOf(series.series),
        problems: series.items.filter(({ report }) => report === at).map(({ quote }) => quote),
      })
  for (const set of ['seeds', 'accountability-structure'])
    for (const { file, problemItems } of labelFiles<LabelledStructure>(gold, set))
      all.push({ set, file, organisation: folderOf(file) ?? file, problems: problemItems })
  return all
}

interface LabelledPair {
  readonly A: { readonly file: string; readonly organisation: string | null }
  readonly B: { readonly file: string; readonly organisation: string | null }
  readonly problemsA: readonly string[]
  readonly problemsB: readonly string[]
}

interface LabelledSeries {
  readonly series: string
  readonly reports: readonly { readonly file: string }[]
  readonly items: readonly { readonly report: number; readonly quote: string }[]
}

interface LabelledStructure {
  readonly file: string
  readonly problemItems: readonly string[]
}

/** The label files of one set, by name; none where the set is missing. */
function labelFiles<T>(gold: string, set: string): T[] {
  const folder = join(gold, set)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T)
}

/** The folder of its own that a file lies in below its set, which is then its organisation's. */
function folderOf(file: string): string | null {
  return file.split('/').at(-3) === undefined ? null : file.split('/').at(-2)!
}

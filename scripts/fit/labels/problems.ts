import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { organisationOf } from '../organisation-name.ts'
import { offsetsInOrder, quotationAt, sourceText, type Offsets } from './quotations.ts'

/** Problems that a reader marked in one report, as places of the text that `npm run normalise -- FILE --source` prints. */
export interface PlacedProblems {
  readonly organisation: string
  /** Of the file that was read, in hexadecimal digits. */
  readonly sha256: string
  readonly items: readonly Offsets[]
}

interface Quoted {
  readonly file: string
  readonly organisation: string
  readonly problems: readonly string[]
}

interface QuotedPair {
  readonly A: Omit<Quoted, 'problems'>
  readonly B: Omit<Quoted, 'problems'>
  readonly problemsA: readonly string[]
  readonly problemsB: readonly string[]
}

/**
 * Problems by file, from `problems/` and `pairs/` below a folder of labels. A report that both label is taken from `problems/`, whose readers were asked for
 * nothing but the cut.
 */
export async function placedProblems(labels: string, corpus: string): Promise<Map<string, PlacedProblems>> {
  const placed = new Map<string, PlacedProblems>()
  const all = [...filesIn<Quoted>(join(labels, 'problems')), ...filesIn<QuotedPair>(join(labels, 'pairs')).flatMap(bothOf)]
  for (const { file, organisation, problems } of all) {
    if (placed.has(file) || problems.length === 0) continue
    const items = offsetsInOrder(problems, await sourceText(corpus, file))
    placed.set(file, { organisation: organisationOf(organisation), sha256: hashOf(join(corpus, file)), items })
  }
  return new Map([...placed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function filesIn<T>(folder: string): T[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T)
}

function bothOf({ A, B, problemsA, problemsB }: QuotedPair): Quoted[] {
  return [
    { ...A, problems: problemsA },
    { ...B, problems: problemsB },
  ]
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

const file = new URL('problems.json', import.meta.url)

/** The labels that are kept here, by file. */
export function problemLabels(): ReadonlyMap<string, PlacedProblems> {
  return new Map(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, PlacedProblems>) : [])
}

/** The words of labels, from the corpus. Throws where a file is not the one that was labelled. */
export async function quotesOf(name: string, { sha256, items }: PlacedProblems, corpus: string): Promise<string[]> {
  if (hashOf(join(corpus, name)) !== sha256)
    throw new Error(
      `${name} is not the file that was labelled: its hash differs. Restore the file, or take its labels again with scripts/fit/labels/take.ts.`,
    )
  const text = await sourceText(corpus, name)
  return items.map((item) => quotationAt(item, text))
}

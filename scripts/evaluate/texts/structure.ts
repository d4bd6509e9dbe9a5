import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readingAids } from '../../../src/archive/corpus/corpus.ts'
import type { Item, Report } from '../../../src/core/model.ts'
import { ledgerFault } from '../../../src/core/normalise/clean-text.ts'
import { normalise } from '../../../src/core/normalise/index.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { lettersOf, overlapOfItem } from '../overlap.ts'
import { sumOf, tallyLine, type Tally } from '../tally.ts'

/** What a labelled report should come to; files of labels hold a list of such reports under `reports`. Quotations are exact. */
interface Labelled {
  /** Path of the original, relative to the folder that `--originals` names. */
  readonly file: string
  readonly title?: string | null
  readonly year: number | null
  readonly organisation: string | null
  readonly role: string | null
  readonly problems: readonly string[]
  readonly causes?: readonly string[]
  readonly plans: readonly string[]
}

/**
 * Measures the normaliser against labelled reports: fields, problem, cause and plan items, and whether every character is accounted for.
 * Without options: the sample archive. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const options = { gold: { type: 'string', default: 'test/fixtures/sample-history' }, originals: { type: 'string', default: '.' } } as const
  const { gold, originals } = parseArgs({ args, options }).values
  if (!existsSync(gold)) {
    console.error(`There is no folder ${gold}. Name a folder of labelled reports: npm run evaluate -- structure --gold DIR --originals DIR`)
    return 2
  }
  const measured = new Map<string, Tally[]>()
  for (const label of labelsOf(gold)) {
    for (const [name, tally] of Object.entries(await measure(label, originals))) measured.set(name, [...(measured.get(name) ?? []), tally])
  }
  for (const [name, tallies] of measured) console.log(tallyLine(name, sumOf(tallies)))
  return 0
}

function labelsOf(folder: string): Labelled[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { reports: Labelled[] }).reports)
}

async function measure(label: Labelled, originals: string): Promise<Record<string, Tally>> {
  const { document } = await readDocument(label.file, readFileSync(join(originals, label.file)), readingAids)
  if (!document) return { 'files read': one(false) }
  const report: Report = normalise(document)
  const holds = (item: Item, quote: string): boolean => [item.lead, item.text].some((text) => within(lettersOf(text), lettersOf(quote)))
  return {
    'files read': one(true),
    title: one(label.title === undefined || squeezed(report.title) === squeezed(label.title)),
    year: one(report.year === label.year),
    organisation: one(squeezed(report.organisation) === squeezed(label.organisation)),
    role: one(squeezed(report.role) === squeezed(label.role)),
    'problem items': matched(report.problems, label.problems, (item, quote) => overlapOfItem(item, quote).ofUnion >= 0.6),
    'cause items': matched(report.causes, label.causes ?? [], holds),
    'plan items': matched(report.plans, label.plans, holds),
    'ledger complete': one(ledgerFault(document.text, report) === null),
  }
}

function one(right: boolean): Tally {
  return { right: right ? 1 : 0, predicted: 1, gold: 1 }
}

/** Each quotation takes one item at most, each item one quotation. */
function matched(items: readonly Item[], quotes: readonly string[], fits: (item: Item, quote: string) => boolean): Tally {
  const left = [...items]
  let right = 0
  for (const quote of quotes) {
    const at = left.findIndex((item) => fits(item, quote))
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return { right, predicted: items.length, gold: quotes.length }
}

function within(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}

function squeezed(value: string | null | undefined): string {
  return (value ?? '').replace(/\s+/gu, '')
}

import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Item, Report } from '../../../src/core/model.ts'
import { normalisedBytes } from './normalised.ts'

/** What was designed into one report of the sample archive. */
interface Designed {
  readonly file: string
  readonly encoding?: string
  readonly year: number | null
  readonly title?: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly problems: readonly string[]
  readonly parents?: readonly (readonly [number, number])[]
  readonly causes?: readonly string[]
  readonly plans: readonly string[]
  readonly removed?: readonly (string | { readonly quote: string })[]
}

const root = new URL('../../../', import.meta.url)
const histories = new URL('test/fixtures/sample-history/', root)
const designed: Designed[] = readdirSync(histories)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, histories), 'utf8')) as { reports: Designed[] }).reports)

/** Removals that the design does not list: they follow from the form of the file. */
const formal = new Set([
  'note-reference',
  'duplicate-text',
  'markup',
  'toolbar',
  'related-links',
  'navigation',
  'caption',
  'page-toolbar',
  'publication-line',
  'front-matter',
  'html-comment',
])

describe('the sample archive', () => {
  it.each(designed.map((design) => [design.file, design] as const))('%s', async (file, design) => {
    const report = await normalisedBytes(file.replace(/^content\//, ''), readFileSync(new URL(encodeURI(file), root)))
    expect(report).toMatchObject({ year: design.year, organisation: design.organisation, role: design.role })
    if (design.title !== undefined) expect(squeezed(report.title)).toBe(squeezed(design.title))
    if (design.encoding !== undefined) expect(report.source.encoding).toBe(design.encoding)
    // The model of running text may cut two problems of a report finer than they were designed; all of their words then stand in items.
    const cutFiner = unmatched(design.problems, report.problems, isClose)
    expect(cutFiner.length).toBeLessThanOrEqual(2)
    const admitted = report.problems.map(({ text }) => squeezed(text)).join('，')
    for (const problem of cutFiner) expect(admitted).toContain(squeezed(problem))
    expect(unmatched(design.causes ?? [], report.causes, holds)).toEqual([])
    expect(unmatched(design.plans, report.plans, holds)).toEqual([])
    expect(report.plans.length - design.plans.length).toBe(0)
    expect(Math.abs(report.problems.length - design.problems.length)).toBeLessThanOrEqual(1)
    for (const [parent, child] of design.parents ?? []) {
      const item = report.problems.find((one) => isClose(one, design.problems[child] ?? ''))
      const above = report.problems.find(({ id }) => id === item?.parent)
      expect(above && isClose(above, design.problems[parent] ?? '')).toBe(true)
    }
    expect(removalFaults(report, design)).toEqual([])
  })
})

function removalFaults({ removed }: Report, design: Designed): string[] {
  const quotes = (design.removed ?? []).map((one) => letters(typeof one === 'string' ? one : one.quote))
  const all = letters(removed.map(({ text }) => text).join(''))
  const missing = quotes.filter((quote) => !all.includes(quote)).map((quote) => `not removed: ${quote}`)
  const excess = removed
    .filter(({ rule, text }) => !formal.has(rule) && !quotes.join(' ').includes(letters(text)))
    .map(({ rule, text }) => `removed too much: ${rule} ${text}`)
  return [...missing, ...excess]
}

function unmatched(quotes: readonly string[], items: readonly Item[], matches: (item: Item, quote: string) => boolean): string[] {
  const left = [...items]
  return quotes.filter((quote) => {
    const at = left.findIndex((item) => matches(item, quote))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The item's lead or text is the quotation, give or take two fifths. */
function isClose({ lead, text }: Item, quote: string): boolean {
  const wanted = letters(quote)
  return [lead, text].map(letters).some((words) => {
    const shared = words.includes(wanted) ? wanted.length : wanted.includes(words) ? words.length : 0
    return shared / Math.max(1, words.length + wanted.length - shared) >= 0.6
  })
}

function holds({ lead, text }: Item, quote: string): boolean {
  const wanted = letters(quote)
  return [lead, text].map(letters).some((words) => words !== '' && (words.includes(wanted) || wanted.includes(words)))
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}*]/gu, '')
}

function squeezed(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, '')
}

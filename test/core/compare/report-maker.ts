import type { Block, Item, Quantity, Report } from '../../../src/core/model.ts'

let count = 0

/** An item with the given text; its lead is its first sentence. */
function itemOf(text: string, id?: string): Item {
  count++
  return {
    id: id ?? `item-${String(count)}`,
    lead: text.split('。')[0]!,
    text,
    marker: '',
    parent: null,
    block: '',
    clauses: [],
    from: 0,
    to: text.length,
  }
}

/** A paragraph. */
function paragraphOf(text: string, from = 0, id?: string): Block {
  count++
  return { id: id ?? `block-${String(count)}`, kind: 'paragraph', level: 0, marker: '', text, from, to: from + text.length }
}

/** A quantity at a place of the source text. */
export function quantityOf(of: string, value: number | null, unit: string, from: number): Quantity {
  const text = `${value === null ? 'X' : String(value)}${unit}`
  return { text, value, unit, of, qualifier: '', masked: value === null, from, to: from + text.length }
}

/** What a report of a test says; everything else about it is left at its simplest. */
export interface ReportContent {
  readonly id?: string
  readonly year?: number
  readonly problems?: readonly string[]
  readonly plans?: readonly string[]
  /** Paragraphs of the work part. */
  readonly work?: readonly string[]
  readonly quantities?: readonly Quantity[]
  readonly rectifications?: Report['rectifications']
}

/** A report of an accountability series: it reviews its label year and plans the next. Item ids are the list, the year and the number. */
export function reportOf({
  year = 2020,
  id = `report-${String(year)}`,
  problems = [],
  plans = [],
  work = [],
  quantities = [],
  rectifications = [],
}: ReportContent): Report {
  const blocks: Block[] = []
  let at = 0
  for (const [index, text] of work.entries()) {
    blocks.push(paragraphOf(text, at, `${id}-work-${String(index)}`))
    at += text.length + 1
  }
  const items = (list: string, texts: readonly string[]): Item[] =>
    texts.map((text, index) => itemOf(text, `${list}-${String(year)}-${String(index)}`))
  return {
    id,
    series: 'sample',
    kind: 'accountability',
    year,
    reviewedYear: year,
    planYear: year + 1,
    title: null,
    organisation: null,
    role: null,
    place: null,
    date: null,
    session: null,
    language: 'zh-Hans',
    source: { path: `${id}.txt`, sha256: '', format: 'txt', encoding: 'utf-8', bytes: 0 },
    evidence: {},
    names: [],
    blocks,
    parts: work.length > 0 ? [{ part: 'work', from: 0, to: Math.max(at, 1000), found: true, by: 'heading', evidence: '' }] : [],
    problems: items('problem', problems),
    causes: [],
    plans: items('plan', plans),
    work: [],
    rectifications,
    quantities,
    removed: [],
    messages: [],
  }
}

/** Cuts a text into pairs of Han characters and single others: a segmenter that needs no dictionary. */
export function pairwise(text: string): string[] {
  return text.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]/gu) ?? []
}

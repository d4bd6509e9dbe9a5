import type { Block, BlockKind, Item, Part, Quantity, QuantityBase, Rectification, Report } from '../model.ts'

/** What a comparison needs of a report, as small as JSON makes it without a library: rows in place of objects, items as stretches of blocks, no source text. */
export interface CompactReport {
  readonly head: Omit<Report, 'evidence' | 'names' | 'blocks' | 'parts' | ItemLists | 'rectifications' | 'quantities' | 'removed' | 'messages'>
  readonly blocks: readonly BlockRow[]
  readonly parts: readonly Part[]
  readonly items: Readonly<Record<ItemLists, readonly ItemRow[]>>
  readonly rectifications: readonly Rectification[]
  readonly quantities: readonly QuantityRow[]
  /** Lengths of the words of its items, as `stretchesToLine` writes them. */
  readonly words: string
}

type ItemLists = 'problems' | 'causes' | 'plans' | 'work'
type BlockRow = readonly [id: string, kind: BlockKind, level: number, marker: string, text: string, from: number, length: number]
type ItemRow = readonly [
  id: string,
  lead: PackedText,
  text: PackedText,
  marker: string,
  parent: string | null,
  block: number | string,
  from: number,
  length: number,
  clauses: readonly ClauseRow[],
]
/** Where a clause stands in its item's text, and where in the source, counted from the item's beginning. */
type ClauseRow = readonly [at: number, letters: number, from: number, length: number]
/**
 * A number of the text. `text` is 0 where the block that it stands in has it at its place, and `of` then says how far before the number its words begin and how many
 * letters they are, fewer than none where they were cut short. `from` is counted from the number before.
 */
type QuantityRow = readonly [
  text: string | 0,
  value: number | null,
  unit: string,
  of: string | readonly [before: number, letters: number],
  qualifier: string,
  masked: 0 | 1,
  from: number,
  length: number,
  base?: QuantityBase,
]

/** Packs a report and the line of lengths of the words of its `comparedTexts`. What was removed from the source, messages and evidence are left out: no comparison looks at them. */
export function reportToCompact(report: Report, words: string): CompactReport {
  const { blocks, parts, problems, causes, plans, work, rectifications, quantities } = report
  const numbers = new Map(blocks.map((block, number) => [block.id, number]))
  const rows = (items: readonly Item[]): ItemRow[] => items.map((item) => itemToRow(item, blocks, numbers))
  return {
    head: headOf(report),
    blocks: blocks.map(({ id, kind, level, marker, text, from, to }) => [id, kind, level, marker, text, from, to - from]),
    parts,
    items: { problems: rows(problems), causes: rows(causes), plans: rows(plans), work: rows(work) },
    rectifications,
    quantities: quantitiesToRows(quantities, blocks),
    words,
  }
}

/** The report again, less what `reportToCompact` leaves out. */
export function compactToReport(compact: CompactReport): Report {
  const blocks = blocksOf(compact)
  const items = (rows: readonly ItemRow[]): Item[] => rows.map((row) => rowToItem(row, blocks))
  const { problems, causes, plans, work } = compact.items
  return {
    ...compact.head,
    evidence: {},
    names: [],
    blocks,
    parts: compact.parts,
    problems: items(problems),
    causes: items(causes),
    plans: items(plans),
    work: items(work),
    rectifications: compact.rectifications,
    quantities: quantitiesOf(compact),
    removed: [],
    messages: [],
  }
}

function blocksOf({ blocks }: Pick<CompactReport, 'blocks'>): Block[] {
  return blocks.map(([id, kind, level, marker, text, from, length]) => ({ id, kind, level, marker, text, from, to: from + length }))
}

/** The texts that a comparison cuts into words, each once, in the order in which their word lengths are stored. */
export function comparedTexts({ problems, plans, work }: Pick<Report, 'problems' | 'plans' | 'work'>): string[] {
  return [...new Set([problems, plans, work].flat().map((item) => item.text))]
}

function headOf(report: Report): CompactReport['head'] {
  const { id, series, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source } = report
  return { id, series, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source }
}

function itemToRow(item: Item, blocks: readonly Block[], numbers: ReadonlyMap<string, number>): ItemRow {
  const { id, marker, parent, from, to } = item
  const number = numbers.get(item.block)
  const start = number ?? 0
  const lead = packText(item.lead, blocks, start)
  return [id, lead, packText(item.text, blocks, start), marker, parent, number ?? item.block, from, to - from, clausesToRows(item)]
}

function clausesToRows({ text, from: start, clauses }: Item): ClauseRow[] {
  let at = 0
  return clauses.map((clause) => {
    at = Math.max(at, text.indexOf(clause.text, at))
    return [at, clause.text.length, clause.from - start, clause.to - clause.from]
  })
}

function rowToItem([id, lead, packed, marker, parent, block, from, length, clauses]: ItemRow, blocks: readonly Block[]): Item {
  const text = unpackText(packed, blocks)
  return {
    id,
    lead: unpackText(lead, blocks),
    text,
    marker,
    parent,
    block: typeof block === 'string' ? block : (blocks[block]?.id ?? ''),
    clauses: clauses.map(([at, letters, start, size]) => ({ text: text.slice(at, at + letters), from: from + start, to: from + start + size })),
    from,
    to: from + length,
  }
}

/** Shorter words take less room than the way to them. */
const shortestOf = 3

function quantitiesToRows(quantities: readonly Quantity[], blocks: readonly Block[]): QuantityRow[] {
  const placed = placesIn(blocks)
  let before = 0
  return quantities.map(({ text, value, unit, of, qualifier, masked, from, to, base }): QuantityRow => {
    const place = placed(from)
    const stands = place !== null && text !== '' && text.length === to - from && place.text.startsWith(text, place.at)
    const row = [stands ? 0 : text, value, unit, stands ? wordsBefore(of, place) : of, qualifier, masked ? 1 : 0, from - before, to - from] as const
    before = from
    return base ? [...row, base] : row
  })
}

/** The numbers of a report in its own words. */
export function quantitiesOf(compact: Pick<CompactReport, 'quantities' | 'blocks'>): Quantity[] {
  const placed = placesIn(blocksOf(compact))
  let before = 0
  return compact.quantities.map(([text, value, unit, of, qualifier, masked, distance, length, base]) => {
    const from = before + distance
    before = from
    const place = placed(from)
    return {
      ...{ from, to: from + length, text: text === 0 ? (place?.text.slice(place.at, place.at + length) ?? '') : text, value, unit },
      ...{ of: typeof of === 'string' ? of : place ? wordsAt(of, place) : '', qualifier, masked: masked === 1, ...(base && { base }) },
    }
  })
}

/** A place of the source in the words of the block that has it, marker and all. */
type PlaceInBlock = Readonly<{ text: string; at: number }>

/** Tells where places of the source stand in the words of blocks; null where a block's words are not the source's, letter by letter. */
function placesIn(blocks: readonly Block[]): (from: number) => PlaceInBlock | null {
  return (from) => {
    const block = blocks.find((each) => each.from <= from && from < each.to)
    const text = block ? block.marker + block.text : ''
    return block && text.length === block.to - block.from ? { text, at: from - block.from } : null
  }
}

function wordsBefore(of: string, { text, at }: PlaceInBlock): QuantityRow[3] {
  const isCut = of.startsWith('…')
  const words = isCut ? of.slice(1) : of
  const found = words.length < shortestOf ? -1 : text.lastIndexOf(words, at)
  return found < 0 ? of : [at - found, isCut ? -words.length : words.length]
}

function wordsAt([before, letters]: readonly [number, number], { text, at }: PlaceInBlock): string {
  return (letters < 0 ? '…' : '') + text.slice(at - before, at - before + Math.abs(letters))
}

/** A stretch of a block's text: the block's number, where it begins in it and how long it is; the number alone stands for all of it. */
export type BlockReference = readonly [block: number, from: number, length: number] | readonly [block: number]

/** A text as its lines, each a stretch of a block, several stretches with what stands between them, or, where no blocks have it, the line itself. */
type PackedText = readonly (string | BlockReference | readonly (string | BlockReference)[])[]

/** Blocks after the one that an item opens in that are searched for its text: items reach no further, and a search through all would cost more than it saves. */
const reach = 12

/**
 * Packs a text that stands, line by line, in the blocks of its report.
 * @param start number of the block in which it probably opens.
 */
function packText(text: string, blocks: readonly Block[], start: number): PackedText {
  return text.split('\n').map((line) => referenceTo(line, blocks, start) ?? piecesOf(line, blocks, start) ?? line)
}

/** The text again. */
function unpackText(packed: PackedText, blocks: readonly Block[]): string {
  const words = (piece: string | BlockReference): string => (typeof piece === 'string' ? piece : stretchOf(piece, blocks))
  return packed.map((line) => (typeof line === 'string' || isReference(line) ? words(line) : line.map(words).join(''))).join('\n')
}

function isReference(line: BlockReference | readonly (string | BlockReference)[]): line is BlockReference {
  return typeof line[0] === 'number'
}

function referenceTo(line: string, blocks: readonly Block[], start: number): BlockReference | null {
  // A short line takes less room than its reference.
  if (line.length < 4) return null
  for (let number = Math.max(0, start); number < Math.min(blocks.length, start + reach); number++) {
    const { text } = blocks[number]!
    if (text === line) return [number]
    const from = text.indexOf(line)
    if (from >= 0) return [number, from, line.length]
  }
  return null
}

/** A line that a heading and the paragraphs below it make up, joined by a sign; null where it is made otherwise. */
function piecesOf(line: string, blocks: readonly Block[], start: number): (string | BlockReference)[] | null {
  const pieces: (string | BlockReference)[] = []
  let at = 0
  for (let number = Math.max(0, start); number < Math.min(blocks.length, start + reach); number++) {
    const { text } = blocks[number]!
    const sign = pieces.length > 0 ? 1 : 0
    const rest = line.slice(at + sign)
    const isWhole = text !== '' && rest.startsWith(text)
    if (rest === '' || !(isWhole || text.startsWith(rest))) return null
    if (sign === 1) pieces.push(line.charAt(at))
    pieces.push(isWhole ? [number] : [number, 0, rest.length])
    at += sign + Math.min(text.length, rest.length)
    if (at === line.length) return pieces
  }
  return null
}

function stretchOf([number, from = 0, length]: BlockReference, blocks: readonly Block[]): string {
  const text = blocks[number]?.text ?? ''
  return text.slice(from, length === undefined ? text.length : from + length)
}

/** A report made ready for the search: its blocks with their parts and items, and texts folded so that different writings are one. */
import type { Block, Part, PartName, Report } from '../model.ts'
import { simplifiedForms } from '../text/forms.ts'

/** How much a match in a stretch says about the report, least first: running text, the opening of an item, a heading, a title. */
export const RANKS = ['text', 'item', 'heading', 'title'] as const
export type Rank = (typeof RANKS)[number]

/** A block as it is searched and shown among results. */
export interface SearchBlock {
  readonly id: string
  /** Marker and text, as the report's page shows them. */
  readonly text: string
  /** The items that stand in the block, whole or in part, in their order. */
  readonly items: readonly PlacedItem[]
}

/** An item that comparisons show, with its list and id, and the offset into the block's text from which it reaches. */
export type PlacedItem = readonly [list: (typeof COMPARED)[number], id: string, at: number]

/** A stretch of a block that stands in one part. */
export interface Stretch {
  /** Number of symbols. */
  readonly length: number
  readonly rank: Rank
  readonly part: PartName | null
  /** Whether a new block begins; otherwise the stretch goes on in the block before. */
  readonly opens: boolean
}

/** A report made ready for the index. */
export interface SearchDocument {
  readonly id: string
  readonly blocks: readonly SearchBlock[]
  /** The symbols of each block, joined. */
  readonly folded: readonly string[]
  /** The stretches of all blocks in their order; every block has one at least. */
  readonly stretches: readonly Stretch[]
}

/** What search needs of a report: every block with its marker, folded, and which part each stretch of it belongs to. */
export function documentOf(report: Report): SearchDocument {
  const openings = new Set([...COMPARED, 'causes' as const].flatMap((list) => report[list].map(({ block }) => block)))
  const blocks: SearchBlock[] = []
  const folded: string[] = []
  const stretches: Stretch[] = []
  for (const block of report.blocks) {
    const text = block.marker + block.text
    const { symbols, from } = fold(text)
    blocks.push({ id: block.id, text, items: itemsWithin(report, block, text) })
    folded.push(symbols.join(''))
    const cuts = partsWithin(report, block, text).map(({ at, part }) => ({ at: symbolAt(from, at), part }))
    cuts.forEach(({ at, part }, index) => {
      const length = (cuts[index + 1]?.at ?? symbols.length) - at
      stretches.push({ length, rank: rankOf(block, openings.has(block.id)), part, opens: index === 0 })
    })
  }
  return { id: report.id, blocks, folded, stretches }
}

/** The lists whose items comparisons show. */
const COMPARED = ['problems', 'plans', 'work'] as const

function itemsWithin(report: Report, block: Block, text: string): PlacedItem[] {
  return COMPARED.flatMap((list) =>
    report[list]
      .filter(({ from, to }) => from < block.to && to > block.from)
      .map(({ id, from, lead, text: words }): PlacedItem => {
        // A name that stands further on in the item tells not where it begins.
        const evidence = words.indexOf(lead) > 0 ? '' : lead
        return [list, id, from <= block.from ? 0 : openingOf(report, block, text, { from, evidence })]
      }),
  ).sort((a, b) => a[2] - b[2])
}

function rankOf(block: Block, opensItem: boolean): Rank {
  if (block.kind === 'title' || block.kind === 'heading') return block.kind
  return opensItem ? 'item' : 'text'
}

/** The parts that a block lies in, with the offset into its text at which each begins; the first begins at 0. */
function partsWithin(report: Report, block: Block, text: string): { at: number; part: PartName | null }[] {
  const within = report.parts.filter((part) => part.found && part.to > block.from && part.from < block.to).sort((a, b) => a.from - b.from)
  const cuts: { at: number; part: PartName | null }[] = [{ at: 0, part: null }]
  for (const part of within) {
    const at = part.from <= block.from ? 0 : openingOf(report, block, text, part)
    if (at <= cuts.at(-1)!.at) cuts.pop()
    cuts.push({ at: Math.max(at, cuts.at(-1)?.at ?? 0), part: part.part })
  }
  return cuts
}

/** Where a part or an item opens inside a block's text: at the words that opened it, else as far in as in the source, less what was removed before. */
function openingOf(report: Report, block: Block, text: string, part: Pick<Part, 'from' | 'evidence'>): number {
  let far = part.from - block.from
  for (const { from, to } of report.removed) if (from >= block.from && to <= part.from) far -= to - from
  const quoted = part.evidence === '' ? -1 : text.indexOf(part.evidence, Math.max(0, far - part.evidence.length))
  return Math.min(quoted >= 0 ? quoted : far, text.length)
}

/** Number of symbols before an offset. */
function symbolAt(from: readonly number[], offset: number): number {
  const index = from.findIndex((start) => start >= offset)
  return index < 0 ? from.length : index
}

/** A text as search sees it: one symbol (a code point) for every character that counts, and where each came from. */
export interface Folded {
  readonly symbols: readonly string[]
  /** Offset of each symbol's character in the original text, in UTF-16 code units. */
  readonly from: readonly number[]
}

/**
 * Folds a text for searching: traditional to simplified, full-width to half-width, capitals to small letters, old code points of characters to
 * the usual ones, letters and their marks (as PDFs and macOS write é) to one. Every character gives one symbol or none. White space and invisible characters
 * give none, except that white space between two letters of an alphabet stays one space, because there it parts words.
 */
export function fold(text: string): Folded {
  const symbols: string[] = []
  const from: number[] = []
  const endOf = text === text.normalize('NFC') ? behindPoint : behind
  let gap = -1
  for (let at = 0, end: number; at < text.length; at = end) {
    end = endOf(text, at)
    const symbol = foldCharacter(text.slice(at, end))
    if (symbol === ' ') gap = gap < 0 ? at : gap
    else if (symbol !== '') {
      if (gap >= 0 && isLetter(symbols.at(-1)) && isLetter(symbol)) {
        symbols.push(' ')
        from.push(gap)
      }
      gap = -1
      symbols.push(symbol)
      from.push(at)
    }
  }
  return { symbols, from }
}

/** Offset behind the character at `at`, with the marks and parts that make one letter with it. */
export function behind(text: string, at: number): number {
  let end = behindPoint(text, at)
  for (let next; end < text.length; end = next) {
    next = behindPoint(text, end)
    if (single(text.slice(at, next).normalize('NFC'), '') === '') break
  }
  return end
}

function behindPoint(text: string, at: number): number {
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
}

const folded = new Map<string, string>()

/** One character to its symbol; to a space for white space; to nothing for what can't be seen. */
function foldCharacter(character: string): string {
  let symbol = folded.get(character)
  if (symbol === undefined) {
    symbol = foldAnew(character)
    folded.set(character, symbol)
  }
  return symbol
}

function foldAnew(written: string): string {
  const character = single(written.normalize('NFC'), written)
  if (/^[\s\p{Cc}]$/u.test(character)) return ' '
  if (/^[\p{Cf}\p{Variation_Selector}]$/u.test(character)) return ''
  const usual = SAME_CHARACTER_ELSEWHERE.test(character) ? single(character.normalize('NFKC'), character) : character
  if (usual === ' ') return ' '
  const simplified = simplifiedForms.get(usual) ?? usual
  return ROUND_ZEROS.has(simplified) ? '〇' : single(simplified.toLowerCase(), simplified)
}

/** Radicals, compatibility ideographs, full-width and half-width forms: Unicode has the same character at its usual place. */
const SAME_CHARACTER_ELSEWHERE = /^[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uffee\u{2f800}-\u{2fa1f}]$/u

/** Circles that are typed for the digit 〇. */
const ROUND_ZEROS: ReadonlySet<string> = new Set(['○', '◯', '〇'])

/** A mapping to more than one code point would break the one-to-one of characters and symbols. */
function single(mapped: string, original: string): string {
  return [...mapped].length === 1 ? mapped : original
}

const letters = new Map<string, boolean>()

function isLetter(symbol: string | undefined): boolean {
  if (symbol === undefined) return false
  let letter = letters.get(symbol)
  if (letter === undefined) {
    letter = /^\p{L}$/u.test(symbol) && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(symbol)
    letters.set(symbol, letter)
  }
  return letter
}

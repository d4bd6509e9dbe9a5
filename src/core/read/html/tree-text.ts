/** A parsed page written out as text, with hints on its stretches, and the notes at its end with their references. */
import { append, largest } from '../../lists.ts'
import type { Hint, Span } from '../../model.ts'
import { isDataCell, isDataRow, numberOf } from './lists-and-tables.ts'
import { readsLikeTitle } from './page-head.ts'
import { attribute, elementChildren, textBelow, textUpTo, type TreeElement, type TreeNode, type TreeParent } from './tree.ts'

/** The text of a parsed document, what it knows about stretches of it, and where each element stands in it. */
export interface TreeText {
  readonly text: string
  readonly hints: readonly Hint[]
  readonly places: ReadonlyMap<TreeElement, { readonly from: number; readonly to: number }>
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object', 'math'])
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section select summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Characters of an element's text by which its kind is told. */
const longestOpening = 400

/** Where the walk through the tree is. */
interface Place {
  readonly preformatted: boolean
  /** In a cell of a row of data: what is inside stays on the row's line. */
  readonly cell: boolean
  /** In a heading, whose line breaks part no paragraphs. */
  readonly heading: boolean
  /** In a line that opens with a dash: where and when a report was given. */
  readonly dash: boolean
}

/**
 * Writes a tree out as text: one line a block, cells of a table of data parted by tabs, the numbers of numbered lists as browsers show them,
 * scripts and styles left out. White space is folded as browsers fold it. `opening` is a title that only the page's head gives: the first line.
 */
export function treeText(root: TreeParent, opening = ''): TreeText {
  const pieces: string[] = []
  const hints: Hint[] = []
  const places = new Map<TreeElement, { from: number; to: number }>()
  const layouts = new WeakMap<TreeElement, boolean>()
  let length = 0
  let last = '\n'
  const write = (words: string): void => {
    if (words === '') return
    pieces.push(words)
    length += words.length
    last = words.at(-1) ?? last
  }
  const breakLine = (): void => {
    if (last !== '\n') write('\n')
  }
  const space = (): void => {
    if (!/\s/.test(last)) write(' ')
  }
  const visit = (node: TreeNode, at: Place): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const folded = at.preformatted && !at.cell ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ')
      write(last === '\n' || last === ' ' || last === '\t' ? folded.replace(at.preformatted ? /^$/ : /^ +/, '') : folded)
      return
    }
    if (!('tagName' in node) || unread.has(node.tagName)) return
    const isCell = isDataCell(node, layouts)
    const isBlock = isBlockElement(node) || ((node.tagName === 'td' || node.tagName === 'th') && !isCell)
    if (node.tagName === 'br') {
      const joins = at.heading && !endsLine(node)
      if (at.cell || (joins && !at.dash)) space()
      else if (!joins) write('\n')
    }
    if (isCell && last !== '\n') write('\t')
    if (isBlock && at.cell) space()
    else if (isBlock) breakLine()
    const from = length
    if (node.tagName === 'li' && !at.cell) write(numberOf(node, textUpTo(node, longestOpening)))
    // No more is looked at than tells a line of a few words from a paragraph: elements around the whole page are asked as well.
    const isDash = isBlock && /^\s*(?:——|—|--)(?![^]{90})/.test(textUpTo(node, longestOpening))
    const inside: Place = {
      preformatted: at.preformatted || node.tagName === 'pre',
      cell: at.cell || isCell,
      heading: at.heading || isDash || /^h[1-6]$/.test(node.tagName),
      dash: at.dash || isDash,
    }
    for (const child of node.childNodes) visit(child, inside)
    places.set(node, { from, to: length })
    append(hints, hintsOfElement(node, from, length, layouts))
    if (isBlock && !at.cell) breakLine()
  }
  if (opening !== '') {
    write(`${opening}\n`)
    hints.push({ kind: 'heading', level: 1, from: 0, to: opening.length })
  }
  for (const child of root.childNodes) visit(child, { preformatted: false, cell: false, heading: false, dash: false })
  return { text: pieces.join(''), hints, places }
}

/** Elements that open a line: HTML's own, those whose style says so, and a page's own elements (x-para) where they stand beside no bare text. */
function isBlockElement(node: TreeElement): boolean {
  if (blocks.has(node.tagName)) return true
  if (/display\s*:\s*(?:block|flex|grid|table(?:-row)?\b)/i.test(attribute(node, 'style'))) return true
  if (!/^[a-z][\w.]*-/.test(node.tagName)) return false
  const beside = node.parentNode?.childNodes ?? []
  return !beside.some((sibling) => 'value' in sibling && sibling.nodeName === '#text' && /\S/.test(sibling.value))
}

/** Pieces of a heading; what has more is none, whatever its element says. */
const mostInHeading = 200

/** True where a line break in a heading ends a line: after a whole title or the place of a speech, before a subtitle, a date or a name. */
function endsLine(lineBreak: TreeElement): boolean {
  const siblings = lineBreak.parentNode?.childNodes ?? []
  if (siblings.length > mostInHeading) return false
  const at = siblings.indexOf(lineBreak)
  const before = siblings.slice(0, at).map(textBelow).join('').trim()
  const after = siblings
    .slice(at + 1)
    .map(textBelow)
    .join('')
    .trim()
  return /^(?:——|—|--|[（(])/.test(after) || readsLikeTitle(before) || (/^(?:——|—|--)/.test(before) && /(?:上|日|会议|大会)[）)]?$/.test(before))
}

function hintsOfElement(node: TreeElement, from: number, to: number, layouts: WeakMap<TreeElement, boolean>): Hint[] {
  if (to <= from) return []
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (heading) return [{ kind: 'heading', level: Number(heading[1]), from, to }]
  if (node.tagName === 'rt' || node.tagName === 'rp' || node.tagName === 'rtc') return [{ kind: 'outside', from, to, reason: 'pronunciation' }]
  if (node.tagName === 'tr' && elementChildren(node).length > 1 && isDataRow(node, layouts)) return [{ kind: 'table', from, to }]
  return []
}

/**
 * References to notes (`<sup>2</sup>`, `<a href="#_ftn1">[1]</a>`) as stretches outside of the sentence, and the notes themselves where
 * they stand at the end of the page under the same numbers. A raised number after a unit (m²) is none.
 */
export function notesOf({ text, places }: TreeText): Hint[] {
  const references: (Span & { number: string })[] = []
  for (const [element, { from, to }] of places) {
    const number = numberIn(text.slice(from, to))
    if (number === null || !isReference(element) || /[A-Za-zμ\d/^]$/.test(text.slice(Math.max(0, from - 1), from))) continue
    if (/^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from))) continue
    if (!references.some((known) => known.from <= from && known.to >= to)) references.push({ from, to, number })
  }
  if (references.length === 0) return []
  const numbers = new Set(references.map(({ number }) => number))
  const outside = references.map(({ from, to }): Hint => ({ kind: 'outside', from, to, reason: 'note-reference' }))
  return [...outside, ...notesBelow(text, largest(references.map(({ to }) => to)), numbers)]
}

function numberIn(words: string): string | null {
  return /^\s*(?:[[［〔【(（]\s*)?(\d{1,3}|[①-⑳]|\*{1,3}|注\s?\d{1,3})\s*(?:[\]］〕】)）]\s*)?$/.exec(words)?.[1] ?? null
}

function isReference(element: TreeElement): boolean {
  return (
    element.tagName === 'sup' || (element.tagName === 'a' && /#(?:_?(?:ftn|edn|fn|note|footnote|cite_note)|注)/i.test(attribute(element, 'href')))
  )
}

/** Lines after the last reference that open with the numbers of references, to the end of the text or to a line that does not. */
function notesBelow(text: string, behind: number, numbers: ReadonlySet<string>): Hint[] {
  const notes: Hint[] = []
  let at = text.indexOf('\n', behind) + 1
  while (at > 0 && at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const number = /^\s*(?:[[［〔【(（]\s*)?(\d{1,3}|[①-⑳]|\*{1,3}|注\s?\d{1,3})\s*[\]］〕】)）]?(?![\d年月])/.exec(text.slice(at, end))?.[1]
    if (number !== undefined && numbers.has(number)) notes.push({ kind: 'note', from: at, to: end })
    at = end + 1
  }
  return notes
}

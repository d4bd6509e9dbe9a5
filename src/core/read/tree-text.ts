import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Hint } from '../model.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode
/** An element of the parsed tree. */
export type TreeElement = DefaultTreeAdapterTypes.Element

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

/**
 * Writes a tree out as text: one line a block, cells of a table parted by tabs, scripts and styles left out.
 * White space is folded as browsers fold it.
 */
export function treeText(root: Parent): TreeText {
  const pieces: string[] = []
  const hints: Hint[] = []
  const places = new Map<TreeElement, { from: number; to: number }>()
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
  const visit = (node: Node, isPreformatted: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const folded = isPreformatted ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ')
      write(last === '\n' || last === ' ' || last === '\t' ? folded.replace(isPreformatted ? /^$/ : /^ +/, '') : folded)
      return
    }
    if (!('tagName' in node) || unread.has(node.tagName)) return
    const isBlock = blocks.has(node.tagName)
    if (node.tagName === 'br') write('\n')
    if ((node.tagName === 'td' || node.tagName === 'th') && last !== '\n') write('\t')
    if (isBlock && !isInCell(node)) breakLine()
    const from = length
    for (const child of node.childNodes) visit(child, isPreformatted || node.tagName === 'pre')
    places.set(node, { from, to: length })
    hints.push(...hintsOfElement(node, from, length))
    if (isBlock && !isInCell(node)) breakLine()
  }
  for (const child of root.childNodes) visit(child, false)
  return { text: pieces.join(''), hints, places }
}

/** Paragraphs inside the cells of a table with several cells a row stay on the row's line. */
function isInCell(node: TreeElement): boolean {
  const parent = node.parentNode
  if (!parent || !('tagName' in parent) || (parent.tagName !== 'td' && parent.tagName !== 'th')) return false
  return elementChildren(parent.parentNode).length > 1
}

function elementChildren(parent: Parent | null): TreeElement[] {
  return (parent?.childNodes ?? []).filter((child): child is TreeElement => 'tagName' in child)
}

function hintsOfElement(node: TreeElement, from: number, to: number): Hint[] {
  if (to <= from) return []
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (heading) return [{ kind: 'heading', level: Number(heading[1]), from, to }]
  if (node.tagName === 'tr' && elementChildren(node).length > 1) return [{ kind: 'table', from, to }]
  return []
}

/** The value of an attribute, empty where there is none. */
export function attribute(node: TreeElement, name: string): string {
  return node.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** Paragraphs made into the blocks of a report, and what tells a heading among them and its level. */
import { smallest } from '../../lists.ts'
import type { BlockKind } from '../../model.ts'
import { frontOf, isFrontLine, withTitleApart } from './front.ts'
import { bulletOf, markerOf, outline, type Marker, type MarkerStyle } from '../../text/markers.ts'
import { notesStart, secondReport } from './report-end.ts'
import type { Paragraph } from './paragraphs.ts'
import { partsOfEnglishHeading, partsOfHeading } from '../parts/part-words.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'

/** A block before it has an id: offsets into the clean text. The marker stands in `from`–`textFrom`, stops after the text in `textTo`–`to`. */
export interface DraftBlock {
  readonly kind: BlockKind
  level: number
  readonly style: MarkerStyle | null
  readonly marker: string
  readonly from: number
  readonly textFrom: number
  readonly textTo: number
  readonly to: number
  /** True where a heading is the first sentence of its paragraph. */
  readonly glued: boolean
  /** Level that the format gives to a heading without a marker. */
  readonly hinted: number
}

/** Cuts paragraphs into blocks and gives headings their levels. `text` is the clean text that the paragraphs are stretches of. */
export function blocksOf(cut: readonly Paragraph[], text: string): DraftBlock[] {
  const paragraphs = withTitleApart(cut)
  const front = frontOf(paragraphs)
  const notes = Math.min(notesStart(paragraphs), secondReport(paragraphs, front.title))
  const blocks: DraftBlock[] = []
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    if (i < front.length) pushFront(blocks, paragraph, i === front.title ? front.titleLength : 0)
    else if (i >= notes || paragraph.note) blocks.push(plain(paragraph, paragraph.table ? 'table' : 'note'))
    else if (paragraph.table) blocks.push(plain(paragraph, 'table'))
    else pushBody(blocks, paragraphs, i)
  }
  setLevels(blocks, text)
  return blocks
}

function pushFront(blocks: DraftBlock[], paragraph: Paragraph, titleLength: number): void {
  if (titleLength === 0) blocks.push(plain(paragraph, 'front'))
  else {
    blocks.push({ ...plain(paragraph, 'title'), textTo: paragraph.from + titleLength, to: paragraph.from + titleLength })
    if (titleLength < paragraph.text.length)
      blocks.push({ ...plain(paragraph, 'front'), from: paragraph.from + titleLength, textFrom: paragraph.from + titleLength })
  }
}

function pushBody(blocks: DraftBlock[], paragraphs: readonly Paragraph[], index: number): void {
  const paragraph = paragraphs[index]!
  const heading = markerOf(paragraph.text) === null && isFrontLine(paragraph.text) ? null : headingAt(paragraphs, index)
  if (!heading) {
    const marker = markerOf(paragraph.text)
    blocks.push({
      ...plain(paragraph, 'paragraph'),
      style: marker?.style ?? null,
      marker: marker?.text ?? '',
      textFrom: paragraph.from + (marker?.length ?? 0),
    })
    return
  }
  const { from } = paragraph
  blocks.push({
    kind: 'heading',
    level: 1,
    style: heading.marker?.style ?? null,
    marker: heading.marker?.text ?? '',
    from,
    textFrom: from + heading.textFrom,
    textTo: from + heading.textTo,
    to: from + heading.to,
    glued: heading.to < paragraph.text.length,
    hinted: paragraph.hinted,
  })
  const rest = paragraph.text.slice(heading.to)
  const start = from + heading.to + (rest.length - rest.trimStart().length)
  if (start < paragraph.to) blocks.push({ ...plain(paragraph, 'paragraph'), from: start, textFrom: start })
}

function plain({ from, to }: Paragraph, kind: BlockKind): DraftBlock {
  return { kind, level: 0, style: null, marker: '', from, textFrom: from, textTo: to, to, glued: false, hinted: 0 }
}

/**
 * The level of a heading is its depth below the headings that are open above it, in the order of Chinese outlines (一、 above （一） above 1.).
 * Headings without a marker are of the first level where their words name a part, else one below the heading before them.
 */
function setLevels(blocks: readonly DraftBlock[], text: string): void {
  const open: number[] = []
  const ranks = blocks.flatMap((block) => (block.kind === 'heading' && block.style !== null ? [outline.indexOf(block.style)] : []))
  const isMarked = ranks.length > 0
  const highest = smallest(ranks)
  let above = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (block.style !== null) {
      const rank = outline.indexOf(block.style)
      while (open.length > 0 && open.at(-1)! >= rank) open.pop()
      open.push(rank)
      block.level = above = open.length
      continue
    }
    const words = text.slice(block.textFrom, block.textTo)
    const names = partsOfHeading(words, null).length + partsOfEnglishHeading(words).length
    if (names > 0 || above === 0) {
      above = block.level = 1
      open.length = 0
      // It stands in the place of a heading of the highest style: lower ones below it keep their level.
      if (isMarked) open.push(highest)
    } else block.level = block.hinted > 0 && !isMarked ? Math.max(1, block.hinted - 1) : above + 1
  }
}

/** The heading that a paragraph holds: all of it, or its first sentence. Offsets are relative to the paragraph. */
export interface HeadingFound {
  readonly marker: Marker | null
  readonly textFrom: number
  /** End of the heading's text, final stop excluded. */
  readonly textTo: number
  /** End of the heading, final stop included; less than the paragraph's length where the heading is glued to its text. */
  readonly to: number
}

const longestGlued = 70
const longestAlone = 110
const longestUnmarked = 40

/** Three cells with gaps between them: `项目　　目标　　完成`. */
const isRow = /\S[\s\u3000]{2,}\S+[\s\u3000]{2,}\S/

/** A counting word that a line break parted from what it counts. */
const countsOnly = /^[一二三四五六七八九十]{1,3}(?:是|要)[，,：:]?$/

/** The heading of the paragraph at `index`, or null. */
function headingAt(paragraphs: readonly Paragraph[], index: number): HeadingFound | null {
  const paragraph = paragraphs[index]!
  if (paragraph.table) return null
  const marker = markerOf(paragraph.text)
  if (marker) return markedHeading(paragraphs, index, marker)
  if (countsOnly.test(paragraph.text.trim())) return null
  return isUnmarkedHeading(paragraphs, index) ? wholeHeading(paragraph.text, null) : null
}

function markedHeading(paragraphs: readonly Paragraph[], index: number, marker: Marker): HeadingFound | null {
  const { text, hinted } = paragraphs[index]!
  const from = marker.length
  const sentences = sentencesOf(text, from)
  const first = sentences[0]
  if (!first || /[；;]$/.test(text) || (isListStyle(marker) && endsList(paragraphs[index - 1], marker))) return null
  const colon = labelEnd(text, from)
  if (colon > 0 && colon + 1 < text.length && !namesSiblings(paragraphs, marker, text.slice(from, colon + 1)))
    return { marker, textFrom: from, textTo: colon, to: colon + 1 }
  if (sentences.length === 1) {
    const limit = hinted ? 200 : longestAlone
    if (first.to - from > limit || (/[，；]/.test(text) && first.to - from > 80 && /。$/.test(text))) return null
    if (/；/.test(text.slice(from)) && text.length > 60) return null
    if ((isListStyle(marker) && /。$/.test(text)) || isEntry(paragraphs, index, marker)) return null
    return wholeHeading(text, marker)
  }
  if (first.to - from > longestGlued || (isListStyle(marker) && first.to - from > 50) || !/[。！？!?.]['”’）)]*$/.test(text.slice(from, first.to)))
    return null
  if (clausesOf(text, from, first.to).some(({ to, from: start }) => to - start > 45)) return null
  return { marker, textFrom: from, textTo: withoutStop(text, first.to), to: first.to }
}

/** The entry after one that ends in a semicolon goes on with the same sentence of a list, and is as little a heading as that. */
function endsList(before: Paragraph | undefined, { style, number }: Marker): boolean {
  if (before === undefined || !/[；;]\s*$/.test(before.text)) return false
  const own = markerOf(before.text)
  return own?.style === style && own.number + 1 === number
}

/** A sentence of several clauses that is counted as its neighbours are, with nothing below it, is an entry and opens nothing. */
function isEntry(paragraphs: readonly Paragraph[], index: number, { style, number, length }: Marker): boolean {
  const { text } = paragraphs[index]!
  if (!text.includes('，') || !/。$/.test(text) || sentencesOf(text, length).length > 1) return false
  const [before, next] = [index - 1, index + 1].map((at) => markerOf(paragraphs[at]?.text ?? ''))
  if (next?.style === style) return next.number === number + 1
  if (next && outline.indexOf(next.style) > outline.indexOf(style)) return false
  return before?.style === style && before.number + 1 === number && isEntry(paragraphs, index - 1, before)
}

/** A label before a colon that names a part (存在问题：一是…) is a heading glued to its text. */
function labelEnd(text: string, from: number): number {
  const colon = text.slice(from, from + 26).search(/[：:]/)
  if (colon < 0) return -1
  const label = text.slice(from, from + colon)
  return /[，。；]/.test(label) || partsOfHeading(label, null).length === 0 ? -1 : from + colon
}

/** A label that every entry of a list bears (（一）存在问题：道路失修。…（二）存在问题：…) tells none from another: what follows it belongs to the heading. */
function namesSiblings(paragraphs: readonly Paragraph[], { style }: Marker, label: string): boolean {
  const siblings = paragraphs.filter(({ text }) => {
    const marker = markerOf(text)
    return marker?.style === style && text.startsWith(label, marker.length) && sentencesOf(text, marker.length).length > 1
  })
  return siblings.length >= 2
}

function isListStyle({ style }: Marker): boolean {
  return style === 'arabic' || style === 'arabic-bracket' || style === 'circled' || style === 'letter'
}

/** A short line without a stop, between longer paragraphs, or one whose words name a part. */
function isUnmarkedHeading(paragraphs: readonly Paragraph[], index: number): boolean {
  const { text, hinted } = paragraphs[index]!
  const next = paragraphs[index + 1]
  if (hinted > 0) return text.length <= longestAlone && !/[。；]$/.test(text)
  const label = text.replace(/[：:]$/, '')
  if (label.length > longestUnmarked || label.length < 2 || next === undefined) return isEnglishHeading(text, next)
  if (/[。；，！？：:、,;!?…]$/.test(label) || /[。；！？]/.test(label)) return false
  if (bulletOf(label) !== '') return label.length <= 14 && partsOfHeading(label, null).length > 0 && bulletOf(next.text) === ''
  if (/^[\d\s.,%％/-]+$/.test(label) || /[A-Za-z]{4}/.test(label)) return isEnglishHeading(text, next)
  if (/(?:\d{4}年|[二][〇○零]..年)\d{0,2}.{0,200}日$/.test(label) || /[|｜\t]/.test(label) || isRow.test(label)) return false
  if (/[：:]$/.test(text) && (label.length > 14 || /以下|如下|^(?:为|我们|今年|现)/.test(label))) return false
  const names = partsOfHeading(label, null)
  if (names.length > 0 && label.length <= 30 && !/以下|如下|我们|我$|^(?:但|同时|对此)/.test(label)) return true
  if (/[：:]$/.test(text) || label.length > 30) return false
  return next.text.length >= 45 && /[。；，]/.test(next.text) && isProseBefore(paragraphs, index)
}

function isEnglishHeading(text: string, next: Paragraph | undefined): boolean {
  return (
    next !== undefined &&
    text.length <= 90 &&
    /^[A-Z]/.test(text) &&
    !/[.;,:!?]$/.test(text) &&
    (partsOfEnglishHeading(text).length > 0 || /^[A-Z][^a-z]+$/.test(text))
  )
}

/** Runs of short lines are cells, lists or signatures: a heading has prose or another heading before it. */
function isProseBefore(paragraphs: readonly Paragraph[], index: number): boolean {
  const before = paragraphs[index - 1]
  const earlier = paragraphs[index - 2]
  return before === undefined || before.text.length >= 45 || markerOf(before.text) !== null || earlier === undefined || earlier.text.length >= 45
}

function wholeHeading(text: string, marker: Marker | null): HeadingFound {
  return { marker, textFrom: marker?.length ?? 0, textTo: withoutStop(text, text.length), to: text.length }
}

function withoutStop(text: string, to: number): number {
  while (to > 0 && /[。；，：;,:.\s\u3000]/.test(text[to - 1] ?? '')) to--
  return to
}

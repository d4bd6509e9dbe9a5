import { smallest } from '../../lists.ts'
import type { BlockKind } from '../../model.ts'
import { frontOf, isFrontLine, withTitleApart } from './front.ts'
import { headingAt } from './headings.ts'
import { markerOf, outline } from '../../text/markers.ts'
import type { MarkerStyle } from '../../text/markers.ts'
import { notesStart } from './notes-start.ts'
import { secondReport } from './second-report.ts'
import type { Paragraph } from './paragraph.ts'
import { partsOfEnglishHeading, partsOfHeading } from '../parts/part-words.ts'

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

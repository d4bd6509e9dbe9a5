/** The lines of a Word document: those of its paragraphs and tables, those of its notes, and the words of its headers and footers. */
import { append } from '../../lists.ts'
import { LineBuilder, type Floating, type Line } from './line.ts'
import { mathText } from './formulas.ts'
import { Fields, Tally, type Reading } from './reading.ts'
import { reasonOfControl, writeInlines } from './runs.ts'
import { outlineLevelOf, styleAt, type Style } from './styles.ts'
import { chosenAlternative, deletedLength, isDeletion, isPassedOver } from './elements.ts'
import { tableLines, type Story } from './tables.ts'
import { childOf, findAll, switchOf, valueOf, type XmlElement, type XmlNode } from './xml.ts'

/** The lines of a run of blocks: paragraphs, tables, and what is wrapped around them. */
export function linesOf(nodes: readonly XmlNode[], story: Story, reading: Reading): Line[] {
  return new StoryReader(story, reading).read(nodes)
}

class StoryReader {
  private readonly story: Story
  private readonly reading: Reading
  private readonly lines: Line[] = []
  /** A paragraph whose end is deleted or hidden: it goes on in the next one. */
  private held: LineBuilder | null = null

  constructor(story: Story, reading: Reading) {
    this.story = story
    this.reading = reading
  }

  read(nodes: readonly XmlNode[]): Line[] {
    this.blocks(nodes, this.story.reason)
    this.release()
    return this.lines
  }

  private blocks(nodes: readonly XmlNode[], reason: string | null): void {
    for (const node of nodes) if (typeof node !== 'string') this.block(node, reason)
  }

  private block(element: XmlElement, reason: string | null): void {
    const { tally } = this.reading
    if (isPassedOver(element.name)) return
    if (isDeletion(element.name)) {
      tally.changes++
      tally.deleted += deletedLength(element)
      return
    }
    switch (element.name) {
      case 'w:p':
        return this.paragraph(element, reason)
      case 'w:tbl':
        this.release()
        append(this.lines, tableLines(element, { reason, isCell: false }, this.reading, linesOf))
        return
      case 'w:sdt':
        return this.blocks(childOf(element, 'w:sdtContent')?.children ?? [], reasonOfControl(element) ?? reason)
      case 'mc:AlternateContent':
        return this.blocks(chosenAlternative(element), reason)
      case 'w:altChunk':
        return this.chunk(element)
      case 'm:oMath':
      case 'm:oMathPara': {
        const line = new LineBuilder()
        line.write(mathText(element), reason)
        return this.finish(line, '', 0)
      }
      case 'w:r':
      case 'w:hyperlink': {
        // Some programs leave away the paragraph around runs.
        const line = new LineBuilder()
        writeInlines([element], line, { isHidden: false, reason }, this.reading)
        return this.finish(line, '', 0)
      }
      default:
        return this.blocks(element.children, reason)
    }
  }

  private paragraph(element: XmlElement, reason: string | null): void {
    const properties = childOf(element, 'w:pPr')
    const styleId = valueOf(properties, 'w:pStyle')
    const style = styleAt(this.reading.styles, styleId)
    const line = this.held ?? new LineBuilder()
    this.held = null
    const why = reason ?? (isContentsEntry(element, style) ? 'contents' : null)
    writeInlines(element.children, line, { isHidden: style.isHidden ?? false, reason: why }, this.reading)
    const end = childOf(properties, 'w:rPr')
    const isDeleted = childOf(end, 'w:del') !== undefined || childOf(end, 'w:moveFrom') !== undefined
    if (isDeleted) this.reading.tally.changes++
    const isHidden = switchOf(end, 'w:vanish') ?? style.isHidden ?? false
    const marker = (): string => line.marker ?? numberOf(properties, styleId, style, this.reading)
    if (isDeleted || isHidden) {
      if (isHidden && !isDeleted && !line.isBlank) line.marker = marker()
      this.held = line
      return
    }
    const outline = outlineLevelOf(properties) ?? style.heading
    this.finish(line, marker(), why === null ? outline : 0)
  }

  /** Ends a paragraph that has nothing to go on in. */
  private release(): void {
    const line = this.held
    this.held = null
    if (line) this.finish(line, line.marker ?? '', 0)
  }

  /** Puts a line down, with the boxes that are anchored before its words above it and the others below it. */
  private finish(line: LineBuilder, marker: string, heading: number): void {
    const isFirst = this.lines.every(({ text }) => text.trim() === '')
    const above = isFirst ? line.floating.filter(({ at }) => line.text.slice(0, at).trim() === '') : []
    for (const one of above) this.float(one)
    if (!line.isBlank || (this.story.isCell && marker !== '')) this.lines.push(line.lineWith(marker, heading))
    for (const one of line.floating) if (!above.includes(one)) this.float(one)
  }

  private float({ content }: Floating): void {
    const { reason } = this.story
    if (typeof content !== 'string') append(this.lines, linesOf(content.children, { reason, isCell: false }, this.reading))
    else {
      const line = new LineBuilder()
      line.write(content, reason)
      this.lines.push(line.lineWith('', 0))
    }
  }

  private chunk(element: XmlElement): void {
    this.release()
    const target = this.reading.relationships.get(element.attributes['r:id'] ?? '')?.target ?? 'a part that is missing'
    const lines = this.reading.chunks.get(target)
    if (lines) append(this.lines, lines)
    else this.reading.tally.elsewhere.push(target)
  }
}

function numberOf(properties: XmlElement | undefined, styleId: string | undefined, style: Style, { numbering, styles }: Reading): string {
  // Word 2003 writes the number beside the definition of its list.
  const written = childOf(childOf(properties, 'w:listPr'), 'wx:t')?.attributes['wx:val']
  if (written !== undefined) return written.trim()
  return numbering.next(properties, styleId ?? styles.usual ?? undefined, style)
}

/** Paragraphs in a style of tables of contents are entries where they lead to a page, or link to a heading. */
function isContentsEntry(paragraph: XmlElement, style: Style): boolean {
  if (/^toc heading$/i.test(style.name)) return true
  if (!/^(?:toc|目录|目次|wpsoffice手动目录)\s*\d$/i.test(style.name)) return false
  return (
    findAll(paragraph, ({ name, attributes }) => name === 'w:tab' || name === 'w:ptab' || (attributes['w:anchor'] ?? '').startsWith('_Toc')).length >
    0
  )
}

/** The notes at the foot of pages and at the end, in the order of their references: [1] before the first paragraph of each. */
export function noteLines(reading: Reading): Line[] {
  const lines: Line[] = []
  // A note may refer to a further one, which then comes after it.
  for (const { number, content } of reading.notes.values()) {
    const own = linesOf(content.children, { reason: null, isCell: false }, reading)
    const mark = number > 0 ? `[${number}] ` : ''
    append(
      lines,
      own.map((line, k) => noteLine(line, k === 0 ? mark : '')),
    )
  }
  return lines
}

function noteLine({ text, outside }: Line, mark: string): Line {
  const moved = outside.map(({ from, to, reason }) => ({ from: from + mark.length, to: to + mark.length, reason }))
  return { text: mark + text.trimStart(), outside: shifted(moved, text.length - text.trimStart().length), heading: 0, kind: 'note' }
}

function shifted(stretches: Line['outside'], by: number): Line['outside'] {
  return stretches.map(({ from, to, reason }) => ({ from: Math.max(0, from - by), to: Math.max(0, to - by), reason }))
}

/** The words in headers and footers of the pages, page numbers left away. */
export function marginWords(reading: Reading): string[] {
  const words = new Set<string>()
  for (const { type, target, external } of reading.relationships.values()) {
    const root = external || (type !== 'header' && type !== 'footer') ? undefined : reading.package.xml(target)
    if (!root) continue
    const own = { ...reading, fields: new Fields(root), tally: new Tally(), notes: new Map() }
    const lines = linesOf(root.children, { reason: null, isCell: false }, own)
    for (const { text } of lines) if (isWording(text)) words.add(text.replace(/\s+/g, ' ').trim())
  }
  return [...words]
}

/** Page numbers and rules say nothing: - 3 -, 第3页 共12页, Page 3 of 12. */
function isWording(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/(?:[第共]\s{0,4})?\d{0,4}\s{0,4}页|page|of/gi, ' '))
}

import type { Hint } from '../../model.ts'
import type { XmlElement } from './xml.ts'

/** A stretch of a line that is no part of the report, and why. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** One line of the text: a paragraph, a row of a table, a paragraph of a note. */
export interface Line {
  readonly text: string
  readonly outside: readonly Stretch[]
  /** Level of the heading that its style makes it; 0 for none. */
  readonly heading: number
  readonly kind: 'paragraph' | 'table' | 'note'
  /** Line feeds inside it that end no paragraph: a part in another format may be wrapped by hand. */
  readonly wraps?: readonly { readonly from: number; readonly to: number }[]
}

/** What a paragraph holds that stands in lines of its own: a text box, or words that are drawn. */
export interface Floating {
  readonly content: XmlElement | string
  /** Length of the paragraph where it is anchored. */
  readonly at: number
}

/** A paragraph while it is read: its words, what of them is outside of the report, the boxes that are anchored in it. */
export class LineBuilder {
  text = ''
  readonly outside: Stretch[] = []
  readonly floating: Floating[] = []
  /** Numbers of a paragraph that goes on in the next one. */
  marker: string | null = null
  /** True where the line opens with a sign of a symbol font. */
  opensWithSymbol = false

  write(words: string, reason: string | null = null): void {
    if (words === '') return
    const from = this.text.length
    this.text += words
    const last = this.outside.at(-1)
    if (reason === null) return
    if (last?.to === from && last.reason === reason) this.outside[this.outside.length - 1] = { ...last, to: this.text.length }
    else this.outside.push({ from, to: this.text.length, reason })
  }

  get isBlank(): boolean {
    return this.text.trim() === ''
  }

  /** The finished line with the marker that Word counts for it. */
  lineWith(marker: string, heading: number): Line {
    const shift = marker.length
    const moved = this.outside.map(({ from, to, reason }) => ({
      from: from === 0 && reason === 'contents' ? 0 : from + shift,
      to: to + shift,
      reason,
    }))
    const text = marker + this.text
    const sign =
      this.opensWithSymbol || marker.startsWith('•') ? /^\s*\S(?=\s*[（(〔【]?[一二三四五六七八九十\d]{1,3}[）)〕】、.．])/u.exec(text) : null
    const outside = sign ? [{ from: 0, to: sign[0].length, reason: 'markup' }, ...moved.filter(({ to }) => to > sign[0].length)] : moved
    return { text, outside, heading, kind: 'paragraph' }
  }
}

/** Lines as one text with what is known about its stretches. */
export function textOfLines(lines: readonly Line[]): { text: string; hints: Hint[] } {
  const hints: Hint[] = []
  let length = 0
  for (const { text, outside, heading, kind, wraps = [] } of lines) {
    const [from, to] = [length, length + text.length]
    if (kind !== 'paragraph') hints.push({ kind, from, to })
    if (heading > 0) hints.push({ kind: 'heading', level: heading, from, to })
    for (const stretch of outside) hints.push({ kind: 'outside', reason: stretch.reason, from: from + stretch.from, to: from + stretch.to })
    for (const wrap of wraps) hints.push({ kind: 'line-break', from: from + wrap.from, to: from + wrap.to })
    length = to + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), hints }
}

const heading = /^(?:目录|目次|contents|tableofcontents)$/i

/** Lines of a document, with the heading of its table of contents set apart like the table. */
export function withContentsHeading(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (!heading.test(line.text.replace(/\s/g, ''))) return line
    const next = lines.slice(i + 1).find(({ text }) => text.trim() !== '')
    return next?.outside.some(({ from, reason }) => reason === 'contents' && from === 0) ? { ...line, outside: [whole(line)], heading: 0 } : line
  })
}

function whole({ text }: Line): Line['outside'][number] {
  return { from: 0, to: text.length, reason: 'contents' }
}

import type { Hint, Message } from '../../model.ts'
import { withoutAtEnd } from '../../text/signs.ts'
import { isMessage, type Extraction } from '../reader.ts'
import { plainText, softBreaks } from './txt.ts'

/** Reads Markdown: the text is the file's own, the signs of headings, emphasis, quotations and front matter are hinted as outside of the report. */
export async function readMd(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = await plainText(bytes)
  return isMessage(decoded)
    ? decoded
    : { ...decoded, hints: [...markdownHints(decoded.text), ...softBreaks(decoded.text)].sort((a, b) => a.from - b.from || b.to - a.to) }
}

const headingLine = /^([ \t]{0,3}(#{1,6})[ \t]+)(.*)$/gm
const emphasis = /(\*\*|__)(?=\S)([^\n]*?\S)\1/g
const quotation = /^[ \t]{0,3}>[ \t]?/gm
const rule = /^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm
const link = /(!?\[)([^\][\n]*)(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\))/g
const tableRow = /^[ \t]*\|[^\n]*\|[ \t]*$/gm

function markdownHints(text: string): Hint[] {
  const hints: Hint[] = []
  const outside = (from: number, to: number, reason: string): void => {
    if (to > from) hints.push({ kind: 'outside', from, to, reason })
  }
  const frontMatter = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const start = frontMatter ? frontMatter[0].length : 0
  outside(0, start, 'front-matter')
  for (const match of after(text, headingLine, start)) {
    const [, opening = '', signs = '', rest = ''] = match
    const [from, titleFrom] = [match.index + opening.indexOf('#'), match.index + opening.length]
    const words = withoutAtEnd(rest, /[ \t]/)
    const bare = withoutAtEnd(words, /#/)
    outside(from, from + signs.length, 'markup')
    outside(titleFrom + bare.length, titleFrom + words.length, 'markup')
    hints.push({ kind: 'heading', level: signs.length, from: titleFrom, to: titleFrom + withoutAtEnd(bare, /[ \t]/).length })
  }
  for (const match of after(text, emphasis, start)) {
    const sign = match[1]?.length ?? 0
    outside(match.index, match.index + sign, 'markup')
    outside(match.index + match[0].length - sign, match.index + match[0].length, 'markup')
  }
  for (const match of after(text, link, start)) {
    const [, open = '', words = '', close = ''] = match
    const isPicture = open.startsWith('!')
    outside(match.index, match.index + open.length + (isPicture ? words.length : 0), isPicture ? 'caption' : 'markup')
    outside(match.index + match[0].length - close.length, match.index + match[0].length, 'markup')
  }
  for (const match of after(text, quotation, start)) outside(match.index, match.index + match[0].length, 'markup')
  for (const match of after(text, rule, start)) outside(match.index, match.index + match[0].length, 'markup')
  for (const match of after(text, tableRow, start)) hints.push({ kind: 'table', from: match.index, to: match.index + match[0].length })
  return hints.sort((a, b) => a.from - b.from || b.to - a.to)
}

function after(text: string, pattern: RegExp, start: number): RegExpExecArray[] {
  return [...text.matchAll(pattern)].filter((match) => match.index >= start) as RegExpExecArray[]
}

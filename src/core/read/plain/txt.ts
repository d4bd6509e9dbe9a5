/** Text files read, and Markdown, which is text with signs in it: their encoding, line ends and character references, and messages on what is damaged or garbled. */
import { isNonsense } from '../../text/language.ts'
import type { Hint, Message } from '../../model.ts'
import { brokenLines, hardWraps } from './line-breaks.ts'
import { decode, isLightlyDamaged, mended, type Decoded } from '../decode.ts'
import { fileMessage, isMessage, type Extraction } from '../reader.ts'
import { withoutAtEnd } from '../../text/signs.ts'

/** Reads plain text in UTF-8, UTF-16, UTF-32, GB18030, Big5, HZ or Western 8-bit encoding. */
export async function readTxt(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = await plainText(bytes)
  return isMessage(decoded) ? decoded : { ...decoded, hints: softBreaks(decoded.text) }
}

/** Line feeds that end no paragraph: those of a text that was wrapped at a width, else those that broke single sentences. */
export function softBreaks(text: string): readonly Hint[] {
  const wraps = hardWraps(text)
  return wraps.length > 0 ? wraps : brokenLines(text)
}

/** A text file whose characters may be written as references of HTML: the text with those read, without hints, or the message that refuses it. */
async function plainText(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = decodedText(bytes)
  if (isMessage(decoded)) return decoded
  const { text, count } = await withoutReferences(decoded.text)
  if (count === 0) return decoded
  const read = fileMessage(
    'read-references',
    'info',
    `${count} characters were written as references of HTML (&#…;) and were read as what they stand for.`,
    'Look whether the text is as the original has it.',
  )
  return { ...decoded, text, messages: [...decoded.messages, read] }
}

/** The decoding that all text formats share: the text without hints, or the message that refuses the file. */
export function decodedText(bytes: Uint8Array): Extraction | Message {
  const decoded = decode(bytes)
  if (!decoded) {
    return fileMessage(
      'read-not-text',
      'error',
      'The bytes of this file are not text in UTF-8, UTF-16, GB18030, Big5 or a Western 8-bit encoding.',
      'Open the original in its own program and save it as UTF-8 text, docx or PDF.',
    )
  }
  if (/^[\s\u200b\ufeff]*$/.test(decoded.text)) {
    return fileMessage('read-empty', 'error', 'This file holds no text.', 'Replace it by a complete copy or remove it from the folder.')
  }
  return extractionOf(decoded)
}

/** All line ends but CRLF as line feeds, one for one: CR alone, vertical tab, form feed, NEL, and Unicode's line and paragraph separators. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)|[\v\f\u0085\u2028\u2029]/g, '\n')
}

function extractionOf(decoded: Decoded): Extraction | Message {
  const { encoding, damaged } = decoded
  const text = withLineFeeds(decoded.text)
  const found = { encoding, hints: [] }
  const nonsense = isNonsense(text)
  if (nonsense || damaged > 0) {
    // Among the signs that end lines are some that a wrong reading makes of bytes of letters.
    const right = mended(decoded.text)
    if (right) return { ...found, text: withLineFeeds(right.text), messages: [mendedMessage(right.from, right.as)] }
  }
  if (nonsense && !isLightlyDamaged(decoded)) return garbledMessage()
  const messages: Message[] = []
  if (nonsense) messages.push({ ...garbledMessage(), severity: 'warning' })
  if (damaged > 0) messages.push(damageMessage(text, damaged))
  if (decoded.otherLines) messages.push(mixedMessage(decoded.otherLines))
  return { ...found, text, messages }
}

const namesOfEncodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5',
  'windows-1252': 'Western letters (Latin-1)',
}

function mendedMessage(from: string, as: string): Message {
  return fileMessage(
    'read-garbled-mended',
    'warning',
    `This text was garbled when it was saved: ${namesOfEncodings[from]} had been read as ${namesOfEncodings[as]}. No byte was lost, and it was read right.`,
    'Compare it with the original, or replace the file by a copy that was saved right.',
  )
}

function garbledMessage(): Message {
  return fileMessage(
    'read-garbled',
    'error',
    'This text was garbled before it was saved: its characters are those of a wrong encoding, and they cannot be mended without loss.',
    'Open the original in its own program and save it as UTF-8 text, docx or PDF.',
  )
}

function mixedMessage(count: number): Message {
  return fileMessage(
    'read-mixed-encodings',
    'warning',
    `${count} lines of this file are in GB18030 and the others in UTF-8; each was read in its own encoding.`,
    'Look whether the file was put together from several, and replace it by one copy.',
  )
}

function damageMessage(text: string, damaged: number): Message {
  const from = text.indexOf('\ufffd')
  return {
    id: 'read-damaged-characters',
    severity: 'warning',
    reason: `${damaged} characters of this file could not be decoded and stand as \ufffd.`,
    hint: 'Compare the place with the original and replace the file by an undamaged copy.',
    from,
    to: from + 1,
  }
}

/** `&#26539;`, `&#x6865;`, `&ldquo;`: characters as web pages write them, which a text file shows as they stand. */
const reference = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,30});/gi

/**
 * A text with its character references read, and how many there were. Those of white space stay: a rule of the removals has them. The names
 * are those of the HTML standard.
 */
async function withoutReferences(text: string): Promise<{ readonly text: string; readonly count: number }> {
  if (!/&[#a-z\d]{2,31};/i.test(text)) return { text, count: 0 }
  const { parseFragment } = await import('parse5')
  const read = new Map<string, string>()
  let count = 0
  const replaced = text.replace(reference, (written) => {
    const known = read.get(written) ?? firstText(parseFragment(written).childNodes[0], written)
    read.set(written, known)
    if (known !== written) count++
    return known
  })
  return { text: replaced, count }
}

function firstText(node: object | undefined, written: string): string {
  const value = node && 'value' in node ? String(node.value) : ''
  return /\S/.test(value) && !/[\0-\x1f\ufffd\u200b\ufeff]/.test(value) ? value : written
}

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

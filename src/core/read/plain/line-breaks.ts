/** Line feeds of a text that end no paragraph: those of a text that was wrapped at a width, and those inside sentences. */
import type { Hint } from '../../model.ts'
import { withoutBlanksAtEnd } from '../../text/signs.ts'

const fewestLines = 12

/**
 * Line feeds by which a text was wrapped at a fixed width, and which end no paragraph. A text counts as wrapped where most of its lines, or
 * nearly all of its widest and those many, are about as wide as the widest ones and do not end in a stop; a line goes on in the next one where it is full and the next neither is
 * indented nor opens with a marker.
 */
export function hardWraps(text: string): Hint[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    from: match.index,
    text: match[0].replace(/\r$/, ''),
    to: match.index + match[0].length,
  }))
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length < fewestLines) return []
  const widths = filled.map((line) => widthOf(line.text)).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0
  const isFull = (line: { text: string }): boolean => widthOf(line.text) >= full - 4
  const wide = filled.filter(isFull)
  const wrapped = wide.filter((line) => !/[。！？；：.!?;:]["”’）)]?\s*$/.test(line.text)).length
  const isWrapped = wrapped >= filled.length * 0.5 || (wrapped >= fewestLines && wrapped >= wide.length * 0.7 && wrapped >= filled.length * 0.2)
  if (full < 40 || full > 160 || !isWrapped) return []
  return lines.flatMap((line, i): Hint[] => {
    const next = lines[i + 1]
    if (!next || next.from !== line.to + 1 || !isFull(line) || next.text.trim() === '') return []
    const opens =
      /^[\s\u3000]/.test(next.text) ||
      /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳#>*|-])/.test(next.text)
    return opens ? [] : [{ kind: 'line-break', from: line.to - (text[line.to - 1] === '\r' ? 1 : 0), to: line.to + 1 }]
  })
}

/** Width in half-width columns. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line.trimEnd()) width += character > '\u2e7f' ? 2 : 1
  return width
}

/**
 * Line feeds inside sentences, as they come where the links and marked words of a page became lines of their own: before a line that opens with
 * a stop or a closing sign, after one that ends with a comma or an opening sign, and around a few words between two pieces of prose of which
 * the first does not end. Nothing where fewer than three sentences are broken: a lack of care, not of the page.
 */
export function brokenLines(text: string): Hint[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: withoutBlanksAtEnd(match[0]).replace(/^[\s\u200b\ufeff]+/, '') }))
    .filter((line) => line.text !== '')
  const broken = new Set<number>()
  const fragments = new Set<string>()
  let line = ''
  for (let i = 0; i + 1 < lines.length; i++) {
    // What a sentence has said before its last break counts with the line.
    line = broken.has(i - 1) ? line + lines[i]!.text : lines[i]!.text
    const [next, third] = [lines[i + 1]!.text, lines[i + 2]?.text ?? '']
    if (opens(next)) continue
    const before = /^[，。；、：！？”’》）)％%,;]/.test(next)
    const within = isOpen(line) || /[“‘《（(]$/.test(line) || (/[，、]$/.test(line) && /[，。；]/.test(next + third))
    const around =
      isFragment(next) &&
      !opens(third) &&
      /[，。；]/.test(third) &&
      (within || isUnended(line) || (/^[，。；、]/.test(third) && isUnendedWords(line)))
    if (before || within || around) broken.add(i)
    if (!around) continue
    broken.add(i + 1)
    fragments.add(next)
  }
  // Words that were a link in one sentence are one wherever they stand alone.
  for (const [i, { text: words }] of lines.entries()) {
    if (!fragments.has(words)) continue
    if (i > 0 && !/[。！？；：:]["”’）)]*$/.test(lines[i - 1]!.text) && !isHeading(lines[i - 1]!.text)) broken.add(i - 1)
    if (i + 1 < lines.length && !opens(lines[i + 1]!.text)) broken.add(i)
  }
  if (broken.size < fewest) return []
  return [...broken].sort((a, b) => a - b).map((i) => ({ kind: 'line-break', from: lineEnd(text, lines[i]!.to), to: lines[i + 1]!.from }))
}

const fewest = 3

function lineEnd(text: string, to: number): number {
  let end = to
  while (end > 0 && /\s/.test(text[end - 1]!)) end--
  return end
}

/** A number or a dash that opens a line of a list or a heading, a salutation, a table's row. */
function opens(line: string): boolean {
  return (
    line === '' ||
    /\t/.test(line) ||
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳#>*|—–·•◆■●]|第[一二三四五六七八九十\d]{1,3}[章节部条、]|各位|同志们|附件?[：:\d])/.test(
      line,
    )
  )
}

/** Words that do not end and are too long for a heading, before a few that end a sentence. */
function isUnendedWords(line: string): boolean {
  return line.length >= 12 && /[\p{L}\p{N}”》]$/u.test(line) && !opens(line)
}

/** A numbered line without a sentence. */
function isHeading(line: string): boolean {
  return opens(line) && !/[。；]/.test(line)
}

/** Prose that stops in the middle of a sentence. */
function isUnended(line: string): boolean {
  return (
    /[\p{L}\p{N}”》]$/u.test(line) &&
    !isHeading(line) &&
    ((line.length >= 20 && /[，。；]/.test(line)) || /^[^，。；]{0,12}[，。；].*[，。；]/.test(line))
  )
}

/** A line that ends with a word that needs another: 的, 和, 关于. */
function isOpen(line: string): boolean {
  return /(?:[的与和及对在于把将为是向从由按]|关于|根据|按照|通过|贯彻)$/.test(line) && !/[。；：]/.test(line.slice(-12)) && !opens(line)
}

/** A few words without any stop. */
function isFragment(line: string): boolean {
  return line.length <= 16 && !/[，。；！？：:、]/.test(line)
}

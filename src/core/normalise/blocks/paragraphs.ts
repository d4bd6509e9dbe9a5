/** The paragraphs of a clean text: its lines, the entries of lists that a line runs on, and the chapters of a text without line breaks. */
import type { Hint, Span } from '../../model.ts'
import { toClean, type CleanText } from '../clean-text.ts'
import { isSpace, statementsOf } from '../../text/sentences.ts'
import { markerOf } from '../../text/markers.ts'
import { partsOfHeading } from '../parts/part-words.ts'

/** The paragraphs of a clean text: its lines that are not blank, and the entries of lists that a line runs on. */
export function paragraphsOf(clean: CleanText, hints: readonly Hint[]): Paragraph[] {
  const headings = cleanHints(clean, hints, 'heading')
  const tables = cleanHints(clean, hints, 'table')
  const notes = cleanHints(clean, hints, 'note')
  const paragraphs: Paragraph[] = []
  let heading = 0
  let table = 0
  let note = 0
  for (const match of clean.text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let from = match.index
    let to = from + match[0].length
    while (from < to && isSpace(clean.text[from])) from++
    while (to > from && isSpace(clean.text[to - 1])) to--
    if (from === to) continue
    while ((headings[heading]?.to ?? Infinity) <= from) heading++
    while ((tables[table]?.to ?? Infinity) <= from) table++
    while ((notes[note]?.to ?? Infinity) <= from) note++
    const hinted = headings[heading]
    paragraphs.push({
      from,
      to,
      text: clean.text.slice(from, to),
      hinted: hinted && hinted.from < to ? (hinted.level ?? 1) : 0,
      table: (tables[table]?.from ?? Infinity) < to || /\S[ \u3000]*\t\s*\S/.test(clean.text.slice(from, to)),
      note: (notes[note]?.from ?? Infinity) < to,
    })
  }
  return paragraphs.flatMap((paragraph) => runTogether(paragraph, clean.text.length)).flatMap(withoutInlineLists)
}

function cleanHints(clean: CleanText, hints: readonly Hint[], kind: Hint['kind']): { from: number; to: number; level?: number }[] {
  return hints
    .filter((hint) => hint.kind === kind && hint.to > hint.from)
    .map((hint) => ({ ...(hint.level === undefined ? {} : { level: hint.level }), from: toClean(clean, hint.from), to: toClean(clean, hint.to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
}

/** A paragraph of the clean text, trimmed, with what the format knows about it. */
export interface Paragraph extends Span {
  readonly text: string
  /** Level of the heading that the format says it is; 0 for none. */
  readonly hinted: number
  readonly table: boolean
  /** Whether the format says that it is a note to the text. */
  readonly note: boolean
}

/** A paragraph shorter than this, or than this share of its text, holds no chapters. */
const shortest = 120
const smallestShare = 0.5

/**
 * Cuts a paragraph in which a text runs on without line breaks, as a cell of a database keeps it: after its title, its dash line and its
 * salutation, before the chapters 一、二、 that count on after a stop, and after a heading that runs into its text without a stop. `textLength` is
 * that of the whole text: a list inside one paragraph of many has no chapters.
 */
function runTogether(paragraph: Paragraph, textLength: number): Paragraph[] {
  if (paragraph.table || paragraph.text.length < Math.max(shortest, textLength * smallestShare)) return [paragraph]
  const { text } = paragraph
  const chapters = chapterStarts(text)
  if (chapters.length < 2) return [paragraph]
  const starts = new Set([0, ...frontStarts(text.slice(0, chapters[0])), ...chapters])
  for (const [i, chapter] of chapters.entries()) {
    const end = headingEnd(text.slice(chapter, chapters[i + 1] ?? text.length))
    if (end > 0) starts.add(chapter + end)
  }
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.flatMap((start, i): Paragraph[] => {
    const piece = text.slice(start, sorted[i + 1] ?? text.length)
    const words = piece.trim()
    const from = paragraph.from + start + (piece.length - piece.trimStart().length)
    return words === '' ? [] : [{ ...paragraph, from, to: from + words.length, text: words }]
  })
}

/** Where chapters begin: 一、 at the start or after a stop or a title, then each that counts on. */
function chapterStarts(text: string): number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}、/g)) {
    const before = text.slice(0, match.index).trimEnd()
    const isFirst = starts.length === 0 && (before === '' || /(?:报告|总结|述职)$/.test(before))
    if (!isFirst && !/[。！？…”）)]$/.test(before)) continue
    if (markerOf(text.slice(match.index))?.number === starts.length + 1) starts.push(match.index)
  }
  return starts
}

const titleRun =
  /^[^，。；：！？\n]{2,60}?(?:述职报告|述廉报告|工作报告|工作总结|工作汇报|报告|总结)(?:[（(][^）)]{1,30}[）)])?(?!如下|指出|提出|显示|会|期|的|了|中|和|及|、|与|员|人|书|单)/u
const dashRun = /^\s*(?:——|—|--)(?:[^。；]{5,80}?(?:会议上|大会上)|[^。；]{5,40}?日[）)]?)/u
const salutationRun = /^[^，。；：！？]{0,30}?(?=(?:尊敬的)?(?:各位(?:代表|委员|领导|同志)|同志们)[^。，]{0,20}[：:！])/u
const salutation = /^\s*(?:尊敬的)?(?:各位(?:代表|委员|领导|同志)|同志们)[^。，：:！]{0,20}[：:！]/u

/** Where lines of the head begin, after the title, the dash line, the name and the salutation. */
function frontStarts(head: string): number[] {
  const starts: number[] = []
  let at = titleRun.exec(head)?.[0].length ?? 0
  if (at === 0) return []
  starts.push(at)
  for (const run of [dashRun, salutationRun, salutation]) {
    const length = run.exec(head.slice(at))?.[0].length ?? 0
    if (length === 0) continue
    at += length
    starts.push(at)
  }
  return starts
}

/** Length of a heading that runs into a list or a text without a stop; 0 where its chapter opens otherwise. */
function headingEnd(chapter: string): number {
  const marker = markerOf(chapter)?.length ?? 0
  const label = /^[^，。；：！？、（(]{2,28}?(?=[（(]一[）)]|一是|第一[，、]|首先[，、]|1[.．、]|[（(]1[）)]|①)/u.exec(chapter.slice(marker))?.[0]
  if (label !== undefined) return marker + label.length
  const named =
    /^[^，。；：！？、（(\s]{2,20}?(?:工作|情况|问题|不足|打算|思路|计划|安排|措施|回顾|成效|方向)(?=\d{4}年|一年来|今年|过去|我[们局镇县市]?|全[镇县市区局年]|在[^，。]{2,12}[下中]，)/u.exec(
      chapter.slice(marker),
    )?.[0]
  return named !== undefined && partsOfHeading(named, null).length > 0 ? marker + named.length : 0
}

/**
 * Cuts a paragraph that runs a numbered list on in one line: （一）……。（二）……。（三）……。 Each entry becomes a paragraph of its own.
 * Only a count that opens the paragraph is cut, and only where it goes on one by one after a stop.
 */
function withoutInlineLists(paragraph: Paragraph): Paragraph[] {
  const first = paragraph.table || paragraph.note ? null : markerOf(paragraph.text)
  if (!first) return [paragraph]
  const starts = [0]
  let next = first.number + 1
  for (const { from } of statementsOf(paragraph.text, first.length)) {
    const marker = markerOf(paragraph.text.slice(from))
    if (marker?.style !== first.style || marker.number !== next) continue
    starts.push(from)
    next++
  }
  return starts.map((start, i) => {
    const text = paragraph.text.slice(start, starts[i + 1] ?? paragraph.text.length).trimEnd()
    const from = paragraph.from + start
    return { ...paragraph, from, to: from + text.length, text }
  })
}

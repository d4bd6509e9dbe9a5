import { append } from '../../lists.ts'
import type { Span } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { bulletOf } from '../../text/markers.ts'
import { isComplaint } from '../parts/complaint.ts'
import { enumerationAt, enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge } from '../parts/lead-ins.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import type { ChainModel } from '../models/chain.ts'
import { announcesProblems, partsOfHeading } from '../parts/part-words.ts'
import { sentencesOf, withoutFinalStop } from '../../text/sentences.ts'
import { draftItem, headedItem, withoutSpans, type DraftItem } from './draft-item.ts'
import { alternates, eachSentence, introductionEnd, leadsWithExposition, shareFrame, withoutIntroduction } from './problem-sentences.ts'
import { problemsModel, runningProblems } from './running-problems.ts'

/** What a part of problems is made of: an entry with its heading or number and what stands below it, or running text. */
export type ProblemStretch =
  | { readonly kind: 'headed'; readonly heading: DraftBlock; readonly below: readonly DraftBlock[] }
  | { readonly kind: 'running'; readonly spans: readonly Span[] }

/**
 * The problems that a part admits: one item for each heading, each paragraph that opens with a complaint, or what the model of running text
 * parts. Introductions, promises and causes (`causes`, inside the part) are none.
 */
export function problemItems(
  part: DraftPart,
  causes: readonly Span[],
  blocks: readonly DraftBlock[],
  text: string,
  model: ChainModel = problemsModel,
): DraftItem[] {
  const items: DraftItem[] = []
  for (const stretch of problemStretches(part, causes, blocks, text)) {
    if (stretch.kind === 'headed') headedProblem(items, stretch.heading, stretch.below, causes, part, text)
    else freeItems(items, stretch.spans, text, model)
  }
  return items
}

/** The one problem of a part that its remedy follows; more where it has headings or counts. */
export function remediedProblem(
  part: DraftPart,
  causes: readonly Span[],
  blocks: readonly DraftBlock[],
  text: string,
  model: ChainModel,
): DraftItem[] {
  const stretches = problemStretches(part, causes, blocks, text)
  const [only] = stretches
  if (stretches.length !== 1 || only?.kind !== 'running') return problemItems(part, causes, blocks, text, model)
  const [first, last] = [only.spans[0]!, only.spans.at(-1)!]
  if (enumerationsOf(text, first.from, last.to).length >= 2) return problemItems(part, causes, blocks, text, model)
  const item = draftItem(text, '', first.from, first)
  return [{ ...item, to: last.to, words: [...only.spans.slice(0, -1), withoutFinalStop(text, last)] }]
}

/** Cuts a part of problems into its headed entries and the running text between them. */
export function problemStretches(part: DraftPart, causes: readonly Span[], blocks: readonly DraftBlock[], text: string): ProblemStretch[] {
  const stretches: ProblemStretch[] = []
  const inside = blocks.filter((block) => block.to > part.from && block.from < part.to)
  let free: Span[] = []
  for (let i = 0; i < inside.length; i++) {
    const block = inside[i]!
    if (opensItem(block, null) && block.from >= part.from) {
      if (block.kind === 'heading' && opensPart(block, part, text)) continue
      // What stands before the first entry introduces the list.
      if (stretches.length > 0 && free.length > 0) stretches.push({ kind: 'running', spans: free })
      free = []
      const next = inside.findIndex((other, j) => j > i && opensItem(other, block))
      const below = inside.slice(i + 1, next < 0 ? inside.length : next)
      stretches.push({ kind: 'headed', heading: block, below })
      i += below.length
    } else append(free, withoutSpans({ from: Math.max(block.textFrom, part.from), to: Math.min(block.to, part.to) }, causes))
  }
  if (free.length > 0) stretches.push({ kind: 'running', spans: free })
  return stretches
}

/** Headings open items; so do numbered paragraphs, unless they are counted in another style than the heading above them. */
function opensItem(block: DraftBlock, above: DraftBlock | null): boolean {
  if (block.kind === 'heading') return true
  return block.kind === 'paragraph' && block.style !== null && (above === null || above.style === block.style)
}

function opensPart(block: DraftBlock, part: DraftPart, text: string): boolean {
  const words = text.slice(block.textFrom, block.textTo)
  if (block.from === part.from && part.by === 'heading') return true
  return (
    words.length <= 16 &&
    (announcesProblems(words) || partsOfHeading(words, null).includes('causes')) &&
    /问题$|不足$|困难$|差距$|短板$|薄弱环节$|挑战$|原因$/.test(words)
  )
}

/** A problem that a heading names, with the counted ones below it as its children. */
function headedProblem(
  items: DraftItem[],
  heading: DraftBlock,
  below: readonly DraftBlock[],
  causes: readonly Span[],
  part: DraftPart,
  text: string,
): void {
  const rest = below.flatMap((block) => withoutSpans({ from: block.from, to: Math.min(block.to, part.to) }, causes))
  const pledged = rest.flatMap((span) => withoutPledge(text, span))
  const parent = items.length
  const first = pledged[0]
  if (heading.kind === 'paragraph' && !first) {
    items.push(draftItem(text, heading.marker, heading.from, { from: heading.textFrom, to: Math.min(heading.to, part.to) }))
    return
  }
  const marks = first ? enumerationsOf(text, first.from, pledged.at(-1)!.to) : []
  if (marks.length < 2) {
    items.push(headedItem(text, heading.marker, heading, pledged))
    return
  }
  const before = pledged
    .map(({ from, to }) => ({ from, to: Math.min(to, marks[0]!.from) }))
    .filter(({ from, to }) => to - from > 3 && !/[：:]\s*$/.test(text.slice(from, to)))
  items.push(headedItem(text, heading.marker, heading, before))
  counted(items, pledged, marks, text, parent)
}

/** Problems of text without headings: paragraph by paragraph where each is one, else as the model of running text parts them. */
function freeItems(items: DraftItem[], spans: readonly Span[], text: string, model: ChainModel): void {
  const style = styleOf(spans, text)
  const pledged = style === 'running' ? spans : spans.flatMap((span) => withoutPledge(text, span))
  if (style === 'bulleted') bulleted(items, pledged, text, model)
  else if (style === 'paragraphs') for (const span of pledged) paragraphItem(items, span, text)
  else if (style === 'leads') leadsWithExposition(items, withoutIntroduction(text, pledged), text)
  else if (style === 'frame') eachSentence(items, withoutIntroduction(text, pledged), text)
  else append(items, runningProblems(text, spans, items.length, model))
}

/** How text without headings tells its problems. */
export function styleOf(spans: readonly Span[], text: string): 'bulleted' | 'paragraphs' | 'leads' | 'frame' | 'running' {
  const pledged = spans.flatMap((span) => withoutPledge(text, span))
  if (pledged.filter((span) => hasBullet(span, text)).length >= 2) return 'bulleted'
  if (standsInParagraphs(pledged, text)) return 'paragraphs'
  const first = pledged[0]
  const counts = first !== undefined && enumerationsOf(text, first.from, pledged.at(-1)!.to).length >= 2
  if (counts) return 'running'
  const admitted = withoutIntroduction(text, pledged)
  if (alternates(admitted, text)) return 'leads'
  return shareFrame(admitted, text) ? 'frame' : 'running'
}

/** Paragraphs with a dash or dot are one problem each; what stands before the first is read as running text, unless it introduces them. */
function bulleted(items: DraftItem[], spans: readonly Span[], text: string, model: ChainModel): void {
  const first = spans.findIndex((span) => hasBullet(span, text))
  const before = spans.slice(0, first).filter(({ from, to }) => introductionEnd(text, sentencesOf(text, from, to)[0] ?? { from, to }) === null)
  freeItems(items, before, text, model)
  for (const span of spans.slice(first)) paragraphItem(items, span, text)
}

function hasBullet({ from, to }: Span, text: string): boolean {
  return bulletOf(text.slice(from, to)) !== ''
}

/** Longest paragraph, in characters, that in a run of such is one problem each, though some open with words that are not known to complain. */
const shortParagraph = 90

/** True for a run of paragraphs that each open with a short complaint and are not counted. */
function standsInParagraphs(spans: readonly Span[], text: string): boolean {
  if (spans.length < 2) return false
  const own = spans.filter((span) => opensWithComplaint(span, text)).length
  const areShort = spans.length > 2 && spans.every(({ from, to }) => to - from <= shortParagraph)
  return own >= 2 && (own * 3 >= spans.length * 2 || (areShort && own * 2 >= spans.length))
}

function opensWithComplaint({ from, to }: Span, text: string): boolean {
  const first = sentencesOf(text, from, to)[0]
  if (!first || enumerationAt(text, from) || introductionEnd(text, first) !== null) return false
  const words = text.slice(first.from, first.to)
  return words.length <= 36 && isComplaint(words) && !/[：:]$/.test(words)
}

/** A paragraph is one problem; what it counts are problems nested in it. */
function paragraphItem(items: DraftItem[], span: Span, text: string): void {
  if (/[：:]\s*$/.test(text.slice(span.from, span.to)) && !opensWithComplaint(span, text)) return
  const dash = bulletOf(text.slice(span.from, span.to))
  const first = sentencesOf(text, span.from, span.to)[0]
  if (dash === '' && first && introductionEnd(text, first) !== null) return
  const marks = enumerationsOf(text, span.from, span.to)
  const parent = items.length
  if (marks.length < 2) items.push(draftItem(text, dash.trim(), span.from, { from: span.from + dash.length, to: span.to }))
  else {
    items.push(draftItem(text, '', span.from, { from: span.from, to: marks[0]!.from }))
    counted(items, [span], marks, text, parent)
  }
}

type Mark = ReturnType<typeof enumerationsOf>[number]

/** Items between counting words; words of a deeper count are children of the item that they stand in. */
function counted(items: DraftItem[], spans: readonly Span[], marks: readonly Mark[], text: string, parent: number | null): void {
  const open: number[] = []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    const next = marks[i + 1]
    const last = spans.find(({ from, to }) => mark.from >= from && mark.from < to)
    const outer = marks.find((other, j) => j > i && other.depth <= mark.depth)
    const limit = Math.min(next?.from ?? Infinity, outer?.from ?? Infinity, itemEnd(spans, mark, next, last))
    const words = { from: mark.to, to: limit }
    const above = mark.depth > 0 ? (open[mark.depth - 1] ?? parent) : parent
    open.length = mark.depth
    open.push(items.length)
    items.push(draftItem(text, mark.text, mark.from, words, above))
  }
}

/** A counted item runs over the paragraphs below it as long as no other counting word opens one, but not over the words after the last. */
function itemEnd(spans: readonly Span[], mark: Mark, next: Mark | undefined, own: Span | undefined): number {
  if (next !== undefined) {
    const before = spans.findLast(({ from }) => from < next.from)
    return before ? Math.min(next.from, before.to) : next.from
  }
  return own?.to ?? mark.to
}

/** A stretch without the promises that close it. */
function withoutPledge(text: string, span: Span): Span[] {
  const sentences = sentencesOf(text, span.from, span.to)
  const lastCounted = sentences.findLastIndex(({ from }) => enumerationAt(text, from) !== null)
  const first = sentences.findIndex(({ from, to }, i) => i >= lastCounted && isPledge(text.slice(from, to)))
  const last = sentences[(first >= 0 ? first : sentences.length) - 1]
  return last ? [{ from: span.from, to: last.to }] : []
}

/** What the rules for fields look at and what they give: the context of a document, and values with their evidence. */
import type { Evidence, Hint, Removal, ReportKind, SourceDocument } from '../../model.ts'
import { recordLines, type RecordLine } from '../removals/collection-frame.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import type { CleanText } from '../clean-text.ts'
import { continuesTitle, isOrganisationLine, isThemeLine } from '../blocks/front.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import { organisationOfTitle, plainYears } from './as-written.ts'
import { halfWidthForRules, simplifiedForRules } from '../../text/forms.ts'

/** What field rules may look at. Texts are clean; `*At` are offsets into the clean text. */
export interface FieldContext {
  readonly text: string
  /** Title in the text; null where it has none. */
  readonly title: { readonly words: string; readonly from: number; readonly to: number } | null
  /** Lines before the body: subtitle, name, date, organisation. */
  readonly front: readonly { readonly words: string; readonly from: number; readonly to: number }[]
  /** Lines that say when, before whom and by whom it was delivered, where they stand apart from the front: below a broken title, or over a second copy of the text. */
  readonly delivery: FieldContext['front']
  readonly headings: readonly { readonly words: string; readonly level: number; readonly from: number; readonly to: number }[]
  /** Body up to about 1,500 characters: where the report presents itself. */
  readonly opening: { readonly words: string; readonly from: number }
  /** File name without folders and ending. */
  readonly fileName: string
  readonly folders: readonly string[]
  readonly hints: readonly Hint[]
  /** What the record above the text says; offsets count the source. */
  readonly record: readonly RecordLine[]
  /** The last short lines of the body, where reports are signed and dated. */
  readonly endLines: readonly { readonly words: string; readonly from: number; readonly to: number }[]
  /** Where the plans begin, if they were found: what is named behind is to come. */
  readonly plansFrom: number
}

/** A field's value and why it has it; offsets of the evidence count the clean text. */
export interface Found<T> {
  readonly value: T
  readonly evidence: Evidence
}

/** Evidence from a stretch of the clean text. */
export function fromText<T>(value: T, by: Evidence['by'], quote: string, from: number, confidence: number): Found<T> {
  return { value, evidence: { by, quote, from, to: from + quote.length, confidence } }
}

/** Evidence from a name outside of the text. */
export function fromName<T>(value: T, by: Evidence['by'], quote: string, confidence: number): Found<T> {
  return { value, evidence: { by, quote, from: null, to: null, confidence } }
}

/** Kind of report as the fields need to know it. */
export type { ReportKind }

const openingLength = 1500

/** What a document was cut into. */
interface Cut {
  readonly document: SourceDocument
  readonly clean: CleanText
  readonly blocks: readonly DraftBlock[]
  readonly parts: readonly DraftPart[]
  readonly removed: readonly Removal[]
}

/** What the field rules look at, gathered from the blocks. */
export function fieldContext({ document, clean, blocks, parts, removed }: Cut): FieldContext {
  const line = ({ textFrom, textTo }: DraftBlock): FieldContext['front'][number] => ({
    words: clean.text.slice(textFrom, textTo),
    from: textFrom,
    to: textTo,
  })
  const title = titleOf(blocks, clean.text)
  const body = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
  const first = body[0]?.from ?? clean.text.length
  const path = document.source.path.split('/')
  const name = path.at(-1) ?? ''
  return {
    text: clean.text,
    title,
    front: blocks.filter(({ kind }) => kind === 'front').map(line),
    delivery: deliveryLines(blocks.filter(({ kind }) => kind !== 'front' && kind !== 'title').map(line)),
    headings: blocks.filter(({ kind }) => kind === 'heading').map((block) => ({ ...line(block), level: block.level })),
    opening: { words: clean.text.slice(first, first + openingLength), from: first },
    fileName: asRulesRead(name.replace(/\.[A-Za-z0-9]{1,8}$/, '')),
    folders: path.slice(0, -1).map(asRulesRead),
    hints: document.hints,
    record: recordLines(removed).map((each) => ({ ...each, value: asRulesRead(each.value) })),
    endLines: body.slice(-4).map(line),
    plansFrom: parts.find(({ part }) => part === 'plans')?.from ?? clean.text.length,
  }
}

/** `——2022年1月12日在云水县第十届人民代表大会第二次会议上`: a line of its own, which says nothing else. */
const isDelivery = /^[—\-–―（(]*(?:19|20)\d{2}年.{1,2}月.{1,3}日[^，；：。]{0,24}在[^，；：。]{4,50}(?:大会|会议|全会)上[^，；：。]{0,24}。?[）)]?$/u
/** More lines than these below it name nobody. */
const mostBelowDelivery = 2

/** The lines of one delivery; none where the text tells several, of which nobody knows which is its own. */
function deliveryLines(lines: FieldContext['front']): FieldContext['front'] {
  const read = ({ words }: FieldContext['front'][number]): string => plainYears(words).replace(/[\s\u3000]/g, '')
  const told = lines.flatMap((line, at) => (line.words.length <= 90 && isDelivery.test(read(line)) ? [{ words: read(line), at }] : []))
  if (new Set(told.map(({ words }) => words)).size !== 1) return []
  const { at } = told[0]!
  return lines.slice(at, at + 1 + mostBelowDelivery).filter(({ words }, place) => place === 0 || words.length <= 30)
}

/** A line that breaks off where a title of few words goes on below it: `云岭县水利局2021年抓基层党建`, `述职报告`. */
function isFirstHalf(above: string, title: string): boolean {
  return above !== '' && organisationOfTitle(title) === null && !/[，。；：！]/.test(above) && organisationOfTitle(above + title) !== null
}

const asRulesRead = (name: string): string => halfWidthForRules(simplifiedForRules(name))

/**
 * The title with the lines that belong to it: one above that names whose report it is, where it opens with a year or its subject (2021年度述职报告), or its
 * theme, where it opens with a dash; and one below in brackets that tells its subject.
 */
function titleOf(blocks: readonly DraftBlock[], text: string): FieldContext['title'] {
  const at = blocks.findIndex(({ kind }) => kind === 'title')
  const title = blocks[at]
  if (!title) return null
  const words = (block: DraftBlock | undefined): string => (block?.kind === 'front' ? text.slice(block.textFrom, block.textTo) : '')
  const [above, below] = [blocks[at - 1], blocks[at + 1]]
  const own = text.slice(title.textFrom, title.textTo)
  const opensBare =
    /^(?:(?:19|20)\d{2}年|[述抓履]|落实|关于|工作报告|常务委员会工作报告|常委会工作报告|第[一二三四五六七八九十]+次(?:全体)?会议上的|在.{4,50}会上的)/.test(
      own.replace(/[\s\u3000]/g, ''),
    )
  const joinsAbove =
    (opensBare && (isOrganisationLine(words(above)) || isFirstHalf(words(above), own))) || (/^[—\-–―]/.test(own) && isThemeLine(words(above)))
  const from = joinsAbove ? above!.textFrom : title.textFrom
  const to = below && continuesTitle(words(below)) ? below.textTo : title.textTo
  return { words: text.slice(from, to), from, to }
}

/** The items of all parts of a report, each part by the rules for its kind; those of causes and of cells are found here. */
import { append } from '../../lists.ts'
import type { ItemList, Span } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import type { ChainModel } from '../models/chain.ts'
import { draftItem, headedItem, withoutSpans, type DraftItem } from './draft-item.ts'
import { problemItems, remediedProblem } from './problems.ts'
import { problemsModel } from './running-problems.ts'
import { taskItems } from './tasks/tasks.ts'
import { markerOf } from '../../text/markers.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge, opensCauses } from '../parts/lead-ins.ts'
import { isComplaint } from '../parts/complaint.ts'
import { clausesOf, statementsOf } from '../../text/sentences.ts'

/** The four lists of a report's items, in offsets of the clean text. */
export type DraftItems = Readonly<Record<ItemList, readonly DraftItem[]>>

/** Finds the items of every part. A list whose part stands in several places runs over all of them. */
export function itemsOf(parts: readonly DraftPart[], blocks: readonly DraftBlock[], text: string): DraftItems {
  const of = (name: string): DraftPart[] => parts.filter(({ part }) => part === name)
  const causes = of('causes')
  return {
    problems: problemListOf(parts, blocks, text, problemsModel),
    causes: joined(causes.map((part) => (part.isCell ? cellItems(part, text) : causeItems(part, blocks, text, causes.length === 1)))),
    plans: joined(
      wholePlans(parts, blocks).map(({ part, blocks: own }) => (part.isCell ? cellItems(part, text) : taskItems(part, own, text, 'plans'))),
    ),
    work: joined(of('work').map((part) => taskItems(part, blocks, text, 'work'))),
  }
}

/** The problems of every part that admits some, running text parted by the weights of `model`. */
export function problemListOf(parts: readonly DraftPart[], blocks: readonly DraftBlock[], text: string, model: ChainModel): DraftItem[] {
  const own = parts.filter(({ part }) => part === 'problems')
  return joined(own.map((part) => (part.isCell ? cellItems(part, text) : problemsOf(parts, part, blocks, text, model))))
}

function problemsOf(parts: readonly DraftPart[], part: DraftPart, blocks: readonly DraftBlock[], text: string, model: ChainModel): DraftItem[] {
  const causes = parts.filter(({ part: name }) => name === 'causes')
  return isRemedied(parts, part) ? remediedProblem(part, causes, blocks, text, model) : problemItems(part, causes, blocks, text, model)
}

/** True where several problems each have their remedy after them: then a part is one problem. */
export function isRemedied(parts: readonly DraftPart[], part: DraftPart): boolean {
  const told = parts.filter(({ part: name }) => name === 'problems' || name === 'causes' || name === 'plans')
  const turns = told.filter((own, at) => own.part === 'problems' && at + 1 < told.length && told[at + 1]!.part !== 'problems')
  return turns.length >= 2 && turns.includes(part)
}

function joined(lists: readonly (readonly DraftItem[])[]): DraftItem[] {
  const all: DraftItem[] = []
  for (const list of lists) {
    const before = all.length
    append(
      all,
      list.map((item) => (item.parent === null ? item : { ...item, parent: item.parent + before })),
    )
  }
  return all
}

/** The items of a cell of a table: what it counts (一是…二是…, 1.… 2.…), else all of it as one. */
function cellItems({ from, to }: DraftPart, text: string): DraftItem[] {
  const counted = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  const marks = counted.length > 1 ? counted.map((mark) => ({ from: mark.from, to: mark.to, text: mark.text })) : numbersIn(text, from, to)
  if (marks.length < 2) {
    const own = markerOf(text.slice(from, to))
    return [draftItem(text, own?.text ?? '', from, { from: from + (own?.length ?? 0), to })]
  }
  return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? to }))
}

/** Markers that count on from one: at the head of the cell and behind the ends of its paragraphs. */
function numbersIn(text: string, from: number, to: number): { from: number; to: number; text: string }[] {
  const marks: { from: number; to: number; text: string }[] = []
  let style: string | null = null
  for (const match of text.slice(from, to).matchAll(/(?:^|[。；;.！？]\s*|\s)(?=[（(\d①-⑳一二三四五六七八九])/gu)) {
    const at = from + match.index + match[0].length
    const marker = markerOf(text.slice(at, to))
    if (!marker || (style !== null && marker.style !== style) || marker.number !== marks.length + 1) continue
    style = marker.style
    marks.push({ from: at, to: at + marker.length, text: marker.text })
  }
  return marks[0]?.from === from ? marks : []
}

/** The causes that a part gives: headings, counted statements, or sentences; where it is the only one, clauses of its only sentence. */
function causeItems(part: DraftPart, blocks: readonly DraftBlock[], text: string, isOnly: boolean): DraftItem[] {
  const inside = blocks.filter((block) => block.to > part.from && block.from < part.to)
  const headings = inside.filter((block) => block.kind === 'heading' && block.from > part.from)
  if (headings.length > 0) {
    return headings.map((heading, i) => {
      const limit = headings[i + 1]?.from ?? part.to
      const below = inside.filter((block) => block.kind !== 'heading' && block.from >= heading.to && block.from < limit)
      return headedItem(text, heading.marker, heading, below)
    })
  }
  const own = inside.filter((block) => block.kind !== 'heading')
  const entries = own.filter((block) => block.style !== null && block.from >= part.from)
  if (entries.length >= 2)
    return entries.map((entry, i) => draftItem(text, entry.marker, entry.from, { from: entry.textFrom, to: entries[i + 1]?.from ?? part.to }))
  const from = Math.max(part.from, own[0]?.textFrom ?? part.from)
  const marks = enumerationsOf(text, from, part.to).filter(({ depth }) => depth === 0)
  if (marks.length >= 2) return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? part.to }))
  const statements = statementsOf(text, from, part.to).flatMap((statement) => bySides(text, statement))
  return (isOnly && statements.length === 1 ? complaintsOf(text, statements[0]!) : statements)
    .filter(
      (sentence) =>
        (opensCauses(text.slice(sentence.from, sentence.to)) || !isPledge(text.slice(sentence.from, sentence.to))) &&
        !/[：:]$/.test(text.slice(sentence.from, sentence.to)) &&
        !namesSidesAlone.test(text.slice(sentence.from, sentence.to)),
    )
    .map((sentence) => draftItem(text, '', sentence.from, sentence))
}

/** A sentence that only says that there are causes within and without: ……，既有客观因素，更有主观原因。 */
const namesSidesAlone =
  /(?:客观|主观|外部|自身)(?:上|方面)?的?(?:因素|原因)，[^，。；]{0,3}(?:客观|主观|外部|自身)(?:上|方面)?的?(?:因素|原因)[。；]?$/

/** Fewest causes that the clauses of one sentence are, and fewest that its phrases are, where it has no clauses; shortest phrase of those, in characters. */
const leastCauses = { clauses: 3, phrases: 2 } as const
const shortestPhrase = 6
/** A clause that only says that the causes follow: 产生上述问题的原因，主要是……. */
const namesCauses = /(?:问题|原因|根源|症结)(?:的(?:产生|存在))?(?:主要)?(?:在于|是|有)?[，：]$/

/** The causes that the only sentence strings together (原因主要是编制不到位，经费有限，培训不够; 主要是力度不够、标准没有建立起来): pieces that all complain. */
function complaintsOf(text: string, sentence: Span): Span[] {
  const clauses = clausesOf(text, sentence.from, sentence.to)
  const own = clauses.slice(namesCauses.test(text.slice(sentence.from, clauses[0]!.to)) ? 1 : 0)
  const pieces = own.length === 1 ? phrasesOf(text, own[0]!) : own
  const isString = pieces.length >= (own.length === 1 ? leastCauses.phrases : leastCauses.clauses)
  return isString && pieces.every(({ from, to }) => isComplaint(text.slice(from, to))) ? pieces : [sentence]
}

/** The phrases of a clause between its enumeration commas; the clause where one is too short to be more than a word in a list. */
function phrasesOf(text: string, { from, to }: Span): Span[] {
  const ends = [...text.slice(from, to).matchAll(/、|$/g)].map(({ index }) => from + index)
  const phrases = ends.map((end, i) => ({ from: i === 0 ? from : ends[i - 1]! + 1, to: end }))
  return phrases.every((phrase) => phrase.to - phrase.from >= shortestPhrase) ? phrases : [{ from, to }]
}

/** One sentence that sets causes within beside causes without (主观上……，客观上……) gives two. */
function bySides(text: string, { from, to }: Span): Span[] {
  const words = text.slice(from, to)
  const first = words.search(/(?:主观|客观)(?:上|方面|原因)/)
  const second = first < 0 ? -1 : first + 1 + words.slice(first + 1).search(/(?<=[，,])而?(?:主观|客观)(?:上|方面|原因)/)
  if (second <= first + 1) return [{ from, to }]
  return [
    { from: from + first, to: from + second },
    { from: from + second, to },
  ]
}

/** A plan that was found in one piece or several, and the blocks of the report without what lies between the pieces. */
export interface WholePlan {
  readonly part: DraftPart
  readonly blocks: readonly DraftBlock[]
}

/** The plans of a report. Pieces that a passage of problems or causes parts are one plan, so that its levels are those of the whole. */
function wholePlans(parts: readonly DraftPart[], blocks: readonly DraftBlock[]): WholePlan[] {
  const plans: { part: DraftPart; between: DraftPart[] }[] = []
  let between: DraftPart[] = []
  for (const part of parts) {
    const last = plans.at(-1)
    if (part.part === 'problems' || part.part === 'causes') between.push(part)
    else if (part.part !== 'plans') between = []
    else if (last && between.length > 0 && part.by === 'position' && !part.isCell && !last.part.isCell) {
      last.part = { ...last.part, to: part.to }
      append(last.between, between)
      between = []
    } else {
      plans.push({ part, between: [] })
      between = []
    }
  }
  return plans.map(({ part, between: gaps }) => ({ part, blocks: gaps.length === 0 ? blocks : blocks.flatMap((block) => piecesOf(block, gaps)) }))
}

function piecesOf(block: DraftBlock, gaps: readonly DraftPart[]): DraftBlock[] {
  return withoutSpans(block, gaps).map(({ from, to }) => ({
    ...block,
    from,
    to,
    textFrom: Math.max(block.textFrom, from),
    textTo: Math.min(block.textTo, to),
  }))
}

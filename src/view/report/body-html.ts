/** The text of a report as HTML, with all that is marked in it and beside it: parts, items, their years, and wording that others have too. */
import type { Block, Item, ItemList, PartName, Report, Span } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { html, joinHtml, textWithRedactions, type Html } from '../html.ts'
import type { OverYears } from './about.ts'
import { outlineOf, partOpenings, partsOfBlocks } from './parts.ts'
import type { CommonWording } from '../../core/common-wording/common-wording.ts'

/** What the text of a report needs besides the report. */
export interface BodyContext {
  readonly t: Messages
  /** BCP 47 tag of the page. */
  readonly language: string
  readonly link: LinkTo
  readonly overYears: ReadonlyMap<string, OverYears>
  /** Wording that other organisations share, to be shaded on demand. */
  readonly common: CommonRuns
}

/**
 * The text of a report as HTML, to stand in an element that says its language: one element a block with the block's id as its anchor, parts and the years of problems in the margin.
 * A template, not a component, for speed, as rows of comparisons are.
 */
export function bodyToHtml(report: Report, context: BodyContext): Html {
  const ranks = new Map(outlineOf(report.blocks).map(({ block, rank }) => [block.id, rank]))
  const openings = partOpenings(report)
  const parts = partsOfBlocks(report)
  const places = itemPlaces(report)
  const numberOf = numberGiver()
  // The text is in the report's language, which the element around it says; the margin speaks that of the page.
  const marginLanguage = context.language === report.language ? '' : html` lang="${context.language}"`
  const pieces: Html[] = []
  for (const block of report.blocks) {
    // The page's own heading says the title.
    if (block.kind === 'title' && block.text === report.title) {
      pieces.push(html`<span id="${block.id}"></span>`)
      continue
    }
    const items = places.get(block.id) ?? []
    const problems = numberedProblems(items, context, numberOf)
    const margin = [
      ...(openings.get(block.id) ?? []).map((part) => partMark(part.part, part.by, context)),
      ...marksOf(problems).map((mark) => yearsMark(mark, context)),
    ]
    const part = parts.get(block.id)
    const numbers = new Map(problems.map(({ item, number }) => [item, number]))
    const content = blockToHtml(block, items, numbers, context.common.get(block.id) ?? [], ranks.get(block.id))
    pieces.push(
      html`<div class="block${block.kind === 'paragraph' ? '' : ` ${block.kind}`}${lookOf(part)}" id="${block.id}" data-at="${block.from}-${block.to}">${margin.length > 0 && html`<div class="margin"${marginLanguage}>${margin}</div>`}${content}</div>\n`,
    )
  }
  return joinHtml(pieces)
}

/** Parts that have a colour of their own. */
const coloured: readonly (PartName | ItemList | undefined)[] = ['problems', 'causes', 'plans']

function lookOf(part: PartName | ItemList | undefined): string {
  return coloured.includes(part) ? ` in-${part}` : ''
}

/** What the margin says of a problem over the years, null where it says nothing. Where a block has several subjects, their number tells which is which, and no other subject of the report has it; empty where a block has one. */
interface NumberedProblem {
  readonly item: string
  readonly known: OverYears | null
  readonly number: string
}

/** One of which the margin says something. */
type YearsMark = NumberedProblem & { readonly known: OverYears }

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Gives each subject of a report a number of its own, in the order of the text. */
function numberGiver(): (subject: string) => string {
  const given = new Map<string, number>()
  return (subject) => {
    const at = given.get(subject) ?? given.size
    given.set(subject, at)
    return circled[at] ?? `(${at + 1})`
  }
}

/** The problems that open in a block. Those that no other year has are counted too, so that numbers go with the order of the text. */
function numberedProblems(items: readonly ItemPlace[], { overYears }: BodyContext, numberOf: (subject: string) => string): NumberedProblem[] {
  const problems = items.flatMap(({ item: { id, parent }, list }) => {
    if (list !== 'problems') return []
    const known = overYears.get(id) ?? null
    return [{ item: id, known, subject: known?.lineage ?? overYears.get(parent ?? '')?.lineage ?? parent ?? id }]
  })
  // Numbers are for the margin: where it says nothing, or of one subject alone, there are none.
  const areTold = problems.some(({ known }) => known !== null) && new Set(problems.map(({ subject }) => subject)).size > 1
  return problems.map(({ item, known, subject }) => ({ item, known, number: areTold ? numberOf(subject) : '' }))
}

/** Problems of one subject in one block, as one and its parts, are marked once. */
function marksOf(problems: readonly NumberedProblem[]): YearsMark[] {
  const lineages = new Set<string>()
  return problems.flatMap(({ item, known, number }) => {
    if (!known || lineages.has(known.lineage)) return []
    lineages.add(known.lineage)
    return [{ item, known, number }]
  })
}

function blockToHtml(
  block: Block,
  items: readonly ItemPlace[],
  numbers: ReadonlyMap<string, string>,
  common: readonly Span[],
  rank: number | undefined,
): Html {
  const text = textToHtml(block, items, numbers, common)
  if (block.kind === 'heading') return html`<h${rank ?? 2}>${text}</h${rank ?? 2}>`
  if (block.kind === 'table') return html`<div class="scroll-x" tabindex="0"><pre>${text}</pre></div>`
  return html`<p>${text}</p>`
}

/** The marker and text of a block, with an anchor where each item opens and a span around each run of common wording. */
function textToHtml({ marker, text }: Block, items: readonly ItemPlace[], numbers: ReadonlyMap<string, string>, common: readonly Span[]): Html {
  const whole = marker + text
  const cuts = [
    ...items.map(({ item, list, at }) => {
      const number = numbers.get(item.id) ?? ''
      const named = number === '' ? '' : html` data-number="${number}"`
      return { at, tag: html`<span class="item${lookOf(list)}" id="${item.id}"${named}></span>` }
    }),
    ...common.flatMap(({ from, to }) => [
      { at: marker.length + from, tag: html`<span class="common">` },
      { at: marker.length + to, tag: html`</span>` },
    ]),
  ].sort((a, b) => a.at - b.at)
  const pieces: Html[] = []
  let done = 0
  for (const { at, tag } of cuts) {
    pieces.push(textWithRedactions(whole.slice(done, at)), tag)
    done = at
  }
  return joinHtml(pieces, textWithRedactions(whole.slice(done)))
}

function partMark(part: PartName, by: keyof Messages['report']['partBy'], { t }: BodyContext): Html {
  return html`<span class="part-mark${lookOf(part)}" title="${t.report.partBy[by]}">${t.common.parts[part]}</span>`
}

function yearsMark({ known, number, item }: YearsMark, { t, link }: BodyContext): Html {
  const words =
    known.returned === null
      ? perhapsWords(known, t)
      : known.returned
        ? t.report.returned
        : known.ordinal > 1
          ? t.series.upTo.problems(known.ordinal, known.atLeast)
          : t.report.firstRaised
  const places = known.elsewhere.map(({ year, path }, at) => html`${at > 0 && ' '}<a href="${link(path)}">${year}</a>`)
  return joinHtml(
    html`<span class="years-mark${known.returned ? ' returned' : ''}">${number === '' ? '' : html`<a class="number" href="#${item}">${number}</a> `}<a href="${link(known.path)}" title="${t.report.lineageLink(known.name)}">${words}</a>`,
    html`<span class="years">${places}</span></span>`,
  )
}

/** What is only perhaps the same as in years before has no number; of what a thread begins with it is open whether it is the first. */
function perhapsWords({ before }: OverYears, { series }: BodyContext['t']): string {
  return before ? series.statusOf.undetermined : series.perhapsEarlier
}

/** Where an item opens inside the text that a page shows of a block. */
interface ItemPlace {
  readonly item: Item
  readonly list: ItemList
  /** Offset into the block's `marker + text`. */
  readonly at: number
}

const lists: readonly ItemList[] = ['problems', 'causes', 'plans', 'work']

/**
 * The items that open in each block, by the block's id, in the order of the text. The place is looked up by the item's own words,
 * since offsets count on the source, where removals and line breaks may stand between; an item whose words are not found in its block
 * opens with the block.
 */
function itemPlaces(report: Report): ReadonlyMap<string, readonly ItemPlace[]> {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]))
  const places = new Map<string, ItemPlace[]>()
  for (const list of lists) {
    const searched = new Map<string, number>()
    for (const item of report[list]) {
      const block = blocks.get(item.block)
      if (!block) continue
      const at = findItem(block, item, searched.get(block.id) ?? 0)
      searched.set(block.id, at + 1)
      const known = places.get(block.id)
      if (known) known.push({ item, list, at })
      else places.set(block.id, [{ item, list, at }])
    }
  }
  for (const found of places.values()) found.sort((a, b) => a.at - b.at)
  return places
}

/** The words with which an item can be recognised: enough to be rare, few enough to stand before any nested item. */
const recognised = 12

function findItem(block: Block, item: Item, from: number): number {
  const text = block.marker + block.text
  // A name that stands further on in the item tells not where it begins.
  const opening = item.text.startsWith(item.lead) ? item.lead : /^[^，。；：！？]*/u.exec(item.text)![0]
  const words = opening.slice(0, recognised)
  if (words === '') return 0
  const at = text.indexOf(item.marker + words, from)
  if (at >= 0) return at
  const bare = text.indexOf(words, from)
  return bare >= 0 ? bare : 0
}

/** Runs of a block that other organisations' reports have word for word, as offsets into the block's text, by the block's id. */
type CommonRuns = ReadonlyMap<string, readonly Span[]>

/** Shorter runs than this are set phrases of a few words; shading them would leave no paragraph unshaded. */
const shortestRun = 12

/** The runs of common wording that a page shades, by block. */
export function commonRuns(common: CommonWording): CommonRuns {
  return new Map(common.passages.map(({ id, runs }) => [id, runs.filter(({ from, to }) => to - from >= shortestRun)]))
}

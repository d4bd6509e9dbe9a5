/** What stands around the texts of a row: what all rows share, the margin with its status and how much of the wording differs, why the items were put together. */
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import type { OverYears } from '../report/about.ts'
import { html, joinHtml, noHtml, textWithRedactions, type Html } from '../html.ts'
import type { Change, Item, Link } from '../../core/model.ts'
import { percentOf } from '../numbers.ts'
import { isByChapter, isOfItems, isOfThread, itemsToText, type ComparedList, type Row } from './rows.ts'
import type { SectionName } from './sections.ts'

/** What all rows of a comparison share. */
export interface RowContext {
  readonly t: Messages['comparison']
  /** BCP 47 tags of the two texts. */
  readonly earlierLanguage: string
  readonly laterLanguage: string
  /** Addresses of the two report pages; null where the report's text may not be shown. */
  readonly earlierPage: string | null
  readonly laterPage: string | null
  /** Names of the two sides, for readers who can't see on which side a text stands. */
  readonly earlierName: string
  readonly laterName: string
  /** BCP 47 tag of the page; what is written in it needs no tag of its own. Absent where the page is not known. */
  readonly language?: string
  /**
   * Set where texts that also stand elsewhere on the site, and are rarely looked for, are left to the packed data of the pair, which a script fetches when they are asked for: the work that
   * only one report tells, the passages behind the nearest ones, and what was found clause by clause. The words say where else they are.
   */
  readonly onDemand?: Messages['pairPage']['onDemand']
  /** What persons hold apart, in words; left out where nobody can have said so. */
  readonly refusals?: (row: Row, context: RowContext) => Html
  /** Address of the page that has the pair's other rows; absent where they stand on the same page. */
  readonly rowsPage?: string
  /** What a section says before its rows, beside what all pages say there. */
  readonly heads?: Partial<Record<SectionName, Html>>
  /** What is known of the items over all years of the series; absent where the pair is of no series. */
  readonly overYears?: RowsOverYears
}

/** What is known of the items of both reports over all years of their series. */
export interface RowsOverYears {
  readonly earlier: ReadonlyMap<string, OverYears>
  readonly later: ReadonlyMap<string, OverYears>
  readonly link: LinkTo
  /** What is said, behind a number of years, of the years between that don't surely tell an item; left out where they are not known. */
  readonly between?: (over: OverYears) => string
  /** The words in which an older report told an item of the later one, by the item. */
  readonly olderWords?: ReadonlyMap<string, OlderWords>
}

/** Words of an older report, with their language. */
export interface OlderWords {
  readonly text: string
  readonly language: string
}

/** The attribute that says in which language a text is, where the page does not say it already. */
export function languageAttribute(of: string, { language }: Pick<RowContext, 'language'>): Html {
  return of === language ? noHtml : html` lang="${of}"`
}

/**
 * The margin of a row: its status in words, the way to the next row of that status, and more about the row. A script makes the status the row's own address, which the
 * row itself bears.
 */
export function rowHeadToHtml(status: string, step: StatusStep | undefined, more: Html = noHtml): Html {
  return html`<header><b class="status">${status}</b>${step ? stepToHtml(step) : ''}${more}</header>`
}

function stepToHtml({ position, count, next }: StatusStep): Html {
  return html`<a class="next-same" href="#${next}"${position < count ? '' : html` data-back`}>${position}/${count}</a>`
}

/** Where a row stands among those of its status, and the next of them. */
export interface StatusStep {
  /** From 1. */
  readonly position: number
  readonly count: number
  /** Anchor of the next row of the status; of the first one behind the last. */
  readonly next: string
}

/** Where each row stands among those of its status, by its anchor; nothing for a row that is the only one of its status. */
export function statusSteps(rows: readonly { readonly anchor: string; readonly status: string }[]): ReadonlyMap<string, StatusStep> {
  const steps = new Map<string, StatusStep>()
  for (const those of Map.groupBy(rows, ({ status }) => status).values()) {
    if (those.length < 2) continue
    those.forEach(({ anchor }, index) => {
      const next = those[(index + 1) % those.length]
      if (next) steps.set(anchor, { position: index + 1, count: those.length, next: next.anchor })
    })
  }
  return steps
}

/** How sure one can be of a row's link; null where that says nothing of its items. */
export function surenessWords(row: Row, t: Messages['comparison']): string | null {
  const link = row.link ?? row.thin
  if (!link || isOfThread(row) || !isOfItems(link)) return null
  return (isByChapter(row) ? t.chapterSureness : t.sureness)(percentOf(link.similarity))
}

/** Where a reader must see at once why items stand together: the choice is open, or many tasks were set against one because one report tells its plan by chapters alone. */
function isToldOpenly(row: Row): boolean {
  return row.status === 'undetermined' || isByChapter(row)
}

/** Why a row's items were put together: how sure, by which rule, and what else they might have gone with. Open where a reader must see it at once. */
export function whyToHtml(row: Row, context: RowContext): Html {
  const { t } = context
  const link = row.link ?? row.thin
  const joined = isOfThread(row) ? html`<p class="why">${t.rules.thread}</p>` : noHtml
  if (!link) return joined
  const sure = surenessWords(row, t)
  // An item alone says by which rule it was left so where its counterpart would stand.
  const rule = row.link ? html`<dt>${t.rule}</dt><dd>${ruleWords(link.rule, context)}</dd>` : ''
  // Beside the very same text, nothing else was worth a thought.
  const runnerUp =
    row.runnerUp && (row.status !== 'same' || link.rule !== 'equal-text') ? html`<dt>${t.runnerUp}</dt><dd>${runnerUpWords(row, context)}</dd>` : ''
  const seeAlso = link.elsewhere ? html`<dt>${t.seeAlso}</dt><dd>${elsewhereWords(link, link.elsewhere, context)}</dd>` : ''
  const limits = [link.replaced && html`<dd>${t.replaced}</dd>`, !link.exact && html`<dd>${t.notExact}</dd>`]
  // Of what both have word for word there is no more to say.
  if (row.status === 'same' && rule !== '' && ![runnerUp, seeAlso, link.note, ...limits].some(Boolean))
    return html`<p class="why">${sure}${t.colon}${ruleWords(link.rule, context)}</p>`
  if (sure === null && ![runnerUp, seeAlso].some(Boolean)) return joined
  const note = link.note ? html`<dt>${t.personNote}</dt><dd>${link.note}</dd>` : ''
  return joinHtml(
    joined,
    html`<details class="why"${isToldOpenly(row) ? ' open' : ''}><summary>${t.why}${sure === null ? '' : html`${t.colon}<span class="score">${sure}</span>`}</summary>`,
    html`<dl>${rule}${runnerUp}${seeAlso}${note}${limits}</dl></details>`,
  )
}

function ruleWords(rule: string, { t }: RowContext): Html {
  const words = (t.rules as Readonly<Record<string, string>>)[rule]
  return words ? html`${words} <code>${rule}</code>` : html`<code>${rule}</code>`
}

/** The words of the report that does not list the item, with a way to them. */
function elsewhereWords({ later }: Link, { block, text }: NonNullable<Link['elsewhere']>, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage, earlierPage, laterPage } = context
  const [side, language, page] =
    later.length > 0 ? (['earlier', earlierLanguage, earlierPage] as const) : (['later', laterLanguage, laterPage] as const)
  const quoted = html`<q${languageAttribute(language, context)}>${textWithRedactions(text)}</q>`
  return html`${t.sides[side]} ${page === null ? quoted : html`<a href="${page}#${block}">${quoted}</a>`}`
}

/** Longer texts are named by their lead: the page has them whole in a row of their own, to which the lead leads. */
const longestQuoted = 40

/** The lead names the item and leads to its row; where the choice is open, both must be read, and a short text is quoted whole. */
function runnerUpWords({ list, status, runnerUp }: Row, context: RowContext): Html {
  if (!runnerUp) return noHtml
  const { t } = context
  const { side, item, similarity } = runnerUp
  const isWhole = item.lead === '' || (status === 'undetermined' && item.text.length <= longestQuoted)
  const words = isWhole ? item.text : item.lead
  return html`${t.sides[side]} ${itemLink(list, side, item, words, context)} ${t.about(percentOf(similarity))}`
}

/** Words of an item of either report, which lead to its row. */
export function itemLink(list: ComparedList, side: 'earlier' | 'later', { id }: Item, words: string, context: RowContext): Html {
  const { earlierLanguage, laterLanguage, rowsPage = '' } = context
  const language = languageAttribute(side === 'earlier' ? earlierLanguage : laterLanguage, context)
  return html`<a href="${rowsPage}#${list}-${side === 'earlier' ? 'was-' : ''}${id}"><q${language}>${textWithRedactions(words)}</q></a>`
}

/** How much of a pair's wording differs. */
export interface Extent {
  /** Share of both texts together, 0 to 1, that stands in one of them only. */
  readonly share: number
  /** Characters of both texts. */
  readonly of: number
  /** Whether nearly all differs: then what is the same is worth marking, not what differs. */
  readonly mostly: boolean
}

/** From this share on, marks of what differs would cover the text, and what they leave bare are scattered words. */
const mostlyOther = 0.75

/** How much of a row's wording differs; null for a row without a counterpart or without a difference. */
export function extentOf(row: Row): Extent | null {
  if (!row.link || row.status === 'same') return null
  const [earlier, later] = [itemsToText(row.earlier), itemsToText(row.later)]
  return {
    share: wordingChanged(row.link, row.earlier, row.later),
    of: earlier.length + later.length,
    mostly: isMostlyOther(row.link, earlier, later),
  }
}

/** Share of the texts of linked items, 0 to 1, that stands on one side only. */
export function wordingChanged({ changes }: Pick<Link, 'changes'>, earlier: readonly Item[], later: readonly Item[]): number {
  return changedShare(itemsToText(earlier), itemsToText(later), changes)
}

/**
 * Whether what differs is nearly all, so that it is said in words. Of texts that share few words it is said from less on: what these still have in common is scattered. Words may be
 * few in common and characters many (部分机制空转, 局部机制“空转”): then the share says it.
 */
export function isReplaced(replaced: boolean, share: number): boolean {
  return share > (replaced ? mostlyOther : 0.95)
}

/** Whether two texts differ so much that marks would cover them. */
export function isMostlyOther({ replaced, changes }: Pick<Link, 'replaced' | 'changes'>, earlier: string, later: string): boolean {
  const marked = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + (toA - fromA) + (toB - fromB), 0)
  return replaced || marked >= mostlyOther * Math.max(1, earlier.length + later.length)
}

/** Share of both texts together, 0 to 1, that stands in one of them only. Marks take in what is the same beside and between short differences, for reading; it is not counted. */
export function changedShare(earlier: string, later: string, changes: readonly Change[]): number {
  const all = earlier.length + later.length
  const changed = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + differing(earlier.slice(fromA, toA), later.slice(fromB, toB)), 0)
  return all === 0 ? 0 : changed / all
}

/** Characters of two stretches together, without those with which both begin or end, and without the runs that both have between. */
function differing(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let before = 0
  while (before < shorter && a[before] === b[before]) before++
  let behind = 0
  while (behind < shorter - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  const [restOfA, restOfB] = [a.slice(before, a.length - behind), b.slice(before, b.length - behind)]
  return restOfA.length + restOfB.length - 2 * inCommon(restOfA, restOfB)
}

/** The most characters that are held against each other; of longer stretches nothing between is looked for. */
const mostHeld = 40_000

/** Characters of two texts in runs of two and more that both have, in one order. */
function inCommon(a: string, b: string): number {
  if (a.length * b.length > mostHeld) return 0
  // For each place of b the best up to there: of all (`best`), and of what ends there with a run; rows of the last two characters of a.
  const zeros = (): number[] => new Array<number>(b.length + 1).fill(0)
  let [best, before, running] = [zeros(), zeros(), zeros()]
  for (let i = 1; i <= a.length; i++) {
    const [next, ends] = [zeros(), zeros()]
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) {
        const isRun = i > 1 && j > 1 && a[i - 2] === b[j - 2]
        if (isRun) ends[j] = Math.max(before[j - 2]! + 2, running[j - 1]! > 0 ? running[j - 1]! + 1 : 0)
      }
      next[j] = Math.max(next[j - 1]!, best[j]!, ends[j]!)
    }
    ;[before, best, running] = [best, next, ends]
  }
  return best[b.length]!
}

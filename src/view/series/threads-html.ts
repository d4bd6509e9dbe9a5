/** Threads as markup: the chapters of one, the list of those of a series, and strips. */
import { percentOf } from '../numbers.ts'
import type { Lineage } from '../../core/model.ts'
import type { ReportEntry } from '../../core/records.ts'
import type { Messages } from '../../i18n/index.ts'
import { pagePath, type LinkTo } from '../address.ts'
import { changedShare, isMostlyOther, isReplaced } from '../comparison/row-frame.ts'
import { pairToRuns, runsToHtml, textToHtml } from '../comparison/marks.ts'
import { languageAttribute } from '../comparison/row-frame.ts'
import { shorten } from '../comparison/row-html.ts'
import { yearLabel, type Directory } from '../directory.ts'
import { html, htmlLines, joinHtml, noHtml, textWithRedactions, type Html } from '../html.ts'
import {
  chaptersOf,
  countWords,
  markWords,
  perhapsReports,
  statusWords,
  threadPath,
  type Chapter,
  type SilentChapter,
  type Strip,
  type StripCell,
  type StripColumn,
} from './threads.ts'
import { hasStory, type Story, type StoryPlan, type Telling } from '../../core/series/records.ts'

/** What the chapters of a story share. */
interface StoryContext {
  readonly t: Messages['series']
  readonly words: Messages['comparison']
  readonly link: LinkTo
  readonly directory: Directory
  readonly list: Lineage['list']
  /** BCP 47 tag of the page. */
  readonly language: string
  /** What the anchors of its years begin with: empty where the page tells one story. */
  readonly anchor: string
  /** Rank of the headings of its years. */
  readonly rank: 2 | 4
}

/** The years of a story, one below the other: its words with what they change, the plans beside them, and silent years as such. */
export function chaptersToHtml(chapters: readonly Chapter[], context: StoryContext): Html {
  let before: Telling | null = null
  return htmlLines(
    chapters.map((chapter) => {
      const drawn = chapterToHtml(chapter, before, context)
      if (chapter.kind === 'told') before = chapter.telling
      return drawn
    }),
  )
}

function chapterToHtml(chapter: Chapter, before: Telling | null, context: StoryContext): Html {
  const { t } = context
  if (chapter.kind !== 'told') return silenceToHtml(chapter, context)
  const { entry, telling, raised, label } = chapter
  const { status, nth, items } = telling.step
  // Below another thread the same year stands again: only on a page of its own is a year a landmark.
  const isLandmark = context.anchor === ''
  const headed = isLandmark ? html` aria-labelledby="y-${label}"` : noHtml
  const named = isLandmark ? html` id="y-${label}"` : noHtml
  return joinHtml(
    html`<section class="row told is-${status}" id="${context.anchor}in-${label}"${headed}><header>`,
    html`<h${context.rank} class="year"${named}><a href="${context.link(pagePath(entry.address, items[0]))}">${label}</a></h${context.rank}>`,
    html`<span class="status">${markWords(telling.step, context.list, t)}</span>${nth !== null && nth > 1 ? html`<span class="extent">${t.upTo[context.list](raised.count, raised.atLeast)}</span>` : ''}${extentToHtml(telling, before, t)}</header>`,
    html`<div>${elsewhereToHtml(telling, context)}<div class="text"${languageAttribute(entry.language, context)}>${wordsToHtml(telling, before)}</div>${perhapsToHtml(telling, entry, context)}${plansToHtml(telling, context, entry)}</div></section>`,
  )
}

function silenceToHtml({ kind, years, nearest }: SilentChapter, context: StoryContext): Html {
  const { t, link, anchor, rank, directory } = context
  const said = { blank: t.blankYear, silent: t.silentYear, 'missing-part': t.partMissingYear, closed: t.closedYear, gap: t.gapYear }[kind](
    years.length,
  )
  const names = years.map(({ label, entry }) => {
    const at = `${anchor}in-${label}`
    return entry ? html`<a id="${at}" href="${link(pagePath(entry.address))}">${label}</a> ` : html`<span id="${at}">${label}</span> `
  })
  const look = kind === 'gap' || kind === 'closed' ? ' hatched' : ''
  return html`<section class="row silence${look}"><header><h${rank} class="year">${names}</h${rank}></header><div><p class="absent label">${said}${kind === 'silent' ? noneNearTo(years, nearest, context) : ''}</p>${nearest.map(({ entry, words }) => quotationToHtml(t.nearestIn(yearLabel(entry, directory)), entry, words, context))}</div></section>`
}

/** Of which silent years no words come near. */
function noneNearTo(years: SilentChapter['years'], nearest: SilentChapter['nearest'], { t }: StoryContext): string {
  const labels = years.filter(({ entry }) => !nearest.some((near) => near.entry === entry)).map(({ label }) => label)
  return labels.length === 0 ? '' : t.noneNear(labels.length === years.length ? [] : labels)
}

/**
 * The wording, and in it what it changes against the year before; where nearly all differs, the wording alone can be read. What stands word for word in the year above is
 * named by its opening words.
 */
function wordsToHtml({ items, against }: Telling, before: Telling | null): Html {
  const text = textOf(items)
  if (!against || !before) return textToHtml(text)
  if (against.changes.length === 0) return textToHtml(shorten(text))
  const earlier = textOf(before.items)
  return isMostlyOther(against, earlier, text) ? textToHtml(text) : runsToHtml(pairToRuns(earlier, text, against.changes))
}

/** Which of several items of a year are only perhaps the same, while another surely is. */
function perhapsToHtml({ step, items }: Telling, { language }: ReportEntry, context: StoryContext): Html {
  const unsure = items.filter(({ id }) => step.perhaps?.includes(id))
  const quoted = unsure.map(({ lead, text }) => html`<q${languageAttribute(language, context)}>${textWithRedactions(shorten(lead || text))}</q>`)
  return unsure.length === 0 ? noHtml : html`<p class="note">${context.t.perhapsItem}${quoted}</p>`
}

function extentToHtml({ items, against }: Telling, before: Telling | null, t: Messages['series']): Html {
  if (!against || !before) return noHtml
  if (against.changes.length === 0) return html`<span class="extent">${t.wordingSame}</span>`
  const [earlier, text] = [textOf(before.items), textOf(items)]
  const share = changedShare(earlier, text, against.changes)
  const words = isReplaced(isMostlyOther(against, earlier, text), share)
    ? t.wordingOther
    : t.wordingChanged(Math.round(100 * share), earlier.length + text.length)
  return html`<span class="extent">${words}</span>`
}

/** Where the report before, which lists no such item, says much the same. */
function elsewhereToHtml({ step }: Telling, context: StoryContext): Html {
  const { t, directory } = context
  const entry = step.elsewhere && directory.reports.get(step.elsewhere.report)
  return step.elsewhere && entry ? quotationToHtml(t.elsewhereIn(yearLabel(entry, directory)), entry, step.elsewhere, context) : noHtml
}

/** Words of a report, with the way to their place. */
function quotationToHtml(introduction: string, entry: ReportEntry, { block, text }: Story['beside'][number], context: StoryContext): Html {
  const { link } = context
  return html`<p class="note"><a href="${link(pagePath(entry.address, block))}">${introduction}</a><q${languageAttribute(entry.language, context)}>${textWithRedactions(text)}</q></p>`
}

function plansToHtml({ plans }: Telling, context: StoryContext, entry: ReportEntry): Html {
  const { t, list } = context
  const { language } = entry
  if (list === 'plans') return html`${plans.map((plan) => followToHtml(plan, context))}`
  if (plans.length === 0) return noHtml
  const lines = plans.map(
    (plan) =>
      html`<li><span${languageAttribute(language, context)}><a href="${context.link(pagePath(entry.address, plan.id))}">${textWithRedactions(plan.lead)}</a></span>${followToHtml(plan, context)}</li>`,
  )
  return html`<p class="label">${t.plansAnswering}</p><ul class="story-plans">${lines}</ul>`
}

/** What the next report says of a plan, with the passage that says it. */
function followToHtml({ follow }: StoryPlan, context: StoryContext): Html {
  const { t, words, link, directory } = context
  const next = follow && directory.reports.get(follow.report)
  if (!follow || !next) return noHtml
  const { status, probability, reason, passage } = follow
  const sure = probability === null ? '' : ` · ${words.verdictProbability(percentOf(probability))}`
  const why = reason === null ? noHtml : html`<span class="label">${words.undeterminedBecause[reason]}</span>`
  const quoted =
    passage && (status === 'matched' || status === 'partial')
      ? html`<q${languageAttribute(next.language, context)}><a href="${link(pagePath(next.address, passage.id))}">${textWithRedactions(passage.text)}</a></q>`
      : noHtml
  return html`<p class="story-follow is-${status}"><span class="status">${t.nextReport(yearLabel(next, directory))}${words.followStatus[status]}${sure}</span>${why}${quoted}</p>`
}

function textOf(items: Telling['items']): string {
  return items.map(({ text }) => text).join('\n')
}

/** What the stories of a page share. */
export interface ThreadsContext extends Omit<StoryContext, 'list' | 'anchor' | 'rank'> {
  /** Address of the other page on which a thread is told; null where it is told on this one. */
  readonly elsewhere: (lineage: Lineage) => string | null
  /** BCP 47 tag of that page, where it is in another language of the interface. */
  readonly hreflang?: string | undefined
}

/** The stories of a series one below the other, each under the id of its thread; those that are told on another page are named with the way to it. */
export function threadsToHtml(stories: readonly Story[], columns: readonly StripColumn[], context: ThreadsContext): Html {
  return htmlLines(stories.map((story) => storyToHtml(story, columns, context)))
}

function storyToHtml(story: Story, columns: readonly StripColumn[], context: ThreadsContext): Html {
  const { t, directory } = context
  const { id, list, name, steps, returned } = story.lineage
  const chapters = chaptersOf(story, columns)
  const told = chapters.flatMap((chapter) => (chapter.kind === 'told' ? [chapter.label] : []))
  const [first, last] = [told[0] ?? '', told.at(-1) ?? '']
  const language = languageAttribute(directory.reports.get(steps[0]!.report)?.language ?? directory.index.site.language, context)
  const words = textWithRedactions(name)
  const elsewhere = context.elsewhere(story.lineage)
  const heading =
    elsewhere === null
      ? words
      : html`<a href="${elsewhere}"${context.hreflang === undefined ? '' : html` hreflang="${context.hreflang}"`} data-told-there>${words}</a>`
  const summary = html`<p class="label">${t.story.summary(told.length, perhapsReports(story.lineage), first, last, returned)}</p>`
  const rows =
    elsewhere !== null ? noHtml : html`<div class="rows story">${chaptersToHtml(chapters, { ...context, list, anchor: `${id}-`, rank: 4 })}</div>`
  return joinHtml(html`<article class="thread" id="${id}"><h3${language}>${heading}</h3>${summary}`, rows, html`</article>`)
}

/** What the strips of a page share. */
export interface StripContext {
  readonly t: Messages['series']
  readonly link: LinkTo
  readonly columns: readonly StripColumn[]
  /** Slug of the series. */
  readonly series: string
  /** BCP 47 tag of the subjects' words. */
  readonly language: string
}

/** Strips as rows of a table; hand-written, since a long series has thousands of marks. */
export function stripsToHtml(strips: readonly Strip[], context: StripContext): Html {
  return htmlLines(strips.map((strip) => stripToHtml(strip, context)))
}

function stripToHtml({ lineage, cells }: Strip, context: StripContext): Html {
  const { t } = context
  const returned = lineage.returned ? html`<span class="returned">${statusWords('returned', lineage.list, t)}</span>` : ''
  return joinHtml(
    html`<tr id="${lineage.id}"${lineage.returned ? html` class="has-returned"` : ''}><th scope="row"><div><span lang="${context.language}">${nameToHtml(lineage, context)}</span> <span class="label">${countWords(lineage, t)}${returned}</span></div></th>`,
    html`${cells.map((cell, index) => cellToHtml(cell, context.columns[index]?.label ?? '', lineage.list, context))}</tr>`,
  )
}

/** The name leads to all its years, where there are several. */
function nameToHtml(lineage: Lineage, { link, series }: StripContext): Html {
  const name = textWithRedactions(lineage.name)
  return hasStory(lineage) ? html`<a href="${link(threadPath(series, lineage))}">${name}</a>` : name
}

function cellToHtml(cell: StripCell, year: string, list: Lineage['list'], { t, link }: StripContext): Html {
  switch (cell.kind) {
    case 'mark': {
      const words = t.mark(year, markWords(cell, list, t))
      return html`<td${cell.isOpen ? html` class="open"` : ''}><a class="mark at-${cell.status}" href="${link(cell.path)}" title="${words}"></a></td>`
    }
    case 'blank':
    case 'silent': {
      const words = cell.kind === 'silent' ? t.silent : t.blank
      return html`<td class="${cell.kind}${cell.isOpen ? ' open' : ''}"><i>${words(year)}</i></td>`
    }
    case 'missing-part':
      return html`<td class="missing${cell.isOpen ? ' open' : ''}" title="${t.partMissing(year)}"><span aria-hidden="true">?</span><span class="visually-hidden">${t.partMissing(year)}</span></td>`
    case 'closed':
      return html`<td class="hatched${cell.isOpen ? ' open' : ''}"><i>${t.closed(year)}</i></td>`
    case 'gap':
      return html`<td class="hatched${cell.isOpen ? ' open' : ''}"><i>${t.gap(year)}</i></td>`
  }
}

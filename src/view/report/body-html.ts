import type { Block, PartName, Report, Span } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { escapeHtml } from '../escape.ts'
import { textWithRedactions } from '../redactions.ts'
import type { CommonRuns } from './common-runs.ts'
import { itemPlaces, type ItemPlace } from './item-places.ts'
import type { OverYears } from './other-years.ts'
import { outlineOf } from './outline.ts'
import { partOpenings, partsOfBlocks } from './parts.ts'

/** What the text of a report needs besides the report. */
export interface BodyContext {
  readonly t: Messages
  readonly link: LinkTo
  /** Path of the series page, for the lineages of items; null for an unassigned report. */
  readonly seriesPath: string | null
  readonly overYears: ReadonlyMap<string, OverYears>
  /** Wording that other organisations share, to be shaded on demand. */
  readonly common: CommonRuns
}

/**
 * The text of a report as HTML: one element a block with the block's id as its anchor, parts and the years of problems in the margin.
 * Written by hand for speed, as rows of comparisons are; everything from the report is escaped.
 */
export function bodyToHtml(report: Report, context: BodyContext): string {
  const ranks = new Map(outlineOf(report.blocks).map(({ block, rank }) => [block.id, rank]))
  const openings = partOpenings(report)
  const parts = partsOfBlocks(report)
  const places = itemPlaces(report)
  let html = ''
  for (const block of report.blocks) {
    // The page's own heading says the title.
    if (block.kind === 'title' && block.text === report.title) {
      html += `<span id="${block.id}"></span>`
      continue
    }
    const items = places.get(block.id) ?? []
    const margin =
      (openings.get(block.id) ?? []).map((part) => partMark(part.part, part.by, context)).join('') +
      items.map((place) => yearsMark(place, context)).join('')
    const part = parts.get(block.id)
    html +=
      `<div class="block ${block.kind}${part ? ` in-${part}` : ''}" id="${block.id}" data-from="${block.from}" data-to="${block.to}">` +
      (margin === '' ? '' : `<div class="margin">${margin}</div>`) +
      `${blockToHtml(block, items, context.common.get(block.id) ?? [], ranks.get(block.id), report.language)}<a class="permalink" href="#${block.id}" aria-label="${context.t.report.permalink}">#</a></div>\n`
  }
  return html
}

function blockToHtml(block: Block, items: readonly ItemPlace[], common: readonly Span[], rank: number | undefined, language: string): string {
  const text = textToHtml(block, items, common)
  const lang = ` lang="${escapeHtml(language)}"`
  if (block.kind === 'heading') return `<h${rank ?? 2}${lang}>${text}</h${rank ?? 2}>`
  if (block.kind === 'table') return `<div class="scroll-x" tabindex="0"${lang}><pre>${text}</pre></div>`
  return `<p${lang}>${text}</p>`
}

/** The marker and text of a block, with an anchor where each item opens and a span around each run of common wording. */
function textToHtml({ marker, text }: Block, items: readonly ItemPlace[], common: readonly Span[]): string {
  const whole = marker + text
  const cuts = [
    ...items.map(({ item, list, at }) => ({ at, html: `<span class="item in-${list}" id="${escapeHtml(item.id)}"></span>` })),
    ...common.flatMap(({ from, to }) => [
      { at: marker.length + from, html: '<span class="common">' },
      { at: marker.length + to, html: '</span>' },
    ]),
  ].sort((a, b) => a.at - b.at)
  let html = ''
  let done = 0
  for (const cut of cuts) {
    html += textWithRedactions(whole.slice(done, cut.at)) + cut.html
    done = cut.at
  }
  return html + textWithRedactions(whole.slice(done))
}

function partMark(part: PartName, by: keyof Messages['report']['partBy'], { t }: BodyContext): string {
  return `<span class="part-mark in-${part}" title="${t.report.partBy[by]}">${t.common.parts[part]}</span>`
}

function yearsMark({ item, list }: ItemPlace, { t, link, seriesPath, overYears }: BodyContext): string {
  const known = overYears.get(item.id)
  if (!known || list !== 'problems' || seriesPath === null) return ''
  const words = known.returned ? t.report.returned : known.ordinal > 1 ? t.report.since(known.ordinal) : t.report.firstRaised
  const places = known.elsewhere.map(({ year, path }) => `<a href="${link(path)}">${escapeHtml(year)}</a>`).join(' ')
  return (
    `<span class="years-mark${known.returned ? ' returned' : ''}"><a href="${link(`${seriesPath}#${known.lineage}`)}" title="${escapeHtml(t.report.lineageLink(known.name))}">${words}</a>` +
    `<span class="years">${places}</span></span>`
  )
}

/**
 * A comparison in brief, as large archives print it in all languages of the interface but one: every verdict on problems and plans, the words of problems that changed and of
 * passages that answer a plan, and from each row the way to the same row of the page that has all texts.
 */
import type { Comparison, FollowThrough, Item } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { html, htmlLines, joinHtml, noHtml, textWithRedactions, type Html } from '../html.ts'
import { percentOf } from '../numbers.ts'
import { note, section } from './body-html.ts'
import { followThroughBanner } from './follow-through-html.ts'
import { extentOf, languageAttribute, type RowContext } from './row-frame.ts'
import { extentToHtml, shorten, yearsToHtml } from './row-html.ts'
import { isChanged, type ComparedList, type Row } from './rows.ts'
import { followAnchor, unsaidWords } from './sections.ts'

/** What rows in brief share. */
export interface BriefContext extends RowContext {
  /** Address of the page that has all texts. */
  readonly whole: string
  /** BCP 47 tag of its interface. */
  readonly hreflang: string
}

/** Anchors that a page in brief has. */
const isInBrief = /^(?:problems|plans|follow)(?:-|$)/

/** Address of a row or section, which stands on the page in brief or on the one that has all texts. */
export function briefAddress(anchor: string, whole: string): string {
  return isInBrief.test(anchor) ? `#${anchor}` : `${whole}#${anchor}`
}

/** What a page in brief says of itself, with the ways to the page that has all texts and to what a browser draws. */
export function pairNote(t: Messages['brief'], { whole, hreflang, drawn }: Readonly<Record<'whole' | 'hreflang' | 'drawn', string>>): Html {
  return html`${t.pair}<a href="${whole}" hreflang="${hreflang}" data-whole>${t.whole}</a>${t.or}<a href="${drawn}">${t.drawn}</a>${t.end}`
}

/** Problems, plans and what became of them. */
export function briefToHtml(comparison: Comparison, rows: Readonly<Record<ComparedList, readonly Row[]>>, context: BriefContext): Html {
  const { t } = context
  const planned = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  const followed = comparison.followThrough.flatMap((row) => {
    const plan = planned.get(row.plan)
    return plan ? [followToHtml(row, plan, context)] : []
  })
  const listed = (list: 'problems' | 'plans'): Html =>
    section(
      list,
      context,
      joinHtml(
        unsaidWords(rows[list], t, 'unsaid').map(note),
        listToHtml(
          rows[list].map((row) => rowToHtml(row, context)),
          t.noItems,
        ),
      ),
    )
  const before = joinHtml(note(t.sectionNotes.followThrough), followThroughBanner(comparison, context))
  return htmlLines([
    listed('problems'),
    listed('plans'),
    section('followThrough', context, joinHtml(before, listToHtml(followed, t.noFollowThrough))),
  ])
}

function listToHtml(lines: readonly Html[], none: string): Html {
  return lines.length === 0 ? note(none) : html`<ul class="plain-list brief-rows">${lines}</ul>`
}

/** Of what is planned, and of problems that are worded as before, the name alone. */
function rowToHtml(row: Row, context: BriefContext): Html {
  const { t, earlierLanguage, laterLanguage } = context
  const [items, language] = row.later.length > 0 ? [row.later, laterLanguage] : [row.earlier, earlierLanguage]
  const isNamed = row.list === 'plans' || !isChanged(row)
  const words = items.map((item) => (isNamed ? nameOf(item) : item.text)).join('；')
  const more = joinHtml(extentToHtml(row, extentOf(row), context), yearsToHtml(row, context))
  return html`<li class="is-${row.status}" id="${row.anchor}"><p><b class="status">${t.status[row.status]}</b> ${more}</p>${wholeRow(row.anchor, words, language, context)}</li>`
}

function followToHtml(row: FollowThrough, plan: Item, context: BriefContext): Html {
  const { t, earlierLanguage, laterName } = context
  const { status, reason, probability, evidence } = row
  const anchor = followAnchor(row.plan)
  const sure = probability === null ? noHtml : html`<span class="extent">${t.verdictProbability(percentOf(probability))}</span>`
  const passage = status === 'matched' || status === 'partial' ? evidence[0] : undefined
  const why = reason === null ? noHtml : note(t.undeterminedBecause[reason])
  const said = passage ? html`<p>${t.saidIn(laterName)}${t.colon}${passageToHtml(passage, context)}</p>` : noHtml
  const head = html`<p><b class="status">${t.followStatus[status]}</b> ${sure}</p>`
  return html`<li class="is-${status}" id="${anchor}">${head}${wholeRow(anchor, nameOf(plan), earlierLanguage, context)}${why}${said}</li>`
}

function passageToHtml({ text }: FollowThrough['evidence'][number], context: BriefContext): Html {
  return html`<q${languageAttribute(context.laterLanguage, context)}>${textWithRedactions(text)}</q>`
}

/** Words that lead to the same row of the page that has all texts. */
function wholeRow(anchor: string, words: string, language: string, context: BriefContext): Html {
  const { whole, hreflang } = context
  return html`<p><a href="${whole}#${anchor}" hreflang="${hreflang}"${languageAttribute(language, context)}>${textWithRedactions(words)}</a></p>`
}

function nameOf({ lead, text }: Item): string {
  return lead === '' ? shorten(text) : lead
}

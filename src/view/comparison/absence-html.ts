/** What stands in the place of the side of a row that no item is on: the words that a thread has for it elsewhere, or why it is empty. */
import type { Messages } from '../../i18n/index.ts'
import { html, noHtml, textWithRedactions, type Html } from '../html.ts'
import type { Row } from './rows.ts'
import { itemLink, languageAttribute, type RowContext } from './row-frame.ts'

/** What a reader finds where one side of a row is empty. */
export function absenceToHtml(row: Row, where: 'earlier' | 'later', context: RowContext): Html | string {
  return joinedToHtml(row, where, context) ?? toldToHtml(row, context) ?? absenceWords(row, where, context.t)
}

/** The item of the other report that the thread names, which a link joins to another: its words, and the way to their row. */
function joinedToHtml({ list, joined }: Row, where: 'earlier' | 'later', context: RowContext): Html | null {
  const item = joined?.[where][0]
  if (!item) return null
  const { t } = context
  return html`${t.joinedElsewhere}${t.colon}${itemLink(list, where, item, item.lead || item.text, context)}`
}

/** Where the thread of an item that no link leads to tells it before: a reader must see what the status rests on. */
function toldToHtml({ status, perhaps, later }: Row, context: RowContext): Html | null {
  const { t, overYears } = context
  if ((status !== 'told' && !perhaps) || !overYears) return null
  const before = later.map(({ id }) => overYears.later.get(id)?.before).find(Boolean)
  if (!before) return null
  const told = later.map(({ id }) => overYears.olderWords?.get(id)).find(Boolean)
  const words = told ? html` <q${languageAttribute(told.language, context)}>${textWithRedactions(told.text)}</q>` : noHtml
  return html`${perhaps ? t.absentPerhaps : t.absentTold}${t.colon}<a href="${overYears.link(before.path)}">${t.toldIn(before.year)}</a>${words}`
}

/** Why the one side of a row is empty. */
export function absenceWords({ list, status, thin, perhaps, joined }: Row, where: 'earlier' | 'later', t: Messages['comparison']): string {
  const other = joined?.[where][0]
  if (other) return `${t.joinedElsewhere}${t.colon}${other.lead || other.text}`
  if (status === 'undetermined' && (perhaps || !thin)) return perhaps ? t.absentPerhaps : t.absentDoubtful
  // Rules are named in the middle of a line elsewhere.
  if (status === 'undetermined' && thin) return withCapital((t.rules as Readonly<Record<string, string>>)[thin.rule] ?? t.rules.thin)
  if (status === 'told') return t.absentTold
  if (status === 'incomparable') return withCapital(t.statusLong.incomparable)
  if (list === 'work') return withCapital(where === 'earlier' ? t.workAbsent.added : t.workAbsent.dropped)
  return where === 'earlier' ? t.absentEarlier : t.absentLater
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

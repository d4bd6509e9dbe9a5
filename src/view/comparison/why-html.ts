import { escapeHtml } from '../escape.ts'
import { formatScore } from '../numbers.ts'
import { textWithRedactions } from '../redactions.ts'
import type { RowContext } from './row-html.ts'
import type { Row } from './rows.ts'

/** Why a row's items were put together: how sure, by which rule, and what else they might have gone with. Open where the choice is. */
export function whyToHtml(row: Row, context: RowContext): string {
  const { t } = context
  const { link } = row
  if (!link) return ''
  const runnerUp = row.runnerUp ? `<dt>${t.runnerUp}</dt><dd>${runnerUpWords(row, context)}</dd>` : ''
  const limits = (link.replaced ? `<dd>${t.replaced}</dd>` : '') + (link.exact ? '' : `<dd>${t.notExact}</dd>`)
  const note = link.note ? `<dt>${t.personNote}</dt><dd>${escapeHtml(link.note)}</dd>` : ''
  return (
    `<details class="why"${row.status === 'undetermined' ? ' open' : ''}><summary>${t.why}${t.colon}<span class="score">${t.sureness} ${formatScore(link.similarity)}</span></summary>` +
    `<dl><dt>${t.rule}</dt><dd>${ruleWords(link.rule, context)}</dd>${runnerUp}${note}${limits}</dl></details>`
  )
}

function ruleWords(rule: string, { t }: RowContext): string {
  const words = (t.rules as Readonly<Record<string, string>>)[rule]
  return words ? `${words} <code>${escapeHtml(rule)}</code>` : `<code>${escapeHtml(rule)}</code>`
}

/** The lead names the item and leads to its row; where the choice is open, both must be read, and the whole text is quoted. */
function runnerUpWords({ list, status, runnerUp }: Row, { t, earlierLanguage, laterLanguage }: RowContext): string {
  if (!runnerUp) return ''
  const { side, item, similarity } = runnerUp
  const language = side === 'earlier' ? earlierLanguage : laterLanguage
  const words = status === 'undetermined' || item.lead === '' ? item.text : item.lead
  const anchor = `${list}-${side === 'earlier' ? 'was-' : ''}${item.id}`
  return `${t.sides[side]} <a href="#${escapeHtml(anchor)}"><q lang="${language}">${textWithRedactions(words)}</q></a> ${formatScore(similarity)}`
}

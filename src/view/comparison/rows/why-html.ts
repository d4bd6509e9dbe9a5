import type { Link } from '../../../core/model.ts'
import { html, joinHtml, noHtml, type Html } from '../../html.ts'
import { percentOf } from '../../numbers.ts'
import { textWithRedactions } from '../../redactions.ts'
import { languageAttribute, type RowContext } from './row-context.ts'
import type { Row } from './rows.ts'

/** Why a row's items were put together: how sure, by which rule, and what else they might have gone with. Open where the choice is. */
export function whyToHtml(row: Row, context: RowContext): Html {
  const { t } = context
  const link = row.link ?? row.thin
  if (!link) return noHtml
  // An item alone says by which rule it was left so where its counterpart would stand.
  const rule = row.link ? html`<dt>${t.rule}</dt><dd>${ruleWords(link.rule, context)}</dd>` : ''
  // Beside the very same text, nothing else was worth a thought.
  const runnerUp =
    row.runnerUp && (row.status !== 'same' || link.rule !== 'equal-text') ? html`<dt>${t.runnerUp}</dt><dd>${runnerUpWords(row, context)}</dd>` : ''
  const seeAlso = link.elsewhere ? html`<dt>${t.seeAlso}</dt><dd>${elsewhereWords(link, link.elsewhere, context)}</dd>` : ''
  const limits = [link.replaced && html`<dd>${t.replaced}</dd>`, !link.exact && html`<dd>${t.notExact}</dd>`]
  // Of what both have word for word there is no more to say.
  if (row.status === 'same' && rule !== '' && ![runnerUp, seeAlso, link.note, ...limits].some(Boolean))
    return html`<p class="why">${t.sureness(percentOf(link.similarity))}${t.colon}${ruleWords(link.rule, context)}</p>`
  const note = link.note ? html`<dt>${t.personNote}</dt><dd>${link.note}</dd>` : ''
  return joinHtml(
    html`<details class="why"${row.status === 'undetermined' ? ' open' : ''}><summary>${t.why}${t.colon}<span class="score">${t.sureness(percentOf(link.similarity))}</span></summary>`,
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
  const { t, earlierLanguage, laterLanguage, rowsPage = '' } = context
  const { side, item, similarity } = runnerUp
  const language = side === 'earlier' ? earlierLanguage : laterLanguage
  const isWhole = item.lead === '' || (status === 'undetermined' && item.text.length <= longestQuoted)
  const words = isWhole ? item.text : item.lead
  const anchor = `${list}-${side === 'earlier' ? 'was-' : ''}${item.id}`
  return html`${t.sides[side]} <a href="${rowsPage}#${anchor}"><q${languageAttribute(language, context)}>${textWithRedactions(words)}</q></a> ${t.about(percentOf(similarity))}`
}

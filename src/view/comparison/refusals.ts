/** What persons hold apart, beside the rows of the items that it is about. */
import type { Comparison, ListComparison } from '../../core/model.ts'
import { html, joinHtml, noHtml, type Html } from '../html.ts'
import { comparisonToRows } from './body-html.ts'
import { itemLink, type RowContext } from './row-frame.ts'
import type { FoundParts } from './sections.ts'
import type { ComparedList, Row } from './rows.ts'

/** The rows of all lists of a comparison, with what persons hold apart. */
export function rowsWithRefusals(comparison: Comparison, found?: FoundParts): Record<ComparedList, Row[]> {
  const rows = comparisonToRows(comparison, found)
  const of = (list: ComparedList): Row[] => rows[list].map((row) => withRefusals(row, comparison[list]))
  return { problems: of('problems'), plans: of('plans'), work: of('work') }
}

/** A row with what persons hold apart from its items, so that their word is read where these stand. */
function withRefusals(row: Row, { earlier, later, refused = [] }: ListComparison): Row {
  const held = refused.flatMap(({ author, reason, ...ids }) =>
    (['earlier', 'later'] as const).flatMap((side) => {
      const own = side === 'earlier' ? 'later' : 'earlier'
      if (!row[own].some(({ id }) => ids[own].includes(id))) return []
      return (side === 'earlier' ? earlier : later).filter(({ id }) => ids[side].includes(id)).map((item) => ({ side, item, author, reason }))
    }),
  )
  return held.length === 0 ? row : { ...row, refused: held }
}

/** From which items of the other report a person holds those of a row apart, who says so and why. */
export function refusalsToHtml({ list, refused = [] }: Row, context: RowContext): Html {
  const { t } = context
  return joinHtml(
    refused.map(({ side, item, author, reason }) => {
      const why = reason === '' ? noHtml : html` ${t.personNote}${t.colon}${reason}`
      return html`<p class="why"><span class="by-person">${t.heldApartBy(author)}</span>${t.colon}${t.sides[side]} ${itemLink(list, side, item, item.lead || item.text, context)}${why}</p>`
    }),
  )
}

import { html, htmlLines, type Html } from '../../html.ts'
import { foldUnchanged } from './folds.ts'
import type { RowContext } from './row-context.ts'
import { rowToHtml } from './row-html.ts'
import type { Row } from './rows.ts'
import { statusSteps } from './status-steps.ts'

/** All rows of one list as HTML, runs of unchanged ones folded. */
export function rowsToHtml(rows: readonly Row[], context: RowContext): Html {
  const steps = statusSteps(rows)
  const draw = (row: Row): Html => rowToHtml(row, context, steps.get(row.anchor))
  const stretches = foldUnchanged(rows).map((stretch) =>
    stretch.kind === 'row'
      ? draw(stretch.row)
      : html`<details class="fold"><summary>${context.t.unchangedFold(stretch.rows.length)}</summary>${stretch.rows.map(draw)}</details>`,
  )
  return htmlLines(stretches)
}

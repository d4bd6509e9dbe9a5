import { foldUnchanged } from './folds.ts'
import { rowToHtml, type RowContext } from './row-html.ts'
import type { Row } from './rows.ts'
import { statusSteps } from './status-steps.ts'

/** All rows of one list as HTML, runs of unchanged ones folded. */
export function rowsToHtml(rows: readonly Row[], context: RowContext): string {
  const steps = statusSteps(rows)
  const html = (row: Row): string => rowToHtml(row, context, steps.get(row.anchor))
  return foldUnchanged(rows)
    .map((stretch) =>
      stretch.kind === 'row'
        ? html(stretch.row)
        : `<details class="fold"><summary>${context.t.unchangedFold(stretch.rows.length)}</summary>${stretch.rows.map(html).join('')}</details>`,
    )
    .join('\n')
}

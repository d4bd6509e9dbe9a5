import { foldUnchanged } from './folds.ts'
import { rowToHtml, type RowContext } from './row-html.ts'
import type { Row } from './rows.ts'

/** All rows of one list as HTML, runs of unchanged ones folded. */
export function rowsToHtml(rows: readonly Row[], context: RowContext): string {
  return foldUnchanged(rows)
    .map((stretch) =>
      stretch.kind === 'row'
        ? rowToHtml(stretch.row, context)
        : `<details class="fold"><summary>${context.t.unchangedFold(stretch.rows.length)}</summary>${stretch.rows.map((row) => rowToHtml(row, context)).join('')}</details>`,
    )
    .join('\n')
}

import { append } from '../../../core/lists.ts'
import { isChanged, type Row } from './rows.ts'

/** Rows as they stand on the page: changed ones by themselves, long runs of unchanged ones behind one fold. */
export type Stretch = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'fold'; readonly rows: readonly Row[] }

/** Fewer unchanged rows than this stay open: a fold would take as much room as they do. */
const shortestFold = 2

/** Folds every run of at least two unchanged rows. */
export function foldUnchanged(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  let run: Row[] = []
  const close = (): void => {
    if (run.length >= shortestFold) stretches.push({ kind: 'fold', rows: run })
    else
      append(
        stretches,
        run.map((row) => ({ kind: 'row', row }) as const),
      )
    run = []
  }
  for (const row of rows) {
    if (isChanged(row)) {
      close()
      stretches.push({ kind: 'row', row })
    } else run.push(row)
  }
  close()
  return stretches
}

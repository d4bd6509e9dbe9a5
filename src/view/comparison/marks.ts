import type { Change } from '../../core/model.ts'
import { textWithRedactions } from '../redactions.ts'

/** A stretch of text that is in both texts, only in the earlier or only in the later one. Texts hold no line feed: it ends a paragraph. */
export interface Run {
  readonly in: 'both' | 'earlier' | 'later'
  readonly text: string
  readonly kind: Change['kind'] | null
}

/** One side of a pair as runs, in order. */
export function sideToRuns(text: string, changes: readonly Change[], side: 'earlier' | 'later'): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const change of changes) {
    const [from, to] = side === 'earlier' ? [change.fromA, change.toA] : [change.fromB, change.toB]
    push(runs, 'both', text.slice(done, from), null)
    push(runs, side, text.slice(from, to), change.kind)
    done = to
  }
  push(runs, 'both', text.slice(done), null)
  return runs
}

/** Both texts of a pair in one line: what went stands before what came. */
export function pairToRuns(earlier: string, later: string, changes: readonly Change[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const change of changes) {
    push(runs, 'both', later.slice(done, change.fromB), null)
    push(runs, 'earlier', earlier.slice(change.fromA, change.toA), change.kind)
    push(runs, 'later', later.slice(change.fromB, change.toB), change.kind)
    done = change.toB
  }
  push(runs, 'both', later.slice(done), null)
  return runs
}

/** Share of both texts together, 0 to 1, that stands in one of them only. */
export function changedShare(earlier: string, later: string, changes: readonly Change[]): number {
  const all = earlier.length + later.length
  const changed = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + (toA - fromA) + (toB - fromB), 0)
  return all === 0 ? 0 : changed / all
}

/** Runs as paragraphs of HTML: `<del>` for what went, `<ins>` for what came, a class for renewed formulas and redactions. */
export function runsToHtml(runs: readonly Run[]): string {
  let html = '<p>'
  for (const run of runs) {
    html += run.text
      .split('\n')
      .map((line) => mark(run, line))
      .join('</p><p>')
  }
  return `${html}</p>`.replaceAll('<p></p>', '')
}

function push(runs: Run[], where: Run['in'], text: string, kind: Run['kind']): void {
  if (text !== '') runs.push({ in: where, text, kind })
}

function mark(run: Run, text: string): string {
  const content = textWithRedactions(text)
  if (run.in === 'both' || content === '') return content
  const name = run.in === 'earlier' ? 'del' : 'ins'
  return `<${name}${run.kind === null || run.kind === 'substance' ? '' : ` class="${run.kind}"`}>${content}</${name}>`
}

/** What a finished build says in a terminal: what the archive holds, what needs a person's eye, and how large the work is that it keeps for later builds. */
import type { ArchiveIndex } from '../core/records.ts'
import { printable } from '../core/text/harmless.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, statsOf } from '../archive/store/files.ts'
import { needsKey, type Needs } from '../archive/store/built.ts'
import { cacheFolder, Store, storeFolder } from '../archive/store/store.ts'
import { AstroCache } from './astro-cache.ts'

/** What the archive holds and what needs a person's eye. */
export function summaryTable(corpus: string, { series, reports, comparisons, review }: ArchiveIndex, pages: number): string {
  const unreadable = new Set(review.filter(({ report, message }) => report === null && message.severity === 'error').map(({ path }) => path))
  const rows: [string, number | string][] = [
    ['corpus', printable(corpus)],
    ['series', series.length],
    ['reports in series', reports.filter((report) => report.series !== null).length],
    ['reports without a place', reports.filter((report) => report.series === null).length],
    ['comparisons', comparisons.length],
    ['pages', pages],
    ['for review: errors', review.filter(({ message }) => message.severity === 'error').length],
    ['for review: warnings', review.filter(({ message }) => message.severity === 'warning').length],
    ...[...unreadable].slice(0, LISTED).map((path): [string, string] => ['  not usable', printable(path)]),
    ...(unreadable.size > LISTED ? [['  and more', unreadable.size - LISTED] satisfies [string, number]] : []),
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(26)}${value}`).join('\n')
}

/** How many files without a usable report are named one by one; all of them are in the review list. */
const LISTED = 10

/** Node keeps compiled code for every version of every file: beyond so many bytes, all of it is given up, which costs the next build a second. */
const MOST_CODE = 64 * 2 ** 20

/** A line that says how large the finished work is which a build leaves for later ones, and where it is. */
export function cacheLine(root: string, corpus: string): string {
  const folder = cacheFolder(root)
  if (bytesBelow(join(folder, 'code')) > MOST_CODE) rmSync(join(folder, 'code'), { recursive: true, force: true })
  const counted = ['code', 'search', 'vite'].map((name) => bytesBelow(join(folder, name)))
  const kept = new Store(storeFolder(root)).read<Needs>(needsKey(corpus))?.bytes ?? 0
  const bytes = [...counted, kept, new AstroCache(root).bytes()].reduce((sum, each) => sum + each, 0)
  return `  finished work for later builds, which can be deleted: ${(bytes / 1e6).toFixed(1)} MB in ${folder}`
}

function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + (statsOf(join(folder, file))?.size ?? 0), 0)
}

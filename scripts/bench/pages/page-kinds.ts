import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { comparisonDataPath, type SeriesComparisons } from '../../../src/view/packed.ts'

/** A kind of page, and the path of one of it below the root of its language. */
export interface PageOfKind {
  readonly kind: string
  readonly path: string
}

/** One page of each kind of a built site, the largest of its kind. Kinds of which the site has no page are left out. */
export function pagesOfAllKinds(folder: string): PageOfKind[] {
  const own = new Set([
    '_astro',
    'browse',
    'compare',
    'data',
    'en',
    'method',
    'originals',
    'problems',
    'review',
    'search',
    'search-index',
    'terms',
    'unassigned',
  ])
  const series = foldersIn(folder).filter((name) => !own.has(name))
  const inside = series.flatMap((slug) => foldersIn(join(folder, slug)).map((name) => `${slug}/${name}`))
  const comparisons = new Set(series.flatMap((slug) => pairsOf(folder, slug).map((pair) => `${slug}/${pair}`)))
  const isComparison = (path: string): boolean => comparisons.has(path)
  const themes = foldersIn(join(folder, 'problems')).filter((name) => name !== 'years')
  const kinds: [string, string[]][] = [
    ['home', ['']],
    ['series', series],
    ['report', inside.filter((path) => !isComparison(path))],
    ['comparison', inside.filter(isComparison)],
    ['any two', ['compare']],
    ['problems', ['problems']],
    ['theme', themes.map((name) => `problems/${name}`)],
    ['years', foldersIn(join(folder, 'problems/years')).map((name) => `problems/years/${name}`)],
    ['terms', ['terms']],
    ['terms of a year', foldersIn(join(folder, 'terms')).flatMap((name) => (name === 'index' ? [] : [`terms/${name}`]))],
    ['search', ['search']],
    ['method', ['method']],
  ]
  return kinds.flatMap(([kind, paths]) => {
    const [largest] = paths.map((path) => ({ path, size: sizeOf(join(folder, path, 'index.html')) })).toSorted((a, b) => b.size - a.size)
    return largest && largest.size > 0 ? [{ kind, path: largest.path === '' ? '' : `${largest.path}/` }] : []
  })
}

/** The comparisons of a series, as its packed data name them. */
function pairsOf(folder: string, series: string): string[] {
  const file = join(folder, comparisonDataPath(series))
  return existsSync(file) ? Object.keys(JSON.parse(gunzipSync(readFileSync(file)).toString()) as SeriesComparisons) : []
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

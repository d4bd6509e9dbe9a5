import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms of the house, and the rooms that each may import from, besides itself. Imports run one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  archive: ['core'],
  i18n: ['core'],
  view: ['core', 'i18n'],
  loaders: ['archive', 'core'],
  site: ['archive', 'core', 'view'],
  client: ['core', 'view', 'i18n'],
  components: ['layouts', 'view', 'i18n', 'core', 'client', 'styles'],
  layouts: ['view', 'i18n', 'styles', 'client', 'loaders', 'core'],
  pages: ['layouts', 'components', 'view', 'i18n', 'loaders', 'core', 'styles'],
  styles: [],
  'content.config.ts': ['loaders', 'core'],
  'middleware.ts': [],
}

/** Rooms inside the core, in the order in which data flows. */
const CORE_MAY_IMPORT: Record<string, readonly string[]> = {
  'model.ts': [],
  'lists.ts': [],
  'publication.ts': [],
  'records.ts': ['model.ts', 'publication.ts'],
  text: ['model.ts'],
  names: ['model.ts'],
  read: ['model.ts', 'lists.ts', 'text'],
  doubt: ['model.ts', 'text'],
  normalise: ['model.ts', 'lists.ts', 'text', 'names', 'doubt'],
  compare: ['model.ts', 'lists.ts', 'records.ts', 'text', 'normalise', 'doubt'],
  compact: ['model.ts', 'records.ts', 'publication.ts', 'compare'],
  series: ['model.ts', 'lists.ts', 'records.ts', 'publication.ts', 'text', 'names', 'normalise', 'compare', 'doubt'],
  resemblance: ['text'],
  terms: ['model.ts'],
  'common-wording': ['model.ts'],
  themes: ['model.ts', 'text', 'compare', 'series', 'terms', 'doubt'],
  search: ['model.ts', 'lists.ts', 'records.ts', 'publication.ts', 'text', 'normalise'],
}

const SOURCES = sourcesBelow('src')

test('every room imports only from the rooms before it', () => {
  const forbidden = SOURCES.flatMap((file) =>
    localImports(file)
      .filter((imported) => !allowed(MAY_IMPORT, roomOf(file, 'src'), roomOf(imported, 'src')))
      .map(
        (imported) => `${file} imports ${imported}; ${roomOf(file, 'src')} may use ${MAY_IMPORT[roomOf(file, 'src')]?.join(', ') || 'no other room'}`,
      ),
  )
  expect(forbidden).toEqual([])
})

test('ARCHITECTURE.md tells of every room what it may use', () => {
  const [, table] = /^\| room +\| holds[^\n]*\n\|[-| ]+\n((?:\|.*\n)+)/m.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? []
  const told = table!.trimEnd().split('\n').map((row) => row.split('|').map((cell) => cell.trim())) // prettier-ignore
  const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
  expect(Object.fromEntries(told.map(([, room, , uses]) => [named(room!)[0], named(uses!).sort()]))).toEqual(
    Object.fromEntries(Object.entries(MAY_IMPORT).map(([room, uses]) => [room, uses.toSorted()])),
  )
})

test('the rooms of the core follow the flow of data', () => {
  const forbidden = SOURCES.filter((file) => file.startsWith('src/core/')).flatMap((file) =>
    localImports(file)
      .filter((imported) => !allowed(CORE_MAY_IMPORT, roomOf(file, 'src/core'), roomOf(imported, 'src/core')))
      .map(
        (imported) =>
          `${file} imports ${imported}; ${roomOf(file, 'src/core')} may use ${CORE_MAY_IMPORT[roomOf(file, 'src/core')]?.join(', ') || 'no other room'}`,
      ),
  )
  expect(forbidden).toEqual([])
})

test('the core is pure: no Astro, no file system, no process, no clock', () => {
  const impure = SOURCES.filter((file) => file.startsWith('src/core/')).filter((file) => {
    const code = withoutComments(readFileSync(file, 'utf8'))
    return /from '(node:|astro)|import\('node:|\bprocess\.|Date\.now|new Date\(\)|performance\.now|Math\.random/.test(code)
  })
  expect(impure).toEqual([])
})

test('one file alone imports nodejieba', () => {
  const importers = SOURCES.filter((file) => /from 'nodejieba'/.test(readFileSync(file, 'utf8')))
  expect(importers).toEqual(['src/archive/work/segment.ts'])
})

test('markup reaches a page only as what a template made', () => {
  const unseen = SOURCES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:set:html=|innerHTML = |insertAdjacentHTML).*/g)].map(([line]) => `${file}: ${line}`),
  ).filter((line) => !/\.markup\b/.test(line))
  // Styles and two scripts of our own, and what the page held before it was filtered.
  const files = unseen.map((line) => line.split(':')[0]).sort()
  const layout = 'src/layouts/Base.astro'
  expect(files).toEqual(['src/client/item-filter.ts', 'src/client/terms/page.ts', layout, layout, layout])
})

test('one file decides what of a report is public', () => {
  const deciding = SOURCES.filter((file) => /\bpublish\)? *[!=]==|===? *'withheld'/.test(readFileSync(file, 'utf8')))
  expect(deciding.sort()).toEqual(['src/core/publication.ts'])
})

test('nothing imports pages or scripts', () => {
  const importers = SOURCES.filter((file) => localImports(file).some((imported) => /^(src\/pages|scripts)\//.test(imported)))
  expect(importers).toEqual([])
})

test('no test file installs a browser: it takes the one that was found or installed before any of them began', () => {
  const installing = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('house/') && file !== join('e2e', 'setup', 'site.ts'))
    .filter((file) => /launchBrowser\(\s*\)|browserPath/.test(readFileSync(join('test', file), 'utf8')))
  expect(installing).toEqual([])
})

test('the model imports nothing', () => {
  expect(localImports('src/core/model.ts')).toEqual([])
})

/** Rooms inside the comparison, each with the rooms it may ask; `index.ts` is the door of each. */
const COMPARE_MAY_IMPORT: Record<string, readonly string[]> = {
  quick: [],
  'thresholds.ts': ['follow-through-model.json'],
  'less-is-better.ts': [],
  themes: ['quick'],
  profiles: ['quick', 'themes'],
  diff: ['thresholds.ts'],
  links: ['quick', 'profiles', 'diff', 'thresholds.ts'],
  lineage: ['profiles', 'links', 'thresholds.ts'],
  answers: ['quick', 'profiles', 'links', 'thresholds.ts', 'follow-through-model.json'],
  quantities: ['profiles', 'links', 'answers', 'thresholds.ts', 'less-is-better.ts'],
  'similarity-measures.ts': ['profiles'],
  'corrections.ts': ['profiles', 'links'],
}

test('the rooms of the comparison stand in one order, and are entered by their doors', () => {
  const base = 'src/core/compare'
  const faults = SOURCES.flatMap((file) => {
    const from = file.startsWith(`${base}/`) ? roomOf(file, base) : null
    return localImports(file)
      .filter((imported) => imported.startsWith(`${base}/`) && roomOf(imported, base) !== from)
      .filter((imported) => {
        const room = roomOf(imported, base)
        const isDoor = /\.(?:ts|json)$/.test(room) || room === 'quick' || imported === `${base}/${room}/index.ts`
        return !isDoor || (from !== null && from !== 'index.ts' && !allowed(COMPARE_MAY_IMPORT, from, room))
      })
      .map((imported) => `${file} imports ${imported}`)
  })
  expect(faults).toEqual([])
})

test('no file imports itself by way of others, not even for a type', () => {
  expect(circles(new Map([...SOURCES, ...sourcesBelow('scripts')].map((file) => [file, localImports(file)])))).toEqual([])
})

test.each([
  ['none', { a: ['b'], b: ['c'], c: [] }, []],
  ['of two', { a: ['b'], b: ['a'], c: ['a'] }, ['a → b → a']],
  ['of three, behind a file that is in none', { z: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a → b → c → a']],
  ['of one', { a: ['a'] }, ['a → a']],
])('circles are found: %s', (_, imports: Record<string, string[]>, expected) => {
  expect(circles(new Map(Object.entries(imports)))).toEqual(expected)
})

test('no folder holds more files than a reader takes in at a glance', () => {
  const folders = Map.groupBy(
    ['src', 'scripts'].flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()),
    ({ parentPath }) => parentPath,
  )
  expect([...folders].filter(([, files]) => files.length > 20).map(([folder, files]) => `${folder}: ${files.length} files; give it rooms`)).toEqual(
    [],
  )
})

test('every room is known', () => {
  const rooms = new Set(SOURCES.map((file) => roomOf(file, 'src')))
  expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([])
})

function allowed(rules: Record<string, readonly string[]>, from: string, to: string): boolean {
  return from === to || (rules[from] ?? []).includes(to)
}

function roomOf(file: string, base: string): string {
  return relative(base, file).split('/')[0]!
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Files that import each other in a circle: each circle once, as the way around. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const finished = new Set<string>()
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(' → '))
      return
    }
    if (finished.has(file)) return
    for (const imported of imports.get(file) ?? []) follow(imported, [...way, file])
    finished.add(file)
  }
  for (const file of imports.keys()) follow(file, [])
  return found
}

function localImports(file: string): string[] {
  const code = withoutComments(readFileSync(file, 'utf8'))
  return [...code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map(([, path]) => relative('.', join(dirname(file), path!)))
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

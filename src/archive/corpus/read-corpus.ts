/** A corpus before any original is read: what the archivist wrote, and the demand that whatever keeps something back finds the files that are meant. */
import { CorpusError, firstLines, listOriginals, readArchivistFile, type Original } from './corpus.ts'
import { parseMetadata, type PlacedRow } from './metadata.ts'
import { parseSettings, type Settings } from './settings.ts'
import { keepsBack } from '../../core/publication.ts'
import { printable } from '../../core/text/harmless.ts'

/** A corpus folder before any original is read. */
export interface Corpus {
  readonly settings: Settings
  readonly rows: readonly PlacedRow[]
  readonly originals: readonly Original[]
}

/**
 * What the archivist wrote in a corpus folder, and its originals.
 * @throws {CorpusError} where the folder or the archivist's files can't be used.
 */
export function readCorpus(corpus: string): Corpus {
  const settings = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const rows = parseMetadata(readArchivistFile(corpus, 'metadata.csv') ?? '')
  const originals = listOriginals(corpus)
  demandRestrictedFiles(rows, originals)
  demandFilesOfRemovals(settings, originals)
  return { settings, rows, originals }
}

/**
 * Demands that every row that keeps something back finds its file. A row that finds none would keep nothing back, and what was to be withheld would be public with all its
 * words: no build goes on from there, and none guesses which file was meant.
 * @throws {CorpusError} that names each such row, and the file that was likeliest meant.
 */
export function demandRestrictedFiles(rows: readonly PlacedRow[], originals: readonly Pick<Original, 'path'>[]): void {
  const paths = originals.map(({ path }) => path.normalize('NFC'))
  const known = new Set(paths)
  const faulty = rows.filter(({ row }) => keepsBack(row) && !known.has(row.file))
  if (faulty.length === 0) return
  const hint = 'a row keeps back one file. Write a row for each file in it, or set publish in archive.yaml.'
  const lineOf = ({ line, row: { file, publish } }: PlacedRow): string =>
    `line ${line}: “${printable(file)}” is to be published as “${publish}”, ${whatIsWrong(file, paths, hint)}`
  throw new CorpusError(
    `metadata.csv keeps files back that the folder does not have, so nothing was built, for what is meant would be public:\n${firstLines(faulty, lineOf)}\n` +
      'Write each path as it stands in the folder, with its folders, separated by slashes, and with its ending; or remove the row if the file is gone.',
  )
}

/**
 * Demands the same of corrections that take words out of a file.
 * @throws {CorpusError} that names each file that is not there, and the one that was likeliest meant.
 */
export function demandFilesOfRemovals({ corrections, showRemoved }: Settings, originals: readonly Pick<Original, 'path'>[]): void {
  const paths = originals.map(({ path }) => path.normalize('NFC'))
  const known = new Set(paths)
  const files = [...new Set(corrections.texts.filter(({ kind }) => kind === 'removal').map(({ file }) => file))]
  const faulty = showRemoved ? [] : files.filter((file) => !known.has(file))
  if (faulty.length === 0) return
  const lineOf = (file: string): string => `“${printable(file)}”, ${whatIsWrong(file, paths, 'a correction is about one file.')}`
  throw new CorpusError(
    `archive.yaml takes words out of files that the folder does not have, so nothing was built, for these words would be public:\n${firstLines(faulty, lineOf)}\n` +
      'Write each path as it stands in the folder, with its folders, separated by slashes, and with its ending; or remove the correction if the file is gone.',
  )
}

/** What is wrong with a path that no original has: words that go on from its name. @param ofFolders said where it is one of a folder. */
function whatIsWrong(file: string, paths: readonly string[], ofFolders: string): string {
  const folder = file.replace(/(?<![\\/])[\\/]+$/, '').replace(/^(?:\.\/)+/, '')
  if (paths.some((path) => path.startsWith(`${folder}/`))) return `but it is a folder: ${ofFolders}`
  const likeliest = likeliestPath(file, paths)
  return likeliest === null
    ? 'but there is no such file, nor one of a like name.'
    : `but there is no such file. Did you mean “${printable(likeliest)}”?`
}

/** Names that people and programs give to further copies of the settings, their signs dropped: of the reports on archives none is so called. */
const likeSettings =
  /^(?:copyof|kopievon|副本|复件|旧|新|old|new|bak|\d(?!\d))*archive(?:copy|副本|复件|旧|新|old|new|bak|\d(?!\d))*(?:txt|text|md|docx?|html?|json)*$/u

/** Whether a file has the name of a copy of the archivist's own, or of a table that was not saved as CSV. */
function isNamedAlike(path: string): boolean {
  const name = path.split('/').at(-1)!.normalize('NFKC').toLowerCase()
  const letters = name.replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.includes('metadata') || likeSettings.test(letters) || (name.includes('archive') && /\.ya?ml(?:\W|$)/u.test(name))
}

/**
 * Demands that no file looks like one of the archivist's own, by its name or by what it says, and is none: what it says would hold for nothing, and it would be published as if
 * it were a report, with the names of what was to be withheld.
 * @throws {CorpusError} that names each such file.
 */
export function demandNoOtherArchivistFiles(originals: readonly { readonly path: string; readonly saysWhatArchivistSays: boolean }[]): void {
  const alike = originals.filter((original) => original.saysWhatArchivistSays || isNamedAlike(original.path))
  if (alike.length === 0) return
  throw new CorpusError(
    `The folder of originals holds files that look like metadata.csv or archive.yaml and are not read, so nothing was built:\n${firstLines(alike, ({ path }) => printable(path))}\nOnly metadata.csv and archive.yaml at the top of the folder count, under these very names. Rename the file, add its rows or keys there, or move it out of the folder.`,
  )
}

/** The most signs of a name that are compared; what is longer differs before or nowhere. */
const LONGEST = 300

/** Of a name, the share of signs that may differ from what was meant. */
const MOST_DIFFERENT = 0.4

/**
 * The path that somebody meant who wrote another one: the same but for spelling (width, case, blanks, backslashes, `./`), else the same but for its ending or its folders, else
 * that with the fewest other signs. Null where none is like it.
 */
export function likeliestPath(written: string, paths: readonly string[]): string | null {
  const tries: ((path: string) => string)[] = [
    folded,
    (path) => withoutEnding(folded(path)),
    (path) => nameOf(folded(path)),
    (path) => withoutEnding(nameOf(folded(path))),
  ]
  for (const form of tries) {
    const sought = form(written)
    const found = sought === '' ? undefined : paths.find((path) => form(path) === sought)
    if (found !== undefined) return found
  }
  return nearest(folded(written), paths)
}

function folded(path: string): string {
  return path
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}'"“”‘’]+/gu, '')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}

function nameOf(path: string): string {
  return path.split('/').at(-1)!
}

function nearest(sought: string, paths: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.floor(Math.min(sought.length, LONGEST) * MOST_DIFFERENT) + 1
  for (const path of paths) {
    const distance = Math.min(distanceWithin(sought, folded(path), least), distanceWithin(nameOf(sought), nameOf(folded(path)), least))
    if (distance >= least) continue
    least = distance
    best = path
  }
  return best
}

/** How many signs are put in, left out or replaced between two texts (Levenshtein's distance); the limit where it is not less. */
function distanceWithin(one: string, other: string, limit: number): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)]
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(row[b.length]!, limit)
}

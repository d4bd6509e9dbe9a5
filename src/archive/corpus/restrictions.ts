import { keepsBack } from '../../core/publication.ts'
import { printable } from '../../core/text/printable.ts'
import { CorpusError, type Original } from './corpus.ts'
import { likeliestPath } from './likeliest-path.ts'
import type { PlacedRow } from './metadata.ts'
import type { Settings } from './settings.ts'

/** How many faulty rows are named one by one. */
const TOLD = 20

/**
 * Demands that every row that keeps something back finds its file. A row that finds none would keep nothing back, and what was to be withheld would be public with all its
 * words: no build goes on from there, and none guesses which file was meant.
 * @throws {CorpusError} that names each such row, and the file that was likeliest meant.
 */
export function demandRestrictedFiles(rows: readonly PlacedRow[], originals: readonly Pick<Original, 'path'>[]): void {
  const paths = originals.map(({ path }) => path.normalize('NFC'))
  const known = new Set(paths)
  const faulty = rows.filter(({ row }) => keepsBack(row) && !known.has(row.file))
  const faults = faulty
    .slice(0, TOLD)
    .map(
      ({ line, row: { file, publish } }) =>
        `  line ${line}: “${printable(file)}” is to be published as “${publish}”, ${whatIsWrong(file, paths, 'a row keeps back one file. Write a row for each file in it, or set publish in archive.yaml.')}`,
    )
  if (faulty.length === 0) return
  const more = faulty.length > TOLD ? [`  and ${faulty.length - TOLD} more`] : []
  throw new CorpusError(
    `metadata.csv keeps files back that the folder does not have, so nothing was built, for what is meant would be public:\n${[...faults, ...more].join('\n')}\n` +
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
  const more = faulty.length > TOLD ? [`  and ${faulty.length - TOLD} more`] : []
  throw new CorpusError(
    `archive.yaml takes words out of files that the folder does not have, so nothing was built, for these words would be public:\n${[
      ...faulty.slice(0, TOLD).map((file) => `  “${printable(file)}”, ${whatIsWrong(file, paths)}`),
      ...more,
    ].join(
      '\n',
    )}\nWrite each path as it stands in the folder, with its folders, separated by slashes, and with its ending; or remove the correction if the file is gone.`,
  )
}

function whatIsWrong(file: string, paths: readonly string[], ofFolders = 'a correction is about one file.'): string {
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
  const more = alike.length > TOLD ? [`  and ${alike.length - TOLD} more`] : []
  throw new CorpusError(
    `The folder of originals holds files that look like metadata.csv or archive.yaml and are not read, so nothing was built:\n${[
      ...alike.slice(0, TOLD).map(({ path }) => `  ${printable(path)}`),
      ...more,
    ].join(
      '\n',
    )}\nOnly metadata.csv and archive.yaml at the top of the folder count, under these very names. Rename the file, add its rows or keys there, or move it out of the folder.`,
  )
}

/** The list of all that a person should look at after a build: what is on it, in which order, and in words that everybody may read. */
import type { Message } from '../../core/model.ts'
import { fileMessage } from '../../core/read/reader.ts'
import type { ReviewEntry, Settlement } from '../../core/records.ts'
import type { UnassignedReason } from '../../core/series/group.ts'
import { pairAddress, type BuildResults, type Place } from '../by-series.ts'
import { likeliestPath } from '../corpus/read-corpus.ts'
import { metadataTemplate, type MetadataColumn } from '../corpus/metadata.ts'
import { reportOf, type ArchiveFile } from '../originals.ts'
import { alikeMessage, heldMessageOf, joinEntries, unmadeMessage } from './messages.ts'
import { settlementLines } from './settle.ts'
import { homedir, tmpdir } from 'node:os'

const SEVERITIES: readonly Message['severity'][] = ['error', 'warning', 'info']

/** Why a report has no place in a series, what to do, and the columns of `metadata.csv` that place it. */
const UNASSIGNED: Record<UnassignedReason, { severity: Message['severity']; reason: string; hint: string; missing: readonly MetadataColumn[] }> = {
  'not-a-report': {
    severity: 'error',
    reason: 'No report was recognised in this file: it may hold only the navigation of a web page.',
    hint: 'Check the original and fetch it again. If it is a report, say its organisation, year and kind in metadata.csv.',
    missing: ['organisation', 'year', 'kind'],
  },
  'other-kind': {
    severity: 'warning',
    reason: 'This is of no genre of reports that is known, so it was put into no series.',
    hint: 'To put it into one, name the series in metadata.csv.',
    missing: ['series'],
  },
  'no-organisation': {
    severity: 'warning',
    reason: 'Neither the text nor the file name says whose report this is.',
    hint: 'Say its organisation in metadata.csv.',
    missing: ['organisation'],
  },
  'masked-organisation': {
    severity: 'warning',
    reason: 'The name of the organisation is masked, so it was not joined with any other file.',
    hint: 'If you know which organisation it is, say so in metadata.csv.',
    missing: ['organisation'],
  },
  draft: {
    severity: 'info',
    reason: 'This is a draft, and the report that came of it, or a later draft, is here as well: that one stands in the series.',
    hint: 'To put it into a series all the same, name the series of both in metadata.csv.',
    missing: [],
  },
  'no-year': {
    severity: 'warning',
    reason: 'The year of this report is not known, so it has no place in a series.',
    hint: 'Say its year in metadata.csv.',
    missing: ['year'],
  },
}

/** Everything that a person should look at, most urgent first, then by file. */
export function reviewEntries(results: BuildResults, places: ReadonlyMap<string, Place>): ReviewEntry[] {
  const reasons = new Map(results.unassigned.map(({ id, reason }) => [id, reason]))
  const entries = results.files.flatMap((file) => {
    const report = reportOf(file)
    const place = report ? places.get(report.id) : undefined
    const [own, missing] = fileMessages(file, report ? reasons.get(report.id) : undefined)
    return own.map((message): ReviewEntry => {
      const settle = settledYear(file, message)
      const lines = missing.length > 0 ? { metadataLine: metadataTemplate(file.path, missing), settingsLine: null } : settlementLines(settle)
      return { path: file.path, report: report?.id ?? null, address: place?.address ?? null, message, missing, ...lines, settle }
    })
  })
  return [
    ...entries,
    ...joinEntries(results, places),
    ...strayFiles(results),
    ...idleRules(results),
    ...strayLinkCorrections(results),
    ...pairMessages(results, places),
  ].toSorted(
    (a, b) => SEVERITIES.indexOf(a.message.severity) - SEVERITIES.indexOf(b.message.severity) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  )
}

/** The row that says that a year which was inferred or contradicted is right. */
function settledYear({ path, facts }: ArchiveFile, { id }: Message): Settlement | null {
  const year = facts?.report?.year ?? null
  return year !== null && ['field-year-inferred', 'field-year-contradicted'].includes(id) ? { row: { file: path, cells: { year } } } : null
}

function fileMessages(file: ArchiveFile, unassigned: UnassignedReason | undefined): [Message[], readonly MetadataColumn[]] {
  if (file.exhausted) return [[fileMessage('normalise-exhausted', 'error', `This file was left out. ${reasonOf(file.failed ?? '')}`, EXHAUSTED)], []]
  if (file.failed !== null) return [[failure('normalise-failed', `This file could not be processed: ${reasonOf(file.failed)}`)], []]
  if (file.copyOf !== null) {
    const reason = `This is the same report as ${file.copyOf}, which was kept.`
    return [[fileMessage('duplicate-file', 'info', reason, 'If it was stored by mistake, delete one of the two files.')], []]
  }
  const held = file.heldFor === null ? [] : [heldMessageOf(file, file.heldFor)]
  const alike = file.looksLike === null ? [] : [alikeMessage(file.looksLike)]
  const unmade = file.unmade === null || file.heldFor !== null ? [] : [unmadeMessage(file.publish, file.unmade)]
  const messages = [...unmade, ...held, ...alike, ...(file.facts?.messages ?? [])]
  const toRelease = [...unmade, ...held, ...alike].map((): MetadataColumn => 'publish')
  if (!unassigned) return [messages, toRelease]
  const { severity, reason, hint, missing } = UNASSIGNED[unassigned]
  return [
    [fileMessage(`unassigned-${unassigned}`, severity, reason, hint), ...messages],
    [...missing, ...toRelease],
  ]
}

/** For how many names the likeliest file is looked for: with thousands of wrong ones the folder is another, and each look walks over all files. */
const GUESSED = 50

/** Rows of `metadata.csv` and corrections that name no file: a typing error there would otherwise lose what the archivist wrote. */
function strayFiles({ rows, settings, files }: BuildResults): ReviewEntry[] {
  const known = new Set(files.map(({ path }) => path.normalize('NFC')))
  const listed = (paths: readonly string[], id: string, reason: string, hint: string): ReviewEntry[] =>
    paths
      .filter((path) => !known.has(path))
      .map((path, i) => {
        const likeliest = i < GUESSED ? likeliestPath(path, [...known]) : null
        return entryOf(path, fileMessage(id, 'error', reason, likeliest === null ? hint : `${hint} The likeliest file is ${likeliest}.`))
      })
  return [
    ...listed(
      rows.map(({ row }) => row.file),
      'metadata-file-missing',
      'metadata.csv has a row for this file, but the folder has no such file.',
      'Check the name in the row, with its folders, separated by slashes.',
    ),
    ...listed(
      settings.corrections.texts.map(({ file }) => file),
      'correction-file-missing',
      'archive.yaml corrects this file, but the folder has no such file, so the correction was applied nowhere.',
      'Check the name in the correction, with its folders, separated by slashes.',
    ),
  ]
}

/** Corrections of links between files that are not compared. */
function strayLinkCorrections({ settings, comparisons, files }: BuildResults): ReviewEntry[] {
  const pathOf = pathsByReport(files)
  const compared = new Set(comparisons.map(({ earlier, later }) => JSON.stringify([pathOf.get(earlier), pathOf.get(later)])))
  const reason = 'archive.yaml corrects a link between two files that are not compared with each other, so the correction was applied nowhere.'
  const message = fileMessage(
    'correction-pair-missing',
    'error',
    reason,
    'Name the earlier and the later file of two consecutive reports, with their folders.',
  )
  return settings.corrections.links
    .filter((each) => !compared.has(JSON.stringify(each.files)))
    .map((each) => entryOf(each.files.join(' → '), message))
}

/** Rules of the archive's that took nothing out of any file: what they were written for is public, or gone. */
function idleRules({ settings, files }: BuildResults): ReviewEntry[] {
  if (settings.showRemoved) return []
  const active = new Set(files.flatMap(({ facts }) => (facts?.taken ?? []).map(({ rule }) => rule)))
  const hint = 'Compare the pattern with the text that it was written for, and correct it, or remove the rule.'
  return settings.removalRules
    .filter(({ name }) => !active.has(name))
    .map(({ name }) =>
      entryOf(
        name,
        fileMessage(
          'removal-rule-idle',
          'error',
          `The removal rule “${name}” in archive.yaml finds nothing in any file: what it should take out is public, if it is there.`,
          hint,
        ),
      ),
    )
}

function pathsByReport(files: BuildResults['files']): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => (reportOf(file) ? [[reportOf(file)!.id, file.path.normalize('NFC')]] : [])))
}

/** What is said of pairs, under the names of their two files: nobody knows a report by its id. */
function pairMessages({ comparisons, histories, files }: BuildResults, places: ReadonlyMap<string, Place>): ReviewEntry[] {
  const paths = pathsByReport(files)
  const nameOf = ({ earlier, later }: BuildResults['comparisons'][number]): string =>
    `${paths.get(earlier) ?? earlier} → ${paths.get(later) ?? later}`
  const failed = [
    ...comparisons.map((pair) => ({ name: nameOf(pair), failed: pair.failed, exhausted: pair.exhausted })),
    ...histories.map(({ slug, failed }) => ({ name: slug, failed, exhausted: false })),
  ]
  const addressOf = ({ series, earlier, later, failed }: BuildResults['comparisons'][number]): string | null => {
    const [before, after] = [places.get(earlier), places.get(later)]
    return failed === null && before && after ? pairAddress(series, before, after) : null
  }
  const said = comparisons.flatMap((pair) => pair.messages.map((message) => ({ ...entryOf(nameOf(pair), message), address: addressOf(pair) })))
  return failed.reduce((entries, { name, failed, exhausted }) => {
    if (failed === null) return entries
    const reason = `This comparison could not be made: ${reasonOf(failed)}`
    return [...entries, entryOf(name, exhausted ? fileMessage('compare-exhausted', 'error', reason, EXHAUSTED) : failure('compare-failed', reason))]
  }, said)
}

function entryOf(path: string, message: Message): ReviewEntry {
  return { path, report: null, address: null, message, missing: [], metadataLine: null, settingsLine: null, settle: null }
}

/** What a thread said of a job that failed, without where in the code it did. */
function reasonOf(failed: string): string {
  return withoutPlaces(failed.split('\n')[0]!)
}

/** What to do about a file that took too much. */
const EXHAUSTED =
  'Look at the original: something in it is far larger than in any report. Save the report alone as docx, PDF or text. The other reports are not affected.'

function failure(id: string, reason: string): Message {
  return fileMessage(id, 'error', reason, 'This is a fault of the program: please report it with the file. The other reports are not affected.')
}

/** A path from the root of a file system in quotation marks, in which it may hold blanks; and one without. Both end with the name that is kept. */
const quoted = /(["'`])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:(?!\1).)*[\\/]((?:(?!\1).)*)\1/g
const bare = /(?<![\p{L}\p{N}.\\/])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:[^\s\\/"'`()]+[\\/])+([^\s\\/"'`()]*)/gu

/**
 * What the program says of a fault, without the folders of this machine: of a path the last name is left. Lists that everybody can read say what failed, not
 * where an archivist keeps things.
 */
export function withoutPlaces(words: string): string {
  const known = [process.cwd(), homedir(), tmpdir()].filter((folder) => folder.length > 1).sort((a, b) => b.length - a.length)
  const shortened = words.replace(quoted, '$1$2$1').replace(bare, '$1')
  return known.reduce((text, folder) => text.replaceAll(folder, '…'), shortened)
}

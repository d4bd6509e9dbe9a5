/** What archivists are told of files that are published less than they might be, or more, and of reports that were joined into series, or might be. */
import type { Message } from '../../core/model.ts'
import type { Publication } from '../../core/publication.ts'
import { fileMessage } from '../../core/read/reader.ts'
import { reportOf, type ArchiveFile } from '../originals.ts'
import type { ReviewEntry, Settlement } from '../../core/records.ts'
import { isMasked, nameKey } from '../../core/names/index.ts'
import type { Join, JoinReason } from '../../core/series/group.ts'
import type { BuildResults, Place } from '../by-series.ts'
import { settlementLines } from './settle.ts'

/** Why a file is published no more than another, with what releases it. */
export function heldMessageOf({ publish, heldUnread, heldByName }: ArchiveFile, heldFor: string): Message {
  if (heldByName) return heldByNameMessage(publish, heldFor)
  return heldUnread ? heldUnreadMessage(publish) : heldMessage(publish, heldFor)
}

function heldByNameMessage(publish: Publication, heldFor: string): Message {
  return fileMessage(
    'publication-held-name',
    'warning',
    `This file is named as ${heldFor}, which is published as “${publish}” and can't be read, so that it may be the same document: it is published no more than that.`,
    'Compare the two. If this one may be public, say so in a row of its own in metadata.csv: publish full.',
  )
}

/** Names the file, and no word of its text. */
function heldMessage(publish: Publication, heldFor: string): Message {
  return fileMessage(
    'publication-held',
    'warning',
    `This file has much of its text in common with ${heldFor}, which is published as “${publish}”, so it is published no more than that.`,
    'If it may be public, say so in a row of its own in metadata.csv: publish full.',
  )
}

/** Names no word of what should have been taken out. */
export function unmadeMessage(publish: Publication, path: string): Message {
  return fileMessage(
    'publication-held-removal',
    'error',
    `Something that archive.yaml takes out of ${path} could not be taken out, so that it stands in the text: it is published as “${publish}”, without the text.`,
    'Put the quotation or the pattern right in archive.yaml, or remove the correction or the rule. If all of the file may be public, say so in a row of its own in metadata.csv: publish full.',
  )
}

function heldUnreadMessage(publish: Publication): Message {
  return fileMessage(
    'publication-held-unread',
    'warning',
    `This file can't be read whole, so that a text that is kept back may stand in it unseen: it is published as “${publish}”, no more than that.`,
    'Look at the original. If it may be public, say so in a row of its own in metadata.csv: publish full.',
  )
}

/** Of a file that is published: for the archivist alone, since it tells what a text says that is kept back. */
export function alikeMessage(other: string): Message {
  return fileMessage(
    'publication-alike',
    'warning',
    `This file is published, and looks like ${other}, which is kept back: more of their text is the same than of two different reports.`,
    'Compare the two. If it is the same report, say so in a row of its own in metadata.csv: publish withheld, record or text; if not, publish full.',
  )
}

const WHY: Readonly<Record<JoinReason, string>> = {
  'short-form': 'its name may be a short form of the other one',
  abbreviation: 'its name may be an abbreviation of the other one',
  renamed: 'its name may be a later or an earlier name of the other organisation',
  folder: 'it names no organisation of its own and lies in one folder with the others, which are of other years',
  'same-name': 'a general name of it, which other organisations may have too, stands in another folder as well',
}

/** What was joined on evidence that a person should look at, and what might belong together, each with the lines that settle it. */
export function joinEntries(results: BuildResults, places: ReadonlyMap<string, Place>): ReviewEntry[] {
  const pathOf = new Map(results.files.flatMap((file) => (reportOf(file) ? [[reportOf(file)!.id, file.path] as const] : [])))
  const nameOf = new Map(results.series.flatMap(({ knownAs, reports }) => reports.map(({ id }) => [id, knownAs] as const)))
  return results.joins.flatMap((join) =>
    join.reports.flatMap((id): ReviewEntry[] => {
      const path = pathOf.get(id)
      if (path === undefined) return []
      const settle = settlementOf(join, path, nameOf.get(join.others[0] ?? id) ?? nameOf.get(id) ?? null)
      const message = messageOf(join, pathOf)
      return [{ path, report: id, address: places.get(id)?.address ?? null, message, missing: [], ...settlementLines(settle), settle }]
    }),
  )
}

function messageOf({ reason, joined, names, otherNames, others }: Join, pathOf: ReadonlyMap<string, string>): Message {
  const beside = otherNames.length > 0 ? otherNames.join(', ') : (pathOf.get(others[0] ?? '') ?? 'its folder')
  const whose = names.length > 0 ? `${names.join(', ')} ` : ''
  const base = { from: null, to: null } as const
  return joined
    ? {
        ...base,
        id: `series-joined-${reason}`,
        severity: 'info',
        reason: `This report ${whose && `of ${whose}`}was put into one series with ${beside}: ${WHY[reason]}.`,
        hint: 'If it belongs there, accept the line; if not, give it a series of its own in metadata.csv.',
      }
    : {
        ...base,
        id: `series-possible-${reason}`,
        severity: 'info',
        reason: `This report ${whose && `of ${whose}`}may belong to one series with ${beside}: ${WHY[reason]}. They were left apart.`,
        hint: 'If they belong together, accept the line.',
      }
}

/**
 * What the archivist writes: the other names of a series, where names tell it; else the series of the file. A name that many organisations have is no
 * alias, as it would join them all.
 */
function settlementOf({ reason, names, otherNames }: Join, path: string, series: string | null): Settlement | null {
  const name = series ?? otherNames[0] ?? null
  if (name === null) return null
  const known = [...otherNames, ...names].filter((each) => nameKey(each) !== nameKey(name) && !isMasked(each))
  if (reason === 'folder' || reason === 'same-name' || names.length === 0 || known.length === 0)
    return { row: { file: path, cells: { series: name } } }
  return { names: { name, aliases: [...new Set(known)] } }
}

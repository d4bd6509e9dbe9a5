/** What archivists are told of files that are published less than they might be, or more. */
import type { Message } from '../../core/model.ts'
import type { Publication } from '../../core/publication.ts'
import { fileMessage } from '../../core/read/reader.ts'
import type { ArchiveFile } from '../originals.ts'

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

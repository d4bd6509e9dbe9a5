import type { Message } from '../../model.ts'
import { fileMessage } from '../reader.ts'

/** What a document holds that its text does not have, counted while it is read. */
export class Tally {
  /** Characters that Word does not show. */
  hidden = 0
  /** Characters that are deleted or moved away, with the changes still on record. */
  deleted = 0
  /** Insertions, deletions and moves on record. */
  changes = 0
  pictures = 0
  comments = 0
  /** Kinds of what is embedded: `Excel.Sheet.12`, `chart`, `diagram`. */
  readonly objects: string[] = []
  /** Parts and files that the text takes in and that could not be read. */
  readonly elsewhere: string[] = []
  /** Words in headers and footers of pages. */
  readonly margins = new Set<string>()
  /** Names of fields and elements that were left out. */
  readonly leftOut = new Set<string>()
}

/** What an archivist should know of a document besides its text: each kind of thing that was left out is a message. */
export function tallyMessages(tally: Tally): Message[] {
  const found: Message[] = []
  const say = (condition: boolean, id: string, severity: Message['severity'], reason: string, hint: string): void => {
    if (condition) found.push(fileMessage(id, severity, reason, hint))
  }
  const { hidden, deleted, changes, pictures, comments, objects, elsewhere, margins, leftOut } = tally
  say(
    hidden > 0,
    'read-hidden-text',
    'warning',
    `This document holds hidden text (${count(hidden, 'character')}), which Word does not show; it was left out.`,
    'Show hidden text in Word to check it; where the original is published, remove it there first (File, Check for Issues, Inspect Document).',
  )
  say(
    changes > 0,
    'read-tracked-changes',
    'warning',
    `This document has ${count(changes, 'tracked change')}; it was read as if all were accepted, without the deleted text (${count(deleted, 'character')}).`,
    'Compare with the final version; accept or reject the changes in Word and save it again.',
  )
  say(
    comments > 0,
    'read-comments',
    'info',
    `${count(comments, 'comment')} of reviewers in the margin ${comments === 1 ? 'is' : 'are'} no part of the report and ${comments === 1 ? 'was' : 'were'} left out.`,
    'Where the original is published, remove the comments there first.',
  )
  say(
    elsewhere.length > 0,
    'read-part-unreadable',
    'warning',
    `This document takes in text that could not be read: ${listed(elsewhere)}.`,
    'Open it in Word and save it again as docx, so that all of its text stands in one document.',
  )
  say(
    objects.length > 0,
    'read-objects',
    'warning',
    `This document holds ${count(objects.length, 'embedded object')} (${listed(objects)}), whose text was not read.`,
    'If they hold text of the report, copy it into the document.',
  )
  say(
    pictures > 0,
    'read-pictures',
    'info',
    `This document holds ${count(pictures, 'picture')}, which may show text that was not read.`,
    'If a picture shows text of the report, recognise it (OCR) and write it into the document.',
  )
  say(
    margins.size > 0,
    'read-page-margins',
    'info',
    `Headers and footers of the pages were left out: ${listed([...margins])}.`,
    'If they name the organisation or the date, write these into metadata.csv.',
  )
  say(
    leftOut.size > 0,
    'read-left-out',
    'info',
    `Parts of this document that hold no text of their own were left out: ${listed([...leftOut])}.`,
    'Compare with the original; if something is missing, save the document as PDF.',
  )
  return found
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** At most six of a list, each shortened. */
function listed(all: readonly string[]): string {
  const some = [...new Set(all)].map((one) => (one.length > 40 ? `${one.slice(0, 40)}…` : one))
  return some.slice(0, 6).join(', ') + (some.length > 6 ? '…' : '')
}

/** What every reader of a piece of a Word document shares: its styles, numbers and notes, the fields that are open, the tally of what is left out. */
import type { Line } from './line.ts'
import { Numbering } from './numbering.ts'
import type { Package, Relationship } from './package.ts'
import { stylesOf, type Styles } from './styles.ts'
import { childrenOf, type XmlElement } from './xml.ts'
import type { Message } from '../../model.ts'
import { fileMessage } from '../reader.ts'

/** A note that the text refers to, with the number of its reference; 0 where the text writes a mark of its own. */
export interface Note {
  readonly number: number
  readonly content: XmlElement
}

/** What every reader of a piece of the document shares. */
export interface Reading {
  readonly package: Package
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly styles: Styles
  readonly numbering: Numbering
  readonly fields: Fields
  readonly tally: Tally
  readonly footnotes: ReadonlyMap<string, XmlElement>
  readonly endnotes: ReadonlyMap<string, XmlElement>
  /** Notes by what they hold, in the order of their first references. */
  readonly notes: Map<XmlElement, Note>
  /** The text of parts in other formats, read before the walk, by their paths. */
  readonly chunks: ReadonlyMap<string, readonly Line[]>
}

/** Prepares the reading of a part: what its relationships say about styles, numbers and notes. Throws where one of these parts is no XML. */
export function readingOf(parts: Package, path: string, root: XmlElement, tally: Tally, chunks: ReadonlyMap<string, readonly Line[]>): Reading {
  const relationships = parts.relationships(path)
  const related = (type: string): XmlElement | undefined => parts.related(path, type)
  const styles = stylesOf(related('styles'))
  const notes = (type: string): Map<string, XmlElement> =>
    new Map(childrenOf(related(`${type}s`), `w:${type}`).map((note) => [note.attributes['w:id'] ?? '', note]))
  return {
    package: parts,
    relationships: new Map(relationships.map((one) => [one.id, one])),
    styles,
    numbering: new Numbering(related('numbering'), styles),
    fields: new Fields(root),
    tally,
    footnotes: notes('footnote'),
    endnotes: notes('endnote'),
    notes: new Map(),
    chunks,
  }
}

interface Field {
  code: string
  hasResult: boolean
}

/** Fields whose stored result lists the headings of the document. */
const contents = /^\s*(?:TOC|INDEX|TOA)\b/i

/** The fields that are open while a part is read (ECMA-376, part 1, 17.16.18): their codes are no text, their results are. */
export class Fields {
  private readonly open: Field[] = []
  private readonly whole: ReadonlySet<XmlElement>

  /** `root` is the part; a field that is never closed in it is read as if it were not there. */
  constructor(root: XmlElement) {
    this.whole = wholeFields(root)
  }

  /** True between the beginning of a field and its result. */
  get isCode(): boolean {
    return this.open.some(({ hasResult }) => !hasResult)
  }

  /** True inside the result of a table of contents. */
  get isContents(): boolean {
    return this.open.some(({ code, hasResult }) => hasResult && contents.test(code))
  }

  writeCode(words: string): void {
    const field = this.open.at(-1)
    if (field && !field.hasResult) field.code += words
  }

  /** Takes a `w:fldChar`; gives the code of a field that it ends and that has no result, else null. */
  turn(mark: XmlElement): string | null {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin' && this.whole.has(mark)) this.open.push({ code: '', hasResult: false })
    const field = this.open.at(-1)
    if (!field) return null
    if (type === 'separate') field.hasResult = true
    if (type !== 'end' || !this.whole.has(mark)) return null
    this.open.pop()
    return field.hasResult ? null : field.code
  }
}

/** True for the code of a field that lists the headings of the document. */
export function isContentsCode(code: string): boolean {
  return contents.test(code)
}

/** The marks that begin and end fields which have both, without those of deleted text. */
function wholeFields(root: XmlElement): Set<XmlElement> {
  const whole = new Set<XmlElement>()
  const begun: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'w:del' || child.name === 'w:moveFrom') continue
      if (child.name !== 'w:fldChar') visit(child)
      else if (child.attributes['w:fldCharType'] === 'begin') begun.push(child)
      else if (child.attributes['w:fldCharType'] === 'end' && begun.length > 0) whole.add(begun.pop()!).add(child)
    }
  }
  visit(root)
  return whole
}

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

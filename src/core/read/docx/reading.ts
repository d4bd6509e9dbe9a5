import { Fields } from './inline/fields.ts'
import type { Line } from './line.ts'
import { Numbering } from './numbering.ts'
import type { Package, Relationship } from './package/package.ts'
import { stylesOf } from './styles.ts'
import type { Styles } from './styles.ts'
import type { Tally } from './tally.ts'
import { childrenOf } from './package/xml.ts'
import type { XmlElement } from './package/xml.ts'

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

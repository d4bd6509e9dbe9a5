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

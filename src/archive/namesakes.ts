import { isStricter, keepsBack, strictest } from '../core/publication.ts'
import type { ArchiveFile } from './originals.ts'
import { plainStem } from './stems.ts'

/**
 * Holds back what is named as a file that is kept back and can't be read, such as a scan: nothing tells whether it is the same document as text. It is published no more than that one, unless a
 * row of its own says what is published of it.
 */
export function holdNamesakes(files: readonly ArchiveFile[]): ArchiveFile[] {
  const unread = files.filter((file) => !file.facts?.report && file.row !== undefined && keepsBack(file))
  if (unread.length === 0) return [...files]
  const byStem = Map.groupBy(unread, ({ path }) => plainStem(path))
  return files.map((file) => {
    if (!file.facts?.report || (file.row !== undefined && 'publish' in file.row)) return file
    const other = (byStem.get(plainStem(file.path)) ?? []).find((each) => isStricter(each, file))
    if (!other) return file
    const lasting = strictest([file.lasting, other.lasting])
    return { ...file, publish: other.publish, lasting, decidedBy: other.decidedBy, heldFor: other.path, heldByName: true }
  })
}

import { sep } from 'node:path'

/** Files of these names beside the originals are the archivist's own, not reports. */
export const ARCHIVIST_FILES: readonly string[] = ['archive.yaml', 'metadata.csv']

/**
 * Why what a path leads to is no original, whatever link leads there: the archivist's own files and what is hidden say what nobody else is to know.
 * @param way the path below the folder of originals, without links.
 * @returns words that go on from “this file can't be read: ”; null for an original.
 */
export function whyNoOriginal(way: string): string | null {
  if (ARCHIVIST_FILES.includes(way)) return 'it is a link to one of the archivist’s own files'
  return way.split(sep).some((name) => name.startsWith('.')) ? 'it is a link to something hidden' : null
}

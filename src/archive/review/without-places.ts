import { homedir, tmpdir } from 'node:os'

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

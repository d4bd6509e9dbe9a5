import { FILE_FORMAT } from '../../core/compact/format.ts'
import type { DirectoryFile } from '../../core/compact/index.ts'
import { fileLinksOf } from '../../view/address.ts'

/** Gets the list of all reports that can be compared; null where it can't be had or is of another version of the site. */
export async function fetchDirectory(base: string): Promise<DirectoryFile | null> {
  try {
    const response = await fetch(fileLinksOf(base)('data/index.json'))
    const directory = (await response.json()) as DirectoryFile
    return directory.format === FILE_FORMAT ? directory : null
  } catch {
    return null
  }
}

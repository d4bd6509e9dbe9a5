import { readFile } from 'node:fs/promises'
import { wordingOf } from '../../src/core/compare/profiles/wording.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { textFiles } from './corpus-words.ts'

/** The different statements of all problems of the Chinese reports below some folders, cleaned as the comparison cleans them. */
export async function admissionsBelow(folders: readonly string[], leftOut: (path: string) => boolean): Promise<string[]> {
  const statements = new Set<string>()
  for (const path of folders.flatMap(textFiles).filter((file) => !leftOut(file))) {
    const { document } = await readDocument(path, await readFile(path))
    if (!document) continue
    for (const { clauses } of normalise(document).problems) for (const { text } of clauses) statements.add(wordingOf(text))
  }
  return [...statements].filter((wording) => wording.length >= 4)
}

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** The folders of a labelled set and of the files it labels. */
export interface Folders {
  readonly gold: string
  readonly corpus: string
  readonly write: boolean
}

/** Reads `--gold DIR --corpus DIR [--write]`; null, with the reason on standard error, where a folder is missing. */
export function foldersOf(args: string[], subject: string): Folders | null {
  const { values } = parseArgs({
    args,
    options: { gold: { type: 'string' }, corpus: { type: 'string' }, write: { type: 'boolean', default: false } },
  })
  const { gold, corpus, write } = values
  if (gold !== undefined && corpus !== undefined && existsSync(gold) && existsSync(corpus)) return { gold, corpus, write }
  console.error(`Usage: npm run evaluate -- ${subject} --gold DIR --corpus DIR [--write]`)
  return null
}

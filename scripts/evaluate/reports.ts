import { readFile } from 'node:fs/promises'
import { readingAids } from '../../src/archive/corpus/corpus.ts'
import type { Report, SourceDocument } from '../../src/core/model.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'

const known = new Map<string, Promise<Report>>()

/** The normalised report of a file; a file that is asked for again is not read again. Throws where it cannot be read. */
export function reportAt(path: string): Promise<Report> {
  const waiting = known.get(path) ?? readReport(path)
  known.set(path, waiting)
  return waiting
}

async function readReport(path: string): Promise<Report> {
  return normalise(await documentAt(path))
}

/** The document of a file. Throws where it cannot be read. */
export async function documentAt(path: string): Promise<SourceDocument> {
  const { document, messages } = await readDocument(path, await readFile(path), readingAids)
  if (!document) throw new Error(`${path} could not be read: ${messages.map((message) => message.reason).join(' ')}`)
  return document
}

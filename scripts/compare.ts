/** `npm run compare -- EARLIER LATER [--json]`: the comparison of two files. Exit code 1 if a file could not be read, 2 for a wrong call. */
import { readFile } from 'node:fs/promises'
import { segment } from '../src/archive/work/segment.ts'
import { readingAids } from '../src/archive/corpus/character-maps.ts'
import { compare } from '../src/core/compare/index.ts'
import type { Report } from '../src/core/model.ts'
import { normalise } from '../src/core/normalise/index.ts'
import { readDocument } from '../src/core/read/index.ts'
import { printableLines } from '../src/core/text/printable.ts'
import { readCall } from './call.ts'
import { contractOf } from './compare/contract.ts'
import { summaryOf } from './compare/summary.ts'

const { paths, set } = readCall('npm run compare -- EARLIER LATER [--json]', ['json'], (count) => count === 2)
const [earlier, later] = await Promise.all([reportAt(paths[0]!), reportAt(paths[1]!)])
if (!earlier || !later) process.exit(1)
const comparison = compare(earlier, later, { segment })
process.stdout.write(printableLines(set.json ? JSON.stringify(contractOf(comparison)) + '\n' : summaryOf(comparison)))

/** The normalised report of a file, or null with the reasons on standard error. */
async function reportAt(path: string): Promise<Report | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    console.error(printableLines(`${path}: could not be opened (${error instanceof Error ? error.message : String(error)}).`))
    return null
  })
  if (!bytes) return null
  const { document, messages } = await readDocument(path, bytes, readingAids)
  for (const { severity, reason, hint } of messages) if (severity === 'error') console.error(printableLines(`${path}: ${reason} ${hint}`))
  return document && normalise(document)
}

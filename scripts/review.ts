/**
 * `npm run review -- CORPUS [--accept] [--json]`: what is uncertain in a folder of originals, most urgent first, with the lines for `archive.yaml` and
 * `metadata.csv` that settle it. In a terminal it asks which lines to write; with `--accept` it writes all of them. Exit code 1 where the folder can't be
 * used, 2 for a wrong call.
 */
import { createInterface } from 'node:readline/promises'
import { buildArchiveAlone } from '../src/archive/build.ts'
import { CorpusError } from '../src/archive/corpus/corpus.ts'
import { progressOn } from '../src/archive/work/progress.ts'
import { writeSettlements } from '../src/archive/review/settle.ts'
import type { ReviewEntry } from '../src/core/records.ts'
import { printableLines } from '../src/core/text/harmless.ts'
import { byUrgency } from '../src/view/file-messages.ts'
import { readCall } from './call.ts'
import { entryText, settlementsOf } from './review/entry-text.ts'

const { paths, set } = readCall('npm run review -- CORPUS [--accept] [--json]', ['accept', 'json'], (count) => count === 1)
const corpus = paths[0]!
try {
  const { index } = await buildArchiveAlone(process.cwd(), corpus, progressOn(process.stderr))
  const entries = byUrgency(index.review)
  if (set.json) process.stdout.write(printableLines(`${JSON.stringify(entries)}\n`))
  else process.stdout.write(entries.length === 0 ? 'There is nothing to review.\n' : entries.map(entryText).join('\n'))
  const accepted = set.accept ? entries : process.stdin.isTTY && process.stdout.isTTY && !set.json ? await asked(entries) : []
  for (const written of writeSettlements(corpus, settlementsOf(accepted))) console.error(printableLines(written))
} catch (error) {
  if (!(error instanceof CorpusError)) throw error
  console.error(printableLines(error.message))
  process.exitCode = 1
}

/** The entries whose lines a person accepts, one question each. */
async function asked(entries: readonly ReviewEntry[]): Promise<ReviewEntry[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const accepted: ReviewEntry[] = []
  try {
    for (const entry of entries.filter(({ settle }) => settle !== null)) {
      const answer = await terminal.question(`\n${entryText(entry)}Write it? [y]es, [n]o, [q]uit: `)
      if (/^q/i.test(answer.trim())) break
      if (/^[y是]/i.test(answer.trim())) accepted.push(entry)
    }
  } finally {
    terminal.close()
  }
  return accepted
}

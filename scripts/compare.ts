/** `npm run compare -- EARLIER LATER [--json]`: the comparison of two files. Exit code 1 if a file could not be read or compared, 2 for a wrong call. */
import { printableLines } from '../src/core/text/harmless.ts'
import { readCall } from './call.ts'
import { contractOf } from './compare/contract.ts'
import { summaryOf } from './compare/summary.ts'
import { readingOf, readingThread, type Reading } from './reading/jobs.ts'

const { paths, set } = readCall('npm run compare -- EARLIER LATER [--json]', ['json'], (count) => count === 2)
const [earlier, later] = paths as [string, string]
const thread = readingThread()
const comparison = await compareFiles()
await thread.close()
if (comparison) process.stdout.write(printableLines(set.json ? JSON.stringify(contractOf(comparison)) + '\n' : summaryOf(comparison)))
else process.exitCode = 1

/** The comparison, or nothing, with the reasons on standard error. */
async function compareFiles(): Promise<Reading['comparison']> {
  const read = [await readFile(earlier), await readFile(later)]
  if (read.includes(false)) return undefined
  const { comparison, faults } = await readingOf(thread, { does: 'compare', earlier, later })
  for (const fault of faults) console.error(printableLines(`${earlier} → ${later}: ${fault}`))
  return comparison
}

/** Whether a file could be read; why not stands on standard error. */
async function readFile(path: string): Promise<boolean> {
  const { faults } = await readingOf(thread, { does: 'read', path, name: path, corpus: null })
  for (const fault of faults) console.error(printableLines(`${path}: ${fault}`))
  return faults.length === 0
}

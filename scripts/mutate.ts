/**
 * `npm run mutate -- FOLDER… [--count 100000] [--seed 1]`: normalises mutated copies of originals and checks that none crashes, hangs
 * or loses a character. Prints each fault with the number that reproduces it.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerFault } from '../src/core/normalise/clean-text.ts'
import { mutated, seededRandom } from '../test/mutations.ts'
import { normalise } from '../src/core/normalise/index.ts'
import { readDocument } from '../src/core/read/index.ts'

const words = process.argv.slice(2)
const option = (name: string, otherwise: number): number => (words.includes(name) ? Number(words[words.indexOf(name) + 1]) : otherwise)
const count = option('--count', 100_000)
const seed = option('--seed', 1)
const folders = words.filter((word, i) => !word.startsWith('--') && !(words[i - 1] ?? '').startsWith('--'))
const longest = 20_000
const slowest = 1000

const texts: string[] = []
for (const folder of folders) {
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!/\.(?:txt|md)$/.test(name)) continue
    const { document } = await readDocument(name, await readFile(join(folder, name)))
    if (document) texts.push(document.text)
  }
}
if (texts.length === 0) {
  console.error('usage: npm run mutate -- FOLDER… [--count 100000] [--seed 1]')
  process.exit(2)
}
let faults = 0
let longestTime = 0
const fail = (number: number, reason: string): void => {
  faults++
  process.exitCode = 1
  console.log(`mutation ${number}: ${reason}`)
}
for (let number = 0; number < count; number++) {
  const random = seededRandom(seed * 1_000_003 + number)
  const text = mutated(texts, random).slice(0, longest)
  const { document } = await readDocument('mutated.txt', new TextEncoder().encode(text))
  if (!document) continue
  const start = process.cpuUsage()
  try {
    const fault = ledgerFault(document.text, normalise(document))
    if (fault !== null) fail(number, fault)
  } catch (error) {
    fail(number, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  longestTime = Math.max(longestTime, milliseconds)
  if (milliseconds > slowest) fail(number, `took ${milliseconds.toFixed(0)} ms for ${document.text.length} characters`)
  if (number % 1000 === 999) process.stderr.write(`${number + 1} of ${count}, ${faults} faults, longest ${longestTime.toFixed(0)} ms\n`)
}
console.log(`${count} mutations of ${texts.length} texts: ${faults} faults, the longest took ${longestTime.toFixed(0)} ms`)

/** `npm run evaluate -- SUBJECT …`: quality, measured against labelled reports or the design of the sample archive. Each subject is a file of its own below `scripts/evaluate/`. */
import process from 'node:process'

const subjects: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>>> = {
  structure: () => import('./evaluate/texts/structure.ts'),
  passages: () => import('./evaluate/texts/passages.ts'),
  items: () => import('./evaluate/texts/items.ts'),
  resemblance: () => import('./evaluate/texts/resemblance.ts'),
  comparison: () => import('./evaluate/pairs/comparison.ts'),
  'follow-through': () => import('./evaluate/pairs/follow-through.ts'),
  sample: () => import('./evaluate/sample/sample.ts'),
  quantities: () => import('./evaluate/sample/quantities.ts'),
  search: () => import('./evaluate/search/search.ts'),
  verdicts: () => import('./evaluate/pairs/verdicts.ts'),
  readings: () => import('./evaluate/pairs/readings.ts'),
  threads: () => import('./evaluate/pairs/threads.ts'),
}

const [subject, ...args] = process.argv.slice(2)
const load = subject === undefined ? undefined : subjects[subject]
if (load) process.exitCode = await (await load()).run(args)
else {
  console.error(`Usage: npm run evaluate -- ${Object.keys(subjects).join(' | ')} [options]`)
  process.exitCode = 2
}

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { answer } from '../../src/core/search/answer.ts'
import { openArchiveSearch } from '../../src/core/search/archive-search.ts'
import type { Catalogue } from '../../src/core/search/catalogue.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { processesOf, processorSeconds, residentBytes } from './memory.ts'
import { seededRandom } from './random.ts'
import { madeReports } from './search-texts.ts'

const QUERIES = 200
const NO_FILTERS = { series: null, fromYear: null, toYear: null, part: null, kind: null }

/**
 * Measures the search index at a scale: time, memory and size of its building beside Pagefind's own Chinese mode in the same run; what a first
 * query of four characters loads, and how long its answer takes once it is loaded.
 * @param texts folder of UTF-8 text files whose sentences the reports are made of.
 */
export async function benchSearch(texts: string, reports: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-search-'))
  console.log(`${reports} reports of 4,500 characters, made of the sentences in ${texts}`)
  console.log('index                     seconds   of processor   memory, GB   index, MB')
  await measureBuild('this project', 'ours', texts, reports, join(work, 'ours'))
  await measureBuild("Pagefind's Chinese mode", 'pagefind', texts, reports, join(work, 'pagefind'))
  await measureQueries(join(work, 'ours'), texts, reports)
  rmSync(work, { recursive: true, force: true })
}

async function measureBuild(name: string, way: string, texts: string, reports: number, folder: string): Promise<void> {
  const start = performance.now()
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./search-build.ts')), way, texts, String(reports), folder], {
    stdio: 'inherit',
  })
  let memory = 0
  const processor = new Map<number, number>()
  const watch = setInterval(() => {
    for (const pid of processesOf(child.pid!)) {
      memory = Math.max(memory, residentBytes(pid))
      processor.set(pid, Math.max(processor.get(pid) ?? 0, processorSeconds(pid)))
    }
  }, 100)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`Building the index of ${name} ended with code ${String(code)}.`)
  const used = [...processor.values()].reduce((total, seconds) => total + seconds, 0)
  const cells = [
    ((performance.now() - start) / 1000).toFixed(1).padStart(7),
    used.toFixed(1).padStart(14),
    (memory / 2 ** 30).toFixed(2).padStart(12),
    (indexBytes(folder) / 1e6).toFixed(1).padStart(11),
  ]
  console.log(`${name.padEnd(25)} ${cells.join(' ')}`)
}

function indexBytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.pf_index'))
  return files.reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0)
}

async function measureQueries(folder: string, texts: string, reports: number): Promise<void> {
  const catalogue = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as Catalogue
  const first: number[] = []
  const times: number[] = []
  let loaded = 0
  const load = (path: string): Promise<Uint8Array> => {
    const bytes = readFileSync(join(folder, path))
    loaded += bytes.length
    return Promise.resolve(new Uint8Array(gunzipSync(bytes)))
  }
  await openArchiveSearch(catalogue, load)
  console.log(`before the first query: ${Math.round(loaded / 1000)} KB of metadata and layout`)
  for (const run of someRuns(texts, reports)) {
    const search = await openArchiveSearch(catalogue, load)
    loaded = 0
    const query = parseQuery(run)
    await answer(search, query, NO_FILTERS, 'best')
    first.push(loaded / 1000)
    const start = performance.now()
    await answer(search, query, NO_FILTERS, 'best')
    times.push(performance.now() - start)
  }
  console.log(`first query of four characters: ${share(first, 0.5)} KB at the median, ${share(first, 0.95)} KB at the 95th percentile`)
  console.log(`answer once loaded: ${share(times, 0.5)} ms at the median, ${share(times, 0.95)} ms at the 95th percentile`)
}

/** Runs of four characters from the middle of the reports, spread over all of them. */
function* someRuns(texts: string, reports: number): Generator<string> {
  const random = seededRandom(2)
  let number = 0
  for (const { report } of madeReports(texts, reports, 4500)) {
    if (number++ % Math.ceil(reports / QUERIES) !== 0) continue
    const block = random.pick(report.blocks).text
    const at = random.below(block.length - 4)
    yield block.slice(at, at + 4)
  }
}

function share(numbers: readonly number[], part: number): string {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]!.toFixed(1)
}

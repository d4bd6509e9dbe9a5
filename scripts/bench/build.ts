import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCorpus } from './corpus.ts'
import { processesOf, residentBytes } from './memory.ts'

/**
 * Builds made-up corpora of the given sizes: cold (empty store), again unchanged, and again after one changed report; and prints time, the largest process's
 * memory, and the size of the site.
 */
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  console.log('reports   build             seconds   of cold   memory, GB   site, MB   files')
  for (const size of sizes) {
    const work = mkdtempSync(join(tmpdir(), 'bench-build-'))
    const corpus = join(work, 'corpus')
    writeCorpus(corpus, size)
    const cold = await build(work)
    print(size, 'cold', cold, cold, join(work, 'site'))
    print(size, 'unchanged', await build(work), cold, join(work, 'site'))
    appendFileSync(join(corpus, readdirSync(corpus).sort()[0]!), '\n以钉钉子精神抓好落实，努力交出合格答卷。\n')
    print(size, 'one changed', await build(work), cold, join(work, 'site'))
    rmSync(work, { recursive: true, force: true })
  }
}

/** What a build took. */
export interface Run {
  readonly seconds: number
  /** Largest resident set of any process of the build, in bytes. */
  readonly memory: number
}

/** Builds the corpus of a working folder with a store of its own. */
export function build(work: string): Promise<Run> {
  const env = { CORPUS: join(work, 'corpus'), CACHE: join(work, 'cache') }
  return runTimed('npm', ['run', '--silent', 'build', '--', '--outDir', join(work, 'site')], process.cwd(), env)
}

/** Runs a command in a folder, and says what it took. */
export function runTimed(command: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const start = performance.now()
  const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  let memory = 0
  const watch = setInterval(() => (memory = Math.max(memory, ...processesOf(child.pid!).map(residentBytes))), 200)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, memory })
      else reject(new Error(`${command} ${words.join(' ')} in ${cwd} ended with code ${code}.`))
    })
  })
}

function print(size: number, name: string, run: Run, cold: Run, site: string): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name: file }) => sum + statSync(join(parentPath, file)).size, 0)
  const share = `${Math.round((100 * run.seconds) / cold.seconds)} %`
  const cells = [
    run.seconds.toFixed(1).padStart(7),
    share.padStart(9),
    (run.memory / 2 ** 30).toFixed(2).padStart(12),
    (bytes / 1e6).toFixed(1).padStart(10),
  ]
  console.log(`${String(size).padStart(7)}   ${name.padEnd(15)} ${cells.join(' ')} ${String(files.length).padStart(7)}`)
}

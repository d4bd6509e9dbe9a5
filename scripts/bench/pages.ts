import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser/chromium.ts'
import { measureLoading, type Loading } from './pages/measure.ts'
import { pagesOfAllKinds } from './pages/page-kinds.ts'
import { serveSlowly, slowLine, type SlowServer } from './pages/slow-server.ts'

const repetitions = 3

/**
 * Measures how one page of each kind loads, in both languages, on Lighthouse's mobile setting; of several loads the median of each figure.
 * @param site folder of a built site; without one, the corpus that the environment names is built for the measurement.
 */
export async function benchPages(site?: string): Promise<void> {
  const folder = site ?? build()
  const [browser, server] = [await launchBrowser(), await serveSlowly(folder, slowLine)]
  console.log('page                     first paint, ms   largest   blocking   layout shift   KB   of it scripts')
  for (const { kind, path } of [...pagesOfAllKinds(folder), ...searches(folder)]) {
    for (const language of ['', 'en/']) {
      console.log(lineOf(`${kind}${language === '' ? '' : ' (English)'}`, await median(browser, server, language + path)))
    }
  }
  await browser.close()
  await server.close()
  if (site === undefined) rmSync(folder, { recursive: true, force: true })
}

function build(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'))
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

/** What is asked for most: a search that is reached by its address. */
function searches(folder: string): { kind: string; path: string }[] {
  return existsSync(join(folder, 'search')) ? [{ kind: 'search, asked', path: `search/?q=${encodeURIComponent('问题')}` }] : []
}

async function median(browser: Browser, server: SlowServer, path: string): Promise<Loading> {
  const loads: Loading[] = []
  for (let turn = 0; turn < repetitions; turn++) loads.push(await measureLoading(browser, server, path))
  const middle = (figure: keyof Loading): number => loads.map((load) => load[figure]).toSorted((a, b) => a - b)[Math.floor(repetitions / 2)]!
  return {
    first: middle('first'),
    largest: middle('largest'),
    shift: middle('shift'),
    blocking: middle('blocking'),
    bytes: middle('bytes'),
    scriptBytes: middle('scriptBytes'),
  }
}

function lineOf(name: string, { first, largest, shift, blocking, bytes, scriptBytes }: Loading): string {
  const cells = [first.toFixed(0).padStart(15), largest.toFixed(0).padStart(9), blocking.toFixed(0).padStart(10), shift.toFixed(4).padStart(14)]
  return `${name.padEnd(24)} ${[...cells, (bytes / 1000).toFixed(0).padStart(4), (scriptBytes / 1000).toFixed(0).padStart(15)].join(' ')}`
}

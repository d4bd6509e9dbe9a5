import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CorpusError } from './corpus.ts'
import { fingerprint } from './fingerprint.ts'
import { cacheFolder } from './store.ts'

/** Says which build is at work in a folder, and which site it makes. */
const MARK = 'at-work.json'

interface AtWork {
  readonly process: number
  readonly site: string
}

/**
 * Takes the folder in which a build keeps its pages for the next build of the same corpus. Two builds at once would take each other's pages from there, so that
 * each has one to itself, until its process ends.
 * @param root the project's folder.
 * @param site absolute path of the folder that the site is built into.
 * @returns the folder's absolute path.
 * @throws {CorpusError} where another build of this corpus is writing the same site.
 */
export function takeWorkFolder(root: string, corpus: string, site: string): string {
  const name = join(cacheFolder(root), 'sites', fingerprint(resolve(corpus)))
  for (let number = 1; ; number++) {
    const folder = number === 1 ? name : `${name}-${number}`
    const other = take(folder, { process: process.pid, site })
    if (other === null) return folder
    if (other.site === site) {
      throw new CorpusError(
        `Another build (process ${other.process}) is writing the site in ${site}, and two would mix their files. Wait until it is done, or name another folder: ` +
          `npm run build -- --outDir DIR. If there is no such build, delete ${join(folder, MARK)}.`,
      )
    }
  }
}

/** @returns null where the folder is this build's now, else the build that is at work in it. */
function take(folder: string, build: AtWork): AtWork | null {
  mkdirSync(folder, { recursive: true })
  const mark = join(folder, MARK)
  const other = readMark(mark)
  if (other && isRunning(other.process)) return other
  rmSync(mark, { force: true })
  try {
    writeFileSync(mark, JSON.stringify(build), { flag: 'wx' })
  } catch (error) {
    const faster = readMark(mark)
    if (faster) return faster
    throw error
  }
  process.once('exit', () => {
    rmSync(mark, { force: true })
  })
  return null
}

function readMark(path: string): AtWork | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as AtWork
  } catch {
    return null
  }
}

/** A mark with this process's own number was left by one that had the number before: containers give the same few again and again. */
function isRunning(other: number): boolean {
  if (other === process.pid) return false
  try {
    return process.kill(other, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

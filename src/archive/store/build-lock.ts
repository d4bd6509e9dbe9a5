import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Holds the number of the process that is at work in a folder. */
const MARK = 'building'

/** How often, in milliseconds, a build says that it is still at work, and a waiting one looks. */
const BEAT = 1_000

/** Silence in milliseconds after which a mark is a dead build's, whatever process has its number by now. */
const SILENT = 60_000

/**
 * Waits until no other build is at work in a folder, which then is this process's until it ends. Astro keeps code and pages of a build under fixed names
 * there: two builds at once would take each other's.
 * @param folder absolute path; created where it is missing.
 * @param say is told once that there is another build, if there is one.
 */
export async function waitForOtherBuilds(folder: string, say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const mark = join(folder, MARK)
  for (let told = false; !marked(mark); told = true) {
    if (!told) say(`Another build is at work in ${folder}; waiting for its end. If there is none, delete ${mark}.`)
    await wait(BEAT)
  }
  // The mark may be away: the folder can be deleted at any time.
  setInterval(() => void utimes(mark, new Date(), new Date()).catch(() => undefined), BEAT).unref()
  process.once('exit', () => {
    rmSync(mark, { force: true })
  })
}

/** @returns whether the mark is this process's. */
function marked(mark: string): boolean {
  if (!isOfLivingBuild(mark)) rmSync(mark, { force: true })
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** A mark with this process's own number was left by one that had the number before: containers give the same few again and again. */
function isOfLivingBuild(mark: string): boolean {
  try {
    const other = Number(readFileSync(mark, 'utf8'))
    if (Date.now() - statSync(mark).mtimeMs > SILENT || other === process.pid) return false
    return process.kill(other, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

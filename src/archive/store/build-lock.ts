import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { HeartbeatOrder } from './heartbeat.ts'

/**
 * A folder with one empty file, whose name says which build it is. A free lock is taken by renaming a finished folder to this name, and a dead build's by
 * renaming its file: of many that try, the system lets one succeed.
 */
const LOCK = 'lock'

/** How often, in milliseconds, a build says that it is still at work, and a waiting one looks. */
const BEAT = 1_000

/** How long nothing must be heard of a build before it is taken for dead, in milliseconds. */
export interface Patience {
  /** Where its process is surely gone. */
  readonly gone: number
  /** Where nothing is known of its process: it may run in another container, or on another machine. */
  readonly unknown: number
}

const PATIENCE: Patience = { gone: 3 * BEAT, unknown: 60 * BEAT }

/** The right to work in a folder. */
export interface FolderLock {
  /** Whether it still is this build's: one that was stopped for a minute has lost it. */
  isOurs(): boolean
  release(): void
}

/** Marks of locks that this process holds. */
const held = new Set<string>()
let heart: Worker | undefined

/**
 * Waits until no other build is at work in a folder, which then is this build's until it releases the folder or ends.
 * @param folder absolute path; created where it is missing.
 * @param say is told once that there is another build, if there is one.
 */
export async function lockFolder(folder: string, say: (line: string) => void, patience = PATIENCE): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, LOCK)
  const mark = `${process.pid}-${system()}-${randomUUID()}`
  const watch = new Watch(patience)
  for (let told = false; !takeFree(lock, mark);) {
    const other = holderOf(lock)
    const isDead = other !== null && watch.isDead(lock, other)
    if (isDead && takeOver(lock, other, mark)) break
    if (!isDead && !told && watch.mayLive) {
      say(`Another build is at work in ${folder}; waiting for its end. If there is none, delete ${lock}.`)
      told = true
    }
    await wait(BEAT)
  }
  return holding(folder, lock, mark)
}

/**
 * Waits for folders, one after another, and gives them back when the work that needs them has ended, however it ends.
 * @param folders absolute paths, in the order in which all who need several of them ask.
 */
export async function withFolders<T>(
  folders: readonly string[],
  say: (line: string) => void,
  work: (locks: readonly FolderLock[]) => Promise<T>,
): Promise<T> {
  const locks: FolderLock[] = []
  try {
    for (const folder of folders) locks.push(await lockFolder(folder, say))
    return await work(locks)
  } finally {
    for (const lock of locks.toReversed()) lock.release()
  }
}

function holding(folder: string, lock: string, mark: string): FolderLock {
  const path = join(lock, mark)
  // What builds left that were interrupted while they tried.
  for (const name of readdirSync(folder)) if (name.startsWith(`${LOCK}.`)) rmSync(join(folder, name), { recursive: true, force: true })
  held.add(mark)
  order({ touch: path })
  const release = (): void => {
    held.delete(mark)
    order({ leave: path })
    rmSync(path, { force: true })
    tryTo(() => {
      rmdirSync(lock)
    })
    process.off('exit', release)
  }
  process.once('exit', release)
  return { isOurs: () => existsSync(path), release }
}

/** Takes a lock that nobody holds. */
function takeFree(lock: string, mark: string): boolean {
  if (holderOf(lock) !== null) return false
  const own = `${lock}.${mark}`
  mkdirSync(own, { recursive: true })
  // An empty folder is left where a build ended while it released its lock; systems differ in whether a rename replaces it.
  tryTo(() => {
    rmdirSync(lock)
  })
  const isTaken = tryTo(() => {
    writeFileSync(join(own, mark), '')
    renameSync(own, lock)
  })
  if (!isTaken) rmSync(own, { recursive: true, force: true })
  return isTaken
}

/** Takes a dead build's lock, unless someone else just did. */
function takeOver(lock: string, other: string, mark: string): boolean {
  return tryTo(() => {
    renameSync(join(lock, other), join(lock, mark))
  })
}

function holderOf(lock: string): string | null {
  try {
    return readdirSync(lock)[0] ?? null
  } catch {
    return null
  }
}

/** Builds that were found to be dead, by the numbers of their processes and what gave these: one that holds several locks is waited for once. */
const dead = new Set<string>()

/** Looks whether the holder of a lock still lives. Its beat counts before the number of its process, and no clock but this process's own is asked. */
class Watch {
  /** Whether the other build lives, or nothing is known of it. */
  mayLive = false
  private readonly patience: Patience
  private seen = ''
  private since = 0

  constructor(patience: Patience) {
    this.patience = patience
  }

  isDead(lock: string, other: string): boolean {
    const beat = statSync(join(lock, other), { throwIfNoEntry: false })?.mtimeMs
    const seen = `${other} ${beat}`
    if (seen !== this.seen) [this.seen, this.since] = [seen, performance.now()]
    const silence = performance.now() - this.since
    const isGone = isProcessGone(other)
    this.mayLive ||= !isGone
    if (isGone && silence >= this.patience.gone) dead.add(processOf(other))
    return isGone ? dead.has(processOf(other)) : silence >= this.patience.unknown
  }
}

/** Whether the process of a build is gone; never known of another machine's or container's. */
function isProcessGone(mark: string): boolean {
  const [id, where] = processOf(mark).split('-')
  if (where !== system()) return false
  // Containers give the same few numbers again and again: one with this process's own number had it before.
  if (Number(id) === process.pid) return !held.has(mark)
  try {
    process.kill(Number(id), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** The number of a process, and what gave it. */
function processOf(mark: string): string {
  return mark.split('-').slice(0, 2).join('-')
}

let knownSystem: string | undefined

/** Stands for what gives processes their numbers: a container has its own, and so has a machine after each start. */
function system(): string {
  return (knownSystem ??= nameOfSystem())
}

function nameOfSystem(): string {
  const told = [() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), () => readlinkSync('/proc/self/ns/pid'), hostname].map((ask) => {
    try {
      return ask()
    } catch {
      return ''
    }
  })
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12)
}

function order(told: HeartbeatOrder): void {
  if (!heart) {
    heart = new Worker(new URL('./heartbeat.ts', import.meta.url), { workerData: { beat: BEAT }, execArgv: [] })
    heart.unref()
  }
  heart.postMessage(told)
}

/** @returns whether it could be done, or another build was quicker. */
function tryTo(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (['EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

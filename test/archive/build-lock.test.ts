import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder, withFolders, type Patience } from '../../src/archive/store/build-lock.ts'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(folder, 'lock')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Less patience than builds have: these tests wait for it. */
const patience: Patience = { gone: 50, unknown: 3_000 }

/** What a build says before it begins. */
async function saidBeforeStart(onWait: () => void = () => undefined): Promise<string[]> {
  const said: string[] = []
  const held = await lockFolder(
    folder,
    (line) => {
      said.push(line)
      onWait()
    },
    patience,
  )
  held.release()
  return said
}

/** A lock as a build of a number on this machine, or elsewhere, holds it. */
async function lockOf(pid: number, where?: string): Promise<string> {
  const own = await lockFolder(folder, () => undefined)
  const [mark] = readdirSync(lock)
  own.release()
  mkdirSync(lock)
  const name = mark!.replace(/^\d+-([0-9a-f]+)/, `${pid}-${where ?? '$1'}`)
  writeFileSync(join(lock, name), '')
  return join(lock, name)
}

const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid

const waiting = (): string => `Another build is at work in ${folder}; waiting for its end. If there is none, delete ${lock}.`

test('a build waits for another one that is at work, and says so once', async () => {
  await lockOf(process.ppid)
  const said = await saidBeforeStart(() => {
    rmSync(lock, { recursive: true })
  })
  expect(said).toEqual([waiting()])
  expect(readdirSync(folder)).toEqual([])
})

test('a build that was interrupted is not waited for, nor one whose number this process has', async () => {
  await lockOf(deadProcess())
  expect(await saidBeforeStart()).toEqual([])
  await lockOf(process.pid)
  expect(await saidBeforeStart()).toEqual([])
})

test('a process that has the number of an interrupted build by chance is waited for as long as one of which nothing is known', async () => {
  await lockOf(process.ppid)
  expect(await saidBeforeStart()).toEqual([waiting()])
})

test.each([
  ['on this machine', undefined],
  ['in another container, where numbers mean nothing', 'abcdef'],
])('a build that is heard of is waited for, whatever its number says: %s', async (_, where) => {
  const mark = await lockOf(deadProcess(), where)
  const beats = setInterval(() => {
    utimesSync(mark, new Date(), new Date())
  }, 20)
  let ended = false
  setTimeout(() => {
    ended = true
    clearInterval(beats)
    rmSync(lock, { recursive: true })
  }, 2_500)
  await lockFolder(folder, () => undefined, { gone: 400, unknown: 400 }).then(({ release }) => {
    expect(ended).toBe(true)
    release()
  })
})

test('an empty lock, which a build left that ended while it released it, is free', async () => {
  mkdirSync(lock)
  expect(await saidBeforeStart()).toEqual([])
})

test('a build that lost its lock knows it, and does not release that of the other', async () => {
  const own = await lockFolder(folder, () => undefined)
  expect(own.isOurs()).toBe(true)
  const [mark] = readdirSync(lock)
  rmSync(join(lock, mark!))
  writeFileSync(join(lock, '1-abcdef-other'), '')
  expect(own.isOurs()).toBe(false)
  own.release()
  expect(readdirSync(lock)).toEqual(['1-abcdef-other'])
})

test('a build that was stopped for so long that another one took its lock ends before it writes anything', async () => {
  const code = `
    import { setTimeout as wait } from 'node:timers/promises'
    import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/archive/store/build-lock.ts'))}
    await lockFolder(${JSON.stringify(folder)}, () => undefined)
    process.stderr.write('at work. ')
    await wait(60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => { resolve(signal) })) // prettier-ignore
  const isAtWork = new Promise((resolve) => child.stderr.setEncoding('utf8').on('data', (text: string) => { resolve((said += text)) })) // prettier-ignore
  await isAtWork
  child.kill('SIGSTOP')
  const other = await lockFolder(folder, () => undefined, { gone: 50, unknown: 4_000 }).finally(() => child.kill('SIGCONT'))
  expect([await ended, other.isOurs()]).toEqual(['SIGKILL', true])
  expect(said).toMatch(/another one took over .*It ends here/)
  other.release()
})

test('a build whose mark can’t be touched goes on, while no other one has taken over', async () => {
  const own = await lockFolder(folder, () => undefined)
  const mark = join(lock, readdirSync(lock)[0]!)
  rmSync(mark)
  symlinkSync('nowhere', mark)
  // Long enough for the heartbeat, which would end this very process.
  await wait(2_500)
  own.release()
  expect(readdirSync(folder)).toEqual([])
})

test('folders are given back however the work in them ends', async () => {
  const work = withFolders([folder], () => undefined, () => Promise.reject(new Error('spoilt'))) // prettier-ignore
  await expect(work).rejects.toThrow('spoilt')
  expect(await saidBeforeStart()).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

/** Processes that each take the lock, write down that they begin and end, and release it. */
function contenders(count: number): ChildProcess[] {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as wait } from 'node:timers/promises'
    import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/archive/store/build-lock.ts'))}
    const held = await lockFolder(${JSON.stringify(folder)}, () => undefined, { gone: 50, unknown: 60_000 })
    appendFileSync(${JSON.stringify(join(folder, 'said'))}, 'begin ')
    await wait(30)
    appendFileSync(${JSON.stringify(join(folder, 'said'))}, 'end ')
    held.release()`
  return Array.from({ length: count }, () => spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'ignore', 'inherit'] }))
}

test('of many builds that find a dead one, one at a time goes on', async () => {
  await lockOf(deadProcess())
  const codes = await Promise.all(contenders(6).map((child) => new Promise((resolve) => child.once('exit', resolve))))
  expect(codes).toEqual(codes.map(() => 0))
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('begin end '.repeat(6))
  expect(readdirSync(folder)).toEqual(['said'])
})

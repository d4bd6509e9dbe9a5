import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../src/archive/store/files.ts'
import { seededRandom, type Random } from '../bench/random.ts'
import { damages, giveBack, standsInTheWay } from './damages.ts'

/**
 * `mended`: right at once. `mended later`: failed once, right when it was built again. `told`: failed with what to do, where permissions were taken away. `refused`: something else stands where
 * the whole cache or its mark should be, which is not a build's to remove: it was named, and left as it was.
 */
type Outcome = 'mended' | 'mended later' | 'told' | 'refused' | 'wrong site' | 'fails again'

export interface Trial {
  readonly trial: number
  readonly damage: string
  /** What was damaged, how, and in which state the site's folder was and the corpus was built. */
  readonly kind: string
  readonly how: string
  readonly state: string
  readonly outcome: Outcome
  /** What the failed build said, or which files were wrong. */
  readonly said: string
}

/** Kinds of finished work: the first pattern that fits a path below a lane's folder names it. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['list of what was built', /^\.cache\/site\.json$/],
  ['seal of Astro’s pages', /^\.cache\/astro\.json$/],
  ['Astro’s manifest', /^\.cache\/astro\/incremental-build\.json$/],
  ['Astro’s content store', /^\.cache\/astro\/data-store\.json$/],
  ['Astro’s pages', /^\.cache\/astro\//],
  ['search entry', /^\.cache\/search\/[^/]+\/entry\.json$/],
  ['search index', /^\.cache\/search\//],
  ['index of the store', /^\.cache\/store\/(?:built|needs)\//],
  ['facts of the store', /^\.cache\/store\/facts-/],
  ['objects of the store', /^\.cache\/store\//],
  ['compiled code', /^\.cache\/code\//],
  ['Vite’s dependencies', /^\.cache\/vite\//],
  ['Astro’s types', /^\.astro\//],
  ['marks', /^\.cache\//],
]

/** Nobody: permissions mean nothing to the superuser, as whom containers run. */
const NOBODY = 65_534

/** A copy of the project with a cache of its own, in which one damage after the other is tried. */
export class Lane {
  private readonly folder: string
  private readonly corpora: readonly [string, string]
  private right: readonly string[] = []
  private readonly random: Random
  private now = 0

  constructor(project: string, folder: string, corpora: readonly [string, string], seed: number) {
    this.folder = folder
    this.corpora = corpora
    this.random = seededRandom(seed)
    mkdirSync(folder)
    for (const part of ['src', 'public', 'scripts']) cpSync(join(project, part), join(folder, part), { recursive: true })
    for (const file of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) cpSync(join(project, file), join(folder, file))
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder])
    chmodSync(join(folder, '..'), 0o755)
  }

  /** Builds both corpora cold. @returns the checksums of all files of their sites. */
  async cold(): Promise<readonly string[]> {
    const right: string[] = []
    for (const number of [1, 0]) {
      this.clear()
      const said = await this.build(number)
      if (said !== null) throw new Error(`The build failed before anything was damaged: ${said}`)
      right[number] = this.sums()
    }
    return right
  }

  /** Builds both corpora, so that the cache holds both. @param right what `cold` gave. */
  async warm(right: readonly string[]): Promise<void> {
    this.right = right
    for (const number of [1, 0]) {
      const said = await this.build(number)
      if (said !== null || this.sums() !== this.right[number]) throw new Error(`A build of what was finished is not right: ${said ?? this.differences(number)}`) // prettier-ignore
    }
  }

  /** Damages something at random and builds, again if that fails. */
  async trial(trial: number): Promise<Trial> {
    const [kind, path, other] = this.choose()
    const how = this.random.pick(Object.keys(damages))
    const state = this.random.pick(['nothing changed', 'site’s folder emptied', 'corpus changed'])
    const rest = { trial, kind, how, state, damage: `${state}; ${path} ${how}` }
    try {
      damages[how]!(join(this.folder, path), join(this.folder, other), this.random)
      // Whatever is put there is the builder's own, as what was there: only its own can it remove.
      if (process.getuid?.() === 0) execFileSync('chown', ['-hR', `${NOBODY}:${NOBODY}`, join(this.folder, path.slice(0, path.indexOf('/')))])
    } catch (error) {
      return { ...rest, outcome: 'mended', said: `not damaged: ${(error as Error).message}` }
    }
    if (state === 'site’s folder emptied') rmSync(join(this.folder, 'site'), { recursive: true, force: true })
    if (state === 'corpus changed') this.now = 1 - this.now
    const first = await this.build(this.now)
    let outcome = this.outcomeOf(first)
    let said = first ?? ''
    if (outcome === 'wrong site') said = this.differences(this.now)
    else if (first !== null) {
      const second = await this.build(this.now)
      outcome = second !== null ? 'fails again' : this.outcomeOf(second) === 'wrong site' ? 'wrong site' : 'mended later'
      if (second !== null && /Set CACHE to|set CACHE to/.test(second) && ['read-only', 'unreadable'].includes(how)) outcome = 'told'
      const top = /^\.(?:cache|astro)(?=\/[^/]+$)/.exec(path)?.[0]
      if (second !== null && top !== undefined && standsInTheWay(join(this.folder, top)) && second.includes(`${top}: it is no folder`))
        outcome = 'refused'
      // Where the mark is lost to something that no build makes, nothing tells that the folder is a build's.
      if (second !== null && second.includes(`it holds other things (${path.slice(path.indexOf('/') + 1)}/`)) outcome = 'refused'
      said = second ?? (outcome === 'wrong site' ? this.differences(this.now) : said)
    }
    giveBack(join(this.folder, path))
    if (outcome !== 'mended') await this.recover()
    return { ...rest, outcome, said }
  }

  private outcomeOf(failure: string | null): Outcome {
    if (failure !== null) return 'fails again'
    return this.sums() === this.right[this.now] ? 'mended' : 'wrong site'
  }

  private choose(): readonly [kind: string, path: string, other: string] {
    const all = filesBelow(this.folder).filter((path) => /^\.(?:cache|astro)\//.test(path))
    const byKind = Map.groupBy(all, (path) => kinds.find(([, pattern]) => pattern.test(path))![0])
    const kind = this.random.pick([...byKind.keys()].sort())
    const paths = byKind.get(kind)!
    const path = this.random.pick(paths)
    const others = paths.length > 1 ? paths.filter((each) => each !== path) : all.filter((each) => each !== path)
    return [kind, path, this.random.pick(others)]
  }

  /** After a fault the next trial begins with a whole cache. */
  private async recover(): Promise<void> {
    this.clear()
    for (const number of [1 - this.now, this.now]) await this.build(number)
  }

  private clear(): void {
    for (const name of ['.cache', '.astro', 'site']) execFileSync('rm', ['-rf', join(this.folder, name)])
  }

  /** @returns null, or what a build that failed said. */
  private build(number: number): Promise<string | null> {
    const own = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
    const env = { ...process.env, CORPUS: this.corpora[number], CACHE: '', HOME: this.folder }
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['scripts/build.ts', '--outDir', 'site'],
        { cwd: this.folder, env, maxBuffer: 2 ** 28, ...own },
        (error, _, said) => {
          resolve(
            error === null
              ? null
              : (/(?:^|\n)(.*(?:Error|can't|could not)[\s\S]{0,400})/.exec(said)?.[1] ?? `${error.message.slice(0, 200)} ${said.slice(-400)}`),
          )
        },
      )
    })
  }

  private sums(): string {
    const site = join(this.folder, 'site')
    const sum = (path: string): string => createHash('sha256').update(readFileSync(join(site, path))).digest('hex') // prettier-ignore
    return filesBelow(site)
      .filter((path) => !path.startsWith('.'))
      .map((path) => `${path} ${sum(path)}`)
      .join('\n')
  }

  private differences(number: number): string {
    const right = new Set(this.right[number]!.split('\n'))
    const found = existsSync(join(this.folder, 'site')) ? this.sums().split('\n') : []
    const wrong = [...found.filter((line) => !right.has(line)), ...[...right].filter((line) => !found.includes(line))]
    return `${wrong.length} lines differ: ${wrong.slice(0, 6).map((line) => line.slice(0, -50)).join('; ')}` // prettier-ignore
  }
}

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesBelow } from '../../src/archive/store/files.ts'
import { readBuiltFiles } from '../../src/archive/output/built-files.ts'

/** Says what was found; a fault is told apart. */
export type Report = (line: string, isFault: boolean) => void

/** A build that is at work, in a process group of its own. */
export interface RunningBuild {
  readonly ended: Promise<number | null>
  /** Ends all its processes at once, as a power cut does. */
  kill(): void
  /** What it has said so far. */
  said(): string
}

/** What a build is of, and where it puts it. */
export interface BuildCall {
  /** Folder of the project's code. */
  readonly root: string
  readonly corpus: string
  readonly cache: string
  readonly site: string
}

export function startBuild({ root, corpus, cache, site }: BuildCall): RunningBuild {
  const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', site], {
    ...{ cwd: root, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    env: { ...process.env, CORPUS: corpus, CACHE: cache },
  })
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  return {
    ended: new Promise((resolve) => child.once('close', resolve)),
    kill() {
      try {
        process.kill(-child.pid!, 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    },
    said: () => said,
  }
}

/** Builds a site to the end. */
export async function buildWhole(call: BuildCall): Promise<void> {
  const build = startBuild(call)
  const code = await build.ended
  if (code !== 0) throw new Error(`The build of ${call.site} ended with code ${code}.\n${build.said()}`)
}

/** One sum over all paths and bytes of a site, what builds keep there included, but for their lock. */
export function sumOf(site: string): string {
  const sum = createHash('sha256')
  for (const path of filesBelow(site)) sum.update(`${path}\0`).update(readFileSync(join(site, path)))
  return sum.digest('hex').slice(0, 12)
}

/** The sum of the site alone, as a host serves it. */
export function servedSum(site: string): string {
  const sum = createHash('sha256')
  for (const path of filesBelow(site, ['.duizhao'])) sum.update(`${path}\0`).update(readFileSync(join(site, path)))
  return sum.digest('hex').slice(0, 12)
}

export function looksWhole(site: string): boolean {
  return existsSync(join(site, 'index.html'))
}

/** Files of a site that hold some words, packed ones opened. */
export function filesWith(site: string, words: string): string[] {
  return filesBelow(site).filter((path) => {
    const bytes = readFileSync(join(site, path))
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).includes(words)
  })
}

/** Whether the folder says of every file in it which build made it. */
export function isAllListed(site: string): boolean {
  const listed = new Set(readBuiltFiles(site)?.files.keys())
  return filesBelow(site, ['.duizhao']).every((path) => listed.has(path))
}

/** A copy of the project with finished work of its own. */
export function copyProject(to: string): string {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync('.').filter(
    (name) => ['src', 'scripts', 'public'].includes(name) || /^(?:package|tsconfig|astro\.config)/.test(name),
  )) {
    cpSync(name, join(to, name), { recursive: true })
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(to, 'node_modules'))
  return to
}

/** Originals of two invented offices; `word` stands once in the first report and nowhere else. */
export function writeReports(corpus: string, offices: readonly string[], word: string): void {
  rmSync(corpus, { recursive: true, force: true })
  mkdirSync(corpus, { recursive: true })
  for (const [place, office] of offices.entries()) {
    for (const year of [2031, 2032])
      writeFileSync(join(corpus, `${office}${year}.txt`), reportText(office, year, place === 0 && year === 2031 ? word : '基层'))
  }
}

function reportText(office: string, year: number, word: string): string {
  return `${office}党组书记${year}年度抓基层党建工作述职报告
${year}年，${office}紧扣职责推进各项工作，现报告如下：
一、主要工作
（一）抓学习。全年组织集中学习${year - 2019}次，为${word}站点配齐学习资料，参学人员明显增多。
二、存在问题
（一）学习形式单一。讲授多、研讨少，${word}站点的年轻人参与不够积极。
（二）阵地建设滞后。两个支部没有固定场所，设施陈旧。
三、下一步打算
（一）丰富学习形式。每季度安排一次现场教学，请${word}站点的同志上台讲。
（二）改善活动阵地。年内为两个支部落实固定场所。
`
}

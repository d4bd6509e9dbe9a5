import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { dealFiles, makePart, takeParts } from '../../src/archive/parts.ts'
import { readPartHead, writePart } from '../../src/archive/part-file.ts'
import type { BuiltArchive } from '../../src/archive/store/built.ts'
import { Store, storeFolder } from '../../src/archive/store/store.ts'
import type { Progress } from '../../src/archive/work/progress.ts'
import { copyOfProject } from './project-copy.ts'

describe('files are dealt out', () => {
  const names = (folder: string, years: readonly number[], ending = '.txt') => years.map((year) => `${folder}${year}${ending}`)

  test.each<[string, string[], number, string[][]]>([
    [
      'folders stay together',
      [...names('甲/', [2018, 2019]), ...names('乙/', [2018, 2019])],
      2,
      [names('乙/', [2018, 2019]), names('甲/', [2018, 2019])],
    ],
    [
      'in one folder, names that differ in numbers alone',
      [...names('', [2018, 2019], '甲局.txt'), ...names('', [2018, 2019], '乙局.txt')],
      2,
      [names('', [2018, 2019], '乙局.txt'), names('', [2018, 2019], '甲局.txt')],
    ],
    [
      'over folders that are years',
      ['2018/甲局.txt', '2018/乙局.txt', '2019/甲局.txt', '2019/乙局.txt'],
      2,
      [
        ['2018/乙局.txt', '2019/乙局.txt'],
        ['2018/甲局.txt', '2019/甲局.txt'],
      ],
    ],
    [
      'numbers alone, by neighbours',
      ['1.txt', '2.txt', '3.txt', '4.txt'],
      2,
      [
        ['1.txt', '2.txt'],
        ['3.txt', '4.txt'],
      ],
    ],
    ['fewer files than parts', ['a.txt'], 3, [['a.txt'], [], []]],
  ])('%s', (_, paths, of, parts) => {
    expect(dealFiles(paths, of)).toEqual(parts)
    expect(dealFiles(paths.toReversed(), of)).toEqual(parts)
  })
})

describe('an archive in parts', () => {
  const root = copyOfProject()
  const work = mkdtempSync(join(tmpdir(), 'parts-'))
  const corpus = join(work, 'corpus')
  // A folder that is named like a part is none.
  const parts = join(work, 'part-7-of-9')
  let whole: BuiltArchive
  let objects: Map<string, string>

  beforeAll(async () => {
    mkdirSync(corpus)
    for (const organisation of ['石漫县水务局', '松坪县审计局', '芦湾县档案局']) {
      for (const year of [2018, 2019, 2020]) writeReport(`${organisation}${year}.txt`, organisation, year)
    }
    // A series that lies in two parts, a copy of what is withheld in another one than that, and a file that can't be read.
    for (const year of [2018, 2019]) writeReport(`${'粮乙'[year - 2018]!}.txt`, '苇塘县粮食站', year)
    writeFileSync(join(corpus, '丙.txt'), readFileSync(join(corpus, '芦湾县档案局2020.txt'), 'utf8').replace('三个支部', '三个党支部'))
    writeFileSync(join(corpus, '空.txt'), '')
    writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\n芦湾县档案局2020.txt,withheld\n')
    whole = await buildArchive(root, corpus)
    objects = objectsOf(root)
    rmSync(storeFolder(root), { recursive: true })
    for (const number of [1, 2]) {
      await makePart(root, corpus, { number, of: 2 }, parts)
      rmSync(storeFolder(root), { recursive: true })
    }
  }, 300_000)

  beforeEach(() => {
    rmSync(storeFolder(root), { recursive: true, force: true })
  })

  afterAll(() => {
    for (const folder of [root, work]) rmSync(folder, { recursive: true })
  })

  function writeReport(path: string, organisation: string, year: number): void {
    const text = `${organisation}党组书记${year}年度抓基层党建工作述职报告
${year}年，我认真履行第一责任人职责，现将有关情况报告如下：
一、主要工作
（一）抓学习。${organisation}全年组织集中学习${year - 2000}次，班子成员带头讲党课4次，党员受教育面明显扩大。
二、存在问题
（一）${organisation.slice(3)}党员教育形式单一。集中授课多，互动研讨少，年轻党员参与的积极性不高。
（二）阵地建设滞后。三个支部没有固定的活动场所，设施陈旧。
三、下一步打算
（一）丰富教育形式。推行案例教学和现场教学，每季度安排一次。
`
    writeFileSync(join(corpus, path), text)
  }

  /** All that a store keeps, by the path of its file, but for what is said of the store itself. */
  function objectsOf(project: string): Map<string, string> {
    const folder = storeFolder(project)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !path.includes('/needs/'))
    return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
  }

  const joined = () => takeParts(root, corpus, parts)

  test('joined, it is the whole, byte for byte, and nothing that a part did is done again', async () => {
    expect(await joined()).toBe(2)
    const done: Record<string, number> = {}
    const progress: Progress = { begin: (verb, total, reused) => (done[verb] = total - reused), advance() {}, end() {}, warn() {} }
    expect(await buildArchive(root, corpus, progress)).toEqual(whole)
    const now = objectsOf(root)
    for (const [path, content] of objects) expect(now.get(path), path).toBe(content)
    // The pair whose reports lie in two parts, and its series; figures of the whole.
    expect(done).toEqual({
      'reports read': 0,
      'reports looked through for copies of what is kept back': 0,
      'comparisons made': 1,
      'series traced': 1,
      'reports counted': 0,
      'counts merged': 3,
    })
  }, 240_000)

  test('an original that changed after its part was made is read anew', async () => {
    const path = join(corpus, '松坪县审计局2020.txt')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('4次', '9次'))
    await joined()
    const built = await buildArchive(root, corpus)
    const report = built.index.reports.find(({ source }) => source.path === '松坪县审计局2020.txt')!
    const stored = new Store(storeFolder(root)).demand<{ sourceText: string }>(built.keys.reports[report.id]!)
    expect(stored.sourceText).toMatch(/党课9次/)
    writeFileSync(path, text)
  }, 240_000)

  const first = (): string => join(parts, 'part-1-of-2.duizhao')

  test.each<[string, () => void, RegExp]>([
    ['a part is missing', () => { rmSync(first()) }, /Of the 2 parts of the archive, 1 is not in .*--part 1\/2/], // prettier-ignore
    ['there is none', () => { rmSync(parts, { recursive: true }) }, /There is no part of an archive in .*--part 1\/2/], // prettier-ignore
    ['one was cut', () => { cut(first(), 0.6) }, /part-1-of-2\.duizhao is cut or damaged/], // prettier-ignore
    ['one is nearly gone', () => { cut(first(), 0) }, /part-1-of-2\.duizhao is cut or damaged, or no part at all.*--part 1\/2/], // prettier-ignore
    ['a byte was flipped', () => { flip(first()) }, /part-1-of-2\.duizhao is cut or damaged/], // prettier-ignore
    ['an original came', () => { writeReport('添.txt', '苇塘县粮食站', 2021) }, /of another folder of originals, or before one of its files/], // prettier-ignore
    ['metadata.csv changed', () => { writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\n芦湾县档案局2020.txt,record\n') }, /another folder of originals, or before/], // prettier-ignore
    ['the program changed', () => { changeCode() }, /was made by another version of the program/], // prettier-ignore
  ])('where %s, the join says so, and what to do', async (_, spoil, message) => {
    const kept = new Map([...filesIn(parts), ...filesIn(corpus), [rule(), readFileSync(rule())] as const])
    spoil()
    await expect(joined()).rejects.toThrow(message)
    rmSync(join(corpus, '添.txt'), { force: true })
    mkdirSync(parts, { recursive: true })
    for (const [path, content] of kept) writeFileSync(path, content)
  })

  test('parts of two attempts are not joined', async () => {
    const other = join(parts, 'part-3-of-3.duizhao')
    await writePart(other, { ...readPartHead(first())!, number: 3, of: 3 }, new Store(storeFolder(root)), [])
    await expect(joined()).rejects.toThrow(/holds parts of 2 and parts of 3/)
    rmSync(other)
  })

  test('a part takes nothing into the store that is not of a stage, whatever its file says', async () => {
    expect(readPartHead(join(corpus, '乙.txt'))).toBeNull()
    await joined()
    expect(readdirSync(storeFolder(root)).filter((name) => !/^(?:facts-)?(?:normalise|sketch|compare|history|gather)-[0-9a-f]+$/.test(name))).toEqual(
      [],
    )
  })

  test('parts are not put among the originals', async () => {
    await expect(makePart(root, corpus, { number: 1, of: 2 }, join(corpus, 'parts'))).rejects.toThrow(/lies in the folder of originals/)
    await expect(makePart(root, corpus, { number: 1, of: 2 }, join(root, 'public/parts'))).rejects.toThrow(/withheld texts would be public/)
  })

  const rule = (): string => join(root, 'src/core/normalise/index.ts')

  function changeCode(): void {
    writeFileSync(rule(), `${readFileSync(rule(), 'utf8')}\n// Changed.\n`)
  }

  function filesIn(folder: string): [string, Buffer][] {
    return readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name))])
  }

  function cut(path: string, share: number): void {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length * share))
  }

  function flip(path: string): void {
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 4
    writeFileSync(path, bytes)
  }
})

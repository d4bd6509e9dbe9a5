import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive } from '../../src/archive/open.ts'
import type { Progress } from '../../src/archive/work/progress.ts'
import { storeFolder } from '../../src/archive/store/store.ts'
import { copyOfProject } from './project-copy.ts'

/** Its threads load their code once; what is stored of an archive goes with the test that built it. */
const root = copyOfProject()
let corpus: string

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
})

afterEach(() => {
  rmSync(storeFolder(root), { recursive: true, force: true })
  rmSync(corpus, { recursive: true })
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

/** Counts what a build did and what it took from the store. */
function counting(): Progress & { done: Record<string, number>; reused: Record<string, number> } {
  const done: Record<string, number> = {}
  const reused: Record<string, number> = {}
  return {
    done,
    reused,
    begin(verb, total, taken) {
      done[verb] = total - taken
      reused[verb] = taken
    },
    advance() {},
    end() {},
    warn() {},
  }
}

function writeReport(name: string, organisation: string, year: number, problem = '党员教育形式单一'): void {
  const text = `${organisation}党组书记${year}年度抓基层党建工作述职报告
${year}年，我认真履行第一责任人职责，现将有关情况报告如下：
一、主要工作
（一）抓学习。全年组织集中学习12次，班子成员带头讲党课4次，党员受教育面明显扩大。
二、存在问题
（一）${problem}。集中授课多，互动研讨少，年轻党员参与的积极性不高。
（二）阵地建设滞后。三个支部没有固定的活动场所，设施陈旧。
三、下一步打算
（一）丰富教育形式。推行案例教学和现场教学，每季度安排一次。
（二）改善活动阵地。年内为三个支部落实固定场所。
`
  writeFileSync(join(corpus, name), text)
}

describe('a folder with faulty files', () => {
  test('names each fault and loses none of the other reports', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeReport('a2019.txt', '石漫县水务局', 2019)
    writeFileSync(join(corpus, 'empty.txt'), '')
    writeFileSync(join(corpus, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0]))
    writeFileSync(join(corpus, 'random.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255)))
    writeFileSync(join(corpus, 'huge.txt'), Buffer.alloc(20_000_000, '党'))
    const { index } = await buildArchive(root, corpus)
    expect(index.series.map(({ name, reports }) => [name, reports.length])).toEqual([['石漫县水务局', 2]])
    expect(index.comparisons).toHaveLength(1)
    const faults = new Map(index.review.filter(({ message }) => message.severity === 'error').map(({ path, message }) => [path, message]))
    expect([...faults.keys()].sort()).toEqual(['binary.txt', 'empty.txt', 'huge.txt', 'random.txt'])
    for (const { reason, hint } of faults.values()) expect(`${reason} ${hint}`).toMatch(/\. \S.*\.$/)
    const archive = openArchive(root, corpus)
    const [unchanged, changed] = index.series[0]!.reports
    appendFileSync(join(corpus, 'a2019.txt'), '又添一句。\n')
    expect(Buffer.from(archive.original(unchanged!))).toEqual(readFileSync(join(corpus, 'a2018.txt')))
    expect(() => archive.original(changed!)).toThrow('a2019.txt was changed while the site was built. Build again.')
  })

  test('follows links within the corpus, and names those that lead nowhere, out of it or to what is hidden', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    mkdirSync(join(root, 'elsewhere'))
    mkdirSync(join(corpus, 'kept'))
    renameSync(join(corpus, 'a2018.txt'), join(corpus, 'kept', 'kept.txt'))
    symlinkSync(join(corpus, 'kept', 'kept.txt'), join(corpus, 'a2018.txt'))
    symlinkSync(join(corpus, 'kept', 'lost.txt'), join(corpus, 'a2019.txt'))
    writeFileSync(join(corpus, '.hidden'), readFileSync(join(corpus, 'a2018.txt'), 'utf8').replaceAll('2018', '2021'))
    symlinkSync('.hidden', join(corpus, 'hidden.txt'))
    symlinkSync(corpus, join(corpus, 'round'))
    writeFileSync(join(root, 'elsewhere', 'secret.txt'), readFileSync(join(corpus, 'a2018.txt'), 'utf8').replaceAll('2018', '2020'))
    symlinkSync(join(root, 'elsewhere', 'secret.txt'), join(corpus, 'out.txt'))
    symlinkSync(join(root, 'elsewhere'), join(corpus, 'folder'))
    const { index } = await buildArchive(root, corpus)
    expect(index.reports.map(({ year }) => year)).toEqual([2018])
    expect(index.review.map(({ path, message }) => [path, message.id])).toEqual([
      ...['a2019.txt', 'folder', 'hidden.txt', 'out.txt'].map((path) => [path, 'read-inaccessible']),
      ['kept/kept.txt', 'duplicate-file'],
    ])
  })

  test('a removal rule that comes to no end with a file speaks for the others; that one is held and named; one that comes to no end with many stops the build', async () => {
    for (const year of [2011, 2018, 2019, 2021]) writeReport(`a${year}.txt`, '石漫县水务局', year)
    writeFileSync(join(corpus, 'a2020.txt'), `石漫县水务局2020年述职报告\n一、主要工作\n（一）${'水'.repeat(60)}。\n`)
    writeFileSync(join(corpus, 'archive.yaml'), "removalRules: [{ name: endless, pattern: '(水+)+(?:火|务)', reason: 试 }]\n")
    const { index } = await buildArchive(root, corpus)
    const endless = index.review.filter(({ message }) => message.id === 'removal-rule-endless')
    expect(endless.map(({ path }) => path)).toEqual(['a2020.txt'])
    expect(index.reports.filter(({ publish }) => publish === 'full').map(({ year }) => year).sort()).toEqual([2011, 2018, 2019, 2021]) // prettier-ignore
    expect(index.reports.filter(({ publish }) => publish === 'record').map(({ year }) => year)).toEqual([2020])
    const again = counting()
    expect((await buildArchive(root, corpus, again)).index).toEqual(index)
    expect(again.done['reports read']).toBe(0)
    for (let year = 1990; year < 2000; year++) writeFileSync(join(corpus, `a${year}.txt`), `石漫县水务局${year}年述职报告\n${'水'.repeat(60)}。\n`)
    await expect(buildArchive(root, corpus)).rejects.toThrow(
      /“endless” in archive\.yaml comes to no end with 1\d files[^]*a1990\.txt[^]*Write its pattern without/,
    )
  }, 120_000)

  test('a scrape that holds only navigation is in no series, though its file name promises a report', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeFileSync(join(corpus, '2019年石漫县政府工作报告.txt'), '首页\n无障碍\n长者助手\n我的收藏\n登录\n网站地图\n')
    const { index } = await buildArchive(root, corpus)
    expect(index.series.map(({ name }) => name)).toEqual(['石漫县水务局'])
    expect(index.review.map(({ path, message }) => [path, message.id])).toContainEqual(['2019年石漫县政府工作报告.txt', 'unassigned-not-a-report'])
  })

  test('says of a missing folder what to do', async () => {
    await expect(buildArchive(root, join(corpus, 'nowhere'))).rejects.toThrow(/nowhere does not exist.*Set CORPUS/)
  })
})

describe('the store', () => {
  test('a second build does nothing again, a changed file only what depends on it', async () => {
    for (const year of [2018, 2019, 2020]) {
      writeReport(`a${year}.txt`, '石漫县水务局', year)
      writeReport(`b${year}.txt`, '松坪县审计局', year)
    }
    const first = counting()
    const before = await buildArchive(root, corpus, first)
    expect(first.done).toMatchObject({ 'reports read': 6, 'comparisons made': 4, 'series traced': 2 })
    const second = counting()
    const again = await buildArchive(root, corpus, second)
    expect(Object.values(second.done).every((done) => done === 0)).toBe(true)
    expect(again).toEqual(before)
    writeReport('a2020.txt', '石漫县水务局', 2020, '党员教育流于形式')
    const third = counting()
    const changed = await buildArchive(root, corpus, third)
    expect(third.done).toMatchObject({ 'reports read': 1, 'comparisons made': 1, 'series traced': 1 })
    const digests = (built: typeof before): Record<string, string> =>
      Object.fromEntries(built.index.reports.map(({ address, digest }) => [address, digest]))
    const moved = Object.entries(digests(changed)).filter(([address, digest]) => digests(before)[address] !== digest)
    expect(moved.map(([address]) => address)).toEqual(['石漫县水务局/2018', '石漫县水务局/2019', '石漫县水务局/2020'])
  })

  test.each([
    ['the normaliser', 'src/core/normalise/index.ts', []],
    ['the alignment of items', 'src/core/compare/links/align.ts', ['reports read', 'reports counted']],
    ['a page', 'src/pages/[...locale]/index.astro', ['reports read', 'comparisons made', 'series traced', 'reports counted', 'counts merged']],
  ])('a change to %s redoes what its code made, and what that is made of again', async (_, file, reused) => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeReport('a2019.txt', '石漫县水务局', 2019)
    const changing = copyOfProject()
    const before = await buildArchive(changing, corpus)
    appendFileSync(join(changing, file), '\n// Another rule.\n')
    const second = counting()
    const after = await buildArchive(changing, corpus, second)
    expect(Object.keys(second.reused).filter((verb) => second.reused[verb]! > 0)).toEqual(reused)
    expect(after.index.comparisons[0]!.digest === before.index.comparisons[0]!.digest).toBe(reused.length === 5)
    rmSync(changing, { recursive: true })
  })
})

describe('publication', () => {
  beforeEach(async () => {
    for (const year of [2018, 2019, 2020]) writeReport(`a${year}.txt`, '石漫县水务局', year)
    writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\na2019.txt,withheld\na2020.txt,record\n')
    await buildArchive(root, corpus)
  }, 60_000)

  test('a withheld report keeps its address and is in nothing else', () => {
    const archive = openArchive(root, corpus)
    const entry = archive.index.reports.find(({ year }) => year === 2019)!
    expect(entry).toMatchObject({ publish: 'withheld', address: '石漫县水务局/2019' })
    expect(() => archive.report(entry.id)).toThrow(/2019/)
    expect(archive.index.comparisons).toEqual([])
  })

  test('of a report published as a record no text is given out', () => {
    const archive = openArchive(root, corpus)
    const { report, sourceText } = archive.report(archive.index.reports.find(({ year }) => year === 2020)!.id)
    expect(sourceText).toBeNull()
    expect(JSON.stringify(report)).not.toMatch(/阵地建设滞后/)
  })
})

describe('what the archivist says', () => {
  test('a correction for files that are not compared is listed, not lost', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeFileSync(
      join(corpus, 'archive.yaml'),
      'corrections:\n  links:\n    - { verdict: refused, list: problems, files: [a2018.txt, a2019.txt], earlier: [甲], later: [乙], author: 丙, reason: 丁 }\n',
    )
    const { index } = await buildArchive(root, corpus)
    expect(index.review.map(({ path, message }) => [path, message.id])).toContainEqual(['a2018.txt → a2019.txt', 'correction-pair-missing'])
  })

  test('a row for a file that is not there is listed, not lost', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeFileSync(join(corpus, 'metadata.csv'), 'file,year\na2081.txt,2018\n')
    const { index } = await buildArchive(root, corpus)
    expect(index.review.map(({ path, message }) => [path, message.id])).toContainEqual(['a2081.txt', 'metadata-file-missing'])
  })

  test('a correction of a file that is not there is listed, not lost', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeFileSync(join(corpus, 'archive.yaml'), 'corrections:\n  texts:\n    - { kind: keep, quote: 甲, file: a2081.txt, author: 丙, reason: 丁 }\n')
    const { index } = await buildArchive(root, corpus)
    expect(index.review.map(({ path, message }) => [path, message.id])).toContainEqual(['a2081.txt', 'correction-file-missing'])
  })

  test('a row finds its file though the system takes the name apart, and says the language', async () => {
    writeReport('re\u0301sume\u0301.txt', '石漫县水务局', 2018)
    writeFileSync(join(corpus, 'metadata.csv'), 'file,language\nr\u00e9sum\u00e9.txt,zh-Hant\n')
    const { index } = await buildArchive(root, corpus)
    expect(index.reports.map(({ language }) => language)).toEqual(['zh-Hant'])
    expect(index.review).toEqual([])
  })

  test('what is withheld is not public by way of a copy', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    writeReport('b2018.txt', '石漫县水务局', 2018)
    writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\nb2018.txt,withheld\n')
    const { index } = await buildArchive(root, corpus)
    expect(index.reports.map(({ publish }) => publish)).toEqual(['withheld'])
  })

  test('two files of one text count once', async () => {
    writeReport('a2018.txt', '石漫县水务局', 2018)
    mkdirSync(join(corpus, 'copy'))
    cpSync(join(corpus, 'a2018.txt'), join(corpus, 'copy', 'a2018.txt'))
    const { index } = await buildArchive(root, corpus)
    expect(index.reports).toHaveLength(1)
    expect(index.review.map(({ path, message }) => [path, message.id])).toContainEqual(['copy/a2018.txt', 'duplicate-file'])
  })
})

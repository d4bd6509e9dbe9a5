import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive } from '../../src/archive/open.ts'
import { Store, storeFolder, withMending } from '../../src/archive/store/store.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
let right: string

beforeAll(async () => {
  for (const year of [2018, 2019, 2020]) {
    const text = `柏川县财政局党组书记${year}年述职报告\n一、主要工作\n（一）抓学习。集中学习${year % 9}次。\n二、存在问题\n（一）学习方式单一。集中授课多，研讨少。\n三、下一步打算\n（一）丰富学习方式。每季度安排案例教学。\n`
    writeFileSync(join(corpus, `${year}.txt`), text)
  }
  await buildArchive(root, corpus)
  right = everything()
}, 60_000)

afterAll(() => {
  for (const folder of [root, corpus]) rmSync(folder, { recursive: true })
})

/** All that pages are made of. */
function everything(): string {
  const archive = openArchive(root, corpus)
  const { index, figures } = archive
  const reports = index.reports.map(({ id }) => [archive.report(id), archive.words(id), figures.keywords(id), figures.commonWording(id)])
  const series = index.series.map(({ slug }) => [archive.history(slug), [...archive.stories(slug)], archive.findings(slug)])
  const themes = figures.themes().themes.map(({ slug }) => figures.themeItems(slug))
  return JSON.stringify([index, reports, index.comparisons.map(({ id }) => archive.comparison(id)), series, figures.terms(), themes])
}

/** One file of every stage, of the light parts, and of the store's own lists, and another of the same folder. */
function oneOfEach(store: Store): { readonly path: string; readonly other: string }[] {
  return store.stages().map((stage) => {
    const keys = store.keysOf(stage)
    return { path: store.path(keys[0]!), other: store.path(keys.at(-1)!) }
  })
}

test.each<[string, (path: string, other: string) => void]>([
  [
    'cut',
    (path) => {
      writeFileSync(path, readFileSync(path).subarray(0, -20))
    },
  ],
  [
    'replaced by others',
    (path, other) => {
      if (other !== path) cpSync(other, path)
    },
  ],
  [
    'removed',
    (path) => {
      rmSync(path)
    },
  ],
])('objects of every stage that were %s are made anew', async (_, damage) => {
  const store = new Store(storeFolder(root))
  const damaged = oneOfEach(store)
  expect(damaged.length).toBeGreaterThanOrEqual(12)
  for (const { path, other } of damaged) damage(path, other)
  const built = await withMending(
    store,
    () => undefined,
    async () => {
      await buildArchive(root, corpus)
      return everything()
    },
  )
  expect(built).toBe(right)
})

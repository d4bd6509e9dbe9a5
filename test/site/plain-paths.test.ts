import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withPlainPaths } from '../../src/site/pages.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['duizhao', 'duizhao/dist', false, false],
  ['duizhao', 'elsewhere', false, false],
  ['duizhao', 'duizhao-site', false, true],
  ['c#/duizhao', 'elsewhere', true, false],
  ['c#/duizhao', 'c#/duizhao/dist', true, true],
])('project %s, site %s', async (project, site, isRootLinked, isSiteLinked) => {
  const [root, outDir] = [join(folder, project), join(folder, site)]
  mkdirSync(root, { recursive: true })
  const links = await withPlainPaths({ root, outDir }, (paths, isLinked) => {
    expect(isLinked).toBe(isRootLinked)
    expect(paths.root !== root).toBe(isRootLinked)
    expect(paths.outDir !== outDir).toBe(isSiteLinked)
    if (isRootLinked) expect(realpathSync(paths.root)).toBe(root)
    if (isSiteLinked) expect(realpathSync(paths.outDir)).toBe(outDir)
    return Promise.resolve([paths.root, paths.outDir].filter((path) => path !== root && path !== outDir))
  })
  expect(links.filter((link) => existsSync(link))).toEqual([])
})

test('a project in a folder with # in its name builds a site beside it whose path begins with its own', { timeout: 600_000 }, () => {
  const root = join(folder, 'c#', 'duizhao')
  mkdirSync(root, { recursive: true })
  for (const name of ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true })
  symlinkSync(realpathSync('node_modules'), join(root, 'node_modules'))
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  for (const year of [2018, 2019])
    writeFileSync(
      join(corpus, `${year}.txt`),
      `槐荫镇党委书记${year}年度述职报告\n一、主要工作\n（一）修渠。新修渠道${year - 2000}公里。\n二、存在问题\n（一）走访太少。\n三、下一步打算\n（一）多走访。每月走访4户。\n`,
    )
  const site = `${root}-site`
  const env = { ...process.env, CORPUS: corpus, CACHE: join(folder, 'cache') }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', site], { cwd: root, encoding: 'utf8', env })
  expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' })
  expect(readFileSync(join(site, '槐荫镇', '2018-2019', 'index.html'), 'utf8')).toContain('走访太少')
})

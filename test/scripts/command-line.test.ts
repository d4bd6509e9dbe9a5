import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
const earlier = join(folder, 'a#1%20 2018.txt')
const later = join(folder, 'b2019.txt')

beforeAll(() => {
  for (const [path, year] of [
    [earlier, 2018],
    [later, 2019],
  ] as const) {
    // prettier-ignore
    writeFileSync(path, `石漫县水务局${year}年度述职报告\n一、存在问题\n（一）窗口排队时间长。\n二、下一步打算\n（一）增设窗口。月底前再开两个。\n`)
  }
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'metadata.csv'), 'file\n')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(script: string, ...words: string[]): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], { encoding: 'utf8' })
  return { code: status, out: stdout, said: stderr }
}

test('normalise prints one object for a file', () => {
  const { code, out } = run('normalise', earlier, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ organisation: '石漫县水务局', year: 2018, problems: [{ lead: '窗口排队时间长' }] })
})

test('normalise prints an array for a folder, with null for what can’t be read, and says why', () => {
  const { code, out, said } = run('normalise', folder, '--json')
  expect(code).toBe(1)
  expect((JSON.parse(out) as ({ year: number } | null)[]).map((report) => report && report.year)).toEqual([2018, 2019, null])
  expect(said).toMatch(/empty\.txt: This file is empty\./)
})

test('a report of a folder names a path that the next command opens', () => {
  const [first, second] = JSON.parse(run('normalise', folder, '--json').out) as { source: { path: string } }[]
  expect(run('compare', first!.source.path, second!.source.path, '--json').code).toBe(0)
})

test('normalise prints the source that offsets count', () => {
  expect(run('normalise', later, '--source').out).toMatch(/^石漫县水务局2019年度述职报告\n[^]*再开两个。\n$/)
})

test('a file that is not there is named', () => {
  const missing = join(folder, 'missing.txt')
  for (const { code, out, said } of [run('normalise', missing), run('compare', earlier, missing, '--json')]) {
    expect([code, out]).toEqual([1, ''])
    expect(said).toMatch(/missing\.txt: could not be opened/)
  }
})

test('compare prints the contract and nothing else', () => {
  const { code, out, said } = run('compare', earlier, later, '--json')
  expect([code, said]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ yearsApart: 1, problems: { links: [{ status: 'same' }] }, exact: true })
})

test.each([
  ['normalise'],
  ['normalise', 'a.txt', '--jsno'],
  ['compare', 'a.txt'],
  ['generate'],
  ['build', '--part', '5/4'],
  ['build', '--part', '1/4', '--join', 'parts'],
  ['export', 'nowhere'],
  ['bench', 'nothing'],
  ['evaluate', 'nothing'],
])('a wrong call is answered with the usage: %j', (script, ...words) => {
  const { code, out, said } = run(script, ...words)
  expect([code, out]).toEqual([2, ''])
  expect(said).toMatch(new RegExp(`^Usage: npm run ${script}`, 'm'))
})

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockFolder } from '../../src/archive/store/build-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
const corpus = join(folder, 'corpus')

beforeAll(() => {
  mkdirSync(join(corpus, '水务'), { recursive: true })
  const write = (name: string, organisation: string, year: number): void =>
    writeFileSync(
      join(corpus, '水务', name),
      `${organisation}党组书记${year}年度述职报告\n一、主要工作\n（一）修渠。新修渠道${year - 2000}公里。\n二、存在问题\n（一）窗口排队时间长。\n三、下一步打算\n（一）增设窗口。月底前再开两个。\n`,
    )
  write('a.txt', '澜江县水务局', 2017)
  write('b.txt', 'XX局', 2018)
  write('c.txt', '县水务局', 2019)
  writeFileSync(join(corpus, 'archive.yaml'), '# ours\nsite:\n  name: 试\n')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function review(...words: string[]): { code: number | null; out: string; said: string } {
  const env = { ...process.env, CACHE: join(folder, 'cache') }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/review.ts', ...words], { encoding: 'utf8', env })
  return { code: status, out: stdout, said: stderr }
}

test('prints the list with the lines that settle it, writes those that are accepted, and has less to ask then', () => {
  const first = review(corpus)
  expect(first.code).toBe(0)
  expect(first.out).toMatch(/水务\/b\.txt\n.*names no organisation of its own[^]*file,series\n {4}水务\/b\.txt,澜江县水务局/)
  expect(first.out).toMatch(/水务\/c\.txt\n.*short form[^]*- name: 澜江县水务局\n.*\n.*- 县水务局/)
  expect(readFileSync(join(corpus, 'archive.yaml'), 'utf8')).toBe('# ours\nsite:\n  name: 试\n')

  expect(review(corpus, '--accept').said).toMatch(/Added to .*archive\.yaml: 1 entry[^]*Wrote .*metadata\.csv: 1 entry/)
  expect(readFileSync(join(corpus, 'archive.yaml'), 'utf8')).toBe(
    '# ours\nsite:\n  name: 试\nseries:\n  - name: 澜江县水务局\n    aliases:\n      - 县水务局\n',
  )
  expect(readFileSync(join(corpus, 'metadata.csv'), 'utf8')).toBe('file,series\n水务/b.txt,澜江县水务局\n')

  const entries = JSON.parse(review(corpus, '--json').out) as { message: { id: string } }[]
  expect(entries.filter(({ message }) => message.id.startsWith('series-'))).toEqual([])
})

test('waits for a build that works with the same finished work', async () => {
  const env = { ...process.env, CACHE: join(folder, 'cache') }
  const building = await lockFolder(env.CACHE, () => undefined)
  const waiting = spawn(process.execPath, ['scripts/review.ts', corpus, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => waiting.once('exit', resolve))
  let printed = ''
  waiting.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await new Promise<void>((resolve) => {
    waiting.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Another build is at work')) resolve()
    })
  })
  expect(printed).toBe('')
  building.release()
  expect(await ended).toBe(0)
  expect(JSON.parse(printed)).toBeInstanceOf(Array)
})

test('a folder that is not there and a wrong call are answered', () => {
  expect(review(join(folder, 'nowhere'))).toMatchObject({ code: 1, out: '' })
  expect(review()).toMatchObject({ code: 2, out: '' })
})

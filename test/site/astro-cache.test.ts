import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesBelow } from '../../src/archive/store/files.ts'
import { AstroCache } from '../../src/site/astro-cache.ts'

let root: string
let astro: string
const pages = ['index.html', 'a/index.html', 'a/b/index.html', 'c/index.html']

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'astro-cache-'))
  astro = join(root, '.cache', 'astro')
  write('incremental-build.json', '{}')
  write('data-store.json', '[]')
  for (const page of pages) write(`dist/${page}`, `<p>${page}</p>`)
  new AstroCache(root).seal()
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, content: string): void {
  mkdirSync(dirname(join(astro, path)), { recursive: true })
  writeFileSync(join(astro, path), content)
}

function check(left: readonly string[] = []): string[] {
  new AstroCache(root).check((path) => left.includes(path))
  return filesBelow(astro)
}

const whole = ['dist/a/b/index.html', 'dist/a/index.html', 'dist/c/index.html', 'dist/index.html', 'incremental-build.json']
const without = (...taken: string[]): string[] => whole.filter((path) => !taken.includes(path))
const page = (path: string): string => join(astro, 'dist', path)

test('what is as it was left stays, but for the content store, which is filled anew', () => {
  expect(check()).toEqual(whole)
  expect(new AstroCache(root).bytes()).toBeGreaterThan(0)
})

test.each<[string, () => void, string[]]>([
  [
    'a page can not be read',
    () => {
      rmSync(page('a/index.html'))
      symlinkSync('index.html', page('a/index.html'))
    },
    without('dist/a/index.html'),
  ],
  [
    'a page was changed',
    () => {
      writeFileSync(page('a/index.html'), '<p>b/index.html</p>')
    },
    without('dist/a/index.html'),
  ],
  [
    'a page was emptied',
    () => {
      writeFileSync(page('index.html'), '')
    },
    without('dist/index.html'),
  ],
  [
    'a page is another’s',
    () => {
      cpSync(page('a/index.html'), page('c/index.html'))
    },
    without('dist/c/index.html'),
  ],
  [
    'a page is a folder',
    () => {
      rmSync(page('a/index.html'))
      mkdirSync(page('a/index.html'))
    },
    without('dist/a/index.html'),
  ],
  [
    'a folder is a file',
    () => {
      rmSync(page('a'), { recursive: true })
      writeFileSync(page('a'), '')
    },
    without('dist/a/index.html', 'dist/a/b/index.html'),
  ],
  [
    'a page was put beside',
    () => {
      write('dist/d.html', '<p>d</p>')
    },
    whole,
  ],
  [
    'the manifest was changed',
    () => {
      write('incremental-build.json', '{ }')
    },
    [],
  ],
  [
    'the manifest is gone',
    () => {
      rmSync(join(astro, 'incremental-build.json'))
    },
    [],
  ],
  [
    'all pages are gone',
    () => {
      rmSync(join(astro, 'dist'), { recursive: true })
    },
    ['incremental-build.json'],
  ],
  [
    'the folder is a file',
    () => {
      rmSync(astro, { recursive: true })
      writeFileSync(astro, '')
    },
    [],
  ],
  [
    'the seal was changed',
    () => {
      writeFileSync(join(root, '.cache', 'astro.json'), readFileSync(join(root, '.cache', 'astro.json'), 'utf8').replace('a/index', 'b/index'))
    },
    [],
  ],
  [
    'the seal is gone',
    () => {
      rmSync(join(root, '.cache', 'astro.json'))
    },
    [],
  ],
])('where %s, what can’t be believed is taken away', (_, damage, left) => {
  damage()
  expect(check()).toEqual(left)
  write('dist/e.html', '<p>e</p>')
  expect(existsSync(page('e.html'))).toBe(true)
})

test('a page that the site still has is not read', () => {
  writeFileSync(page('index.html'), 'damaged, and not asked for')
  expect(check(['index.html'])).toEqual(whole)
  expect(check()).toEqual(without('dist/index.html'))
})

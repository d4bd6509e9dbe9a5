import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CorpusError } from '../../src/archive/corpus/corpus.ts'
import { writeBuiltFiles } from '../../src/archive/output/built-files.ts'
import { demandPlaceOfItsOwn, makePlace } from '../../src/archive/output/site-place.ts'

let work: string
let root: string
let corpus: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'place-'))
  root = join(work, 'project')
  corpus = join(work, 'reports')
  for (const folder of ['project/src', 'project/content', 'reports/2019']) mkdirSync(join(work, folder), { recursive: true })
  symlinkSync(corpus, join(work, 'link'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(work, { recursive: true })
})

test.each(['.', 'reports', 'reports/site', 'link', 'link/site', 'project', 'project/src', 'project/src/site', 'project/content', 'project/.cache'])(
  'no site is built into %s, which is not for sites',
  (place) => {
    expect(() => {
      demandPlaceOfItsOwn(join(work, place), root, corpus)
    }).toThrow(/is not for sites\. Nothing in it was touched\..*--outDir DIR/)
  },
)

/** Folders that are other people's, or the system's. */
const others = ['/', '/etc', '/etc/site', '/usr', '/usr/lib/site', '/home', '/var', '/proc/site', '/snap/site', '/usr/share/site', '/usr/local/site', '/run/site', '/boot/site', '/sys/site', '/dev/shm/site', '/var/lib/site', '/var/log/site', '/tmp', tmpdir(), homedir(), dirname(homedir()), `${homedir()}/`, `${homedir()}/x/..`] // prettier-ignore

test.each(others)('no site is built into %s, whatever links lead there', (place) => {
  const link = join(work, 'to')
  symlinkSync(place, link)
  for (const path of [place, link, `${link}/`, join(link, 'x', '..'), `${work}/../${relative(dirname(work), place)}`]) {
    expect(() => {
      demandPlaceOfItsOwn(path, root, corpus)
    }, path).toThrow(/is not for sites|is a link that leads nowhere/)
  }
})

/** What lies in a folder that no build made. */
const strangers: [string, Record<string, string>, RegExp][] = [
  ['a thesis', { 'thesis.docx': '' }, /it is not empty, and nothing in it says that a build made it/],
  ['another site', { 'index.html': '<html></html>', 'data/version.json': '{}' }, /If it holds nothing but the site of an earlier version, delete it/],
  ['only hidden files', { '.config/a': '' }, /it is not empty/],
  ['a repository', { '.git/HEAD': 'ref: refs/heads/main' }, /it is the root of a repository/],
  ['a second working tree of a repository', { '.git': 'gitdir: ../project/.git' }, /it is the root of a repository/],
  ['a repository further down', { 'code/.git/HEAD': '' }, /it is not empty/],
  ['a repository, though a folder in it bears the name of what builds keep', { '.git/HEAD': '', '.duizhao/a': '' }, /it is the root of a repository/],
  ['a thesis beside such a folder', { 'thesis.docx': '', '.duizhao/site.json': '' }, /it is not empty/],
  ['a thesis beside a list of no files', { 'thesis.docx': '', '.duizhao/site.json': '{"files":["a"]}' }, /it is not empty/],
  ['a file under the name of what builds keep', { '.duizhao': '' }, /is not what builds keep there/],
]

test.each(strangers)('no site is built into a folder with %s', (_, files, message) => {
  const place = join(work, 'theirs')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), content)
  }
  symlinkSync('theirs', join(work, 'to'))
  for (const path of [place, join(work, 'to')]) {
    expect(() => {
      demandPlaceOfItsOwn(path, root, corpus)
    }).toThrow(message)
  }
  for (const path of Object.keys(files)) expect(existsSync(join(place, path))).toBe(true)
})

test.each([
  ...[
    '.git/hooks/x',
    '.git',
    '.svn/x',
    '.hg/x',
    '.ssh/x',
    '.gnupg/x',
    '.config/autostart',
    '.cache/x',
    '.astro/x',
    '.duizhao/x',
    'node_modules/x',
    '.GIT/x',
  ],
  ...['history.git/hooks/x', 'history.git'],
])('no site is built into %s, in which a program keeps what is its own, empty or not', (place) => {
  for (const name of ['objects', 'refs']) mkdirSync(join(work, 'history.git', name), { recursive: true })
  writeFileSync(join(work, 'history.git/HEAD'), '')
  for (const isThere of [false, true]) {
    if (isThere) mkdirSync(join(work, place), { recursive: true })
    expect(() => {
      demandPlaceOfItsOwn(join(work, place), root, corpus)
    }).toThrow(/is not for sites\. Nothing in it was touched/)
  }
})

test.each(['project', 'home', 'temporary'])('where the %s folder itself lies does not matter to a site in it', (which) => {
  const folder = join(work, '.cache/service')
  mkdirSync(folder, { recursive: true })
  if (which === 'home') vi.stubEnv(process.platform === 'win32' ? 'USERPROFILE' : 'HOME', folder)
  if (which === 'temporary') for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
  const demand = (place: string): void => {
    demandPlaceOfItsOwn(join(folder, place), which === 'project' ? folder : root, corpus)
  }
  expect(() => {
    demand('dist')
  }).not.toThrow()
  expect(() => {
    demand('.ssh/x')
  }).toThrow(/is not for sites/)
})

test('a project in a folder of the system, as containers have them, has its site beside it', () => {
  for (const project of ['/usr/src/not-there', '/var/lib/not-there/work']) {
    expect(() => {
      demandPlaceOfItsOwn(join(project, 'dist'), project, corpus)
    }).not.toThrow()
    expect(() => {
      demandPlaceOfItsOwn(join(dirname(project), 'dist'), project, corpus)
    }).toThrow(/is not for sites/)
  }
})

test('no site is built into a file, nor through a link in the place of what builds keep', () => {
  writeFileSync(join(work, 'file'), '')
  mkdirSync(join(work, 'linked'))
  symlinkSync(homedir(), join(work, 'linked/.duizhao'))
  expect(() => {
    demandPlaceOfItsOwn(join(work, 'file'), root, corpus)
  }).toThrow(/it is not a folder/)
  expect(() => {
    demandPlaceOfItsOwn(join(work, 'linked'), root, corpus)
  }).toThrow(/is not what builds keep there/)
})

test.each([
  ['below a file', 'file/x', /: \S*file is not a folder\. Nothing/],
  ['far below a file', 'file/x/y', /: \S*file is not a folder\. Nothing/],
  ['through a link to a file', 'to/x', /: \S*to is not a folder\. Nothing/],
  ['under a name that no disk takes', '名'.repeat(300), /ENAMETOOLONG.*Name a new or empty folder/],
])('no site is built %s, which is said in a sentence', (_, place, message) => {
  writeFileSync(join(work, 'file'), '')
  symlinkSync('file', join(work, 'to'))
  for (const look of [() => { demandPlaceOfItsOwn(join(work, place), root, corpus) }, () => { makePlace(join(work, place)) }]) expect(look).toThrow(CorpusError) // prettier-ignore
  expect(() => {
    demandPlaceOfItsOwn(join(work, place), root, corpus)
  }).toThrow(message)
})

test('a site may be built into a folder that holds one, or nothing of worth, and into one that a build is known to have made', () => {
  for (const [place, name] of [['built', '.duizhao'], ['published', '.duizhao'], ['killed', '.duizhao'], ['empty', '.DS_Store']] as const) mkdirSync(join(work, place, name), { recursive: true }) // prettier-ignore
  for (const place of ['built', 'published']) writeBuiltFiles(join(work, place), { files: new Map(), published: null })
  mkdirSync(join(work, 'published/.git'))
  writeFileSync(join(work, 'built/thesis.docx'), '')
  mkdirSync(join(work, 'noted'))
  writeFileSync(join(work, 'noted/index.html'), '')
  for (const place of ['built', 'published', 'killed', 'empty', 'noted']) {
    expect(() => {
      demandPlaceOfItsOwn(join(work, place), root, corpus, place === 'noted')
    }, place).not.toThrow()
  }
})

test.each(['site', 'reports-site', 'project/dist', 'project/..site', '.local/share/sites', '.github.io', 'x.git'])(
  'a site may be built into %s',
  (place) => {
    expect(() => {
      demandPlaceOfItsOwn(join(work, place), root, corpus)
    }).not.toThrow()
  },
)

/** A folder of a site for each test, and what tests do with it. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { FileNote } from '../../src/archive/output/built-files.ts'
import { filesBelow } from '../../src/archive/store/files.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'

/** The folder around that of the site, for each test a new one. */
export let work: string
/** The folder of the site. */
export let folder: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'site-'))
  folder = join(work, 'site')
})

afterEach(() => {
  rmSync(work, { recursive: true })
})

export function open(version = '1', at = folder): SiteFolder {
  return new SiteFolder(at, notes(), version)
}

export function notes(): string {
  return join(work, 'left.json')
}

/** As another program writes into a folder. */
export function write(path: string, content: string, into = folder): void {
  mkdirSync(dirname(join(into, path)), { recursive: true })
  writeFileSync(join(into, path), content)
}

/** A finished site of these files, each holding its own path. */
export function built(...paths: string[]): SiteFolder {
  const site = open()
  for (const path of paths) site.put(path, path, () => path)
  site.finish()
  return site
}

/** All files in the folder of the site, those aside that builds keep there. */
export function files(): string[] {
  return filesBelow(folder, ['.duizhao'])
}

/** What the list says of a file with this content. */
export function note(content: string): FileNote {
  return [Buffer.byteLength(content), createHash('sha256').update(content).digest('hex')]
}

export function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

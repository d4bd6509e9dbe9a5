import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesBelow } from '../../src/archive/files-below.ts'
import type { OpenArchive } from '../../src/archive/open.ts'
import { SiteFolder } from '../../src/archive/site-folder.ts'
import { writeOriginals } from '../../src/site/originals.ts'
import { madeEntry, madeIndex } from '../view/made.ts'

const folder = mkdtempSync(join(tmpdir(), 'originals-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('originals and source texts are beside the pages as far as they are published', async () => {
  const counts = { problems: 0, causes: 0, plans: 0, work: 0, removed: 1, messages: 0 }
  const reports = [
    madeEntry('full', 2017),
    madeEntry('with-removals', 2018, { counts }),
    madeEntry('text', 2019, { publish: 'text' }),
    madeEntry('withheld', 2020, { publish: 'withheld' }),
  ]
  const archive = {
    index: madeIndex({ reports }),
    original: (id: string) => new TextEncoder().encode(`original of ${id}`),
    report: (id: string) => ({ sourceText: `source of ${id}` }),
  } as unknown as OpenArchive
  const site = join(folder, 'site')
  writeOriginals(archive, new SiteFolder(site, join(folder, 'left.json'), ''))
  expect(filesBelow(site)).toEqual(['originals/s/2017.txt', 'originals/s/2018.txt', 's/2017/source.txt'])
  expect(readFileSync(join(site, 's/2017/source.txt'), 'utf8')).toBe('source of full')
  expect(readFileSync(join(site, 'originals/s/2018.txt'), 'utf8')).toBe('original of with-removals')
})

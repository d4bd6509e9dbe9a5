import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { OpenArchive } from '../../src/archive/open.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { writeOriginals } from '../../src/site/data.ts'
import { madeEntry, madeIndex } from '../view/made.ts'

const folder = mkdtempSync(join(tmpdir(), 'originals-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const encoder = new TextEncoder()
const counts = { problems: 0, causes: 0, plans: 0, work: 0, removed: 1, messages: 0 }
const latin = { ...madeEntry('gb', 2016).source, encoding: 'gb18030' as const }
const reports = [
  madeEntry('gb', 2016, { source: latin }),
  madeEntry('full', 2017),
  madeEntry('with-removals', 2018, { counts }),
  madeEntry('text', 2019, { publish: 'text' }),
  madeEntry('withheld', 2020, { publish: 'withheld' }),
]

function filesWith(originals: 'copy' | 'link' | 'none'): Record<string, string> {
  const index = madeIndex({ reports })
  const archive = {
    index: { ...index, site: { ...index.site, originals } },
    original: (id: string) => encoder.encode(`original of ${id}`),
    report: (id: string) => ({ sourceText: `source of ${id}` }),
  } as unknown as OpenArchive
  const site = join(folder, originals)
  const siteFolder = new SiteFolder(site, join(folder, `${originals}.json`), '')
  writeOriginals(archive, siteFolder)
  return Object.fromEntries([...siteFolder.finish().sizes.keys()].map((path) => [path, readFileSync(join(site, path), 'utf8')]))
}

test('originals and source texts are beside the pages as far as they are published, the very same bytes once', () => {
  expect(filesWith('copy')).toEqual({
    'originals/s/2016.txt': 'original of gb',
    'originals/s/2017.txt': 'original of full',
    'originals/s/2018.txt': 'original of with-removals',
    's/2016/source.txt': 'source of gb',
  })
})

test.each(['link', 'none'] as const)('where originals are not copied (%s), the text that offsets count is there all the same', (originals) => {
  expect(filesWith(originals)).toEqual({ 's/2016/source.txt': 'source of gb', 's/2017/source.txt': 'source of full' })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenArchive } from '../../../src/archive/open.ts'
import { writeSearchIndex } from '../../../src/archive/search/search-index.ts'
import { SiteFolder } from '../../../src/archive/output/site-folder.ts'
import { madeEntry, madeIndex, madeSeries } from '../../view/made.ts'

test('a site whose search index can’t be made is not published', async () => {
  const work = mkdtempSync(join(tmpdir(), 'search-'))
  const entry = { ...madeEntry('never-stored', 2017), digest: work }
  const archive = {
    index: madeIndex({ reports: [entry], series: [madeSeries([entry.id])] }),
    corpus: join(work, 'never-built'),
  } as unknown as OpenArchive
  const site = new SiteFolder(join(work, 'site'), join(work, 'left.json'), '')
  await expect(writeSearchIndex(archive, site, process.cwd())).rejects.toThrow(/could not be made.*No archive was built from \S*never-built/s)
  rmSync(work, { recursive: true })
})

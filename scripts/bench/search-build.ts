/** One build of one index in a process of its own, so that its time and memory can be measured: node scripts/bench/search-build.ts ours|pagefind TEXTS REPORTS FOLDER */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex, close } from 'pagefind'
import { makeIndex } from '../../src/archive/search/make-index.ts'
import { indexesFor } from '../../src/archive/search/search-index.ts'
import type { Catalogue, IndexEntry } from '../../src/core/search/catalogue.ts'
import type { ReportRecord } from '../../src/core/records.ts'
import { madeReports } from './search-texts.ts'

const CHARACTERS = 4500

const [way = '', texts = '', count = '', folder = ''] = process.argv.slice(2)
const reports = Number(count)
await (way === 'ours' ? buildOurs() : buildPagefind())

async function buildOurs(): Promise<void> {
  const number = indexesFor(reports * CHARACTERS)
  const indexes: IndexEntry[] = []
  for (let which = 0; which < number; which++) {
    indexes.push(await makeIndex(folder, `index-${which}`, everyNth(madeReports(texts, reports, CHARACTERS), number, which)))
  }
  const made = indexes.reduce((total, entry) => total + entry.reports, 0)
  const catalogue: Catalogue = {
    indexes,
    series: [],
    reports: Array.from({ length: made }, (_, at) => [null, String(at), null, 'other']),
    comparisons: [],
  }
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue))
}

function* everyNth(records: Iterable<ReportRecord>, number: number, which: number): Generator<ReportRecord> {
  let at = 0
  for (const record of records) if (at++ % number === which) yield record
}

/** Pagefind as it is meant to be used: whole texts, marked as Chinese. */
async function buildPagefind(): Promise<void> {
  const { index } = await createIndex()
  for (const { report } of madeReports(texts, reports, CHARACTERS)) {
    const content = report.blocks.map(({ text }) => text).join('\n')
    const { errors } = await index!.addCustomRecord({ url: `/${report.id}/`, content, language: 'zh', meta: { title: report.id } })
    if (errors.length > 0) throw new Error(errors.join('; '))
  }
  await index!.writeFiles({ outputPath: folder })
  await close()
}

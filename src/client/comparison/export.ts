import type { Comparison } from '../../core/model.ts'
import type { SeriesComparisons } from '../../view/packed.ts'
import { fetchPacked } from '../unpack.ts'
import { comparisonToCsv } from '../../view/comparison/csv.ts'
import { pageToHtml, saveFile } from './save-file.ts'
import './unfold-for-print.ts'

/** The pair as a file: a page that stands by itself, or a table. The data come from the packed file of the series, to which the page leads. */

const data = document.querySelector<HTMLAnchorElement>('[data-export-data]')
const address = data?.dataset['exportData'] ?? 'comparison'
const name = address.split('/').join('-')

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null
  if (event.target instanceof Element && data?.contains(event.target)) {
    event.preventDefault()
    void saveData()
  }
  switch (button?.dataset['export']) {
    case 'print':
      print()
      break
    case 'html':
      saveFile(pageToHtml(), 'text/html', `${name}.html`)
      break
    case 'csv':
      void saveTable()
      break
  }
})

async function comparison(): Promise<Comparison | null> {
  const ofSeries = data && (await fetchPacked<SeriesComparisons<Comparison>>(data.href))
  return ofSeries?.[address.split('/').at(-1)!] ?? null
}

async function saveTable(): Promise<void> {
  const pair = await comparison()
  // The mark at the front tells spreadsheets that the file is UTF-8.
  if (pair) saveFile(`\uFEFF${comparisonToCsv(pair)}`, 'text/csv', `${name}.csv`)
}

async function saveData(): Promise<void> {
  const pair = await comparison()
  if (pair) saveFile(JSON.stringify(pair), 'application/json', `${name}.json`)
  // The packed file of the series holds the same.
  else if (data) location.assign(data.href)
}

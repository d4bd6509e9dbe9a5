import type { Comparison } from '../../core/model.ts'
import { comparisonToCsv } from '../../view/comparison/csv.ts'
import { pageToHtml, saveFile } from './save-file.ts'
import './unfold-for-print.ts'

/** The pair as a file: a page that stands by itself, or a table. The data come from the JSON file that the page leads to. */

const data = document.querySelector<HTMLAnchorElement>('[data-export-data]')
const name =
  data?.pathname
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/\.json$/, '') ?? 'comparison'

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null
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

async function saveTable(): Promise<void> {
  if (!data) return
  const comparison = (await (await fetch(data.href)).json()) as Comparison
  // The mark at the front tells spreadsheets that the file is UTF-8.
  saveFile(`\uFEFF${comparisonToCsv(comparison)}`, 'text/csv', `${name}.csv`)
}

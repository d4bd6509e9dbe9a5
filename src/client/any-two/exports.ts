import type { Comparison } from '../../core/model.ts'
import { pageToHtml, saveFile } from '../comparison/save-file.ts'
import '../comparison/unfold-for-print.ts'

/** Wires the buttons that save what is shown. They work from the comparison in memory; nothing is fetched. */
export function wireExports(page: HTMLElement): { set(comparison: Comparison): void } {
  let comparison: Comparison | undefined
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null
    if (!button || !comparison) return
    switch (button.dataset['save']) {
      case 'html':
        saveFile(pageToHtml(), 'text/html', 'comparison.html')
        break
      case 'csv':
        void saveTable(comparison)
        break
      case 'json':
        saveFile(JSON.stringify(comparison), 'application/json', 'comparison.json')
        break
      case 'print':
        print()
        break
    }
  })
  return {
    set: (newest) => {
      comparison = newest
    },
  }
}

/** What writes tables is as large as the page itself, and seldom asked for. */
async function saveTable(comparison: Comparison): Promise<void> {
  const { comparisonToCsv } = await import('../../view/comparison/csv.ts')
  // The mark at the front tells spreadsheets that the file is UTF-8.
  saveFile(`\uFEFF${comparisonToCsv(comparison)}`, 'text/csv', 'comparison.csv')
}

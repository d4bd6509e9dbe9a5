import type { Locale } from '../../i18n/locale.ts'
import { acrossComparison } from '../../view/any-two/across.ts'
import { fateOf } from '../../view/comparison/fates.ts'
import { fileName, pageToHtml, saveFile } from '../comparison/save-file.ts'
import '../unfold-for-print.ts'
import type { PairResult, ShownPair } from './protocol.ts'

/** Wires the buttons that save what is shown. They work from the comparison in memory; nothing of it is sent or fetched. */
export function wireExports(page: HTMLElement, locale: Locale): { set(result: PairResult): void } {
  let pair: ShownPair | undefined
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null
    if (!button || !pair) return
    switch (button.dataset['save']) {
      case 'word':
        void saveDocument(pair, locale)
        break
      case 'html':
        saveFile(pageToHtml(), 'text/html', `${fileName(pair.title)}.html`)
        break
      case 'csv':
        void saveTable(pair, locale)
        break
      case 'json':
        saveFile(JSON.stringify(pair.comparison), 'application/json', `${fileName(pair.title)}.json`)
        break
      case 'print':
        print()
        break
    }
  })
  return {
    set: ({ html, comparison }) => {
      pair = { ...html, comparison: html.across ? acrossComparison(comparison) : comparison }
    },
  }
}

/** What writes tables is as large as the page itself, and seldom asked for. */
async function saveTable({ title, comparison, found, across, names }: ShownPair, locale: Locale): Promise<void> {
  const [{ comparisonToCsv }, { acrossWords }, { pairWords }] = await Promise.all([
    import('../../view/comparison/csv.ts'),
    import('../../view/any-two/across.ts'),
    import('./words.ts'),
  ])
  const words = await pairWords(locale)
  const t = across ? acrossWords(words, names) : words.comparison
  // The mark at the front tells spreadsheets that the file is UTF-8.
  saveFile(`\uFEFF${comparisonToCsv(comparison, t, { found, only: fateOf(location.search) })}`, 'text/csv', `${fileName(title)}.csv`)
}

/** The same holds for documents. */
async function saveDocument(pair: ShownPair, locale: Locale): Promise<void> {
  const { savePairAsWord } = await import('./export-word.ts')
  await savePairAsWord(pair, locale)
}

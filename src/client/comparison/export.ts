import type { Comparison } from '../../core/model.ts'
import { comparisonToCsv } from '../../view/comparison/csv.ts'

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
      save(pageToHtml(), 'text/html', 'html')
      break
    case 'csv':
      void saveTable()
      break
  }
})

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('.comparison details:not([open], .why)').forEach((fold) => {
    fold.open = true
    fold.dataset['unfolded'] = ''
  })
})
addEventListener('afterprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('details[data-unfolded]').forEach((fold) => (fold.open = false))
})

async function saveTable(): Promise<void> {
  if (!data) return
  const comparison = (await (await fetch(data.href)).json()) as Comparison
  // The mark at the front tells spreadsheets that the file is UTF-8.
  save(`\uFEFF${comparisonToCsv(comparison)}`, 'text/csv', 'csv')
}

function pageToHtml(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  page.querySelectorAll('script, link, meta[http-equiv], .js-only, .site-header, .skip').forEach((element) => element.remove())
  page.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link) => {
    const href = link.getAttribute('href') ?? ''
    if (!href.startsWith('#')) link.href = new URL(href, location.href).href
  })
  const style = document.createElement('style')
  style.textContent = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')
  page.querySelector('head')?.append(style)
  return `<!doctype html>\n${page.outerHTML}`
}

function save(content: string, type: string, extension: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = `${name}.${extension}`
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

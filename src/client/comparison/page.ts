/** The script of a comparison's page: its toolbar, and the pair as a file, which is a document, a page that stands by itself or a table, with the rows that are shown. */
import './toolbar.ts'
import { pairAddress as address, pairData as comparison, comparisonWords, dataLink as data, fillAll, isLeft } from './from-data.ts'
import { fateOf } from '../../view/comparison/choice.ts'
import { withThreads, type Beside, type FoundParts } from '../../view/comparison/sections.ts'
import type { ThreadedIds } from '../../view/comparison/rows.ts'
import { citedHere, isEnglish, readHere } from '../here.ts'
import { toGbt7714 } from '../../view/citation.ts'
import { fileName, pageToHtml, saveBlob, saveFile } from '../save-file.ts'
import { makeSortable } from '../sort-heading.ts'

const carried = document.querySelector<HTMLElement>('[data-names]')?.dataset ?? {}
const [earlierName, laterName] = JSON.parse(carried['names'] ?? '["", ""]') as [string, string]
const all = { earlier: true, later: true }
const found = withThreads(
  carried['found'] === undefined ? { problems: all, plans: all } : (JSON.parse(carried['found']) as FoundParts),
  carried['threads'] === undefined ? { told: [], perhaps: [], joins: [] } : (JSON.parse(carried['threads']) as ThreadedIds),
)
const title = (document.querySelector('h1')?.textContent ?? address).replace(/\s+/g, ' ').trim()
const name = fileName(title)

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null
  if (event.target instanceof Element && data?.contains(event.target)) {
    event.preventDefault()
    void saveData()
  }
  switch (button?.dataset['export']) {
    case 'print':
      printAll()
      break
    case 'html':
      void fillAll().then(() => {
        saveFile(pageToHtml(), 'text/html', `${name}.html`)
      })
      break
    case 'csv':
      void saveAsTable()
      break
    case 'word':
      void saveDocument()
      break
  }
})

function printAll(): void {
  // Where the texts can't be had, the paper says what it lacks.
  void fillAll()
    .catch(() => undefined)
    .then(() => {
      print()
    })
}

// Browsers don't wait for what is fetched when printing begins: the keys that print are answered as the button is, as long as texts are left.
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !isLeft()) return
  event.preventDefault()
  printAll()
})

async function saveAsTable(): Promise<void> {
  const [pair, words, { comparisonToCsv }, beside] = await Promise.all([
    comparison(),
    comparisonWords(),
    import('../../view/comparison/csv.ts'),
    besideHere(),
  ])
  // The mark at the front tells spreadsheets that the file is UTF-8.
  if (pair) saveFile(`\uFEFF${comparisonToCsv(pair, words.comparison, { found, only: fateOf(location.search), beside })}`, 'text/csv', `${name}.csv`)
}

/** Where the words of the rows stand in the originals. */
async function besideHere(): Promise<Beside> {
  const { besideRows } = await import('../take/excerpt.ts')
  return besideRows([earlierName, laterName])
}

async function saveDocument(): Promise<void> {
  const [pair, words, { comparisonToWord }, { wordFile }, beside] = await Promise.all([
    comparison(),
    comparisonWords(),
    import('../../view/comparison/word.ts'),
    import('../word-file.ts'),
    besideHere(),
  ])
  const source = citedHere()
  if (!pair || !source) return
  // What is cited are the rows that are shown.
  const citation = toGbt7714(source, readHere(onlyHere() + location.hash))
  const locale = isEnglish() ? 'en' : 'zh'
  const frame = { title, language: source.language, locale, earlierName, laterName, citation, found, only: fateOf(location.search), beside } as const
  saveBlob(await wordFile(comparisonToWord(pair, frame, words.comparison)), `${name}.docx`)
}

/** The choice of rows, as the address has it. */
function onlyHere(): string {
  const only = fateOf(location.search)
  return only ? `?only=${only}` : ''
}

async function saveData(): Promise<void> {
  const pair = await comparison()
  if (pair) saveFile(JSON.stringify(pair), 'application/json', `${name}.json`)
  // The packed file of the series holds the same.
  else if (data) location.assign(data.href)
}

/**
 * The heading of what changed sorts the figures of each part: the greatest rise first, or where no rise is shown the greatest fall, then the other way round, then as they stand in the
 * report. Shares and points are no numbers of one kind: amounts come first, then what is told in per cent, then what can't be compared.
 */
function sortFigures(head: HTMLElement): void {
  const bodies = [...head.closest('table')!.tBodies].map((body) => ({ body, rows: [...body.rows].slice(1) }))
  const orders = ['descending', 'ascending'] as const
  head.dataset['order'] = head.closest('table')!.dataset['order']
  makeSortable(head, () => {
    const rises = bodies.some(({ rows }) => rows.some((row) => row.matches('.is-up:not([hidden])')))
    const round = [null, ...(rises ? orders : orders.toReversed())]
    head.ariaSort = round[(round.indexOf(head.ariaSort as (typeof orders)[number] | null) + 1) % round.length]!
    for (const { body, rows } of bodies) {
      const sign = head.ariaSort === 'ascending' ? 1 : -1
      body.append(...(head.ariaSort === null ? rows : rows.toSorted((a, b) => kindOf(a) - kindOf(b) || sign * (changeOf(a) - changeOf(b)))))
    }
    // Who came by a link to a figure further down has the first ones above the window, and the heading in sight all the same.
    const section = head.closest('section')!
    if (section.getBoundingClientRect().top < 0) section.scrollIntoView({ behavior: 'instant' })
  })
}

/** Amounts, what is told in per cent, and what can't be compared. */
function kindOf(row: HTMLTableRowElement): 0 | 1 | 2 {
  return row.matches('.is-open') ? 2 : row.cells[2]!.textContent.includes('%') ? 1 : 0
}

/** How much a figure changed: its share where it has one, else points or the number itself. */
function changeOf(row: HTMLTableRowElement): number {
  const sum = row.cells[3]?.textContent.match(/[+−][\d.,]+/g)?.at(-1) ?? '0'
  return Number(sum.replace('−', '-').replaceAll(',', ''))
}

for (const head of document.querySelectorAll<HTMLElement>('.figures thead th:last-child')) sortFigures(head)

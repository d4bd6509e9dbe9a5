/** Tables of findings: sorted by a column's heading, filtered by words and years. */
import { makeSortable } from './sort-heading.ts'

for (const table of document.querySelectorAll<HTMLTableElement>('[data-sortable]')) sortFindings(table)

const filter = document.querySelector<HTMLElement>('[data-finding-filter]')
const box = filter?.querySelector('input')
const year = filter?.querySelector('select')
if (filter && box && year) {
  const status = filter.querySelector('[role=status]')
  const apply = (): void => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean)
    const isAsked = words.length > 0 || year.value !== ''
    let count = 0
    for (const table of document.querySelectorAll<HTMLTableElement>('table.findings')) {
      const rows = [...table.tBodies[0]!.rows]
      for (const row of rows) {
        const text = ownText(row).toLowerCase()
        const isOfYear = year.value === '' || row.dataset['years']?.split(' ').includes(year.value)
        row.hidden = !isOfYear || !words.every((word) => text.includes(word))
      }
      const left = rows.filter((row) => !row.hidden).length
      count += left
      tellLeft(table, isAsked ? left : null, filter.dataset['of'] ?? '')
    }
    if (status) status.textContent = isAsked ? (filter.dataset['count'] ?? '').replace('%n', String(count)) : ''
  }
  box.addEventListener('input', apply)
  year.addEventListener('input', apply)
  // Browsers keep what was typed over a reload.
  apply()
}

/** The words of a row, less the whole passages of reports that say nothing of its problem. */
function ownText(row: HTMLElement): string {
  return [...row.querySelectorAll('.whole')].reduce((text, { textContent }) => text.replace(textContent, ''), row.textContent)
}

/** Says beside the heading of a table, and in the list of headings, how many of its rows the filter leaves; null where nothing is filtered. */
function tellLeft(table: HTMLTableElement, left: number | null, words: string): void {
  const section = table.closest('section')
  const heading = section?.querySelector('h2')
  if (!section || !heading) return
  for (const count of [heading, document.querySelector(`a[href="#${heading.id}"]`)].flatMap(
    (each) => each?.querySelector<HTMLElement>('.label') ?? [],
  )) {
    const all = (count.dataset['all'] ??= count.textContent)
    count.textContent = left === null ? all : words.replace('%n', String(left)).replace('%all', all)
  }
  const none = section.querySelector<HTMLElement>('[data-none-left]')
  if (none) none.hidden = left !== 0
  table.parentElement!.hidden = left === 0
}

/** Each heading of a table that may sort its rows does so, the greatest first, and the other way round where it is pressed again. */
function sortFindings(table: HTMLTableElement): void {
  const body = table.tBodies[0]
  if (!body) return
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')]
  heads.forEach((head, column) => {
    const sort = (): void => {
      const falls = head.ariaSort !== 'descending'
      for (const other of heads) other.ariaSort = null
      head.ariaSort = falls ? 'descending' : 'ascending'
      body.append(...[...body.rows].sort((a, b) => compareCells(a.cells[column], b.cells[column]) * (falls ? -1 : 1)))
    }
    makeSortable(head, sort, head.dataset['sort'])
  })
}

function compareCells(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined): number {
  const [first, second] = [a, b].map((cell) => cell?.dataset['value'] ?? cell?.textContent ?? '')
  const [x, y] = [Number(first), Number(second)]
  return Number.isNaN(x) || Number.isNaN(y) ? first!.localeCompare(second!, 'zh-Hans') : x - y
}

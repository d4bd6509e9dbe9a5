/** Tables of findings: sorted by a column's heading, filtered by words. */
for (const table of document.querySelectorAll<HTMLTableElement>('[data-sortable]')) makeSortable(table)

const filter = document.querySelector<HTMLElement>('[data-finding-filter]')
const box = filter?.querySelector('input')
if (filter && box) {
  const status = filter.querySelector('[role=status]')
  const apply = (): void => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean)
    let count = 0
    for (const row of document.querySelectorAll<HTMLTableRowElement>('.findings tbody tr')) {
      const text = row.textContent.toLowerCase()
      row.hidden = !words.every((word) => text.includes(word))
      if (!row.hidden) count++
    }
    if (status) status.textContent = words.length === 0 ? '' : (filter.dataset['count'] ?? '').replace('%n', String(count))
  }
  box.addEventListener('input', apply)
  // Browsers keep what was typed over a reload.
  apply()
}

/** Puts a button into each heading of a table that sorts its rows, and back where it is pressed again. */
function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0]
  if (!body) return
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')]
  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.title = head.dataset['sort'] ?? ''
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const falls = head.ariaSort !== 'descending'
      for (const other of heads) other.ariaSort = null
      head.ariaSort = falls ? 'descending' : 'ascending'
      body.append(...[...body.rows].sort((a, b) => compareCells(a.cells[column], b.cells[column]) * (falls ? -1 : 1)))
    })
  })
}

function compareCells(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined): number {
  const [first, second] = [a, b].map((cell) => cell?.dataset['value'] ?? cell?.textContent ?? '')
  const [x, y] = [Number(first), Number(second)]
  return Number.isNaN(x) || Number.isNaN(y) ? first!.localeCompare(second!, 'zh-Hans') : x - y
}

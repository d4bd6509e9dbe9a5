/** Filters the table of themes by name or word; while it filters, the folded themes are open. */

const filter = document.querySelector<HTMLInputElement>('[data-theme-filter]')
const count = document.querySelector<HTMLElement>('[data-theme-count]')
const tables = [...document.querySelectorAll<HTMLElement>('.theme-table')]

filter?.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase()
  for (const table of tables) {
    const rows = [...table.querySelectorAll<HTMLElement>('[data-names]')]
    for (const row of rows) row.hidden = !(row.dataset['names'] ?? '').includes(wanted)
    const folded = table.querySelector('details')
    if (folded) folded.open = wanted !== '' && folded.querySelector('[data-names]:not([hidden])') !== null
  }
  const visible = tables.find((table) => table.checkVisibility())
  const shown = visible?.querySelectorAll('[data-names]:not([hidden])').length ?? 0
  if (count) count.textContent = shown === 0 ? (filter.dataset['none'] ?? '') : (filter.dataset['count'] ?? '').replace('%n', String(shown))
})

export {}

/** Filters the matrix by name, and shows its newest years first where it is wider than the window. */

const scroll = document.querySelector<HTMLElement>('[data-matrix]')
if (scroll) scroll.scrollLeft = scroll.scrollWidth

const filter = document.querySelector<HTMLInputElement>('[data-filter]')
const count = document.querySelector<HTMLElement>('[data-filter-count]')
const rows = [...document.querySelectorAll<HTMLElement>('[data-names]')]

filter?.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase()
  let shown = 0
  for (const row of rows) {
    const matches = (row.dataset['names'] ?? '').includes(wanted)
    row.hidden = !matches
    if (matches) shown += 1
  }
  if (count) count.textContent = shown === 0 ? (filter.dataset['none'] ?? '') : (filter.dataset['count'] ?? '').replace('%n', String(shown))
})

export {}

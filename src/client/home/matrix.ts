/** Filters the series of the archive by name. */

const filter = document.querySelector<HTMLInputElement>('[data-filter]')
const count = document.querySelector<HTMLElement>('[data-filter-count]')
const others = document.querySelector<HTMLDetailsElement>('[data-other-series]')
const named = [...document.querySelectorAll<HTMLElement>('[data-names]')]

filter?.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase()
  let shown = 0
  let shownOthers = 0
  for (const entry of named) {
    entry.hidden = !(entry.dataset['names'] ?? '').includes(wanted)
    if (entry.hidden) continue
    shown += 1
    if (others?.contains(entry)) shownOthers += 1
  }
  if (others) {
    others.open = wanted !== '' && shownOthers > 0
    others.hidden = shownOthers === 0
  }
  if (count) count.textContent = shown === 0 ? (filter.dataset['none'] ?? '') : (filter.dataset['count'] ?? '').replace('%n', String(shown))
})

export {}

/** The list of a report's figures, of which the text has every one, put together when it is opened. */
import { fetchReportData } from './report-data.ts'

const fold = document.querySelector<HTMLDetailsElement>('[data-figures]')
let filled = false

fold?.addEventListener('toggle', () => {
  if (fold.open && !filled) void fill(fold)
})

async function fill(fold: HTMLDetailsElement): Promise<void> {
  filled = true
  const file = await fetchReportData(fold.dataset['figures'] ?? '', fold.dataset['report'] ?? '')
  // Where it can't be had, opening it again asks again.
  filled = file !== null
  const list = fold.querySelector('ul')
  for (const [text, , , of, , masked] of file?.report.quantities ?? []) {
    const line = document.createElement('li')
    const figure = document.createElement('b')
    figure.textContent = text
    line.append(of === '' ? '' : `${of} `, figure)
    if (masked) line.append(noteOf(fold.dataset['masked'] ?? ''))
    list?.append(line)
  }
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'label'
  note.lang = document.documentElement.lang
  note.textContent = words
  return note
}

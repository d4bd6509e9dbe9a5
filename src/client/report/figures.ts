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
  const blockAt = blocksByPlace()
  for (const [text, , , of, , masked, from] of file?.report.quantities ?? []) {
    const line = document.createElement('li')
    const figure = document.createElement('b')
    const block = blockAt(from)
    if (block === undefined) figure.textContent = text
    else figure.append(linkTo(block, text))
    line.append(of === '' ? '' : `${of} `, figure)
    if (masked) line.append(noteOf(fold.dataset['masked'] ?? ''))
    list?.append(line)
  }
}

/** Tells of a place of the source which block of the page has it, for places that are asked in their order. */
function blocksByPlace(): (from: number) => string | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.block[data-from]')]
  let at = 0
  return (from) => {
    while (at < blocks.length && Number(blocks[at]!.dataset['to']) <= from) at++
    const block = blocks[at]
    return block && Number(block.dataset['from']) <= from ? block.id : undefined
  }
}

function linkTo(id: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `#${id}`
  link.textContent = text
  return link
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'label'
  note.lang = document.documentElement.lang
  note.textContent = words
  return note
}

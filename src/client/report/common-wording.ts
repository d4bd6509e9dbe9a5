/** Shades what other organisations write too, on demand, and says below each paragraph where it stands. */
import type { ReportData } from '../../view/downloads/common-wording-file.ts'
import { fetchPacked } from '../unpack.ts'

const button = document.querySelector<HTMLButtonElement>('[data-common]')
const article = document.querySelector<HTMLElement>('[data-report-text]')
let placed = false

button?.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  article?.classList.toggle('with-common', shown)
  if (shown && !placed) void placeSources(button.dataset['common'] ?? '', button.dataset['root'] ?? '/', button.dataset['words'] ?? '')
})

/** The shading stands without them: where the file can't be had, another press asks again. */
async function placeSources(address: string, root: string, words: string): Promise<void> {
  placed = true
  const file = (await fetchPacked<ReportData>(address))?.common ?? null
  placed = file !== null
  for (const { id, where } of file?.blocks ?? []) {
    const block = document.getElementById(id)
    // The page's own heading says the title, which has no paragraph here.
    if (where.length === 0 || !block?.classList.contains('block')) continue
    const note = document.createElement('p')
    note.className = 'common-where label'
    note.append(`${words} `)
    where.forEach((report, index) => {
      const [organisation, year, path] = file!.reports[report]!
      const link = document.createElement('a')
      link.href = root + encodeURI(path)
      link.textContent = `${organisation} ${year}`
      note.append(...(index === 0 ? [link] : [' · ', link]))
    })
    block.append(note)
  }
}

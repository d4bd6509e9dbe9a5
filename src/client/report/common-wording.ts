/** Shades what other organisations write too, on demand, and says below each paragraph where it stands. */
import { fetchReportData } from './report-data.ts'

const button = document.querySelector<HTMLButtonElement>('[data-common]')
const article = document.querySelector<HTMLElement>('[data-report-text]')
let placed = false

button?.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  article?.classList.toggle('with-common', shown)
  if (shown && !placed) void placeSources(button)
})

/** The shading stands without them: where the file can't be had, another press asks again. */
async function placeSources({ dataset }: HTMLElement): Promise<void> {
  placed = true
  const { common: path = '', report: address = '', root = '/', words = '' } = dataset
  const file = (await fetchReportData(path, address))?.common ?? null
  placed = file !== null
  for (const { id, where } of file?.blocks ?? []) {
    const block = document.getElementById(id)
    // The page's own heading says the title, which has no paragraph here.
    if (where.length === 0 || !block?.classList.contains('block')) continue
    const note = document.createElement('p')
    note.className = 'common-where label'
    // It stands inside a text of another language.
    note.lang = document.documentElement.lang
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

import { citationFormats, type CitationSource } from '../view/citation.ts'
import { readHere } from './citation-access.ts'

/** Fills in what the build can't know: the full address of the page, with the row or paragraph that was followed to, and the day on which it is read. */
const element = document.querySelector<HTMLElement>('[data-citation]')
if (element) {
  const source = JSON.parse(element.dataset['citation'] ?? '') as CitationSource
  const fill = (): void => {
    for (const format of citationFormats) {
      const place = document.getElementById(`cite-${format.id}`)
      if (place) place.textContent = format.write(source, readHere())
    }
  }
  fill()
  addEventListener('hashchange', fill)
}

import { citationFormats } from '../view/citation.ts'
import { citedHere, readHere } from './citation-access.ts'

/**
 * Adds the formats that the page does not say, and fills in what the build can't know: the full address of the page, with the row or paragraph that was followed to,
 * and the day on which it is read.
 */
const section = document.querySelector<HTMLElement>('[data-cite]')
const first = section?.querySelector('details')
const source = citedHere()
if (section && first && source) {
  for (const { id, name } of citationFormats.filter(({ id }) => !document.getElementById(`cite-${id}`))) {
    const more = first.cloneNode(true) as HTMLDetailsElement
    more.open = false
    more.querySelector('summary')!.textContent = name
    more.querySelector('pre')!.id = `cite-${id}`
    more.querySelector('button')!.dataset['copy'] = `cite-${id}`
    section.append(more)
  }
  const cited = section.dataset['cited']
  const access = () => (cited === undefined ? readHere() : { ...readHere(''), address: new URL(cited, location.href).href })
  const fill = (): void => {
    for (const format of citationFormats) document.getElementById(`cite-${format.id}`)!.textContent = format.write(source, access())
  }
  fill()
  addEventListener('hashchange', fill)
}

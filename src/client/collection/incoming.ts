import { element } from '../search/dom.ts'
import { words } from './words.ts'

const t = words.collection

/** Asks whether what came from somebody else may go in; nothing happens before the answer. */
export function offerIncoming(place: HTMLElement, count: number, accept: () => void): void {
  const answer = (name: string, act: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => {
      place.replaceChildren()
      place.hidden = true
      act()
    })
    return button
  }
  const decline = answer(t.decline, () => undefined)
  place.replaceChildren(element('p', {}, t.incoming(count)), answer(t.accept, accept), decline)
  place.hidden = false
  decline.focus()
}

import { sourceWords, type Excerpt } from '../../view/take/excerpt.ts'
import type { CollectionEntry } from '../../view/take/collection.ts'
import { decoded } from '../here.ts'
import { element } from '../dom.ts'
import { words } from './exchange.ts'

const { take, collection: t } = words

/** What can be done with an entry from its own line, and where that line stands. */
export interface EntryActions {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
  readonly reword: (words: string) => void
}

/** One line of the list, to be read only where there are no actions. Whatever it holds came from somewhere else, and becomes text, never markup. */
export function entryItem(entry: CollectionEntry, at: number, actions?: EntryActions): HTMLLIElement {
  const item = element('li', { className: entry.kind })
  item.append(...(entry.kind === 'heading' ? headingParts(entry.text, actions) : excerptParts(entry.excerpt, entry.note, at, actions)))
  if (!actions) return item
  const control = (sign: string, name: string, act: () => void, disabled: boolean): HTMLButtonElement => {
    const button = element('button', { type: 'button', title: name, 'aria-label': name, disabled, 'data-act': name }, sign)
    button.addEventListener('click', act)
    return button
  }
  const controls = element(
    'div',
    { className: 'entry-controls' },
    control('↑', t.up, () => actions.move(-1), actions.isFirst), // prettier-ignore
    control('↓', t.down, () => actions.move(1), actions.isLast), // prettier-ignore
    control('×', t.remove, actions.remove, false),
  )
  item.append(controls)
  item.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    actions.move(event.key === 'ArrowUp' ? -1 : 1)
  })
  return item
}

function headingParts(text: string, actions: EntryActions | undefined): Node[] {
  if (!actions) return [element('h2', {}, text)]
  const box = element('input', { type: 'text', value: text, maxLength: 200, 'aria-label': t.heading })
  box.addEventListener('input', () => {
    actions.reword(box.value)
    printed.textContent = box.value
  })
  // Fields print as boxes that cut their words.
  const printed = element('h2', { className: 'printed' }, text)
  return [box, printed]
}

function excerptParts(excerpt: Excerpt, note: string, at: number, actions: EntryActions | undefined): Node[] {
  const { quotes, verdict, version, taken, address } = excerpt
  const quoted = quotes.map(({ side, text, language, source }) =>
    element(
      'figure',
      {},
      ...(side === '' ? [] : [element('p', { className: 'label' }, side)]),
      element('blockquote', { lang: language }, ...text.split('\n').map((line) => element('p', {}, line))),
      element(
        'figcaption',
        {},
        element('a', { href: source.address, rel: 'noopener' }, sourceWords(source, take) || decoded(source.address)),
        ...(source.sha256 === null
          ? []
          : [' ', element('span', { className: 'sum', title: take.checksum(source.sha256) }, `SHA-256 ${source.sha256.slice(0, 12)}…`)]),
      ),
    ),
  )
  const said = [verdict, taken === '' ? '' : t.readOn(taken), version?.archive ?? ''].filter(Boolean)
  const about = element(
    'p',
    { className: 'about' },
    said.join(' · '),
    ' ',
    element('a', { href: address, rel: 'noopener', 'aria-label': take.readAt(address) }, '↗'),
  )
  if (!actions) return [...quoted, about, ...(note === '' ? [] : [element('p', { className: 'note-read' }, t.noted(note))])]
  const id = `note-${at}`
  const box = element('textarea', { id, rows: 1, value: note, maxLength: 5000, placeholder: ' ' })
  const printed = element('p', { className: 'printed' }, note)
  box.addEventListener('input', () => {
    actions.reword(box.value)
    printed.textContent = box.value
  })
  return [...quoted, about, element('label', { htmlFor: id }, t.note), box, printed]
}

import { keys as words } from '../i18n/keys.ts'

/** A list of what the keyboard can do, made when it is first asked for. */
const t = words[document.documentElement.lang.startsWith('en') ? 'en' : 'zh']
let dialog: HTMLDialogElement | undefined

/** Opens the list; Escape and its button close it, and the focus goes back to where it was. */
export function showKeys(): void {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.className = 'keys-help'
  made.setAttribute('aria-labelledby', 'h-keys')
  const heading = document.createElement('h2')
  heading.id = 'h-keys'
  heading.textContent = t.title
  const list = document.createElement('dl')
  for (const [keys, meaning] of t.items) {
    const line = document.createElement('div')
    const term = document.createElement('dt')
    for (const key of keys.split(' ')) {
      const sign = document.createElement('kbd')
      sign.textContent = key
      term.append(sign, ' ')
    }
    const words = document.createElement('dd')
    words.textContent = meaning
    line.append(term, words)
    list.append(line)
  }
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = t.close
  close.addEventListener('click', () => {
    made.close()
  })
  made.append(heading, list, close)
  document.body.append(made)
  return made
}

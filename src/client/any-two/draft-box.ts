import type { anyTwo } from '../../i18n/zh/any-two/any-two.ts'

/** A draft as it was pasted or dropped. It lives in this object and in the page alone: nothing of it is stored or sent. */
export interface Draft {
  /** Null for pasted text. */
  readonly file: string | null
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The part of a side that takes a draft. */
export interface DraftBox {
  /** Null where nothing was pasted or dropped. */
  current(): Promise<Draft | null>
  isEmpty(): boolean
  /** What it holds, to be given to the other side's box. */
  contents(): DraftContents
  fill(contents: DraftContents): void
  /** Takes what was dropped or pasted as a file, or as text. */
  take(data: DataTransfer): boolean
  focus(): void
}

interface DraftContents {
  readonly text: string
  readonly file: File | null
}

/** Bytes of a file that are taken: more than is read of any format, so that whoever reads them says so; a film of gigabytes would fill the memory first. */
const mostBytes = 60_000_000

/** Wires the draft part of a side. `onTaken` is called whenever a draft was given in. */
export function draftBox(side: HTMLElement, words: typeof anyTwo, onTaken: () => void): DraftBox {
  const text = side.querySelector<HTMLTextAreaElement>('[data-draft-text]')!
  const input = side.querySelector<HTMLInputElement>('[data-draft-file]')!
  const loaded = side.querySelector<HTMLElement>('[data-draft-loaded]')!
  const clear = side.querySelector<HTMLButtonElement>('[data-draft-clear]')!
  let file: File | null = null

  const show = (contents: DraftContents): void => {
    file = contents.file
    text.value = contents.text
    text.hidden = file !== null
    loaded.textContent = file === null ? '' : words.draftLoaded(file.name)
    clear.hidden = file === null && contents.text === ''
  }
  const takeFile = (given: File | null | undefined): boolean => {
    if (!given) return false
    show({ text: '', file: given })
    onTaken()
    return true
  }

  input.addEventListener('change', () => {
    takeFile(input.files?.[0])
    input.value = ''
  })
  text.addEventListener('input', () => {
    clear.hidden = text.value === ''
  })
  text.addEventListener('paste', (event) => {
    // Word puts a picture of the text beside the text; only a paste of nothing but a file is a file.
    if (event.clipboardData && event.clipboardData.getData('text/plain') === '' && takeFile(event.clipboardData.files[0])) event.preventDefault()
  })
  clear.addEventListener('click', () => {
    show({ text: '', file: null })
    text.focus()
  })

  return {
    async current() {
      if (file) return { file: file.name, bytes: new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()) }
      return text.value.trim() === '' ? null : { file: null, bytes: new TextEncoder().encode(text.value) }
    },
    isEmpty: () => file === null && text.value.trim() === '',
    contents: () => ({ text: text.value, file }),
    fill: show,
    take(data) {
      if (takeFile(data.files[0])) return true
      const given = data.getData('text/plain')
      if (given.trim() === '') return false
      show({ text: given, file: null })
      onTaken()
      return true
    },
    focus: () => {
      if (file) clear.focus()
      else text.focus()
    },
  }
}

import type { SideControl } from './side-control.ts'

/** Takes files and texts that are dropped on a side; what is dropped elsewhere on the page goes to the last side, so that the browser never leaves for a missed file. */
export function catchDrops(page: HTMLElement, sides: readonly SideControl[]): void {
  const sideAt = (target: EventTarget | null): SideControl | undefined =>
    sides.find(({ element }) => target instanceof Node && element.contains(target)) ?? sides.at(-1)
  const mark = (marked: SideControl | undefined): void => {
    for (const side of sides) side.element.classList.toggle('dropping', side === marked)
  }
  const holdsDraft = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false

  page.ownerDocument.addEventListener('dragover', (event) => {
    if (!holdsDraft(event)) return
    event.preventDefault()
    mark(sideAt(event.target))
  })
  page.ownerDocument.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(undefined)
  })
  page.ownerDocument.addEventListener('drop', (event) => {
    mark(undefined)
    if (!holdsDraft(event) || !event.dataTransfer) return
    event.preventDefault()
    const side = sideAt(event.target)
    if (side?.draft.take(event.dataTransfer)) side.focus()
  })
}

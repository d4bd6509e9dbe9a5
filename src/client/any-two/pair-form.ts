/** The form in which two reports are chosen: as a whole, each of its two sides, and what is dropped on them. */
import type { anyTwo } from '../../i18n/zh/any-two.ts'
import type { Choice, Choices, PickerSeries } from './choices.ts'
import type { RequestedSide } from './protocol.ts'
import { draftBox, reportPicker, type DraftBox, type ReportPicker } from './panels.ts'

/** The form in which a pair is chosen. */
export interface PairForm {
  readonly a: SideControl
  readonly b: SideControl
  choices(): Choices
  /** Chooses what an address names. The result is a side whose report the archive does not have, or null. */
  apply(choices: Choices): { readonly side: SideControl; readonly choice: Choice } | null
  swap(): void
  /** Whether both sides can be asked for: a report chosen, a draft given. */
  isComplete(): boolean
  /** Whether a draft is chosen and none is given. */
  lacksDraft(): boolean
  /** What the worker is asked for; null for a side that is not complete. */
  requested(): Promise<Readonly<Record<'earlier' | 'later', RequestedSide | null>>>
}

/** Wires the form. */
export function pairForm(form: HTMLFormElement, all: readonly PickerSeries[], words: typeof anyTwo): PairForm {
  // Of a series that is chosen first, the two newest reports are the likeliest pair.
  const suggestIfEmpty = (other: SideControl, slug: string): void => {
    if (other.kind() !== 'archive' || !other.picker.isEmpty()) return
    a.picker.chooseRecent(slug, 1)
    b.picker.chooseRecent(slug, 0)
  }
  const element = (name: 'a' | 'b'): HTMLElement => form.querySelector<HTMLElement>(`[data-side=${name}]`)!
  const a: SideControl = sideControl(element('a'), all, words, (slug) => {
    suggestIfEmpty(b, slug)
  })
  const b: SideControl = sideControl(element('b'), all, words, (slug) => {
    suggestIfEmpty(a, slug)
  })
  const lacksDraft = (): boolean => [a, b].some((side) => side.kind() === 'draft' && side.draft.isEmpty())

  return {
    a,
    b,
    choices: () => ({ a: a.choice(), b: b.choice() }),
    apply(wanted) {
      const known = { a: a.apply(wanted.a), b: b.apply(wanted.b) }
      return known.a ? (known.b ? null : { side: b, choice: wanted.b }) : { side: a, choice: wanted.a }
    },
    swap() {
      const before = { a: a.choice(), b: b.choice(), draftOfA: a.draft.contents(), draftOfB: b.draft.contents() }
      a.apply(before.b)
      b.apply(before.a)
      a.draft.fill(before.draftOfB)
      b.draft.fill(before.draftOfA)
    },
    isComplete: () => a.choice() !== null && b.choice() !== null && !lacksDraft(),
    lacksDraft,
    async requested() {
      const bothDrafts = a.kind() === 'draft' && b.kind() === 'draft'
      const name = (number: number): string => (bothDrafts ? words.draftNumbered(number) : words.draftName)
      const [earlier, later] = await Promise.all([a.requested(name(1)), b.requested(name(2))])
      return { earlier, later }
    },
  }
}

/** One side of the form: either a report of the archive or a draft. */
export interface SideControl {
  readonly element: HTMLElement
  readonly picker: ReportPicker
  readonly draft: DraftBox
  kind(): 'archive' | 'draft'
  setKind(kind: 'archive' | 'draft'): void
  /** What is chosen, as the address names it; null where nothing is. */
  choice(): Choice
  /** Chooses what an address names. False where the archive does not have it. */
  apply(choice: Choice): boolean
  /** What the worker is asked for; null where the choice is not complete. `draftName` is what a draft is called on the page. */
  requested(draftName: string): Promise<RequestedSide | null>
  /** Puts the focus where something is to be mended. */
  focus(): void
}

/** Wires a side. `onSeries` is called when a reader chooses a series. */
function sideControl(element: HTMLElement, all: readonly PickerSeries[], words: typeof anyTwo, onSeries: (slug: string) => void): SideControl {
  const radios = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const panels = [...element.querySelectorAll<HTMLElement>('[data-panel]')]
  const kind = (): 'archive' | 'draft' => (radios.find((radio) => radio.checked)?.value === 'draft' ? 'draft' : 'archive')
  const setKind = (wanted: 'archive' | 'draft'): void => {
    for (const radio of radios) radio.checked = radio.value === wanted
    for (const panel of panels) panel.hidden = panel.dataset['panel'] !== wanted
  }
  const picker = reportPicker(element, all, onSeries)
  const draft = draftBox(element, words, () => {
    setKind('draft')
  })
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      setKind(kind())
    })
  }
  // A browser that comes back to the page may have kept the choice of the radio buttons.
  setKind(kind())

  return {
    element,
    picker,
    draft,
    kind,
    setKind,
    choice() {
      if (kind() === 'draft') return { kind: 'draft' }
      const address = picker.current()
      return address === null ? null : { kind: 'archive', address }
    },
    apply(choice) {
      setKind(choice?.kind ?? 'archive')
      return choice?.kind === 'draft' || picker.choose(choice?.address ?? null)
    },
    async requested(draftName) {
      if (kind() === 'draft') {
        const given = await draft.current()
        return given && { kind: 'draft', label: draftName, ...given }
      }
      const address = picker.current()
      return address === null ? null : { kind: 'archive', address, ...picker.names() }
    },
    focus: () => {
      if (kind() === 'draft') draft.focus()
      else picker.focus()
    },
  }
}

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

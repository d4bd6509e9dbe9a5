import type { anyTwo } from '../../i18n/zh/any-two/any-two.ts'
import type { Choice } from '../../view/any-two/address.ts'
import type { PickerSeries } from '../../view/any-two/directory.ts'
import { draftBox, type DraftBox } from './draft-box.ts'
import type { RequestedSide } from './protocol.ts'
import { reportPicker, type ReportPicker } from './report-picker.ts'

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
export function sideControl(element: HTMLElement, all: readonly PickerSeries[], words: typeof anyTwo, onSeries: (slug: string) => void): SideControl {
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

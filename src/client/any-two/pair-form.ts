import type { anyTwo } from '../../i18n/zh/any-two/any-two.ts'
import type { Choice, Choices } from '../../view/any-two/address.ts'
import type { PickerSeries } from '../../view/any-two/directory.ts'
import type { RequestedSide } from './protocol.ts'
import { sideControl, type SideControl } from './side-control.ts'

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

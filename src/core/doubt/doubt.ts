import type { ItemList, Message } from '../model.ts'

/** Lists whose reading can be doubtful; causes are never judged alone. */
export type DoubtedList = Exclude<ItemList, 'causes'>

/**
 * Why the reading of a list can't be relied on.
 * `missing`: the report should have the part and it was not found; `empty`: the part was found, but no item in it; `thin`: the items hold little
 * of the part; `cut-off`: the part ends in the middle of a sentence; `fewer`: the report announces more items than were found;
 * `uneven`: one of two neighbouring years has many times the other's items.
 */
export type DoubtKind = 'missing' | 'empty' | 'thin' | 'cut-off' | 'fewer' | 'uneven'

/** One doubt about the reading of a list: what was found, what was expected, and where, in offsets of the source; null for no place. */
export interface Doubt {
  readonly list: DoubtedList
  readonly kind: DoubtKind
  /** Figures that the words of its message name. */
  readonly values: Readonly<Record<string, number>>
  readonly from: number | null
  readonly to: number | null
}

/** The doubt as a message of the report or the comparison. Its `id` is `reading-LIST-KIND`. */
export function doubtMessage({ list, kind, values, from, to }: Doubt): Message {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
  const { reason, hint } = words[kind](list)
  return { id: `reading-${list}-${kind}`, severity: 'warning', reason: fill(reason), hint: fill(hint), from, to, values }
}

const byHand = (list: DoubtedList): string =>
  `Read the part of ${list} beside its list; name what is missing as corrections of the parts or items in archive.yaml.`

const words: Readonly<Record<DoubtKind, (list: DoubtedList) => { readonly reason: string; readonly hint: string }>> = {
  missing: (list) => ({ reason: `A report of this kind has a part of ${list}, and none was found.`, hint: byHand(list) }),
  empty: (list) => ({
    reason: `The part of ${list} was found, {length} characters long, but no item in it; at least one was expected.`,
    hint: byHand(list),
  }),
  thin: (list) => ({
    reason: `The items of the ${list}, {items} in number, hold {share}% of the {length} characters of their part; at least {least}% were expected.`,
    hint: byHand(list),
  }),
  'cut-off': (list) => ({
    reason: `The part of ${list} ends in the middle of a sentence; a full stop was expected.`,
    hint: `Look whether the file is complete and where the part ends; replace the file, or name the last words of the part as a correction in archive.yaml.`,
  }),
  fewer: (list) => ({
    reason: `The report announces {announced} ${list}, and {items} were found.`,
    hint: byHand(list),
  }),
  uneven: (list) => ({
    reason: `The earlier report has {earlier} ${list} and the later one {later}; at most {times} times as many were expected, so the two were probably not cut alike.`,
    hint: byHand(list),
  }),
}

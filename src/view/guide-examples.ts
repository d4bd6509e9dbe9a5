import type { Comparison, FollowThrough, Item } from '../core/model.ts'
import { isUnsure, itemsToText, type Row } from './comparison/rows.ts'
import { extentOf } from './comparison/row-frame.ts'

/** The kinds of row that are explained, in the order of the page. */
export const guideKinds = [
  'reworded',
  'same',
  'split',
  'merged',
  'dropped',
  'added',
  'told',
  'undetermined',
  'matched',
  'partial',
  'not-found',
] as const

export type GuideKind = (typeof guideKinds)[number]

/** A real row that can stand for its kind. */
export type Example =
  | { readonly kind: GuideKind; readonly row: Row; readonly follow: null }
  | { readonly kind: GuideKind; readonly row: null; readonly follow: FollowThrough }

/** A text of fewer characters says too little, one of more can't be taken in at a glance. */
const shortest = 12
const longest = 160

/**
 * Of the kinds that are still wanted those that a comparison has an example of: the first row, problems before plans, whose texts a reader takes in at a glance; of verdicts on
 * plans the surest. A row of which the program itself is not sure teaches nothing.
 * @param rows the rows of the comparison's problems and plans.
 * @param isOlder whether an older report of the series tells an item, or something near to it: such a one is no example of what is new.
 * @param isPerhaps whether an item is only perhaps the same as what its series tells in other years: it is no example of what is sure.
 */
export function examplesOf(
  comparison: Comparison,
  rows: Readonly<Record<'problems' | 'plans', readonly Row[]>>,
  wanted: ReadonlySet<GuideKind>,
  isOlder: (item: Item) => boolean = () => false,
  isPerhaps: (item: string) => boolean = () => false,
): Example[] {
  const isSure = ({ status, earlier, later }: Row): boolean => status === 'undetermined' || ![...earlier, ...later].some(({ id }) => isPerhaps(id))
  const all = [...rows.problems, ...rows.plans].filter((row) => isReadable(row) && isSure(row) && !isUnsure(row))
  const plans = new Map(comparison.plans.earlier.map(({ id, text }) => [id, text]))
  const follows = comparison.followThrough
    .filter(({ plan, evidence }) => fits(plans.get(plan) ?? '') && fits(evidence[0]?.text ?? ''))
    .toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0))
  return guideKinds.flatMap((kind): Example[] => {
    if (!wanted.has(kind)) return []
    const row = all.find(({ status, later }) => status === kind && !(kind === 'added' && later.some(isOlder)))
    if (row) return [{ kind, row, follow: null }]
    const follow = kind === 'undetermined' ? undefined : follows.find(({ status }) => status === kind)
    return follow ? [{ kind, row: null, follow }] : []
  })
}

/** Marks of what changed are learned on texts that changed in part. */
const mostChanged = 0.5

function isReadable(row: Row): boolean {
  const { earlier, later, status } = row
  const isMarked = status !== 'reworded' || (extentOf(row)?.share ?? 0) <= mostChanged
  return isMarked && [earlier, later].every((items) => items.length === 0 || fits(itemsToText(items)))
}

function fits(text: string): boolean {
  return text.length >= shortest && text.length <= longest
}

/** From this share of its pairs of characters on that stand in another, a text may be another wording of it. */
const mayBeAnother = 0.25

/** Whether a text has so many words in common with one of others that it may tell the same: beside such a one, calling it new would be no model of what is new. */
export function mayBeAmong(text: string, others: readonly string[]): boolean {
  const pairs = [...text].slice(1).map((character, at) => [...text][at]! + character)
  return others.some((other) => pairs.filter((pair) => other.includes(pair)).length >= mayBeAnother * pairs.length)
}

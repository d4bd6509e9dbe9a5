/** What an archivist adds to a file, and how it is applied: rules of removal, corrections of fields, parts and items. */
import type { FieldName, ItemList, Message, Span } from '../model.ts'
import type { SharedFrame } from './removals/collection-frame.ts'
import { matchesOf, type RemovalRule } from './removals/rule.ts'
import { toClean, type CleanText } from './clean-text.ts'
import { draftItem, type DraftItem } from './items/draft-item.ts'
import type { DraftItems } from './items/index.ts'
import type { DraftPart } from './parts/draft-part.ts'

/** An archive's own removal rule: what matches `pattern` (a regular expression) is taken out under `name` for `reason`. */
export interface ExtraRemovalRule {
  readonly name: string
  readonly pattern: string
  readonly reason: string
}

/** A person's correction. Each names its text by quotation, which must stand exactly once in the source (white space aside). */
export type Correction =
  | {
      readonly kind: 'field'
      readonly field: FieldName
      readonly value: string | number | null
      readonly quote?: string
      readonly author?: string
      readonly reason?: string
    }
  | { readonly kind: 'removal'; readonly quote: string; readonly reason: string; readonly author?: string }
  | { readonly kind: 'keep'; readonly quote: string; readonly reason: string; readonly author?: string }
  | {
      readonly kind: 'part'
      readonly part: 'preface' | 'work' | 'problems' | 'causes' | 'plans' | 'closing' | 'attachment'
      readonly start: string
      readonly end: string
      readonly author?: string
      readonly reason?: string
    }
  | {
      readonly kind: 'item'
      readonly list: ItemList
      readonly start: string
      readonly end: string
      readonly author?: string
      readonly reason?: string
    }
  | { readonly kind: 'no-item'; readonly list: ItemList; readonly quote: string; readonly author?: string; readonly reason?: string }

/** What an archivist adds to a file: fields of `metadata.csv`, rules and corrections of `archive.yaml`. */
export interface NormaliseContext {
  readonly metadata?: Partial<Record<FieldName, string | number | null>>
  readonly removalRules?: readonly ExtraRemovalRule[]
  /** Finds every match of a pattern of an archive's own rule; null where it comes to no end. By default it takes as long as it takes. */
  readonly find?: (pattern: RegExp, text: string) => readonly Span[] | null
  readonly corrections?: readonly Correction[]
  /** Lines at the ends of the file that nearly all files of its folder have. */
  readonly frame?: SharedFrame
}

/**
 * An archive's own rules; a pattern that is no regular expression makes a message, and so does one that comes to no end, as soon as it is asked.
 * @param find as in `NormaliseContext`.
 */
export function extraRules(
  extra: readonly ExtraRemovalRule[],
  find: NonNullable<NormaliseContext['find']> = matchesOf,
): { rules: RemovalRule[]; messages: Message[] } {
  const rules: RemovalRule[] = []
  const messages: Message[] = []
  const fault = (id: string, reason: string, hint: string): void => void messages.push({ id, severity: 'error', reason, hint, from: null, to: null })
  const endless = (name: string): void => {
    const hint = 'Write the pattern without repetitions inside repetitions, such as (a+)+.'
    fault('removal-rule-endless', `The removal rule “${name}” came to no end with this file, so that it took nothing out of it.`, hint)
  }
  for (const { name, pattern, reason } of extra) {
    try {
      const expression = new RegExp(pattern, 'gmu')
      const inText = ({ text }: { readonly text: string }): ReturnType<RemovalRule['find']> => {
        const found = find(expression, text)
        if (found === null) endless(name)
        return found ?? []
      }
      rules.push({ name, reason, find: inText })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const hint = 'Correct the pattern of this rule in archive.yaml.'
      fault('removal-rule-invalid', `The pattern of the removal rule “${name}” is no regular expression: ${why}`, hint)
    }
  }
  return { rules, messages }
}

/** Whether a report of a file, by its messages, found that a rule comes to no end. */
export function foundEndless({ name }: ExtraRemovalRule, messages: readonly Message[]): boolean {
  return messages.some(({ id, reason }) => id === 'removal-rule-endless' && reason.includes(`“${name}”`))
}

/** Corrections whose quotations were found once, and messages about the others. */
export interface PlacedCorrections {
  readonly placed: readonly { readonly correction: Correction; readonly span: Span }[]
  readonly messages: readonly Message[]
}

/** Messages on removals that an archivist asks for and that were not made: what they should take out stands in the text. */
const UNMADE: readonly string[] = ['correction-removal-gone', 'correction-removal-doubled', 'correction-removal-kept', 'removal-rule-endless']

/** Whether a message says that something which an archivist asks to be taken out of a text stands in it. */
export function tellsOfUnmadeRemoval({ id }: Pick<Message, 'id'>): boolean {
  return UNMADE.includes(id)
}

/** Looks up what corrections quote. A quotation that is gone or doubled makes a message, and its correction is applied nowhere. */
export function placeCorrections(source: string, corrections: readonly Correction[]): PlacedCorrections {
  const placed: { correction: Correction; span: Span }[] = []
  const messages: Message[] = []
  for (const correction of corrections) {
    const span = spanOf(source, correction)
    if (isMessage(span)) messages.push(correction.kind === 'removal' ? { ...span, id: span.id.replace('quotation', 'removal') } : span)
    else placed.push({ correction, span })
  }
  return { placed, messages: [...messages, ...keptAfterAll(placed)] }
}

/** What one correction takes out and another one keeps stays in the text: which of them was meant is not known. */
function keptAfterAll(placed: PlacedCorrections['placed']): Message[] {
  const kept = keptStretches({ placed })
  return placed.flatMap(({ correction, span }): Message[] =>
    correction.kind === 'removal' && kept.some(({ from, to }) => from < span.to && to > span.from)
      ? [
          {
            ...{ id: 'correction-removal-kept', severity: 'error', from: null, to: null },
            reason: `The quotation “${correction.quote}” of a correction of kind removal is kept, as a whole or in part, by another correction.`,
            hint: 'Remove one of the two corrections.',
          },
        ]
      : [],
  )
}

function spanOf(source: string, correction: Correction): Span | Message {
  const what = `a correction of kind ${correction.kind}`
  if (correction.kind === 'field') return correction.quote === undefined ? { from: 0, to: 0 } : findQuotation(source, correction.quote, what)
  if ('quote' in correction) return findQuotation(source, correction.quote, what)
  const start = findQuotation(source, correction.start, what)
  if (isMessage(start)) return start
  const end = findQuotation(source, correction.end, what, start.from)
  return isMessage(end) ? end : { from: start.from, to: end.to }
}

/** The name in the ledger of what a person took out of one file. */
export const PERSON = 'person'

/** Removals that a person asked for, as rules that speak before all others. */
export function personalRemovals({ placed }: PlacedCorrections): RemovalRule[] {
  return placed.flatMap(({ correction, span }) =>
    correction.kind === 'removal' ? [{ name: PERSON, reason: correction.reason, find: () => [span] }] : [],
  )
}

/** Stretches that a person keeps in the report against the rules. */
export function keptStretches({ placed }: Pick<PlacedCorrections, 'placed'>): Span[] {
  return placed.flatMap(({ correction, span }) => (correction.kind === 'keep' ? [span] : []))
}

/** Parts with a person's bounds in the place of those that were found. */
export function correctedParts(parts: readonly DraftPart[], { placed }: PlacedCorrections, clean: CleanText): DraftPart[] {
  let corrected = [...parts]
  for (const { correction, span } of placed) {
    if (correction.kind !== 'part') continue
    const from = toClean(clean, span.from)
    const to = toClean(clean, span.to)
    const part: DraftPart = { part: correction.part, from, to, by: 'person', evidence: { from, to: Math.min(to, from + 20) } }
    corrected = corrected.filter((other) => other.part !== part.part).flatMap((other) => outsideOf(other, part))
    corrected.push(part)
  }
  return corrected.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** What is left of a part around another; causes may lie inside problems. */
function outsideOf(part: DraftPart, { from, to, part: name }: DraftPart): DraftPart[] {
  if (part.to <= from || part.from >= to || (name === 'causes' && part.part === 'problems') || (name === 'problems' && part.part === 'causes'))
    return [part]
  const before = part.from < from ? [{ ...part, to: from }] : []
  const after = part.to > to ? [{ ...part, from: to }] : []
  return [...before, ...after]
}

/** Items with a person's bounds: each takes the place of the items that it overlaps; a refused item is left out. */
export function correctedItems(items: DraftItems, { placed }: PlacedCorrections, clean: CleanText): DraftItems {
  const lists: Record<string, DraftItem[]> = {
    problems: [...items.problems],
    causes: [...items.causes],
    plans: [...items.plans],
    work: [...items.work],
  }
  for (const { correction, span } of placed) {
    if (correction.kind !== 'item' && correction.kind !== 'no-item') continue
    const from = toClean(clean, span.from)
    const to = toClean(clean, span.to)
    const kept = withoutItems(
      lists[correction.list] ?? [],
      (item) => item.from < to && item.to > from && (correction.kind === 'item' || item.words.some((words) => words.from < to && words.to > from)),
    )
    const added = correction.kind === 'item' ? [draftItem(clean.text, '', from, { from, to })] : []
    lists[correction.list] = sorted([...kept, ...added])
  }
  return lists as unknown as DraftItems
}

function withoutItems(items: readonly DraftItem[], drop: (item: DraftItem) => boolean): DraftItem[] {
  const places = new Map<number, number>()
  const kept = items.filter((item, i) => {
    if (drop(item)) return false
    places.set(i, places.size)
    return true
  })
  return kept.map((item) => ({ ...item, parent: item.parent === null ? null : (places.get(item.parent) ?? null) }))
}

function sorted(items: readonly DraftItem[]): DraftItem[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.from - items[b]!.from || items[b]!.to - items[a]!.to)
  return order.map((i) => ({ ...items[i]!, parent: items[i]!.parent === null ? null : order.indexOf(items[i]!.parent) }))
}

/** Where a quotation stands in a text behind an offset, white space aside; or the message that says it is gone or stands there more than once. */
function findQuotation(text: string, quote: string, what: string, after = 0): Span | Message {
  const pattern = quote
    .replace(/\s+/g, '')
    .split('')
    .map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*')
  const found = pattern === '' ? [] : [...text.slice(after).matchAll(new RegExp(pattern, 'g'))]
  const first = found[0]
  if (first && found.length === 1) return { from: after + first.index, to: after + first.index + first[0].length }
  return {
    id: first ? 'correction-quotation-doubled' : 'correction-quotation-gone',
    severity: 'error',
    reason: first
      ? `The quotation “${quote}” of ${what} stands ${found.length} times in the text.`
      : `The quotation “${quote}” of ${what} stands nowhere in the text.`,
    hint: first ? 'Quote more words, so that they stand once.' : 'Quote the words as they stand in the original, or remove the correction.',
    from: null,
    to: null,
  }
}

/** True for the message that stands in place of a quotation's place. */
function isMessage(found: Span | Message): found is Message {
  return 'severity' in found
}

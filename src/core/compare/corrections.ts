/** What corrects links once they are made: a person's word, and what the later report itself says of a problem that was dealt with. */
import type { Item, ItemList, Link, Message, RectificationAnswer, Segment } from '../model.ts'
import { diffTexts } from './diff/index.ts'

/** A person's word about a link. Items are named by quotation: a stretch that stands in exactly one item of the list. */
export interface LinkCorrection {
  readonly verdict: 'confirmed' | 'refused' | 'added'
  readonly list: Exclude<ItemList, 'causes'>
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  readonly author: string
  readonly reason: string
}

/** Links after a person's corrections, and a message for each correction whose quotation is gone or stands in several items; such a correction changes nothing. */
export interface CorrectedLinks {
  readonly links: readonly Link[]
  readonly messages: readonly Message[]
}

/**
 * Applies corrections to the links of one list. Confirmed and added links take the place of whatever the rules made of their
 * items; refused ones are taken apart.
 */
export function correctLinks(
  links: readonly Link[],
  earlier: readonly Item[],
  later: readonly Item[],
  corrections: readonly LinkCorrection[],
  segment: Segment,
): CorrectedLinks {
  const messages: Message[] = []
  let corrected = [...links]
  for (const correction of corrections) {
    const a = correction.earlier.map((quote) => itemQuoted(quote, earlier))
    const b = correction.later.map((quote) => itemQuoted(quote, later))
    const unclear = [...correction.earlier, ...correction.later].filter((_, index) => typeof [...a, ...b][index] === 'string')
    if (unclear.length > 0 || a.length === 0 || b.length === 0) {
      messages.push(unclearQuotation(correction, unclear))
      continue
    }
    const itemsA = a as Item[]
    const itemsB = b as Item[]
    corrected =
      correction.verdict === 'refused'
        ? refuse(corrected, itemsA, itemsB, earlier, later, segment)
        : confirm(corrected, itemsA, itemsB, correction, earlier, later, segment)
  }
  return { links: corrected, messages }
}

function itemQuoted(quote: string, items: readonly Item[]): Item | 'gone' | 'doubled' {
  const wanted = quote.replace(/\s+/gu, '')
  if (wanted === '') return 'gone'
  const exact = items.filter((item) => bare(item.text) === wanted || bare(item.lead) === wanted)
  const found = exact.length > 0 ? exact : items.filter((item) => bare(item.text).includes(wanted))
  return found.length === 1 ? found[0]! : found.length === 0 ? 'gone' : 'doubled'
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

function unclearQuotation(correction: LinkCorrection, quotes: readonly string[]): Message {
  const list = quotes.map((quote) => `“${quote}”`).join(' and ')
  return {
    id: 'correction-quotation-unclear',
    severity: 'error',
    reason: `A correction of the ${correction.list} by ${correction.author} names ${list === '' ? 'no text' : list}, which no item or more than one item has; the correction was not applied.`,
    hint: 'Quote words that stand in exactly one item of each of the two reports, or take the correction out.',
    from: null,
    to: null,
  }
}

function confirm(
  links: readonly Link[],
  a: readonly Item[],
  b: readonly Item[],
  correction: LinkCorrection,
  earlier: readonly Item[],
  later: readonly Item[],
  segment: Segment,
): Link[] {
  const idsA = a.map((item) => item.id)
  const idsB = b.map((item) => item.id)
  const before = links.find((link) => idsA.some((id) => link.earlier.includes(id)) && idsB.some((id) => link.later.includes(id)))
  const others = links.flatMap((link) => without(link, idsA, idsB, earlier, later, segment))
  const kept = before && sameIds(before.earlier, idsA) && sameIds(before.later, idsB) && before.status !== 'undetermined' ? before.status : null
  return [
    ...others,
    {
      earlier: idsA,
      later: idsB,
      status: kept ?? (idsB.length > 1 ? 'split' : idsA.length > 1 ? 'merged' : 'reworded'),
      similarity: before?.similarity ?? 0,
      by: 'person',
      rule: correction.verdict === 'confirmed' ? 'correction-confirmed' : 'correction-added',
      runnerUp: before?.runnerUp ?? null,
      ...diffTexts(textOf(idsA, earlier), textOf(idsB, later), segment),
      note: correction.reason,
      author: correction.author,
    },
  ]
}

function refuse(
  links: readonly Link[],
  a: readonly Item[],
  b: readonly Item[],
  earlier: readonly Item[],
  later: readonly Item[],
  segment: Segment,
): Link[] {
  const idsA = a.map((item) => item.id)
  const idsB = b.map((item) => item.id)
  return links.flatMap((link) => {
    if (!idsA.some((id) => link.earlier.includes(id)) || !idsB.some((id) => link.later.includes(id))) return [link]
    // The larger side keeps the rest of the link; where nothing is left on a side, the link goes.
    return link.later.length > link.earlier.length
      ? without(link, [], idsB, earlier, later, segment)
      : without(link, idsA, [], earlier, later, segment)
  })
}

function without(
  link: Link,
  idsA: readonly string[],
  idsB: readonly string[],
  earlier: readonly Item[],
  later: readonly Item[],
  segment: Segment,
): Link[] {
  const restA = link.earlier.filter((id) => !idsA.includes(id))
  const restB = link.later.filter((id) => !idsB.includes(id))
  if (restA.length === link.earlier.length && restB.length === link.later.length) return [link]
  if (restA.length === 0 || restB.length === 0) return []
  const status = link.status === 'undetermined' ? link.status : restB.length > 1 ? 'split' : restA.length > 1 ? 'merged' : 'reworded'
  return [{ ...link, earlier: restA, later: restB, status, ...diffTexts(textOf(restA, earlier), textOf(restB, later), segment) }]
}

function textOf(ids: readonly string[], items: readonly Item[]): string {
  return ids.map((id) => items.find((item) => item.id === id)?.text ?? '').join('\n')
}

function sameIds(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((id) => two.includes(id))
}

/** A problem that the later report says was dealt with, before the links of problems are asked. */
type Rectified = Omit<RectificationAnswer, 'again'>

/**
 * The links of problems, undetermined where the later report says what it did about the earlier problem and its own name for it is like none of the problems that the link leads to: of two witnesses that
 * contradict one another neither is sure. A link of several earlier problems is held by the others.
 */
export function doubtedByRectifications(links: readonly Link[], rectified: readonly Rectified[]): Link[] {
  const isDoubted = ({ earlier: [id, ...others], later, by, rule }: Link): boolean =>
    id !== undefined &&
    others.length === 0 &&
    by === 'rule' &&
    rule !== 'equal-text' &&
    rectified.some(({ answers, namedAgain }) => answers.includes(id) && later.length > 0 && !namedAgain.some((again) => later.includes(again)))
  return links.map((link) => (isDoubted(link) ? { ...link, status: 'undetermined' } : link))
}

/** Whether each problem is named again, by its own name and by the links of problems at once. */
export function withFates(rectified: readonly Rectified[], links: readonly Link[]): RectificationAnswer[] {
  return rectified.map((own) => {
    const leading = links.filter(({ earlier }) => earlier.some((id) => own.answers.includes(id)))
    const isNamed = own.namedAgain.length > 0
    const isLinked = leading.some(({ status, later }) => status !== 'undetermined' && later.some((id) => own.namedAgain.includes(id)))
    const isAlone = own.answers.length === 0 || (leading.length === 0 && !isNamed)
    return { ...own, again: isLinked || (isAlone && isNamed) ? 'named-again' : isAlone ? 'not-named-again' : 'undetermined' }
  })
}

import type { Span } from '../../model.ts'
import { labelsOf, type ChainModel } from '../models/chain.ts'
import table from '../models/problems.json' with { type: 'json' }
import { isComplaint } from '../parts/complaint.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge } from '../parts/lead-ins.ts'
import { statementsOf } from '../../text/sentences.ts'
import { clausePlaces, type ClausePlace } from './clause-places.ts'
import { clauseLabels, clauseSignals, continues, firstPledge, leans, saysRemark } from './clause-signals.ts'
import { draftItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'

/** The weights in use. */
export const problemsModel: ChainModel = table.model

/**
 * The problems of running text, parted by a model that decides every boundary of the passage together (`npm run fit` makes its weights from labelled
 * reports). Counted problems within another are nested in it. `before` is how many items the list has already.
 */
export function runningProblems(text: string, spans: readonly Span[], before: number, model: ChainModel): DraftItem[] {
  if (!spans.some(({ from, to }) => /\p{Script=Han}/u.test(text.slice(from, to)))) return plainSentences(text, spans)
  const places = clausePlaces(text, spans)
  const signals = clauseSignals(places)
  const admits: readonly ((place: ClausePlace) => boolean)[] = [
    () => false,
    (place) => place.complains && !saysRemark(places, place),
    (place) => !saysRemark(places, place),
  ]
  // A passage of problems admits some: if not by the weights, then what complains, or else all that is no remark.
  for (const mustAdmit of admits) {
    const labels = labelsOf(
      model,
      signals,
      (at, label) => mayHave(places, at, label) && (label !== clauseLabels.none || !mustAdmit(places[at]!) || places[at]!.leads),
    )
    if (labels.includes(clauseLabels.opens)) return itemsOf(text, places, labels, before)
  }
  return []
}

/**
 * What no weights decide: the first clause can't belong to a problem before it; a counting word opens a problem, and the sentence that leads to the first of
 * several is none; what complains is part of a problem, unless its sentence says by set words that it is a remark.
 */
function mayHave(places: readonly ClausePlace[], at: number, label: number): boolean {
  const place = places[at]!
  if (place.mark?.depth === 0) return label === clauseLabels.opens
  if (place.leads) return label === clauseLabels.none
  if (label === clauseLabels.belongs) return at > 0 && !standsAlone(places, at)
  if (label === clauseLabels.opens) return (place.before !== 'comma' || at === 0 || !continues(place)) && !expounds(places, at)
  return !place.complains || saysRemark(places, place) || afterPledge(places, place)
}

/** In a counted entry that opens with a complaint as a sentence of its own, the rest of its paragraph expounds that (一是基础薄弱。企业少，渠道窄。). */
function expounds(places: readonly ClausePlace[], at: number): boolean {
  for (let lead = at; lead >= 0; lead--) {
    const place = places[lead]!
    if (place.mark) return lead < at && place.complains && places[lead + 1]!.before === 'stop' && isOneSentence(places, lead + 1)
    if (place.before === 'line') return false
  }
  return false
}

/** True where the sentence at a place runs without a semicolon up to the next counted entry or paragraph. */
function isOneSentence(places: readonly ClausePlace[], from: number): boolean {
  const end = places.findIndex(({ mark, before }, at) => at > from && (mark !== null || before === 'line'))
  return places.slice(from + 1, end < 0 ? places.length : end).every(({ before }) => before === 'comma' || before === 'colon')
}

/** What follows a promise admits nothing more. */
function afterPledge(places: readonly ClausePlace[], { sentence }: ClausePlace): boolean {
  const pledged = firstPledge(places)
  return pledged >= 0 && sentence >= pledged
}

/** In a passage that counts nothing, what complains after a full stop or semicolon without leaning on what stands before it. */
function standsAlone(places: readonly ClausePlace[], at: number): boolean {
  const place = places[at]!
  if (place.before === 'comma' || place.before === 'colon' || places.some(({ mark }) => mark)) return false
  return place.complains && !leans(place)
}

/** The items that labelled clauses make. */
function itemsOf(text: string, places: readonly ClausePlace[], labels: readonly number[], before: number): DraftItem[] {
  const items: DraftItem[] = []
  const open: number[] = []
  for (let at = 0; at < places.length; at++) {
    const { mark, start, from } = places[at]!
    const opens = labels[at] === clauseLabels.opens || (labels[at] === clauseLabels.belongs && mark !== null && mark.depth > 0)
    if (!opens) continue
    let last = at
    while (goesOn(places[last + 1], labels[last + 1], places[last]!)) last++
    const depth = mark ? mark.depth : 0
    const parent = depth > 0 ? (open[depth - 1] ?? null) : null
    open.length = Math.min(depth, open.length)
    open[depth] = before + items.length
    at = last
    items.push(draftItem(text, mark?.text ?? '', mark ? from : start, { from: start, to: places[last]!.to }, parent))
  }
  return items
}

/** A clause that only sets the scene for the next (面对新的形势，队伍建设还要加强). */
const setsScene = /^(?:面对|随着|由于|因为|受|对照|按照|根据|对标|相比|比照)/

/** An item goes on over what belongs to it; one that only sets the scene goes on past the comma. */
function goesOn(next: ClausePlace | undefined, label: number | undefined, own: ClausePlace): boolean {
  if (!next || next.mark) return false
  return label === clauseLabels.belongs || (label === clauseLabels.opens && next.before === 'comma' && !own.complains && setsScene.test(own.words))
}

/** In another language than those of the labelled reports, each counted statement, or else each sentence that complains, is a problem. */
function plainSentences(text: string, spans: readonly Span[]): DraftItem[] {
  const last = spans.at(-1)
  const marks = last ? enumerationsOf(text, spans[0]!.from, last.to).filter(({ depth }) => depth === 0) : []
  if (marks.length >= 2)
    return marks.map((mark, i) =>
      draftItem(text, mark.text, mark.from, {
        from: mark.to,
        to: marks[i + 1]?.from ?? last!.to,
      }),
    )
  return spans
    .flatMap(({ from, to }) => statementsOf(text, from, to))
    .filter(({ from, to }) => isComplaint(text.slice(from, to)) && !isPledge(text.slice(from, to)) && !/[：:]$/.test(text.slice(from, to)))
    .map((statement) => draftItem(text, '', statement.from, statement))
}

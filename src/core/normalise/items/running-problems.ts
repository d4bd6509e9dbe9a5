import type { Span } from '../../model.ts'
import { bestInModes, stretchesOf, type ChainModel } from '../models/chain.ts'
import table from '../models/problems.json' with { type: 'json' }
import { isComplaint } from '../parts/complaint.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge } from '../parts/lead-ins.ts'
import { statementsOf, withoutFinalStop } from '../../text/sentences.ts'
import { clausePlaces, type ClausePlace } from './clause-places.ts'
import { clauseRules } from './clause-rules.ts'
import { clauseLabels, clauseSignals, saysRemark } from './clause-signals.ts'
import { longestProblem, mostAgreed, namingEnd } from './agreement.ts'
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
  const rules = clauseRules(places)
  const admits: readonly ((place: ClausePlace) => boolean)[] = [
    () => false,
    (place) => place.complains && !saysRemark(places, place),
    (place) => !saysRemark(places, place),
  ]
  // A passage of problems admits some: if not by the weights, then what complains, or else all that is no remark.
  for (const mustAdmit of admits) {
    const may = (at: number, label: number): boolean =>
      rules(at, label) && (label !== clauseLabels.none || !mustAdmit(places[at]!) || places[at]!.leads)
    const { labels: agreed, expected } = mostAgreed(places, stretchesOf(model, signals, may, stretchLabels, longestProblem), may)
    const labels = withSides(places, agreed)
    if (!labels.includes(clauseLabels.opens)) continue
    const [first, ...rest] = itemsOf(text, places, labels, before)
    if (expected >= agreedEnough) return first ? [first, ...rest] : []
    const counts = countsOf([labels, ...bestInModes(model, signals, may)])
    return first ? [counts.length > 1 ? { ...first, openCut: { expected, counts } } : first, ...rest] : []
  }
  return []
}

/** A problem is a stretch of clauses that one opens and others go on with. */
const stretchLabels = { opens: clauseLabels.opens, goesOn: clauseLabels.belongs } as const

/** Only says where the problem after it lies: 在街巷保洁方面. */
const side = /^在[^，。；：]{1,14}(?:方面|领域)$/

/** Labels by which a clause that only names a side is no problem of its own, but opens the one after it. */
function withSides(places: readonly ClausePlace[], labels: readonly number[]): readonly number[] {
  const { opens, belongs } = clauseLabels
  return labels.map((label, at) => {
    const before = places[at - 1]
    return label === opens && places[at]!.before === 'comma' && before && labels[at - 1] === opens && side.test(before.words) ? belongs : label
  })
}

/** Into how many problems cuts part a passage, fewest first. */
function countsOf(cuts: readonly (readonly number[])[]): number[] {
  const counts = cuts.map((labels) => labels.filter((label) => label === clauseLabels.opens).length)
  return [...new Set(counts)].toSorted((a, b) => a - b)
}

/** A cut with which one can expect to agree less is said to be open. */
const agreedEnough = 0.9

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
    const item = draftItem(text, mark?.text ?? '', mark ? from : start, { from: start, to: places[last]!.to }, parent)
    const naming = { from: start, to: Math.min(places[namingEnd(places, at, last)]!.to, item.to) }
    items.push(naming.to - naming.from >= shortestName ? { ...item, lead: withoutFinalStop(text, naming) } : item)
    at = last
  }
  return items
}

/** A name is not shorter, in characters; a shorter one needs the rest of its sentence. */
const shortestName = 6

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

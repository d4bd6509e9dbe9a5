/** The problems of running text: the model that parts them, and the rules for what no weights decide. */
import type { Span } from '../../model.ts'
import { overModes, readInModes, unpackModel, type ChainModel } from '../models/chain.ts'
import table from '../models/problems.json' with { type: 'json' }
import { isComplaint } from '../parts/complaint.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge } from '../parts/lead-ins.ts'
import { statementsOf, withoutFinalStop } from '../../text/sentences.ts'
import { clausePlaces, continues, leans, type ClausePlace } from './clause-places.ts'
import { clauseLabels, clauseSignals, closingAddress, firstPledge, namesNothing, remarkedClauses, stretchSignals } from './clause-signals.ts'
import { mostAgreed, namingEnd } from './agreement.ts'
import { draftItem, type DraftItem } from './draft-item.ts'

/** The weights in use. */
export const problemsModel: ChainModel = unpackModel(table.model)

/**
 * The problems of running text, parted by a model that decides every boundary of the passage together (`npm run fit` makes its weights from labelled
 * reports). Counted problems within another are nested in it. `before` is how many items the list has already.
 */
export function runningProblems(text: string, spans: readonly Span[], before: number, model: ChainModel): DraftItem[] {
  if (!spans.some(({ from, to }) => /\p{Script=Han}/u.test(text.slice(from, to)))) return plainSentences(text, spans)
  const places = clausePlaces(text, spans)
  const seen = { places: clauseSignals(places), stretches: stretchSignals(places) }
  const rules = clauseRules(places)
  const remarked = remarkedClauses(places)
  const admits: readonly ((at: number) => boolean)[] = [() => false, (at) => places[at]!.complains && !remarked[at], (at) => !remarked[at]]
  // A passage of problems admits some: if not by the weights, then what complains, or else all that is no remark.
  for (const mustAdmit of admits) {
    const may = (at: number, label: number): boolean => rules(at, label) && (label !== clauseLabels.none || !mustAdmit(at) || places[at]!.leads)
    const readings = readInModes(model, seen, may, stretchLabels)
    const { labels: agreed, expected } = mostAgreed(places, overModes(readings), may)
    const labels = withSides(places, agreed)
    if (!labels.includes(clauseLabels.opens)) continue
    const [first, ...rest] = itemsOf(text, places, labels, before)
    if (expected >= agreedEnough) return first ? [first, ...rest] : []
    const counts = countsOf([labels, ...readings.map(({ stretches }) => mostAgreed(places, stretches, may).labels)])
    return first ? [counts.length > 1 ? { ...first, openCut: { expected, counts } } : first, ...rest] : []
  }
  return []
}

/** A problem is a stretch of clauses that one opens and others go on with. */
const stretchLabels = { none: clauseLabels.none, opens: clauseLabels.opens, goesOn: clauseLabels.belongs } as const

/** Only says where the problem after it lies (在街巷保洁方面, 在日常巡查中), or that one follows (更要紧的是). */
const side = /^在[^，。；：]{1,14}(?:方面|领域|[中上下里])$|的是$/

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

/**
 * What no weights decide about the clauses of a passage: the first clause can't belong to a problem before it; a counting word opens a problem, and the
 * sentence that leads to the first of several is none; what complains is part of a problem, unless its sentence says by set words that it is a remark.
 */
export function clauseRules(places: readonly ClausePlace[]): (at: number, label: number) => boolean {
  const pledged = firstPledge(places)
  const closing = closingAddress(places)
  const counts = places.some(({ mark }) => mark)
  const expounding = expoundingClauses(places)
  const added = addedClauses(places)
  const remarked = remarkedClauses(places)
  return (at, label) => {
    const place = places[at]!
    if (place.mark?.depth === 0) return label === clauseLabels.opens
    if (place.leads || isFrom(place, closing) || (!place.mark && namesNothing(place.words))) return label === clauseLabels.none
    if (added[at]) return label !== clauseLabels.belongs
    if (label === clauseLabels.belongs) return at > 0 && (counts || !standsAlone(place))
    if (label === clauseLabels.opens) return (place.before !== 'comma' || at === 0 || !continues(place)) && !expounding[at]
    // What follows a promise admits nothing more.
    return !place.complains || remarked[at]! || isFrom(place, pledged)
  }
}

/** What is added behind the last counted entry (此外，……。) is no part of it: neither the clause that says so nor the one after it goes on with another. */
function addedClauses(places: readonly ClausePlace[]): boolean[] {
  const last = places.findLastIndex(({ mark }) => mark)
  const adds = places.map(({ before, words }, at) => last >= 0 && at > last && before !== 'comma' && /^(?:与此同时|同时|此外|另外)$/.test(words))
  return adds.map((own, at) => own || adds[at - 1] === true)
}

function isFrom({ sentence }: ClausePlace, first: number): boolean {
  return first >= 0 && sentence >= first
}

/** What stands behind a full stop or semicolon, or complains in a new paragraph without leaning on the one before: where nothing is counted, readers never join it. */
function standsAlone(place: ClausePlace): boolean {
  if (place.before === 'stop' || place.before === 'semicolon') return true
  return place.before === 'line' && place.complains && !leans(place)
}

/**
 * Of each clause, whether it expounds the complaint with which its counted entry opens as a sentence of its own (一是基础薄弱。企业少，渠道窄。): the rest of the paragraph does
 * as far as it is one sentence, or, where every entry is a paragraph of this form, one sentence of it complains and the others go on about that. Where every entry is named by a
 * clause that complains, all up to its first semicolon expounds it; where most are a sentence that complains and one more, the second sentence of these does, and the first is one.
 */
function expoundingClauses(places: readonly ClausePlace[]): boolean[] {
  const opensParagraph = (at: number): boolean => places[at]!.before === 'start' || places[at]!.before === 'line'
  const isSetOut = areMade(places, 1, (at) => opensParagraph(at) && isNamed(places, at))
  const areNamed = areMade(places, 1, (at) => places[at]!.complains && isNamed(places, at))
  const areOfTwo = areMade(places, 2 / 3, (at) => isOfTwoSentences(places, at))
  let isExpounded = false
  return places.map(({ mark, complains, before }, at) => {
    const own = isExpounded && !mark && before !== 'line' && !(areNamed && before === 'semicolon')
    if (mark) {
      const rest = places[at + 1]
      isExpounded =
        rest !== undefined &&
        (areNamed ||
          (areOfTwo && isOfTwoSentences(places, at)) ||
          (isSetOut && complainsOnce(places, at + 1)) ||
          (complains && rest.before === 'stop' && isOneSentence(places, at + 1)))
    } else isExpounded = own
    return own
  })
}

/** Counted entries that show how all of a passage are made are so many at least. */
const enoughEntries = 3

/** Whether a share of three and more counted entries is of one form. */
function areMade(places: readonly ClausePlace[], share: number, isSo: (at: number) => boolean): boolean {
  const counted = places.flatMap(({ mark }, at) => (mark?.depth === 0 ? [at] : []))
  return counted.length >= enoughEntries && counted.filter(isSo).length >= counted.length * share
}

/** True for a counted entry that opens with a short sentence of one clause. */
function isNamed(places: readonly ClausePlace[], at: number): boolean {
  return places[at]!.words.length <= longestEntryName && places[at + 1]?.before === 'stop'
}

/** True for a counted entry of a sentence that complains, and one more without semicolons. */
function isOfTwoSentences(places: readonly ClausePlace[], at: number): boolean {
  const second = places.findIndex(({ before, mark }, other) => other > at && (before === 'stop' || mark !== null))
  if (second < 0 || places[second]!.mark) return false
  return places.slice(at, second).some(({ complains }) => complains) && isOneSentence(places, second)
}

/** Characters of the longest sentence that names a counted entry. */
const longestEntryName = 30

/** True where one sentence at the most complains, and none has semicolons, from a place up to the next counted entry or paragraph. */
function complainsOnce(places: readonly ClausePlace[], from: number): boolean {
  const end = places.findIndex(({ mark, before }, at) => at > from && (mark !== null || before === 'line'))
  const rest = places.slice(from, end < 0 ? places.length : end)
  const complaining = new Set(rest.flatMap(({ complains, sentence }) => (complains ? [sentence] : [])))
  return complaining.size <= 1 && rest.every(({ before }) => before !== 'semicolon')
}

/** True where the sentence at a place runs without a semicolon up to the next counted entry or paragraph. */
function isOneSentence(places: readonly ClausePlace[], from: number): boolean {
  const end = places.findIndex(({ mark, before }, at) => at > from && (mark !== null || before === 'line'))
  return places.slice(from + 1, end < 0 ? places.length : end).every(({ before }) => before === 'comma' || before === 'colon')
}

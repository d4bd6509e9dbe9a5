import { continues, leans } from './clause-openings.ts'
import type { ClausePlace } from './clause-places.ts'
import { clauseLabels, closingAddress, firstPledge, saysRemark } from './clause-signals.ts'

/**
 * What no weights decide about the clauses of a passage: the first clause can't belong to a problem before it; a counting word opens a problem, and the
 * sentence that leads to the first of several is none; what complains is part of a problem, unless its sentence says by set words that it is a remark.
 */
export function clauseRules(places: readonly ClausePlace[]): (at: number, label: number) => boolean {
  const pledged = firstPledge(places)
  const closing = closingAddress(places)
  const counts = places.some(({ mark }) => mark)
  const isSetOut = standInParagraphs(places)
  return (at, label) => {
    const place = places[at]!
    if (place.mark?.depth === 0) return label === clauseLabels.opens
    if (place.leads || isFrom(place, closing)) return label === clauseLabels.none
    if (label === clauseLabels.belongs) return at > 0 && (counts || !standsAlone(place))
    if (label === clauseLabels.opens) return (place.before !== 'comma' || at === 0 || !continues(place)) && !expounds(places, at, isSetOut)
    // What follows a promise admits nothing more.
    return !place.complains || saysRemark(places, place) || isFrom(place, pledged)
  }
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
 * In a counted entry that opens with a complaint as a sentence of its own, the rest of its paragraph expounds that (一是基础薄弱。企业少，渠道窄。), as far as it is one
 * sentence, or, where every entry is a paragraph of this form, one sentence of it complains and the others go on about that.
 */
function expounds(places: readonly ClausePlace[], at: number, isSetOut: boolean): boolean {
  for (let lead = at; lead >= 0; lead--) {
    const place = places[lead]!
    if (place.mark)
      return (
        lead < at &&
        ((isSetOut && complainsOnce(places, lead + 1)) || (place.complains && places[lead + 1]!.before === 'stop' && isOneSentence(places, lead + 1)))
      )
    if (place.before === 'line') return false
  }
  return false
}

/** Characters of the longest sentence that names a counted entry. */
const longestName = 30

/** Whether each of three and more counted entries opens a paragraph, and with a short sentence of its own. */
function standInParagraphs(places: readonly ClausePlace[]): boolean {
  const counted = places.flatMap(({ mark }, at) => (mark?.depth === 0 ? [at] : []))
  const opensParagraph = (at: number): boolean => places[at]!.before === 'start' || places[at]!.before === 'line'
  return (
    counted.length >= 3 && counted.every((at) => opensParagraph(at) && places[at]!.words.length <= longestName && places[at + 1]?.before === 'stop')
  )
}

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

import type { ReportKind } from '../../model.ts'
import { mayBeMasked, placeOf, reachOf, relationOf } from '../../names/index.ts'
import { organisationOfEnglishTitle } from './english.ts'
import type { FieldContext, Found } from './field.ts'
import { fromText } from './field.ts'
import { asGovernment, type Claim } from './names/claims.ts'

/**
 * The organisation that reports, as one of the file's own places names it: the surest of them, or a fuller name that another one gives in its stead. Names
 * of folders are no names of the file's own. A name that fits many (院党委) is none, but for governments, whose kind it tells (县人民政府).
 */
export function findOrganisation(context: FieldContext, kind: ReportKind, claims: readonly Claim[]): Found<string> | null {
  const own = claims.filter(({ by, former }) => !former && (by !== 'folder' || kind === 'government'))
  if (kind === 'government') return government(own)
  const told = own.filter(({ name }) => reachOf(name) !== 'bare')
  const first = told.find(({ name }) => reachOf(name) !== 'masked') ?? told[0]
  const titled = told.find(({ by }) => by === 'title')
  const chosen = titled && reachOf(titled.name) === 'masked' ? unmasked(titled, told) : first
  return chosen ? asFound(fuller(chosen, told)) : inEnglishTitle(context)
}

/** What another place says for a masked title: the archivist's own name of the file, or a fuller masked name. */
function unmasked(titled: Claim, claims: readonly Claim[]): Claim {
  const named = claims.find(({ by, name }) => by === 'file-name' && reachOf(name) !== 'masked' && mayBeMasked(titled.name, name))
  const isSignOnly = !/\p{Script=Han}/u.test(titled.name.replace(/[某]/gu, ''))
  const longer = claims.find(({ by, name }) => by === 'text' && isSignOnly && name.startsWith(titled.name) && name.length > titled.name.length)
  return named ?? longer ?? titled
}

/** A name that says more than the chosen one and leaves nothing of it out: its superior's place (水务局, 县水务局). */
function fuller(chosen: Claim, claims: readonly Claim[]): Claim {
  if (reachOf(chosen.name) === 'proper') return chosen
  const longer = claims.filter(
    ({ name }) => reachOf(name) !== 'masked' && name.length > chosen.name.length && relationOf(chosen.name, name) === 'shortened',
  )
  return longer.find(({ name }) => reachOf(name) === 'proper') ?? longer[0] ?? chosen
}

/** `我代表区人民政府` names the body, title and file name the place; the fullest of both is the organisation. */
function government(claims: readonly Claim[]): Found<string> | null {
  const spoken = claims.find(({ by, confidence }) => by === 'text' && confidence === 1)
  const proper = claims.filter(
    ({ name, by }) =>
      reachOf(name) === 'proper' &&
      (placeOf(name) !== '' || reachOf(name.replace(/人民政府$/u, '')) === 'proper') &&
      (by !== 'folder' || !spoken || isOfLevel(name, spoken.name)),
  )
  if (spoken && proper.includes(spoken)) return asFound(spoken)
  const place = proper[0]
  if (!spoken) return place ? asFound(place) : claims[0] ? asFound(claims[0]) : null
  if (!place) return asFound({ ...spoken, confidence: 0.5 })
  const body = /(?:管理委员会|管委会)$/u.exec(spoken.name)?.[0]
  const name = body === undefined ? place.name : place.name.replace(/(?:人民政府|管理委员会|管委会)$/u, '') + body
  return asFound({ ...place, name: asGovernment(name), quote: spoken.quote, by: spoken.by, from: spoken.from, confidence: 0.95 })
}

/** Whether a place is of the level that a general name tells: a county's report in a folder of its city (县人民政府, 云溪市) is not the city's. */
function isOfLevel(place: string, general: string): boolean {
  const level = /^([省市州盟县区旗镇乡])人民政府$/u.exec(general)?.[1]
  return level === undefined || place.replace(/人民政府$/u, '').endsWith(level)
}

function asFound({ name, by, quote, from, confidence }: Claim): Found<string> {
  if (from !== null && by !== 'record') return fromText(name, by, quote, from, confidence)
  return { value: name, evidence: { by, quote, from, to: from === null ? null : from + quote.length, confidence } }
}

function inEnglishTitle({ title }: FieldContext): Found<string> | null {
  const name = title && organisationOfEnglishTitle(title.words)
  return name ? fromText(name, 'title', name, title.from + Math.max(0, title.words.indexOf(name)), 0.9) : null
}

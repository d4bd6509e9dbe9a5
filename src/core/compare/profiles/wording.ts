/** The wording of a text that comparison looks at: what is left out of it, and the clauses and pairs of characters that it is cut into. */
import { comparedForm } from '../../text/forms.ts'
import { congress, planPeriod, yearPhrase, yearsIn, type OwnYears } from '../../text/set-phrases.ts'

const setPhrases = [
  String.raw`以?习近平(?:总书记)?新时代中国特色社会主义思想(?:为指导)?`,
  String.raw`习近平总书记(?:系列)?(?:重要)?(?:讲话|指示|批示)?(?:重要)?(?:指示|批示)?精神?`,
  String.raw`党的(?:十[一二三四五六七八九]?|二十[一二三]?)大(?:报告)?(?:精神)?`,
  String.raw`(?:第?(?:十[一二三四五六七八九]?|二十[一二三]?)届)?[一二三四五六七八九]中全会(?:精神)?`,
  String.raw`[“"]?(?:四个意识|四个自信|两个维护|两个确立)[”"]?`,
  planPeriod,
  String.raw`(?:[12][0-9]{3}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?`,
  String.raw`(?:去年|今年|明年|上年度?|本年度?|一年来|近年来|下一步|当前|目前)`,
  String.raw`[0-9]+(?:个百分点)?`,
  'x{2,}',
].join('|')

/** Characters that a set phrase can begin with, so that others are passed over at once. */
const beginnings = '以习党第一二三四五六七八九十两“"0123456789去今明上本近下当目x'

const setPhrase = new RegExp(setPhrases, 'uy')

/** 1 for characters that a set phrase can begin with, by UTF-16 code unit. */
const isBeginning = new Uint8Array(0x10000)
for (const character of beginnings) isBeginning[character.charCodeAt(0)] = 1

/**
 * The wording of a text that comparison looks at: lower case, half width, without years, set phrases of congresses and campaigns,
 * numbers and masked values, which every report has and which say nothing about its subject. Clauses stay apart by one space.
 */
export function wordingOf(text: string): string {
  return clausesIn(text).join(' ')
}

/** The clauses of the wording of a text, in order: what is left of it between the stretches that say nothing about its subject. */
export function clausesIn(written: string): string[] {
  const text = comparedForm(written)
  let kinds = 0
  for (let at = 0; at < text.length; at++) kinds |= kindOfUnit(text.charCodeAt(at))
  const narrow = (kinds & (unitKinds.folded | unitKinds.half)) === 0 ? text : narrowed(text)
  const clauses: string[] = []
  let from = 0
  for (let at = 0; at < narrow.length;) {
    const end = endOfNoSubject(narrow, at)
    if (end === at) at += narrow.codePointAt(at)! > 0xffff ? 2 : 1
    else {
      if (at > from) clauses.push(narrow.slice(from, at))
      from = at = end
    }
  }
  if (from < narrow.length) clauses.push(from === 0 ? narrow : narrow.slice(from))
  return clauses
}

function narrowed(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase()
}

/** Where a set phrase or a character that is neither letter nor number ends that begins at a place; the place itself where none begins. */
function endOfNoSubject(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (isBeginning[unit] === 1) {
    setPhrase.lastIndex = at
    if (setPhrase.test(text)) return setPhrase.lastIndex
  }
  const kind = kindOfUnit(unit)
  if ((kind & unitKinds.half) !== 0) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    return isSubject(character) ? at : at + character.length
  }
  return (kind & unitKinds.gap) === 0 ? at : at + 1
}

const yearPhrases = new RegExp(yearPhrase, 'gu')
const congresses = new RegExp(congress, 'gu')
const whichCongress = /[第一二三四五六七八九十]/gu
const plenumPhrase = /[一二三四五六七八九]中全会/gu

/**
 * A text reduced to what makes two items the same: no white space, punctuation or difference of width, case and script; set phrases and the report's own years count as renewed,
 * numbers and other years do not.
 * @param own without it, every year counts as renewed.
 */
export function sameness(text: string, own?: OwnYears): string {
  const renewed = comparedForm(text)
    .replace(yearPhrases, (phrase) => (own ? (own.get(yearsIn(phrase)[0]!) ?? phrase) : '') + '年')
    .replace(congresses, (phrase) => phrase.replace(whichCongress, ''))
    .replace(plenumPhrase, '中全会')
  let folded = ''
  let from = 0
  for (let at = 0; at < renewed.length; at++) {
    switch (foldOfUnit(renewed.charCodeAt(at))) {
      case folds.none:
        continue
      case folds.nothing:
        folded += renewed.slice(from, at)
        break
      case folds.other:
        folded += renewed.slice(from, at) + foldedText(renewed[at]!)
        break
      default:
        return foldedText(renewed)
    }
    from = at + 1
  }
  return folded + renewed.slice(from)
}

function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, '')
}

/** What `foldedText` makes of a code unit: itself, nothing, something else, or what depends on its neighbours. */
const folds = { none: 1, nothing: 2, other: 3, joined: 4 } as const

const knownFolds = new Uint8Array(0x10000)

function foldOfUnit(unit: number): number {
  const fold = knownFolds[unit]!
  return fold === 0 ? (knownFolds[unit] = foldOf(String.fromCharCode(unit))) : fold
}

function foldOf(character: string): number {
  // Marks and the parts of Korean syllables join what stands before them.
  if (/[\p{Cs}\p{M}\u1100-\u11ff]/u.test(character.normalize('NFKC'))) return folds.joined
  const folded = foldedText(character)
  return folded === character ? folds.none : folded === '' ? folds.nothing : folds.other
}

/** What comparison makes of a UTF-16 code unit, as bits. */
export const unitKinds = {
  /** A letter or a number, also of those that take two units. */
  subject: 1,
  /** Neither letter nor number. */
  gap: 2,
  /** Full width or a capital: it has another form that is compared. */
  folded: 4,
  /** Half of a character that takes two units: what it is shows only beside the other. */
  half: 8,
} as const

const known = new Uint8Array(0x10000)

/** Kind of a code unit. Unicode is asked once for each that comes up. */
export function kindOfUnit(unit: number): number {
  const kind = known[unit]!
  return kind === 0 ? (known[unit] = classified(String.fromCharCode(unit))) : kind
}

function classified(character: string): number {
  if (/\p{Cs}/u.test(character)) return unitKinds.half | unitKinds.subject
  const isFolded = /[！-～]/u.test(character) || character.toLowerCase() !== character
  return (isSubject(character) ? unitKinds.subject : unitKinds.gap) | (isFolded ? unitKinds.folded : 0)
}

/** True for a letter or a number. */
function isSubject(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Codes with this bit are words of Latin letters; the others are characters and pairs of characters. */
const latinWord = 0x40000000

/**
 * A pair of characters as one number of 30 bits, of 15 bits each, which engines keep without allocating. The few characters
 * that share 15 bits are of different scripts and do not stand in like places.
 */
export function pairCode(first: number, second: number): number {
  return ((first & 0x7fff) << 15) | (second & 0x7fff)
}

/** True for the code of a word of Latin letters. */
export function isLatinWord(code: number): boolean {
  return (code & latinWord) !== 0
}

/** Codes of the terms of a cleaned wording, clause by clause, in order. */
export function pairCodesOf(wording: string): number[] {
  return wording.split(' ').flatMap(clauseCodesOf)
}

/**
 * Codes of the overlapping pairs of characters of one clause, in order. A clause of one character gives that character beside a
 * blank; a word of Latin letters gives one code for the whole word.
 */
export function clauseCodesOf(clause: string): number[] {
  if (clause === '') return []
  if (clause.charCodeAt(0) < 0x250 && /^[a-z\u00df-\u024f]+$/u.test(clause)) return [latinWord | (hash(clause) & 0x3fffffff)]
  if (clause.length === 1) return [pairCode(clause.charCodeAt(0), 0x20)]
  const codes = new Array<number>(clause.length - 1)
  for (let at = 0; at < codes.length; at++) codes[at] = pairCode(clause.charCodeAt(at), clause.charCodeAt(at + 1))
  return codes
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}

import { nameKey } from './key.ts'
import { fullProvince } from './provinces.ts'
import { placeOf, reachOf } from './reach.ts'

/**
 * How two names stand to each other: `equal`; `shortened` where one only leaves out the other's superior or the kind of its territory (望澜区, 青禾市望澜区;
 * 岚川, 岚川县); `abbreviated` where one is made of the other's letters in their order (市二院, 云岭市第二人民医院); `apart`.
 */
export type Relation = 'equal' | 'shortened' | 'abbreviated' | 'apart'

/** The relation of two names that are not masked. Symmetric. */
export function relationOf(one: string, other: string): Relation {
  const [first, second] = [nameKey(one), nameKey(other)]
  if (first === second) return 'equal'
  const isFirstShorter = first.length < second.length || (first.length === second.length && first < second)
  const [a, b] = isFirstShorter ? [first, second] : [second, first]
  // Nearly all pairs of an archive's names are passed over here.
  if (a.at(-1) !== b.at(-1) && !b.startsWith(a) && !/[中小幼委联协投]$/u.test(a)) return 'apart'
  if (!b.includes(a[0]!) && !b.includes(a.slice(0, -1))) return 'apart'
  if (leavesOut(a, b)) return 'shortened'
  return abbreviates(a, b) ? 'abbreviated' : 'apart'
}

const levels = /(?:[省市州盟县区旗镇乡]|街道|自治区|大学|学院|集团|公司|局|厅|医院|总行|分行|银行|政府)$/u

function leavesOut(short: string, long: string): boolean {
  if (short.length < 2) return false
  if (fullProvince(short) === null && long.startsWith(short) && /^(?:自治区|自治州|自治县|[省市县区州盟旗镇乡])$/u.test(long.slice(short.length)))
    return true
  if (!long.endsWith(short)) return false
  const superior = long.slice(0, -short.length)
  if (levels.test(superior)) return true
  // 县水务局 opens with the kind of the place, so that what is left out is the rest of the place's name.
  return /^[省市州盟县区旗镇乡]/u.test(short) && short.length >= 3 && superior.length >= 2 && superior.length <= 6 && reachOf(short) !== 'proper'
}

/** Ends by which short names stand for kinds of bodies: 三中 is a 中学. */
const shortEnds: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)中$/u, '中学'],
  [/(?<=.)小$/u, '小学'],
  [/(?<=.)幼$/u, '幼儿园'],
  [/(?<=.)委$/u, '委员会'],
  [/(?<=.)联$/u, '联合会'],
  [/(?<=.)协$/u, '协会'],
  [/(?<=[城交水农旅国建])投$/u, '投集团'],
  [/(?<=[城交水农旅国建])投$/u, '投公司'],
]

function abbreviates(short: string, long: string): boolean {
  const forms = [short, ...shortEnds.flatMap(([pattern, end]) => (pattern.test(short) ? [short.replace(pattern, end)] : []))]
  // Of two letters, one has to be a number (二院): others stand in many names.
  const isLongEnough = (form: string): boolean => form.length >= 3 || /^[一二三四五六七八九十].$/u.test(form)
  return forms.some((form) => isLongEnough(form) && form.length < long.length && form.at(-1) === long.at(-1) && standsIn(form, long))
}

/** Whether all letters of a short name stand in the long one in their order, and both name one place where both name any. */
function standsIn(short: string, long: string): boolean {
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  const [place, longPlace] = [placeOf(short), placeOf(long)]
  if (place !== '' && !(isWithin(place, longPlace) || isWithin(longPlace, place))) return false
  if (place !== '' && short.length === place.length) return false
  // What both end with is the kind of body; without a letter beyond it, a short beginning alone may be left out.
  return short.length > sharedEnd(short, long) || long.length - short.length <= 6
}

/** Whether a place is another one, or that with its superior left out; of a branch the name of its bank may be short as well (农行青禾市, 中国农业银行青禾市). */
function isWithin(place: string, other: string): boolean {
  if (place === '' || !other.endsWith(place.at(-1)!)) return false
  if (other.endsWith(place))
    return other === place || levels.test(other.slice(0, -place.length)) || fullProvince(other.slice(0, -place.length)) !== null
  return /[行社]/u.test(place) && [...place].reduce((at, letter) => (at < 0 ? at : other.indexOf(letter, at)), 0) >= 0
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/**
 * Whether two names that stand apart may be an earlier and a later name of one organisation: of one place, or with one beginning, and with a word of
 * their subject in common (岚川县环境保护局, 岚川县生态环境局), or `loosely` a letter (岚川县水务局, 岚川县水利局).
 */
export function mayBeRenamed(one: string, other: string, how: 'closely' | 'loosely'): boolean {
  const [a, b] = [nameKey(one), nameKey(other)]
  const [place, otherPlace] = [placeOf(a), placeOf(b)]
  if (place !== '' && otherPlace !== '' && isRaised(place, otherPlace)) return subjectOf(a, place) === subjectOf(b, otherPlace)
  if (place !== '' && otherPlace !== '' && !(place.endsWith(otherPlace) || otherPlace.endsWith(place))) return false
  const [subject, otherSubject] = [subjectOf(a, place), subjectOf(b, otherPlace)]
  if (subject === '' || otherSubject === '') return subject === otherSubject && a.slice(0, 2) === b.slice(0, 2)
  if (place === '' && otherPlace === '') return a.slice(0, 2) === b.slice(0, 2)
  const sharesWord = [...subject].some((letter, i) => i > 0 && otherSubject.includes(subject[i - 1]! + letter))
  return sharesWord || (how === 'loosely' && [...subject].some((letter) => otherSubject.includes(letter)))
}

const classOfPlace = /(?:街道|[乡镇县市区])$/u

/** Whether two places differ in their class alone, as when a township becomes a town or a street office, a county a city or a district: `柳塘乡`, `柳塘镇`. */
export function isRaised(one: string, other: string): boolean {
  const [stem, otherStem] = [one.replace(classOfPlace, ''), other.replace(classOfPlace, '')]
  return (
    one !== other &&
    stem.length >= 2 &&
    (stem === otherStem || (stem.endsWith(otherStem) && otherStem.length >= 2 && levels.test(stem.slice(0, -otherStem.length))))
  )
}

/** What a name says beside its place and the kind of its body. */
function subjectOf(key: string, place: string): string {
  return key
    .slice(place.length)
    .replace(/(?:委员会|管理局|监督局|[局厅委办处所院校镇乡]|公司|集团|中心|街道)$/u, '')
    .replace(/^[省市州盟县区旗镇乡]/u, '')
    .replace(/[和与及管理监督]/gu, '')
}

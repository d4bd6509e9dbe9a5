import { fullProvince, namedBodies, nameKey, remembered } from './key.ts'

/** What names of organisations tell, and how two of them stand to each other: the door of the room. */
export { bodies, fullProvince, governmentBodies, mask, nameKey, offices } from './key.ts'

/**
 * How two names stand to each other: `equal`; `shortened` where one only leaves out the other's superior or the kind of its territory (望澜区, 青禾市望澜区;
 * 岚川, 岚川县); `abbreviated` where one is made of the other's letters in their order (市二院, 云岭市第二人民医院); `apart`.
 */
type Relation = 'equal' | 'shortened' | 'abbreviated' | 'apart'

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

/**
 * For each name the whole one of its organisation: a name that only leaves out another one's superior (望澜区, 青禾市望澜区) is that one, where no second could be meant.
 * So are organisations counted; what is joined into a series is decided by more than names.
 */
export function wholeNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)]
  return new Map(
    distinct.map((name) => {
      const longer = distinct.filter((other) => other.length > name.length && relationOf(name, other) === 'shortened')
      return [name, longer.length === 1 ? longer[0]! : name]
    }),
  )
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

/**
 * How far a name tells its organisation: `proper` from all others (岚川县教育局), `functional` within one place or superior (县教育局, 市二院, 第三分公司),
 * `bare` not at all (县人民政府, 院党委, 学院), `masked` where it is hidden.
 */
type Reach = 'proper' | 'functional' | 'bare' | 'masked'

/** One word for the place or the superior that everybody there knows: `县` in 县水务局, `院` in 院党委. */
const classPrefix = /^(?:我|本|全|该|各)?(?:省|市|县|区|州|盟|旗|镇|乡|街|村|院|校|局|厅|部|处|公司|集团|分公司|机关|学院|学校|医院)(?=.)/u
const bareBody =
  /^(?:我|本|全|该|各|省|市|县|区|州|盟|旗|镇|乡|街道?|村|社区|院|校|局|厅|委|部|处|科|室|站|所|队|办公室|中心|机关|单位|部门|公司|集团|分公司|学院|大学|学校|医院|法院|人民法院|检察院|人民检察院|自治区|自治州|自治县|新区|园区|开发区|支部|人民政府|政府|管委会)+$/u
const territory =
  /^(\p{Script=Han}{1,10}?)(?:自治区|特别行政区|省|自治州|自治县|地区|市|县|区|旗|州|盟|镇|乡|街道|社区|村|新城|产业园|工业园|科技园)/u
/** Kinds of territory that many places have, and words that place nothing. */
const commonTerritory =
  /^(?:我|本|全|该|各|省|市|县|区|州|经济|技术|高新|产业|工业|开发|新|老|主|城|郊|园|中心|示范|综合|保税|旅游|度假|试验|管理|校|库|景|社|街|自治|人民|农|镇|乡|村|旗|盟|基层|一|二|三|四)+$/u
/** Words of subjects that end as territories do: 住房和城乡建设局, 乡村振兴局. */
const noTerritory = /[和与及]|(?:城乡|农村|乡村|城镇|乡镇|市区|学区|军区|小区|辖区|库区|片区)$/u
const named = new RegExp(`^(.*?)(?:${namedBodies})`, 'u')
/** Words that many bodies of a kind have in their names: `第一人民医院`, `实验小学`. */
const commonStem =
  /第?[一二三四五六七八九十\d]+|人民|中心|中医院?|中西医结合|妇幼|保健|实验|附属|职业|技术|师范|高级|初级|中等|民族|有限|责任|股份|总|分|机关|直属|国有|营运|营业|管理|服务|水务|供水|自来水|公交|公共交通|客运|交通|城市|城建|建设|投资|发展|燃气|热力|供热|电力|供电|能源|粮食|储备|物业|文化|旅游|传媒|环保|农业|林业|邮政|烟草|盐业|电信|移动|联通|工商|商业|村镇/gu

/** How far a name tells whose it is. */
export const reachOf = remembered((name): Reach => {
  if (isMasked(name)) return 'masked'
  const key = nameKey(name)
  if (key === '国务院' || fullProvince(key) !== null) return 'proper'
  if (key.length < 2 || bareBody.test(key)) return 'bare'
  if (!/\p{Script=Han}/u.test(key)) return 'proper'
  if (placeOf(key) !== '') return 'proper'
  const rest = key.replace(classPrefix, '')
  if (rest.length < 2 || bareBody.test(rest)) return rest === key || /^[省市县区州盟旗]$/u.test(key[0]!) ? 'bare' : 'functional'
  const stem = rest === key ? named.exec(key)?.[1] : undefined
  return stem !== undefined && !/[和与]|^(?:.*(?:工程|科学))$/u.test(stem) && stem.replace(commonStem, '').length >= 2 ? 'proper' : 'functional'
})

/**
 * The territories with names of their own that a name or key opens with, the smallest last (`青禾市望澜区` of 青禾市望澜区教育局); empty where it opens with
 * none.
 */
export const placeOf = remembered((key): string => {
  const short = /^(?:内蒙古|黑龙江|\p{Script=Han}{2})/u.exec(key)?.[0] ?? ''
  let place = fullProvince(short) !== null && short !== key ? short : ''
  for (let match = territory.exec(key.slice(place.length)); match; match = territory.exec(key.slice(place.length))) {
    if (commonTerritory.test(match[1]!) || noTerritory.test(match[0])) break
    place += match[0]
  }
  return place
})

/** The proper names of the territories that a name opens with, without what kind of territory each is: `青禾`, `望澜` of 青禾市望澜区教育局. */
export const placeStems = remembered((name): readonly string[] => {
  const key = nameKey(name)
  const short = /^(?:内蒙古|黑龙江|\p{Script=Han}{2})/u.exec(key)?.[0] ?? ''
  const province = fullProvince(short) === null ? '' : short
  const stems = [province]
  for (let rest = (placeOf(key) || province).slice(province.length); rest !== '';) {
    const match = territory.exec(rest)
    stems.push(match?.[1] ?? rest)
    rest = rest.slice(match?.[0].length ?? rest.length)
  }
  return stems.filter((stem) => stem.length >= 2)
})

/** Redactions: `***`, `XX局`, `X区`, `某县`, `○○镇`. */
const MASK = /[*＊]{2,}|[○〇]{2,}|[Xx×Ｘ](?=[\p{Script=Han}]|$)|^某|某(?=[省市县区镇乡村局])/u

/** True where whoever published the text hid the name, so that two such names say nothing about being the same. */
export function isMasked(name: string): boolean {
  return MASK.test(name)
}

/** Whether a hidden name may be the same as another: what is left of it ends the other one as well (`XX镇`, `柳塘镇`). */
export function mayBeMasked(masked: string, name: string): boolean {
  const rest = /(?<![^*＊×XxＸ某○〇_])[^*＊×XxＸ某○〇_]*$/u.exec(masked)?.[0] ?? ''
  return name.endsWith(rest)
}

import { nameKey } from './key.ts'
import { isMasked } from './masked.ts'
import { fullProvince } from './provinces.ts'
import { remembered } from './remembered.ts'
import { namedBodies } from './words.ts'

/**
 * How far a name tells its organisation: `proper` from all others (岚川县教育局), `functional` within one place or superior (县教育局, 市二院, 第三分公司),
 * `bare` not at all (县人民政府, 院党委, 学院), `masked` where it is hidden.
 */
export type Reach = 'proper' | 'functional' | 'bare' | 'masked'

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

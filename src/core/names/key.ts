/** Words of which names of organisations are made: bodies and offices as pieces of regular expressions, with an example beside each list; provinces and autonomous territories with their short forms; and the key under which the names of one organisation meet. */

/** Signs that hide a name: `XX镇`, `***`, `某局`, `○○学院`. */
export const mask = '[*＊×XxＸ○〇_某]'

/** What a government calls itself: `云水县人民政府`, `望澜新区管委会`. */
export const governmentBodies = '人民政府|政府|国务院|管理委员会|管委会|筹备组'

/** Departments, courts, offices and other bodies that only a place tells apart: `教育局`, `中级人民法院`, `第三营运分公司`. */
const publicBodies =
  '办事处|委员会|居委会|村委会|局|厅|委|办公室|办|署|法院|检察院|党校|中心|研究院|设计院|分公司|支行|分行|营业部|分局|支队|大队|总队|联合会|常委会|政协|妇联|工会|团委|工商联|残联|科协|文联|侨联|电视台|图书馆|博物馆|文化馆|档案馆|开发区|高新区|园区|党支部|党总支|党委|党组|党工委|站|所|队|处|室|科|部|院|厂|矿|车间|段|馆|团|社'

/** Bodies that have names of their own: `江桥大学`, `远洋机械公司`, `柳桥镇`. */
export const namedBodies =
  '大学|学院|学校|中学|小学|幼儿园|医院|卫生院|公司|集团|[城交水农旅国]投|银行|总行|信用社|联社|联盟|协会|学会|报社|书店|农场|林场|工厂|煤矿|街道|镇|乡|社区|村|苏木'

/** Every kind of body that a name may end with. */
export const bodies = `(?:${governmentBodies}|${namedBodies}|${publicBodies})`

/** The Party's and the mass organisations' posts: `党组书记`, `党委副书记`. */
const partyPosts =
  '(?:机关)?(?:党组|党委|党工委|党支部|党总支|工委|支部|总支|纪委|团委|市委|县委|区委|省委|镇委|乡委|党委会)(?:第一)?(?:专职)?(?:常务)?(?:副)?书记(?!处)'

/** Other posts: `代省长`, `常务副校长`, `董事长`. */
const posts =
  '(?:常务)?(?:副|代)?(?:总理|省长|自治区主席|市长|区长|县长|州长|盟长|旗长|镇长|乡长|局长|厅长|部长|处长|科长|院长|校长|园长|所长|站长|主任|董事长|总经理|经理|行长|社长|馆长|台长|队长|支队长|大队长|理事长|会长|检察长|厂长|主席|书记(?!处))'

/** An office, with a second one that the same person holds: `党委书记、校长`. */
export const offices = `(?:${partyPosts}|${posts})(?:(?:、|兼|，)(?:${partyPosts}|${posts})){0,4}`

/** China's divisions of the first level: the full name and the short one that stands for it. */
const divisions: readonly (readonly [full: string, short: string])[] = [
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
  ...['北京', '天津', '上海', '重庆'].map((name) => [`${name}市`, name] as const),
  ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
    .split(' ')
    .map((name) => [`${name}省`, name] as const),
]

/** A name with the short form of the division that it opens with, so that 宁夏回族自治区 and 宁夏 meet. */
function withShortProvince(name: string): string {
  const division = divisions.find(([full]) => name.startsWith(full))
  return division ? division[1] + name.slice(division[0].length) : name
}

/** The full name of a division by its full or its short name; null where the name is of something else. */
export function fullProvince(name: string): string | null {
  return divisions.find((division) => division.includes(name))?.[0] ?? null
}

/** The peoples after whom autonomous territories are named, and 各族. Source: the list of the 56 nationalities of China. */
const peoples =
  '各|壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|高山|珞巴'
/** `仡佬族苗族自治` of a county, a prefecture or a banner; a few go without 族 (哈萨克自治州). */
const autonomous = new RegExp(`(?<=\\p{Script=Han}{2})(?:(?:${peoples})族?){1,8}自治(?=[县州旗])`, 'u')

/** A name with its autonomous territory in the short form, so that 青岩仡佬族苗族自治县 and 青岩县 meet. */
function withShortTerritory(name: string): string {
  return name.includes('自治') ? name.replace(autonomous, '') : name
}

/** So many names are remembered; an archive of thousands of organisations asks for each of them thousands of times. */
const most = 20_000

/** A function of names that works out each name once. */
export function remembered<Value>(read: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const value = known.get(name)
    if (value !== undefined) return value
    if (known.size >= most) known.clear()
    const fresh = read(name)
    known.set(name, fresh)
    return fresh
  }
}

/** The Party's organ within a body speaks for the body: `岚川县教育局党组`, `中共柳塘镇委员会`. */
const partyOrgan = /(?:机关|直属)?(?:党委会?|党组|党工委|党支部|党总支|总支委员会|支部委员会)$/u
const governmentEnding = new RegExp(`(?:人民政府办公室|${governmentBodies})$`, 'u')

/**
 * Key under which one organisation's names meet: width and white space folded; without 中共, the state's own name, the Party's organ within the body
 * and, for governments, without 人民政府 or 管委会; companies without their legal form; congresses, consultative conferences and development zones by their short names; provinces and autonomous territories in their
 * short form. A functional new area that became a district
 * (望澜新区 → 望澜区) is one organisation: its territory and its reports continue.
 */
export const nameKey = remembered((name): string => {
  const folded = name
    .normalize('NFKC')
    .replace(/[\s“”"《》]+/gu, '')
    .toLowerCase()
    .replace(/^(?:中国共产党|中共|中华人民共和国)(?=.{2})/u, '')
    .replace(/(?:纪律检查委员会|纪检委|纪委监委|纪委监察委|监察委员会)$/u, '纪委')
    .replace(/经济(?:技术)?开发区/u, '经开区')
    .replace(/高新(?:技术)?(?:产业)?(?:开发)?区/u, '高新区')
  if (folded === '国务院') return folded
  const body =
    withShortTerritory(withShortCongress(withShortLeague(withShortCompany(folded))))
      .replace(/(?<=[镇乡道])委员会$/u, '')
      .replace(partyOrgan, '') || folded
  const territory = body.replace(governmentEnding, '')
  const isTerritory = territory !== body || /[省市区县州盟旗镇乡]$/u.test(body)
  return withShortProvince(isTerritory ? (territory || body).replace(/(?<=.{2})(?<!高)新区$/u, '区') : body)
})

/** `云溪市人民代表大会常务委员会` is 云溪市人大常委会, `中国人民政治协商会议云溪市委员会` 云溪市政协. */
function withShortCongress(name: string): string {
  return name
    .replace(/人民代表大会(?=常|$)/u, '人大')
    .replace(/(?<=人大)常务委员会$/u, '常委会')
    .replace(/^(?:中国人民政治协商会议|政协)(.+?)委员会(?:常务委员会|常委会)?$/u, '$1政协')
    .replace(/(?<=政协)(?:委员会)?(?:常务委员会|常委会|党组)?$/u, '')
}

/** `云溪水务（集团）有限责任公司` is 云溪水务集团, `云溪供水股份有限公司` 云溪供水公司: papers of a company leave its legal form out. */
function withShortCompany(name: string): string {
  if (!/公司$/u.test(name)) return name
  return name
    .replace(/[（(](集团|控股)[)）]/gu, '$1')
    .replace(/(?:股份|控股)?(?:有限责任|有限)公司$/u, '公司')
    .replace(/集团公司$/u, '集团')
}

/** `共青团云溪市委员会` and 团市委 are 云溪市团委 and 市团委. */
function withShortLeague(name: string): string {
  return name.replace(/^(?:中国共产主义青年团|共青团)(.+?)委(?:员会)?$/u, '$1团委').replace(/^团([省市州县区旗])委$/u, '$1团委')
}

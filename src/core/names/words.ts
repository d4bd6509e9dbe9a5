/** Words of which names of organisations are made, as pieces of regular expressions; an example stands behind each list. */

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

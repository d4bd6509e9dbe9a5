/** What a model of problems is told of a clause: what its passage and the clause that leads to it are like, what it is about, how it complains. */
import { leansInAnyWay, type ClausePlace } from './clause-places.ts'
import { anyOf } from '../knowledge/known-word.ts'
import { complaintWords } from '../knowledge/zh/complaint-words.ts'
import { qualityNouns } from '../knowledge/zh/around-complaints.ts'

/** More complaints than this are seldom each a problem of its own. */
const longestList = 24

/** What the passage as a whole is like: how it punctuates, how long its clauses are, how many of them complain. */
export function passageSignals(places: readonly ClausePlace[], themes: readonly ReadonlySet<string>[]): [string, number][] {
  const complaining = new Set(places.flatMap(({ sentence, complains }) => (complains ? [sentence] : [])))
  const admitting = places.filter(({ sentence }) => complaining.has(sentence))
  const commas = admitting.filter(({ before }) => before === 'comma')
  const segments = new Map<number, number>()
  for (const { segment } of admitting) segments.set(segment, (segments.get(segment) ?? 0) + 1)
  const count = Math.max(1, admitting.length)
  const share = (of: readonly ClausePlace[], true_: (place: ClausePlace) => boolean): number => of.filter(true_).length / Math.max(1, of.length)
  const complaints = places.filter(({ complains }) => complains).length
  const mean = admitting.reduce((sum, { words }) => sum + words.length, 0) / count
  const sizes = [...segments.values()]
  const relations = places.flatMap((place, at) =>
    place.before === 'comma' && place.complains && places[at - 1]!.complains ? [relation(themes[at - 1]!, themes[at]!)] : [],
  )
  const related = (kind: string): number => relations.filter((one) => one === kind).length / Math.max(1, relations.length)
  return [
    ['long clauses', (mean - 13) / 4],
    ['complaining clauses', share(commas, ({ complains }) => complains) * 2 - 1],
    ['large segments', admitting.length / Math.max(1, sizes.length) - 2.5],
    ['single segments', sizes.filter((size) => size === 1).length / Math.max(1, sizes.length)],
    ['many segments', Math.min(20, sizes.length) / 10 - 1],
    ['many clauses', Math.min(60, count) / 20 - 1],
    ['semicolons', share(admitting, ({ before }) => before === 'semicolon') * 4 - 1],
    ['stops', share(admitting, ({ before }) => before === 'stop' || before === 'line') * 4 - 1],
    ['counting', admitting.some(({ mark }) => mark) ? 1 : 0],
    ['examples', share(commas, ({ words }) => leansInAnyWay(words)) * 4 - 1],
    ['like themes', related('shared') - related('apart')],
    ['Party work', themes.filter((own) => own.has('party')).length / Math.max(1, places.length)],
    ['specific', share(commas, ({ words }) => /\d|、|^(?:有的|有些|一些|部分|个别|少数|某些|不少|许多|很多|大部分|多数)/.test(words)) * 2 - 1],
    [
      'leads need',
      share(
        admitting.filter(({ inSegment, ofSegment }) => inSegment === 0 && ofSegment > 1),
        ({ words }) => complaintKind(words) === 'need',
      ) *
        2 -
        1,
    ],
    ['digits', share(admitting, ({ words }) => /\d/.test(words)) * 4],
    ['more than a list', complaints > longestList ? 1 : 0],
    ...entrySignals(places, complaints),
  ]
}

/** How many complaints an entry has where a passage counts them, how many entries, and how many of them are named by a sentence or line of their own. */
function entrySignals(places: readonly ClausePlace[], complaints: number): [string, number][] {
  const entries = places.flatMap(({ mark }, at) => (mark?.depth === 0 ? [at] : []))
  if (entries.length < 2) return []
  const named = entries.filter((at) => /^(?:stop|line|colon)$/.test(places[at + 1]?.before ?? ''))
  return [
    ['complaints an entry', Math.min(5, complaints / entries.length) - 3],
    ['entries', (Math.min(10, entries.length) - 5) / 3],
    ['entries named', (named.length / entries.length) * 2 - 1],
  ]
}

const complaint = new RegExp(anyOf(complaintWords))
const adverb = /(?:依然|仍然|较为|比较|有所|十分|不断|日益|进一步|还需|仍需|存在|面临|还|仍|较|不)$/
const namesQuality = new RegExp(`(?:${anyOf(qualityNouns)})$`)

/** A subject of so many characters at most is short. */
const shortSubject = 8

/** What a complaint is about: its words before those of complaint, without adverbs; all its words where it complains in others. */
export function subjectOf(words: string): string {
  const at = complaint.exec(words)?.index
  let subject = words.slice(0, at)
  for (let more = at !== undefined; more;) {
    const shorter = subject.replace(adverb, '')
    more = shorter !== subject
    subject = shorter
  }
  return subject.replace(/的$/, '')
}

/**
 * Signals of a complaint by the clause that leads to it: a complaint of a field's quality (水平, 能力) leads to its symptoms, which speak of things; complaints of
 * one list are alike.
 */
export function leadSignals(lead: string, words: string): [string, number][] {
  const [led, own] = [subjectOf(lead), subjectOf(words)]
  const head = own.slice(-2)
  const signals: [string, number][] = [
    ['~length of the lead', (lead.length - 12) / 8],
    ['~longer than the lead', Math.max(-3, Math.min(3, (words.length - lead.length) / 8))],
  ]
  const add = (name: string, holds: boolean): void => {
    if (holds) signals.push([name, 1])
  }
  add('~lead on a quality', namesQuality.test(led))
  add('~lead on a quality, then a thing', namesQuality.test(led) && !namesQuality.test(own))
  add('on a thing', !namesQuality.test(own))
  add('~short subject of the lead', led.length <= shortSubject)
  add('head of the lead', head !== '' && lead.includes(head))
  add('shares with the subject of the lead', sharesPair(own, led))
  return signals
}

/** True where two wordings have a pair of letters in common. */
export function sharesPair(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) return true
  return false
}

/** What a clause is about, which serves to see where one sentence joins unrelated problems: the chapters into which reports on government and Party work are divided. */
type Theme =
  | 'rectification'
  | 'road-safety'
  | 'innovation'
  | 'economy'
  | 'commerce'
  | 'reform'
  | 'opening'
  | 'law'
  | 'supervision'
  | 'city'
  | 'land'
  | 'traffic'
  | 'environment'
  | 'waste'
  | 'illegal-building'
  | 'construction'
  | 'finance'
  | 'safety'
  | 'petition'
  | 'culture'
  | 'livelihood'
  | 'regions'
  | 'government'
  | 'cadres'
  | 'party'

/** The words of each theme, in order: what an earlier row matches is not seen by the later ones (交通基础设施 is traffic, not city). */
const vocabulary: readonly [readonly Theme[], RegExp][] = [
  [['road-safety'], /电动自行车|电动车|交通安全|交通秩序/g],
  [['culture'], /科学精神|科学氛围|文化(?:软实力|设施|产品|内涵|事业|产业|服务|自信)?|文明(?:程度|素质|创建)?|文艺|历史底蕴/g],
  [['traffic'], /交通(?:基础设施|运输|体系|出行|拥堵|设施|配套)?|轨道|地铁|公交|道路|路网|停车|拥堵|断头路|出行|站点/g],
  [
    ['innovation'],
    /科研(?:经济)?|科技(?:创新|基础设施|成果|攻关)?|(?:自主|原始|协同|源头)?创新(?:能力|生态体系?|动能|载体|驱动|型)?|研发|核心技术|卡脖子|产业链(?!条)(?:供应链)?|供应链|人才|成果转化|创业|基础研究|新质生产力|科学(?:城|研究)|高校|新动能/g,
  ],
  [
    ['government'],
    /放管服改革|“放管服”改革|营商环境|政府(?:职能|服务|管理|效能|信息|自身)|政务服务|行政(?:效能|效率|审批)|办事|审批|窗口|服务意识|信息孤岛|数据共享/g,
  ],
  [['government', 'cadres'], /形式主义|官僚主义/g],
  [['commerce'], /商业|酒店|餐饮|商圈|会展|展会|消费活力/g],
  [['waste'], /垃圾|固体废弃物|固废/g],
  [['illegal-building'], /违法(?:建筑|建设|用地)|违建|历史遗留/g],
  [['construction'], /施工/g],
  [['finance'], /非法集资|金融(?:监管|风险|领域)|债务/g],
  [['petition'], /信访|矛盾纠纷|诉求|维稳/g],
  [
    ['environment'],
    /生态(?:环境|文明|保护)?|环境(?:质量|保护|治理|污染|空气)|污染|水质|水体|河流|空气|绿色|低碳|节能|减排|能耗|碳|扬尘|噪声|噪音|能源|环保|污水|PM2/g,
  ],
  [['land', 'environment'], /资源(?:环境)?(?:要素)?(?:紧)?约束|环境容量|资源环境/g],
  [['land'], /土地|用地|空间|片区|征地|拆迁/g],
  [['economy'], /保工资|保运转|三保|民营经济|财力|财政|收支/g],
  [['regions'], /村级|集体经济|山区|脱贫|区域|城乡|农村|农业|农民|三农|乡村|(?<!城中)村|贫困|东西部|发展不平衡/g],
  [
    ['livelihood'],
    /民生|公共服务|教育|医疗|卫生|养老|托育|托幼|住房|就业|学位|社会保障|文体|幸福感|获得感|增收|(?<!业务|营业|经营|财政|税收)收入|社保|保障房|看病|上学|公共产品/g,
  ],
  [
    ['city'],
    /城市(?:治理|管理|规划|建设|更新|功能|品质|环境|形象)|城区(?:治理|管理|规划|建设|面貌|品质|功能|形象|环境)|城中村|精细化|市容|基础设施|配套|城市|社会治理|基层治理|治理能力/g,
  ],
  [['safety'], /安全|风险|隐患|防灾|事故|应急/g],
  [['law', 'supervision'], /执法/g],
  [['law'], /法治|依法行政|司法/g],
  [['supervision'], /监管/g],
  [['opening'], /开放|外资/g],
  [['reform'], /改革/g],
  [
    ['economy'],
    /经济|增长(?!点|极)|内需|需求|消费|投资|外贸|出口|市场|预期|企业|个体工商户|财政|财税|收支|实体|招商|项目|产业|工业|制造业|服务业|集群|新兴|生产经营|外部环境|国际形势|下行|就业形势/g,
  ],
  [['cadres'], /作风|干部|公职人员|工作人员|担当|作为|腐败|廉政|廉洁|意识|本领|懒政|怠政|推诿|精气神|少数人员|个别人员|队伍/g],
  [['party'], /党建|党组织|党支部|党员|组织生活|理论学习|党务|三会一课|支部|党风|意识形态|党内/g],
]

/** The themes of a clause; the fields that a modifier lists (城中村等领域的…) do not count, since the complaint is about what follows. */
export function themesOf(clause: string): Set<string> {
  let rest = clause.replace(/^[^，。；]{0,40}等(?:一些|部分|重点|各|诸多)?(?:领域|行业|方面)的?(?=[^，]{4})/, '')
  const themes = new Set<string>()
  for (const [names, pattern] of vocabulary) {
    const without = rest.replace(pattern, '·')
    if (without === rest) continue
    rest = without
    for (const name of names) themes.add(name)
  }
  return themes
}

/** Whether two clauses speak of one theme, by the themes of each; unknown where one has none. */
export function relation(one: ReadonlySet<string>, other: ReadonlySet<string>): 'shared' | 'apart' | 'unknown' {
  if (one.size === 0 || other.size === 0) return 'unknown'
  return one.isDisjointFrom(other) ? 'apart' : 'shared'
}

/** How a clause complains: of a need, of something that exists, of a lack, or of a course that things take. */
export type ComplaintKind = 'need' | 'exists' | 'lack' | 'course' | 'other'

const complaintKinds: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['need', /有待|[还仍尚亟急更](?:需|须|待|要)|需要|必须|任重道远|任务(?:仍然|依然|十分|更加|相当)?(?:艰巨|繁重)/],
  [
    'exists',
    /(?:问题|现象|矛盾|风险|隐患|困难|压力|差距|短板|弱项|环节|欠账|挑战|事故|案件)[^，。]{0,8}(?:突出|存在|[较很更]?[大多]|不[少小]|发生|明显|凸显|加大|增[多加]|严峻)|(?:存在|面临|仍有|还有|有着?)[^，。]{0,14}(?:问题|现象|矛盾|风险|隐患|困难|压力|差距|短板|弱项|环节|欠账|挑战)|时有发生|不容忽视|多发|频发/,
  ],
  [
    'lack',
    /不[够足强高优好快深实多大畅顺健全完善均平协合充及牢稳紧到明]|尚未|没有|缺乏|缺少|短缺|紧缺|薄弱|滞后|落后|[较偏过]?[弱低少慢小差窄薄]$|乏力|粗放|单一/,
  ],
  ['course', /下[降滑行]|放缓|减[弱少退慢]|上升|加剧|趋[紧弱缓]|承压|收窄|萎缩|加大|增多|回落/],
]

/** The kind of a complaint, by its set words. */
export function complaintKind(words: string): ComplaintKind {
  return complaintKinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** What the numbers of a report count: its name in the words around each, what that name says of its years, and what can be a name. */
import type { QuantityBase } from '../../model.ts'
import { codesOf, isDigitCode, isSpaceCode, startOfRun } from '../../text/signs.ts'
import { partOf } from './whose.ts'

/** What begins the name of something that is new in the year: 新增学位, 新登记商事主体, 净增. 新能源 and the like are names of things. */
const scope =
  /^(?:净增|新(?!能源|型|兴|闻|区|城|村|时代|冠|材料|一代|质|生|农|媒体|业态|四军)(?:增加?|登记|入库|认定|引进|设立?|建成?|改扩建|改建|开工|开工和筹集|开设|发展|培育|建和筹集)?)/u

/** The name of a counted thing without the words that say it is new in the year. */
export function withoutScope(name: string): string {
  const rest = name.replace(scope, '').replace(/新增|净增/u, '')
  return rest.length >= 2 ? rest : name
}

/** True where a name says that only what is new in the year is counted. */
export function isOfTheYear(name: string): boolean {
  return scope.test(name) || /新增|净增/u.test(name)
}

/** True where a name says that it counts several years together. */
export function isOfYears(name: string): boolean {
  return /^(?:过去|近)?[二两三四五六七八九十]年/u.test(name)
}

/** Characters that no name begins with, unless a word begins with them (就业岗位, 在建项目). */
const notFirst =
  /^(?:的|\/|或|率(?!先)|值(?!班|守)|量(?!子|化)|额|和(?!谐|平|解)|与|及|是|为(?!民)|就(?!业|医|学|餐|诊)|占(?!地(?!区))|由|从(?!业|严)|至|了|之|某|件|个|名|家|高出|高于|低于|优于|好于|超出)/u
const notLast = /(?:的|和|与|及|或|由|从|为|是|就|将|把|被|分别|(?<!平)均|达|(?:城市|国家|地区|省[区市]|单位)中)$/u

/** Words that count nothing by themselves. */
const empty =
  /^(?:总数|总量|总计|合计|累计|增长|下降|提高|减少|增加|增速|占比|比重|比例|其中|平均|同比|达|近|约|每年|全年|以上|以下|全[省市区县国])$/u

/** Whether words could stand in the head of a table's row: two characters or more, no fragment of a clause, no conditions (一宗就扑灭一宗). */
function isName(words: string): boolean {
  if (words.length < 2 || notFirst.test(words) || notLast.test(words) || empty.test(words)) return false
  return !/就(?!业|医|学|餐|诊|近|地|职|读)/u.test(words)
}

/** The last thing that was counted, to which 增长6%, 总数达9家 and 占全市的一半 refer. */
export interface LastCounted {
  readonly subject: string
  /** Its number, as it is written. */
  readonly text: string
  readonly unit: string
  /** End of its number in the text. */
  readonly to: number
}

/** Who acts, verbs and adverbs that stand between a clause's beginning and what it counts. 新增 and the like stay: what is new is another thing than what there is. */
const verbs =
  /^(?:我本人|本人|我们|我和(?:党组|党委|班子|支委)成员|我|全年|今年|去年|一年来|今年以来|年内|截至\S{0,6}|先后|共计?|累计|总共|合计|共|已|又|再|分别|均|各(?!类|级|项|界|单位)|平均|每年|每月|每季度|每周|每人|至少|力争|争取|预计|计划|要求|完成了?|开展了?|召开了?|组织(?!生活)(?:召开|开展)?了?|举办了?|印发了?|制定了?|出台了?|建立了?|建成了?|建设了?|查处|查扣|查办|取缔|受理|办理|办结|化解|整改|排查|发现|处理|接收|接待|走访|慰问|帮扶|培训|培养|发展(?!党员)|引进|实现|达到?|为|有|超过?(?!充|大|高|算|级|低|市|声|标)|突破|近|约|逾|投入|投资|筹集|争取到?|拨付|安排|发放|选派|选树|表彰|开设|设立|配备|配置|参加|参与|撰写|学习|观看|开通|改造|升级|提供|覆盖|惠及|推动|推进|落实|和|与|及|对|在(?!建|校|册|库|编|岗|职|读)|将|了|由|从|以|把|被|并|也|其中|其|至|到(?!课|会|岗|场|账|位|访))+/u

/** What cannot begin a name by itself and so belongs to the verb before it: 整改率, 完成率. */
const suffix = /^(?:率|值|量|额|数|度|比例)/u

/** Verbs that lead from a name to its number. */
const leadingOn =
  /(?:达到?|为|约|超过?|共计?|累计|了|力争|首次|大幅|[跃迈站跨登][上入过越]|[由从][二三四五六七八九]成多?|(?:增加?|提高?|提升|上升|下降|降低?|减少|扩大|压[缩减]|缩短|增长|发展)[至到]|(?:控制|保持|稳定|维持)在|拟按|(?<=率)在|由|从){1,8}$/u

/** What follows a number and its unit, as far as it names what is counted. */
const following =
  /^(?:的)?((?:(?!的(?:基础|同时|情况|要求|工作)|[，。；：、！？,;:.“”"‘’（）()《》\d０-９\s]|(?<!规模)以上|以下|左右|大关|进行|按期|分别|被|均|并|和|与|及|、|实现|完成|达到|参加|开展|基本|全部|正式|顺利|如期|提前|超额|荣获|获评|获批|入选|启用|纳入|同比|增长|位居|(?<!党)组织).){1,24})/u

/** The beginning of a name in quotation marks: 实施12个“晨光”项目. */
const inQuotes = /^“([^”]{1,8})”(?=[^，。；：、]{2})/u

/** Verbs of change, which say how a thing moved rather than what it is. */
const change =
  /^(?:同比|[比较][上去]年|环比|年均|实际|名义|同口径)?(?:增长|增加|提高|提升|上升|下降|减少|降低|上涨|下调|回落|增|降|占比?|比重|增速)(?:了|到|至|为|达)?$/u
/** How a thing moved, at the end of its name. */
const moved = /(?<=.{2})(?:同比)?(?:增[长加]|提[高升]|上[升涨]|下[降调]|减少|降低|回落)$/u
/** What follows the end of a sum (1亿元以上, 1亿元级) that only says which things are counted. */
const conditional = /^(?:[上下内](?:的(?![规水增目])|\d)|元级)/u
const share = /^占(?!地(?!区))[^，。；、：]{0,14}的?$/u
const total = /^(?:总(?:数|量|计|里程|长度|面积)|累计|合计)$/u

/** Where an event took place, before the verb that names it: 到水厂、营业所讲党课. */
const place =
  /^.*?(?:所|站|厂|村|社区|镇|街道|[县区市]|局|学校|支部|基层|一线|车间|公司|中心|联系点|单位)(?=(?:讲|上党课|作|宣讲|调研|督导|检查|走访|慰问|蹲点))/u
const goesThere = /[到赴在]|深入|前往|下沉/u

export interface Counted {
  readonly of: string
  readonly subject: string
  readonly base?: QuantityBase
}

/** The older year before a value that another is measured against: 由2022年的, 从上年. 去年 is left out: it may be the year under review. */
const olderYear = /(?:由|从)(?:(?<year>(?:19|20)\d{2})年|上年|上一年)(?:年?[底末]|同期)?的?(?:约|近|不足|不到)?$/u

/** What the value of an older year counts: the words before it, else the last thing counted in the sentence. Null where no such year stands before the number. */
function baseBefore(text: string, from: number, last: LastCounted | null): QuantityBase | null {
  const match = olderYear.exec(text.slice(Math.max(0, from - 20), from))
  if (!match) return null
  const named = nameIn(clauseBefore(text, Math.max(from - 60, last?.to ?? 0), from - match[0].length).replace(/[“”"‘’《》]/gu, ''))
  const year = match.groups?.year
  return { of: isName(named) ? lastWords(named) : (last?.subject ?? ''), year: year === undefined ? null : Number(year) }
}

/**
 * What a number counts: the noun after it (12名预备党员), else the words before it in its clause (黑油窝点646个). Where only a verb of change, a share or a total
 * stands before it, the last thing counted in the sentence is meant. Empty where the words would name nothing in the head of a table's row: no name is better
 * than a wrong one. `subject` is what a following change refers to.
 */
export function countedThing(text: string, from: number, to: number, unit: string, before: LastCounted | null): Counted {
  const last = before && !/[。！？\n]/u.test(text.slice(before.to, from)) ? before : null
  const base = baseBefore(text, from, last)
  if (base) return { of: '', subject: base.of, base }
  const clause = clauseBefore(text, Math.max(from - 40, before?.to ?? 0), from)
  const words = clause.replace(/[“”"‘’《》]/gu, '').replace(/^级(?:及以上)?的?|^年(?=[地全本]|.?[增提上下减])|^(?!\d+[A-Z强])[^\p{L}]+/u, '')
  // What a number says of the things behind it is part of their name: 收入10万元以上的村达到6个.
  const limits = last && from - last.to === clause.length && (words.startsWith('的') || /以[上下内]$/u.test(last.text)) && !last.text.includes('%')
  const bare = limits && nameIn(words) !== '' ? last.text + words : words
  // The first of two values (由76%提高至93%) is what the thing was: it is not what the report counts.
  if (/(?:由|从)$/u.test(bare)) return { of: '', subject: nameIn(bare) || (last?.subject ?? '') }
  // A sum that only says which things are counted (1亿元以上的项目, 注册资本1亿元以上8家) is none that the report counts.
  if (unit.endsWith('元') && conditional.test(text.slice(to - 1, to + 2))) return { of: '', subject: nameIn(bare) }
  // Of several things at once (甲、乙分别增长) it can't be said which has which number.
  if (bare.includes('分别')) return { of: '', subject: '' }
  const named = nameIn(goesThere.test(text.slice(Math.max(0, from - 40), from)) ? bare.replace(place, '') : bare)
  const referred = last && referredTo(named, bare, last, unit)
  // A share after a total is one of the total.
  if (referred) return { of: referred, subject: total.test(named) ? referred : last.subject }
  const after = following.exec(text.slice(to, to + 26).replace(inQuotes, '$1'))?.[1] ?? ''
  const object = afterLastVerb(named)
  const isMeasured = /[%‰％]|百分点|元|倍|吨|米|公里|亩|千瓦|微克/u.test(unit) && object.length >= 2
  const of = isMeasured
    ? `${partOf(named, object, text, from)}${object}`
    : after.length >= 2
      ? after
      : object || lastWords(bare.replace(leadingOn, '')) || after
  const period = several.exec(bare)?.[0] ?? ''
  const whole = of.startsWith(period) ? of : `${period}${of}`
  return isName(of) ? { of: whole, subject: whole } : { of: '', subject: '' }
}

/** A name. Words longer than this are hardly one; they open with a sign that they go on before, since nothing here knows where words begin. */
const lastWords = (words: string, longest = 24): string => (words.length > longest ? `…${words.slice(-longest)}` : words)

/** What was counted over several years is another thing than what was counted in one: 五年新增, 三年累计. */
const several = /^(?:过去|近)?[二两三四五六七八九十]年(?:来|间)?(?:累计|共)?/u

const clauseEnds = codesOf('，。；：、！？,;:!?（）()％%')
const listEnds = codesOf('，。；：！？,;:!?（）()％%')

/** What stands aside in a name and is none of it: 同比（下同）增长, 地区生产总值（GDP）. */
const aside = /[（(](?:[A-Z][\w.]*|[^（）()\d，。；：、]{1,8})[）)]$/u
const longestAside = 10

/**
 * The words directly before a number, back to a stop, a number or the last thing counted, less what stands aside in brackets; a number that ends a Latin name is part of it
 * (PM2.5均值).
 */
function clauseBefore(text: string, from: number, to: number, ends = clauseEnds): string {
  let [at, end, behind] = [to, to, '']
  while (at > from) {
    const code = text.charCodeAt(at - 1)
    if (!isDigitCode(code)) {
      const said = '）)'.includes(text[at - 1]!) ? aside.exec(text.slice(Math.max(from, at - longestAside), at)) : null
      if (said) {
        behind = text.slice(at, end) + behind
        at = end = at - said[0].length
        continue
      }
      if (ends.has(code) || isSpaceCode(code)) break
      at--
      continue
    }
    const [digits, number] = [startOfRun(text, at, /\d/, from), startOfRun(text, at, /[\d.]/, from)]
    if (number > from && /[A-Za-z]/.test(text[number - 1]!)) at = number
    else if (at < to && /[A-Z强]/.test(text[at]!)) at = digits
    else break
  }
  return text.slice(at, end) + behind
}

function nameIn(clause: string): string {
  const verb = verbs.exec(clause)?.[0] ?? ''
  const rest = clause.slice(verb.length)
  return (suffix.test(rest) ? clause : rest).replace(leadingOn, '')
}

/** The name of a change, a share or a total of the last thing counted; null where the words say something else. */
function referredTo(named: string, clause: string, last: LastCounted, unit: string): string | null {
  const { subject } = last
  if (subject === '') return null
  if (change.test(named)) return subject.includes(named) ? subject : `${subject}${named}`
  if (share.test(named)) return `${subject.replace(moved, '')}${named.replace(/的$/u, '')}`
  // 突破300亿大关，达到320亿元.
  if (unit !== last.unit && !(last.unit === '' && unit === '元')) return null
  // 新增里程34公里、总里程达120公里: the total of what was named before.
  if (total.test(named)) return subject.endsWith(named.slice(1)) ? withoutScope(subject) : `${withoutScope(subject)}${named}`
  if (named !== '') return null
  return /累计|总共|合计/u.test(clause) ? `${withoutScope(subject)}累计` : /[至到在达]$/u.test(clause) ? subject : null
}

/** What is shared out among the things before it: 甲、乙分别增长3%和5%. */
const sharedOut =
  /(?:同比|比上年|较上年)?分别(?:同比|比上年|较上年)?(?<moved>增长|增加|下降|减少|回落|降低|提高|上升|上涨)?(?<level>了|到|至|为|达到?|实现|完成)?$/u
/** How things that have numbers of their own moved, by the words between the last of these and the first of their changes; empty where others stand there. */
export function sharedWay(words: string): string {
  const said = sharedOut.exec(words)
  return said && /^[，,]?$/u.test(words.slice(0, said.index)) && !said.groups?.['level'] ? (said.groups?.['moved'] ?? '') : ''
}

/** Heads of names that are whole by themselves: of 城镇、农村居民收入 the first is none, and nothing is said of such a list. */
const wholeAmount =
  /(?:总[额值量]|投资|收入|增加值|支出|利润|产值|[产销]量|余额|税收|(?:销售|零售|营业|交易|进|出)额|[进出]口|吞吐量|[水电能]耗|用[水电]量|浓度|起数|人数|标准|资产|[存贷]款|面积|里程|规模|建设用地|GDP)$/u
const wholeRate = /(?:率|比重|占比|比例|增速|增幅|指数)$/u
/** Of what each use in a list is told by the first of them: 万元GDP能耗、水耗. */
const perUnit = /^(?:万元|单位).+?(?=.耗|建设)/u
const [longestList, joints] = [80, [/[、和及与]/u, /、/u]]

/** The names that a list before 分别 gives to as many numbers behind it; null where there is no such list, or not each of its words names something by itself. */
export function namesSharedOut(text: string, from: number, after: number, count: number, unit: string): string[] | null {
  const clause = clauseBefore(text, Math.max(from - longestList, after), from, listEnds).replace(/[“”"‘’《》—]/gu, '')
  const said = sharedOut.exec(clause)
  if (!said) return null
  const moved = said.groups?.['moved'] ?? ''
  const isLevel = moved === '' || /[到至]/u.test(said.groups?.['level'] ?? '')
  const isRate = /[%‰％]|百分点/u.test(unit)
  const isWhole = (name: string): boolean =>
    (isRate && isLevel ? wholeRate : isRate ? /./u : wholeAmount).test(name) && (wholeAmount.test(name) || wholeRate.test(name))
  for (const joint of joints) {
    const names = clause.slice(0, said.index).split(joint)
    names[0] = nameIn(names[0]!)
    const [first, last] = [names[0], names.at(-1)!]
    if (names.length === count && names.every((name) => isName(name) && isWhole(name)) && first.includes('占') === last.includes('占'))
      return names.map((name) => name.replace(/^(?=.耗$)/u, perUnit.exec(first)?.[0] ?? '') + (isLevel ? '' : moved))
  }
  return null
}

/** The object of the last verb of a clause: 以普通党员身份参加主题党日活动 → 主题党日活动; what was added with 新增 before it. */
function afterLastVerb(words: string): string {
  const added = /^(?<front>.{4,}?)(?<!城镇)(?=(?:城镇)?(?:新增|净增).{2})/u.exec(words)?.groups?.front
  if (added !== undefined) return words.slice(added.length)
  if (/.{2}(?:新增|净增)$/u.test(words)) return `${words.slice(-2)}${words.slice(0, -2)}`
  const object =
    /^.*(?:召开|开展|举办|参加|参与|查处|走访|慰问|完成|制定|印发|出台|建立|组织(?!生活)|指导|选派|配备|撰写|宣传|听取|提供|帮助|上报|确定|列出|明确|办结|受理)了?(?=.{2})(?!率|量|数)(.+)$/su.exec(
      words,
    )?.[1] ?? words
  return lastWords(object)
}

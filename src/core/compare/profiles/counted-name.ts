import { anyOf } from '../../normalise/knowledge/known-word.ts'
import { formWords } from '../../normalise/knowledge/zh/form-words.ts'
import { isOfTheYear, isOfYears, withoutScope } from '../../normalise/quantities/counted.ts'
import { clauseCodesOf, clausesIn } from './wording.ts'
import type { TermIndex } from './vector.ts'

/** What is said of a counted thing: how much of it came in several years, how much is new in the year, how it grew or fell, which share it has, or how much there is. */
type Aspect = 'years' | 'new' | 'growth' | 'fall' | 'share' | 'level'

/** The name of a counted thing, prepared for being held against others. */
export interface CountedName {
  readonly aspect: Aspect
  /** Without the words that only say that it is new. */
  readonly words: string
  /** The characters that tell the thing, in one order whatever theirs was (更新电梯, 电梯更新). */
  readonly core: string
  /** Its pairs of characters, each once, by their numbers in one index. */
  readonly terms: readonly number[]
}

const grown = /(?:增长|增加|提高|提升|上升|上涨|增速|升幅|增幅)率?$/u
const fallen = /(?:下降|减少|降低|下调|回落|降幅)率?$/u
const shareOf = /占|比重|比例$/u

/** Heads of names that, standing alone, name another thing in each report. */
const general =
  /^(?:各类|全[区市县省]|一批|多个)?(?:企业|项目|供应|产值|总产值|面积|投资|总投资|资金|专项资金|人员|群众|单位|居民|道路|工程|平台|任务|机构|成果|指标|措施|总规模|规模|经费|收入|支出|地区|城市|国家|街道|社区|学校|部门|点位|立项|问题|事项|小区|完工|开工|竣工|提升|新增|用时|累计投资|累计完成|(?:中央|[省市区县])财政安排|(?:建成|完成|实现|保持)(?:[超近约]|两位数))$/u

/** Prepares the names of counted things, each once. */
export class CountedNames {
  private readonly index: TermIndex
  private readonly known = new Map<string, CountedName | null>()

  /** @param index numbers the terms of the names. */
  constructor(index: TermIndex) {
    this.index = index
  }

  /** How many terms there are in all names. */
  get terms(): number {
    return this.index.size
  }

  /** A name; null for one that is held against no other: empty, or so general that it names another thing each time. */
  nameOf(of: string): CountedName | null {
    let name = this.known.get(of)
    if (name === undefined) {
      name = this.prepared(of)
      this.known.set(of, name)
    }
    return name
  }

  private prepared(of: string): CountedName | null {
    const words = withoutScope(of).replace(/(?:力争|预[计期]|确保)(?=.)/gu, '').replace(/(?:实现|完成)(?=.)|(?:实现|完成|达到?)$/u, '') // prettier-ignore
    if (words === '' || general.test(words)) return null
    return { aspect: aspectOf(of), words, core: coreOf(words), terms: this.termsOf(words) }
  }

  /** Its terms, each once. */
  private termsOf(words: string): number[] {
    const terms: number[] = []
    for (const clause of clausesIn(words)) {
      const { from, to } = this.index.listOf(clauseCodesOf(clause))
      for (let at = from; at < to; at++) if (!terms.includes(this.index.terms[at]!)) terms.push(this.index.terms[at]!)
    }
    return terms
  }
}

function aspectOf(of: string): Aspect {
  if (isOfYears(of)) return 'years'
  if (grown.test(of)) return 'growth'
  return fallen.test(of) ? 'fall' : shareOf.test(of) ? 'share' : isOfTheYear(of) ? 'new' : 'level'
}

/** Of what a share is one: 占全市. */
function wholeOf({ aspect, words }: CountedName): string {
  const at = words.lastIndexOf('占')
  return aspect === 'share' && at >= 0 ? words.slice(at) : ''
}

/** Up to this many characters a name is too short to be worded differently. */
const shortName = 3
/** A single character before a name that leaves the thing the same. */
const sameWith = /^[每全本共各总区市县镇村]$/u

/**
 * How alike two names are that share so many pairs of characters: Dice's coefficient, 0 where they cannot mean the same (another aspect; a short name that differs;
 * one more character in front, as in 出口总额 and 进出口总额).
 */
export function nameLikeness(a: CountedName, b: CountedName, shared: number): number {
  if (a.aspect !== b.aspect || wholeOf(a) !== wholeOf(b)) return 0
  if (a.words === b.words) return 1
  if (Math.min(a.words.length, b.words.length) <= shortName) return 0
  const [longer, shorter] = a.words.length > b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (longer.length === shorter.length + 1 && longer.endsWith(shorter) && !sameWith.test(longer[0]!)) return 0
  return (2 * shared) / (a.terms.length + b.terms.length)
}

const formal = new RegExp(anyOf(formWords), 'gu')
/** Words that say the same, by the shorter one. */
const synonyms: readonly (readonly [word: string, same: RegExp])[] = [
  ['生产总值', /(?:地区|区域|[本全][省市区县])生产总值/gu],
  ['规上', /规模以上/gu],
  ['违建', /违法建筑物?/gu],
  ['营收', /营业收入/gu],
  ['治理', /整治/gu],
  ['保障房', /保障性住房/gu],
  ['租赁房', /租赁住房/gu],
  ['人才房', /人才住房/gu],
  ['人口', /人数$|(?<=万)人(?!口)/gu],
]

function coreOf(name: string): string {
  const alike = synonyms.reduce((words, [word, same]) => words.replace(same, word), name)
  // What ends a name once the words behind it are gone (吞吐量保持) is as little of the thing.
  return [...alike.replace(formal, '').replace(formal, '')].toSorted().join('')
}

/**
 * Whether two names differ only in words that leave the thing the same (全区公园总数, 公园), in whatever order they stand. What else one of them has is a place or a kind
 * (基础研究支出, 支出), and what each has for itself is two (金融业, 文化产业): where it can't be told, they are not held to be one.
 */
export function differInForm(a: CountedName, b: CountedName): boolean {
  return a.words === b.words || a.core === b.core
}

/** How far things are that are counted: begun, or under way, or finished. */
const begun = /启动|开工|动工|开建|奠基|筹建|谋划|立项|规划建设/u
const underWay = /(?:加快|推进|加速|抓紧|持续)(?:建设|实施|推进)?|在建|续建/u
const stageWords = new RegExp(`(?<begun>${begun.source})|(?<underWay>${underWay.source})|完成|建成|竣工|完工|投入使用|投用|通车|启用|交付`, 'gu')

/** How far the things are before whose number a text ends, by the last word of its clause that says so; null where none does. */
export function stageOf(before: string): 'begun' | 'underWay' | 'finished' | null {
  const clause = lastClause(before)
  const last = [...clause.matchAll(stageWords)].at(-1)
  if (!last) return null
  return last.groups?.['begun'] ? 'begun' : last.groups?.['underWay'] ? 'underWay' : 'finished'
}

/** What is done to things that are counted, by the words for it: 新改扩建学校 are not new schools alone. */
const deedWords = new RegExp(
  String.raw`(?<both>新[建增]?[、和及与]?(?:升级改造|改造|改扩建|改建|扩建)|新改扩?建|新扩建|改造新建)|(?<renewed>升级改造|改造|改扩建|改建|扩建|翻新|修缮|提质|升级)|(?<fresh>新增|新建|新设|新开|新办|增设|净增)`,
  'gu',
)

/** What was done to the things before whose number a text ends, by the last word of its clause that says so; null where none does. */
export function deedOf(before: string): 'both' | 'renewed' | 'fresh' | null {
  const groups = [...lastClause(before).matchAll(deedWords)].at(-1)?.groups
  if (!groups) return null
  return groups['both'] ? 'both' : groups['renewed'] ? 'renewed' : 'fresh'
}

/** Whether what is said of two things lets them be counted together: what says nothing of it does. */
export function areDeedsAlike(one: ReturnType<typeof deedOf>, other: ReturnType<typeof deedOf>): boolean {
  return one === null || other === null || one === other
}

/** True where a list tells, up to a number of it, what came new in the year (新增公园两座、绿道…): each thing of it is new. */
export function isNewInList(before: string): boolean {
  const clause = lastClause(before)
  const at = clause.search(/新(?:增|认定|引进|培育|设立)|^增加(?![到至])/u)
  return at >= 0 && clause.includes('、', at)
}

/** The words behind the last punctuation; of 开工码头两座，以及绿道三条 the second is told by the verb of the first. */
function lastClause(text: string): string {
  return text.replaceAll('，以及', '、以及').split(clauseStop).at(-1)!
}

/** What governs the things of a clause or of a list, at its beginning: they are what was done, not all that there is. Words of manner may stand before it. */
const doing =
  /^(?:(?:加快|全力|着力|持续|大力|积极|高标准|高水平|高质量|稳步|继续|累计)*(?:新(?:增|成立|建成|建|改扩?建|扩建|开工(?:建设)?|设立?|登记|引进|开[通展设]?|推广|认定|入库|培育|发展)[、和及]?|净增|改扩?建|扩建|改造(?:提升)?|升级改造|修[复缮建]|开工|竣工|建成(?:投[用产]|运营|开[放业])?|建设(?:和?筹集|改造)?|筹集(?:和?(?:建设|供应))?|筹建|供应(?:分配)?|分配|完成|引进|培育|培养|认定|推广(?:应用)?|创建|打造|打通|实施|发布|推出|出台|制定|办[理结]|受理|查[处办获]|整[治改]|发行|加装|排查|化解|拆除|消除|清[退拆理]|取[缔消][、和]?|下放|淘汰|盘活|释放|出让|提供|发放|举办|开[展办设]|组织|培训|选派|资助|扶持|更新|优化(?:调整)?|参与|开业运营|荣获|获评|投[入放]|安排|落实|利用|帮扶|接待)[了]?)+/u

/** What stands before that and says nothing of it. */
const asides =
  /^(?:[—\-·\s]|以及|其中|[全今去本当]年|一年来|[今去]年以来|同时|我们|全[市区县省国]|力争|预计|计划|预期|争取|每年|年内|共计?|已|又|再|还|并)+/u
const quotes = /[“”"‘’《》]/gu
const asideInBrackets = /[（(][^（）()]{0,10}[）)]/gu
const clauseStop = /[，。；：！？,;:!?\n]/u
/** Words that say how much there is or how it moved, which nothing governs. */
const howMuch = /^(?:总|占|其中|平均|单|同比|增[长速]|累计|合计)/u
/** What leads on from a name to its number. */
const onward = /(?:力争|预计|争取|努力)?(?:达到?|为|共计?|(?:增加?|提高|提升|上升|下降|降低?|减少|扩大)[至到]|(?:控制|保持|稳定|维持)在|了){1,3}$/u
/** Names of what is done alone, and heads that name nothing without the words around them. */
const saysNothing = /^(?:[人户件场家车航][次均]|.*级|提升|完工|用时|立项|上线|(?:建设|筹集|分配|出让|供应)+)$/u
/** What shares the number of a thing behind it: 11所中小学和幼儿园. */
const fellows = /^(?:和|及|与)\p{Script=Han}{2,4}?(?=$|[，。；、到来出参开建投竣完])/u
/** Characters of a clause that are shown, before a number and behind it, and the longest run of fellow nouns, and what a verb may have beside it before a number. */
const [shownBefore, shownBehind, longestRun, besideDeed] = [14, 14, 22, 2]

/**
 * The name of a counted thing as readers should have it: with the verb that governs it (新改扩建, 完成), which says that it is not all that there is, and with the
 * things that share its number (幼儿园、中小学校). Where a name alone says nothing (实施, 人次) its clause is shown instead.
 * @param text the block that the number stands in, from `at` to `end`.
 */
export function shownName(of: string, text: string, at: number, end: number): string {
  const before = text
    .slice(Math.max(0, at - 80), at)
    .replaceAll('，以及', '、以及')
    .replace(quotes, '')
    .replace(asideInBrackets, '')
  const run = before.split(clauseStop).at(-1)!.replace(asides, '')
  const behind = /^[^，。；：、！？,;:!?\n\d]*/u.exec(text.slice(end, end + 40).replace(quotes, ''))![0].replace(asideInBrackets, '')
  const head = doing.exec(run)?.[0] ?? ''
  const lastDigit = run.split('').findLastIndex((sign) => /\d/.test(sign))
  const own = run
    .slice(lastDigit < 0 ? 0 : run.indexOf('、', lastDigit) + 1 || run.length)
    .replace(/^以及/u, '')
    .replace(onward, '')
  const bare = of.replace(/[超近约达]$/u, '')
  if (saysNothing.test(bare) || doing.exec(bare)?.[0] === bare)
    return clauseAround(behind === '' ? withoutNumbers(run).replace(onward, '') : own || head, behind)
  const isBehind = behind.replace(/^的/u, '').startsWith(of)
  if (!isBehind && !own.endsWith(of)) return of
  const ownHead = doing.exec(own)?.[0] ?? ''
  const near = own.length <= head.length + besideDeed && !own.endsWith('等') ? own : ''
  const whole = of + (fellows.exec(behind.slice(behind.indexOf(of) + of.length))?.[0] ?? '')
  if (isBehind) return of.startsWith(ownHead || head) ? whole : `${head !== '' && near !== '' ? near : withoutJoint(ownHead || head)}${whole}`
  const isRun = own.length > of.length && own.length <= longestRun && (ownHead !== '' || own.includes('、'))
  const named = isRun ? own : of.startsWith(ownHead) ? of : `${ownHead}${of}`
  return ownHead === '' && lastDigit >= 0 && !howMuch.test(own) ? `${withoutJoint(head)}${named}` : named
}

/** A run of words without the things of its list that have numbers of their own, but for the first: what else is done to it (筹集粮仓9座、分配6座) goes before it. */
function withoutNumbers(run: string): string {
  const digit = run.search(/\d/u)
  if (digit < 0) return run
  const [first, last] = [run.slice(0, digit), run.slice(run.lastIndexOf('、') + 1)]
  const thing = first.slice(doing.exec(first)?.[0].length)
  return thing !== first && thing !== '' && doing.exec(last)?.[0] === last ? last + thing : `${first}…${last}`
}

function withoutJoint(words: string): string {
  return words.replace(/[、和及]$/u, '')
}

/** The words around a number, for one whose name says nothing. */
function clauseAround(before: string, behind: string): string {
  const [first, last] = [before.slice(-shownBefore), behind.slice(0, shownBehind)]
  const joint = first === '' || last === '' || doing.exec(first)?.[0] === first ? '' : '…'
  return `${first.length < before.length ? '…' : ''}${first}${joint}${last}${last.length < behind.length ? '…' : ''}`
}

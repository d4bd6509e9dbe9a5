import { largest } from '../../lists.ts'
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
  /^(?:各类|全区|全市|全县|全省|一批|多个)?(?:企业|项目|供应|产值|总产值|面积|投资|总投资|资金|专项资金|人员|群众|单位|居民|道路|工程|平台|任务|机构|成果|指标|措施|总规模|规模|经费|收入|支出|地区|城市|国家|街道|社区|学校|部门|点位|立项|问题|事项|小区|完工|开工|竣工|提升|新增|用时)$/u

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
    const words = withoutScope(of).replace(/(?:实现|完成)(?=.)|(?:实现|完成|达到?)$/u, '')
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
  const at = clause.indexOf('新增')
  return at >= 0 && clause.includes('、', at)
}

/** The words behind the last punctuation. */
function lastClause(text: string): string {
  const stops = ['，', '。', '；', '：', '！', '？', ',', ';', ':', '!', '?', '\n']
  // 开工码头两座，以及绿道三条: the second is told by the verb of the first.
  const joined = text.replaceAll('，以及', '、以及')
  return joined.slice(largest(stops.map((stop) => joined.lastIndexOf(stop))) + 1)
}

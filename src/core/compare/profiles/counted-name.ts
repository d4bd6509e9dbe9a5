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
    return { aspect: aspectOf(of), words, terms: this.termsOf(words) }
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

/** Words that leave a thing the same, and those that say no more than what stands beside them: 规模以上, 规上. */
const formalWords =
  /违法建筑物?|规模以上|违建|规上|营业收入|营收|(?:国内|地区|本[地区市])(?=生产总值)|春秋两季|工程|住宅|社会|更新|升级|拆除|提请|浓度/gu
const shortest = (word: string): string => (/^[违规营]/u.test(word) ? word[0]! : '')
/** Characters of words that leave a thing the same: 全区, 总额, 完成, 力争, 建设. */
const formal = new Set(
  '全省市县区本辖我地方年度总额量数值率实现完成达到预计力争确保持首次同比上口径各类等项目重点建设增新改扩造得落办理认真高质施推进的在了由以级业企居民面积外贸财政一般性均每有共近约超再已将能其中创广应用扶淘汰调整处置答复修荣获生活空气指住动较要圆满顺利仍还又回尚',
)

/**
 * Whether two names differ only in words that leave the thing the same (全区公园总数, 公园), in whatever order they stand. What else one of them has is a place or a kind
 * (基础研究支出, 支出), and what each has for itself is two (金融业, 文化产业): where it can't be told, they are not held to be one.
 */
export function differInForm(a: CountedName, b: CountedName): boolean {
  if (a.words === b.words) return true
  const left = new Map<string, number>()
  for (const [{ words }, by] of [
    [a, 1],
    [b, -1],
  ] as const) {
    for (const character of words.replace(formalWords, shortest)) left.set(character, (left.get(character) ?? 0) + by)
  }
  return [...left].every(([character, count]) => count === 0 || formal.has(character))
}

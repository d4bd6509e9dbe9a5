/** The numbers that a plan sets and what is told of them later: which count the same thing, whether they were reached, for which years they hold. */
import type { Item, PlanTarget, Quantity, Report } from '../../model.ts'
import { nameLikeness, type CountedName, type Profiler } from '../profiles/index.ts'
import type { Statement } from './statements.ts'
import { largest } from '../../lists.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { plansOfYears, termNamedLast, type Term } from './review-years.ts'

/** Names that share so much of their pairs of characters and end alike count the same thing, where plan and passage are about one task anyway. */
const sameThing = 0.8
/** What a name ends with is what is counted: 重大项目 are no 重大项目开工. */
const headLength = 2
/** A number within this of the target, as a share of it, is the target. */
const tolerance = 0.005
/** A number so many times the target, or the target so many times it, tells of something else: a total of what was to be new, a total of several years. */
const farApart = 4
const atMost = /以内|以下|之内|不超过|不高于|低于|控制在/u
/** What is counted must be named: what was done, or money that was spent on it, tells of other things in each report. */
const deeds =
  /[新改扩续重迁修]{1,3}[建修]|建设|建成|改造|整治|完成|实现|达到?|投入|安排|新增|引进|引育|培育|办理|推进|启动|开工|竣工|投资|资金|、|和|及|或/gu
/** How far things are that are counted: begun, or under way, or finished. */
const begun = /启动|开工|动工|开建|奠基|筹建|谋划|立项|规划建设/u
const underWay = /(?:加快|推进|加速|抓紧|持续)(?:建设|实施|推进)?|在建|续建/u
const stageWords = new RegExp(`(?<begun>${begun.source})|(?<underWay>${underWay.source})|完成|建成|竣工|完工|投入使用|投用|通车|启用|交付`, 'gu')
/** A number behind these is all that there is by then. */
const allThere = /(?:达到?|突破|增至|增加到|提高到|提升到|总数[达为]?)$/u
/** Whose things are counted: those of a province are none of the country's, nor incomes in the countryside all incomes. */
const rank = /国家级|省级|市级|区级|县级|镇级|校级|城镇|农村/gu
/** A number that is told as exceeded may reach the target all the same. */
const moreThan = /超|逾|余|多|以上|至少|不少于|不低于/u

/**
 * The numbers that a plan set against those that its passages tell: of the same unit and, by its name, the same thing. For each number of the plan the first
 * passage that tells it.
 * @param passages the statements that answer the plan, best first.
 */
export function targetsOf(plan: Item, earlier: Report, later: Report, passages: readonly Statement[], profiler: Profiler): PlanTarget[] {
  const planned = earlier.quantities.filter(({ from, value }) => plan.from <= from && from < plan.to && value !== null)
  if (planned.length === 0) return []
  const blocks = new Map(later.blocks.map((block) => [block.id, block]))
  const told = passages.flatMap((passage) => {
    const block = blocks.get(passage.block)
    // What another part tells, such as the next plan, is no outcome.
    if (!block || passage.part !== 'work') return []
    return later.quantities
      .filter(({ from, text, value }) => block.from <= from && from < block.to && value !== null && passage.text.includes(text))
      .map((quantity) => ({ quantity, passage, before: passage.text.slice(0, passage.text.indexOf(quantity.text)) }))
  })
  return planned.flatMap((target): PlanTarget[] => {
    const words = plan.text.slice(0, placeOf(target, plan))
    const found = told.find(
      ({ quantity, before }) =>
        quantity.unit === target.unit && !isFarApart(target, quantity) && isSameThing(target, quantity, profiler) && isOneCount(words, before),
    )
    if (!found) return []
    const { of, unit } = target
    const term = termOf(target, plan, earlier)
    const outcome = outcomeOf(target, found.quantity)
    if (outcome === 'below' && moreThan.test(found.quantity.qualifier)) return []
    return [
      {
        ...{ of, unit, planned: target.value!, told: found.quantity.value!, outcome, passage: found.passage.block },
        ...{ plannedWords: target.text, toldWords: found.quantity.text },
        ...{ plannedIn: sentenceAt(plan.text, placeOf(target, plan)), toldIn: found.passage.text },
        plannedAt: earlier.blocks.find(({ from, to }) => from <= target.from && target.from < to)?.id ?? plan.block,
        ...(term === 'several' ? { years: term } : {}),
      },
    ]
  })
}

function isFarApart(a: Quantity, b: Quantity): boolean {
  const [less, more] = [Math.abs(a.value!), Math.abs(b.value!)].toSorted((x, y) => x - y)
  return more! >= farApart * less! && more! > 0
}

function isSameThing(a: Quantity, b: Quantity, { names }: Profiler): boolean {
  const [first, second] = [names.nameOf(a.of), names.nameOf(b.of)]
  if (!first || !second || first.words.slice(-headLength) !== second.words.slice(-headLength)) return false
  if (ranksIn(first.words) !== ranksIn(second.words) || isDeedsAlone(first.words)) return false
  // A plan asks for what will be new; the review may tell it without saying so. What is new is no total that the plan asks for.
  const asOne: CountedName = first.aspect === 'new' && second.aspect === 'level' ? { ...second, aspect: 'new' } : second
  const shared = first.terms.filter((term) => second.terms.includes(term)).length
  return nameLikeness(first, asOne, shared) >= sameThing
}

/**
 * Whether the words before two numbers let them count the same: things that a plan wants begun are not those that were finished, things under way are all that are, and
 * what came new in the year is not all that there is.
 */
function isOneCount(planned: string, told: string): boolean {
  const [aim, state] = [stageOf(planned), stageOf(told)]
  if (aim !== state && [aim, state].some((stage) => stage === 'begun' || stage === 'underWay')) return false
  return areDeedsAlike(deedOf(planned), deedOf(told)) && !(allThere.test(planned) && isNewInList(told))
}

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

/** True for a name of deeds alone (新建改造), which says of nothing that it is counted. */
function isDeedsAlone(name: string): boolean {
  return name !== '' && name.replace(deeds, '') === ''
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

function ranksIn(name: string): string {
  return (name.match(rank) ?? []).join()
}

function outcomeOf(target: Quantity, told: Quantity): PlanTarget['outcome'] {
  const [planned, value] = [target.value!, told.value!]
  if (Math.abs(value - planned) <= tolerance * Math.abs(planned)) return 'met'
  if (atMost.test(target.qualifier + target.text)) return value < planned ? 'met' : 'above'
  return value > planned ? 'above' : 'below'
}

/** Things of which less is better: to stay below a target is no failure. */
const betterLess =
  /PM|事故|死亡|伤亡|火灾|能耗|水耗|电耗|煤耗|排放|失业|发案|案发|立案|警情|投诉|信访|上访|欠薪|逾期|空置|闲置|贫困人口|贫困发生率|浓度|漏损|负债率|不良率|赤字率|亏损|用时|耗时|时限|差距|成本|损失/iu
/** What was done about such a thing, or by how much it already fell: less of that is not better. */
const workOnIt = /整改|排查|查处|办理|办结|化解|处理|处置|受理|盘活|清理|减少|下降|降低|压减|压缩|降幅/u

/** Whether less of a counted thing is better, by its name. */
export function isLessBetter(of: string): boolean {
  return betterLess.test(of) && !workOnIt.test(of)
}

const sentenceEnd = /[。！？!?\n]/u

/**
 * Whether a number that a plan sets is that of a year or of several: those of plans for a term of office (below 今后五年的主要任务) and those whose sentence names a later year or coming ones
 * before them (到2030年建成…；新建…, 未来五年新建…) can't be held against the report on one year.
 */
function termOf(target: Quantity, plan: Item, report: Report): Term {
  const before = plan.text.slice(0, placeOf(target, plan))
  const sentence = before.slice(before.split('').findLastIndex((character) => sentenceEnd.test(character)) + 1)
  const named = termNamedLast(sentence, report.planYear)
  if (named !== null) return named
  return plansOfYears(report).some(({ from, to }) => from <= target.from && target.from < to) ? 'several' : 'year'
}

/** Where a number stands in the text of its plan: in the clause that holds it. */
function placeOf(target: Quantity, { text, from, clauses }: Item): number {
  const clause = clauses.find((one) => one.from <= target.from && target.from < one.to)
  const start = clause ? text.indexOf(clause.text) + target.from - clause.from : target.from - from
  return Math.max(0, text.lastIndexOf(target.text, Math.max(0, start + target.text.length)))
}

/** The sentence that holds a place of a text. */
function sentenceAt(text: string, place: number): string {
  const found = sentencesOf(text).find(({ from, to }) => from <= place && place < to)
  return found ? text.slice(found.from, found.to) : text
}

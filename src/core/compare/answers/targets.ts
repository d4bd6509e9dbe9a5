/** The numbers that a plan sets and what is told of them later: which count the same thing, whether they were reached, for which years they hold. */
import type { Item, PlanTarget, Quantity, Report } from '../../model.ts'
import { areDeedsAlike, deedOf, isNewInList, nameLikeness, stageOf, type CountedName, type Profiler } from '../profiles/index.ts'
import type { Statement } from './statements.ts'
import { upperEnd } from '../../text/markers.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { isOfTheYear } from '../../normalise/quantities/counted.ts'
import { isOfEach, sharesBehind } from '../../normalise/quantities/whose.ts'
import { plansOfYears, termNamedLast, type Term } from './review-years.ts'

/** Names that share so much of their pairs of characters and end alike count the same thing, where plan and passage are about one task anyway. */
const sameThing = 0.8
/** What a name ends with is what is counted: 重大项目 are no 重大项目开工. */
const headLength = 2
/** A number within this of the target, as a share of it, is the target. */
const tolerance = 0.005
/** A number so many times the target, or the target so many times it, tells of something else: a total of what was to be new, a total of several years. */
const farApart = 4
const atMost = /以内|以下|之内|不超过|不高于|(?<!不)低于|控制在/u
/** Words before a number that things are to be brought down to. */
const lessenedTo = /(?:压[缩减]|缩[减短]|精简|减少?|降低?|下降)[至到](?:约|近)?$/u
const atLeast = /以上|超|突破|至少|不少于|不低于/u
const roughly = /左右|上下|约|近/u
/** What is counted must be named: what was done, or money that was spent on it, tells of other things in each report. */
const deeds =
  /[新改扩续重迁修]{1,3}[建修]|建设|建成|改造|整治|完成|实现|达到?|投入|安排|新增|引进|引育|培育|办理|推进|启动|开工|竣工|投资|资金|、|和|及|或/gu
/** A number behind these is all that there is. */
const allThere = /(?:达到?|突破|增至|增加到|提高到|提升到|总数[达为]?)$/u
/** Whose things are counted: those of a province are none of the country's, nor incomes in the countryside all incomes. */
const signs = /[A-Za-z0-9.]+|国家级|省级|市级|区级|县级|镇级|校级|城镇|农村/gu
/** A number that is told as exceeded may reach the target all the same. */
const moreThan = /超|逾|余|多|以上|至少|不少于|不低于/u

/** A number that a review tells, the statement that tells it, and the words of that before the number. */
export interface Telling {
  readonly quantity: Quantity
  readonly statement: Statement
  readonly before: string
}

/** The numbers that a report's review tells of one year. What another part tells, such as the next plan, is no outcome; nor are sums of several years. */
export function tellingsOf({ blocks, quantities }: Report, statements: readonly Statement[]): Telling[] {
  const byBlock = new Map(blocks.map((block) => [block.id, block]))
  return statements.flatMap((statement) => {
    const block = byBlock.get(statement.block)
    if (!block || statement.part !== 'work' || !statement.ofTheYear) return []
    const start = block.text.indexOf(statement.text)
    return quantities.flatMap((quantity): Telling[] => {
      if (quantity.value === null || quantity.from < block.from || quantity.from >= block.to) return []
      const place = block.text.lastIndexOf(quantity.text, quantity.from - block.from) - start
      return place < 0 || place >= statement.text.length ? [] : [{ quantity, statement, before: statement.text.slice(0, place) }]
    })
  })
}

/**
 * The numbers that a plan set against those that are told later: of the same unit and, by its name, the same thing. For each number of the plan the telling that fits it best.
 * @param tellings what the later review tells.
 * @param paragraphs ids of the blocks whose statements answer the plan.
 */
export function targetsOf(
  plan: Item,
  earlier: Report,
  tellings: readonly Telling[],
  paragraphs: ReadonlySet<string>,
  profiler: Profiler,
): PlanTarget[] {
  const planned = earlier.quantities.filter(({ from, value }) => plan.from <= from && from < plan.to && value !== null)
  return planned.flatMap((target): PlanTarget[] => {
    const place = placeOf(target, plan)
    const [words, behind] = [plan.text.slice(0, place), plan.text.slice(place)]
    if (isGiven(target, words, behind.slice(target.text.length))) return []
    const found = bestTelling(target, words, behind, earlier, tellings, paragraphs, profiler)
    if (!found) return []
    const { unit, text } = target
    const of = target.of + (behind.startsWith(text + target.of) ? (onward.exec(behind.slice((text + target.of).length))?.[0] ?? '') : '')
    const term = termOf(target, plan, earlier)
    const outcome = outcomeOf(target, words, found.quantity)
    if (outcome === 'below' && moreThan.test(found.quantity.qualifier)) return []
    return [
      {
        ...{ of, unit, planned: target.value!, told: found.quantity.value!, outcome, passage: found.statement.block },
        ...{ plannedWords: text, toldWords: found.quantity.text },
        ...{ plannedIn: sentenceAt(plan.text, place), toldIn: found.statement.text },
        plannedAt: earlier.blocks.find(({ from, to }) => from <= target.from && target.from < to)?.id ?? plan.block,
        ...(term === 'several' ? { years: term } : {}),
      },
    ]
  })
}

/** What stands behind a counted thing, up to the next stop, and says what of it is meant: 18条渠道清淤及护坡. */
const onward = /^[^，。；：、！？\d（(]{1,14}(?=[，。；：、！？（(]|$)/u

/** The very name counts as much as so many pairs of characters that two sentences share, more than any two share. */
const oneName = 1000

/**
 * The telling that a target is held against: one of a paragraph that answers the plan, unless another, which names the very thing, stands in words more like those of the target
 * (a plan's sum is told beside those of its sites). Null where several tell otherwise and none fits better than all of these.
 */
function bestTelling(
  target: Quantity,
  words: string,
  behind: string,
  report: Report,
  tellings: readonly Telling[],
  paragraphs: ReadonlySet<string>,
  profiler: Profiler,
): Telling | null {
  const isGeneral = target.of !== '' && profiler.names.nameOf(target.of) === null
  const isOfIt = ({ quantity, before, statement }: Telling): boolean =>
    quantity.unit === target.unit &&
    !isFarApart(target, quantity) &&
    (isSameThing(target, quantity, report, profiler) ||
      isShortOfPart(target, words, quantity, before) ||
      (isGeneral && quantity.of === target.of && doTheSame(behind, statement.text.slice(before.length)))) &&
    isOneCount(words, target, before, quantity) &&
    isOfTwo(target, behind) === isOfTwo(quantity, statement.text.slice(before.length))
  const fitting = tellings.filter(isOfIt)
  const isNear = ({ statement }: Telling): boolean => paragraphs.has(statement.block)
  if (!fitting.some(isNear)) return null
  const around = pairsIn(sentenceBefore(words))
  const likenessOf = ({ quantity, before }: Telling): number =>
    around.intersection(pairsIn(sentenceBefore(before))).size + (quantity.of === target.of ? oneName : 0)
  const ranked = fitting
    .filter((telling) => isNear(telling) || telling.quantity.of === target.of)
    .map((telling) => ({ telling, likeness: likenessOf(telling) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  const outcome = outcomeOf(target, words, best!.telling.quantity)
  const isTied = ranked.some(({ telling, likeness }) => likeness === best!.likeness && outcomeOf(target, words, telling.quantity) !== outcome)
  return isTied ? null : best!.telling
}

/** Whether fewer are told of more things than those that were planned, in the same deed, not of a list's later thing: 改造农村危桥4座, then 改造危桥3座. */
function isShortOfPart({ of, value }: Quantity, words: string, told: Quantity, before: string): boolean {
  if (told.of.length < headLength || of === told.of || !of.endsWith(told.of) || told.value! >= value!) return false
  return deedOf(words) !== null && deedOf(words) === deedOf(before) && !/\d/u.test(before.split(/[，。；]/u).at(-1)!)
}

/** Whether what stands from two numbers on, up to the next stop, says in common what things of a general name do: 9家企业与薄弱村结对. */
function doTheSame(...texts: [string, string]): boolean {
  const [first, second] = texts.map((text) => pairsIn(/^[^，。；！？]*/u.exec(text)![0]))
  return first!.intersection(second!).size > headLength
}

/** Whether what is done to the things behind a number is two deeds, of which the other report may count one alone: 18条渠道清淤及护坡. @param behind what stands from the number on. */
function isOfTwo({ text, of }: Quantity, behind: string): boolean {
  return behind.startsWith(text + of) && sharesBehind(behind.slice((text + of).length))
}

const pairsIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))./gu)].map(([, pair]) => pair!))
const sentenceEnd = /[。！？!?\n]/u
/** The words of the last sentence. */
const sentenceBefore = (text: string): string => text.slice(text.split('').findLastIndex((character) => sentenceEnd.test(character)) + 1)

/** What a number is given with that nobody aims at: all the people (让两百万市民), what is there (现有三个园区), a name in quotation marks (“十分钟生活圈”), the size or the reach of things (亿元级项目, 五百米内). */
const givenTo = /[把让使令给为](?:近|约|超)?$/u
const thereBefore = /(?:现有|已有|原有|上述)$/u
const people = /^(?:多)?[名位]?(?:中国人|人民|群众|百姓|老百姓|市民|居民|民众|同胞|儿女|农民|村民|人口)/u
const givenBehind = /^(?:元级|(?:米|里|分钟|小时|天|日|周|月|年)[内外](?![，。；、]|$))/u

function isGiven({ of, unit }: Quantity, before: string, behind: string): boolean {
  if (givenBehind.test(unit.slice(-2) + behind) || givenBehind.test(unit.slice(-1) + behind)) return true
  if (thereBefore.test(before) || (givenTo.test(before) && (people.test(behind) || people.test(of)))) return true
  return before.lastIndexOf('“') > before.lastIndexOf('”') && /^[^“，。；]{0,12}”/u.test(behind)
}

function isFarApart(a: Quantity, b: Quantity): boolean {
  const [less, more] = [Math.abs(a.value!), Math.abs(b.value!)].toSorted((x, y) => x - y)
  return more! >= farApart * less! && more! > 0
}

const places = /(?<=^|[省市])\p{Script=Han}{2,3}?(?=新区|[省市区县镇乡])/gu

/** What a thing is called without the name of the place that the report is of: 青禾港吞吐量 of a report of 青禾区. */
function ownThing(of: string, { organisation }: Report): string {
  const place = (organisation?.match(places) ?? []).find((each) => of.startsWith(each)) ?? ''
  const rest = place === '' ? of : of.slice(place.length).replace(/^(?:地区|[省市区县]|港区?)/u, '')
  return rest.length > headLength ? rest : of
}

function isSameThing(a: Quantity, b: Quantity, report: Report, { names }: Profiler): boolean {
  const [first, second] = [names.nameOf(ownThing(a.of, report)), names.nameOf(ownThing(b.of, report))]
  if (!first || !second || first.words.slice(-headLength) !== second.words.slice(-headLength)) return false
  if (signsIn(first.words) !== signsIn(second.words) || isDeedsAlone(first.words)) return false
  // A plan asks for what will be new; the review may tell it without saying so. What is new is no total that the plan asks for.
  const asOne: CountedName = first.aspect === 'new' && second.aspect === 'level' ? { ...second, aspect: 'new' } : second
  const shared = first.terms.filter((term) => second.terms.includes(term)).length
  return nameLikeness(first, asOne, shared) >= sameThing
}

/**
 * Whether the words before two numbers let them count the same: things that a plan wants begun are not those that were finished, things under way are all that are, and
 * what came new in the year is not all that there is.
 */
function isOneCount(planned: string, target: Quantity, told: string, { of, qualifier }: Quantity): boolean {
  // A total is none of what was to come new.
  if (isOfTheYear(target.of) && !isOfTheYear(of) && allThere.test(told + qualifier)) return false
  const [aim, state] = [stageOf(planned), stageOf(told)]
  if (aim !== state && [aim, state].some((stage) => stage === 'begun' || stage === 'underWay')) return false
  return isOfEach(planned) === isOfEach(told) && areDeedsAlike(deedOf(planned), deedOf(told)) && !(allThere.test(planned) && isNewInList(told))
}

/** True for a name of deeds alone (新建改造), which says of nothing that it is counted. */
const isDeedsAlone = (name: string): boolean => name !== '' && name.replace(deeds, '') === ''

/** The letters and digits of a name, PM2.5 being no PM10, and whose things it says that they are. */
const signsIn = (name: string): string => (name.match(signs) ?? []).join().toLowerCase()

/** A limit is kept or not, and what is to be so much at least is not reached by a little less; any other number is told where it is nearly told. */
function outcomeOf(target: Quantity, words: string, told: Quantity): PlanTarget['outcome'] {
  const [planned, value, said] = [target.value!, told.value!, target.qualifier + target.text]
  const order = value < planned ? 'below' : value > upperEnd(target) ? 'above' : 'met'
  if (atMost.test(said) || lessenedTo.test(words)) return ({ met: 'met', below: 'within', above: 'over' } as const)[order]
  const isNear = Math.abs(value - planned) <= tolerance * Math.abs(planned)
  return isNear && (order === 'above' || !atLeast.test(said) || roughly.test(told.qualifier)) ? 'met' : order
}

/**
 * Whether a number that a plan sets is that of a year or of several: those of plans for a term of office (below 今后五年的主要任务) and those whose sentence names a later year or coming ones
 * before them (到2030年建成…；新建…, 未来五年新建…) can't be held against the report on one year.
 */
function termOf(target: Quantity, plan: Item, report: Report): Term {
  const named = termNamedLast(sentenceBefore(plan.text.slice(0, placeOf(target, plan))), report.planYear)
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

/**
 * The blocks that the quantities of a report stand in, where in their words, and how each stands in its sentence: begun or finished, new or all that there is, of one year
 * or of several.
 */
import type { Block, Quantity, Report } from '../../model.ts'
import { clausesOf } from '../../text/sentences.ts'
import { startOfRun } from '../../text/signs.ts'
import { aheadFrom, plansOfYears, statementsOfReport, yearsAnnounced, type Statement } from '../answers/index.ts'
import { areDeedsAlike, deedOf, isNewInList, stageOf } from '../profiles/index.ts'

/** A quantity in the words of its block. */
export interface PlacedQuantity {
  readonly block: Block
  readonly quantity: Quantity
  /** About where its words begin in those of the block. */
  readonly at: number
}

/** Characters before its place in the source that are looked at: removals move words no farther. */
const farthest = 2000

/** The quantities of a report with the blocks that they stand in, in order; those in none are left out. */
export function placedQuantities({ blocks, quantities }: Pick<Report, 'blocks' | 'quantities'>): PlacedQuantity[] {
  const placed: PlacedQuantity[] = []
  let [number, at] = [0, 0]
  for (const quantity of quantities) {
    while (number < blocks.length && blocks[number]!.to <= quantity.from) {
      number++
      at = 0
    }
    const block = blocks[number]
    if (!block || quantity.from < block.from) continue
    // What was removed inside of a block moves its words forward: they themselves say where they are, no farther than in the source.
    const most = quantity.from - block.from + quantity.text.length
    const start = Math.max(at, most - farthest)
    const found = block.text.slice(start, most).lastIndexOf(quantity.text)
    if (found >= 0) at = start + found
    placed.push({ block, quantity, at })
    if (found >= 0) at += quantity.text.length
  }
  return placed
}

/**
 * Figures of one name and unit that a sentence gives otherwise a second time (拆建、新增学位540个，扩班、新增学位6049个): neither is what the report counts. One that only says more
 * exactly what it said (突破200亿元，达到229亿元) is the same.
 */
export function toldTwice(placed: readonly PlacedQuantity[]): ReadonlySet<Quantity> {
  const named = placed.filter(({ quantity: { of, value } }) => of !== '' && value !== null)
  const groups = Map.groupBy(named, ({ block, quantity: { of, unit }, at }) => [block.id, block.text.lastIndexOf('。', at), of, unit].join(' '))
  const isAgain = ({ at, quantity: { value } }: PlacedQuantity, before: PlacedQuantity | undefined): boolean =>
    before !== undefined && value !== before.quantity.value && at - before.at - before.quantity.text.length > moreExactly
  const twice = [...groups.values()].filter((group) => group.some((each, at) => isAgain(each, group[at - 1])))
  return new Set(twice.flat().map(({ quantity }) => quantity))
}

/** Characters between a figure and one that only says it more exactly. */
const moreExactly = 6

/** What is said of a counted thing beside its name and number. */
export interface Told {
  readonly stage: ReturnType<typeof stageOf>
  readonly extent: 'new' | 'all' | null
  readonly deed: ReturnType<typeof deedOf>
  /** Whether the very number is one of new things, which are named behind it: 新建5座烘干塔. */
  readonly isFresh: boolean
  /** Of a share of the things that are named behind it (97%的事项实现网上办), what they do; else empty. */
  readonly does: string
  /** The words around it. */
  readonly around: string
}

/** A number behind these is all that there is by then. */
const allThere = /(?:[增展]至|增加到|展到|总[数量]|累计|共有|拥有|现有|超|突)[到达为过破]{0,2}$/u

const freshBefore = /(?:新[增建设开办]|增设|净增)了?$/u
const comes = /引[进入育]|新[认设]/u

/** Characters before and behind a number that are looked at. */
const near = 40

export function toldOf({ block: { text }, quantity, at }: PlacedQuantity): Told {
  const end = at + quantity.text.length
  const before = text.slice(Math.max(0, at - near), at)
  // The verb of an item before it in a list says nothing of it.
  const own = before.slice(startOfRun(before, before.length, /[^\d、]/u))
  const extent = allThere.test(before + quantity.qualifier) ? 'all' : isNewInList(before) || comes.test(own) ? 'new' : null
  return {
    stage: stageOf(own),
    extent,
    // A total that stands in a list behind what is new is none of it.
    deed: extent === 'all' ? null : deedOf(before),
    isFresh: freshBefore.test(before),
    does: /[%‰％]/u.test(quantity.unit) && quantity.of !== '' ? doesBehind(text.slice(end, end + near), quantity.of) : '',
    around: before + text.slice(end, end + near / 2),
  }
}

/** What things do that a share is one of, up to the next stop. */
function doesBehind(behind: string, things: string): string {
  const at = behind.indexOf(things)
  return at >= 0 && at <= 1 ? behind.slice(at + things.length).replace(/[，。；！？,;].*$/su, '').replace(/实现|完成|达到|全部|[“”"]/gu, '') : '' // prettier-ignore
}

/** From so much of their pairs of characters in common two shares are of things that do the same. */
const sameDoing = 0.5

function doAlike(one: string, other: string): boolean {
  const [first, others] = [one, other].map((words) => new Set([...words.slice(1)].map((sign, at) => words[at]! + sign)))
  return one === other || (2 * first!.intersection(others!).size) / (first!.size + others!.size) >= sameDoing
}

/** Whether what is said lets two numbers count the same. */
export function isToldAlike(a: Told, b: Told): boolean {
  if (!areDeedsAlike(a.deed, b.deed) || !doAlike(a.does, b.does)) return false
  if (a.stage !== b.stage && (a.stage === 'begun' || b.stage === 'begun')) return false
  return a.extent === b.extent || a.extent === null || b.extent === null
}

/** Whether both have so many pairs of characters around a name; true where one has none, so that nothing can be told. */
export function shareWords(a: Told, b: Told, name: string, least: number): boolean {
  const [first, others] = [a, b].map(
    ({ around }) => new Set([...around.replaceAll(name, ' ').matchAll(/(?=(\p{Script=Han}{2}))./gu)].map(([, pair]) => pair)),
  )
  return first!.size === 0 || others!.size === 0 || first!.intersection(others!).size >= least
}

/** The months, quarters and halves of a year: their figures are not those of the year. */
const partOfYear = /[一二三四]季度|[上下]半年|[前头][二三四五六七八九十\d]{1,3}个?(?:月|季度)|\d{1,2}[-—–~至到]\d{1,2}月/u
/** Months in brackets that hold for the figure behind them alone, when another thing is told behind that: 出口(1-11月)3亿元，税收5亿元. */
const ofOneFigure = /[（(][^（）()]{3,8}月[）)](?=\d[^，；]*[，；](?!同?比|增长|下降))/gu
/** From which year something grew, where it says so; for what stands behind as well where it adds （下同）. */
const sinceYear = /[比较](?<year>(?:19|20)\d\d)年(?<on>[（(]下同)?/gu
const grows = /增长|提高|提升|上升|上涨|下降|减少|降低/u
/** Characters before a figure in which it may say since when. */
const farReach = 600

/** The time that a figure of a review tells of where that is not its year: some months of it, or since another year than the one before. Null for the year. */
export function timeOf({ block: { text }, quantity, at }: PlacedQuantity, reviewedYear: number | null, of = quantity.of): string | null {
  const start = text.lastIndexOf('。', at) + 1
  const before = text.slice(start, at).replace(ofOneFigure, '')
  const months = partOfYear.exec(before.slice(before.lastIndexOf('全年') + 1))
  if (months) return months[0]
  if (!grows.test(of)) return null
  const from = Math.max(0, at - farReach)
  const since = [...text.slice(from, at).matchAll(sinceYear)].findLast(({ index, groups }) => groups!['on'] || from + index >= start)
  return !since || Number(since.groups!['year']) + 1 === reviewedYear ? null : since[0]
}

/** By how much an amount is said to have grown, behind it: ，增长5%；，扣除退税后同口径增长2%. Another thing that is named in between grew by itself. */
const growthBeside = /^[左右以上，（同比年口径]{0,8}(?:[^，后]{1,16}后(?:同口径)?)?增长([\d.]+)/u

/** To what share of the year before an amount has come by what is said beside it; not a number where nothing is. */
export function growthOf(place: PlacedQuantity, reviewedYear: number | null): number {
  const { block, quantity, at } = place
  const said = growthBeside.exec(block.text.slice(at + quantity.text.length))
  return timeOf(place, reviewedYear, '增长') ? NaN : 1 + Number(said?.[1]) / 100
}

/** What adds up or averages several years: 累计投资, 年均增长, 平均每年, 五年共新建. A year's own 全年累计 does not. Nor does 年均 of what is measured all the time (年均浓度). */
const addsUp =
  /年均(?!浓度|气温|值|水位|降水|降雨)|平均每年|(?<!全年|本年|今年|当年|年度|月)累计|(?<!\d)[二三四五六两2-6]年(?:来|间|里)?(?:共|合计|总计|累计)/u

/** What says that one year is told of, whatever stands around it. */
const ofOneYear = /全年|本年|今年|当年|去年|上年|同比|(?:19|20)\d\d年(?!来|以来|代)/u

/**
 * The quantities of a report that tell of several years at once, or of a year beyond its plan: sums and averages of a term of office, aims of a plan of five years.
 * They are never held against those of one year, whatever they count.
 */
export function ofSeveralYears(report: Report): ReadonlySet<Quantity> {
  const statements = Map.groupBy(statementsOfReport(report), ({ block }) => block)
  const planYear = report.planYear ?? report.year
  const ofYears = new Set(plansOfYears(report).map(({ from }) => from))
  const found = new Set<Quantity>()
  const listed = listedUnderYears(report.blocks)
  for (const [block, quantities] of Map.groupBy(placedQuantities(report), ({ block }) => block)) {
    const isOfYears = ofYears.has(block.from)
    const several = isOfYears
      ? quantities.filter((each) => !isOfOneYear(each))
      : severalIn(block, quantities, statements.get(block.id) ?? [], planYear)
    const changes = listed.has(block) ? quantities.filter((each) => grows.test(each.quantity.of) && !isOfOneYear(each)) : []
    for (const { quantity } of [...several, ...changes]) found.add(quantity)
  }
  return found
}

/** The paragraphs of lists (——) behind one that tells of several years: how much something grew is told of these years, unless they say otherwise. */
function listedUnderYears(blocks: readonly Block[]): ReadonlySet<Block> {
  let announced: ReturnType<typeof yearsAnnounced> = null
  return new Set(
    blocks.filter(({ text }) => {
      const isListed = text.startsWith('——')
      if (!isListed) announced = yearsAnnounced(text)
      return isListed && announced === 'many'
    }),
  )
}

function severalIn(
  { text }: Block,
  quantities: readonly PlacedQuantity[],
  statements: readonly Statement[],
  planYear: number | null,
): PlacedQuantity[] {
  const clauses = clausesOf(text)
  const ends = endsOf(text, statements)
  const beyond = aheadFrom(text, planYear)
  let [clause, statement] = [0, 0]
  return quantities.filter(({ at }) => {
    while (clause < clauses.length - 1 && clauses[clause]!.to <= at) clause++
    while (statement < ends.length - 1 && ends[statement]! <= at) statement++
    const { from, to } = clauses[clause] ?? { from: 0, to: 0 }
    const words = text.slice(from, Math.min(to, from + longestClause))
    if (at >= beyond || addsUp.test(words)) return true
    const told = statements[statement]
    return told?.ofTheYear === false && !ofOneYear.test(words) && !announcesLater(told, at - ends[statement]! + told.text.length)
  })
}

/** Whether the words before a number in a plan for several years say that it is one year's. */
function isOfOneYear({ block: { text }, at }: PlacedQuantity): boolean {
  const before = text.slice(Math.max(0, at - near), at)
  return /全年|[今去本]年|同?比上年/u.test(before.slice(startOfRun(before, before.length, /[^。；]/u)))
}

/** Whether a statement announces several years only behind a number: 建成9座，村民三年来第一次…. */
function announcesLater({ text }: Statement, at: number): boolean {
  return yearsAnnounced(text) === 'many' && yearsAnnounced(text.slice(0, at)) === null
}

/** Characters of a clause that are looked at: what has no comma is not read again for each of its numbers. */
const longestClause = 80

/** Where each statement of a block ends; they follow each other. */
function endsOf(text: string, statements: readonly Statement[]): number[] {
  let end = 0
  return statements.map((each) => (end = Math.max(end, text.indexOf(each.text, end) + each.text.length)))
}

/** A name without the examples that one year gives of it, which are none of the other's: 新开工老街等…万元级. */
export function withoutExamples(name: string): string {
  const [examples, thing] = name.split('等…')
  return thing === undefined ? name : (/^.{0,4}?(?:建[设成]|开工(?!建)|投产)/u.exec(examples!)?.[0] ?? '') + thing
}

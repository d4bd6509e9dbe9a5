/** Which time the figures of a report tell of: its year, some months of it, since another year, or several years at once. */
import type { Block, Quantity, Report, ToldGrowth } from '../../model.ts'
import { chineseNumber } from '../../text/markers.ts'
import { clausesOf } from '../../text/sentences.ts'
import { startOfRun } from '../../text/signs.ts'
import { aheadFrom, plansOfYears, statementsOfReport, yearsAnnounced, type Statement } from '../answers/index.ts'
import { placedQuantities, tellsDeeds, type PlacedQuantity } from './placed.ts'

/** The months, quarters and halves of a year: their figures are not those of the year. */
const partOfYear = /[一二三四]季度|[上下]半年|[前头][二三四五六七八九十\d]{1,3}个?(?:月|季度)|\d{1,2}[-—–~至到]\d{1,2}月/u
/** Months in brackets that hold for the figure behind them alone, when another thing is told behind that: 出口(1-11月)3亿元，税收5亿元. */
const ofOneFigure = /[（(][^（）()]{3,8}月[）)](?=\d[^，；]*[，；](?!同?比|增长|下降))/gu
/** From which year something grew, where it says so; for what stands behind as well where it adds （下同）. */
const sinceYear = /(?:[比较]|与(?=[^，。]{5,16}比))(?<year>(?:19|20)\d\d)年(?<on>[（(]下同)?/gu
/** A stretch of years that opens a sentence or a clause of it: 近十年，; 七年来，. */
const overYears = /(?:^|[，；])[近这]?(?:\d{1,2}|[二两三四五六七八九十])年[来间]?，/u
const grows = /增长|提高|提升|上升|上涨|下降|减少|降低/u
/** Characters before a figure in which it may say since when. */
const farReach = 600

/** The time that a figure of a review tells of where that is not its year: some months of it, a stretch of years, or since another year than the one before. Null for the year. */
export function timeOf({ block: { text }, quantity, at }: PlacedQuantity, reviewedYear: number | null, of = quantity.of): string | null {
  const start = text.lastIndexOf('。', at) + 1
  const before = text.slice(start, at).replace(ofOneFigure, '')
  const other = partOfYear.exec(before.slice(before.lastIndexOf('全年') + 1)) ?? overYears.exec(before)
  if (other) return other[0]
  if (!grows.test(of)) return null
  const from = Math.max(0, at - farReach)
  const since = [...text.slice(from, at).matchAll(sinceYear)].findLast(({ index, groups }) => groups!['on'] || from + index >= start)
  return !since || Number(since.groups!['year']) + 1 === reviewedYear ? null : since[0]
}

/** What a sentence opens with that tells what has been by then, in the midst of aims: 今年一季度，; 截至目前，. */
const soFar = new RegExp(`^(?:[^，。；]{0,6}(?:${partOfYear.source})|截[至止][^，。；]{0,8}|目前)，`, 'u')

/** The time that an aim is of where that is not its year: some months of it, named in its own clause or where its sentence opens, which tells what has been rather than what is aimed at. */
export function timeOfAim({ block: { text }, at }: PlacedQuantity): string | null {
  const sentence = text.slice(Math.max(text.lastIndexOf('。', at - 1) + 1, at - farReach), at)
  const clause = sentence.slice(startOfRun(sentence, sentence.length, /[^，；]/u))
  return (soFar.exec(sentence) ?? partOfYear.exec(clause))?.[0] ?? null
}

/** By how much an amount is said to have grown, behind it: ，增长5%；，扣除退税后同口径增长2%. Another thing that is named in between grew by itself. */
const growthBeside =
  /^[左右以上，、（同对比年口径]{0,8}(?:[^，后]{1,16}后(?:同口径)?|剔[除出][^，]{1,12})?(?<way>增长|下降)(?:[了约近逾]|超过?|达到?)?(?<percent>[\d.]+)[%％](?:以上|左右)?/u
/** How a growth is told that is not one of the whole amount to its last digit: as if nothing but the thing itself had changed, as a least one, as a rough one. */
const growthManners = [
  ['同口径', /口径|后|剔[除出]/u],
  ['超过', /超|逾|%以上/u],
  ['约', /[约近]|%左右/u],
] as const

/** What a report tells of the growth of an amount, beside it: by how many per cent, not a number where nothing is said, and in which manner. */
export function growthOf(place: PlacedQuantity, reviewedYear: number | null): ToldGrowth {
  const { block, quantity, at } = place
  const said = growthBeside.exec(block.text.slice(at + quantity.text.length))
  const { way, percent } = said?.groups ?? {}
  const isOther = percent === undefined || timeOf(place, reviewedYear, '增长')
  const manner = growthManners.find(([, words]) => words.test(said?.[0] ?? ''))?.[0] ?? ''
  return { percent: isOther ? NaN : Number(percent) * (way === '下降' ? -1 : 1), manner }
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
  const turned = behindTurns(report.blocks, statements)
  for (const [block, quantities] of Map.groupBy(placedQuantities(report), ({ block }) => block)) {
    const isOfYears = ofYears.has(block.from)
    const several = isOfYears
      ? quantities.filter((each) => !isOfOneYear(each))
      : severalIn(block, quantities, statements.get(block.id) ?? [], turned, planYear)
    for (const { quantity } of several) found.add(quantity)
  }
  return found
}

/** The clause that turns to all years of a term, at the beginning of a sentence: 五年来，……. A stretch of two or three years is mostly that of one matter. */
const turn = /^[^，二两三任立]{2,14}(?=，)/u

/**
 * The statements behind such a turn, in its paragraph, up to one of a single year; where it ends its paragraph, those of the paragraphs below as well. Lists (——) behind a paragraph that
 * tells of several years go on with them.
 */
function behindTurns(blocks: readonly Block[], statements: ReadonlyMap<string, readonly Statement[]>): ReadonlySet<Statement> {
  const behind = new Set<Statement>()
  let [goesOn, isListOfYears] = [false, false]
  for (const { id, kind, text } of blocks) {
    const announced = yearsAnnounced(text)
    if (kind === 'heading' || announced === 'one' || announced === 'both') goesOn = false
    const isListed = text.startsWith('——')
    if (!isListed) isListOfYears = announced === 'many'
    let isBehind = goesOn || (isListed && isListOfYears)
    let isTurn = false
    for (const each of statements.get(id) ?? []) {
      isTurn = yearsAnnounced(turn.exec(each.text)?.[0] ?? '') === 'many'
      isBehind = isTurn || (isBehind && yearsAnnounced(each.text) !== 'one')
      if (isBehind) behind.add(each)
    }
    goesOn ||= isTurn
  }
  return behind
}

function severalIn(
  { text }: Block,
  quantities: readonly PlacedQuantity[],
  statements: readonly Statement[],
  turned: ReadonlySet<Statement>,
  planYear: number | null,
): PlacedQuantity[] {
  const clauses = clausesOf(text)
  const ends = endsOf(text, statements)
  const beyond = aheadFrom(text, planYear)
  let [clause, statement] = [0, 0]
  return quantities.filter(({ at, quantity: { of, unit } }) => {
    while (clause < clauses.length - 1 && clauses[clause]!.to <= at) clause++
    while (statement < ends.length - 1 && ends[statement]! <= at) statement++
    const { from, to } = clauses[clause] ?? { from: 0, to: 0 }
    const words = text.slice(from, Math.min(to, from + longestClause))
    if (at >= beyond || addsUp.test(words)) return true
    const told = statements[statement]
    // Behind a turn to several years what was done is told of all of them; what there is, is told as it is by now.
    if (told && turned.has(told) && (tellsDeeds(words) || grows.test(of)) && !ofOneYear.test(words)) return true
    if (told?.part === 'work' && isLevel.test(text.slice(Math.max(0, at - longestLead), at)) && !ofMany.test(unit) && !grows.test(of)) return false
    return told?.ofTheYear === false && !ofOneYear.test(words) && !announcesLater(told, at - ends[statement]! + told.text.length)
  })
}

/** Characters before a number that are looked at. */
const nearby = 40

/** Whether the words before a number in a plan for several years say that it is one year's. */
function isOfOneYear({ block: { text }, at }: PlacedQuantity): boolean {
  const before = text.slice(Math.max(0, at - nearby), at)
  return /全年|[今去本]年|同?比上年/u.test(before.slice(startOfRun(before, before.length, /[^。；]/u)))
}

/** Whether a statement announces several years only behind a number: 建成9座，村民三年来第一次…. */
function announcesLater({ text }: Statement, at: number): boolean {
  return yearsAnnounced(text) === 'many' && yearsAnnounced(text.slice(0, at)) === null
}

/** What leads to how much there is by now, whatever number of years led there, in how many characters; what is paid, handled and carried in five years is told so as well. */
const [isLevel, longestLead] = [/(?:[增升展高加]到|[增升降展]至|总[数量里程]{1,2}达?|(?<!累计)达到?)$/u, 6]
const ofMany = /元|[人场]次|件|吨/u
/** Characters of a clause that are looked at: what has no comma is not read again for each of its numbers. */
const longestClause = 80

/** Where each statement of a block ends; they follow each other. */
function endsOf(text: string, statements: readonly Statement[]): number[] {
  let end = 0
  return statements.map((each) => (end = Math.max(end, text.indexOf(each.text, end) + each.text.length)))
}

const stretch = /(?<!\d)(?:[二两三四五六七八九]|[2-9])年|十[一二三四五]五/gu
const openingWords = 30

/**
 * How many years a figure of several years adds up or averages at least, by its sentence and by the words that open its paragraph; 0 for a total that runs on from some beginning
 * (累计), which each report may tell anew.
 */
export function yearsOf({ block: { text }, at }: PlacedQuantity): number {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  const stretchIn = (words: string): string | undefined => [...words.matchAll(stretch)].at(-1)?.[0]
  const named = stretchIn(sentence) ?? (/累计[^，。；]{0,30}$/u.test(sentence) ? '' : stretchIn(text.slice(0, openingWords)))
  if (!named) return named === '' ? 0 : fewestYears
  const count = named.startsWith('十') ? '五' : named[0]!
  return chineseNumber(count) ?? Number(count)
}

/** Several years are two or more. */
const fewestYears = 2

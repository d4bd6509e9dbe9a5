/** What a report aims at for its whole place and year, stated apart from its tasks (今年主要预期目标是…), and what the next report tells of the same measures. */
import type { Block, Goal, Report } from '../../model.ts'
import { isReviewDoubtful } from '../../doubt/index.ts'
import { upperEnd } from '../../text/markers.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Profiler } from '../profiles/index.ts'
import { aimsInReview, partAt, plansOfYears, reviewDoubt, statementsOfReport, termNamedLast } from '../answers/index.ts'
import { isLessBetter, mayStayBelow } from '../less-is-better.ts'
import { placedQuantities, toldTwice, type PlacedQuantity } from './placed.ts'
import { ofSeveralYears, timeOf } from './times.ts'

/** What opens the list of aims: 主要预期目标是, 主要指标为, 发展目标：. What a task is done for (以……目标为引领) opens none. */
const announcement = /(?:主要|预期|发展|增长)(?:预期)?性?(?:目标|指标)(?:任务)?(?:建议)?(?:是|为(?!引领)|如下|：|:)/u

/** A list that goes on in paragraphs of its own has no more than so many, each no longer than this. */
const [mostParagraphs, longestAim] = [30, 120]

/** A figure within this of the aim, as a share of it, is the aim; within that, it may be what 左右 means. */
const [same, around] = [0.005, 0.1]

/** A figure in its sentence, with what it measures. */
interface Measured extends PlacedQuantity {
  readonly of: string
  /** The same for all figures that measure one thing in one unit. */
  readonly measure: string
  /** Whether it says by how much something rose or fell. */
  readonly way: 'up' | 'down' | null
  /** Reckoned as if nothing but the thing itself had changed (同口径): another figure than the plain one. */
  readonly isComparable: boolean
  readonly sentence: string
  /** The words of the sentence before it. */
  readonly before: string
}

/**
 * The aims that the earlier report states for the year, in their order, each with the figure that the later one's review of that year gives for the same measure. Whether an aim was
 * reached is said only where both name one measure in one unit, and every figure that is told says the same.
 */
export function goalsOf(earlier: Report, later: Report, profiler: Profiler): Goal[] {
  if (earlier.planYear === null || earlier.planYear !== later.reviewedYear) return []
  // What a report says again of an aim is no other aim.
  const aims = [...Map.groupBy(aimsIn(earlier, profiler), ({ measure }) => measure).values()].map(([aim]) => aim!)
  if (aims.length === 0) return []
  const doubt = reviewDoubt(earlier, later, statementsOfReport(later))
  if (doubt === 'missing') return []
  // Where a review tells mostly of several years, or was hardly read, a figure must say itself that it is the year's.
  const mustSay = doubt === 'many-years' || isReviewDoubtful(later) ? new RegExp(`去年|全年|上年|${later.reviewedYear}年`, 'u') : null
  const told = Map.groupBy(
    outcomesIn(later, profiler).filter(({ sentence }) => mustSay?.test(sentence) ?? true),
    ({ measure }) => measure,
  )
  const admitted = admissionsIn(later)
  return aims.map((aim) => {
    const alike = told.get(aim.measure) ?? []
    const goal = goalOf(aim, alike.some(isExact) ? alike.filter(isExact) : alike)
    const words = goal.outcome === 'undetermined' ? admitted.find(({ names }) => names.some((name) => isNamedBy(name, aim))) : undefined
    return words ? { ...goal, told: goal.told ?? words.told, outcome: 'below' } : goal
  })
}

/** What a report says of aims that it did not reach; an expectation that turned out otherwise is none of the report's. */
const unreached = /(?:未能?|没有|没能)(?:如期|全部|全面)?(?:达到|实现|完成)|不及预期/u
const ofAims = /预期|目标|计划|指标/u
const ofOtherYears = /五年|十[一二三四]五|[八九十]五[”"]|时期|期间/u
/** What stands before the names of aims in such a sentence, and behind them. */
const beforeNames = /[去今]年|年[初度]|[确预]定的?|[全我][国省市区县]|导致|但|是/u
const behindNames = /等|增长|增速|增幅|指标|出现|下降|降低|减少|总额|总量|目标|任务/u

/** The sentences of a report, its plans left out, that say so, with the names before and behind these words. */
function admissionsIn(report: Report): { names: string[]; told: NonNullable<Goal['told']> }[] {
  return report.blocks
    .filter(({ from }) => !['plans', 'attachment'].includes(partAt(report.parts, from) ?? ''))
    .flatMap(({ id, text }) =>
      sentencesOf(text).flatMap(({ from, to }) => {
        const sentence = text.slice(from, to)
        const words = unreached.exec(sentence)?.[0]
        if (!words || !ofAims.test(sentence) || ofOtherYears.test(sentence)) return []
        const names = sentence.replace(words, '，').split(/[、，；：和与及]/u)
        return [{ names: names.map(bare), told: { value: null, words, in: sentence, block: id } }]
      }),
    )
}

const inOneWording = (name: string): string => sayings.reduce((words, [like, word]) => words.replace(like, word), name)
const bare = (name: string): string => inOneWording(name).split(beforeNames).at(-1)!.split(behindNames)[0]!

/** Whether a name in a list is that of an aim, or a short form of it: 投资 of 固定资产投资, but not what there is of it for each of something. */
function isNamedBy(name: string, { of }: Measured): boolean {
  const own = bare(of)
  return name.length >= 2 && (name.endsWith(own) || (own.endsWith(name) && !/^(?:人均|单位|万元)/u.test(own)))
}

/** The figures of the sentences that list aims of the year. */
function aimsIn(report: Report, profiler: Profiler): Measured[] {
  const { blocks, planYear } = report
  const ofYears = new Set(plansOfYears(report).map(({ from }) => from))
  const figures = Map.groupBy(placedQuantities(report), ({ block }) => block)
  const within = (block: Block, from: number, to: number): Measured[] =>
    (figures.get(block) ?? []).filter(({ at }) => from <= at && at < to).flatMap((each) => measured(each, profiler))
  return blocks.flatMap((block, place) => {
    const part = partAt(report.parts, block.from)
    if (part === 'attachment' || ofYears.has(block.from)) return []
    return sentencesOf(block.text).flatMap(({ from, to }) => {
      const opens = announcement.exec(block.text.slice(from, to))
      const term = termNamedLast(block.text.slice(from, from + (opens?.index ?? 0)), planYear)
      // Aims that stand before the heading of the plans are read as a review: there they must say that they are the year's.
      if (!opens || term === 'several' || (part === 'work' && term !== 'year')) return []
      const here = within(block, from + opens.index, to)
      const all = here.length > 0 || to < block.text.length ? here : listBehind(blocks, place + 1).flatMap((each) => within(each, 0, Infinity))
      return all.filter(({ before }) => termNamedLast(before, planYear) !== 'several')
    })
  })
}

/** The paragraphs of a list behind the one that announces it: one aim each (——甲增长5%；). */
function listBehind(blocks: readonly Block[], place: number): Block[] {
  const behind = blocks.slice(place, place + mostParagraphs)
  const end = behind.findIndex(({ kind, text }) => kind !== 'paragraph' || text.length > longestAim || !/\d/u.test(text))
  return end < 0 ? behind : behind.slice(0, end)
}

/** What is left out of a figure: 扣除房地产后, 不含个体户. */
const leftOut = /(?:扣除|剔除|不含|不包括|除[^，。；]{1,12}外)[^；]*$/u
/** Characters before a figure, and behind it, that are looked at. */
const reach = 200

/** What a review tells of the whole year. */
function outcomesIn(report: Report, profiler: Profiler): Measured[] {
  const placed = placedQuantities(report)
  const [several, twice, aims] = [ofSeveralYears(report), toldTwice(placed), aimsInReview(report)]
  return placed.flatMap((each) => {
    const { quantity } = each
    if (several.has(quantity) || twice.has(quantity) || aims.has(each.block) || partAt(report.parts, quantity.from) !== 'work') return []
    if (timeOf(each, report.reviewedYear) !== null) return []
    return measured(each, profiler).filter(({ sentence, before }) => !announcement.test(sentence) && !leftOut.test(before))
  })
}

const moved = /(?:(?<up>增长|增加|提高|提升|上升|上涨|涨幅|增速|增幅|升幅)|(?<down>下降|减少|降低|回落|降幅))(?:率|预期)?$/u
/** How an aim is meant, at the end of its name. */
const wishes = /(?:预期(?:目标)?|确保|保持|力争|大关|全年|低[于至]|在)$/u
/** Names of measures that mean one thing, by the one that the names of counted things know. */
const sayings: readonly (readonly [like: RegExp, word: string])[] = [
  [/^(?:(?:中央)?提出(?:今年)?|[带拉]动(?=.*(?:增长|完成)))|(?<=投资)规模$|(?<=就业)人[数口员]$/u, ''],
  // All rates of unemployment are those of towns, whether they say so or not; that of registered residents (户籍) is another.
  [/[年末底全国城镇市居民]{1,9}(?=..失业率)/u, ''],
  [/GDP|^经济(?=增长|增速)/u, '生产总值'],
  [/规模(?!以上)(?=工业)/u, '规模以上'],
  [/(?<=消费价格)(?:总水平|总?指数)|按?(?:同|可比)口径|(?<=工业)企业/u, ''],
]

/** 保持6%以上的增长. */
const growthBehind = /^的[^，。；]{0,3}增长/u

/** A figure with what it measures; nothing where its name says too little to be held against another. */
function measured(placed: PlacedQuantity, { names }: Profiler): Measured[] {
  const { quantity, block, at } = placed
  if (quantity.value === null) return []
  const of = quantity.of.replace(wishes, '') + (growthBehind.test(block.text.slice(at + quantity.text.length)) ? '增长' : '')
  const words = inOneWording(of)
  const move = moved.exec(words)
  const name = names.nameOf(move ? `${words.slice(0, move.index)}增长` : words)
  if (!name?.core) return []
  const before = block.text
    .slice(Math.max(0, at - reach), at)
    .split('。')
    .at(-1)!
  return [
    {
      ...placed,
      of,
      measure: [quantity.unit, name.aspect, move !== null, name.core].join(' '),
      way: move && (move.groups?.['up'] ? 'up' : 'down'),
      isComparable: quantity.of.includes('口径'),
      sentence: before + block.text.slice(at, at + reach).split(/(?<=。)/u)[0]!,
      before,
    },
  ]
}

const atLeast = /以上|超|突破|逾|余|多|至少|不少于|不低于/u
const atMost = /以内|以下|之内|不超过|不高于|(?<!不)低于|最多|至多/u
const roughly = /左右|上下|约|近/u
/** A limit that is named before its number. */
const limitedTo = /控制在$/u

/** From where to where a figure may lie, by what is said beside it (以上, 左右, 6%至6.5%). */
interface Range {
  readonly least: number
  readonly most: number
}

const saidOf = ({ quantity: { qualifier, text } }: PlacedQuantity): string => qualifier + text

/** Whether a figure is told as it is, not as more or less than, or about, another. */
function isExact(told: Measured): boolean {
  return ![atLeast, atMost, roughly].some((words) => words.test(saidOf(told)))
}

function goalOf(aim: Measured, told: readonly Measured[]): Goal {
  const { quantity, block, sentence } = aim
  const [first] = told
  const outcomes = new Set(told.map((each) => outcomeOf(aim, each)))
  return {
    ...{ of: aim.of, unit: quantity.unit, planned: quantity.value!, plannedWords: quantity.text, plannedIn: sentence, plannedAt: block.id },
    told: first ? { value: valueOf(first, aim), words: wordsOf(first, aim), in: first.sentence, block: first.block.id } : null,
    outcome: outcomes.size === 1 ? [...outcomes][0]! : 'undetermined',
  }
}

/** A figure as the aim counts: what fell where growth was the aim has grown by less than nothing. */
function valueOf({ quantity, way }: Measured, aim: Measured): number {
  return way === aim.way ? quantity.value! : -quantity.value!
}

/** A figure in its own words; where growth was the aim and it fell, the number alone would say the contrary. */
function wordsOf({ quantity: { of, text }, way }: Measured, aim: Measured): string {
  return way === aim.way ? text : (moved.exec(of)?.[0] ?? '') + text
}

/**
 * How the figure that is told stands to the aim. What is a little below a round aim (5%左右), what is told so roughly that it may be either, and what is reckoned otherwise, is not
 * judged.
 */
function outcomeOf(aim: Measured, told: Measured): Goal['outcome'] {
  if (aim.isComparable !== told.isComparable) return 'undetermined'
  const [planned, value] = [aim.quantity.value!, valueOf(told, aim)]
  const [aimed, said] = [saidOf(aim), saidOf(told)]
  const margin = (share: number): number => share * Math.abs(planned)
  const isBad = isLessBetter(aim.quantity.of.replace(moved, ''))
  const isNamedLimit = atMost.test(aimed) || limitedTo.test(aim.before)
  // What prices are meant to rise by is never to be reached, only kept.
  const isLimit = isNamedLimit || (aim.way === null ? isBad : aim.way === 'up' && mayStayBelow(aim.quantity.of))
  const reached: Range = {
    least: isLimit ? -Infinity : planned - margin(same),
    most: atLeast.test(aimed) ? Infinity : upperEnd(aim.quantity) + margin(same),
  }
  const spread = roughly.test(said) && said !== aimed ? around * Math.abs(value) : 0
  const may: Range = { least: atMost.test(said) ? -Infinity : value - spread, most: atLeast.test(said) ? Infinity : value + spread }
  const loose = roughly.test(aimed) ? margin(around) : 0
  // To fall by less than was aimed at is to stay behind only where less is better: 能耗下降3%.
  if (may.most < reached.least - loose) return aim.way === 'down' && !isBad ? 'undetermined' : 'below'
  if (may.least > reached.most + (isLimit ? loose : 0)) return isLimit ? 'over' : 'above'
  if (may.least < reached.least || (isLimit && may.most > reached.most)) return 'undetermined'
  return isLimit && value < planned - margin(same) ? 'within' : 'met'
}

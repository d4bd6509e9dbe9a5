import type { Item, PlanTarget, Quantity, Report } from '../../model.ts'
import { type CountedName, nameLikeness, type Profiler } from '../profiles/index.ts'
import type { Statement } from './statements.ts'
import { termOf } from './terms-of-plans.ts'

/** Names that share so much of their pairs of characters and end alike count the same thing, where plan and passage are about one task anyway. */
const sameThing = 0.8
/** What a name ends with is what is counted: 重大项目 are no 重大项目开工. */
const headLength = 2
/** A number within this of the target, as a share of it, is the target. */
const tolerance = 0.005
/** A number so many times the target, or the target so many times it, tells of something else: a total of what was to be new, a total of several years. */
const farApart = 4
const atMost = /以内|以下|之内|不超过|不高于|低于|控制在/u
/** Whose things are counted: those of a province are none of the country's. */
const rank = /国家级|省级|市级|区级|县级|镇级|校级/gu
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
      .map((quantity) => ({ quantity, block: passage.block }))
  })
  return planned.flatMap((target): PlanTarget[] => {
    const found = told.find(
      ({ quantity }) => quantity.unit === target.unit && !isFarApart(target, quantity) && isSameThing(target, quantity, profiler),
    )
    if (!found) return []
    const { of, unit } = target
    const term = termOf(target, plan, earlier)
    const outcome = outcomeOf(target, found.quantity)
    if (outcome === 'below' && moreThan.test(found.quantity.qualifier)) return []
    return [
      {
        ...{ of, unit, planned: target.value!, told: found.quantity.value!, outcome, passage: found.block },
        ...{ plannedWords: target.text, toldWords: found.quantity.text },
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
  if (ranksIn(first.words) !== ranksIn(second.words)) return false
  // A plan asks for what will be new; the review may tell it without saying so. What is new is no total that the plan asks for.
  const asOne: CountedName = first.aspect === 'new' && second.aspect === 'level' ? { ...second, aspect: 'new' } : second
  const shared = first.terms.filter((term) => second.terms.includes(term)).length
  return nameLikeness(first, asOne, shared) >= sameThing
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

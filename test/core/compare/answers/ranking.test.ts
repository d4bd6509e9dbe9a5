import { describe, expect, it } from 'vitest'
import { asShown, kinshipOf, planTextsOf, pointsBack, rankedPassages, type RankedPassage } from '../../../../src/core/compare/answers/passages.ts'
import { Review } from '../../../../src/core/compare/answers/review.ts'
import { isReviewOf } from '../../../../src/core/compare/answers/review-years.ts'
import { chineseProfiler } from '../../../../src/core/compare/index.ts'

const plan = { lead: '修缮竹溪水闸', text: '修缮竹溪水闸。检修启闭机，清理闸前淤泥，汛期前完成。' }

/** The statements of a review, those that answer the plan best first, with what is measured of each. */
function ranked(texts: readonly string[]): { text: string; named: number; pointsBack: number }[] {
  const profiler = chineseProfiler()
  const plans = planTextsOf([plan], profiler)
  const statements = texts.map((text) => ({ block: 'b', text, part: 'work' as const, ofTheYear: true }))
  const review = new Review(statements, isReviewOf(statements), plans, profiler)
  return rankedPassages(plans[0]!, review, profiler).map(({ statement, signals }) => ({ text: texts[statement]!, ...signals }))
}

/** Any passage. */
function rankedPassage(): RankedPassage {
  const profiler = chineseProfiler()
  const plans = planTextsOf([plan], profiler)
  const statements = [{ block: 'b', text: plan.text, part: 'work' as const, ofTheYear: true }]
  return rankedPassages(plans[0]!, new Review(statements, isReviewOf(statements), plans, profiler), profiler)[0]!
}

describe('the sentences that answer a plan', () => {
  const direct = '竹溪水闸检修了启闭机，清理了闸前淤泥。'

  it('tell of their task themselves: one that speaks of what stands before it comes after, though it has more of the words', () => {
    const [first, second] = ranked([`这保证了汛期前完成竹溪水闸启闭机检修，清理闸前淤泥。`, direct])
    expect([first!.text, first!.pointsBack, second!.pointsBack]).toEqual([direct, 0, 1])
  })

  it('are shown likeliest first, and of those that are as likely to the hundredth the one that has more of the words', () => {
    const passage = (statement: number, likelihood: number, whole: number): RankedPassage => ({
      ...{ statement, likelihood },
      signals: { ...rankedPassage().signals, whole },
    })
    const shown = [passage(0, 0.942, 0.1), passage(1, 0.938, 0.3), passage(2, 0.5, 0.9), passage(3, 0.944, 0.1)].sort(asShown)
    expect(shown.map(({ statement }) => statement)).toEqual([1, 0, 3, 2])
  })

  it('are held to the word that says most of what names the plan', () => {
    const all = ranked([direct, '全县汛期前完成检修，清理淤泥。'])
    expect(all[0]!.named).toBeGreaterThan(0.9)
    expect(all[1]!.named).toBe(0)
  })

  it.each(['这些办法管用。', '上述工作如期完成。', '以上各项都已办结。', '对此开了三次会。', '为此添了人手。'])(
    'speaks of what stands before it: %s',
    (text) => {
      expect(pointsBack(text)).toBe(true)
    },
  )

  it.each(['桥面铺完沥青。', '因此改道的车辆不多。'])('does not: %s', (text) => {
    expect(pointsBack(text)).toBe(false)
  })
})

describe('whether a review is of the organisation that planned', () => {
  const plans = [plan, { lead: '办好云岭夜校', text: '办好云岭夜校。面向茶农开设修剪、制茶课程。' }]
  const kinship = (texts: readonly string[]): number => {
    const profiler = chineseProfiler()
    const held = planTextsOf(plans, profiler)
    const statements = texts.map((text) => ({ block: 'b', text, part: 'work' as const, ofTheYear: true }))
    return kinshipOf(held, new Review(statements, isReviewOf(statements), held, profiler))
  }

  it('is told by the names and words that both share, whatever the number of plans that it answers', () => {
    const own = kinship(['竹溪水闸检修了启闭机。', '云岭夜校开出制茶课程。'])
    const other = kinship(['东湾水库检修了溢洪道。', '海棠夜校开出烹饪课程。'])
    expect(own).toBeGreaterThan(0.5)
    expect(other).toBeLessThan(own)
    // A review that says less, but of the same things, is the organisation's as well.
    expect(kinship(['竹溪水闸检修了启闭机。'])).toBeGreaterThan(other)
  })
})

describe('the words that tell of a plan', () => {
  it('are those of its subject: one that both reports are full of counts little, and verbs of every plan nothing', () => {
    const profiler = chineseProfiler()
    const texts = ['推进茶园改造', '推进码头改造', '推进水渠改造', '推进果园灌溉'].map((text) => ({ lead: text, text }))
    const plans = planTextsOf(texts, profiler)
    const statements = ['茶园更换了品种。', '改造了会议室。', '推进各项工作。', '茶园改造完工。'].map((text) => ({
      ...{ block: 'b', text, part: 'work' as const, ofTheYear: true },
    }))
    const review = new Review(statements, isReviewOf(statements), plans, profiler)
    const [garden, rooms, everything, all] = statements.map((_, at) => review.tellingWords(plans[0]!.whole, [at]))
    expect(everything).toBeLessThan(0.1)
    expect(garden!).toBeGreaterThan(rooms!)
    expect(all!).toBeGreaterThan(garden!)
    expect(review.tellingWords(plans[0]!.whole, [0, 1])).toBe(all)
    expect(review.tellingWords(plans[0]!.whole, [])).toBe(0)
  })
})

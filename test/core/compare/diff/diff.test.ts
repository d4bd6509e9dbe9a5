import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTexts, tokensOf } from '../../../../src/core/compare/index.ts'
import { wordingAlone } from '../../../../src/core/text/forms.ts'
import type { TextDiff } from '../../../../src/core/model.ts'
import { ownYearsOf } from '../../../../src/core/text/set-phrases.ts'
import { pairwise } from '../report-maker.ts'

/** The earlier text with every difference written as [earlier→later]. */
function marked(earlier: string, later: string): string {
  let out = ''
  let at = 0
  for (const { fromA, toA, fromB, toB } of diffTexts(earlier, later, pairwise).changes) {
    out += `${earlier.slice(at, fromA)}[${earlier.slice(fromA, toA)}→${later.slice(fromB, toB)}]`
    at = toA
  }
  return out + earlier.slice(at)
}

function applied(earlier: string, later: string, { changes }: TextDiff): string {
  let out = ''
  let at = 0
  for (const { fromA, toA, fromB, toB } of changes) {
    out += earlier.slice(at, fromA) + later.slice(fromB, toB)
    at = toA
  }
  return out + earlier.slice(at)
}

/** Texts of clauses from a small stock, so that two of them share much and differ in places. */
const clause = fc.constantFrom(
  '学习不够深入',
  '学习不够扎实',
  '2019年',
  '2020年',
  '党的十八大精神',
  '党的十九大精神',
  '培训12次',
  '培训X次',
  '，',
  '。',
  '村',
  '组织生活不严',
  '\n',
)
const text = fc.array(clause, { maxLength: 30 }).map((clauses) => clauses.join(''))

describe('diffTexts', () => {
  it('gives changes that make the wording of the later text of the earlier one', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        expect(wordingAlone(applied(earlier, later, diffTexts(earlier, later, pairwise)))).toBe(wordingAlone(later))
      }),
    )
  })

  it('gives changes in order that neither touch nor overlap an unchanged word', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const edgesA = new Set([...tokensOf(earlier, pairwise).map((token) => token.from), earlier.length])
        const edgesB = new Set([...tokensOf(later, pairwise).map((token) => token.from), later.length])
        let at = 0
        for (const { fromA, toA, fromB, toB } of diffTexts(earlier, later, pairwise).changes) {
          expect(fromA).toBeGreaterThanOrEqual(at)
          expect([fromA, toA].every((edge) => edgesA.has(edge)) && [fromB, toB].every((edge) => edgesB.has(edge))).toBe(true)
          at = toA
        }
      }),
    )
  })

  it('finds nothing to change in equal texts', () => {
    expect(diffTexts('措施不多', '措施不多', pairwise)).toEqual({ changes: [], exact: true, replaced: false })
  })

  it('takes the word beside a short difference into the mark', () => {
    expect(marked('活动场所面积偏小，条件简陋', '活动场所面积不足，条件简陋')).toBe('活动场所[面积偏小→面积不足]，条件简陋')
  })

  it('marks a word that one text merely has more, and nothing beside it', () => {
    expect(marked('少数河段淤塞仍然严重', '少数河段淤塞严重')).toBe('少数河段淤塞[仍然→]严重')
    expect(marked('水渠养护能力不强', '水渠养护支撑能力不强')).toBe('水渠养护[→支撑]能力不强')
  })

  it('joins two differences across one unchanged word', () => {
    expect(marked('各村台账记录混乱，归档随意拖延。', '各村台账缺漏混乱，归档马虎拖延。')).not.toContain(']混乱[')
    expect(marked('支部书记责任心强但能力弱，班子合力不足', '支部书记责任心弱但能力强，班子合力不足').match(/\[/gu)).toHaveLength(1)
  })

  it('keeps the renewal of years and congresses apart from substance', () => {
    const earlier = '2018年，学习党的十八大精神不够，走访农户很少'
    const later = '2019年，学习党的十九大精神不够，走访农户很多'
    const { changes } = diffTexts(earlier, later, pairwise)
    expect(changes.map(({ fromA, toA, kind }) => [earlier.slice(fromA, toA), kind])).toEqual([
      ['2018年', 'formula'],
      ['党的十八大精神', 'formula'],
      ['农户很少', 'substance'],
    ])
  })

  it.each([
    ['works of a number', '实施十大民生工程，全县动员', '实施十二大民生工程，全县动员', 'substance'],
    ['a deadline', '力争2025年修好渠，全县动员', '力争2028年修好渠，全县动员', 'substance'],
    ['the year of the report', '2019年修好水渠，全县动员', '2020年修好水渠，全县动员', 'formula'],
    ['a congress', '学习二十大精神，全县动员', '学习二十一大精神，全县动员', 'formula'],
  ])('takes the change of %s for what it is', (_, earlier, later, kind) => {
    const own = [2019, 2020].map((year) => ownYearsOf({ year, reviewedYear: year, planYear: year + 1 }))
    expect(diffTexts(earlier, later, pairwise, [own[0], own[1]]).changes.map((change) => change.kind)).toEqual([kind])
  })

  it('says that a value is masked instead of calling it changed', () => {
    const { changes } = diffTexts('全年召开专题会议X次，整改到位', '全年召开专题会议12次，整改到位', pairwise)
    expect(changes.map(({ kind }) => kind)).toEqual(['masked'])
  })

  it.each([
    ['punctuation', '学习不够深入，联系群众不多。', '学习不够深入；联系群众不多'],
    ['width', '走访２４户，完成９６％（按期）', '走访24户,完成96%(按期)'],
    ['quotation marks', '“两新”组织覆盖不够', '两新组织覆盖不够'],
    ['blanks', '村级　集体 经济薄弱', '村级集体经济薄弱'],
    ['line breaks', '村级集体经济薄弱，\n增收渠道不多', '村级集体经济薄弱，增收渠道不多'],
    ['zero-width signs', '村级\u200b集体经济薄弱', '村级集体经济薄弱'],
    ['traditional characters', '黨員隊伍老化，青年幹部儲備不足', '党员队伍老化，青年干部储备不足'],
    ['variant characters', '羣衆滿意度不夠高', '群众满意度不够高'],
    ['variant words', '部份党员身分意识不强', '部分党员身份意识不强'],
    ['ways of writing numbers', '产值4,860万元，增长8.10%', '产值4860万元，增长8.1％'],
  ])('calls a difference of %s alone no difference', (_, earlier, later) => {
    expect(diffTexts(earlier, later, pairwise).changes).toEqual([])
  })

  it.each([
    ['a minus', '增速为-5%，低于全县', '增速为5%，低于全县'],
    ['a point in a number', '增长1.2个百分点左右', '增长12个百分点左右'],
    ['a sign of comparison', '占比>5%的乡镇', '占比<5%的乡镇'],
    ['a word', '部分党员意识不强', '个别党员意识不强'],
  ])('marks a difference of %s', (_, earlier, later) => {
    expect(diffTexts(earlier, later, pairwise).changes).not.toEqual([])
  })

  it('shows texts that share nothing as replaced', () => {
    expect(diffTexts('水库大坝渗漏严重', '青年教师外流', pairwise)).toMatchObject({
      replaced: true,
      exact: true,
      changes: [{ fromA: 0, toA: 8, fromB: 0, toB: 6 }],
    })
  })

  it('says when a limit made it coarser than it could be', () => {
    const draw = (seed: number): string => {
      let state = seed
      return Array.from({ length: 600 }, () => '甲乙丙丁'.charAt((state = (state * 16807) % 2147483647) % 4)).join('')
    }
    const [earlier, later] = [draw(1), draw(7)] as [string, string]
    const diff = diffTexts(earlier, later, (one) => [...one])
    expect(diff.exact).toBe(false)
    expect(applied(earlier, later, diff)).toBe(later)
  })
})

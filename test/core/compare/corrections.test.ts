import { describe, expect, it } from 'vitest'
import { compare, type LinkCorrection } from '../../../src/core/compare/index.ts'
import type { Comparison } from '../../../src/core/model.ts'
import { pairwise, reportOf } from './report-maker.ts'

const earlier = reportOf({ year: 2020, problems: ['学习制度执行不严，请假补课没有记录', '村干部年龄偏大，后备人选不足'] })
const later = reportOf({ year: 2021, problems: ['学习制度执行不严，补学没有落实', '山区学校教师流动频繁'] })

function corrected(correction: Partial<LinkCorrection>): Comparison {
  const whole: LinkCorrection = { verdict: 'added', list: 'problems', earlier: [], later: [], author: '编者', reason: '两段同指一事', ...correction }
  return compare(earlier, later, { segment: pairwise, corrections: [whole] })
}

describe('corrections of links', () => {
  it('links what no rule links, as a person’s word', () => {
    const { problems } = corrected({ earlier: ['后备人选不足'], later: ['教师流动频繁'] })
    expect(problems.links).toContainEqual(
      expect.objectContaining({ earlier: ['problem-2020-1'], later: ['problem-2021-1'], by: 'person', author: '编者', note: '两段同指一事' }),
    )
  })

  it('takes apart a link that a person refused', () => {
    const before = compare(earlier, later, { segment: pairwise }).problems.links
    expect(before.some((link) => link.earlier.includes('problem-2020-0'))).toBe(true)
    const { problems } = corrected({ verdict: 'refused', earlier: ['请假补课没有记录'], later: ['补学没有落实'] })
    expect(problems.links.some((link) => link.earlier.includes('problem-2020-0'))).toBe(false)
  })

  it('marks a link that a person confirmed', () => {
    const { problems } = corrected({ verdict: 'confirmed', earlier: ['请假补课没有记录'], later: ['补学没有落实'] })
    const ofBothSides = problems.links.filter((link) => link.earlier.length > 0 && link.later.length > 0)
    expect(ofBothSides).toEqual([expect.objectContaining({ by: 'person', rule: 'correction-confirmed', status: 'reworded' })])
  })

  it.each([
    ['gone', '这句话不在报告里'],
    ['doubled', '足'],
  ])('changes nothing and says so where a quotation is %s', (_, quote) => {
    const doubled = reportOf({ year: 2020, problems: ['人手不足', '经费不足'] })
    const correction: LinkCorrection = { verdict: 'added', list: 'problems', earlier: [quote], later: ['教师流动频繁'], author: '编者', reason: '' }
    const comparison = compare(doubled, later, { segment: pairwise, corrections: [correction] })
    expect(comparison.messages).toMatchObject([{ id: 'correction-quotation-unclear', severity: 'error' }])
    expect(comparison.messages[0]!.reason).toContain(quote)
    expect(comparison.problems.links.filter((link) => link.by === 'person')).toEqual([])
  })
})

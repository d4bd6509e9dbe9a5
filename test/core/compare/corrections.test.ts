import { describe, expect, it } from 'vitest'
import { compare, type LinkCorrection } from '../../../src/core/compare/index.ts'
import { threadedItems, traceLineages } from '../../../src/core/compare/lineage/index.ts'
import type { Comparison } from '../../../src/core/model.ts'
import { rowsWithRefusals } from '../../../src/view/comparison/refusals.ts'
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

  it('keeps what a person holds apart in two rows and two threads, with the name and the reason in both rows', () => {
    const refusal = {
      verdict: 'refused',
      earlier: ['请假补课没有记录'],
      later: ['补学没有落实'],
      author: '陆某',
      reason: '一说请假，一说补学',
    } as const
    const comparison = corrected(refusal)
    const [a, b] = ['problem-2020-0', 'problem-2021-0']
    expect(comparison.problems.refused).toEqual([{ earlier: [a], later: [b], author: '陆某', reason: '一说请假，一说补学' }])
    const threadsWithBoth = (of: Comparison) =>
      traceLineages([earlier, later], [of]).problems.filter(
        ({ steps }) => steps.length > 1 && steps.every(({ items }) => items.includes(a) || items.includes(b)),
      )
    expect(threadsWithBoth(compare(earlier, later, { segment: pairwise }))).toHaveLength(1)
    expect(threadsWithBoth(comparison)).toEqual([])
    const threads = threadedItems(traceLineages([earlier, later], [comparison]), earlier.id, later.id)
    const found = { earlier: true, later: true, ...threads }
    const rows = rowsWithRefusals(comparison, { problems: found, plans: found }).problems
    const held = { author: '陆某', reason: '一说请假，一说补学' }
    expect(rows.filter((row) => row.earlier.length + row.later.length > 1)).toEqual([])
    expect(rows.find((row) => row.earlier[0]?.id === a)!.refused).toMatchObject([{ ...held, side: 'later', item: { id: b } }])
    expect(rows.find((row) => row.later[0]?.id === b)!.refused).toMatchObject([{ ...held, side: 'earlier', item: { id: a } }])
  })

  it('lets an item that was held apart from its likeliest partner go with the next, by the rules', () => {
    const after = reportOf({ year: 2021, problems: ['学习制度执行不严，补学没有落实', '学习制度执行不严，请假补课仍无记录'] })
    const correction = { list: 'problems', earlier: ['请假补课没有记录'], author: '陆某', reason: '' } as const
    const linksAfter = (...later: string[]) =>
      compare(earlier, after, { segment: pairwise, corrections: later.map((quote) => ({ ...correction, verdict: 'refused', later: [quote] })) })
        .problems.links.filter((link) => link.later.length > 0 && link.earlier.length > 0)
        .map((link) => [link.by, link.earlier, link.later])
    expect(linksAfter('请假补课仍无记录')).toEqual([['rule', ['problem-2020-0'], ['problem-2021-0']]])
    expect(linksAfter('请假补课仍无记录', '补学没有落实')).toEqual([])
  })

  it('holds apart what stands word for word in both, and of equal items takes another', () => {
    const [once, twice] = [['渡船班次不足'], ['渡船班次不足', '渡船班次不足，夜里没有船']]
    const [before, after] = [reportOf({ year: 2020, problems: once }), reportOf({ year: 2021, problems: twice })]
    const refused = { verdict: 'refused', list: 'problems', earlier: ['渡船班次不足'], later: ['渡船班次不足'], author: '', reason: '' } as const
    const { links } = compare(before, after, { segment: pairwise, corrections: [refused] }).problems
    expect(links.filter((link) => link.earlier.length > 0 && link.later.length > 0).map((link) => link.later)).toEqual([['problem-2021-1']])
  })

  it('knows how alike what is left is once a person took an item out of a link, and calls equal texts the same', () => {
    const before = reportOf({ year: 2020, problems: ['校车线路太少，校车车况很差'] })
    const after = reportOf({ year: 2021, problems: ['校车线路太少，校车车况很差', '校车车况很差，刹车失灵'] })
    const added = { verdict: 'added', list: 'problems', earlier: ['校车线路太少'], later: ['刹车失灵'], author: '陆某', reason: '' } as const
    const refused = { ...added, verdict: 'refused' } as const
    const { links } = compare(before, after, { segment: pairwise, corrections: [refused] }).problems
    expect(links.find((link) => link.later.includes('problem-2021-0'))).toMatchObject({ status: 'same', rule: 'equal-text', changes: [] })
    // Of two words that contradict one another the later one holds.
    const both = compare(before, after, { segment: pairwise, corrections: [refused, added] }).problems
    expect(both.refused).toBeUndefined()
    expect(both.links).toContainEqual(expect.objectContaining({ by: 'person', later: ['problem-2021-1'] }))
    const undone = compare(before, after, { segment: pairwise, corrections: [added, refused] }).problems
    expect(undone.links.filter(({ by }) => by === 'person')).toEqual([])
    expect(undone.refused).toHaveLength(1)
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

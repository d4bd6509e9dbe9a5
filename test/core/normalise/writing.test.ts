import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const body = '石溪县粮库述职报告\n2021年，我们在这一年里储备粮食，稳定价格，人人满意。\n'

describe('ways of writing', () => {
  it('full-width digits, letters and percent signs are read as half-width ones, and the text keeps its own', () => {
    const report = normalised('２０２１年度石溪镇党委书记述职报告\n全年走访农户１２０户，满意率９６．５％，引进ＡＢ项目３个。')
    expect([report.title, report.organisation, report.year]).toEqual(['2021年度石溪镇党委书记述职报告', '石溪镇', 2021])
    expect(report.quantities.map(({ text, value }) => [text, value])).toEqual([
      ['１２０户', 120],
      ['９６．５％', 96.5],
      ['３个', 3],
    ])
    expect(report.blocks.at(-1)?.text).toContain('９６．５％')
  })

  it('keeps a marker as it is written', () => {
    expect(normalised(`${body}一、主要工作\n１．修路。全年修路三条，家家户户都说好。\n`).blocks.map(({ marker }) => marker)).toContain('１．')
  })

  it.each([
    ['zero-width spaces', '\u200b'],
    ['byte-order marks', '\ufeff'],
    ['soft hyphens', '\u00ad'],
    ['marks of writing direction', '\u202a'],
    ['word joiners', '\u2060'],
    ['next-line signs inside', '\u0084'],
  ])('takes %s out of words and says so', (_, sign) => {
    const report = normalised(`${body}粮${sign}食储备充足，价${sign}格稳定。`)
    expect(report.blocks.at(-1)?.text).toBe('粮食储备充足，价格稳定。')
    expect(report.removed.map(({ rule }) => rule)).toEqual(['control-character', 'control-character'])
  })

  it('reads traditional and variant characters by the rules of simplified ones', () => {
    const report = normalised(
      '石溪鎮2021年工作總結\n全年修路三條，羣衆滿意。\n一、存在的問題\n一是資金不夠。二是隊伍不穩。\n二、下一步打算\n增加投入，穩定隊伍。',
    )
    expect(report.language).toBe('zh-Hant')
    expect(report.problems).toHaveLength(2)
  })
})

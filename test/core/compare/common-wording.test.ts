import { describe, expect, it } from 'vitest'
import { commonShingles, commonWordingOf, shinglesOf } from '../../../src/core/compare/common-wording.ts'
import type { Report } from '../../../src/core/model.ts'
import { reportOf } from './report-maker.ts'

const shared = '把每一分钱都花在居民看得见摸得着的地方，让老街坊住得安心、走得顺心、过得舒心，这是我们共同的心愿。'
const town = reportOf({ id: 'town', work: [`今年，我们修了三座桥。${shared}`, '水库除险加固完工，两岸三千亩稻田不再怕旱。'] })
const school = reportOf({ id: 'school', work: ['教室换上护眼灯，操场铺了新草皮。', shared] })
const sister = reportOf({ id: 'sister', work: [shared] })

function wordingOf(report: Report, organisation: string, others: readonly (readonly [Report, string])[]) {
  const all = [[report, organisation] as const, ...others].map(([one, owner]) => ({ report: one.id, organisation: owner, shingles: shinglesOf(one) }))
  return commonWordingOf(report, organisation, shinglesOf(report), commonShingles(all))
}

describe('common wording', () => {
  it('finds what stands in another organisation’s report, with the place', () => {
    const found = wordingOf(town, '镇', [[school, '学校']])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ block: 'town-work-0', places: [{ report: 'school', block: 'school-work-1' }] })
    expect(found[0]!.share).toBeGreaterThan(0.5)
    expect(found[0]!.share).toBeLessThan(0.95)
    for (const { from, to } of found[0]!.stretches) expect(shared).toContain(town.blocks[0]!.text.slice(from, to))
  })

  it('does not count what the same organisation says elsewhere', () => {
    expect(wordingOf(town, '镇', [[sister, '镇']])).toEqual([])
  })

  it('finds nothing in texts of one’s own', () => {
    expect(wordingOf(school, '学校', [[reportOf({ id: 'other', work: ['渔船全部装上定位终端。'] }), '港口']])).toEqual([])
  })
})

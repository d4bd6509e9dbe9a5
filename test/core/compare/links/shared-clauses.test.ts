import { describe, expect, it } from 'vitest'
import { chineseProfiler, compare } from '../../../../src/core/compare/index.ts'
import { sharedClauses } from '../../../../src/core/compare/links/shared-clauses.ts'
import type { Profile } from '../../../../src/core/compare/profiles/index.ts'
import { Matrix } from '../../../../src/core/compare/quick/numbers.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const parts = [
  '整治柳溪。清除河底垃圾，封堵七个排污口，两岸种上芦苇。',
  '改造粮站旧仓。屋顶换瓦，更换通风机，装上测温电缆。',
  '组建山林巡护队。招募护林员三十人，配发望远镜和对讲机。',
]
const gathering =
  '让山水田园更美。柳溪河底垃圾一月一清，七个排污口封堵后逐个回看，两岸芦苇补种到上游；粮站旧仓再换两处屋顶，测温电缆接到手机；巡护队的护林员轮训一遍，望远镜坏了就换。'
const other = '办好百姓戏台。请来花鼓戏班，每逢集日开演，茶水不收钱。'

/** The three tables for some texts of one year and some of the next, rounded. */
function tablesOf(before: readonly string[], after: readonly string[]): Record<'ofShorter' | 'ofEither' | 'ofBoth', number[][]> {
  const profiler = chineseProfiler()
  const profiles = (year: number, plans: readonly string[]): readonly Profile[] => profiler.items(reportOf({ year, plans }).plans)
  const { ofShorter, ofEither, ofBoth } = sharedClauses(profiles(2020, before), profiles(2021, after), new Matrix(before.length, after.length))
  const rows = (table: typeof ofBoth): number[][] => before.map((_, row) => [...table.row(row)].map((value) => Math.round(value * 100) / 100))
  return { ofShorter: rows(ofShorter), ofEither: rows(ofEither), ofBoth: rows(ofBoth) }
}

describe('clauses that go to an item of the other list', () => {
  const { ofShorter, ofEither, ofBoth } = tablesOf(parts, [gathering, other])

  it('go to the one that gathers them, of each part most', () => {
    for (const [gathered, beside] of ofShorter as [number, number][]) {
      expect(gathered).toBeGreaterThan(0.4)
      expect(gathered).toBeGreaterThan(3 * beside)
    }
  })

  it('come back to each part for its share alone', () => {
    for (const [at, [gathered]] of (ofBoth as [number, number][]).entries()) expect(gathered).toBeLessThan(ofEither[at]![0]!)
  })

  it('do not depend on which year comes first', () => {
    const back = tablesOf([gathering, other], parts)
    expect(parts.map((_, at) => back.ofBoth[0]![at])).toEqual(ofBoth.map(([gathered]) => gathered))
  })

  it('go nowhere from an item of a single clause', () => {
    expect(tablesOf(['修桥'], ['铺路']).ofEither).toEqual([[0]])
  })
})

it('brings parts to a long task that tells as much of other things as of them', () => {
  const long =
    '让山水田园更美。柳溪的垃圾一月一清，排污口逐个回看；旧仓的测温电缆接到手机；护林员轮训一遍，望远镜坏了就换。渔港添两座浮码头；茶厂换上新烘干机；集市搭起遮阳棚；邮路延到岭背四个自然村；村史馆收来老农具；敬老院装了电梯；卫生室添一台彩超。'
  const { links } = compare(reportOf({ year: 2020, plans: [...parts, other] }), reportOf({ year: 2021, plans: [long, other] }), {
    segment: pairwise,
  }).plans
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => Number(id.split('-').at(-1)))
  expect(links.map(({ earlier, later, status }) => [numbers(earlier), numbers(later), status])).toEqual([
    [[0, 1, 2], [0], 'merged'],
    [[3], [1], 'same'],
  ])
})

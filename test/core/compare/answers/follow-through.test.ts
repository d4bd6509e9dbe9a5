import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { FollowThrough, Report } from '../../../../src/core/model.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const plans = [
  '改造青石桥农贸市场。更换顶棚和排水沟，增设活禽宰杀间，年内重新开市。',
  '办好云岭夜校。面向茶农开设修剪、制茶、电商三门课程，全年培训六百人次。',
  '修缮竹溪水闸。更换启闭机，清理闸前淤泥，汛期前完成。',
]
const review = [
  '青石桥农贸市场顶棚和排水沟全部更换，活禽宰杀间投入使用，十月重新开市，摊位出租率达到九成。',
  '云岭夜校开出修剪、制茶、电商三门课程，培训茶农六百四十人次，其中电商课场场坐满。',
  '全年召开党组会议二十次，听取各支部汇报。',
]

function followed(earlier: Report, later: Report): readonly FollowThrough[] {
  return compare(earlier, later, { segment: pairwise }).followThrough
}

describe('follow-through', () => {
  const earlier = reportOf({ year: 2020, plans })
  const later = reportOf({ year: 2021, work: review })

  it('finds the passages that answer a plan, and says where there is none', () => {
    expect(followed(earlier, later).map((entry) => entry.status)).toEqual(['matched', 'matched', 'not-found'])
  })

  it('shows the best passage first, with the block it stands in', () => {
    const [market] = followed(earlier, later)
    expect(market!.evidence[0]).toMatchObject({ id: 'report-2021-work-0', text: review[0] })
    const similarities = market!.evidence.map((passage) => passage.similarity)
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a))
  })

  it('calls a plan of many tasks partly answered when the review speaks to one of them alone', () => {
    const tasks = [
      '改造青石桥农贸市场顶棚和排水沟，增设活禽宰杀间。',
      '开办云岭夜校修剪、制茶、电商三门课程，培训茶农六百人次。',
      '更换竹溪水闸启闭机，清理闸前淤泥。',
      '修复柏林古渡石阶和缆桩，恢复渡船夜航。',
      '为枫岭敬老院添置轮椅护理床，聘请康复技师。',
      '扩建沙洲小学塑胶操场，翻新学生浴室。',
      '在石桥村架设太阳能路灯，硬化入户便道。',
      '给北坡果园铺设滴灌管网，搭建防雹网棚。',
      '整治芦花湖岸线护坡，清退围网养殖。',
      '购置流动图书车，巡回借阅进村入户。',
      '开通县城至鹤鸣山旅游专线，统一票价班次。',
    ]
    const together = reportOf({ year: 2020, plans: [...plans, `办好民生实事。${tasks.join('')}`] })
    const answers = ['竹溪水闸启闭机更换完毕，闸前淤泥清理一空。', '柏林古渡石阶和缆桩修复，渡船夜航恢复。']
    const statusAfter = (work: readonly string[]) => followed(together, reportOf({ year: 2021, work })).at(-1)!.status
    expect(statusAfter(review)).toBe('matched')
    expect(statusAfter([...review, ...answers])).toBe('matched')
    expect(statusAfter([review[1]!, review[2]!])).toBe('partial')
  })

  it('does not take an unfinished task for an answered one', () => {
    const unfinished = reportOf({ year: 2021, work: [review[0]!, review[1]!, '竹溪水闸启闭机更换完毕，闸前淤泥清理因资金不足推迟到下年。'] })
    expect(followed(earlier, unfinished)[2]!.status).toBe('partial')
  })

  it('finds no answers in the review of somebody else', () => {
    const foreign = reportOf({
      year: 2021,
      work: ['新建滨江幼儿园两所，增加学位五百个。', '开通社区巴士三条，老人乘车免费。', '全年召开党组会议十八次。'],
    })
    expect(followed(earlier, foreign).filter((entry) => entry.status === 'matched')).toEqual([])
  })

  it('judges nothing where the later report reviews another year', () => {
    const gap = { ...later, year: 2023, reviewedYear: 2023 }
    expect(followed(earlier, gap).map((entry) => entry.status)).toEqual(['undetermined', 'undetermined', 'undetermined'])
  })

  it('holds the plan of a government report against the review in the next one', () => {
    const government = { ...earlier, kind: 'government' as const, year: 2020, reviewedYear: 2019, planYear: 2020 }
    const next = { ...later, kind: 'government' as const, year: 2021, reviewedYear: 2020, planYear: 2021 }
    expect(followed(government, next)[0]!.status).toBe('matched')
  })

  it('judges nothing where the review was not found', () => {
    expect(followed(earlier, reportOf({ year: 2021 })).every((entry) => entry.status === 'undetermined')).toBe(true)
  })
})

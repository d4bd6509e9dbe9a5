import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { FollowThrough, Report } from '../../../../src/core/model.ts'
import { pairwise, reportOf } from '../report-maker.ts'
import { others } from './other-work.ts'

const plans = [
  '改造青石桥农贸市场。更换顶棚和排水沟，增设活禽宰杀间，年内重新开市。',
  '办好云岭夜校。面向茶农开设修剪、制茶、电商三门课程，全年培训六百人次。',
  '修缮竹溪水闸。检修启闭机，清理闸前淤泥，汛期前完成。',
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
  const later = reportOf({ year: 2021, work: [...review, ...others] })

  it('finds the passages that answer a plan, and says where it found none without saying that there is none', () => {
    const all = followed(earlier, later)
    expect(all.map(({ status, reason }) => reason ?? status)).toEqual(['matched', 'matched', 'silent'])
  })

  it.each([
    [0, 'matched'],
    [1.01, 'between'],
  ])('calls a plan answered only by a review of its organisation, here from %d on', (kinship, said) => {
    const [market] = compare(earlier, later, { segment: pairwise, thresholds: { 'followThrough.kinship': kinship } }).followThrough
    expect(market!.reason ?? market!.status).toBe(said)
  })

  it.each([
    [0, 'matched'],
    [1.01, 'between'],
  ])('calls a plan answered only where the passage beside it is likely its answer, here from %d on', (beside, said) => {
    const [market] = compare(earlier, later, { segment: pairwise, thresholds: { 'followThrough.beside': beside } }).followThrough
    expect(market!.reason ?? market!.status).toBe(said)
  })

  it.each([
    [0, 'partial'],
    [1, 'between'],
  ])('calls a plan partly answered only where it is likely answered at all, here from %d on', (likely, said) => {
    const own = { 'followThrough.matched': 1, 'followThrough.partial': 0, 'followThrough.passage': 0, 'followThrough.likely': likely }
    const [market] = compare(earlier, later, { segment: pairwise, thresholds: own }).followThrough
    expect(market!.reason ?? market!.status).toBe(said)
  })

  it.each([
    ['not done at all', '竹溪水闸修缮滞后。去年定下的修缮任务没有完成，启闭机还没有检修。', 2, 'confessed'],
    ['done in part', '竹溪水闸年久失修。去年的修缮计划没有完全落地，闸前淤泥只清理了一半。', 2, 'confessed'],
    ['told in the review', '青石桥农贸市场改造不彻底。去年的改造计划没有完全落地，活禽宰杀间和排水沟留着尾巴。', 0, 'partial'],
    ['no plan named', '竹溪水闸年久失修，启闭机检修不及时，闸前淤泥多。', 2, 'silent'],
  ])('takes a report at its word that something planned was not done, or not all: %s', (_, problem, at, said) => {
    const confessing = reportOf({ year: 2021, work: [...review, ...others], problems: [problem, '山林防火的人手不够。'] })
    const found = followed(earlier, confessing)[at]!
    expect(found.reason ?? found.status).toBe(said)
    expect(found.problem).toMatchObject({ id: confessing.problems[0]!.id, confesses: said !== 'silent' })
  })

  it('takes no task of the later plan for an answer where the review is short, and calls nothing partly answered by such a review', () => {
    const again = '修缮竹溪水闸。启闭机重新检修，闸前淤泥清理干净，汛期前完成。'
    const [, , sluice] = followed(earlier, reportOf({ year: 2021, work: [...review, '竹溪两岸的淤泥晒成了肥。'], plans: [again] }))
    expect(sluice).toMatchObject({ status: 'undetermined', reason: 'short' })
    expect(sluice!.evidence.filter(({ part }) => part === 'plans')).toEqual([])
  })

  it('says that a plan is not mentioned where an archive finds the likelihood of that enough', () => {
    const own = compare(earlier, later, { segment: pairwise, thresholds: { 'followThrough.silent': 0.3 } }).followThrough
    expect(own[2]).toMatchObject({ status: 'not-found', reason: null })
    expect(own[2]!.probability).toBeGreaterThan(0.3)
  })

  it('says that a plan is not mentioned where it gives a name in quotation marks that stands nowhere in the later report', () => {
    const named = reportOf({ year: 2020, plans: [...plans.slice(0, 2), '打响“竹溪红帆”品牌。设计标识，谱写歌曲，评选标兵。'] })
    const statusAfter = (work: readonly string[]) => followed(named, reportOf({ year: 2021, work }))[2]!.status
    expect(statusAfter([...review, ...others])).toBe('not-found')
    expect(statusAfter([...review, ...others, '“竹溪红帆”的歌曲传唱一时。'])).not.toBe('not-found')
  })

  it('shows the best passage first, with the block it stands in', () => {
    const [market] = followed(earlier, later)
    expect(market!.evidence[0]).toMatchObject({ id: 'report-2021-work-0', text: review[0] })
    const similarities = market!.evidence.map((passage) => passage.similarity)
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a))
  })

  it('calls a plan of many tasks answered only when the review speaks to more than one of them', () => {
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
    ]
    const together = reportOf({ year: 2020, plans: [...plans, `办好民生实事。${tasks.join('')}`] })
    const answers = ['竹溪水闸启闭机更换完毕，闸前淤泥清理一空。', '柏林古渡石阶和缆桩修复，渡船夜航恢复。']
    const statusAfter = (work: readonly string[]) => followed(together, reportOf({ year: 2021, work })).at(-1)!.status
    expect(statusAfter(review)).toBe('matched')
    expect(statusAfter([...review, ...answers])).toBe('matched')
    expect(statusAfter([review[1]!, review[2]!])).not.toBe('matched')
  })

  it('does not take an unfinished task for an answered one', () => {
    const unfinished = reportOf({
      year: 2021,
      work: [review[0]!, review[1]!, '竹溪水闸启闭机检修完毕，闸前淤泥清理因资金不足推迟到下年。', ...others],
    })
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

  it('says why nothing is said: the review is short, tells of several years at once, or would leave most plans without an answer', () => {
    const reasons = (work: readonly string[]) => followed(earlier, reportOf({ year: 2021, work })).map(({ status, reason }) => reason ?? status)
    expect(reasons(review)[2]).toBe('short')
    // Long enough for a few plans, but a tenth of what these say.
    const wordy = reportOf({ year: 2020, plans: [...plans, ...others.map((text) => `${text}${others.slice(0, 12).join('')}`)] })
    expect(followed(wordy, reportOf({ year: 2021, work: others.slice(0, 23) })).map(({ reason }) => reason)).toContain('short')
    expect(reasons(others.map((text) => `五年来，${text}`))).toEqual(['many-years', 'many-years', 'many-years'])
    // So lenient that every plan that is not answered would be called unmentioned.
    const lenient = {
      'silence.words': 2,
      'silence.clauseWords': 2,
      'silence.themes': 2,
      'silence.subject': 2,
      'silence.clause': 2,
      'followThrough.answered': 2,
    }
    const lost = compare(earlier, reportOf({ year: 2021, work: others }), { segment: pairwise, thresholds: lenient }).followThrough
    expect(lost.filter(({ reason }) => reason === 'most')).toHaveLength(3)
    expect(lost.filter(({ status }) => status === 'not-found')).toEqual([])
  })

  it('calls nothing unmentioned that another part of the later report speaks of', () => {
    const elsewhere = reportOf({ year: 2021, work: [...review, ...others], plans: ['竹溪水闸的启闭机检修和闸前淤泥清理列入明年。'] })
    const paragraph = { ...elsewhere.blocks[0]!, id: 'next', text: '竹溪水闸的启闭机检修和闸前淤泥清理列入明年。', from: 5000, to: 5022 }
    const spoken = { ...elsewhere, plans: [], blocks: [...elsewhere.blocks, paragraph] }
    expect(followed(earlier, spoken)[2]).toMatchObject({ status: 'undetermined', reason: 'elsewhere', probability: null })
  })

  it('says of a plan that the review passes over that it is planned again, and where', () => {
    const again = reportOf({ year: 2021, work: [...review, ...others], plans: ['修缮竹溪水闸。检修启闭机，清理闸前淤泥，汛期前完成。'] })
    expect(followed(earlier, again)[2]).toMatchObject({ status: 'undetermined', reason: 'renewed', renewed: [again.plans[0]!.id], probability: null })
  })

  it('says of no sentence of the review that has the subject of a plan planned again that nothing was found', () => {
    const plans = ['修缮竹溪水闸。检修启闭机，清理闸前淤泥，汛期前完成。']
    const told = reportOf({ year: 2021, work: [...review, ...others, '竹溪水闸面貌改观。'], plans })
    expect(followed(earlier, told)[2]).toMatchObject({ status: 'partial', renewed: [told.plans[0]!.id] })
    // Where the sentence is not likely enough an answer in part either.
    const [, , gate] = compare(earlier, told, { segment: pairwise, thresholds: { 'followThrough.partial': 1 } }).followThrough
    expect(gate).toMatchObject({ status: 'undetermined', reason: 'between', renewed: [told.plans[0]!.id] })
  })

  it('gives each clause its own best passage', () => {
    const [market] = followed(earlier, later)
    const spoken = market!.clauses.map(({ from, to, passage }) => [
      plans[0]!.slice(from, to),
      passage === null ? null : market!.evidence[passage]!.text,
    ])
    expect(spoken).toContainEqual(['更换顶棚和排水沟', review[0]])
  })

  it('tells passages on several years from those on the year', () => {
    const [market] = followed(earlier, reportOf({ year: 2021, work: [`五年来，${review[0]!}`, review[1]!, ...others] }))
    expect(market!.evidence[0]).toMatchObject({ years: 'several' })
  })
})

import { describe, expect, test } from 'vitest'
import { chineseProfiler } from '../../../../src/core/compare/index.ts'
import { goalsOf } from '../../../../src/core/compare/quantities/index.ts'
import type { Report } from '../../../../src/core/model.ts'
import { normalised } from '../../normalise/normalised.ts'

const profiler = chineseProfiler()

function reportOn(year: number, review: string, plan: string): Report {
  const tasks = '（一）修好水渠。疏浚老渠，新建渡槽。\n（二）办好村学。修缮校舍，添置书桌。\n（三）种好林木。补植山林，封山护林。'
  const work = '一年来，石溪人民修渠铺路，植树办学，各项事业都有进步。'.repeat(20)
  const opening = `石溪县人民政府${year}年政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作。`
  return normalised(`${opening}\n一、${year - 1}年工作回顾\n${work}\n${review}\n二、${year}年工作安排\n${plan}\n${tasks}`)
}

/** What is said of the aims of one report by the next: aim, figure, outcome. */
function goals(aims: string, review: string, laterYear = 2031): string[] {
  const [earlier, later] = [reportOn(2030, '粮食丰收。', aims), reportOn(laterYear, review, '今年要再上台阶。')]
  return goalsOf(earlier, later, profiler).map(({ of, plannedWords, told, outcome }) => `${of} ${plannedWords} → ${told?.words ?? '—'} ${outcome}`)
}

const aim = (words: string): string => `今年经济社会发展的主要预期目标是：${words}。`

describe('an aim of the year beside what the next review tells', () => {
  test.each([
    ['below', '地区生产总值增长6%以上', '全年地区生产总值增长4.1%。', '地区生产总值增长 6%以上 → 4.1% below'],
    ['reached what was the least', '城镇新增就业120人以上', '城镇新增就业141人。', '城镇新增就业 120人以上 → 141人 met'],
    ['above a single number', '固定资产投资增长8%', '完成固定资产投资3亿元，增长9.5%。', '固定资产投资增长 8% → 9.5% above'],
    ['within a range', '地区生产总值增长6%－6.5%', '地区生产总值增长6.2%。', '地区生产总值增长 6%－6.5% → 6.2% met'],
    ['below a range', '地区生产总值增长6—6.5%', '地区生产总值增长5.2%。', '地区生产总值增长 6—6.5% → 5.2% below'],
    ['a little below a round aim', '地区生产总值增长5.5%左右', '地区生产总值增长5.3%。', '地区生产总值增长 5.5%左右 → 5.3% undetermined'],
    ['far below a round aim', '地区生产总值增长5.5%左右', '地区生产总值增长3%。', '地区生产总值增长 5.5%左右 → 3% below'],
    ['within a limit', '城镇登记失业率控制在3.5%以内', '城镇登记失业率2.4%。', '城镇登记失业率 3.5%以内 → 2.4% within'],
    ['beyond a limit', '居民消费价格涨幅3%以内', '居民消费价格上涨3.4%。', '居民消费价格涨幅 3%以内 → 3.4% over'],
    ['prices below what they may rise by', '居民消费价格涨幅3%左右', '居民消费价格上涨2%。', '居民消费价格涨幅 3%左右 → 2% within'],
    ['less of what is better less', '城镇调查失业率5.5%左右', '城镇调查失业率平均为5.1%。', '城镇调查失业率 5.5%左右 → 5.1% within'],
    ['fell where growth was the aim', '进出口总额增长3%左右', '外贸进出口总额下降0.2%。', '进出口总额增长 3%左右 → 下降0.2% below'],
    ['fell by less', '单位地区生产总值能耗降低3%', '单位GDP能耗下降2.1%。', '单位地区生产总值能耗降低 3% → 2.1% below'],
    ['of which some words say how it is meant', '地区生产总值确保6%以上的增长', '地区生产总值增长4.2%。', '地区生产总值增长 6%以上 → 4.2% below'],
    ['right behind a Latin name', '地区生产总值35亿元', '全年实现GDP34.2亿元。', '地区生产总值 35亿元 → 34.2亿元 below'],
    ['beyond a round number', '粮食产量5万吨以上', '粮食产量首次跃上6万吨新台阶。', '粮食产量 5万吨以上 → 6万吨 met'],
    ['that other work moved', '固定资产投资增长9%', '重点工程动工12个，带动固定资产投资完成3亿元、增长7%。', '固定资产投资增长 9% → 7% below'],
    ['of the whole place', '城镇新增就业120人', '全县城镇新增就业人数141人。', '城镇新增就业 120人 → 141人 above'],
    ['at the end of the year', '城镇登记失业率3.5%以内', '年末城镇登记失业率2.4%。', '城镇登记失业率 3.5%以内 → 2.4% within'],
    ['of no place in particular', '城镇调查失业率5.5%以内', '调查失业率稳定在5%左右。', '城镇调查失业率 5.5%以内 → 5%左右 within'],
    ['named up to its number', '调查失业率5.5%左右', '年末全国城镇调查失业率在5.2%以下。', '调查失业率 5.5%左右 → 5.2%以下 within'],
    ['of other people', '城镇登记失业率3.5%以内', '户籍居民登记失业率2.4%。', '城镇登记失业率 3.5%以内 → — undetermined'],
    ['below a number', '城镇登记失业率低于3.5%', '城镇登记失业率2.4%。', '城镇登记失业率 3.5% → 2.4% within'],
    ['shared out behind amounts', '税收增长6%', '税收8亿元、出口5亿元，分别增长3%和4%。', '税收增长 6% → 3% below'],
    ['behind a round amount', '地区生产总值增长6%', '地区生产总值突破20亿大关，达到21亿元，增长7%。', '地区生产总值增长 6% → 7% above'],
    ['behind what leaves something out', '税收增长6%', '出口（不含渔获）5亿元，增长9%；税收8亿元，增长3%。', '税收增长 6% → 3% below'],
    ['behind months of another thing', '税收增长6%', '出口(1-11月)5亿元，税收增长3%。', '税收增长 6% → 3% below'],
    ['named otherwise', '规模以上工业增加值增长7%', '规上工业增加值增长7.4%。', '规模以上工业增加值增长 7% → 7.4% above'],
    ['told roughly', '固定资产投资增长6%以上', '固定资产投资增长6%左右。', '固定资产投资增长 6%以上 → 6%左右 undetermined'],
    ['told as more than a number', '固定资产投资完成22亿元', '固定资产投资突破20亿元。', '固定资产投资完成 22亿元 → 突破20亿元 undetermined'],
    ['told more exactly', '固定资产投资完成22亿元', '固定资产投资突破20亿元，达到23亿元。', '固定资产投资完成 22亿元 → 23亿元 above'],
    ['reckoned otherwise', '一般公共预算收入同口径增长6%', '一般公共预算收入增长2%。', '一般公共预算收入同口径增长 6% → 2% undetermined'],
    ['told twice, otherwise', '固定资产投资增长6%', '固定资产投资增长5%。各业兴旺，固定资产投资增长7%。', '固定资产投资增长 6% → 5% undetermined'],
    ['a fall that was feared', '社会消费品零售总额下降5%', '社会消费品零售总额增长1%。', '社会消费品零售总额下降 5% → 增长1% undetermined'],
  ])('%s', (_, words, review, expected) => {
    expect(goals(aim(words), review)).toEqual([expected])
  })
})

describe('a figure that is none of the same measure', () => {
  const untold = ['固定资产投资增长 8% → — undetermined']
  test.each([
    ['of a part', '城西新城固定资产投资增长3%。'],
    ['of a quarter', '一季度固定资产投资增长3%。'],
    ['of some months in brackets', '固定资产投资(1-11月)3亿元，增长3%。'],
    ['shared out among others', '固定资产投资3亿元、出口2亿元、税收4亿元，分别增长3%和4%。'],
    ['of some months', '1—9月，固定资产投资增长3%。'],
    ['less something', '扣除房地产开发后，固定资产投资增长3%。'],
    ['of several years', '五年来，固定资产投资年均增长3%。'],
    ['since an older year', '粮食产量比2026年（下同）增长2%，固定资产投资增长3%。'],
    ['in another unit', '固定资产投资3亿元。'],
    ['of a kind', '工业投资增长3%。'],
  ])('%s', (_, review) => {
    expect(goals(aim('固定资产投资增长8%'), review)).toEqual(untold)
  })
})

test('aims may be a list of paragraphs, and one that is said again is one', () => {
  const list = '今年经济社会发展的主要目标是：\n——地区生产总值增长9%；\n——固定资产投资增长8%。\n经济增长预期目标为9%，是稳妥的。'
  expect(goals(list, '地区生产总值增长9%，固定资产投资增长7%。')).toEqual(['地区生产总值增长 9% → 9% met', '固定资产投资增长 8% → 7% below'])
})

test('aims of several years, those of a single task, and those of a year that the next report does not review are none', () => {
  const review = '地区生产总值增长4%。'
  expect(goals('今后五年经济社会发展的主要目标是：地区生产总值增长6%。', review)).toEqual([])
  expect(goals('到2035年，经济社会发展主要目标是：地区生产总值增长6%。', review)).toEqual([])
  expect(goals('以地区生产总值增长6%为目标，狠抓落实。', review)).toEqual([])
  expect(goals(aim('地区生产总值增长6%'), review, 2032)).toEqual([])
})

test('the sentences of both numbers come along, so that they can be quoted', () => {
  const [goal] = goalsOf(
    reportOn(2030, '粮食丰收。', aim('地区生产总值增长6%')),
    reportOn(2031, '地区生产总值增长4%，民生改善。', '今年再加油。'),
    profiler,
  )
  expect(goal).toMatchObject({ planned: 6, plannedIn: aim('地区生产总值增长6%'), told: { value: 4, in: '地区生产总值增长4%，民生改善。' } })
})

test('what a report says itself of aims that it did not reach marks those that it names, where no figure decides', () => {
  const said = (aims: string, review: string): string[] => goals(aim(aims), review)
  expect(said('进出口总额增长6%', '去年进出口总额出现下降，预期增长目标未能实现。')).toEqual(['进出口总额增长 6% → 未能实现 below'])
  expect(said('固定资产投资增长6%', '生产总值、投资等指标没有达到年初目标。')).toEqual(['固定资产投资增长 6% → 没有达到 below'])
  expect(said('单位地区生产总值能耗降低4%', '没有实现年初确定的单位地区生产总值能耗降低4%的目标。')).toEqual([
    '单位地区生产总值能耗降低 4% → 没有实现 below',
  ])
  expect(said('地区生产总值增长5.5%左右', '经济增长不及预期目标。地区生产总值增长5.3%。')).toEqual(['地区生产总值增长 5.5%左右 → 5.3% below'])
  const undecided = ['地区生产总值增长 6% → — undetermined']
  expect(said('地区生产总值增长6%', '进出口总额未能实现年初目标。')).toEqual(undecided)
  expect(said('地区生产总值增长6%', '单位地区生产总值能耗没有达到年初目标。')).toEqual(undecided)
  expect(said('人均地区生产总值增长6%', '地区生产总值未能实现年初目标。')).toEqual(['人均地区生产总值增长 6% → — undetermined'])
  expect(said('地区生产总值增长6%', '“十三五”时期地区生产总值没有达到规划目标。')).toEqual(undecided)
  expect(said('地区生产总值增长6%', '地区生产总值增长7%，投资没有达到目标。')).toEqual(['地区生产总值增长 6% → 7% above'])
})

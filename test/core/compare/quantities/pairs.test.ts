import { describe, expect, test } from 'vitest'
import { evenNames, pairQuantities } from '../../../../src/core/compare/quantities/index.ts'
import type { Profiler } from '../../../../src/core/compare/profiles/index.ts'
import { judgementOf } from '../../../../src/core/compare/thresholds.ts'
import { normalised } from '../../normalise/normalised.ts'

/** The figures that stand for one thing in two reports with one sentence each. */
function pairs(earlier: string, later: string): string[] {
  const [a, b] = [earlier, later].map((sentence) => normalised(`石溪县粮库述职报告\n${sentence}`))
  const changes = pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf())
  return changes.map(({ earlier, later }) => `${earlier?.text} → ${later?.text}`)
}

describe('figures of one thing', () => {
  test.each([
    ['a name in other words of form', '全县示范粮仓30座。', '示范粮仓31座。', '30座 → 31座'],
    ['words in another order', '更新改造老旧烘干塔4台。', '老旧烘干塔更新改造6台。', '4台 → 6台'],
    [
      'a value many times as great in alike sentences',
      '举办粮农夜校，开设惠民技术讲座20场。',
      '举办粮农夜校，开设惠民技术讲座300场。',
      '20场 → 300场',
    ],
    ['what is new and what is built', '新增烘干塔6座，升级改造4座烘干塔。', '新建5座烘干塔。', '6座 → 5座'],
    ['shares of things that do the same', '98%的粮站事项实现网上开票。', '99%的粮站事项实现网上开票。', '98% → 99%'],
    ['a figure said more exactly', '粮油加工产值94亿元。', '粮油加工产值突破98亿元，达到99亿元。', '94亿元 → 99亿元'],
    ['what each of several places has', '各镇均建成烘干塔2座。', '各镇均建成烘干塔3座。', '2座 → 3座'],
    ['a total in two wordings', '农机合作社增至24家。', '农机合作社达26家。', '24家 → 26家'],
    ['the whole where one report tells a part as well', '北片完成示范粮站3家。各片完成示范粮站20家。', '完成示范粮站22家。', '20家 → 22家'],
    ['an aim in words of wish', '粮食外销总额增长6%。', '全社会粮食外销总额力争增长8%。', '6% → 8%'],
    [
      'what goes on from where it was, in other words',
      '县政府部门粮油审批清单事项从5600项大幅压减至3020项。',
      '县级审批清单事项从3020项压减至990项。',
      '3020项 → 990项',
    ],
    ['things that are handed out in one way', '提供惠民粮油包300份。', '发放惠民粮油包420份。', '300份 → 420份'],
    ['a rate that moved far', '粮食外销总额增长1.2%。', '粮食外销总额增长15%。', '1.2% → 15%'],
  ])('%s', (_, earlier, later, expected) => {
    expect(pairs(earlier, later)).toEqual([expected])
  })
})

describe('figures of two things', () => {
  test.each([
    ['things brought in and things recognised', '引进龙头加工企业3家、示范加工企业23家。', '新认定种粮大户31家、示范加工企业48家。'],
    ['things helped and things made', '扶持100个特色粮油镇。', '建设50个以上特色粮油镇。'],
    ['things enlisted and things chosen', '8个粮油集团纳入省级培养名单。', '3个粮油集团入选省级培养名单。'],
    ['under way and begun, with a number in a name', '加快建设3号仓等15个示范粮库项目。', '开工建设5号仓等9个示范粮库项目。'],
    ['one and two things behind one number', '142件粮农建议全部办结。', '216件粮农建议、粮商提案全部办结。'],
    ['two things and one of them, in quotation marks', '建成18个“花田”粮仓及晒场。', '新建“花田”粮仓6个。'],
    ['a few things that have one name each year', '发挥县和镇两个积极性。', '发挥县和镇两个积极性。'],
    ['another kind', '粮食加工业增加值增长6%。', '粮食仓储业增加值增长9%。'],
    ['one kind of what the other counts in all', '基层粮站经费支出增长6%。', '粮站经费支出增长9%。'],
    ['growth and fall', '粮食外销总额增长6%。', '粮食外销总额下降9%。'],
    ['things of another place under one word', '东湖古镇修复开街，接待游客1500人次。', '西岭花海首次迎宾，接待游客500人次。'],
    ['how such things moved', '东湖古镇修复开街，接待游客增长6%。', '西岭花海首次迎宾，接待游客增长9%。'],
    ['begun and finished', '开工平价粮油店12家。', '建成平价粮油店5家。'],
    ['begun and honoured', '开工平价粮油店12家。', '5家平价粮油店入选省级名录。'],
    ['all and what is new', '农机合作社增至24家。', '引进农机合作社5家。'],
    ['those of each of several places and all', '支持五个镇各建设1座烘干塔。', '在山区建设9座烘干塔。'],
    ['those of each village and all', '每个村配备3台烘干机。', '配备40台烘干机。'],
    ['all that there are and those that were built', '建成输粮管道39公里。', '输粮管道达到114公里。'],
    ['those that were newly set up and all', '农机合作社增至8家。', '新成立3家农机合作社。'],
    ['a part of all that there are and new ones', '粮油店增至75家，其中示范店56家。', '新认定示范店32家。'],
    ['new ones of a list and all', '新增示范粮库30座、农机合作社9家。', '农机合作社达24家。'],
    ['what is renewed and what is new', '新增烘干塔6座，升级改造4座烘干塔。', '升级改造烘干塔的经验推广，新建5座粮油店。'],
    ['new ones and those that were renewed', '升级改造4座烘干塔。', '新建5座烘干塔。'],
    ['new ones and new or rebuilt ones', '新改扩建烘干塔11座。', '新增烘干塔7座。'],
    ['shares of things that do another', '100%的粮站事项实现随到随收和上门过磅。', '97%的粮站事项实现网上开票。'],
    ['a figure that its sentence gives otherwise again', '新增仓位4400个。', '拆建2座粮库、新增仓位540个，扩容9座、新增仓位6049个。'],
    ['a value many times as great in other sentences', '本县粮站食堂实行惠民粮油补贴20元。', '对口帮扶三乡镇，发放惠民粮油补贴3000元。'],
  ])('%s', (_, earlier, later) => {
    expect(pairs(earlier, later)).toEqual([])
  })
})

test('examples that one report names are no name of what both count', () => {
  const [a, b] = ['开工建设3个百万元级、5个十万元级粮库。', '开工建设城北仓等2个百万元级、4个十万元级粮库。'].map((sentence) =>
    normalised(`石溪县粮库述职报告\n${sentence}`),
  )
  const names = pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf()).map(({ of }) => of)
  expect(names[0]).toBe('开工建设百万元级')
})

describe('the growth that a report tells of its own amount', () => {
  /** Pairs of the reports on two years that follow each other, or lie two apart. */
  function yearly(earlier: string, later: string, apart = 1): string[] {
    const [a, b] = [earlier, later].map((sentence, at) => ({
      ...normalised(`石溪县粮库述职报告\n${sentence}`),
      reviewedYear: 2020 + at * apart,
    }))
    return pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf()).map(({ earlier, later }) => `${earlier?.text} → ${later?.text}`)
  }

  test.each([
    ['is that of the change', '粮库建设投资40亿元。', '粮库建设投资46亿元，增长15%。', '40亿元 → 46亿元'],
    ['is about that of the change', '粮库建设投资40亿元。', '粮库建设投资52亿元，增长15%。', '40亿元 → 52亿元'],
    ['is of the other sign, but hardly', '粮油税收48亿元。', '粮油税收47亿元，扣除退税后增长2%。', '48亿元 → 47亿元'],
    ['is of another thing', '粮油税收48亿元。', '粮油税收30亿元，粮仓投资增长2%。', '48亿元 → 30亿元'],
    ['is since another year', '粮油税收48亿元。', '粮食产值99亿元，比2015年（下同）增长60%；粮油税收53亿元，增长80%。', '48亿元 → 53亿元'],
  ])('%s', (_, earlier, later, expected) => {
    expect(yearly(earlier, later)).toEqual([expected])
  })

  test.each([
    ['is of the other sign', '粮油税收48亿元。', '粮油税收30亿元，增长2%。'],
    ['is of the other sign as if nothing else had changed', '粮油税收48亿元。', '粮油税收30亿元，扣除退税后同口径增长2%。'],
    ['is of the other sign, if only by some per cent', '粮油税收48亿元。', '粮油税收44亿元、同口径增长2%。'],
    ['is less where other things that changed are left out', '粮油税收48亿元。', '粮油税收58亿元，剔除不可比因素增长9%。'],
    ['is far less', '粮油税收48亿元。', '粮油税收83亿元（同比增长8.5%）。'],
  ])('contradicts the pair: it %s', (_, earlier, later) => {
    expect(yearly(earlier, later)).toEqual([])
  })

  test.each([
    ['since a year that is named before', '粮食加工能耗下降4%。', '与2010年相比，粮食加工能耗下降19%。'],
    ['over many years that open the sentence', '粮库评级获奖5项。', '近10年，粮库评级获奖40项。'],
    ['of five years and of seven', '“十二五”期间，粮库建设投入累计达74亿元。', '七年来，粮库建设投入累计达216亿元。'],
  ])('is of another stretch of years: %s', (_, earlier, later) => {
    expect(yearly(earlier, later)).toEqual([])
    expect(yearly(earlier.replace(/^.*，/u, ''), later.replace(/^.*，/u, ''))).toHaveLength(1)
  })

  test.each([
    ['rose less', '粮库建设投资60亿元。', '粮库建设投资62亿元，增长9.3%。', 9.3],
    ['rose by more than the least that it tells', '粮库建设投资60亿元。', '粮库建设投资71亿元、增长超过8%。', undefined],
    ['rose by less than the least that it tells', '粮库建设投资60亿元。', '粮库建设投资61亿元、增长超过8%。', 8],
    ['rose by less than about what it tells', '粮库建设投资60亿元。', '粮库建设投资63亿元，增长10%左右。', undefined],
    ['fell less', '粮食加工能耗60万吨。', '粮食加工能耗57万吨，同比下降12%。', -12],
    ['rose by about as much', '粮库建设投资60亿元。', '粮库建设投资65亿元，增长9.3%。', undefined],
    ['is rough', '粮库建设投资60亿元。', '粮库建设投资约63亿元，增长9.3%。', undefined],
    ['is rough, but rose by far less', '粮库建设投资60亿元。', '粮库建设投资约60亿元，增长15%。', 15],
  ])('is told with a pair that contradicts it: the amount %s', (_, earlier, later, told) => {
    const [a, b] = [earlier, later].map((sentence, at) => ({ ...normalised(`石溪县粮库述职报告\n${sentence}`), reviewedYear: 2020 + at }))
    const changes = pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf())
    expect(changes.map(({ toldGrowth }) => toldGrowth?.percent)).toEqual([told])
  })

  test('chooses among several figures of one name', () => {
    const later = '粮库建设投资总额46亿元，增长15%。改造旧仓20座，粮库建设投资超20亿元。'
    expect(yearly('粮库建设投资40亿元。', later)).toEqual(['40亿元 → 46亿元'])
  })

  test('says nothing of years that do not follow each other', () => {
    expect(yearly('粮油税收48亿元。', '粮油税收30亿元，增长2%。', 2)).toEqual(['48亿元 → 30亿元'])
  })
})

describe('a number that two things have together', () => {
  const paired = (earlier: string, later: string): string[] => {
    const [a, b] = [earlier, later].map((sentence) => normalised(`石溪县粮库述职报告\n${sentence}`))
    return pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf()).map(({ earlier, later }) => `${earlier?.text} → ${later?.text}`)
  }

  test('is not set beside that of one of them', () => {
    expect(paired('新建砖混粮仓、钢板粮仓40座。', '新建砖混粮仓20座、钢板粮仓25座。')).toEqual([])
    expect(paired('新建砖混粮仓20座、钢板粮仓25座。', '新建砖混粮仓、钢板粮仓共40座。')).toEqual([])
  })

  test('is set beside one of both, and what only stands before it in a list shares nothing', () => {
    expect(paired('新建砖混粮仓、钢板粮仓40座。', '新建砖混粮仓、钢板粮仓50座。')).toEqual(['40座 → 50座'])
    expect(paired('共有晒场、钢板粮仓40座。', '共有钢板粮仓50座。')).toEqual(['40座 → 50座'])
  })
})

test('the paragraphs that tell the two figures are named', () => {
  const [a, b] = ['全县示范粮仓30座。', '示范粮仓31座。'].map((sentence) => normalised(`石溪县粮库述职报告\n${sentence}`))
  const [change] = pairQuantities(a!, b!, { names: evenNames() } as Profiler, judgementOf())
  const blockWith = (report: typeof a, words: string): string => report!.blocks.find(({ text }) => text.includes(words))!.id
  expect(change!.at).toEqual({ earlier: blockWith(a, '30座'), later: blockWith(b, '31座') })
})

import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const quantities = (sentence: string): string[] =>
  normalised(`石溪县粮库述职报告\n${sentence}`).quantities.map(({ text, value, unit, of, qualifier }) =>
    [text, value, unit, of, qualifier].join(' | '),
  )

describe('quantities', () => {
  it.each([
    ['全年召开会议12次。', '12次 | 12 | 次 | 会议 | '],
    ['发展党员9名。', '9名 | 9 | 名 | 发展党员 | '],
    ['培训30余人次。', '30余人次 | 30 | 人次 | 培训 | 余'],
    ['公众号粉丝突破11万。', '突破11万 | 110000 |  | 公众号粉丝 | 突破'],
    ['地区生产总值3.46万亿元。', '3.46万亿元 | 3460000000000 | 元 | 地区生产总值 | '],
    ['投入1,200万元修路。', '1,200万元 | 12000000 | 元 | 修路 | '],
    ['参学率达到98%以上。', '98%以上 | 98 | % | 参学率 | 以上'],
    ['接收两名党员。', '两名 | 2 | 名 | 党员 | '],
    ['超过三分之一的支部换届。', '超过三分之一 | 0.333333333333 |  | 支部换届 | 超过'],
    ['开展检查Ｘ次。', 'Ｘ次 |  | 次 | 检查 | '],
    ['统一X6项标准。', 'X6项 |  | 项 | 标准 | '],
    ['招聘 12 名工作人员。', '12 名 | 12 | 名 | 工作人员 | '],
    ['班子平均年龄47.8岁。', '47.8岁 | 47.8 | 岁 | 班子平均年龄 | '],
    ['光伏装机容量2.98万千瓦。', '2.98万千瓦 | 29800 | 千瓦 | 光伏装机容量 | '],
    ['湖区各村幸福食堂配餐送餐服务和上门助浴服务覆盖率98%。', '98% | 98 | % | 湖区各村幸福食堂配餐送餐服务和上门助浴服务覆盖率 | '],
    ['有12个项目列入全县渡口改造重大工程三年行动计划。', '12个 | 12 | 个 | 项目列入全县渡口改造重大工程三年行动计划 | '],
    ['到课率达到98%。', '98% | 98 | % | 到课率 | '],
    ['平均到课率由六成多提到了78%。', '78% | 78 | % | 到课率 | '],
    ['研发人员全时当量达36.4万人年。', '36.4万人年 | 364000 | 人年 | 研发人员全时当量 | '],
    ['全年走访1200人年龄不限。', '1200人 | 1200 | 人 | 年龄不限 | '],
    ['细颗粒物（PM2.5）平均浓度下降9%。', '9% | 9 | % | 细颗粒物平均浓度下降 | '],
    ['2018年地区生产总值达30亿元。', '30亿元 | 3000000000 | 元 | 地区生产总值 | '],
    ['推动12家规模以上企业改造。', '12家 | 12 | 家 | 规模以上企业改造 | '],
    ['建成学校１２所。', '１２所 | 12 | 所 | 学校 | '],
  ])('reads %s', (sentence, expected) => {
    expect(quantities(sentence)).toEqual([expected])
  })

  it.each([
    '学习贯彻十九届四中全会精神。',
    '第67期简报刊登了做法。',
    '2018年的计划已经完成。',
    '树牢“四个意识”。',
    '认真落实中央八项规定精神。',
    '第XX届X次全会召开了。',
    '推广5G应用。',
    '65岁以上老人乘车免费。',
    '成立3岁以下婴幼儿照护点。',
    '落实粮库安全十项制度机制。',
    '道路整治、仓容扩建两个三年行动收官。',
    '提高第三产业在三次产业中的比重。',
    '打造五位一体的接访大厅。',
    '学习县委六届七次、八次、九次全会精神。',
    '架设110千伏高压线。',
  ])('takes the name in %s for no quantity', (sentence) => {
    expect(quantities(sentence)).toEqual([])
  })

  it('makes what a number says of the things behind it part of their name', () => {
    expect(quantities('收入5万元以上的村由4个增加到7个。').at(-1)).toBe('7个 | 7 | 个 | 5万元以上的村 | ')
    expect(quantities('产值2亿元以上企业达到12家。').at(-1)).toBe('12家 | 12 | 家 | 2亿元以上企业 | ')
    expect(quantities('完成投资2亿元以上，企业达到12家。').at(-1)).toBe('12家 | 12 | 家 | 企业 | ')
    expect(quantities('税收增长6%以上，达到3亿元。').at(-1)).toBe('3亿元 | 300000000 | 元 |  | ')
  })

  it('gives changes to the things of a list that have numbers of their own', () => {
    const changes = (sentence: string): string[] => quantities(sentence).map((each) => each.split(' | ')[3]!)
    expect(changes('税收3亿元、出口5亿元，分别增长2%和4%。').slice(2)).toEqual(['税收增长', '出口增长'])
    expect(changes('粮食3万吨、税收3亿元、出口5亿元，分别增长2%和4%。').slice(3)).toEqual(['', ''])
  })

  it('gives a masked number no value, never zero', () => {
    const [quantity] = normalised('石溪县粮库述职报告\n走访群众***户。').quantities
    expect(quantity).toMatchObject({ value: null, masked: true, unit: '户' })
  })

  it('says of a change what changed', () => {
    expect(quantities('工业增加值20亿元、增长6%。')).toEqual(['20亿元 | 2000000000 | 元 | 工业增加值 | ', '6% | 6 | % | 工业增加值增长 | '])
  })

  const names = (sentence: string): string[] => normalised(`石溪县粮库述职报告\n${sentence}`).quantities.map(({ of }) => of)

  it.each([
    ['我先后到仓储科、城南粮站讲党课3次。', ['讲党课']],
    ['我本人讲党课4次。', ['讲党课']],
    ['新增粮仓8座，总数达30座。', ['新增粮仓', '粮仓总数']],
    ['新增粮仓8座，总数达30座，占全县的4%。', ['新增粮仓', '粮仓总数', '粮仓总数占全县']],
    ['新增管道里程34公里、总里程达120公里。', ['新增管道里程', '管道里程']],
    ['粮食加工产值增长6%，占全县农业产值比重提高到9%。', ['粮食加工产值增长', '粮食加工产值占全县农业产值比重']],
    ['农机合作社发展到94个，全县85%以上的粮站完成改造。', ['农机合作社', '']],
    ['示范粮库占比12%，新能源车5辆。', ['示范粮库占比', '新能源车']],
    ['仓容利用率由76%提高至93%。', ['', '仓容利用率']],
    ['隐患整改率达99%。', ['隐患整改率']],
    ['PM2.5均值22微克/立方米。', ['PM2.5均值']],
    ['五年新增仓容8万吨。', ['五年新增仓容']],
    ['粮食收购总额、仓储收入分别为3亿元、4亿元。', ['粮食收购总额', '仓储收入']],
    ['粮食收购总额、仓储收入同比分别增长3.0%左右和8.5%。', ['粮食收购总额增长', '仓储收入增长']],
    ['租赁和商务收入、仓储收入分别增长3%、8%。', ['租赁和商务收入增长', '仓储收入增长']],
    ['城镇、农村仓储收入分别增长3%、8%。', ['', '']],
    ['粮食增加值、油料增加值占全县比重分别为3%、8%。', ['', '']],
    ['粮食收购总额、仓储收入分别为3亿元、4亿元、5亿元。', ['', '', '']],
    ['城市更新完成固定资产投资40亿元。', ['城市更新固定资产投资']],
    ['全县粮食产值同比（下同）增长8.2%。', ['全县粮食产值同比增长']],
    ['主要目标是：地区生产总值（GDP）增长6%。', ['地区生产总值增长']],
    ['东湖产业带完成固定资产投资40亿元，全县完成固定资产投资90亿元。', ['东湖产业带固定资产投资', '固定资产投资']],
  ])('names what is counted in %s', (sentence, expected) => {
    expect(names(sentence).filter((name, _, all) => name !== '' || all.length > 1)).toEqual(expected)
  })

  it.each(['收购、销售、库存分别为3吨、4吨、5吨。', '是上级任务的5倍。', '首次突破大关，达5亿元。'])(
    'names nothing rather than a fragment in %s',
    (sentence) => {
      expect(names(sentence).filter((name) => name !== '')).toEqual([])
    },
  )

  it.each(['启动二次供水改造。', '实现连续五年两位数增长。', '办好一个会、提升一座城。'])('takes the numeral in %s for no quantity', (sentence) => {
    expect(quantities(sentence).filter((line) => !line.includes('五年'))).toEqual([])
  })
})

describe('the value of an older year that another is measured against', () => {
  it.each([
    [
      '粮库数量由2019年的14座增加到20座。',
      [
        ['14座', { of: '粮库数量', year: 2019 }],
        ['20座', undefined],
      ],
    ],
    [
      '仓房完好率从上年的86%提高到91%。',
      [
        ['86%', { of: '仓房完好率', year: null }],
        ['91%', undefined],
      ],
    ],
    [
      '安全储粮成效明显，烘干塔由2020年末的约6座增至9座。',
      [
        ['约6座', { of: '烘干塔', year: 2020 }],
        ['9座', undefined],
      ],
    ],
    // 去年 may be the year under review.
    [
      '收购网点由去年的30个增加到35个。',
      [
        ['30个', undefined],
        ['35个', undefined],
      ],
    ],
  ])('reads %s', (sentence, expected) => {
    expect(normalised(`石溪县粮库述职报告\n${sentence}`).quantities.map(({ text, base }) => [text, base])).toEqual(expected)
  })

  it('gives the other value the name', () => {
    expect(quantities('粮库数量由2019年的14座增加到20座。')).toEqual(['14座 | 14 | 座 |  | ', '20座 | 20 | 座 | 粮库数量 | '])
  })
})

import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const leads = (text: string): { problems: string[]; plans: string[]; causes: string[] } => {
  const { problems, plans, causes } = normalised(text)
  const of = (items: readonly { lead: string }[]): string[] => items.map(({ lead }) => lead)
  return { problems: of(problems), plans: of(plans), causes: of(causes) }
}
const opening =
  '东坪镇党委书记2021年度抓基层党建工作述职报告\n2021年，我认真履行第一责任人职责，现将有关情况述职如下。\n一、主要工作\n全年召开党委会18次，建成活动室6间，走访党员240人次。\n'

describe('shapes in which reports tell problems and plans', () => {
  it('reads the last entry of a list like those before it, though it ends with the list', () => {
    const text = `东坪镇党委领导班子2021年度述职报告
2021年，班子召开党委会18次，建成活动室6间，走访党员240人次，为老党员送学上门，把会议记录一本一本查过，党员的意见都有回音。
对照要求，班子的工作还存在不少问题：
1.活动室夜里不开门。门上只贴着一张白天的时间表，上班的党员进不去；
2.党费收得晚。有两个支部拖到了年底，催了三次才交；
3.会议记录仍需改进。人名写错的有三处，日期对不上的也有。
明年，我们将让活动室每晚开门两小时，会议记录每月互查一次。`
    expect(leads(text).problems).toEqual(['活动室夜里不开门', '党费收得晚', '会议记录仍需改进'])
  })

  it('takes no row of a table and no number of a document for a heading', () => {
    const text = opening.replace('报告\n', '报告\n（东委〔2022〕7号）\n').replace('一、主要工作\n', '一、主要工作\n事项　　　年初目标　　完成情况\n')
    const headings = normalised(text).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual(['主要工作'])
  })

  it('reads problems and remedies theme by theme under labels', () => {
    const text = `东坪县林业局领导班子2020年度述职报告
2020年，班子团结协作，完成了全年任务。现报告如下：
一、资源保护方面
做法：巡护林区320次，查处案件11起。
问题：护林员年龄偏大，山头巡护有空档。
打算：选聘年轻护林员，配发定位终端。
二、产业发展方面
做法：新造油茶林2000亩。
问题：加工企业进展缓慢，去年只开工一家。
措施：派干部驻企帮办手续。`
    expect(leads(text)).toEqual({
      problems: ['护林员年龄偏大，山头巡护有空档', '加工企业进展缓慢，去年只开工一家'],
      plans: ['选聘年轻护林员，配发定位终端', '派干部驻企帮办手续'],
      causes: [],
    })
  })

  it('reads entries of a joint chapter that each turn to their remedy', () => {
    const text = `${opening}二、存在问题及下一步措施
（一）党员教育方式老套。读文件多，讨论少。下一步，开设流动课堂，每月送学一次。
（二）支部活动经费不足。全年每支部只有两千元。下一步，列入镇级预算，按人头拨付。`
    expect(leads(text)).toMatchObject({
      problems: ['党员教育方式老套', '支部活动经费不足'],
      plans: ['下一步，开设流动课堂，每月送学一次', '下一步，列入镇级预算，按人头拨付'],
    })
  })

  it('cuts a numbered list that runs on in one line, but not a count that another marker opens', () => {
    const text = `${opening}二、存在问题
（一）理论学习不够。抓得不紧。（二）村级阵地陈旧。三个村没有活动室。
三、努力方向
（一）抓实学习。每周一课。（二）改造阵地。年内完成三个村。`
    expect(leads(text)).toMatchObject({ problems: ['理论学习不够', '村级阵地陈旧'], plans: ['抓实学习', '改造阵地'] })
    const headings = normalised(text).blocks.filter(({ kind }) => kind === 'heading')
    expect(headings.map(({ marker }) => marker)).toEqual(['一、', '二、', '（一）', '（二）', '三、', '（一）', '（二）'])
  })

  it('reads lettered entries below headings with stars', () => {
    const text = `${opening}★ 问题短板
A. 双报到质量不高。签到多，服务少。
B. 干部队伍断档。三年没有新进人员。
★ 明年计划
A. 推行积分管理。每季度公布一次。
B. 拓宽用人渠道。选聘社工4名。`
    expect(leads(text)).toMatchObject({ problems: ['双报到质量不高', '干部队伍断档'], plans: ['推行积分管理', '拓宽用人渠道'] })
  })

  it('reads bulleted paragraphs, their introduction left out, and causes under a heading of their own', () => {
    const text = `${opening}二、短板弱项
我清醒认识到，工作中还有不小差距：
●党建品牌不响。只在一个村试点。
●便民服务有盲区。两个山村没有代办点。
三、问题根源
一方面，思想上重业务、轻党建。另一方面，监督上失之于软。
四、2022年努力方向
●唱响一个品牌。推广到全镇各村。
●带好一支队伍。轮训村干部。`
    expect(leads(text)).toEqual({
      problems: ['党建品牌不响', '便民服务有盲区'],
      causes: ['一方面，思想上重业务、轻党建', '另一方面，监督上失之于软'],
      plans: ['唱响一个品牌', '带好一支队伍'],
    })
  })

  it('does not take aims in figures or definitions under dashes for tasks', () => {
    const text = `云水县2013年政府工作报告
各位代表：
我代表县人民政府报告工作，请予审议。
一、2012年工作回顾
全年完成投资12亿元，新修公路80公里，各项事业稳步前进。
二、2013年工作安排
主要目标是：
——规模以上工业增加值20亿元，增长11%。
——生态新城。就是要坚持绿色发展，突出山水特色，建成宜居之地。
——加快园区建设。平整土地600亩，引进企业8家。
——做强特色农业。扩种油茶2000亩。`
    expect(leads(text).plans).toEqual(['加快园区建设', '做强特色农业'])
  })

  it('counts 其一, 其二 and does not count 一、二、三产业', () => {
    expect(leads(`${opening}二、存在的不足\n还有许多不足：其一，分类指导不够；其二，继续教育抓得不紧。`).problems).toEqual([
      '分类指导不够',
      '继续教育抓得不紧',
    ])
    const joined = `${opening}二、存在的问题\n一、二、三产业结构不尽合理，传统产业比重偏高。城市交通拥堵日益突出。`
    expect(leads(joined).problems).toEqual(['一、二、三产业结构不尽合理', '城市交通拥堵日益突出'])
  })

  it('reads spoken headings and counts of things', () => {
    const text = `${opening}二、还有哪些没干好
对照大家的期望，我还有不少地方没做好。第一，村里的产业太弱，没有像样的项目。第二，我脾气急，说话不注意方式。
三、明年准备干什么
明年，我打算干好这么几件事：第一件，建一个大棚基地，入股分红。第二件，办好老年食堂，让老人吃上热饭。`
    expect(leads(text)).toMatchObject({
      problems: ['村里的产业太弱', '我脾气急，说话不注意方式'],
      plans: ['建一个大棚基地，入股分红', '办好老年食堂，让老人吃上热饭'],
    })
  })

  it('takes sentences that complain in one frame whole, after a call to face the problems', () => {
    const text = `云水区2021年政府工作报告
各位代表：
我代表区人民政府报告工作，请予审议。
一、2020年工作回顾
全年完成投资12亿元，新修公路80公里，各项事业稳步前进。
同时，我们也要正视发展中的问题和不足。城区品质不够优，老街停车难、排水不畅。政府效能不够高，少数干部作风拖沓。公共服务不够均衡，优质学校集中在主城。
二、2021年工作安排
（一）做强产业。新增企业30家。
（二）更新城区。改造小区46个。`
    expect(leads(text).problems).toEqual([
      '城区品质不够优，老街停车难、排水不畅',
      '政府效能不够高，少数干部作风拖沓',
      '公共服务不够均衡，优质学校集中在主城',
    ])
  })

  it('knows half-width stops of Chinese text, and the causes of single entries', () => {
    const text = `${opening.replaceAll('。', '.').replaceAll('，', ',')}二、存在的问题
(一)资产质量不高.历史包袱沉重,不良占比9.8%.主要原因是风险意识不强.(二)制度执行不严.个别柜员有章不循.主要原因是培训不够.
三、明年计划
明年,我社将抓好以下工作:(一)大力组织资金.净增五千万元.(二)全力清收不良.实行包片责任制.`
    expect(leads(text)).toEqual({
      problems: ['资产质量不高', '制度执行不严'],
      causes: ['主要原因是风险意识不强', '主要原因是培训不够'],
      plans: ['大力组织资金', '全力清收不良'],
    })
  })

  it('does not take a complaint about highlights for a heading of the work', () => {
    const text = `${opening}【存在不足】\n1. 组织生活吸引力不强。集中学习难组织。\n2. 党建品牌缺乏亮点。宣传报道少。\n【整改打算】\n1. 创新组织生活。推行微党课。\n2. 打造品牌。培育示范点。`
    expect(leads(text).problems).toEqual(['组织生活吸引力不强', '党建品牌缺乏亮点'])
  })

  it('finds a plan without a heading by the year that has begun', () => {
    const text = `云水县2016年政府工作报告
各位代表：
我代表县人民政府报告工作，请予审议。
2015年，我们实现地区生产总值132亿元，新修公路80公里，各项事业稳步前进。
但我们也清醒地认识到，县域发展仍存在不容忽视的问题：主要是产业支撑不足；财政增速放缓；安全生产基础薄弱。
今年是“十三五”开局之年。围绕上述目标，着力抓好以下工作：
（一）着力打好脱贫攻坚战。搬迁2100人。
（二）着力改善生态环境。造林三万亩。`
    expect(leads(text)).toMatchObject({
      problems: ['产业支撑不足', '财政增速放缓', '安全生产基础薄弱'],
      plans: ['着力打好脱贫攻坚战', '着力改善生态环境'],
    })
  })

  it('tells causes within from causes without', () => {
    const text = `${opening}二、存在的问题
（一）品牌不响。只在一个村试点。
（二）台账繁多。每月填报三十七种。
上述问题的存在，主观上是我研究不深，客观上是统筹难度较大。
三、下一步打算
（一）擦亮品牌。推广到全镇。
（二）精简台账。减少一半。`
    expect(leads(text).causes).toEqual(['主观上是我研究不深', '客观上是统筹难度较大'])
  })

  it('goes on with a count of problems where one of them uses no set word', () => {
    const text = `${opening}一年来虽然取得了一些成绩，但与群众期盼相比还有不小差距：
1、集体经济薄弱。七个村收入不足五万元。
2、环境卫生时好时坏。重突击、轻管护。
3、管网建设欠账较多。镇区排水没有接通。
二、2022年工作安排
（一）做大特色农业。扩种油茶2000亩。
（二）建设美丽乡村。完成四个村的整治。`
    expect(leads(text)).toMatchObject({ problems: ['集体经济薄弱', '环境卫生时好时坏', '管网建设欠账较多'], plans: ['做大特色农业', '建设美丽乡村'] })
  })

  it('reads the intentions of one paragraph that all open alike', () => {
    const text = `${opening}二、存在问题与努力方向
学习的系统性不强，用什么学什么。联系群众不够经常，到村里偏少。在今后的工作中，我要克服不足。要在学习上下功夫，带着问题学。要在作风上求转变，多到村组去。`
    expect(leads(text).plans).toEqual(['要在学习上下功夫', '要在作风上求转变'])
  })

  it('keeps signatures out of the last plan', () => {
    const { plans } = normalised(`${opening}二、下一步打算\n（一）抓学习。每周一课。\n（二）抓阵地。改造活动室三间。\n述职人：王明\n2021年12月28日`)
    expect(plans.at(-1)?.text).toBe('抓阵地。改造活动室三间')
  })

  it('reads English sections, decimal numbers, bullets and counted sentences', () => {
    const text = `Millbrook Trust: Accountability Report 2021

What we achieved

The trust repaired nine bridges. Waiting times fell in four departments.

Where we fell short

First, our night service was short of drivers. Second, complaints were answered late; only half had a reply within a month.

Next steps

- Recruit forty drivers. We shall open a course for returners.
- Answer complaints on time. A new team reports weekly.
`
    expect(leads(text)).toMatchObject({
      problems: ['our night service was short of drivers', 'complaints were answered late; only half had a reply within a month'],
      plans: ['Recruit forty drivers', 'Answer complaints on time'],
    })
    const numbered = `Annual Report of Millbrook Council 2022\n\n1. Problems\n\n2.1 Buses are unreliable. One in five was late.\n\n2.2 The backlog is too large. Cases wait for months.\n\n3. Priorities for 2023\n\n3.1 Renegotiate the contract. We will ask for reports.\n\n3.2 Clear the backlog. Two teams will work on it.\n`
    expect(leads(numbered)).toMatchObject({
      problems: ['Buses are unreliable', 'The backlog is too large'],
      plans: ['Renegotiate the contract', 'Clear the backlog'],
    })
  })
})

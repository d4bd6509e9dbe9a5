import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { Block, FollowThrough, Report } from '../../../../src/core/model.ts'
import { pairwise, quantityOf, reportOf } from '../report-maker.ts'

const plans = [
  '改造青石桥农贸市场。更换顶棚和排水沟，增设活禽宰杀间，年内重新开市。',
  '办好云岭夜校。面向茶农开设修剪、制茶、电商三门课程，全年培训六百人次。',
  '修缮竹溪水闸。检修启闭机，清理闸前淤泥，汛期前完成。',
]
/** What else a review tells, so that it is long enough to be expected to speak to every plan. */
const others = [
  '新修环湖步道十一里，沿线栽植乌桕三百棵，游人傍晚多来此纳凉。',
  '卫生院添置彩超一台，村医轮训两批，慢病随访覆盖九个自然村。',
  '枫岭小学食堂换了蒸箱，营养餐由四样增到六样，家长陪餐成了常例。',
  '镇图书室延长开放到晚上九点，办证读者比上年多出两成。',
  '低保对象逐户复核，新纳入十七户，退出二十三户，名单三榜公示。',
  '南坡橘园改种良种四百亩，合作社与商超签下长期订单，果农户均增收三千元。',
  '消防队搬进新营房，出警半径缩到八里，山火预警塔投入值守。',
  '老街石板路重铺收尾，三处坑洼路段平整如新。',
  '退役军人服务站挂牌，帮助三十九人找到工作。',
  '开展车辆乱停整治，划出泊位二百个，集日不再堵路。',
  '民兵应急分队完成冬季拉练，装备按册补齐。',
  '信用社下乡办理贷款，茶厂和竹编作坊拿到周转资金八百万元。',
  '邮政快递驿站进村，山货当天可以发往外省。',
  '春节前走访慰问老党员和困难家庭，送去棉被与米面油。',
  '气象站与护林员联网，雷击火点半小时内有人到场。',
  '戏台修葺一新，花鼓戏和龙舟赛引来邻县观众。',
  '环卫车辆改为电动，垃圾日产日清，集市收摊后有专人清扫。',
  '供电所添置两台变压器，夏季用电平稳。',
  '人大代表建议六十二件全部答复，政协提案四十件办结。',
  '统计普查如期完成，数据质量抽查合格。',
  '法律顾问坐班每周一次，合同审查从三天缩到一天。',
  '供销社收购秋茶与山笋，货款当日结清，茶农不再为卖难发愁。',
  '广播喇叭每早播报天气与用工信息，外出打工者也能在手机上收听。',
  '禁渔期巡查不断，没收地笼电鱼器具百余件。',
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
    [0, 'partial'],
    [1, 'between'],
  ])('calls a plan partly answered only where it is likely answered at all, here from %d on', (likely, said) => {
    const own = { 'followThrough.matched': 1, 'followThrough.partial': 0, 'followThrough.passage': 0, 'followThrough.likely': likely }
    const [market] = compare(earlier, later, { segment: pairwise, thresholds: own }).followThrough
    expect(market!.reason ?? market!.status).toBe(said)
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

  it.each([
    ['above', 2880],
    ['met', 2340],
    ['below', 1200],
  ] as const)('holds the number that a plan set against the number that is told: %s', (outcome, told) => {
    const plan = '办好云岭夜校。全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，新增学位${String(told)}个。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('新增学位', told, '个', answer.indexOf(String(told)))] })
    expect(followed(before, after)[0]!.targets).toMatchObject([{ unit: '个', planned: 2340, told, outcome }])
    expect(followed(before, after)[0]!.targets).toMatchObject([
      { plannedIn: '全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。', toldIn: answer, plannedAt: before.plans[0]!.block },
    ])
  })

  it.each([
    ['below a chapter for several years', '今后五年的主要任务', '', 'several'],
    ['by a later year', '工作安排', '到2024年，', 'several'],
    ['by coming years', '工作安排', '未来五年', 'several'],
    ['by the period of a plan', '工作安排', '“十四五”期间', 'several'],
    ['by the year, behind words of coming years', '工作安排', '着眼未来五年，今年', undefined],
    ['by the planned year', '工作安排', '到2021年，', undefined],
    ['by the planned year, below a chapter for several years', '今后五年的主要任务', '全年', undefined],
    ['by no year', '工作安排', '', undefined],
  ])('tells targets for several years from those for the year: %s', (_, chapter, by, years) => {
    const plan = `办好云岭夜校。${by}新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = '云岭夜校开出修剪、制茶、电商三门课程，新增学位1200个。'
    const planned = quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))
    const told = quantityOf('新增学位', 1200, '个', answer.indexOf('1200'))
    const before = reportOf({ year: 2020, plans: [plan], quantities: [planned] })
    const heading: Block = { id: 'h', kind: 'heading', level: 1, marker: '三、', text: chapter, from: 0, to: 0 }
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [told] })
    const { targets } = followed({ ...before, blocks: [heading, ...before.blocks] }, after)[0]!
    expect(targets.map((target) => [target.years, target.plannedWords, target.toldWords])).toEqual([[years, '2340个', '1200个']])
  })

  it.each([23400, 234])('holds no target against a number that is far from it: %s', (told) => {
    const plan = '办好云岭夜校。全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，学位达到${String(told)}个。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('学位', told, '个', answer.indexOf(String(told)))] })
    expect(followed(before, after)[0]!.targets).toEqual([])
  })

  it.each([
    ['of what is done to the thing', '书屋', 40, '书屋选址', '20', 20, ''],
    ['of things of another rank', '省级书屋', 40, '国家级书屋', '20', 20, ''],
    ['that is told as exceeded', '书屋', 40, '书屋', '超30', 30, '超'],
    ['of new ones, where a total was planned', '书屋', 40, '新增书屋', '20', 20, ''],
  ])('holds no target against a number %s', (_, planned, target, told, words, value, qualifier) => {
    const plan = `办好云岭夜校。乡村${planned}达到${String(target)}间，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，乡村${told}${words}间。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf(`乡村${planned}`, target, '间', plan.indexOf(String(target)))] })
    const counted = { ...quantityOf(told.startsWith('新增') ? '新增乡村书屋' : `乡村${told}`, value, '间', answer.indexOf(words)), qualifier }
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [counted] })
    expect(followed(before, after)[0]!.targets).toEqual([])
  })

  it.each([
    ['finished ones, where so many were to be', '完成乡村书屋', '建成乡村书屋', '乡村书屋', 1],
    ['finished ones, where so many were to be begun', '启动乡村书屋', '完成乡村书屋', '乡村书屋', 0],
    ['begun ones that go on a list, where so many were to be', '建好乡村书屋', '开工阅报栏12处，以及乡村书屋', '乡村书屋', 0],
    ['ones that are told otherwise, where so many were under way', '加快建设乡村书屋', '受表彰的乡村书屋有', '乡村书屋', 0],
    ['new ones in a list, where so many were to be there', '乡村书屋达', '新增阅报栏12处、乡村书屋', '乡村书屋', 0],
    ['things that only what was done to them names', '新建', '新建', '新建', 0],
  ])('holds a target against the number of %s', (_, planned, told, of, count) => {
    const plan = `办好云岭夜校。${planned}40间，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，${told}20间。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf(of, 40, '间', plan.indexOf('40'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf(of, 20, '间', answer.indexOf('20'))] })
    expect(followed(before, after)[0]!.targets).toHaveLength(count)
  })
})

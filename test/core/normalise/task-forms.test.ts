import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const review = `石溪县人民政府工作报告
一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨，新修渠道23公里，渡口已通到下游。`
const leads = (plan: string): string[] => normalised(`${review}\n${plan}`, '石溪县2023年政府工作报告_2023.txt').plans.map(({ lead }) => lead)

const pier = '先修南岸旧码头，再接通下游三个渡口，沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除，腾出来的地用于停放农机。'
const lamp = '在背街小巷装上两千盏路灯，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口，谁都可以补写一笔，年底按表结算电费。'
const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，封存的井立牌说明，附近人家改用管网供水，水价由县里补足差额。'

test.each<[string, string, string[]]>([
  [
    'paragraphs that nearly all have a short lead are tasks, whatever its verb',
    `二、2023年工作安排
（一）疏通水路
拆换朽坏桥板。${pier}
刷新渡口栏杆。${lamp}
聘请老船工。${well}
（二）照亮街巷
油漆旧灯杆。${lamp}
擦洗路牌。${well}
招募巡夜人。${pier}`,
    ['拆换朽坏桥板', '刷新渡口栏杆', '聘请老船工', '油漆旧灯杆', '擦洗路牌', '招募巡夜人'],
  ],
  [
    'leads of two short clauses inside one paragraph are its tasks',
    `二、2023年工作安排
（一）疏通水路
以水兴县。加强南岸码头建设。${pier}推进沿河荒坡绿化。${lamp}
（二）照亮街巷
以灯暖人，以水润城，让夜里回家的人看得清脚下的路。点亮背街小巷，方便夜归行人。${lamp}清洗老街水井，保证饮水安全。${well}整顿沿街摊位，腾出救护通道。${pier}`,
    ['加强南岸码头建设', '推进沿河荒坡绿化', '点亮背街小巷，方便夜归行人', '清洗老街水井，保证饮水安全', '整顿沿街摊位，腾出救护通道'],
  ],
  [
    'sentences of one paragraph that open with the same words are its tasks',
    `二、2023年工作安排
（一）疏通水路
以水兴县。加强南岸码头建设。${pier}推进沿河荒坡绿化。${lamp}
（二）办好民生
全年民生支出不少于去年。着力办好“小有所学”，翻修十二所村小的校舍，给寄宿学生每天添一个鸡蛋，教师宿舍年底前全部通水通电。着力办好“病有所看”，每个乡至少留住两名医生，药房常用药不断货，慢性病人一年由医生上门看四次。着力办好“老有所依”，把敬老院的旧屋顶换掉，每村选一户照看独居老人，冬天按时送炭送米送棉衣。`,
    [
      '加强南岸码头建设',
      '推进沿河荒坡绿化',
      '着力办好“小有所学”，翻修十二所村小的校舍，给寄宿学生每天添一个鸡蛋，教师宿舍年底前全部通水通电',
      '着力办好“病有所看”，每个乡至少留住两名医生，药房常用药不断货，慢性病人一年由医生上门看四次',
      '着力办好“老有所依”，把敬老院的旧屋顶换掉，每村选一户照看独居老人，冬天按时送炭送米送棉衣',
    ],
  ],
  [
    'of sentences that are counted inside a paragraph all lead where one does, short or long',
    `二、2023年工作安排
（一）疏通水路
以水兴县。加强南岸码头建设。${pier}推进沿河荒坡绿化。${lamp}
（二）照亮街巷
以灯暖人。一是加快路灯安装、旧灯更换、灯杆油漆和线路入地。${lamp}二是强化老街水井治理。${well}三是推进巷口摊位整顿。${pier}
做好这些事情，要靠街坊们一起出力。${lamp}${well}${pier}${lamp}${well}${pier}`,
    ['加强南岸码头建设', '推进沿河荒坡绿化', '加快路灯安装、旧灯更换、灯杆油漆和线路入地', '强化老街水井治理', '推进巷口摊位整顿'],
  ],
  [
    'a paragraph that opens a chapter by what is or was is no task, though it names what is done',
    `二、2023年工作安排
（一）疏通水路
水路，一头连着货物流通，一头连着百姓日子。要把修码头当作大事，摆在各项工作前面，一件一件办好。
重建南岸码头。${pier}
整治沿河荒坡。${lamp}
（二）照亮街巷
石溪夜间出行的条件已经改善，路灯管理进入一个新阶段。去年各街道的点检都按时完成，费用没有超支。
加快安装路灯。${lamp}
强化老井治理。${well}`,
    ['重建南岸码头', '整治沿河荒坡', '加快安装路灯', '强化老井治理'],
  ],
  [
    'a heading that only says that the tasks of the year follow is none, nor is what introduces them below it',
    `二、2023年工作安排
2023年主要工作任务
今年，我们将认真落实县委的部署，一件接着一件办，办一件成一件。
（一）疏通水路
重建南岸码头。${pier}
整治沿河荒坡。${lamp}
（二）照亮街巷
加快安装路灯。${lamp}
强化老井治理。${well}`,
    ['重建南岸码头', '整治沿河荒坡', '加快安装路灯', '强化老井治理'],
  ],
  [
    'a chapter of aims holds no task beside one that is parted, whatever that is called',
    `二、认清形势，实现2023年总体目标要求
——实现目标，我们有底气。去年的水路和街巷都比前年好，货源一年多过一年，外地来开店的人也多了。
——实现目标，我们有机遇。下游大港正在扩建，船闸改造列入规划，通航里程还要增加。
我们要在实干中把握方向，守住底线，不做表面文章，不欠百姓的账。
三、干字当头，把各件事情办好
（一）疏通水路
重建南岸码头。${pier}
整治沿河荒坡。${lamp}
（二）照亮街巷
加快安装路灯。${lamp}
强化老井治理。${well}
（三）办好学校
修缮村小校舍。${pier}
增加课桌板凳。${lamp}`,
    ['重建南岸码头', '整治沿河荒坡', '加快安装路灯', '强化老井治理', '修缮村小校舍', '增加课桌板凳'],
  ],
  [
    'what is to be kept to is no task below a heading of aims',
    `二、今后五年的指导原则和发展目标
今后五年要做到以下几点：一是坚持把水路放在各项工作的前面，不因一时困难而动摇。二是坚持让街巷先亮起来，再谈别的。三是坚持量入为出，不欠百姓的账。`,
    [],
  ],
  [
    'the last of numbered tasks is one of its own, though it is a single sentence',
    `二、2023年工作安排
1.重建南岸码头。${pier}
2.加快安装路灯。${lamp}
3.办一所夜校，每周两晚，教街坊们认水表、看账单。`,
    ['重建南岸码头', '加快安装路灯', '办一所夜校，每周两晚，教街坊们认水表、看账单'],
  ],
  [
    'the only paragraph of a chapter has a lead as those of the chapters beside it have',
    `二、2023年工作安排
（一）疏通水路
重建南岸码头。${pier}
整治沿河荒坡。${lamp}
（二）照亮街巷
加快安装路灯。${lamp}
强化老井治理。${well}
（三）聚力为民，办好学校
改善村小校舍。${pier}`,
    ['重建南岸码头', '整治沿河荒坡', '加快安装路灯', '强化老井治理', '改善村小校舍'],
  ],
  [
    'tasks behind words that announce them are parted by semicolons, whatever the announcement is directed to',
    `二、2023年工作安排
2023年，我们将坚持目标导向、民生导向，抓好以下工作：重建南岸码头，接通三个渡口；加快安装路灯，坏一盏换一盏；强化老井治理，水质不好的一律封存。`,
    ['重建南岸码头', '加快安装路灯', '强化老井治理'],
  ],
  [
    'tasks behind words that announce them are sentences that all open with what is to be done',
    `二、2023年工作安排
2023年，我们的努力方向是：推进南岸码头重建，接通三个渡口。加快安装路灯，坏一盏换一盏。强化老井治理，水质不好的一律封存。`,
    ['推进南岸码头重建', '加快安装路灯', '强化老井治理'],
  ],
  [
    'tasks are counted from the first thing in any words',
    `二、2023年工作安排
商量下来，要办三件事。头一件是把南岸码头修起来，接通三个渡口；第二件是给背街装上路灯，坏一盏换一盏；第三件是把老井清一遍，水质不好的封存。`,
    ['把南岸码头修起来，接通三个渡口', '给背街装上路灯，坏一盏换一盏', '把老井清一遍，水质不好的封存'],
  ],
  [
    'what is counted in the paragraphs below a heading that only says that the tasks follow are the tasks',
    `二、2023年总体要求
2023年是县城建成三十周年，要把水路和街巷两件大事办好。
三、2023年重点工作
今年要抓好以下三个方面。
（一）疏通水路
一是重修南岸码头。${pier}二是添置过江渡船。${lamp}
（二）照亮街巷
一是安装背街路灯。${lamp}二是整修老街水井。${well}
（三）办好夜校
一是翻修老街祠堂。${pier}二是添置课桌板凳。${lamp}`,
    ['重修南岸码头', '添置过江渡船', '安装背街路灯', '整修老街水井', '翻修老街祠堂', '添置课桌板凳'],
  ],
  [
    'what a plan adds below its last section, behind the one paragraph that each has, are tasks of their own',
    `二、2023年工作安排
（一）疏通水路，畅通南北两岸。${pier}
（二）照亮街巷，方便夜归行人。${lamp}
（三）清洗水井，保证饮水安全。${well}
（四）翻修祠堂，办好老街夜校。${pier}
今年还将加强政府自身建设，少开会，多上船，把听到的话记在本子上。
同时，用心用情为街坊办好三件实事。
（1）修好东门公厕2座；
（2）装上扶手90处；
（3）配齐渡口救生圈40个。`,
    [
      '疏通水路，畅通南北两岸',
      '照亮街巷，方便夜归行人',
      '清洗水井，保证饮水安全',
      '翻修祠堂，办好老街夜校',
      '今年还将加强政府自身建设',
      '同时，用心用情为街坊办好三件实事',
    ],
  ],
])('%s', (_, plan, expected) => {
  expect(leads(plan)).toEqual(expected)
})

test('a paragraph that only closes the speech is no task of a plan without headings', () => {
  const plan = `二、2023年工作打算
推进南岸码头重建，先修旧码头，再接通下游三个渡口，沿岸仓库逐一登记。
加快背街路灯安装，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口。
让我们加强团结，推进各项事业，把石溪建设得更好。
全县人民团结起来！`
  expect(leads(plan).map((lead) => lead.slice(0, 4))).toEqual(['推进南岸', '加快背街'])
})

test.each(['这一年', '一年来', '过去一年'])('pieces of work behind dashes that open with their time (%s) are all read', (time) => {
  const { work } = normalised(`石溪县人民政府工作报告
一、2020年工作回顾
2020年是石溪县很不平常的一年，全县上下同心协力。
——${time}，水路更加通畅。重建南岸码头三座，接通下游渡口，全年运货九万吨，比上年多一万吨。
——${time}，街巷更加明亮。装上路灯两千盏，坏一盏换一盏，点检表贴在巷口，谁都可以补写一笔。
——综合治理更加有效。打深井四十眼，旧井全部化验一遍，水质不好的一律封存，立牌说明。
我们主要做了以下工作：
（一）绿化荒坡
荒坡上先种耐旱的杂木，再种果树，苗木从邻县苗圃调运，成活率不到八成的由苗圃补种。
（二）照看老人
开办老人食堂十二处，每天供应三餐，行动不便的由邻居送饭上门，饭钱由镇里补足差额。
二、2021年工作安排
（一）修路。先修南岸旧路，再接通下游三个渡口。
（二）打井。打深井四十眼，旧井全部化验一遍。`)
  const leads = [`${time}，水路更加通畅`, `${time}，街巷更加明亮`, '综合治理更加有效', '绿化荒坡', '照看老人']
  expect(work.map(({ lead }) => lead)).toEqual(leads)
})

test('a call on the hearers names no piece of work', () => {
  const { work } = normalised(`石溪县人民政府工作报告
一、2022年工作回顾
（一）水路畅通
修通渡口三个。${pier}
各位代表！水路的每一寸都是船工们一锹一锹挖出来的，这一年他们没有歇过一个完整的冬天。
（二）街巷明亮
安装路灯两千盏。${lamp}
（三）
结束语
各位代表！
二、2023年工作安排
（一）疏通水路。${pier}
（二）照亮街巷。${lamp}`)
  expect(work.map(({ lead }) => lead).filter((lead) => /各位代表|结束语/.test(lead))).toEqual([])
})

test('a promise in general and a signature with its month close a plan and are none of its tasks', () => {
  const report = normalised(`石溪县中医院党委2021年度落实主体责任情况报告
一、主要做法
全年召开会议12次，新建活动室3间，走访病区26个，更换诊床40张。
二、存在的问题
一是学习不够经常。二是走访病区偏少。
三、2022年重点工作
（一）改进学习办法。每月换一个病区学习，带上笔记本，回来以后互相批改。
（二）多到病区走访。每人联系两个病区，每季度值一次夜班，把听到的话记下来。
新的一年，院党委将继续以如履薄冰的心态，把主体责任扛牢抓实。
中共石溪县中医院委员会
二〇二二年一月`)
  expect(report.plans.map(({ text }) => text)).toEqual([
    '改进学习办法。每月换一个病区学习，带上笔记本，回来以后互相批改',
    '多到病区走访。每人联系两个病区，每季度值一次夜班，把听到的话记下来',
  ])
  expect(report.parts.at(-1)?.part).toBe('closing')
})

test('a few short sentences in long chapters are no leads of tasks', () => {
  const steps = (thing: string, first: number): string =>
    Array.from(
      { length: 16 },
      (_, at) => `第${String(first + at)}村的${thing}由镇里派人先看一遍，看过的写在册上，没有看过的不算，看得不细的，改日再看一遍。`,
    ).join('')
  const chapter = (thing: string): string => `推动${thing}高质量发展。${steps(thing, 2)}提升${thing}服务水平。${steps(thing, 32)}`
  const { plans } = normalised(`石溪县人民政府工作报告
一、2020年工作回顾
修好水渠三条，打井四十眼，旧井全部化验一遍。
二、2021年工作安排
（一）振兴果园
${chapter('果园')}
（二）振兴渔业
${chapter('渔业')}
（三）振兴商业
${chapter('商业')}`)
  expect(plans.map(({ lead }) => lead)).toEqual(['振兴果园', '振兴渔业', '振兴商业'])
})

import { expect, test } from 'vitest'
import type { Report } from '../../../src/core/model.ts'
import { normalised } from './normalised.ts'

/** A government report whose review, below its heading, is `review`, and whose plan ends with `plan`. */
function reportOf(review: string, plan = '再修两处渡口。'): Report {
  return normalised(
    `石溪县人民政府工作报告

各位代表：
一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨。新修渠道23公里，渡口已通到下游，夜校已办到村里。
${review}
二、2023年工作安排
今年要办好三件事。加快码头建设。年内建成。${plan}
`,
    '石溪县2023年政府工作报告_2023.txt',
  )
}

/** First words of its problems. */
function problems(review: string, plan?: string): string[] {
  return reportOf(review, plan).problems.map(({ text }) => text.slice(0, 6))
}

test.each<[string, string, string | undefined, string[]]>([
  [
    'a line that only says that they follow goes on with the problems',
    `我们也清醒地看到，全县发展仍然面临不少困难和挑战。从外部看，客商观望情绪较重，订单有所减少。
主要是：
码头老化严重；航道淤积加重；少数干部作风不实。`,
    undefined,
    ['客商观望情绪', '码头老化严重', '航道淤积加重', '少数干部作风'],
  ],
  [
    'a sentence that turns to them in its middle opens them, though it lists them with commas',
    `县里的形势总的来看是在向好的方面走，但在前进中还存在着一些不容忽视的问题：码头修缮进展缓慢，航道淤积没有根本改善，部分渡口亏损严重，船工队伍不稳。`,
    undefined,
    ['码头修缮进展', '航道淤积没有', '部分渡口亏损', '船工队伍不稳'],
  ],
  [
    'a short complaint at the head of many sentences is one of them, and the others do not expound it',
    `我们也清醒地看到，工作中还存在不少问题和不足。渡口安全管理薄弱。航道淤积加重，大船进不来。夜校教员不足，课时难以保证。老街排水不畅，一到雨季就积水。粮站存粮设备陈旧，损耗偏大。少数干部作风不实，群众办事还不方便。`,
    undefined,
    ['渡口安全管理', '航道淤积加重', '夜校教员不足', '老街排水不畅', '粮站存粮设备', '少数干部作风'],
  ],
  [
    'words that judge the problems, or explain what somebody asks about, open none',
    `这里有必要简单地谈谈大家所关心的水权矛盾问题。上下游的矛盾仍然突出，用水的差距还比较大。
总的来看，当前存在的问题，是前进中的问题。这些问题虽然难以避免，但必须重视，不能拖延。
我们也清醒地看到，工作中还有不少不足：一是码头老化严重。二是航道淤积加重。`,
    undefined,
    ['码头老化严重', '航道淤积加重'],
  ],
  [
    'those that the review admits, early in a long report, go before difficulties that the plan mentions',
    `我们在前进中还存在一些问题和困难。突出的问题是：一是物价涨得太快。二是部分渡口经营困难。三是船工收入偏低。`,
    `再修两处渡口。${'把沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除。'.repeat(20)}我们的改革虽然已经起步，但仍面临着许多问题和困难，对其艰巨性要有足够的认识。`,
    ['物价涨得太快', '部分渡口经营', '船工收入偏低'],
  ],
  [
    'they are found by what they say, where nothing announces them',
    `船工严重不足。码头设施陈旧。部分渡口管理薄弱。少数干部作风不实。`,
    undefined,
    ['船工严重不足', '码头设施陈旧', '部分渡口管理', '少数干部作风'],
  ],
  [
    'none is found where difficulties are mentioned as overcome',
    `面对前所未有的困难和挑战，全县上下迎难而上，航运收入增长两成，渡口安全实现零事故。沿岸百姓都说路好走了，船好等了。`,
    undefined,
    [],
  ],
])('%s', (_, review, plan, expected) => {
  expect(problems(review, plan)).toEqual(expected)
})

test('what was read as problems though no words lead to them says so', () => {
  const told = '码头设施陈旧。船工严重不足。部分渡口管理薄弱。少数干部作风不实。'
  const said = (review: string): string[] => reportOf(review).messages.map(({ id }) => id)
  expect(said(told)).toContain('reading-problems-unannounced')
  expect(said(`我们也清醒地看到，工作中还有不少问题。${told}`)).not.toContain('reading-problems-unannounced')
})

test('a promise to mend them, in a paragraph of its own behind them, is no work of the year', () => {
  const report = normalised(
    `石溪县人民政府工作报告

各位代表：
一、2022年工作回顾
（一）航道畅通。新修渠道23公里，渡口已通到下游。
（二）夜校开班。全年办班十二期，结业三百人。
我们也清醒地认识到，工作中还有不少困难和问题：
码头老化严重。半数泊位停用。
航道淤积加重。枯水期大船进不来。
船工队伍不稳。年轻人不愿上船。
对这些问题，我们将采取有力措施，认真加以解决。
二、2023年工作安排
（一）加快码头建设。年内建成两座。
（二）疏浚航道。汛前完工。
`,
    '石溪县2023年政府工作报告_2023.txt',
  )
  expect(report.problems).toHaveLength(3)
  expect(report.work.map(({ lead }) => lead)).toEqual(['航道畅通', '夜校开班'])
})

import { expect, test } from 'vitest'
import { statementsOfReport } from '../../../../src/core/compare/answers/index.ts'
import { normalised } from '../../normalise/normalised.ts'

const report = (work: string): string => `石溪县2023年政府工作报告

各位代表：
一、2022年工作回顾
过去一年，全县新修渠道二十三公里，粮食增产两成。
${work}
我们也清醒看到，发展还面临不少困难：一是工业基础薄弱，龙头企业偏少。二是河道治理任务艰巨。
二、2023年工作安排
（一）疏通水路。重建南岸码头。
（二）照亮街巷。安装背街路灯。`

test.each([
  ['a paragraph that says what has to be', '必须坚持疏通水路。渡口通了，货才走得出去。', ['必须坚持疏通水路。', '渡口通了，货才走得出去。']],
  [
    'what follows words of what was learnt, and not what stands before them',
    '南岸码头已经建成。回顾一年，我们深刻体会到，疏通水路必须久久为功。渡口是全县的门面。',
    ['回顾一年，我们深刻体会到，疏通水路必须久久为功。', '渡口是全县的门面。'],
  ],
  ['counted sentences that say what has to be', '码头建成投用。一是必须先修渡口；路灯装了两千盏。', ['一是必须先修渡口；']],
  ['what stands below a heading that names lessons', '（五）工作体会\n办好渡口要靠全县群众。', ['办好渡口要靠全县群众。']],
  ['experience that practice has shown', '实践充分证明，修好渡口离不开群众支持。', ['实践充分证明，修好渡口离不开群众支持。']],
  ['no words of what was learnt that nothing follows of', '我们深切感受到群众的热情。码头建成投用。', []],
])('lessons are no deeds of a review: %s', (_, work, lessons) => {
  const text = report(work)
  const statements = statementsOfReport(normalised(text))
  const told = statements.filter(({ text: words }) => work.includes(words))
  expect(told.filter(({ part }) => part !== 'work').map(({ text: words }) => words)).toEqual(lessons)
})

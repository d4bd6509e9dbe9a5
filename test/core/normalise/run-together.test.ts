import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'
import { lines as parts, title } from './short-report.ts'

describe('a text without line breaks', () => {
  it.each([
    ['run together', [title, ...parts].join('')],
    ['parted by blanks', [title, ...parts].join(' ')],
    ['without its title', parts.join('')],
    ['below a title of its own', `${title}\n${parts.join('')}`],
  ])('is read as one that has them: %s', (_, text) => {
    const report = normalised(text)
    const own = normalised([...(text.startsWith('2020年度') ? [title] : []), ...parts].join('\n'))
    expect([report.title, report.work.length, report.problems.length, report.plans.length]).toEqual([own.title, 2, 2, 2])
    expect(report.blocks.filter(({ kind }) => kind === 'heading').map(({ text: words }) => words)).toEqual(
      own.blocks.filter(({ kind }) => kind === 'heading').map(({ text: words }) => words),
    )
  })

  it('tells the lines of a speech’s head apart', () => {
    const report = normalised(
      `政府工作报告——2021年1月12日在石溪县第十六届人民代表大会第五次会议上石溪县人民政府县长 李某某各位代表：现在，我代表县人民政府向大会报告工作，请予审议。一、2020年工作回顾全年新修渠道12公里，粮食产量11万吨，群众都说好。二、2021年工作安排今年要做好三件事，修路、架桥、通水，把县城建设得更好。各位代表，让我们一起努力，为建设新石溪而奋斗！`,
    )
    expect(report.blocks.slice(0, 4).map(({ text }) => text)).toEqual([
      '政府工作报告',
      '——2021年1月12日在石溪县第十六届人民代表大会第五次会议上',
      '石溪县人民政府县长 李某某',
      '各位代表：',
    ])
  })

  it('leaves a list inside one paragraph of many alone', () => {
    const list = `我们坚持了四条。一、坚持实事求是，有多少钱办多少事，不搞花架子。二、坚持群众路线，大事小事都同群众商量，听群众的意见。`
    expect(normalised(`${title}\n${parts.join('\n')}\n${list}`).blocks.at(-1)?.text).toContain('二、坚持群众路线')
  })
})

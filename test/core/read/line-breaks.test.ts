import { describe, expect, it } from 'vitest'
import { brokenLines, hardWraps } from '../../../src/core/read/plain/line-breaks.ts'

const full = '全县上下齐心协力抓生产促发展办实事保平安各项任务基本完成'

describe('lines wrapped at a fixed width', () => {
  it('are seen where nearly all of the widest lines break off, though many lines are short', () => {
    const short = Array.from({ length: 20 }, (_, i) => `    第${i}项工作完成。`)
    const wrapped = Array.from({ length: 14 }, () => full)
    expect(hardWraps([...short, ...wrapped, '结束。'].join('\n'))).toHaveLength(14)
  })

  it('are none where the widest lines end in a stop', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `第${i}项。\n${full}。`)
    expect(hardWraps(lines.join('\n'))).toEqual([])
  })
})

/** The text with its soft breaks taken out. */
function joined(text: string): string {
  let rest = text
  for (const { from, to } of brokenLines(text).toReversed()) rest = rest.slice(0, from) + rest.slice(to)
  return rest
}

const whole = [
  '石溪县政府工作报告',
  '一、过去一年的工作',
  '全县上下按照县委的部署，认真落实《水利条例》，新修渠道12公里，受益农户1200户。',
  '在省里的支持下，水利建设全面铺开，县第三次全会精神得到落实，群众都说好。',
  '农村道路也有很大变化，柳河大桥提前建成通车，两岸来往方便了许多。',
  '二、今年的打算',
]
const links = ['《水利条例》', '水利建设', '次全会', '柳河大桥']

describe('sentences that links of a page broke', () => {
  it.each([
    ['by line feeds', '\n'],
    ['by blank lines', '\n\n'],
    ['by lines of blanks', '\n　　\n'],
  ])('are joined %s', (_, feed) => {
    const broken = whole.map((line) => links.reduce((text, link) => text.replace(link, `${feed}${link}${feed}`), line)).join('\n')
    expect(joined(broken)).toBe(whole.join('\n'))
  })

  it.each([
    ['a text whose lines are whole', whole.join('\n')],
    ['a single broken sentence', whole.join('\n').replace('水利建设', '\n水利建设\n')],
    [
      'headings between paragraphs without a final stop',
      '全年修路三条，架桥两座，通水到户\n水利\n清淤河道，加固堤坝。\n教育\n新建小学，招聘教师。\n卫生\n新建卫生室，培训医生。',
    ],
    ['verses and lists', '修好路\n架好桥\n通好水\n办好学\n看好病\n管好账'],
  ])('are none in %s', (_, text) => {
    expect(joined(text)).toBe(text)
  })
})

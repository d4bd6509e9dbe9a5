import { expect, test } from 'vitest'
import { aimsInReview } from '../../../../src/core/compare/answers/index.ts'
import type { Block } from '../../../../src/core/model.ts'
import { madePart } from '../../../view/made.ts'

/** The words of a review's blocks that are read as aims; headings begin with #, one for each level. */
function aimsOf(texts: readonly string[], part: 'work' | 'plans' = 'work'): string[] {
  let to = 0
  const blocks = texts.map((written, index): Block => {
    const level = /^#*/.exec(written)![0].length
    const text = written.slice(level).trim()
    const from = to
    to += text.length + 1
    return { id: `b${index}`, kind: level > 0 ? 'heading' : 'paragraph', level, marker: '', text, from, to: to - 1 }
  })
  return [...aimsInReview({ blocks, parts: [madePart(part, 0, to)] })].map(({ text }) => text)
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    'all below a heading that names aims of coming years',
    ['# “十三五”主要定位和目标', '——疏通水路，重建码头。', '## 水路', '河道通航率达到90%。'],
    ['——疏通水路，重建码头。', '河道通航率达到90%。'],
  ],
  ['aims of the years ahead', ['# 未来五年的奋斗目标', '我们将疏通水路。', '# 去年的工作', '修好了码头。'], ['我们将疏通水路。']],
  [
    'below a heading that names deeds as well, what stands behind the opening of the later years',
    ['# “十三五”发展成就和“十四五”主要目标', '过去五年，修好码头九座。', '“十四五”时期，水路要全部疏通。', '——重建南岸码头。'],
    ['“十四五”时期，水路要全部疏通。', '——重建南岸码头。'],
  ],
  ['nothing where the paragraphs do not turn to the later years', ['# “十三五”发展成就和“十四五”主要目标', '五年来，修好码头九座。'], []],
  ['nothing of a plan that was fulfilled', ['# 圆满完成“十三五”规划目标任务', '修好码头九座。'], []],
  ['nothing of a year', ['# 2020年目标任务', '修好码头九座。'], []],
])('aims of coming years are no review: %s', (_, texts, aims) => {
  expect(aimsOf(texts)).toEqual(aims)
})

test('plans that stand in their own part are read there', () => {
  expect(aimsOf(['# 未来五年的奋斗目标', '我们将疏通水路。'], 'plans')).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { partsOfBlocks } from '../../../src/view/report/parts.ts'
import { normalised } from './normalised.ts'

const opening = '青岭镇供销社党支部书记2021年度抓党建述职报告\n\n一年来，支部做了一些工作，现述职如下。'
const work = '一、主要工作\n（一）学习抓得紧。全年集中学习十二次，办读书会四场。\n（二）服务做得细。上门送货三百余次，修好冷库两座。'
const problems = ['冷库管理松散。夜里无人值守，温度常常失控', '送货不够及时。山里三个村常要等上一周']
const plans = ['安排两人轮流值夜，装好报警器', '添一辆小货车，每周跑两趟']

/** A report whose last chapter tells two problems with their measures: `problem` and `measure` are the labels before each, `#` its number. */
function report(heading: string, problem: string, measure: string, { review = work, tail = '' } = {}): string {
  const entries = problems.map((words, i) => {
    const number = '一二'[i]!
    return `${problem.replaceAll('#', number)}${words}。\n${measure.replaceAll('#', number)}${plans[i]!}。`
  })
  return [opening, review, heading, ...entries, tail].join('\n').trim()
}

const told: readonly (readonly [string, string])[] = [
  ['labels in headings', report('二、问题和措施', '（#）存在问题：', '改进措施：')],
  ['a label over each problem', report('二、问题和措施', '（#）存在的问题\n', '整改措施：')],
  ['numbered labels', report('二、查摆问题和整改', '问题#：', '整改措施#：')],
  ['labels of the measures alone, joined by the chapter', report('二、存在问题及努力方向', '（#）', '努力方向：')],
  ['labels of the measures alone, under problems', report('二、存在的问题', '（#）', '下一步打算：')],
  ['a promise after them', report('二、问题和措施', '（#）问题：', '措施：', { tail: '以上问题，责任主要在我，我将逐项整改，让上级党委放心。' })],
  ['a call to watch', report('二、问题和措施', '（#）问题：', '措施：', { tail: '改一件是一件，请镇党委和全体党员监督。' })],
  ['the last words', report('二、问题和措施', '（#）问题：', '措施：', { tail: '特此述职。我们要以更大的劲头把供销社办得让群众满意。' })],
  ['tasks of the year done', report('二、存在问题及整改措施', '（#）问题：', '措施：', { review: work.replace('主要工作', '扎实做好三项重点工作') })],
]

describe('problems and measures that alternate', () => {
  it.each(told)('are told apart: %s', (_, text) => {
    const found = normalised(text, '述职.txt')
    expect(found.problems.map((item) => item.text)).toEqual(problems)
    expect(found.plans.map((item) => item.text)).toEqual(plans)
    expect(found.work).toHaveLength(2)
  })

  it.each(told)('are one stretch of problems with the measures inside it, and no label is without a part: %s', (_, text) => {
    const { parts, blocks, messages } = normalised(text, '述职.txt')
    const stretches = parts.filter(({ part }) => part === 'problems')
    expect(stretches).toHaveLength(1)
    expect(stretches[0]!.to).toBeGreaterThan(text.indexOf(problems[1]!))
    expect(parts.filter(({ part }) => part === 'plans')).toHaveLength(2)
    const within = blocks.filter(({ from }) => from >= stretches[0]!.from && from <= text.indexOf(plans[1]!))
    const partOf = partsOfBlocks(normalised(text, '述职.txt'))
    for (const { id, text: words } of within)
      expect([words, partOf.get(id)]).toEqual([words, plans.some((plan) => words.includes(plan)) ? 'plans' : 'problems'])
    expect(messages.map(({ id }) => id).filter((id) => id.startsWith('reading-'))).toEqual([])
  })

  it('are named by the headings above their labels', () => {
    const entries = ['冷库夜里没有人管', '山路送货慢'].map((theme, i) => `（${'一二'[i]!}）${theme}\n问题：${problems[i]!}。\n措施：${plans[i]!}。`)
    const found = normalised([opening, work, '二、存在问题和整改措施', ...entries].join('\n'), '述职.txt')
    expect(found.problems.map(({ lead }) => lead)).toEqual(['冷库夜里没有人管', '山路送货慢'])
    expect(found.plans.map(({ text }) => text)).toEqual(plans)
  })

  it('come with headings that go on behind a label which they share', () => {
    const { blocks } = normalised(told[0]![1], '述职.txt')
    const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level === 2).map(({ text }) => text)
    expect(headings.slice(2)).toEqual(['存在问题：冷库管理松散', '存在问题：送货不够及时'])
  })

  it('leave the work of each theme with the work', () => {
    const themes = ['冷库管理', '送货服务'].map((theme, i) =>
      [
        `${'一二'[i]!}、${theme}`,
        '（一）工作情况',
        '全年没有断过一天，老人都说方便。',
        '（二）存在问题',
        problems[i]!,
        '（三）下一步打算',
        plans[i]!,
      ].join('\n'),
    )
    const found = normalised([opening, ...themes].join('\n'), '述职.txt')
    expect(found.parts.filter(({ found: isFound }) => isFound !== false).map(({ part }) => part)).toEqual([
      'preface',
      'work',
      'problems',
      'plans',
      'work',
      'problems',
      'plans',
    ])
    expect(found.plans.map((item) => item.text)).toEqual(plans)
  })

  it('leave plans with the plans where their chapter comes first but looks ahead', () => {
    const text = [opening, '一、重点工作', '（一）修好冷库。将安排两人值夜。', '（二）跑勤山路。将添一辆小货车。', '二、存在的问题', '冷库管理松散。']
    expect(normalised(text.join('\n'), '述职.txt').plans).toHaveLength(2)
  })
})

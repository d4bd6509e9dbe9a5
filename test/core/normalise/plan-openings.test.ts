import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const before = `青岭镇供销社党支部书记2021年度抓党建述职报告
一年来，支部做了一些工作，现述职如下。
全年集中学习十二次，办读书会四场，冷库修好了两座，送货的车多跑了一条山路，六个村的老人不用再下山买盐。
虽然做了一些工作，但还存在不少问题：一是冷库管理松散，夜里无人值守；二是送货不够及时，山里三个村常要等上一周；三是账目公开不够，社员意见不少。`
const tasks = ['加强冷库值守，每班两人轮流', '添置一辆小货车，每周跑两趟山路', '完善账目公开，每月贴在门口', '建立社员查账制度，查完当场签字']

test.each([
  ['明年，支部打算办四件事。'],
  ['来年的路怎么走，我是这样想的。'],
  ['明年的任务，归纳起来是四句话。'],
  ['最后，谈谈2022年的打算。'],
  ['接下来的打算是：'],
])('behind %s the tasks of one paragraph are its sentences, or what semicolons part', (opening) => {
  for (const stop of ['。', '；']) expect(normalised(`${before}\n${opening}${tasks.join(stop)}。`).plans.map(({ text }) => text)).toEqual(tasks)
})

test('a paragraph that only promises so many tasks is none', () => {
  const plan = ['新的一年，我们将从三个方面努力。', ...tasks.filter((_, at) => at !== 1).map((task) => `${task.replace('，', '。')}。`)]
  expect(normalised(`${before}\n${plan.join('\n')}`).plans).toHaveLength(3)
})

test('a sentence that complains of what is to come turns to no plan', () => {
  const text = before.replace('；三是', '。下一步工作，思路还不清晰，办法也不多。三是')
  const { parts } = normalised(`${text}\n明年，我们将管好冷库。`)
  const plans = parts.filter(({ part, found }) => part === 'plans' && found)
  expect(plans.map(({ from }) => from)).toEqual([text.length + 1])
})

import { describe, expect, it } from 'vitest'
import { spokenTurn } from '../../../src/core/normalise/parts/lead-ins.ts'
import { normalised } from './normalised.ts'

const opening = '青岭镇供销社党支部书记2021年度抓党建述职报告\n各位社员，我把一年的情况汇报一下。'
const work = '冷库夏天前修好了两座，送货的车多跑了一条山路，六个村的老人不用再下山买盐。货架上的价签全部换新，账目每月贴在门口。'
const complaints = [
  '冷库夜里没有人看，温度常常失控',
  '山里三个村送货还是太慢，老人等不起',
  '年轻社员留不住，会算账的只剩一个',
  '我开会开得多，下去看得少，有的摊位一年没有到过',
]
const tasks = ['一是给冷库装上报警器，夜里两人轮流值守。', '二是添一辆小货车，山里每周跑两趟。']
const read = (...paragraphs: string[]): { problems: string[]; plans: number } => {
  const report = normalised([opening, ...paragraphs].join('\n'), '述职.txt')
  return { problems: report.problems.map(({ text }) => text), plans: report.plans.length }
}

describe('a speaker who turns to a part', () => {
  it.each([
    ['再说说不足。', 'problems'],
    ['下面谈谈存在的问题：', 'problems'],
    ['最后讲明年的打算。', 'plans'],
    ['接着汇报一下下步工作思路。', 'plans'],
    ['先说说做了哪些事。', null],
    ['再说冷库，夜里没有人看。', null],
    ['存在的问题。', null],
  ])('%s', (sentence, part) => {
    expect(spokenTurn(sentence)).toBe(part)
  })

  it('opens problems and plans as headings would', () => {
    const told = read(work, `再说说不足。${complaints.join('。')}。`, `最后讲明年的打算。${tasks.join('')}`)
    expect(told).toEqual({ problems: complaints, plans: 2 })
  })
})

describe('complaints that nothing announces', () => {
  const plan = `明年，我们打算办两件事。${tasks.join('')}`

  it('are the problems where they stand before the plan', () => {
    expect(read(work, `这几件事我夜里想起来心里不安。${complaints.join('。')}。`, plan)).toEqual({ problems: complaints, plans: 2 })
  })

  it('are the problems of a sentence that goes on behind a colon', () => {
    expect(read(work, `一年下来还有四样不踏实：${complaints.join('；')}。`, plan)).toEqual({ problems: complaints, plans: 2 })
  })

  it('are the problems of a row of short paragraphs, though some complain in words that nobody knows', () => {
    const row = [
      '冷库管理薄弱。温度常常失控。',
      '山里三个村送货太慢。老人等不起。',
      '摊位上的脸色像腊月天。有人转身就走。',
      '年轻社员留不住。会算账的只剩一个。',
    ]
    expect(read(work, '回头一看，心里不安。', ...row, plan)).toEqual({ problems: row.map((words) => words.slice(0, -1)), plans: 2 })
  })

  it.each([
    ['achievements among them are most', `这几件事大家都看在眼里。${complaints[0]!}的日子过去了。账目清楚了。山路通了。老人满意了。`],
    ['the work goes on behind them', `这几件事我夜里想起来心里不安。${complaints.join('。')}。\n${work}`],
    ['they are few', `这几件事我夜里想起来心里不安。${complaints[0]!}。`],
  ])('are none where %s', (_, paragraphs) => {
    expect(read(work, paragraphs, plan).problems).toEqual([])
  })
})

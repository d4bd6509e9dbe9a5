import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { planToHtml } from '../../../src/view/comparison/follow-through-html.ts'
import { madeItem } from '../made.ts'

const context = { t: messages('zh').comparison, earlierLanguage: 'zh-Hans' }
const filler = Array.from({ length: 20 }, (_, index) => `办好第${index}件小事，记在账上。`).join('')
const long = madeItem('p1', `抓好供水。建成云桥水厂。${filler}`, { lead: '抓好供水' })

test('of a long plan the lead and the sentence that a passage answers are shown, and the way to the row that has the whole', () => {
  const html = planToHtml(long, { text: '云桥水厂十月通水。', answers: true, targets: [] }, context).markup
  expect(html).toContain('<b>抓好供水</b>')
  expect(html).toContain('建成<mark>云桥水厂</mark>。')
  expect(html).not.toContain('小事')
  expect(html).toContain('href="#plans-was-p1"')
})

test('on another page than its rows, the way leads to theirs', () => {
  const html = planToHtml(long, undefined, { ...context, rowsPage: '/yunqiao/2019-2020/' }).markup
  expect(html).toContain('href="/yunqiao/2019-2020/#plans-was-p1"')
})

test('beside a passage that says nothing of the plan the nearest sentence is shown, and no word is marked', () => {
  const html = planToHtml(long, { text: '云桥水厂十月通水。', answers: false, targets: [] }, context).markup
  expect(html).toContain('<p>建成云桥水厂。</p>')
})

test('a short plan is shown whole', () => {
  expect(planToHtml(madeItem('p1', '建成云桥水厂'), undefined, context).markup).toBe('<div class="text" lang="zh-Hans"><p>建成云桥水厂</p></div>')
})

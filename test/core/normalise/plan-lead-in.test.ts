import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

test.each(Array.from({ length: 10 }, (_, length) => length))(
  'a sentence turns to the plan wherever its paragraph stands (%i letters more)',
  (length) => {
    const text = `石桥镇2021年度工作总结\n${'修渠护岸，'.repeat(8)}${'好'.repeat(length)}。今后，我们将继续修路。`
    const plans = normalised(text).parts.find(({ part }) => part === 'plans')
    expect(plans && text.slice(plans.from, plans.to)).toBe('今后，我们将继续修路。')
  },
)

test('a sentence on what is to come opens no plan where what follows it tells what was done', () => {
  const told = '去年修好了旧渠九公里。去年建成了渡口三处。已经完成了全部水井的化验。去年增加了粮食两万斤。'
  const text = `石桥镇2021年度工作总结\n${'修渠护岸，'.repeat(30)}路也修好了。今后，我们将继续修路。\n${told}\n${told.replaceAll('去年', '上年').replaceAll('修', '通')}`
  expect(normalised(text).parts.map(({ part }) => part)).not.toContain('plans')
})

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

import { describe, expect, it } from 'vitest'
import { leadSignals, subjectOf } from '../../../src/core/normalise/items/context-signals.ts'

describe('what a complaint is about', () => {
  it.each([
    ['渡口养护水平还不高', '渡口养护水平'],
    ['夜校的师资仍然较为薄弱', '夜校的师资'],
    ['缺乏熟练船工', ''],
    ['去年沉了两只船', '去年沉了两只船'],
  ])('%s: %s', (words, subject) => {
    expect(subjectOf(words)).toBe(subject)
  })
})

describe('how a complaint stands to the clause that leads to it', () => {
  const names = (lead: string, words: string): string[] => leadSignals(lead, words).map(([name]) => name)
  const measured = ['~length of the lead', '~longer than the lead']

  it('tells a quality that leads to a thing', () => {
    expect(names('水运保障能力还不强', '航标灯数量不足')).toEqual([
      ...measured,
      '~lead on a quality',
      '~lead on a quality, then a thing',
      'on a thing',
      '~short subject of the lead',
    ])
  })

  it('tells a complaint that goes on about what the lead names', () => {
    expect(names('航标灯数量不足', '部分航标灯亮度不够')).toContain('shares with the subject of the lead')
    expect(names('航标灯数量不足', '船工队伍不稳')).not.toContain('shares with the subject of the lead')
  })
})

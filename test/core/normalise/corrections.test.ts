import { describe, expect, it } from 'vitest'
import { accountability, normalised } from './normalised.ts'
import { type Correction, tellsOfUnmadeRemoval } from '../../../src/core/normalise/index.ts'

const corrected = (correction: Correction): ReturnType<typeof normalised> => normalised(accountability, 'a.txt', { corrections: [correction] })

describe('corrections', () => {
  it('set a field, with the person as evidence', () => {
    const report = corrected({ kind: 'field', field: 'year', value: 2022 })
    expect(report).toMatchObject({ year: 2022, reviewedYear: 2022, planYear: 2023 })
    expect(report.evidence.year?.by).toBe('correction')
  })

  it('win over metadata', () => {
    const report = normalised(accountability, 'a.txt', {
      metadata: { organisation: '甲局', role: '书记' },
      corrections: [{ kind: 'field', field: 'organisation', value: '乙局' }],
    })
    expect(report).toMatchObject({ organisation: '乙局', role: '书记' })
    expect(report.evidence.role?.by).toBe('metadata')
  })

  it('take out and keep', () => {
    expect(corrected({ kind: 'removal', quote: '讲党课3次，', reason: 'A slip.' }).removed).toMatchObject([
      { rule: 'person', reason: 'A slip.', text: '讲党课3次，' },
    ])
    const kept = normalised(`${accountability}\n仅供参考，请勿外传`, 'a.txt', {
      corrections: [{ kind: 'keep', quote: '仅供参考，请勿外传', reason: 'It is quoted.' }],
    })
    expect(kept.removed).toEqual([])
  })

  it('move the bounds of a part', () => {
    const report = corrected({ kind: 'part', part: 'problems', start: '（一）学习抓得不够实', end: '谈体会不深。' })
    const part = report.parts.find(({ part: name }) => name === 'problems')
    expect(part?.by).toBe('person')
    expect(accountability.slice(part?.from, part?.to)).toBe('（一）学习抓得不够实。有的支部以读文件代替讨论，党员谈体会不深。')
    expect(report.problems).toHaveLength(1)
  })

  it('reach to an end that stands once behind the start, wherever that is', () => {
    const text = '一、成绩不错。二、问题不少。三、打算很多。'
    const bounds = (start: string, end: string): string[] =>
      normalised(text, 'a.txt', { corrections: [{ kind: 'part', part: 'problems', start, end, reason: 'x' }] }).messages.map(({ id }) => id)
    for (const start of ['一、成绩', '二、问题']) {
      expect(bounds(start, '。')).toContain('correction-quotation-doubled')
      expect(bounds(start, '打算很多。')).not.toContain('correction-quotation-doubled')
    }
    expect(bounds('三、打算', '。')).not.toContain('correction-quotation-doubled')
  })

  it('give an item other bounds, or refuse it', () => {
    const joined = corrected({ kind: 'item', list: 'causes', start: '我对基层情况', end: '考核办法不健全' })
    expect(joined.causes.map(({ text }) => text)).toEqual(['我对基层情况掌握不够。二是考核办法不健全'])
    expect(corrected({ kind: 'no-item', list: 'causes', quote: '考核办法不健全' }).causes).toHaveLength(1)
  })

  it.each([
    ['gone', '此处没有这句话', 'gone'],
    ['doubled', '一是', 'doubled'],
  ])('are applied nowhere where the quotation is %s, and say so', (_, quote, id) => {
    const report = corrected({ kind: 'removal', quote, reason: 'x' })
    expect(report.removed).toEqual([])
    expect(report.messages.filter(tellsOfUnmadeRemoval).map((message) => message.id)).toEqual([`correction-removal-${id}`])
    const kept = corrected({ kind: 'keep', quote, reason: 'x' })
    expect(kept.messages.map((message) => message.id)).toContain(`correction-quotation-${id}`)
    expect(kept.messages.some(tellsOfUnmadeRemoval)).toBe(false)
  })

  it('that take out what others keep say so', () => {
    const corrections: Correction[] = [
      { kind: 'removal', quote: '讲党课3次，', reason: 'A slip.' },
      { kind: 'keep', quote: '党课3次', reason: 'It is right.' },
    ]
    const { messages } = normalised(accountability, 'a.txt', { corrections })
    expect(messages.filter(tellsOfUnmadeRemoval).map(({ id }) => id)).toEqual(['correction-removal-kept'])
  })
})

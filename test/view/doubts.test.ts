import { expect, test } from 'vitest'
import { doubtMessage } from '../../src/core/doubt/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locale.ts'
import { doubtLines, doubtsAmong } from '../../src/view/file-messages.ts'

const thin = doubtMessage({ list: 'plans', kind: 'thin', values: { items: 8, share: 2, length: 9020, least: 50 }, from: 0, to: 9 })

test('doubtful readings are told each with its figures, and once which lists they concern, in every language of the interface', () => {
  const work = doubtMessage({ list: 'work', kind: 'uneven', values: { earlier: 21, later: 9, times: 2 }, from: null, to: null })
  for (const locale of locales) {
    const t = messages(locale)
    const [line, ...more] = doubtLines([[thin, '2019'], [work]], t.archivist.messages, t)
    expect(more).toEqual([])
    expect(line).toMatch(/^2019[^]*(8[^]*2\s?%[^]*9020|9020[^]*8[^]*2\s?%)[^]*21[^]*9/)
    const note = t.common.doubtNote([t.common.parts.plans, t.common.parts.work])
    expect(line!.split(note)).toEqual([expect.anything(), ''])
    expect(note).toContain(locale === 'zh' ? '“计划”“工作”' : 'plans and work')
    expect(line).not.toContain('{')
    expect(doubtLines([], t.archivist.messages, t)).toEqual([])
  }
})

test('parts that were not found are told in other words', () => {
  const missing = doubtMessage({ list: 'plans', kind: 'missing', values: {}, from: null, to: null })
  expect(doubtsAmong([thin, missing, { ...missing, id: 'field-year-missing' }])).toEqual([thin])
})

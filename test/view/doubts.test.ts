import { expect, test } from 'vitest'
import { doubtMessage } from '../../src/core/doubt/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locale.ts'
import { doubtsAmong, doubtWords } from '../../src/view/file-messages.ts'

const thin = doubtMessage({ list: 'plans', kind: 'thin', values: { items: 8, share: 2, length: 9020, least: 50 }, from: 0, to: 9 })

test('a doubtful reading is told with its figures, in every language of the interface', () => {
  for (const locale of locales) {
    const t = messages(locale)
    const { words, language } = doubtWords(thin, t.archivist.messages, t)
    expect(words).toMatch(/8[^]*2\s?%[^]*9020|9020[^]*8[^]*2\s?%/)
    expect(words.endsWith(t.common.doubtNote)).toBe(true)
    expect(words).not.toContain('{')
    expect(language === null || language === locale).toBe(true)
  }
})

test('parts that were not found are told in other words', () => {
  const missing = doubtMessage({ list: 'plans', kind: 'missing', values: {}, from: null, to: null })
  expect(doubtsAmong([thin, missing, { ...missing, id: 'field-year-missing' }])).toEqual([thin])
})

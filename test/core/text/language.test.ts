import { expect, test } from 'vitest'
import { simplifiedForm } from '../../../src/core/text/forms.ts'
import { languageOf, simplifiedOnly, traditionalOnly } from '../../../src/core/text/language.ts'

test('each character that only traditional texts have stands beside its simplified form, and neither list has one of the other', () => {
  expect([...traditionalOnly].map(simplifiedForm).join('')).toBe(simplifiedOnly)
  expect([...traditionalOnly].filter((character) => simplifiedOnly.includes(character))).toEqual([])
})

test.each([
  ['zh-Hans', '本规划的水渠已经修好，渡船也规整了。'],
  ['zh-Hant', '本規劃的水渠已經修好，渡船也規整了。'],
  ['zh-Hans', '同名店铺“さくら屋”撤出本镇，规划中的商业街重新招商，沿街的店铺已经全部登记完毕。'],
  ['ja', '本年度の活動報告。水路の補修は三か所で終わり、渡し船の便も増えました。'],
  ['en', 'The ferry runs every hour now, and the canal was mended in three places this year.'],
  ['und', '2019 — 2020'],
])('tells %s by its characters: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalised } from '../core/normalise/normalised.ts'
import { partsOfSpeech, segment, segmenterFor, StoredWords, wordsOf } from '../../src/archive/work/segment.ts'

test('joins runs of digits and Latin letters', () => {
  expect(segment('2017年GDP增长6.2%')).toEqual(['2017', '年', 'GDP', '增长', '6.2%'])
})

test('texts in other languages are cut into their words, also where none was cut before', () => {
  expect(segmenterFor('ru')('сервис для граждан')).toEqual(['сервис', ' ', 'для', ' ', 'граждан'])
  expect(new StoredWords().segmenterFor('ko')('서비스 개선')).toEqual(['서비스', ' ', '개선'])
  expect(segmenterFor('zh-Hans')('2017年GDP增长')).toEqual(segment('2017年GDP增长'))
  const words = new StoredWords()
  const report = normalised('石溪县水利局述职报告\n二、存在问题\n1. 学习不够。')
  const text = 'Новый сервис для граждан.'
  words.add(wordsOf({ ...report, language: 'ru', problems: report.problems.map((item) => ({ ...item, lead: '', text })) }))
  expect(words.segmenterFor('zh')(text)).toContain('сервис')
})

test('the words joined are the text, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('党', '建', '。', '1', 'A', '\ud83d', '\ude00', '\u0000', ' ') })),
      (text) => {
        expect(segment(text).join('')).toBe(text)
      },
    ),
  )
})

test('a word has the part of speech that the dictionary gives it', () => {
  expect([partsOfSpeech('政策'), partsOfSpeech('缩短'), partsOfSpeech('')]).toEqual([['n'], ['v'], []])
})

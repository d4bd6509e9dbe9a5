import { expect, test } from 'vitest'
import { chineseProfiler, profilerOf } from '../../../../src/core/compare/profiles/index.ts'
import { normalised } from '../../normalise/normalised.ts'

const inLanguage = (language: string, text: string) => ({ ...normalised(text), language })

test('Chinese reports share the profiler that is known; of others, also one among Chinese, their own sentences weigh the words', () => {
  const known = chineseProfiler()
  const chinese = inLanguage('zh-Hans', '述职报告\n修好水渠。')
  const russian = inLanguage('ru', 'Отчёт\nНовый сервис. Новый мост. Новый парк.')
  expect(profilerOf([chinese, chinese], known)).toBe(known)
  expect(profilerOf([chinese, russian], known)).not.toBe(known)
})

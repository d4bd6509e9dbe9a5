import { expect, test } from 'vitest'
import type { HeadingPart } from '../../src/core/normalise/parts/part-words.ts'
import { messages } from '../../src/i18n/index.ts'
import { messageWords, removalWords } from '../../src/view/file-messages.ts'

const message = (id: string) => ({ id, severity: 'warning', reason: 'Why.', hint: 'What to do.', from: null, to: null }) as const
const removal = { rule: 'own-rule', reason: '本馆的页脚', text: '', from: 0, to: 1 }

test('a known message is said in the language of the interface', () => {
  expect(messageWords(message('read-empty'), messages('zh').archivist)).toEqual({ words: expect.stringContaining('没有文字'), language: null })
})

test('a message without words of its own keeps the core’s, and says in which language they are', () => {
  expect(messageWords(message('new-message'), messages('zh').archivist)).toEqual({ words: 'Why. What to do.', language: 'en' })
})

test('a removal rule of the archive keeps the archivist’s reason', () => {
  expect(removalWords(removal, messages('zh').archivist)).toBe('本馆的页脚')
  for (const rule of ['constructor', 'toString', '__proto__']) expect(removalWords({ ...removal, rule }, messages('zh').archivist)).toBe('本馆的页脚')
  expect(removalWords({ ...removal, rule: 'watermark' }, messages('zh').archivist)).toContain('文档网站')
})

test('whichever part a genre asks for, that it was not found is said in the language of the interface', () => {
  const parts: Record<HeadingPart, null> = { work: null, problems: null, causes: null, plans: null }
  const said = Object.keys(parts).map((part) => messageWords(message(`part-${part}-not-found`), messages('zh').archivist))
  expect(said.filter(({ language }) => language !== null)).toEqual([])
})

test('what readers are told of removed words is not how archivists set up an archive', () => {
  for (const locale of ['zh', 'en'] as const) {
    const { ledgerHiddenWords, originalPlace, ledgerNote } = messages(locale).report
    expect(
      [...Object.values(ledgerHiddenWords), ...Object.values(originalPlace), ledgerNote].filter((words) => /yaml|showRemoved/u.test(words)),
    ).toEqual([])
  }
})

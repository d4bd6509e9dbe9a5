import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doubtMessage } from '../../../src/core/doubt/index.ts'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locale.ts'
import { messageWords } from '../../../src/view/any-two/words.ts'

/** Names of messages as the reader and the normaliser write them: the first segment says who speaks. */
const MESSAGE_ID = /['`]((?:read|field|part|report|several|cut|frame)-[a-z$][a-zA-Z-${}]*)['`]/g

const written = ['src/core/read', 'src/core/normalise'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(MESSAGE_ID)].map(([, id]) => id!)),
)
const ids = [
  ...new Set(written.flatMap((id) => (id.includes('${part}') ? ['work', 'problems', 'plans'].map((part) => id.replace('${part}', part)) : [id]))),
]

test('the search finds the messages of readers and of the normaliser', () => {
  expect(ids).toEqual(expect.arrayContaining(['read-empty', 'field-year-missing', 'part-problems-not-found']))
})

test('the figures of a message stand in its words, whoever words it', () => {
  const doubt = doubtMessage({ list: 'problems', kind: 'fewer', values: { announced: 5, items: 1 }, from: null, to: null })
  for (const locale of locales) {
    const { reason } = messageWords(doubt, messages(locale).draftMessages)
    expect([reason, reason.match(/\d+/g)]).toEqual([expect.not.stringContaining('{'), ['5', '1']])
  }
})

test('every message that a draft can get has words in every language of the interface', () => {
  for (const locale of locales) {
    const words = messages(locale).draftMessages
    const wordless = ids.filter((id) => messageWords({ id, severity: 'info', reason: '', hint: '', from: null, to: null }, words).language !== null)
    expect(wordless).toEqual([])
  }
})

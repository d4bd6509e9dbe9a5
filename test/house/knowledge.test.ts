/** Word lists are data: each entry has a use of it, none stands twice, and no list of the same words hides in code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { KnownWord } from '../../src/core/normalise/knowledge/known-word.ts'

const normalise = fileURLToPath(new URL('../../src/core/normalise', import.meta.url))
const knowledge = join(normalise, 'knowledge')

const lists = await Promise.all(
  readdirSync(knowledge, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'known-word.ts')
    .map(async (file) => {
      const exported = (await import(join(knowledge, file))) as Readonly<Record<string, readonly KnownWord[]>>
      return Object.entries(exported).map(([name, words]) => ({ name: `${file}: ${name}`, words }))
    }),
).then((files) => files.flat())

test.each(lists)('every entry of $name has an example that it matches, and stands once', ({ words }) => {
  expect(words.filter(([word, example]) => !new RegExp(word).test(example) || example === word)).toEqual([])
  const once = new Set(words.map(([word]) => word))
  expect(words).toHaveLength(once.size)
})

test('no word is known twice for the same concept', () => {
  const tasks = lists.filter(({ name }) => name.includes('task'))
  const all = tasks.flatMap(({ words }) => words.map(([word]) => word))
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})

/** So many words of one list in a pattern of code are that list again. */
const mostTaken = 0.4

test('no pattern in the code of the room repeats a list', () => {
  const patterns = readdirSync(normalise, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('knowledge'))
    .flatMap((file) =>
      readFileSync(join(normalise, file), 'utf8')
        .split('\n')
        .filter((line) => line.includes('|'))
        .map((line) => ({ file, words: new Set(line.match(/\p{Script=Han}+/gu)) })),
    )
  const repeated = patterns.flatMap(({ file, words }) =>
    lists
      .filter(({ words: known }) => known.length >= 20 && known.filter(([word]) => words.has(word)).length >= mostTaken * known.length)
      .map(({ name }) => `${file} repeats ${name}`),
  )
  expect(repeated).toEqual([])
})

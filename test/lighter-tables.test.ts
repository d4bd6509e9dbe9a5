import { expect, test } from 'vitest'
import entries from 'opencc-js/dict/TSCharacters'
import config from '../astro.config.mjs'
import subjects from '../src/core/compare/themes/subject-words.json' with { type: 'json' }

const evaluated = async (code: string): Promise<unknown> =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown }).default

/** What workers load of a module. */
const lighter = (code: string, path: string): string | null => {
  const [plugin] = config.vite!.worker!.plugins!() as { transform?: unknown }[]
  return (plugin!.transform as (code: string, id: string) => string | null)(code, `/project/${path}`)
}

test('workers load the table of characters that all else has, less those that GB 2312 has no simplified form of', async () => {
  const code = lighter(`export default "${entries}";`, 'node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js')
  const pairs = ((await evaluated(code!)) as string).split('|')
  const all = entries.split('|')
  expect(pairs).toEqual(expect.arrayContaining(['書 书', '亂 乱', '龜 龟']))
  // 2,235 characters of the standard's list of simplified ones stand for those (国家语言文字工作委员会, 简化字总表, 1986), some for several.
  expect(pairs.length).toBeGreaterThan(2235)
  expect(pairs).toEqual(all.filter((pair) => pairs.includes(pair)))
  const left = all.filter((pair) => !pairs.includes(pair))
  expect(left).toEqual(expect.arrayContaining(['㑯 㑔', '㓨 刾']))
  // None of them is of everyday words.
  expect(left.filter((pair) => /[繁體書國華門開東車見長馬風飛龍]/u.test(pair))).toEqual([])
})

test('workers load no English sentence that pages have words of their own for, and those that they have none for', () => {
  const sentence = "const reason = 'The file holds no text.'"
  expect(lighter(sentence, 'src/core/normalise/index.ts')).toBe("const reason = ''")
  expect(lighter(sentence, 'src/core/doubt/index.ts')).toBeNull()
})

test('workers load the words of subjects in their order, and no count', () => {
  const code = lighter(JSON.stringify(subjects), 'src/core/compare/themes/subject-words.json')
  const light = JSON.parse(code!) as typeof subjects
  const orders = ({ themes, complaints }: typeof subjects.model): string[] => [themes, complaints].flatMap((all) => Object.entries(all).map(([subject, words]) => `${subject}: ${Object.keys(words).join(' ')}`)) // prettier-ignore
  expect(orders(light.model)).toEqual(orders(subjects.model))
  expect(code!.length).toBeLessThan(JSON.stringify(subjects.model).length)
})

/** English pages say of every Chinese word that it is Chinese, so that screen readers speak it as such. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, inject, test } from 'vitest'
import { htmlFiles } from './setup/pages.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** What is not spoken, and the name of the page, which can't say its language. */
const unspoken = new Set(['script', 'style', 'title', 'template'])

/** Texts with Chinese words below a node that stand in another language. */
function unsaid(node: Node, language = ''): string[] {
  if ('value' in node) return /\p{Script=Han}/u.test(node.value) && !language.startsWith('zh') ? [node.value.trim()] : []
  if (!('childNodes' in node) || unspoken.has(node.nodeName)) return []
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined
  return node.childNodes.flatMap((child) => unsaid(child, own ?? language))
}

test('no English page has Chinese words that are not said to be Chinese', () => {
  const pages = htmlFiles().filter((path) => path.startsWith('en/'))
  expect(pages.length).toBeGreaterThan(20)
  const found = pages.flatMap((path) => {
    const words = unsaid(parse(readFileSync(join(inject('siteFolder'), path), 'utf8'), { scriptingEnabled: false }))
    return words.length === 0 ? [] : [[path, ...new Set(words)]]
  })
  expect(found).toEqual([])
})

test('a Chinese word that is not said to be Chinese is seen', () => {
  const page = parse('<html lang="en"><p>The report of 松岭县, <span lang="zh-Hans">松岭县</span></p><script>const 松岭 = 1</script>')
  expect(unsaid(page)).toEqual(['The report of 松岭县,'])
})

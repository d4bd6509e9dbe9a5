/** What a program says where something went wrong in it, and no person would write: counts of nothing, values that are none, one thing in the plural. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, inject, test } from 'vitest'
import { htmlFiles } from './setup/pages.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** The words between two tags, where no text of a report is likely to have them. */
const fault =
  /undefined|NaN|Infinity|\[object|(?<![a-z])null(?![a-z])|第0[年次份条]|至少0|(?<!\d)0(?:th|st)\b|(?<![\d.,])1 (?:reports|problems|plans|years|comparisons|organisations|items|pages|paragraphs|figures)\b/

const unseen = new Set(['script', 'style', 'template'])

/** Texts below a node that hold such words. */
function faults(node: Node): string[] {
  if ('value' in node) return fault.test(node.value) ? [node.value.trim()] : []
  return 'childNodes' in node && !unseen.has(node.nodeName) ? node.childNodes.flatMap(faults) : []
}

test('no page says what no person would write', () => {
  const pages = htmlFiles()
  expect(pages.length).toBeGreaterThan(50)
  const found = pages.flatMap((path) => {
    const words = faults(parse(readFileSync(join(inject('siteFolder'), path), 'utf8'), { scriptingEnabled: false }))
    return words.length === 0 ? [] : [[path, ...new Set(words)]]
  })
  expect(found).toEqual([])
})

test.each(['NaN 个单位', 'of NaN organisations', '第0年提出', 'raised for the 0th year', '1 reports', 'undefined'])('%j is seen', (words) => {
  expect(faults(parse(`<p>${words}</p><script>undefined</script>`))).toEqual([words])
})

test.each(['10th', '第10年', '21 reports', '0.1 years', 'annulled', 'Public finance'])('%j is no fault', (words) => {
  expect(faults(parse(`<p>${words}</p>`))).toEqual([])
})

import { expect, test } from 'vitest'
import { sharedNames, sharedWords } from '../../../../src/core/compare/links/shared-words.ts'
import { chineseProfiler } from '../../../../src/core/compare/index.ts'
import type { Item } from '../../../../src/core/model.ts'

const item = (id: string, text: string): Item => ({
  id,
  lead: text,
  text,
  marker: '',
  parent: null,
  block: '',
  from: 0,
  to: text.length,
  clauses: [],
})

function profilesOf(...texts: readonly string[]) {
  return profiler.items(texts.map((text, at) => item(String(at), text)))
}
const profiler = chineseProfiler()

test('what one item names in quotation marks is found in the words of the other, whichever names it', () => {
  const rows = profilesOf('把大课拆成“短课”，班前随到随学', '办好渔歌节')
  const columns = profilesOf('短课改由学员轮流上台讲', '整修渔港，办好“渔歌节”')
  const table = sharedNames(rows, columns)
  expect([0, 1].map((row) => [0, 1].map((column) => table.at(row, column)))).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('a rare word in common says more than the words of every report', () => {
  const rows = profilesOf('零配件采购开展专项检查', '进一步加强建设，推动发展')
  const columns = profilesOf('实行采购双签，定期轮岗', '加快推动重点建设和发展')
  const { rarest, all } = sharedWords(
    rows.map(({ whole }) => whole),
    columns.map(({ whole }) => whole),
  )
  expect(rarest.at(0, 0)).toBeGreaterThan(rarest.at(1, 1))
  expect(all.at(0, 0)).toBeGreaterThan(0)
  expect([rarest.at(0, 1), all.at(0, 1)]).toEqual([0, 0])
})

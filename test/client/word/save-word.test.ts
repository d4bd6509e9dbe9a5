import { expect, test } from 'vitest'
import { wordFile } from '../../../src/client/word/save-word.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import type { WordDocument } from '../../../src/view/word/model.ts'

const made: WordDocument = {
  title: '某县 2019 与 2020 对照',
  language: 'zh-Hans',
  intro: [{ runs: [{ text: '对照的是文字' }], isNote: true }],
  sections: [
    {
      heading: '问题',
      paragraphs: [{ runs: [{ text: '渠道老化' }], footnote: '某县2019年报告，第3段' }],
      table: { heads: ['2019', '2020'], widths: [0.5, 0.5], rows: [[[{ runs: [{ text: '渠道' }, { text: '老化', mark: 'removed' }] }], []]] },
    },
  ],
}

test('a saved document reads back with its title, headings, cells and footnotes', async () => {
  const bytes = new Uint8Array(await (await wordFile(made)).arrayBuffer())
  const { document } = await readDocument('made.docx', bytes)
  for (const words of ['某县 2019 与 2020 对照', '对照的是文字', '问题', '渠道老化', '某县2019年报告，第3段']) expect(document!.text).toContain(words)
  expect(document!.hints.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0)
  expect(document!.hints.filter(({ kind }) => kind === 'note').length).toBeGreaterThan(0)
})

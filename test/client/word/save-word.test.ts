import { expect, test } from 'vitest'
import { wordFile } from '../../../src/client/word-file.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import type { WordDocument, WordParagraph } from '../../../src/view/word-document.ts'
import { office, textByOffice } from './office.ts'

const said = (text: string, more: Partial<WordParagraph> = {}): WordParagraph => ({ runs: [{ text }], ...more })

const made: WordDocument = {
  title: '某县 2019 与 2020 对照',
  language: 'zh-Hans',
  intro: [said('对照的是文字', { isNote: true })],
  sections: [
    {
      heading: '问题',
      paragraphs: [said('渠道老化', { footnote: '某县2019年报告，第3段' })],
      table: {
        heads: ['上年', '本年', '判断与依据'],
        widths: [0.4, 0.4, 0.2],
        rows: [
          [
            [{ runs: [{ text: '闸门' }, { text: '锈蚀', mark: 'removed' }] }],
            [{ runs: [{ text: '闸门' }, { text: '漏水', mark: 'added' }] }],
            [said('改写')],
          ],
          [[said('看护房渗水 <&>')], [], [said('未再提出', { footnote: '某县2019年报告，第7段' })]],
        ],
      },
    },
    { heading: '计划', paragraphs: [said('修渠三里，年内通水')], table: null },
  ],
}

/** Every text of a document, in its order; footnotes last, where a program that prints plain text puts them. */
function textsOf({ title, intro, sections }: WordDocument): string[] {
  const paragraphs = [
    ...intro.map((paragraph) => [paragraph]),
    ...sections.flatMap(({ heading, paragraphs: own, table }) => [
      ...(heading === null ? [] : [[said(heading)]]),
      ...own.map((paragraph) => [paragraph]),
      ...(table ? [...table.heads.map((head) => [said(head)]), ...table.rows.flat()] : []),
    ]),
  ].flat()
  const words = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
  return [title, ...words, ...paragraphs.flatMap(({ footnote }) => footnote ?? [])]
}

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** The texts that do not stand in another text, one behind the other. */
function missingFrom(text: string, texts: readonly string[]): string[] {
  const searched = withoutSpace(text)
  let from = 0
  return texts.filter((sought) => {
    const at = searched.indexOf(withoutSpace(sought), from)
    if (at >= 0) from = at + withoutSpace(sought).length
    return at < 0
  })
}

const bytesOf = async (document: WordDocument): Promise<Uint8Array> => new Uint8Array(await (await wordFile(document)).arrayBuffer())

test('a saved document reads back whole and in its order, with tables and footnotes', async () => {
  const { document } = await readDocument('made.docx', await bytesOf(made))
  const [body, notes] = [textsOf(made), ['某县2019年报告，第3段', '某县2019年报告，第7段']]
  expect(missingFrom(document!.text, body.slice(0, -notes.length))).toEqual([])
  for (const note of notes) expect(document!.text).toContain(note)
  expect(document!.hints.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0)
  expect(document!.hints.filter(({ kind }) => kind === 'note').length).toBeGreaterThan(0)
})

test.skipIf(office === null)(
  office === null
    ? 'SKIPPED: LibreOffice is not on this machine, so that it could not be asked whether it opens the document'
    : 'LibreOffice opens a saved document and finds every text in its order',
  async () => {
    expect(missingFrom(textByOffice(office!, await bytesOf(made)), textsOf(made))).toEqual([])
  },
  180_000,
)

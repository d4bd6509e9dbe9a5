import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/core/normalise/index.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { field, lvl, num, numberingPart, p, part, r, tbl, wordOf } from './word-package.ts'
import { changed, control, deleted, shape } from './word-shapes.ts'

const ids = async (bytes: Uint8Array): Promise<string[]> => (await readDocument('a.docx', bytes)).messages.map(({ id }) => id)
const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

describe('documents that are made to exhaust a reader', () => {
  it.each([
    ['elements that nest a hundred thousand deep', wordOf('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)), ['read-damaged-file']],
    [
      'entities that stand for entities',
      wordOf(p(r('&b;')), [], { rewrite: (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>') }),
      ['read-damaged-file'],
    ],
    ['more text than any report', wordOf(p(r('甲'.repeat(9_000_000)))), ['read-too-large']],
    ['a list of levels without number', wordOf(p(r('甲'), num(1, 99_999_999)), [numberingPart([lvl(99_999_999, 'decimal', '%1.')], [[0]])]), []],
    [
      'numbers beyond all counting',
      wordOf(p(r('甲'), num(1)), [
        numberingPart([lvl(0, 'upperLetter', '%1.')], [[0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999999"/></w:lvlOverride>']]),
      ]),
      [],
    ],
    ['cells over a million columns', wordOf(tbl([[['<w:gridSpan w:val="1000000"/>', p(r('甲'))], p(r('乙'))]])), []],
    [
      'styles that are based on each other',
      wordOf(p(r('甲'), '<w:pStyle w:val="a"/>'), [
        {
          type: 'styles',
          content: part('styles', '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'),
        },
      ]),
      [],
    ],
    [
      'notes that refer to themselves',
      wordOf(p(r('甲') + note(1)), [
        {
          type: 'footnotes',
          content: part(
            'footnotes',
            `<w:footnote w:id="1">${p(r('乙') + note(1) + note(2))}</w:footnote><w:footnote w:id="2">${p(r('丙') + note(1))}</w:footnote>`,
          ),
        },
      ]),
      [],
    ],
  ])('are read or refused by name: %s', async (_, bytes, expected) => {
    expect(await ids(bytes)).toEqual(expected)
  })

  it('cannot take themselves in without end', async () => {
    let bytes = wordOf(p(r('甲')))
    for (let depth = 0; depth < 6; depth++)
      bytes = wordOf(p(r('乙')) + '<w:altChunk r:id="c"/>', [{ type: 'aFChunk', id: 'c', path: 'c.docx', content: bytes }])
    const { document, messages } = await readDocument('a.docx', bytes)
    expect(document?.text.match(/乙/g)).toHaveLength(4)
    expect(messages.map(({ id }) => id)).toEqual(['read-part-unreadable'])
  })

  it('may say that a packed file is small', async () => {
    const packed = deflateRawSync(Buffer.alloc(40_000_000, 'a'))
    const archive = Buffer.from(wordOf('', [{ type: 'styles', content: packed }]))
    const local = archive.indexOf('word/styles.xml') - 30
    const central = archive.lastIndexOf('word/styles.xml') - 46
    archive.writeUInt16LE(8, local + 8)
    archive.writeUInt16LE(8, central + 10)
    expect(await ids(archive)).toEqual(['read-too-large'])
  })
})

const words = fc.constantFrom('修桥', '三座', '（一）', '，', '。', '&amp;', ' ', '1.')
/** A piece of a paragraph with the words that must be found again in text or hints: none for what is hidden or deleted. */
const piece = fc.oneof(
  words.map((text) => ({ xml: r(text), text })),
  words.map((text) => ({ xml: field(' REF a ', r(text)), text })),
  words.map((text) => ({ xml: changed('ins', r(text)), text })),
  words.map((text) => ({ xml: control('', r(text)), text })),
  words.map((text) => ({ xml: `<w:r>${shape(p(r(text)))}</w:r>`, text })),
  words.map((text) => ({ xml: deleted(text), text: '' })),
  words.map((text) => ({ xml: r(text, '<w:vanish/>'), text: '' })),
)
const ends = fc.constantFrom('', '<w:rPr><w:del/></w:rPr>', '<w:rPr><w:vanish/></w:rPr>', num(1))
const paragraph = fc
  .tuple(fc.array(piece, { maxLength: 4 }), ends)
  .map(([pieces, end]) => ({ xml: p(pieces.map(({ xml }) => xml).join(''), end), text: pieces.map(({ text }) => text).join('') }))
const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => ({
    xml: tbl(rows.map((cells) => cells.map(({ xml }) => xml))),
    text: rows
      .flat()
      .map(({ text }) => text)
      .join(''),
  })),
)
const letters = (text: string): string => [...text.replace(/&amp;/g, '&').replace(/\s/g, '')].sort().join('')

describe('whatever a document is made of', () => {
  it('no word that Word shows is lost or doubled, and no other is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        const { document } = await readDocument(
          'a.docx',
          wordOf(blocks.map(({ xml }) => xml).join(''), [numberingPart([lvl(0, 'chineseCounting', '#')], [[0]])]),
        )
        expect(letters((document?.text ?? '').replaceAll('#', ''))).toBe(letters(blocks.map(({ text }) => text).join('')))
      }),
      { numRuns: 150 },
    )
  })

  const whole = wordOf(p(r('2021年度云岭镇述职报告')) + p(r('一、工作'), num(1)) + tbl([[p(r('甲')), p(r('乙'))]]) + p(field(' PAGE ', r('3'))), [
    numberingPart([lvl(0, 'decimal', '%1.')], [[0]]),
  ])
  it('bytes that were changed make a document or a message, never a crash', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const { at, byte } of changes) bytes[at] = byte
        const { document, messages } = await readDocument('a.docx', bytes)
        expect(document !== null || messages.some(({ severity }) => severity === 'error')).toBe(true)
        expect(messages.filter(({ reason }) => reason.includes('could not be opened'))).toEqual([])
        if (document) normalise(document)
      }),
      { numRuns: 200 },
    )
  })

  it('elements that stand anywhere are read without a crash', async () => {
    const names =
      'p r t tbl tr tc sdt sdtContent sdtPr ins del moveFrom fldSimple ruby rt rubyBase hyperlink drawing pict object sym fldChar instrText br pPr rPr numPr vMerge footnoteReference altChunk subDoc txbxContent'.split(
        ' ',
      )
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constant('修桥'),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.constantFrom('', 'w:val="1"', 'w:id="1"', 'r:id="r0"', 'w:fldCharType="begin"', 'w:char="zz"'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, attribute, inside]) => `<w:${name} ${attribute}>${inside.join('')}</w:${name}>`),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 5 }), async (body) => {
        const { messages } = await readDocument('a.docx', wordOf(body.join(''), [numberingPart([lvl(0, 'decimal', '%1.')], [[0]])]))
        expect(messages.filter(({ reason }) => reason.includes('could not be opened'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

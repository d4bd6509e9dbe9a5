import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'
import { readWord } from './read-word.ts'
import { field, num, numberingPart, lvl, p, part, r, tbl, wordOf } from './word-package.ts'

describe('tables', () => {
  it.each([
    [
      'a row is a line',
      tbl([
        [p(r('序号')), p(r('问题'))],
        [p(r('1')), p(r('路窄。')) + p(r('桥旧。'))],
      ]),
      '序号\t问题\n1\t路窄。 桥旧。',
    ],
    [
      'merged cells leave the others in their columns',
      tbl([
        [['<w:gridSpan w:val="2"/>', p(r('甲'))], p(r('乙'))],
        [['<w:vMerge w:val="restart"/>', p(r('1'))], p(r('2')), p(r('3'))],
        [['<w:vMerge/>', p('')], p(r('4')), p(r('5'))],
      ]),
      '甲\t\t乙\n1\t2\t3\n\t4\t5',
    ],
    ['a cell that lays out the page is paragraphs', tbl([[p(r('甲')) + p(r('乙'))]]), '甲\n乙'],
    [
      'so are cells of one column among empty ones',
      tbl([
        [p(''), p(r('甲'))],
        [p(''), p(r('乙')) + p(r('丙'))],
      ]),
      '甲\n乙\n丙',
    ],
    ['and tables in a cell are rows of their own', tbl([[p(r('甲')) + tbl([[p(r('1')), p(r('2'))]]) + p(''), p(r('乙'))]]), '甲\n1\t2\n乙'],
    [
      'numbers stand in their cells without words',
      tbl([
        [p('', num(1)), p(r('路窄'))],
        [p('', num(1)), p(r('桥旧'))],
      ]),
      '1. \t路窄\n2. \t桥旧',
    ],
  ])('%s', async (_, body, text) => {
    expect((await readWord(wordOf(body, [numberingPart([lvl(0, 'decimal', '%1.')], [[0]])]))).text).toBe(text)
  })
})

describe('text from other parts', () => {
  const taken = '<w:altChunk r:id="c"/>'
  const chunk = (path: string, content: string | Uint8Array) => [{ type: 'aFChunk', path, id: 'c', content }]
  it.each([
    ['a web page', chunk('c.html', '<html><body><p>修桥</p><p>挖井</p></body></html>'), '一年来。\n修桥\n挖井'],
    ['plain text', chunk('c.txt', '修桥\n挖井'), '一年来。\n修桥\n挖井'],
    ['a Word document', chunk('c.docx', wordOf(p(r('修桥')) + p(r('挖井')))), '一年来。\n修桥\n挖井'],
  ])('is read: %s', async (_, parts, text) => {
    const found = await readWord(wordOf(p(r('一年来。')) + taken, parts))
    expect(
      found.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ).toBe(text)
    expect(found.ids).toEqual([])
  })

  it.each([
    ['Rich Text', wordOf(p(r('甲')) + taken, chunk('c.rtf', '{\\rtf1 x}'))],
    ['a part that is missing', wordOf(p(r('甲')) + taken)],
    ['a part of a master document', wordOf(p(r('甲')) + p('<w:subDoc r:id="s"/>'))],
  ])('is told of where it cannot be read: %s', async (_, bytes) => {
    expect(await readWord(bytes)).toEqual({ text: '甲', ids: ['read-part-unreadable'] })
  })

  it('a document that holds nothing else says so', async () => {
    const { document, messages } = await readDocument('a.docx', wordOf(taken, chunk('c.rtf', '{\\rtf1 x}')))
    expect(document).toBeNull()
    expect(messages).toMatchObject([{ id: 'read-empty', reason: expect.stringContaining('c.rtf') }])
  })
})

describe('what cannot be read is told', () => {
  const picture = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
  const chart = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const comments = { type: 'comments', content: part('comments', `<w:comment w:id="1">${p(r('此处再核'))}</w:comment>`) }
  const header = (content: string) => ({ type: 'header', content: part('hdr', content) })
  it.each([
    ['pictures', wordOf(p(r('甲') + picture)), ['read-pictures']],
    ['embedded documents', wordOf(p(r('甲') + object)), ['read-objects']],
    ['charts', wordOf(p(r('甲') + chart)), ['read-objects']],
    [
      'comments of reviewers',
      wordOf(p('<w:commentRangeStart w:id="1"/>' + r('甲') + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'), [comments]),
      ['read-comments'],
    ],
    ['words in the head of the pages', wordOf(p(r('甲')), [header(p(r('云岭镇文件')))]), ['read-page-margins']],
    ['numbers in the head of the pages, which say nothing', wordOf(p(r('甲')), [header(p(r('第') + field(' PAGE ', r('3')) + r('页')))]), []],
    ['a field without a result', wordOf(p(r('甲') + field(' AUTONUM ', null))), ['read-left-out']],
  ])('%s', async (_, bytes, ids) => {
    expect(await readWord(bytes)).toEqual({ text: '甲', ids })
  })
})

describe('packages unlike the usual one', () => {
  const body = p(r('桥'), num(1)) + p(r('井'), num(1))
  const parts = [numberingPart([lvl(0, 'chineseCounting', '%1、')], [[0]])]
  const strict = (xml: string): string =>
    xml
      .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
  it.each([
    ['the text in a part of another name', { main: 'word/document2.xml' }],
    ['the text in another folder', { main: 'content/text.xml' }],
    ['back-slashes in names', { rename: (path: string) => path.replaceAll('/', '\\') }],
    ['names in capitals', { rename: (path: string) => path.toUpperCase() }],
    ['the strict edition of the format', { rewrite: strict }],
    [
      'other prefixes',
      {
        rewrite: (xml: string) =>
          xml.replaceAll('<w:', '<ns0:').replaceAll('</w:', '</ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=').replaceAll(' w:', ' ns0:'),
      },
    ],
    ['XML in UTF-16', { rewrite: (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')) }],
    ['XML in UTF-16, big end first', { rewrite: (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()) }],
    ['white space between the elements', { rewrite: (xml: string) => xml.replaceAll('><', '>\n  <') }],
  ])('%s', async (_, peculiarities) => {
    expect(await readWord(wordOf(body, parts, peculiarities))).toEqual({ text: '一、桥\n二、井', ids: [] })
  })

  it.each([
    ['XML that ends too soon', { rewrite: (xml: string) => xml.replace('</w:document>', '') }],
    ['XML that is none', { rewrite: (xml: string) => xml.replace('<w:body>', '<w:body><w:p w:x=1>&nbsp;') }],
  ])('are refused by name: %s', async (_, peculiarities) => {
    expect((await readWord(wordOf(body, [], peculiarities))).ids).toEqual(['read-damaged-file'])
  })
})

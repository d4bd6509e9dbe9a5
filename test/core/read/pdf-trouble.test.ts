import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readingAids } from '../../../src/archive/corpus/corpus.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { whole, read, paragraphsOf, report } from './pdf-reading.ts'
import { pdfOfSheets, stream, type FontName, type Sheet } from './pdf-writer.ts'

describe('fonts that hold no map of their characters', () => {
  it.each<[FontName]>([['gbk'], ['gb2312'], ['gb18030'], ['ucs2'], ['utf16'], ['western']])('reads %s', async (font) => {
    const { document } = await read([{ words: report(28, 80, 760, { font }) }])
    expect(paragraphsOf(document).join('')).toBe(whole.join(''))
  })

  it('reads Big5', async () => {
    expect(paragraphsOf((await read([{ words: [{ text: '雲河鎮修橋', x: 80, y: 700, font: 'big5' }] }])).document)).toEqual(['雲河鎮修橋'])
  })

  it('says which map could not be had', async () => {
    const { messages } = await readDocument('a.pdf', pdfOfSheets([{ words: report(28, 80, 760, { font: 'gbk' }) }]))
    expect(messages.map(({ id }) => id)).toContain('read-pdf-map-missing')
  })

  it.each<[string, FontName]>([
    ['numbers of glyphs', 'glyphs'],
    ['private characters', 'private'],
  ])('refuses %s', async (_, font) => {
    expect(await read([{ words: report(28, 80, 760, { font }) }])).toEqual({ document: null, ids: ['read-illegible-pdf'] })
  })
})

describe('what a PDF says beside its text', () => {
  const words = report(28)
  const picture = 'q 400 0 0 400 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q'

  it.each<[string, readonly Sheet[], string | undefined, readonly string[], readonly string[]]>([
    ['nothing to say', [{ words }], undefined, [], []],
    ['letters printed twice', [{ words: [...words, { ...words[0]!, x: words[0]!.x + 0.3 }] }], undefined, [], ['read-pdf-overprinted']],
    ['pictures of pages', [{ words: [], content: picture }], undefined, [], ['read-scanned-pdf']],
    ['shapes', [{ words: [], content: '50 50 400 400 re f' }], undefined, [], ['read-drawn-pdf']],
    ['a page that is a picture', [{ words }, { words: [], content: picture }], undefined, [], ['read-pdf-pages-scanned']],
    ['a page without a word', [{ words }, { words: [] }], undefined, [], []],
    ['a page of nonsense', [{ words }, { words }, { words: report(28, 80, 760, { font: 'glyphs' }) }], undefined, [], ['read-pdf-pages-illegible']],
    [
      'a word of nonsense',
      [{ words: [...words, { text: '密不可读', x: 80, y: 100, font: 'private' }] }],
      undefined,
      [],
      ['read-pdf-characters-unknown'],
    ],
    ['text beyond the edge', [{ words, width: 300 }], undefined, [], ['read-pdf-pages-cut']],
    [
      'a file inside',
      [{ words }],
      '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>',
      ['<< /Type /Filespec /F (report.docx) /EF << /F 101 0 R >> >>', '<< /Length 1 >>\nstream\nx\nendstream'],
      ['read-pdf-attachments'],
    ],
    [
      'a note of a reader',
      [{ words, entries: '/Annots [100 0 R]' }],
      undefined,
      ['<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (look again) >>'],
      ['read-pdf-notes'],
    ],
  ])('has %s', async (_, sheets, entries, objects, ids) => {
    expect((await read(sheets, entries, objects)).ids).toEqual(ids)
  })
})

describe('PDFs that would be read without an end', () => {
  const words = report(28)
  const packed = (bytes: Uint8Array, entries = ''): string => stream(Buffer.from(bytes).toString('latin1'), `/Filter /FlateDecode ${entries}`)
  const once = deflateSync(Buffer.alloc(250_000_000))
  const endless = '1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange'

  it.each<[string, readonly Sheet[], readonly string[], readonly string[]]>([
    ['a part that unpacks to more than memory should hold', [{ words }], [packed(once)], ['read-endless-pdf']],
    [
      'a part that is packed twice',
      [{ words }],
      [stream(deflateSync(once).toString('latin1'), '/Filter [/FlateDecode /FlateDecode]')],
      ['read-endless-pdf'],
    ],
    ['a table of characters without an end', [{ words }], [stream(endless, '/Type /CMap')], ['read-endless-pdf']],
    ['the same, packed', [{ words }], [packed(deflateSync(Buffer.from(endless)), '/Type /CMap')], ['read-endless-pdf']],
    ['widths of letters without an end', [{ words }], ['<< /W [0 99999999 500] >>'], ['read-endless-pdf']],
    [
      'a table of characters that breaks off',
      [{ words }],
      [packed(deflateSync(Buffer.from(`${endless}`.repeat(90))).fill(255, 20), '/Type /CMap')],
      ['read-damaged-file'],
    ],
    ['more pages than any report', Array.from({ length: 3001 }, () => ({ words: [] })), [], ['read-endless-pdf']],
  ])('refuses %s', async (_, sheets, objects, ids) => {
    expect(await read(sheets, '', objects)).toEqual({ document: null, ids })
  })

  it('reads what stands before the end of a file that is cut off, or says that it is damaged', async () => {
    const bytes = pdfOfSheets([{ words }, { words }])
    for (const share of [0.99, 0.9, 0.6, 0.3, 0.05]) {
      const { document, messages } = await readDocument('a.pdf', bytes.subarray(0, Math.floor(bytes.length * share)), readingAids)
      expect(document !== null || messages.some(({ severity }) => severity === 'error')).toBe(true)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'
import { docxOf, htmlOf, pdfOf } from './documents.ts'

const text = '青石镇2021年工作报告\n　　过去一年，全镇修好了三座桥，新建了两口井。\n　　明年的打算是把渠道清一遍。\n'
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)
const utf16le = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'))
const utf16be = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le').swap16())
/** 青石镇修桥 in GB 18030. */
const gb = Uint8Array.from([0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2, 0xd0, 0xde, 0xc7, 0xc5, 0xa1, 0xa3])

async function read(path: string, bytes: Uint8Array): Promise<{ text: string | null; encoding: string | undefined; ids: string[] }> {
  const { document, messages } = await readDocument(path, bytes)
  return { text: document?.text ?? null, encoding: document?.source.encoding, ids: messages.map(({ id }) => id) }
}

describe('encodings of text files', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', utf16le(`\ufeff${text}`), 'utf-16le'],
    ['UTF-16 without a mark', utf16le(text), 'utf-16le'],
    ['UTF-16, big end first', utf16be(text), 'utf-16be'],
  ])('reads %s', async (_, bytes, encoding) => {
    expect(await read('a.txt', bytes)).toEqual({ text, encoding, ids: [] })
  })

  it('reads GB 18030', async () => {
    expect(await read('a.txt', gb)).toEqual({ text: '青石镇修桥。', encoding: 'gb18030', ids: [] })
  })

  it('does not take Western 8-bit text for Chinese', async () => {
    const western = Uint8Array.from([
      ...utf8('The valley'),
      0x92,
      ...utf8('s mill and caf'),
      0xe9,
      ...utf8(' opened in May, and everyone came to see it.'),
    ])
    expect(await read('a.txt', western)).toEqual({
      text: 'The valley’s mill and café opened in May, and everyone came to see it.',
      encoding: 'windows-1252',
      ids: [],
    })
  })

  it('says where a text of UTF-8 is damaged', async () => {
    const whole = utf8(text.repeat(12))
    const lost = whole.findIndex((byte, i) => i > 300 && (byte & 0xc0) === 0x80)
    const damaged = whole.filter((_, i) => i !== lost)
    const { document, messages } = await readDocument('a.txt', damaged)
    expect(document?.source.encoding).toBe('utf-8')
    expect(messages.map(({ id }) => id)).toEqual(['read-damaged-characters'])
    expect(document?.text.slice(messages[0]?.from ?? 0, messages[0]?.to ?? 0)).toBe('\ufffd')
  })
})

describe('files that are no reports', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) % 251) * 31) % 256)
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'read-empty'],
    ['white space alone', 'a.txt', utf8(' \n\u3000\n'), 'read-empty'],
    ['random bytes', 'a.txt', noise, 'read-not-text'],
    ['a file over the limit', 'a.txt', new Uint8Array(10_000_001), 'read-too-large'],
    ['a Word file of the old format', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'read-old-word'],
    ['an old Word file under another name', 'a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'read-old-word'],
    ['a WPS file', 'a.wps', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'read-old-word'],
    ['an unknown format', 'a.odt', utf8('x'), 'read-unknown-format'],
    ['a docx that is none', 'a.docx', noise, 'read-not-docx'],
    ['a pdf that is none', 'a.pdf', utf8(text), 'read-not-pdf'],
    ['a pdf without text', 'a.pdf', pdfOf([' ']), 'read-scanned-pdf'],
  ])('refuses %s with a message', async (_, path, bytes, id) => {
    const { text: read_, ids } = await read(path, bytes)
    expect(read_).toBeNull()
    expect(ids).toEqual([id])
  })
})

describe('the source of a document', () => {
  it('has the hash and the size of the bytes', async () => {
    const { document } = await readDocument('b/a.txt', utf8('abc'))
    expect(document?.source).toEqual({
      path: 'b/a.txt',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      format: 'txt',
      encoding: 'utf-8',
      bytes: 3,
    })
  })
})

describe('Markdown', () => {
  it('hints the signs of headings and emphasis as outside, and their text as heading', async () => {
    const { document } = await readDocument('a.md', utf8('---\nyear: 2020\n---\n# 工作报告\n\n## 一、做了什么\n\n修了**三座**桥。\n'))
    const outside = document?.hints.filter(({ kind }) => kind === 'outside').map(({ from, to }) => document.text.slice(from, to))
    expect(outside).toEqual(['---\nyear: 2020\n---\n', '#', '##', '**', '**'])
    const headings = document?.hints.filter(({ kind }) => kind === 'heading').map(({ from, to, level }) => [level, document.text.slice(from, to)])
    expect(headings).toEqual([
      [1, '工作报告'],
      [2, '一、做了什么'],
    ])
  })
})

describe('web pages', () => {
  const paragraphs = [
    '青石镇2021年工作报告',
    '过去一年，全镇修好了三座桥，新建了两口井，家家户户都通了自来水。',
    '明年的打算是把渠道清一遍，再修一座小学，让孩子们在家门口读书。',
  ]

  it('leaves scripts, styles and the head out of the text', async () => {
    const { document } = await readDocument('a.html', utf8(htmlOf(paragraphs)))
    expect(document?.text).not.toMatch(/脚本|margin|某网站/)
    expect(document?.text).toContain(paragraphs[1])
  })

  it('hints menus and links around the article as outside', async () => {
    const { document } = await readDocument('a.html', utf8(htmlOf(paragraphs)))
    const inside = [...(document?.text ?? '')]
      .filter((_, i) => !document?.hints.some(({ kind, from, to }) => kind === 'outside' && i >= from && i < to))
      .join('')
    expect(
      inside
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ).toEqual(paragraphs)
  })

  it('reads a page in GB 18030', async () => {
    const page = Uint8Array.from([...utf8('<html><head><meta charset="gb2312"></head><body><p>'), ...gb, ...utf8('</p></body></html>')])
    expect((await read('a.html', page)).text?.trim()).toBe('青石镇修桥。')
  })

  it('keeps the cells of a row on one line and hints it as a table', async () => {
    const { document } = await readDocument(
      'a.html',
      utf8('<table><tr><td>一、桥</td><td><p>3</p></td></tr><tr><td>二、井</td><td>2</td></tr></table>'),
    )
    expect(document?.text.trim()).toBe('一、桥\t3\n二、井\t2')
    expect(document?.hints.filter(({ kind }) => kind === 'table')).toHaveLength(2)
  })
})

describe('Word documents', () => {
  it('gives one line a paragraph', async () => {
    expect((await read('a.docx', docxOf(['第一段。', '第二段 <b>。']))).text?.trim()).toBe('第一段。\n第二段 <b>。')
  })
})

describe('PDF', () => {
  const paragraphs = [
    '一、总的情况',
    '青石镇在这一年里修好了三座桥，新建了两口井，又把上游的老渠道从头到尾清了一遍，家家户户都通了自来水，没有一户落下。',
    '二、明年的打算',
    '再修一座小学。',
  ]

  it('rebuilds paragraphs from visual lines', async () => {
    const { document } = await readDocument('a.pdf', pdfOf(paragraphs))
    const breaks = new Set(document?.hints.filter(({ kind }) => kind === 'line-break').map(({ from }) => from))
    const outside = document?.hints.filter(({ kind }) => kind === 'outside') ?? []
    const joined = [...(document?.text ?? '')].filter((_, i) => !breaks.has(i) && !outside.some(({ from, to }) => i >= from && i < to)).join('')
    expect(joined.split('\n').filter((line) => line !== '')).toEqual(paragraphs)
  })

  it('joins a paragraph over the foot of a page and hints the page number', async () => {
    const { document } = await readDocument('a.pdf', pdfOf(paragraphs, 30, 2))
    const numbers = document?.hints.filter(({ reason }) => reason === 'page-number').map(({ from, to }) => document.text.slice(from, to))
    expect(numbers).toEqual(['- 1 -', '- 2 -', '- 3 -'])
    const kept = [...(document?.text ?? '')]
      .filter((_, i) => !document?.hints.some(({ kind, from, to }) => (kind === 'outside' || kind === 'line-break') && i >= from && i < to))
      .join('')
    expect(kept).toContain(paragraphs[1])
  })

  it('puts characters in the place of radicals', async () => {
    expect((await read('a.pdf', pdfOf(['⼯作与⺠⽣']))).text?.trim().split('\n')[0]).toBe('工作与民生')
  })
})

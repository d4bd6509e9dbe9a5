import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'
import { docxOf, pdfOf, zipOf } from './documents.ts'
import { namespaces } from './word-package.ts'

const text = '云岭镇2021年工作报告'
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(stream, 'utf16le')])
const word2003 = `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect><w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></wx:sect></w:body></w:wordDocument>`
const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${namespaces}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`

describe('a file whose name does not say what it is', () => {
  it.each([
    ['a docx named doc', 'a.doc', docxOf([text]), 'docx'],
    ['a docx named wps', 'a.wps', docxOf([text]), 'docx'],
    ['a docx named txt', 'a.txt', docxOf([text]), 'docx'],
    ['a web page named doc', 'a.doc', utf8(`<html><body><p>${text}</p></body></html>`), 'html'],
    ['a web page in UTF-16 named docx', 'a.docx', new Uint8Array(Buffer.from(`\ufeff<html><body><p>${text}</p></body></html>`, 'utf16le')), 'html'],
    ['plain text named doc', 'a.doc', utf8(text), 'txt'],
    ['a PDF named docx', 'a.docx', pdfOf([text]), 'pdf'],
    ['XML of Word 2003 named doc', 'a.doc', utf8(word2003), 'docx'],
    ['a document in one file of XML named doc', 'a.doc', utf8(flat), 'docx'],
  ])('is read as what it is: %s', async (_, path, bytes, format) => {
    const { document, messages } = await readDocument(path, bytes)
    expect(document?.source.format).toBe(format)
    expect(document?.text).toContain(text)
    expect(messages.map(({ id }) => id)).toContain('read-misnamed')
  })

  it('has the numbers that Word 2003 writes beside its lists', async () => {
    expect((await readDocument('a.doc', utf8(word2003))).document?.text).toBe(`一、${text}`)
  })

  it('may be a Word document with macros or a template, which is read without a word', async () => {
    for (const path of ['a.docm', 'a.dotx', 'A.DOCX']) expect((await readDocument(path, docxOf([text]))).messages).toEqual([])
  })

  it.each([
    ['a document with a password', 'a.docx', compound('EncryptedPackage'), 'read-protected'],
    ['an old document named docx', 'a.docx', compound('WordDocument'), 'read-old-word'],
    ['an old spreadsheet named doc', 'a.doc', compound('Workbook'), 'read-other-document'],
    [
      'a document enciphered by a program for secrecy',
      'a.docx',
      Uint8Array.from([0x62, 0x14, 0x23, 0x65, ...utf8('\0E-SafeNet\0LOCK'), ...new Uint8Array(99)]),
      'read-protected',
    ],
    ['Rich Text named docx', 'a.docx', utf8('{\\rtf1\\ansi text}'), 'read-rtf'],
    ['Rich Text named as such', 'a.rtf', utf8('{\\rtf1\\ansi text}'), 'read-rtf'],
    ['a spreadsheet named docx', 'a.docx', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'read-other-document'],
    ['OpenDocument named doc', 'a.doc', zipOf({ mimetype: '', 'content.xml': '' }), 'read-other-document'],
    ['an OFD file named docx', 'a.docx', zipOf({ 'OFD.xml': '' }), 'read-other-document'],
    ['a picture named doc', 'a.doc', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'read-other-document'],
    ['an archive that is cut off', 'a.docx', docxOf([text]).subarray(0, 300), 'read-damaged-file'],
    ['an empty archive', 'a.docx', zipOf({}), 'read-damaged-file'],
    ['an unknown ending', 'a.xyz', docxOf([text]), 'read-unknown-format'],
  ])('is refused by what it is: %s', async (_, path, bytes, id) => {
    const { document, messages } = await readDocument(path, bytes)
    expect(document).toBeNull()
    expect(messages.map((message) => message.id)).toEqual([id])
  })

  it.each([
    ['a.doc', compound('WordDocument'), '*.doc'],
    ['a.rtf', utf8('{\\rtf1\\ansi text}'), '*.rtf'],
  ])('and what converts a folder of such files is told: %s', async (path, bytes, files) => {
    const { messages } = await readDocument(path, bytes)
    expect(messages[0]!.hint).toMatch(/soffice --headless --convert-to docx/)
    expect(messages[0]!.hint).toContain(files)
  })
})

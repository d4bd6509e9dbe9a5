import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'

const lines = [
  '2020年度柳河镇党委书记述职报告',
  '2020年，柳河镇党委认真履行职责，各项工作取得新的进展。',
  '一、主要工作',
  '全年清淤河道12公里，加固堤坝3处，受益农户1200户。',
]
const html = (charset: string, body = lines.map((line) => `<p>${line}</p>`).join('')): string =>
  `<html><head><meta charset="${charset}"></head><body>${body}</body></html>`
const quoted = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
    .replace(/(?:=[\dA-F]{2}|[^=]){60}/g, '$&=\r\n')
/** The words 柳河镇报告 in GBK, as base64 of a page. */
const gbk = Buffer.concat([
  Buffer.from('<html><body><p>'),
  Buffer.from([0xc1, 0xf8, 0xba, 0xd3, 0xd5, 0xf2, 0xb1, 0xa8, 0xb8, 0xe6]),
  Buffer.from('</p></body></html>'),
]).toString('base64')

const part = (headers: string, body: string): string => `${headers}\r\n\r\n${body}\r\n`
const multipart = (...parts: string[]): string =>
  `From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----=_P"\r\n\r\n${parts.map((one) => `------=_P\r\n${one}`).join('')}------=_P--\r\n`
const page = (text: string): string => part('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable', text)
const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png', 'iVBORw0KGgo=')

describe('web archives', () => {
  it.each([
    ['quoted-printable, named html', 'a.html', multipart(page(quoted(html('utf-8')))), lines],
    ['beside pictures, named mht', 'a.mht', multipart(page(quoted(html('utf-8'))), picture), lines],
    ['named mhtml', 'a.mhtml', multipart(picture, page(quoted(html('utf-8')))), lines],
    ['named doc, as office programs export', 'a.doc', multipart(page(quoted(html('utf-8')))), lines],
    [
      'base64 in GBK',
      'a.mht',
      multipart(part('Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64', gbk)),
      ['柳河镇报告'],
    ],
    [
      'of a single part',
      'a.mht',
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(html('utf-8'))}\r\n`,
      lines,
    ],
  ])('are read: %s', async (_, path, archive, expected) => {
    const { document } = await readDocument(path, new TextEncoder().encode(archive))
    expect(document?.text.trim().split('\n')).toEqual(expected)
  })

  it('that hold no page are refused with the reason', async () => {
    const { messages } = await readDocument('a.mht', new TextEncoder().encode(multipart(picture)))
    expect(messages.map(({ id }) => id)).toEqual(['read-web-archive-empty'])
  })
})

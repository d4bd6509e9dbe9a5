import { expect, test } from 'vitest'
import { isDeviceName, nameToSlug, originalPath } from '../../../src/core/series/address.ts'
import type { SourceFormat } from '../../../src/core/model.ts'

test('no address is a name that Windows keeps for a device, or cannot have', () => {
  for (const name of ['CON', 'nul', 'Aux', 'ＰＲＮ', 'com1', 'COM¹', 'lpt9', 'con.', ' con ']) expect(nameToSlug(name)).toMatch(/^[a-z0-9]+-series$/)
  for (const name of ['conwy', 'com10', '控制台', 'nul-1']) expect([name, isDeviceName(nameToSlug(name)!)]).toEqual([name, false])
  for (const name of ['a<b>:"/\\|?*c', '..', '...甲', '甲. ', '甲\u0000\u001f', '\u202e甲', '~$甲'])
    expect(nameToSlug(name) ?? 'none').toMatch(/^[\p{L}\p{N}-]+$/u)
})

const pathOf = (path: string, format: SourceFormat) =>
  originalPath({ address: 'songling/2017', source: { path, sha256: '', format, encoding: 'utf-8', bytes: 1 } })

test.each([
  ['txt', '.txt', ['a.txt', 'a.TXT', 'a.Text', 'a', 'a.doc', 'a.txt ', '.a', 'a.p-f', 'a.html']],
  ['md', '.txt', ['a.md', 'a.Md', 'a.markdown', 'a.MARKDOWN']],
  ['html', '.txt', ['a.html', 'b.XHTML', 'b.shtml', 'b.mht', 'b.svg', 'b.xml', 'b.txt', 'b.doc', 'b.htm\u0000']],
  ['docx', '.docx', ['述职报告.DOCX', 'a.docm', 'a.dotx', 'a.doc', 'a.html', 'a.pdf', 'CON.docx']],
  ['pdf', '.pdf', ['a.PDF', 'a.Pdf', 'a', 'a.pdf.html', 'a.exe']],
] as const)('every original of the format %s leaves under the one ending %s, whatever its file is called', (format, ending, names) => {
  for (const name of names) expect([name, pathOf(`a/${name}`, format)]).toEqual([name, `originals/songling/2017${ending}`])
})

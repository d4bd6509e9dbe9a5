/** A Word document made by hand: an archive without compression, one paragraph a line. */
import { crc32 } from 'node:zlib'

const office = 'http://schemas.openxmlformats.org'

/** The bytes of a docx file with the lines of a text as its paragraphs. */
export function docxOf(text: string): Buffer {
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
}

/** A ZIP archive (PKWARE APPNOTE 6.3) of stored files: local entries, their directory, and its end. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const entries: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)]
    const sizes = [crc32(data), data.length, data.length]
    const common = [...short(20, 0, 0, 0, 0), ...long(...sizes), ...short(name.length, 0)]
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...common]), name, data])
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, ...short(20), ...common, ...short(0, 0, 0), ...long(0, at)]), name)
    entries.push(entry)
    at += entry.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = entries.length
  const end = Buffer.from([0x50, 0x4b, 5, 6, ...short(0, 0, count, count), ...long(size, at), ...short(0)])
  return Buffer.concat([...entries, ...directory, end])
}

function short(...values: number[]): number[] {
  return values.flatMap((value) => [value & 255, (value >> 8) & 255])
}

function long(...values: number[]): number[] {
  return values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24])
}

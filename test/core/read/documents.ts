/** Makes the bytes of one text in every format that is read, for tests that hold the formats to each other. */
import { crc32 } from 'node:zlib'

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const partType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word document of plain paragraphs. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  return docxOfParts({ document: paragraphs.map((text) => docxParagraph(text)).join('') })
}

/** A paragraph of a Word document with what its `w:pPr` says. */
export function docxParagraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A Word document of the contents of its parts: the body, and the definitions of numbering and styles where it has any. */
export function docxOfParts(parts: { readonly document: string; readonly numbering?: string; readonly styles?: string }): Uint8Array {
  const root = (name: string, content: string): string =>
    `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`
  const others = (['numbering', 'styles'] as const).flatMap((name) => (parts[name] === undefined ? [] : [{ name, content: root(name, parts[name]) }]))
  const overrides = ['document.main', ...others.map(({ name }) => name)].map(
    (name) => `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${partType}.${name}+xml"/>`,
  )
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${others
      .map(({ name }, i) => `<Relationship Id="r${i + 1}" Type="${relationship}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${parts.document}</w:body>`),
    ...Object.fromEntries(others.map(({ name, content }) => [`word/${name}.xml`, content])),
  })
}

/** A web page with a menu before and links after the article. */
export function htmlOf(paragraphs: readonly string[], encoding = 'utf-8'): string {
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')
  return `<!DOCTYPE html><html><head><meta charset="${encoding}"><title>某网站</title><style>p{margin:0}</style></head><body>
<div class="nav"><a href="/">首页</a> <a href="/a">新闻</a> <a href="/b">公开</a></div>
<div class="article">${body}</div>
<div class="related"><a href="/1">相关链接一</a><a href="/2">相关链接二</a></div>
<script>document.title = '一、脚本不是正文'</script></body></html>`
}

/**
 * A PDF that prints paragraphs with an indent of two characters, wrapped at `columns` characters, with page numbers at the foot.
 * The font is not embedded; its map to Unicode is the identity.
 */
export function pdfOf(paragraphs: readonly string[], columns = 30, rows = 20): Uint8Array {
  const lines = paragraphs.flatMap((text) => wrapped(text, columns))
  const pages: { text: string; indent: boolean }[][] = []
  for (let i = 0; i < lines.length; i += rows) pages.push(lines.slice(i, i + rows))
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const map = stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /I def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
  )
  const toUnicode = add(map)
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  )
  const kids = pages.map((page, number) => {
    const rowsOf = page.map(({ text, indent }, i) => show(text, 70 + (indent ? 32 : 0), 760 - i * 28))
    const contents = add(stream(`BT /F1 16 Tf ${[...rowsOf, show(`- ${number + 1} -`, 290, 40)].join(' ')} ET`))
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${100 + columns * 16 + 100} 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${contents} 0 R >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  return new TextEncoder().encode(pdfFile(objects))
}

function wrapped(text: string, columns: number): { text: string; indent: boolean }[] {
  const first = { text: text.slice(0, columns - 2), indent: true }
  const rest: { text: string; indent: boolean }[] = []
  for (let i = columns - 2; i < text.length; i += columns) rest.push({ text: text.slice(i, i + columns), indent: false })
  return [first, ...rest]
}

function show(text: string, x: number, y: number): string {
  const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `1 0 0 1 ${x} ${y} Tm <${codes}> Tj`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function pdfFile(objects: readonly string[]): string {
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

/** A zip file of stored entries: text in UTF-8, or bytes. `isWide`: with the numbers of ZIP64 (APPNOTE.TXT 4.3.14, 4.5.3), whatever its size. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>, isWide = false): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const wide = (...numbers: number[]): Buffer => Buffer.concat(numbers.map((number) => uint64(number)))
  for (const [name, content] of Object.entries(entries)) {
    const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    const path = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(isWide ? 0xffffffff : data.length, 14)
    common.writeUInt32LE(isWide ? 0xffffffff : data.length, 18)
    common.writeUInt16LE(path.length, 22)
    const [localExtra, centralExtra] = isWide
      ? [extra64(wide(data.length, data.length)), extra64(wide(data.length, data.length, offset))]
      : [Buffer.alloc(0), Buffer.alloc(0)]
    const withExtra = (extra: Buffer): Buffer => {
      const head = Buffer.from(common)
      head.writeUInt16LE(extra.length, 24)
      return head
    }
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), withExtra(localExtra), path, localExtra, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(isWide ? 0xffffffff : offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), withExtra(centralExtra), place, path, centralExtra]))
    files.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(isWide ? 0xffff : directory.length, 4)
  end.writeUInt16LE(isWide ? 0xffff : directory.length, 6)
  end.writeUInt32LE(isWide ? 0xffffffff : size, 8)
  end.writeUInt32LE(isWide ? 0xffffffff : offset, 12)
  const versions = Buffer.from([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const end64 = Buffer.concat([Buffer.from('PK\u0006\u0006', 'latin1'), uint64(44), versions, wide(directory.length, directory.length, size, offset)])
  const locator = Buffer.concat([Buffer.from('PK\u0006\u0007\0\0\0\0', 'latin1'), uint64(offset + size), Buffer.from([1, 0, 0, 0])])
  const before = isWide ? [end64, locator] : []
  return new Uint8Array(Buffer.concat([...files, ...directory, ...before, Buffer.from('PK\u0005\u0006', 'latin1'), end]))
}

function uint64(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(number))
  return bytes
}

function extra64(numbers: Buffer): Buffer {
  return Buffer.concat([Buffer.from([1, 0, numbers.length, 0]), numbers])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

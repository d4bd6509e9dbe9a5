/** Writes PDFs of placed words, for tests of their layout. Fonts are not embedded. */

/** A word on a sheet: `x` and `y` of the left end of its baseline in points, `angle` in degrees counter-clockwise. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly angle?: number
  readonly font?: FontName
}

/** A page: words, how far the sheet is turned when it is shown, its size, and what else its dictionary and its content say. */
export interface Sheet {
  readonly words: readonly Word[]
  readonly rotate?: number
  readonly width?: number
  readonly height?: number
  readonly entries?: string
  readonly content?: string
}

/**
 * How a font's codes tell its characters: `plain` by a map to Unicode; `gbk`, `gb2312`, `gb18030`, `ucs2`, `utf16` and `big5` by maps that PDF defines by name;
 * `glyphs` not at all; `private` by a map to private use; `western` as bytes of GBK in a font of Western letters; `upright` is written from top to bottom.
 */
export type FontName = keyof typeof fonts

const fonts = {
  plain: { encoding: 'Identity-H', codes: utf16, map: 0 },
  gbk: { encoding: 'GBK-EUC-H', codes: (text: string) => bytesIn('gbk', text) },
  gb2312: { encoding: 'GB-EUC-H', codes: (text: string) => bytesIn('gbk', text) },
  gb18030: { encoding: 'GBK2K-H', codes: (text: string) => bytesIn('gbk', text) },
  ucs2: { encoding: 'UniGB-UCS2-H', codes: utf16 },
  utf16: { encoding: 'UniGB-UTF16-H', codes: utf16 },
  big5: { encoding: 'ETen-B5-H', codes: (text: string) => bytesIn('big5', text), ordering: 'CNS1' },
  glyphs: { encoding: 'Identity-H', codes: (text: string) => glyphs(text) },
  private: { encoding: 'Identity-H', codes: utf16, map: 0xe000 },
  upright: { encoding: 'Identity-V', codes: utf16, map: 0 },
  western: { encoding: 'WinAnsiEncoding', codes: (text: string) => bytesIn('gbk', text) },
} satisfies Record<string, { encoding: string; codes: (text: string) => string; map?: number; ordering?: string }>

/** The bytes of a PDF. `objects` are added as they are, for the catalogue to name (`entries`); they are counted from 100. */
export function pdfOfSheets(sheets: readonly Sheet[], entries = '', objects: readonly string[] = []): Uint8Array {
  const written: string[] = []
  const add = (content: string): number => written.push(content)
  add(`<< /Type /Catalog /Pages 2 0 R ${entries} >>`)
  add('')
  const used = [...new Set(sheets.flatMap(({ words }) => words.map(({ font }) => font ?? 'plain')))]
  const names = new Map(used.map((name) => [name, fontObject(name, add)]))
  const resources = `<< /Font << ${used.map((name) => `/${name} ${names.get(name)} 0 R`).join(' ')} >> >>`
  const kids = sheets.map((sheet) => {
    const content = add(stream(`${sheet.content ?? ''} BT ${sheet.words.map(shown).join(' ')} ET`))
    const box = `/MediaBox [0 0 ${sheet.width ?? 595} ${sheet.height ?? 842}] /Rotate ${sheet.rotate ?? 0}`
    return add(`<< /Type /Page /Parent 2 0 R ${box} /Resources ${resources} /Contents ${content} 0 R ${sheet.entries ?? ''} >>`)
  })
  written[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  return new Uint8Array(Buffer.from(fileOf(written, objects), 'latin1'))
}

/** Lines of text below each other from a place on. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  { size = 14, leading = 1.6, ...others }: Partial<Word> & { leading?: number } = {},
): Word[] {
  return lines.map((text, i) => {
    const indent = /^\u3000*/.exec(text)?.[0].length ?? 0
    return { text: text.slice(indent), x: x + indent * size, y: y - i * size * leading, size, ...others }
  })
}

/** A text cut into lines of so many characters, its first one indented by two. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  for (let rest = `\u3000\u3000${text}`; rest !== ''; rest = rest.slice(columns)) lines.push(rest.slice(0, columns))
  return lines
}

function shown({ text, x, y, size = 14, angle = 0, font = 'plain' }: Word): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map((value) => value.toFixed(5))
  return `/${font} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${fonts[font].codes(text)}> Tj`
}

function fontObject(name: FontName, add: (content: string) => number): number {
  const font: { encoding: string; map?: number; ordering?: string } = fonts[name]
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  )
  if (name === 'western')
    return add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /Song /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] /FontDescriptor ${descriptor} 0 R >>`,
    )
  const toUnicode = font.map === undefined ? '' : `/ToUnicode ${add(stream(unicodeMap(font.map)))} 0 R`
  const ordering = font.encoding.startsWith('Identity') ? 'Identity' : (font.ordering ?? 'GB1')
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  )
  return add(`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${font.encoding} /DescendantFonts [${descendant} 0 R] ${toUnicode} >>`)
}

/** A map of codes to characters: to themselves, or all into the 4,096 from a place on. */
function unicodeMap(first: number): string {
  const rows = Array.from(
    { length: 16 },
    (_, i) => `<${i.toString(16)}000> <${i.toString(16)}FFF> <${((first === 0 ? i : first >> 12) << 12).toString(16).padStart(4, '0')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /I def 1 begincodespacerange <0000> <FFFF> endcodespacerange 16 beginbfrange ${rows.join(' ')} endbfrange endcmap end end`
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

/** Numbers that stand for characters in no order, as those of the glyphs of a font do. */
function glyphs(text: string): string {
  return [...text].map((character) => (((character.charCodeAt(0) * 7919) % 30000) + 1).toString(16).padStart(4, '0')).join('')
}

const tables = new Map<string, Map<string, string>>()

function bytesIn(encoding: 'gbk' | 'big5', text: string): string {
  let table = tables.get(encoding)
  if (!table) {
    table = new Map()
    for (let first = 0x81; first < 0xff; first++) {
      for (let second = 0x40; second < 0xff; second++)
        table.set(new TextDecoder(encoding).decode(Uint8Array.of(first, second)), Buffer.of(first, second).toString('hex'))
    }
    tables.set(encoding, table)
  }
  const codes = table
  return [...text].map((character) => codes.get(character) ?? character.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** An object with a stream of the given content. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`
}

function fileOf(objects: readonly string[], others: readonly string[]): string {
  let file = '%PDF-1.5\n'
  const numbered = [...objects.map((content, i) => [i + 1, content] as const), ...others.map((content, i) => [i + 100, content] as const)]
  const offsets = numbered.map(([number, content]) => {
    const offset = file.length
    file += `${number} 0 obj\n${content}\nendobj\n`
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return `${file}xref\n0 1\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${100 + others.length} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

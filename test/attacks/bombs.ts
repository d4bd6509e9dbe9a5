/** Files that are made to exhaust who reads them. */
import { deflateSync } from 'node:zlib'
import { zipOf } from '../core/read/documents.ts'

const report =
  '石埠县航道所2031年度述职报告\n一、主要工作\n（一）疏浚航道。全年疏浚十二公里。\n二、存在问题\n一是渡船失修；二是航标不亮。\n三、下一步打算\n（一）更换航标。'
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A PDF of objects, the first of which is its root; what a reader would look up is where it says. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const at: number[] = []
  let length = parts[0]!.length
  for (const [i, object] of objects.entries()) {
    at.push(length)
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const table = at.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

function packed(content: Buffer, entries: string): Buffer {
  const data = deflateSync(content)
  return Buffer.concat([Buffer.from(`<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])
}

const root = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${more} >>`

/** A page that draws the first of some forms, each of which draws the next as often as it has names for it; the last one prints nothing. */
function nestedForms(
  deep: number,
  names: readonly string[],
  form: (number: number) => string = (number) => `/Resources << ${named(names, number)} >>`,
): Uint8Array {
  const draws = Buffer.from(names.map((name) => `/${name} Do`).join(' '))
  const forms = Array.from({ length: deep }, (_, i) => packed(draws, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${form(i + 6)}`))
  return pdf([
    root,
    onePage,
    page(`/Contents 4 0 R /Resources << ${named(names, 5)} >>`),
    packed(draws, ''),
    ...forms,
    packed(Buffer.from(' '), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
  ])
}

const named = (names: readonly string[], number: number): string => `/XObject << ${names.map((name) => `/${name} ${number} 0 R`).join(' ')} >>`

/** The parts of a Word document of one paragraph. */
const documentOf = (words: string): Record<string, string> => ({
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
})

/** Each with its name, its file name, and how its bytes are made. */
export const bombs: readonly (readonly [how: string, path: string, bytes: () => Uint8Array])[] = [
  ['elements a hundred thousand deep', 'a.html', () => text(`<html><body>${'<div>'.repeat(100_000)}${report}${'</div>'.repeat(100_000)}`)],
  ['elements of line a hundred thousand deep', 'a.html', () => text(`<body><p>${'<b><i>'.repeat(50_000)}${report}`)],
  ['tables in tables', 'a.html', () => text(`<body>${'<table><tr><td>'.repeat(20_000)}${report}`)],
  ['lists in lists', 'a.html', () => text(`<body>${'<ul><li>'.repeat(30_000)}${report}`)],
  ['elements that adopt each other', 'a.html', () => text(`<body>${'<a><table><b>'.repeat(3_000)}${report}`)],
  ['elements of style that are never closed', 'a.html', () =>
    text(`<body>${Array.from({ length: 20_000 }, (_, i) => `<p><font class=c${i}>疏浚`).join('')}${report}`)],
  ['comments before what is no page', 'a.doc', () => text(`${'<!-- 甲 -->'.repeat(400)}甲`)],
  ['styles that never close', 'a.html', () => text(`<style>${'a{'.repeat(200_000)}</style><body><p>${report}`)],
  ['a list of fifty thousand', 'a.html', () => text(`<body><p>${report}</p><ol>${'<li>疏浚航道。'.repeat(50_000)}</ol>`)],
  ['a comment that never ends', 'a.html', () => text(`<body><p>${report}</p><!--${'-'.repeat(3_000_000)}`)],
  ['a tag that never ends', 'a.html', () => text(`<body><p>${report}</p><a ${'x=1 '.repeat(300_000)}`)],
  ['a hundred thousand attributes', 'a.html', () => text(`<body><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${report}</p>`)],
  ['a million references', 'a.html', () => text(`<body><p>${report}${'&amp;'.repeat(1_000_000)}</p>`)],
  ['fifty thousand lines below pictures', 'a.html', () => text(`<body><p>${report}</p>${'<p><img></p><p align=center>疏浚航道。</p>'.repeat(50_000)}`)],
  ['a line below a picture in elements a hundred thousand deep', 'a.html', () => text(`<body>${'<div>'.repeat(100_000)}<img>${'</div>'.repeat(100_000)}<p align=center>${report}。</p>`)],
  ['a hundred thousand lines of a page', 'a.html', () => text(`<body>${'<p>疏浚航道。</p>'.repeat(100_000)}`)],
  ['one line of twenty megabytes', 'a.txt', () => text('水'.repeat(6_700_000))],
  ['one line as long as is allowed', 'a.txt', () => text(report + '水'.repeat(1_000_000))],
  ['a hundred thousand lines', 'a.txt', () => text(`${report}\n${'（二）疏浚航道。\n'.repeat(100_000)}`)],
  ['half a million empty lines', 'a.txt', () => text(report + '\n'.repeat(500_000) + report)],
  ['lines of a sign without end', 'a.txt', () => text(report + '\n甲'.repeat(150_000))],
  ['masked villages without end', 'a.txt', () => text(`${report}\n${'X村'.repeat(50_000)}`)],
  ['letters and points without end', 'a.txt', () => text(`${report}\n${'a.'.repeat(100_000)}，三次`)],
  ['commas between figures', 'a.txt', () => text(`${report}\n${'1,'.repeat(150_000)}`)],
  ['blanks without end', 'a.txt', () => text(report + ' '.repeat(1_000_000) + '终' + '\u3000'.repeat(500_000))],
  ['brackets that never close', 'a.txt', () => text(`${report}\n${'（'.repeat(300_000)}`)],
  ['quotation marks that never close', 'a.txt', () => text(`${report}\n${'“《'.repeat(200_000)}`)],
  ['figures without end', 'a.txt', () => text(`${report}\n${'1'.repeat(1_000_000)}次`)],
  ['points between figures', 'a.txt', () => text(`${report}\n${'1.'.repeat(300_000)}`)],
  ['numerals without end', 'a.txt', () => text(`${report}\n${'一百'.repeat(200_000)}`)],
  ['markers without end', 'a.txt', () => text(`${report}\n${'一、'.repeat(200_000)}`)],
  ['clauses of a problem without end, all different', 'a.txt', () =>
    text(`${report}\n二、存在问题\n一是${Array.from({ length: 30_000 }, (_, i) => `渡船${i}失修，`).join('')}`)],
  ['problems without end', 'a.txt', () => text(`${report}\n二、存在问题\n${'一是渡船失修；'.repeat(50_000)}`)],
  ['clauses without end', 'a.txt', () => text(`${report}\n三、下一步打算\n（一）${'更换航标，'.repeat(100_000)}`)],
  ['years without end', 'a.txt', () => text(`${'2031年'.repeat(100_000)}\n${report}`)],
  ['marks of Markdown without end', 'a.md', () => text(`${'#'.repeat(200_000)} ${report}\n${'*_`['.repeat(100_000)}`)],
  ['quotations in quotations', 'a.md', () => text(`${'>'.repeat(200_000)} ${report}`)],
  ['half of a pair of characters', 'a.txt', () => Buffer.from(report + '\ud83d'.repeat(100_000), 'utf16le')],
  ['zeros', 'a.txt', () => new Uint8Array(3_000_000)],
  ['pages that are in themselves', 'a.pdf', () => pdf([root, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])],
  ['a hundred thousand pages that are one', 'a.pdf', () => pdf([root, `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`, page('')])],
  ['a count of pages that is no truth', 'a.pdf', () => pdf([root, '<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>', page('')])],
  ['a table that leads to itself', 'a.pdf', () => pdf([root, onePage, page('')], '/Prev 9')],
  ['a form that draws itself', 'a.pdf', () =>
    pdf([root, onePage, page('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'), packed(Buffer.from('/X Do'), ''), packed(Buffer.from('/X Do /X Do'), '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>')])],
  ['forms that draw the next one twice, thirty deep', 'a.pdf', () => nestedForms(30, ['X', 'Y'])],
  ['patterns that are painted with patterns', 'a.pdf', () => {
    const paints = packed(Buffer.from('/Pattern cs /X scn 0 0 9 9 re f /Y scn 0 0 9 9 re f'), '')
    const names = (number: number): string => `/Resources << /Pattern << /X ${number} 0 R /Y ${number} 0 R >> >>`
    const patterns = Array.from({ length: 30 }, (_, i) => Buffer.from(paints.toString('latin1').replace('<<', `<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 ${names(i + 6)}`), 'latin1'))
    return pdf([root, onePage, page(`/Contents 4 0 R ${names(5)}`), paints, ...patterns])
  }],
  ['forms whose names are spelled in numbers', 'a.pdf', () => nestedForms(30, ['X#41', 'Y'], (number) => `/Resources << /XObject << /XA ${number} 0 R /#59 ${number} 0 R >> >>`)],
  ['two forms that draw each other', 'a.pdf', () => nestedForms(2, ['X', 'Y'], () => `/Resources << /XObject << /X 5 0 R /Y 6 0 R >> >>`)],
  ['forms that take the names of their page', 'a.pdf', () =>
    pdf([root, onePage, page(`/Contents 4 0 R /Resources << /XObject << ${Array.from({ length: 30 }, (_, i) => `/X${i} ${i + 5} 0 R /Y${i} ${i + 5} 0 R`).join(' ')} >> >>`), packed(Buffer.from('/X0 Do'), ''), ...Array.from({ length: 30 }, (_, i) => packed(Buffer.from(`/X${i + 1} Do /Y${i + 1} Do`), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'))])],
  ['a drawing of a hundred megabytes', 'a.pdf', () => pdf([root, onePage, page('/Contents 4 0 R'), packed(Buffer.alloc(100_000_000, 'q Q '), '')])],
  ['arrays in arrays', 'a.pdf', () => pdf([root, onePage, page(`/A ${'['.repeat(100_000)}`)])],
  ['an archive of fifty thousand entries', 'a.docx', () => zipOf(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`${i}`, ''])))],
  ['a document whose part has another name', 'a.docx', () =>
    zipOf({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/a.bin"/></Relationships>', 'word/a.bin': 'x'.repeat(60_000_000) })],
  ['a document of wide numbers', 'a.docx', () => zipOf(documentOf(report), true)],
  ['a document of wide numbers that unpacks to sixty megabytes', 'a.docx', () => zipOf(documentOf('水'.repeat(20_000_000)), true)],
  ['a document of wide numbers that lead out', 'a.docx', () => {
    const archive = zipOf(documentOf(report), true)
    archive.fill(0xff, archive.length - 34, archive.length - 27)
    return archive
  }],
  ['a line before a document', 'a.docx', () => Buffer.concat([text('Content-Type: application/octet-stream\r\n\r\n'), zipOf(documentOf(report))])],
  ['noise before a document', 'a.docx', () => Buffer.concat([Buffer.alloc(70_000, 0xfe), zipOf(documentOf(report))])],
  ['noise before a document of sixty megabytes', 'a.docx', () => Buffer.concat([Buffer.alloc(70, 0xfe), zipOf(documentOf('水'.repeat(20_000_000)))])],
  ['noise before a document of wide numbers', 'a.docx', () => Buffer.concat([Buffer.alloc(70, 0xfe), zipOf(documentOf(report), true)])],
  ['a document under the name of an old one that is cut off', 'a.doc', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), text(report)])],
  ['an archive that leads out', 'a.docx', () => zipOf({ '../../out.xml': report, '/etc/out.xml': report, 'word/document.xml': report })],
] // prettier-ignore

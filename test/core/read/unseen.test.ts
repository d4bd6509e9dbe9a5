import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { textAnywhere } from '../../../src/core/read/unseen.ts'
import { docxOf, docxOfParts, docxParagraph, pdfOf, zipOf } from './documents.ts'
import { linesAt, pdfOfSheets } from './pdf-writer.ts'

const words = '芦洲渡口趸船锚链锈蚀断裂后连夜抢修'
const run = (text: string, tag = 'w:t', properties = ''): string => `<w:r>${properties}<${tag}>${text}</${tag}></w:r>`
const body = (document: string): Uint8Array => docxOfParts({ document })
const part = (name: string, content: string | Uint8Array): Uint8Array => zipOf({ 'word/document.xml': '<w:document/>', [name]: content })

describe('what a Word document says anywhere', () => {
  test.each<[string, Uint8Array]>([
    ['in its text', docxOf([words])],
    ['in a deleted stretch', body(`<w:p><w:del>${run(words, 'w:delText')}</w:del></w:p>`)],
    [
      'as it was before a change inside it',
      body(`<w:p>${run(words.slice(0, 6))}<w:ins w:id="1">${run('大码头')}</w:ins>${run(words.slice(6))}</w:p>`),
    ],
    ['as it is after a change inside it', body(`<w:p>${run(words.slice(0, 6))}<w:ins w:id="1">${run(words.slice(6))}</w:ins></w:p>`)],
    ['in hidden letters', body(`<w:p>${run(words, 'w:t', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`)],
    ['in several runs', body(`<w:p>${[...words].map((letter) => run(letter)).join('')}</w:p>`)],
    ['in a description of a picture', body(`<w:p><wp:docPr id="1" descr="${words}"/></w:p>`)],
    ['in references', part('word/comments.xml', `<w:comment>${[...words].map((letter) => `&#${letter.codePointAt(0)!};`).join('')}</w:comment>`)],
    ...['word/comments.xml', 'word/header1.xml', 'docProps/core.xml', 'customXml/item1.xml'].map((name): [string, Uint8Array] => [
      `in ${name}`,
      part(name, `<x><y>${words}</y></x>`),
    ]),
    ['in a document that it holds', part('word/embeddings/one.docx', docxOf([words]))],
    ['in a text that is called a picture', part('word/media/image1.png', words)],
    ['in a document that is called a picture', part('word/media/image1.jpeg', docxOf([words]))],
    ['in the comment of its package', withComment(docxOf(['甲']), words)],
    ['before its package', Buffer.concat([Buffer.from(words), docxOf(['甲'])])],
    ['in the name of a part', zipOf({ 'word/document.xml': '<w:document/>', [`word/${words}.xml`]: '' })],
    ['in a document in a document', part('word/embeddings/one.docx', part('word/embeddings/two.docx', docxOf([words])))],
    ['beside a part that is damaged', damaged(zipOf({ 'word/header1.xml': '<x>甲乙丙丁</x>', 'word/document.xml': docxParagraph(words) }))],
  ])('%s', async (_, bytes) => {
    expect(await textAnywhere(bytes, 'docx')).toContain(words)
  })

  test('a document that holds documents without end comes to an end', async () => {
    let bytes = docxOf([words])
    for (let depth = 0; depth < 30; depth++) bytes = part('word/embeddings/one.docx', bytes)
    expect(await textAnywhere(bytes, 'docx')).not.toContain(words)
  })
})

describe('what a page says anywhere', () => {
  test.each([
    ['in a comment', `<!-- ${words} -->`],
    ['in escapes of a script', `<script>x = "${[...words].map((letter) => `\\u${letter.charCodeAt(0).toString(16)}`).join('')}"</script>`],
    ['in data of a script', `<script>${JSON.stringify({ x: words.replace('断', '\n\t断') })}</script>`],
    ['in a page in an attribute', `<iframe srcdoc="${[...words].map((letter) => `&lt;p&gt;${letter}&lt;/p&gt;`).join('')}">`],
    ['in references', `<!-- ${[...words].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')} -->`],
  ])('%s', async (_, page) => {
    expect((await textAnywhere(Buffer.from(page), 'html')).replace(/\s+/g, '')).toContain(words)
  })
})

const inBase64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64')
const percents = (encoding: 'utf-8' | 'latin1', sign = '%'): string =>
  [...Buffer.from(words, encoding)].map((byte) => sign + byte.toString(16).toUpperCase().padStart(2, '0')).join('')
const long = `${words}，${words}，${words}`

describe('what a text or a page carries in other signs', () => {
  test.each<[string, string]>([
    ['a text in an address', `<a href="data:text/plain;base64,${inBase64(long)}">附件</a>`],
    ['a text in an address, in hexadecimal', `<a href="data:text/plain;charset=utf-8,${percents('utf-8')}">附件</a>`],
    [
      'a Word document in an address',
      `<a download href='data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,${inBase64(docxOf([words]))}'>附件</a>`,
    ],
    ['a PDF in an address', `<embed src="data:application/pdf;base64,${inBase64(pdfOf([words]))}">`],
    ['a page in a page', `<iframe src="data:text/html;base64,${inBase64(`<p>${long}</p>`)}"></iframe>`],
    [
      'a page in a page in a page',
      `<iframe src="data:text/html;base64,${inBase64(`<iframe src="data:text/html;base64,${inBase64(`<p>${long}</p>`)}">`)}"></iframe>`,
    ],
    ['a text in the alphabet of addresses', `<script>show("${Buffer.from(long).toString('base64url')}")</script>`],
    [
      'a text in pieces that a script joins',
      `<script>show("${inBase64(long)
        .match(/.{1,40}/g)!
        .join('" +\n  "')}")</script>`,
    ],
    [
      'a part of a mail',
      `Content-Transfer-Encoding: base64\r\n\r\n${inBase64(docxOf([words]))
        .match(/.{1,76}/g)!
        .join('\r\n')}\r\n--end`,
    ],
    ['a quoted part of a mail', percents('utf-8', '=').match(/.{1,75}/g)!.join('=\r\n')], // prettier-ignore
    ['bytes of a script', `<script>show("${percents('utf-8', '\\x')}")</script>`],
    [
      'escapes of an older script',
      `<script>show(unescape("${[...words].map((letter) => `%u${letter.charCodeAt(0).toString(16)}`).join('')}"))</script>`,
    ],
    ['numbers of letters in a script', `<script>show(String.fromCharCode(${[...words].map((letter) => letter.charCodeAt(0)).join(', ')}))</script>`],
    [
      'numbers of letters in quotation marks',
      `<script>x=['${[...words].map((letter) => `0x${letter.charCodeAt(0).toString(16)}`).join("','")}']</script>`,
    ],
    ['numbers of bytes in a script', `<script>show([${[...Buffer.from(words)].join(',')}])</script>`],
    ['references of references', `<script>x="${[...words].map((letter) => `&amp;amp;#${letter.charCodeAt(0)};`).join('')}"</script>`],
    ['an address in an address', `<a href="/go?to=${percents('utf-8', '%25')}">下一页</a>`],
    ['escapes in references', `<p data-x="${[...words].map((letter) => `&#92;u${letter.charCodeAt(0).toString(16)}`).join('')}">`],
    ['a comment with markup in it', `<!-- <p>${[...words].map((letter) => `<font color=red>${letter}</font>`).join('')}</p> -->`],
    ['hexadecimal', `<script>show("${Buffer.from(long).toString('hex')}")</script>`],
    ['a packed text', `<script>show("${inBase64(gzipSync(long.repeat(9).split('').reverse().join('') + long))}")</script>`],
    ['a text packed otherwise', `<script>show("${inBase64(deflateSync(long.repeat(9).split('').reverse().join('') + long))}")</script>`],
    ['a packed text in hexadecimal', `<script>show("${gzipSync(long.repeat(9).split('').reverse().join('') + long).toString('hex')}")</script>`],
    ['letters of the West that it was read as', `<div>第一段</div><div>${Buffer.from(words).toString('latin1')}</div>`],
    ['other letters that it was read as', `<div>${new TextDecoder('gb18030').decode(Buffer.from(`${words}。`))}</div>`],
    ['letters of a style', `<style>p::after{content:"${[...words].map((letter) => `\\${letter.charCodeAt(0).toString(16)}`).join('')}"}</style>`],
  ])('%s', async (_, page) => {
    expect(await textAnywhere(Buffer.from(page), 'html')).toContain(words)
    expect(await textAnywhere(Buffer.from(`# 附件\n\n${page}`), 'txt')).toContain(words)
    if (page.includes('base64,')) expect(await textAnywhere(Buffer.from(`# 附件\n\n[附件](${page})`), 'md')).toContain(words)
  })

  test('pages that hold pages without end, and pictures, come to an end', async () => {
    let page = long
    for (let depth = 0; depth < 9; depth++) page = `<iframe src="data:text/html;base64,${inBase64(page)}">`
    expect(await textAnywhere(Buffer.from(page), 'html')).not.toContain(words)
    expect(
      await textAnywhere(
        Buffer.from(`<img src="data:image/png;base64,${inBase64(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...Buffer.from(long)))}">`),
        'html',
      ),
    ).not.toContain(words)
  })
})

describe('what other files in a Word document say', () => {
  const rich = `{\\rtf1\\ansi ${[...words].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('')}\\par}`
  const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(509), Buffer.from(words, 'utf16le')])
  const wrapped = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), docxOf([words]), Buffer.alloc(40)])
  test.each<[string, string, string | Uint8Array]>([
    ['a page', 'word/afchunk1.html', `<html><body><p>${[...words].join('<wbr>')}</p></body></html>`],
    ['a mail of a page', 'word/afchunk1.mht', `MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n${percents('utf-8', '=')}`],
    ['rich text', 'word/afchunk1.rtf', rich],
    ['a Word document as a chunk', 'word/afchunk1.docx', docxOf([words])],
    ['a PDF', 'word/embeddings/one.pdf', pdfOf([words])],
    ['a document of an older program', 'word/embeddings/one.doc', compound],
    ['a Word document in an object', 'word/embeddings/oleObject1.bin', wrapped],
    ['a table', 'word/embeddings/one.xlsx', zipOf({ 'xl/sharedStrings.xml': `<?xml version="1.0"?><sst><si><t>${words}</t></si></sst>` })],
    ['a comment in its markup', 'word/header1.xml', `<?xml version="1.0"?><x><!-- ${words} --></x>`],
  ])('%s', async (_, name, content) => {
    expect(await textAnywhere(part(name, content), 'docx')).toContain(words)
  })
})

describe('what a PDF says beside its pages', () => {
  const hexed = (text: string): string => `<feff${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
  const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
  const attached = (content: Uint8Array, filter = ''): [string, readonly string[]] => [
    '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>',
    [
      '<< /Type /Filespec /F (a.txt) /EF << /F 101 0 R >> >>',
      `<< /Type /EmbeddedFile ${filter} /Length ${content.length} >>\nstream\n${latin(content)}\nendstream`,
    ],
  ]
  const twice = `${words}，${words}`
  const written = (bytes: Uint8Array): string => [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  const objectStream = (object: string): string => {
    const packed = deflateSync(`200 0 ${object}`)
    return `<< /Type /ObjStm /N 1 /First 6 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${latin(packed)}\nendstream`
  }
  const page = [{ words: linesAt(70, 700, ['鹿鸣县水闸站启闭十九次。']) }]
  test.each<[string, Uint8Array]>([
    ['in a text that is attached', pdfOfSheets(page, ...attached(Buffer.from(words)))],
    ['in a packed text that is attached', pdfOfSheets(page, ...attached(deflateSync(Buffer.from(words)), '/Filter /FlateDecode'))],
    ['in a Word document that is attached', pdfOfSheets(page, ...attached(docxOf([words])))],
    ['in a PDF that is attached', pdfOfSheets(page, ...attached(pdfOf([words])))],
    ['in a file that no page and no list names', pdfOfSheets(page, '', attached(Buffer.from(words))[1])],
    ['in a note', pdfOfSheets([{ ...page[0]!, entries: `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${hexed(words)} >>]` }])],
    [
      'in a file of a note',
      pdfOfSheets(
        [{ ...page[0]!, entries: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 100 0 R >>]' }],
        '',
        attached(Buffer.from(words))[1],
      ),
    ],
    [
      'in its bookmarks',
      pdfOfSheets(page, '/Outlines 100 0 R', [
        '<< /Type /Outlines /First 101 0 R /Last 101 0 R /Count 1 >>',
        `<< /Title ${hexed(words)} /Parent 100 0 R >>`,
      ]),
    ],
    ['in a note to which nothing leads', pdfOfSheets(page, '', [`<< /Type /Annot /Contents ${hexed(words)} >>`])],
    ['in a property to which nothing leads', pdfOfSheets(page, '', [`<< /Title (${written(Buffer.from(`\ufeff${words}`, 'utf16le').swap16())}) >>`])],
    [
      'in a script',
      pdfOfSheets(page, '', [`<< /Length ${Buffer.from(twice).length} >>\nstream\n${latin(Buffer.from(`say("${twice}")`))}\nendstream`]),
    ],
    [
      'in a file in other signs',
      pdfOfSheets(page, '', attached(Buffer.from(`${Buffer.from(words).toString('hex')}>`), '/Filter /ASCIIHexDecode')[1]),
    ],
    [
      'in a packed file in other signs',
      pdfOfSheets(page, '', attached(in85(deflateSync(Buffer.from(words))), '/Filter [/ASCII85Decode /FlateDecode]')[1]),
    ],
    ['in an object in a stream', pdfOfSheets(page, '', [objectStream(`<< /Title ${hexed(words)} >>`)])],
    ['behind its end', Buffer.concat([pdfOfSheets(page), Buffer.from(`\n${words}`)])],
    ['in a document behind its end', Buffer.concat([pdfOfSheets(page), docxOf([words])])],
    ['before it was changed', Buffer.concat([pdfOf([words]), pdfOfSheets(page)])],
  ])('%s', async (_, bytes) => {
    expect(await textAnywhere(bytes, 'pdf')).toContain(words)
  })
})

test('of what a text or the pages of a PDF say nothing is unseen', async () => {
  expect(await textAnywhere(Buffer.from(words), 'txt')).toBe('')
  expect(await textAnywhere(pdfOf([words]), 'pdf')).not.toContain(words)
})

function withComment(archive: Uint8Array, comment: string): Uint8Array {
  const bytes = Buffer.concat([archive, Buffer.from(comment)])
  bytes.writeUInt16LE(Buffer.byteLength(comment), archive.length - 2)
  return bytes
}

/** Bytes in signs of base 85, five for four (ISO 32000-1, 7.4.3). */
function in85(bytes: Uint8Array): Buffer {
  const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, i) => bytes.subarray(4 * i, 4 * i + 4))
  const signs = groups.map((group) => {
    let value = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (group[i] ?? 0), 0)
    let five = ''
    for (let i = 0; i < 5; i++) [five, value] = [String.fromCharCode(33 + (value % 85)) + five, Math.floor(value / 85)]
    return five.slice(0, group.length + 1)
  })
  return Buffer.from(`${signs.join('')}~>`)
}

/** An archive with a letter of its first part changed. */
function damaged(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  bytes[bytes.indexOf('甲')]! ^= 1
  return bytes
}

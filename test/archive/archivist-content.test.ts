import { describe, expect, test } from 'vitest'
import { saysWhatArchivistSays } from '../../src/archive/corpus/archivist-content.ts'
import { holdsSettings } from '../../src/archive/corpus/metadata.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { docxOfParts, docxParagraph, zipOf } from '../core/read/documents.ts'

const shown = (cell: string): string => `<t>${cell}</t>`

/** A spreadsheet of one sheet. */
function xlsx(rows: readonly (readonly string[])[], isInline = false): Uint8Array {
  const words = rows.flat()
  const cell = (word: string): string => (isInline ? `<c t="inlineStr"><is>${shown(word)}</is></c>` : `<c t="s"><v>${words.indexOf(word)}</v></c>`)
  return zipOf({
    'xl/workbook.xml': '<?xml version="1.0"?><workbook/>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst>${words.map((word) => `<si>${shown(word)}</si>`).join('')}</sst>`,
  })
}

function ods(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => `<table:table-row>${row.map((word) => `<table:table-cell><text:p>${word}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('') // prettier-ignore
  const spaces = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
  return zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `<?xml version="1.0"?><x ${spaces}>${cells}</x>` })
}

/** A compound file with a workbook of these cells, as programs wrote them before there were packages. */
function xls(...words: readonly string[]): Uint8Array {
  const isWide = (word: string): boolean => /[^\0-\xff]/.test(word)
  const cells = words.flatMap((word) => [Buffer.from([word.length, 0, Number(isWide(word))]), Buffer.from(word, isWide(word) ? 'utf16le' : 'latin1')])
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le'), ...cells])
}

function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map((word) => `<w:tc>${docxParagraph(word)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
}

describe('a file that says what the archivist’s own say', () => {
  const settings = 'publish: text\nseries:\n- name: 石埠县航道所\n  aliases: [芦洲渡口]\ncorrections:\n  texts: []\n'
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
  test.each<[string, string | Uint8Array]>([
    ['a table', 'file,publish\n航道/密档2031.txt,withheld\n'],
    ['a table with Chinese names, the file not first', '标题,公开,文件\n,withheld,甲.txt\n'],
    ['with semicolons', '文件;公开\n'],
    ['with tabulators, as Excel saves Unicode text', utf16('文件\t公开\n航道/密档2031.txt\twithheld\n')],
    ['behind blank lines and the separator', 'sep=,\n\n"File","Year"\n'],
    ['in GB18030', new Uint8Array([0xce, 0xc4, 0xbc, 0xfe, 0x2c, 0xb9, 0xab, 0xbf, 0xaa, 0x0a])],
    ['with a name that is not known', 'file,,备注,publish\n'],
    ['long', `file,publish\n${'航道/密档2031.txt,withheld\n'.repeat(3000)}`],
    ['long, in UTF-16', utf16(`file,publish\n${'航道/密档2031.txt,withheld\n'.repeat(3000)}`)],
    ['settings', settings],
    ['settings behind a comment', `# 档案设置\n---\n${settings}`],
    ['settings with a wrong key', `${settings}serie: []\n`],
    ['settings in braces', '{"publish": "text"}'],
    [
      'a spreadsheet',
      xlsx([
        ['file', 'publish'],
        ['航道/密档2031.txt', 'withheld'],
      ]),
    ],
    ['a spreadsheet with lines above its columns', xlsx([['航道所档案清单'], [], ['序号', '文件', '年份'], ['1', '航道/密档2031.txt', '2031']])],
    ['a spreadsheet without names of columns', xlsx([['航道/密档2031.txt', 'withheld']])],
    ['a spreadsheet with its words in the cells', xlsx([['文件', '公开']], true)],
    [
      'a spreadsheet of LibreOffice',
      ods([
        ['file', 'publish'],
        ['密档2031.txt', 'withheld'],
      ]),
    ],
    ['a spreadsheet of an older program', xls('文件', '公开')],
    ['a spreadsheet of an older program, in small letters', xls('file', 'publish')],
  ])('is known: %s', async (_, content) => {
    expect(await saysWhatArchivistSays(typeof content === 'string' ? Buffer.from(content) : content)).toBe(true)
  })

  test('is looked through no further than a table of originals reaches, whatever its cells name', async () => {
    const many = (cell: string, words = 'x'): Uint8Array =>
      zipOf({
        'xl/workbook.xml': '<?xml version="1.0"?><workbook/>',
        'xl/worksheets/sheet1.xml': `<worksheet>${`<row>${cell}</row>`.repeat(300_000)}</worksheet>`,
        'xl/sharedStrings.xml': `<sst><si><t>${words}</t></si></sst>`,
      })
    // Each cell names one word of a million letters.
    expect(await saysWhatArchivistSays(many('<c t="s"><v>0</v></c>', '水'.repeat(1_000_000)))).toBe(false)
    expect(await saysWhatArchivistSays(many('<c><v>密档2031.txt</v></c><c><v>withheld</v></c>'))).toBe(true)
  })

  test.each([
    ['a report', '石埠县航道所2031年度述职报告\n一、主要工作\n'],
    ['a report with a head of its own', 'Series: harbour papers\nThe harbour office reports on its year.\nIt has dredged.\n'],
    ['a report that opens with files', '文件，是航道所的根本。\n'],
    ['a list of other things', '标题,年份\n甲,2031\n'],
    ['nothing', ''],
    ['a document in another format', 'PK\u0003\u0004file,publish\n'],
    [
      'a spreadsheet of other things',
      xlsx([
        ['年份', '疏浚公里', '立标'],
        ['2031', '12', '4'],
      ]),
    ],
    ['a spreadsheet of an older program of other things', xls('公开招标', '文件柜')],
    ['a spreadsheet that is damaged', xlsx([['file', 'publish']]).subarray(0, 200)],
  ])('is not taken for one: %s', async (_, content) => {
    expect(await saysWhatArchivistSays(Buffer.from(content))).toBe(false)
  })

  test.each<[string, string, string | Uint8Array]>([
    [
      'a table in a Word document',
      'a.docx',
      docxOfParts({
        document: table([
          ['文件', '公开'],
          ['密档2031.txt', 'withheld'],
        ]),
      }),
    ],
    [
      'a table in a page',
      'a.html',
      '<html><body><h1>清单</h1><table><tr><th>file</th><th>publish</th></tr><tr><td>密档.txt</td><td>withheld</td></tr></table></body></html>',
    ],
    ['a table in Markdown', 'a.md', '# 清单\n\n| 文件 | 公开 |\n| --- | --- |\n| 密档.txt | withheld |\n'],
    ['rows below a title', 'a.txt', '航道所档案清单\n\n密档2031.txt,withheld\n'],
  ])('is known by its rows once it is read: %s', async (_, path, content) => {
    const { document } = await readDocument(path, Buffer.from(content))
    expect(holdsSettings(document!.text)).toBe(true)
  })

  test.each([
    ['文件已公开，群众可以查阅；档案室另存一份。'],
    ['信息公开,文件清理,督查'],
    ['The original was withheld, and docks.pdf was not published.'],
    ['公开 | 12 件\n文件 | 30 份'],
  ])('is not seen in a report: %s', (text) => {
    expect(holdsSettings(text)).toBe(false)
  })
})

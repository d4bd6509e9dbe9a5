import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive } from '../../src/archive/open.ts'
import { storeFolder } from '../../src/archive/store/store.ts'
import type { ArchiveIndex } from '../../src/core/records.ts'
import { docxOf, docxOfParts, docxParagraph } from '../core/read/documents.ts'
import { linesAt, pdfOfSheets } from '../core/read/pdf-writer.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
let corpus: string
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'near-copies-'))
})
afterEach(() => {
  rmSync(storeFolder(root), { recursive: true, force: true })
  rmSync(corpus, { recursive: true })
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), content)
}

const secretTitle = '石埠县航道所2031年度述职报告'
const secretBody = `一、主要工作
（一）重铸锚链。芦洲渡口趸船锚链锈蚀断裂后连夜抢修，共重铸四百一十九节，渡口停航三天，群众改由上游绕行。
（二）修补瞭望塔。渔汛瞭望塔漏雨三百零七处，入梅以前全部补完，塔上的号灯和铜钟也一并换新。
二、存在问题
一是鲈鱼苗种场围网破损，逃逸的鱼苗没有追回，养殖户意见很大；二是巡江快艇柴油亏空，夜间巡查一度停摆。
三、下一步打算
（一）清查油料。从四月起逐船逐航次登记柴油用量，由财务和机务两头签字，亏空查到人。
（二）重织围网。秋汛以前请邻县网厂重织围网十六片，并且买一份保险。`
const secret = `${secretTitle}\n${secretBody}`
const others = (year: number): string => `石埠县航道所${year}年度述职报告
一、主要工作
（一）疏浚航道。${year}年疏浚支流航道十二公里，拆除碍航渔网三十处，立标四座。
二、存在问题
一是航标电池老化，阴雨天常常不亮；二是测深仪只有一台，两个工区轮流借用。
三、下一步打算
（一）更换电池。冬季以前把全部航标换成太阳能电池，并且备足一成的余量。`

/** What is published of each file that holds a report, and the files that are listed as held. */
function told({ reports, review }: ArchiveIndex): { published: Record<string, string>; held: string[] } {
  return {
    published: Object.fromEntries(reports.map(({ source, publish }) => [source.path, publish])),
    held: review.filter(({ message }) => message.id === 'publication-held').map(({ path }) => path),
  }
}

/** A longer report, of which a few words are not the same in each copy. */
const long = (organisation: string, year: number, count: string): string => `${organisation}${year}年度述职报告
一、主要工作
（一）重铸锚链。芦洲渡口趸船锚链锈蚀断裂后连夜抢修，共重铸四百一十九节，渡口停航三天，群众改由上游绕行。
（二）修补瞭望塔。渔汛瞭望塔漏雨${count}处，入梅以前全部补完，塔上的号灯和铜钟也一并换新。
（三）清退旧船。摸排沿岸废弃木船，逐条登记船主，拆解以后的木料送到乡里的小学做课桌，铁件折价入账。
（四）看护堤柳。春旱时用水泵抽水浇灌堤上的柳苗，补栽死株，并且在放牧的路口扎起篱笆，挂上木牌。
二、存在问题
一是鲈鱼苗种场围网破损，逃逸的鱼苗没有追回，养殖户意见很大；二是巡江快艇柴油亏空，夜间巡查一度停摆；三是老船工的津贴欠发两个季度，几个人已经不肯值夜。
三、下一步打算
（一）清查油料。从四月起逐船逐航次登记柴油用量，由财务和机务两头签字，亏空查到人。
（二）重织围网。秋汛以前请邻县网厂重织围网十六片，并且买一份保险。
（三）补发津贴。先向县里借一笔周转金，年关以前把老船工两个季度的津贴一次付清，名单贴在渡口的告示牌上。`
const wordOfMouth = [...long('石埠镇', 2031, '三百零七')].map((sign) => `<ruby>${sign}<rt>zi</rt></ruby>`).join('').replaceAll('<ruby>\n<rt>zi</rt></ruby>', '</p><p>') // prettier-ignore

test('a masked name, another name and another year make no other report of a long text; a text with readings between its letters is known', async () => {
  put('a.html', `<html><body><p>${wordOfMouth}</p></body></html>`)
  put('b.txt', long('石埠镇', 2031, '三百零七'))
  put('masked.txt', long('XX镇', 2031, '三百零七'))
  put('stars.txt', long('＊＊镇', 2031, '三百'))
  put('named.txt', long('荻浦镇', 2031, '二百零五'))
  put('later.txt', long('石埠镇', 2032, '一百'))
  put('metadata.csv', 'file,publish\nb.txt,withheld\n')
  const { index } = await buildArchive(root, corpus)
  const { published } = told(index)
  expect(index.review.filter(({ message }) => message.id === 'publication-held').map(({ message }) => message.reason)).toEqual(
    Array.from({ length: 4 }, () => expect.stringContaining('in common with b.txt') as string),
  )
  expect(published).toEqual(Object.fromEntries(['a.html', 'later.txt', 'masked.txt', 'named.txt', 'stars.txt'].map((path) => [path, 'withheld'])))
})

test('a long text in which every twelfth letter was changed is held, whatever its name has become', async () => {
  const fuller = `${long('石埠镇', 2031, '三百零七')}\n${others(2029)}\n${others(2035)}\n${others(2033)}`
  put('secret.txt', fuller)
  put('spoilt.txt', [...fuller].map((letter, i) => (i % 12 === 7 && letter !== '\n' ? '某' : letter)).join(''))
  put('metadata.csv', 'file,publish\nsecret.txt,withheld\n')
  expect(told((await buildArchive(root, corpus)).index)).toMatchObject({ published: { 'spoilt.txt': 'withheld' }, held: ['spoilt.txt'] })
})

test('what only looks like a withheld text is published, and listed for the archivist alone', async () => {
  const lines = long('石埠镇', 2031, '三百零七').split('\n')
  put('secret.txt', lines.join('\n'))
  put('alike.txt', lines.filter((_, i) => i > 0 && i !== 2 && i !== 3).join('\n') + others(2036)) // prettier-ignore
  put('metadata.csv', 'file,publish\nsecret.txt,withheld\n')
  const { index } = await buildArchive(root, corpus)
  expect(told(index).published['alike.txt']).toBe('full')
  expect(index.review.filter(({ message }) => message.id === 'publication-alike').map(({ path, metadataLine }) => [path, metadataLine])).toEqual([
    ['alike.txt', expect.stringMatching(/^file,.*publish\n/)],
  ])
  expect(JSON.stringify(openArchive(root, corpus).index.review)).not.toMatch(/secret\.txt|publication-alike/)
})

test('what can’t be read whole may hold a withheld text unseen: it is held, and listed, until a row of its own releases it', async () => {
  const lossy = new TextDecoder('gb18030').decode(Buffer.from(`${others(2034)}${others(2036)}`)).replaceAll('\ufffd', '')
  put('garbled.txt', lossy)
  put('released.txt', `${lossy}锛屽叡`)
  put('plain.txt', others(2030))
  put('metadata.csv', 'file,publish\nsecret.txt,withheld\nreleased.txt,full\n')
  put('secret.txt', secret)
  const { index } = await buildArchive(root, corpus)
  expect(told(index).published).toEqual({ 'garbled.txt': 'withheld', 'plain.txt': 'full', 'released.txt': 'full', 'secret.txt': 'withheld' })
  const listed = index.review.filter(({ message }) => message.id === 'publication-held-unread')
  expect(listed.map(({ path, metadataLine }) => [path, metadataLine])).toEqual([['garbled.txt', expect.stringMatching(/^file,.*publish\n/)]])
})

test('what is named as a withheld file that can’t be read, such as a scan, is held and listed, until a row of its own releases it', async () => {
  const scan = (path: string): void => { put(path, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(path))) } // prettier-ignore
  for (const path of ['甲/2031.jpg', '乙/2031年报告（盖章）.jpg', '丙/2031 scan.jpg', '丁/2031.jpg']) scan(path)
  const texts = {
    '甲/2031.txt': 2031,
    '乙/2031年报告.txt': 2032,
    '丙/2031.html': 2033,
    '丁/2031.txt': 2034,
    '甲/20312.txt': 2035,
    '戊/2031.txt': 2036,
  }
  for (const [path, year] of Object.entries(texts)) put(path, others(year).replaceAll('石埠县', `${path[0]!}埠县`))
  put(
    'metadata.csv',
    'file,publish\n甲/2031.jpg,withheld\n乙/2031年报告（盖章）.jpg,record\n丙/2031 scan.jpg,withheld\n丁/2031.jpg,withheld\n丁/2031.txt,full\n',
  )
  const { index } = await buildArchive(root, corpus)
  expect(told(index).published).toEqual({
    ...{ '甲/2031.txt': 'withheld', '乙/2031年报告.txt': 'record', '丙/2031.html': 'withheld' },
    ...{ '丁/2031.txt': 'full', '甲/20312.txt': 'full', '戊/2031.txt': 'full' },
  })
  const listed = index.review.filter(({ message }) => message.id === 'publication-held-name')
  expect(listed.map(({ path, metadataLine }) => [path, metadataLine?.includes('publish')])).toEqual([
    ...['丙/2031.html', '乙/2031年报告.txt', '甲/2031.txt'].map((path) => [path, true]),
  ])
})

test('no public list names a file that can’t be read and is called as a withheld one, a scan or an older copy of it', async () => {
  put('甲/2031.txt', secret)
  put('甲/2030.txt', others(2030))
  const alike = ['甲/2031.jpg', '甲/2031.DOC', '甲/2031（盖章）.pdf', '甲/2031.txt.bak', '甲/~$2031.docx', '甲/２０３１.wps', '甲/2031_1.tif']
  const apart = ['甲/2030.jpg', '乙/2031.jpg', '甲2031.jpg']
  for (const path of [...alike, ...apart]) put(path, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(path)))
  put('metadata.csv', 'file,publish\n甲/2031.txt,withheld\n')
  await buildArchive(root, corpus)
  const { index, review } = openArchive(root, corpus)
  const named = (entries: typeof review): string[] => entries.map(({ path }) => path).sort()
  expect(named(review)).toEqual([...alike, ...apart].sort())
  expect(named(index.review)).toEqual(apart.sort())
})

const asWord = Buffer.from(docxOf(secret.split('\n')))
const variants: Readonly<Record<string, string | Uint8Array>> = {
  'a-letter-more.txt': secret.replace('连夜抢修', '连夜大抢修'),
  'as-a-page.html': `<html><body><h1>${secretTitle}</h1>${secretBody
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}<p>附件略</p></body></html>`,
  'no-title.txt': secretBody,
  'in-a-comment.html': `<html><body><h1>鹿鸣县水闸站2036年度述职报告</h1><p>一、主要工作</p><p>水闸启闭十九次。</p><!-- ${secret} --></body></html>`,
  'deleted.docx': docxOfParts({
    document:
      others(2037).split('\n').map((line) => docxParagraph(line)).join('') +
      secret.split('\n').map((line) => `<w:p><w:del w:id="1" w:author="甲"><w:r><w:delText>${line}</w:delText></w:r></w:del></w:p>`).join(''), // prettier-ignore
  }),
  'in-an-address.html': `<html><body><h1>鹿鸣县水闸站2036年度述职报告</h1><p>一、主要工作</p><p>水闸启闭二十次。</p><a href="data:text/plain;base64,${Buffer.from(secret).toString('base64')}">附件</a></body></html>`,
  'attached.pdf': pdfOfSheets(
    [{ words: linesAt(70, 700, ['鹿鸣县水闸站2038年度述职报告', '一、主要工作', '水闸启闭二十一次，检修闸门四扇，清理水草三十吨。']) }],
    '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>',
    [
      '<< /Type /Filespec /F (a.docx) /EF << /F 101 0 R >> >>',
      `<< /Type /EmbeddedFile /Length ${asWord.length} >>\nstream\n${asWord.toString('latin1')}\nendstream`,
    ],
  ),
  'half.txt': secret.slice(0, secret.length / 2),
  'inside.txt': `${others(2036)}\n\n附：\n${secret}`,
  'other-encoding.txt': Buffer.from(`\ufeff${secret}。完`, 'utf16le'),
  'other-signs.md': secret.replace(/[，；]/g, '、').replaceAll('\n', '\n\n'),
}

test('what is nearly a copy of a withheld text, a part of it or has it inside is withheld and listed, without a word of it; another report is not', async () => {
  put('secret.txt', secret)
  for (const [path, content] of Object.entries(variants)) put(`copies/${path}`, content)
  for (const year of [2029, 2030, 2033]) put(`open/${year}.txt`, others(year))
  put('metadata.csv', 'file,publish\nsecret.txt,withheld\n')
  const { index } = await buildArchive(root, corpus)
  const { published, held } = told(index)
  const copies = Object.keys(variants).map((path) => `copies/${path}`)
  expect(held.toSorted()).toEqual(copies.toSorted())
  for (const path of copies) expect([path, published[path]]).toEqual([path, 'withheld'])
  for (const year of [2029, 2030, 2033]) expect([year, published[`open/${year}.txt`]]).toEqual([year, 'full'])
  const entries = index.review.filter(({ path }) => copies.includes(path))
  expect(JSON.stringify(entries)).not.toMatch(/锚链|围网|瞭望塔|柴油/)
  for (const { metadataLine, settle, message } of entries.filter(({ message: { id } }) => id === 'publication-held')) {
    expect(metadataLine).toMatch(/^file,.*publish\n/)
    // Nothing that is accepted unseen releases it.
    expect(settle).toBeNull()
    expect(message.reason).toContain('secret.txt')
  }
  // The list that everybody can read has none of it.
  expect(JSON.stringify(openArchive(root, corpus).index.review)).not.toMatch(/secret\.txt|copies\//)
})

test('a row of its own releases what was held; a copy is held no more than what it copies; where nothing is kept back nothing is held', async () => {
  put('secret.txt', secret)
  put('released.txt', secret.replace('连夜抢修', '连夜大抢修'))
  put('held.txt', secret.replace('连夜抢修', '当夜抢修'))
  put('metadata.csv', 'file,publish\nsecret.txt,record\nreleased.txt,full\n')
  expect(told((await buildArchive(root, corpus)).index)).toEqual({
    published: { 'secret.txt': 'record', 'released.txt': 'full', 'held.txt': 'record' },
    held: ['held.txt'],
  })
  put('metadata.csv', 'file,publish\nsecret.txt,full\n')
  expect(told((await buildArchive(root, corpus)).index)).toEqual({
    published: { 'secret.txt': 'full', 'released.txt': 'full', 'held.txt': 'full' },
    held: [],
  })
  // Where everything is kept back that no row releases, a row releases one file, and no other with it.
  put('archive.yaml', 'publish: text\n')
  put('metadata.csv', 'file,publish\nsecret.txt,withheld\n')
  expect(told((await buildArchive(root, corpus)).index).published).toEqual({
    'secret.txt': 'withheld',
    'released.txt': 'withheld',
    'held.txt': 'withheld',
  })
})

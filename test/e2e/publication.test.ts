import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { buildSite, type BuiltSite } from './setup/site.ts'

/**
 * Four reports of one office over the years, and those of another beside it. In a first build all are public; in a second, with the same cache, the office's reports are
 * withheld, a record, and a text. Every sentence of theirs is looked for in every file of the site.
 */
const years = [2031, 2032, 2033, 2034] as const
type Year = (typeof years)[number]

/** Sentences that no other report has, for each place in which words travel: title, work, number, problem, cause, plan, a phrase told twice, and a phone number. */
const secrets: Readonly<Record<Year, readonly string[]>> = {
  2031: ['芦洲渡口趸船锚链锈蚀断裂', '渔汛瞭望塔漏雨三百零七处', '鲈鱼苗种场围网破损', '巡江快艇柴油亏空', '重铸趸船锚链四百一十九节'],
  2032: ['桑柘渡口栈桥塌陷', '水文标尺冲走五百二十三根', '鳜鱼洄游通道淤塞', '护渔队伍青黄不接', '加固栈桥桩基六百三十一根'],
  2033: ['槐荫码头吊机停摆', '灯塔玻璃碎裂七百四十一块', '螺蛳滩涂遭到侵占', '船闸值守轮换混乱', '更换吊机钢缆八百五十三米'],
  2034: ['杉木渡口客栈拆除', '浮筒补漆九百六十七只', '银鱼产卵场采砂未止', '应急演练流于形式', '新购救生浮筒一千零七十一只'],
}
const openly = '全年疏浚航道十二公里，拆除碍航渔网三十处'

function reportOf(organisation: string, year: number, [work, count, problem, cause, plan]: readonly string[]): string {
  return [
    `${organisation}${year}年度述职报告`,
    '一、主要工作',
    `（一）疏浚航道。${openly}；${work}后及时抢修，${count}。`,
    '二、存在问题',
    `一是${problem}，群众反映强烈；二是${cause}，整改进展缓慢。`,
    '三、下一步打算',
    `（一）${plan}。入冬前全部完成，专人验收。`,
  ].join('\n')
}

const work = mkdtempSync(join(tmpdir(), 'duizhao-publication-'))
const corpus = join(work, 'corpus')
const office = '石埠县航道所'
const fileOf = (year: number): string => `密档${year}甲.txt`
/** What the office is called in its withheld report alone, as the archivist knows; an office all of whose reports are withheld; and its folder. */
const formerly = '石埠县航务第九分局'
const hidden = '苇荡县引水处'
const hiddenFolder = '引水密卷'
/** What a report says that is public without its original: a removed stretch. */
const removed = '0599-76543219'
/** What the archivist alone says: names and a title of withheld files in metadata.csv, and quotations of corrections. */
const said = ['航务档案密题', '鹭洲保密室', '鳗鱼暂养池倒塌赔付']
/** Nearly copies of the withheld report, or files that hold it, by their names. */
const text2031 = (): string => reportOf(formerly, 2031, secrets[2031])
const nearly: Readonly<Record<string, () => string | Uint8Array>> = {
  '抄件一.txt': () => text2031().replace('后及时抢修', '后都及时抢修'),
  '抄件二.Markdown': () =>
    text2031()
      .replaceAll('\n', '\n\n')
      .replace(/[，；]/g, ' '),
  '抄件三.txt': () => Buffer.from(`\ufeff${text2031()}。`, 'utf16le'),
  '抄件四.HTML': () => `<html><body>${text2031().split('\n').map((line) => `<p>${line}</p>`).join('')}<p>抄送</p></body></html>`, // prettier-ignore
  '抄件五.txt': () => text2031().split('\n').slice(1, 4).join('\n'),
  '汇编六.txt': () => `${reportOf('鹿鸣县水闸站', 2033, ['水闸启闭十九次', '闸门除锈七扇', '闸房屋顶渗水', '值守记录不全', '更换闸绳两根'])}\n\n附件\n${text2031()}`, // prettier-ignore
}
let site: BuiltSite
/** What both sites hold, file by file; the second stands in the folder of the first. */
let contentBefore: Files
let content: Files

beforeAll(async () => {
  mkdirSync(join(corpus, '航道'), { recursive: true })
  mkdirSync(join(corpus, '渔政'))
  for (const year of years) {
    const contact = year === 2033 ? `\n联系电话：${removed}` : ''
    writeFileSync(join(corpus, '航道', fileOf(year)), reportOf(year === 2031 ? formerly : office, year, secrets[year]) + contact)
    mkdirSync(join(corpus, hiddenFolder), { recursive: true })
    const unseen = [`引水渠${year}段衬砌`, `渡槽${year}座检修`, `引水渠渗漏${year}`, `水量分配争执${year}`, `衬砌引水渠${year}米`]
    writeFileSync(join(corpus, hiddenFolder, `${year}.txt`), reportOf(hidden, year, unseen))
    const own = [`渔政码头${year}号泊位改建`, `放流鱼苗${year}尾`, `禁渔宣传不到位${year}`, `巡查力量不足${year}`, `增设巡查点${year}处`]
    writeFileSync(join(corpus, '渔政', `${year}.txt`), reportOf('栗溪县渔政站', year, own))
  }
  // What is withheld lies elsewhere as well, under a name of its own.
  copyFileSync(join(corpus, '航道', fileOf(2031)), join(corpus, '渔政', '旧档.txt'))
  const cache = { CACHE: join(work, 'cache'), SITE: 'https://archive.example' }
  const before = await buildSite(corpus, cache)
  contentBefore = filesOf(before.folder)
  writeFileSync(
    join(corpus, 'archive.yaml'),
    [
      `series: [{ name: ${office}, aliases: [${formerly}, 航道股] }]`,
      'corrections:',
      '  texts:',
      `    - { kind: removal, quote: ${secrets[2031][2]}, file: 航道/${fileOf(2031)}, author: 甲, reason: 乙 }`,
      `    - { kind: removal, quote: ${said[2]}, file: 航道/${fileOf(2031)}, author: 甲, reason: 乙 }`,
      // Words of one report, looked for in another; and a file that is not there. A removal of these would hold back the file, or stop the build.
      `    - { kind: keep, quote: ${secrets[2031][3]}, file: 航道/${fileOf(2034)}, author: 甲, reason: 乙 }`,
      `    - { kind: keep, quote: ${secrets[2032][3]}, file: 航道/${fileOf(2033)}, author: 甲, reason: 乙 }`,
      `    - { kind: keep, quote: ${said[2]}, file: 航道/密档2031乙.txt, author: 甲, reason: 乙 }`,
      `    - { kind: removal, quote: "联系电话：${removed}", file: 航道/${fileOf(2033)}, author: 甲, reason: 乙 }`,
      '  links:',
      `    - { verdict: added, list: problems, files: [航道/${fileOf(2031)}, 航道/${fileOf(2032)}], earlier: [${secrets[2031][2]}], later: [${secrets[2032][2]}], author: 甲, reason: 乙 }`,
      `    - { verdict: added, list: problems, files: [航道/${fileOf(2033)}, 航道/${fileOf(2034)}], earlier: [${secrets[2031][2]}], later: [${secrets[2032][2]}], author: 甲, reason: 乙 }`,
    ].join('\n'),
  )
  for (const [name, content] of Object.entries(nearly)) writeFileSync(join(corpus, '渔政', name), content())
  const rows = [
    `航道/${fileOf(2031)},withheld,${said[0]},${said[1]}`,
    ...[`航道/${fileOf(2032)},record,,`, `航道/${fileOf(2033)},text,,`],
    ...years.map((year) => `${hiddenFolder}/${year}.txt,withheld,,`),
  ]
  writeFileSync(join(corpus, 'metadata.csv'), ['file,publish,title,place', ...rows].join('\n'))
  site = await buildSite(corpus, cache, before.folder)
  content = filesOf(site.folder)
  await before.stop()
})
afterAll(async () => {
  await site.remove()
  rmSync(work, { recursive: true, force: true })
})

type Files = readonly (readonly [path: string, content: string])[]

/** Every file of a site with its path, unpacked where it is packed; a text that is encoded in addresses or escaped in pages is read as people read it. */
function filesOf(folder: string): Files {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const bytes = readFileSync(path)
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
      const content = (packed ? gunzipSync(bytes) : bytes).toString()
      const plain = content.replace(/<[^>]*>/g, '').replace(/(?:%[0-9A-F]{2})+/gi, (codes) => {
        try {
          return decodeURIComponent(codes)
        } catch {
          return codes
        }
      })
      return [path.slice(folder.length + 1), `${path}\n${content}\n${plain}\n${unescaped(content)}`]
    })
}

function unescaped(content: string): string {
  return content.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

const holding = (files: Files, words: string): string[] => files.flatMap(([path, text]) => (text.includes(words) ? [path] : []))

test('what is looked for can be found: in the build in which all is public every sentence stands in pages, data and search', () => {
  for (const year of years) {
    for (const secret of secrets[year]) {
      const found = holding(contentBefore, secret)
      for (const place of [/^[^/]+\/\d{4}\/index\.html$/, /^en\/.*\.html$/, /^data\/reports\//, /^search-index\//, /^originals\//]) {
        expect([secret, found.some((path) => place.test(path))]).toEqual([secret, true])
      }
    }
  }
})

test.each([2031, 2032] as const)('no sentence of the report of %i, which is withheld or a record, is in any file', (year) => {
  for (const secret of secrets[year]) {
    // A sentence is cut where a page cuts it: every run of eight characters is looked for.
    for (let at = 0; at + 8 <= secret.length; at++)
      expect([secret.slice(at, at + 8), holding(content, secret.slice(at, at + 8))]).toEqual([secret.slice(at, at + 8), []])
  }
})

test('a withheld report leaves neither its file name nor that of its copy, nor its title', () => {
  for (const words of [fileOf(2031), '旧档', `${formerly}2031年度述职报告`]) expect([words, holding(content, words)]).toEqual([words, []])
})

test('nor does it leave names that no other report bears, what the archivist says of it, or what corrections quote', () => {
  for (const words of [formerly, hidden, hiddenFolder, ...said, '密档2031']) expect([words, holding(content, words)]).toEqual([words, []])
  // Names that public reports bear, or nobody keeps back, are where they were.
  for (const words of [office, '航道股']) expect(holding(content, words).length).toBeGreaterThan(2)
  expect(holding(contentBefore, formerly).length).toBeGreaterThan(2)
  expect(holding(contentBefore, hidden).length).toBeGreaterThan(2)
})

test.each(Object.keys(nearly))('%s, nearly a copy of the withheld report, leaves no name, and no file of its own', (name) => {
  expect(holding(content, name.replace(/\.\w+$/, ''))).toEqual([])
})

test('what was removed of a report that is public without its original is nowhere', () => {
  expect(holding(contentBefore, removed).length).toBeGreaterThan(0)
  expect(holding(content, removed)).toEqual([])
})

test('a record says its title and nothing of its original', () => {
  expect(holding(content, `${office}2032年度述职报告`).length).toBeGreaterThan(0)
  expect(existsSync(join(site.folder, 'originals'))).toBe(true)
  expect(holding(content, fileOf(2032)).filter((path) => /^originals\//.test(path))).toEqual([])
})

test('of a report that is public as a text every sentence is there, and no copy of its original', () => {
  for (const secret of secrets[2033]) {
    const found = holding(content, secret)
    expect([secret, found.some((path) => /2033\/index\.html$/.test(path))]).toEqual([secret, true])
    expect([secret, found.filter((path) => /^originals\//.test(path) && !path.endsWith('source.txt'))]).toEqual([secret, []])
  }
})

test('a page whose report is public without its original says so in place of what would show it', () => {
  const { originalNotShown, originalPlace, ledgerHiddenWords } = messages('zh').report
  const [page] = holding(content, secrets[2033][0]!).filter((path) => /^[^/]+\/2033\/index\.html$/.test(path))
  const text = readFileSync(join(site.folder, page!), 'utf8')
  for (const words of [originalNotShown.closed, originalPlace.closed, ledgerHiddenWords.closed]) expect(text).toContain(words)
  expect(text).toMatch(/id="?original\b/)
  expect(text).not.toContain('data-original=')
})

test('the sentences of public reports are where they were', () => {
  for (const secret of secrets[2034]) expect(holding(content, secret).length).toBeGreaterThan(3)
  expect(holding(content, openly).length).toBeGreaterThan(5)
})

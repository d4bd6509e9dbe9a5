import { expect, test } from 'vitest'
import { fileEnds, framesOf } from '../../src/archive/corpus/frames.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { ledgerFault } from '../../src/core/normalise/clean-text.ts'
import { normalised } from '../core/normalise/normalised.ts'

const closing = '以上报告，请予审议。\n谢谢大家！'
const foot = '本页面内容按\n知识共享许可\n提供。\n澜江县地方文献库'

function file(year: number, more = `\n${foot}\n`): string {
  return `澜江县${year}年政府工作报告\n各位代表：\n现在，我代表县人民政府报告工作。\n一、${year - 1}年工作回顾\n新修渠道${year - 2000}公里，建成学校2所。\n${closing}${more}`
}

function frames(files: Readonly<Record<string, string>>): ReturnType<typeof framesOf> {
  return framesOf(Object.entries(files).flatMap(([path, text]) => fileEnds(path, new TextEncoder().encode(text))))
}

test('what nearly all files of a folder share around their text is taken out, and their salutations and closing words stay', () => {
  const files = Object.fromEntries([2015, 2016, 2017, 2018, 2019].map((year) => [`a/${year}.txt`, year === 2017 ? file(year, '\n') : file(year)]))
  const found = frames(files)
  expect([...found.keys()]).toEqual(['a/2015.txt', 'a/2016.txt', 'a/2018.txt', 'a/2019.txt'])
  const text = files['a/2015.txt']!
  const report = normalised(text, 'a/2015.txt', { frame: found.get('a/2015.txt')! })
  expect(report.removed.map(({ rule, text: words }) => [rule, words])).toEqual(foot.split('\n').map((line) => ['shared-frame', line]))
  expect(report.blocks.at(-1)?.text).toContain('谢谢大家')
  expect(ledgerFault(text, report)).toBeNull()
})

test('few files, other formats, and shared lines that no site says have no frame', () => {
  expect(frames(Object.fromEntries([2015, 2016, 2017].map((year) => [`${year}.txt`, file(year)]))).size).toBe(0)
  expect(frames(Object.fromEntries([2015, 2016, 2017, 2018].map((year) => [`${year}.docx`, file(year)]))).size).toBe(0)
  expect(frames(Object.fromEntries([2015, 2016, 2017, 2018].map((year) => [`${year}.txt`, file(year, '\n县长 何山\n')]))).size).toBe(0)
})

test('small folders are looked at together', () => {
  expect(frames(Object.fromEntries([2015, 2016, 2017, 2018].map((year) => [`${year}/a.txt`, file(year)]))).size).toBe(4)
})

test('of pages, the lines that their site sets around each text', async () => {
  const page = (year: number): string =>
    `<html><head><title>文献库</title><script>var a = '<div>'</script></head><body><div>澜江文献库 <a href="/">首页</a> | <a href="/b">全部文献</a></div><div>以下是本站整理的文献，欢迎浏览</div><div>澜江县${year}年政府工作报告</div><p>各位代表：</p><p>现在，我代表县人民政府报告工作。</p><p>一、${year - 1}年工作回顾</p><p>新修渠道${year - 2000}公里，建成学校2所。</p><div>以上就是本站整理的全部内容，转载请注明。</div></body></html>`
  const files = Object.fromEntries([2015, 2016, 2017, 2018].map((year) => [`${year}.html`, page(year)]))
  const { document } = await readDocument('2015.html', new TextEncoder().encode(files['2015.html']))
  const report = normalise(document!, { frame: frames(files).get('2015.html')! })
  expect(report.title).toBe('澜江县2015年政府工作报告')
  expect(report.removed.filter(({ rule }) => rule === 'shared-frame').map(({ text }) => text.slice(0, 4))).toEqual([
    '澜江文献',
    '以下是本',
    '以上就是',
  ])
  expect(ledgerFault(document!.text, report)).toBeNull()
})

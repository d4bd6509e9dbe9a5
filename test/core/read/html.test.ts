import { describe, expect, it } from 'vitest'
import { normalisedBytes } from '../normalise/normalised.ts'
import { lines, title } from '../normalise/short-report.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import type { Report } from '../../../src/core/model.ts'

const p = (all: readonly string[] = lines): string => all.map((line) => `<p>${line}</p>`).join('')
const page = (body: string, head = '<title>柳河镇</title>'): Uint8Array =>
  new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`)
const read = (body: string, head?: string): Promise<Report> => normalisedBytes('a.html', page(body, head))
const counts = ({ work, problems, plans, title: found }: Report): unknown[] => [work.length, problems.length, plans.length, found]
const right = [2, 2, 2, title]
const removed = (report: Report, rule: string): string[] => report.removed.filter((removal) => removal.rule === rule).map(({ text }) => text)

describe('ways in which pages set paragraphs', () => {
  const layout = (cell: string): string =>
    `<table><tr><td><table><tr><td>首页</td><td>公开</td></tr></table></td></tr><tr><td width="200"><a href="1">机构</a><br><a href="2">领导</a></td><td>${cell}</td></tr></table>`
  it.each([
    ['paragraphs', `<h1>${title}</h1>${p()}`],
    ['line breaks', `<h1>${title}</h1><div>${lines.join('<br><br>&nbsp;&nbsp;')}</div>`],
    ['nested tables of layout', layout(`<b>${title}</b><br>${lines.join('<br>')}`)],
    ['paragraphs in a table of layout', layout(`<h1>${title}</h1>${p()}`)],
    ['elements of its own', `<h1>${title}</h1><doc-body>${lines.map((line) => `<doc-line>${line}</doc-line>`).join('')}</doc-body>`],
    ['blocks by style', `<h1>${title}</h1><div>${lines.map((line) => `<span style="display:block">${line}</span>`).join('')}</div>`],
    ['entries of a list', `<h1>${title}</h1><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`],
  ])('are read: %s', async (_, body) => {
    expect(counts(await read(body))).toEqual(right)
  })

  const more = Array.from(
    { length: 8 },
    (_, i) =>
      `第${i + 2}个村口栽了一排杨树，树下摆了石凳，老人们夏天在这里乘凉下棋，孩子们放学以后也爱来玩，邻村的人常常走过来坐一坐，聊一聊收成，大家都说这件事办得好。`,
  )
  const long = [...lines.slice(0, 4), ...more, ...lines.slice(4)]
  const narrow = [title, ...long].flatMap((line) => `　　${line}`.match(/.{1,26}/gu) ?? [])
  it.each([
    ['preformatted lines', `<pre>${narrow.join('\n')}</pre>`],
    ['a break a line', `<div>${narrow.join('<br>')}</div>`],
    ['a paragraph a line', p(narrow)],
  ])('that wrap at a width are joined: %s', async (_, body) => {
    const report = await read(body)
    expect([counts(report), report.blocks.some(({ text }) => text.includes('受益农户1200户'))]).toEqual([right, true])
  })

  it('keeps the rows of a table of data', async () => {
    const report = await read(
      `<h1>${title}</h1>${p()}<table><tr><td>指标</td><td>目标</td></tr><tr><td>粮食<br>产量</td><td><p>12</p><p>万吨</p></td></tr></table>`,
    )
    expect(report.blocks.filter(({ kind }) => kind === 'table').map(({ text }) => text)).toEqual(['指标\t目标', '粮食 产量\t12 万吨'])
  })
})

describe('titles of pages', () => {
  const meta = `<meta name="ArticleTitle" content="${title}"><title>党建_柳河</title>`
  it.each([
    ['a heading', `<h1>${title}</h1>${p()}`, undefined],
    ['a block that the head names', `<div class="bt">${title}</div><div class="TRS_Editor">${p()}</div>`, meta],
    ['a heading of two lines', `<h1>2020年度柳河镇党委书记<br/>述职报告</h1>${p()}`, undefined],
    [
      'beside the site’s heading',
      `<h1>柳河镇人民政府网</h1><div class="xl">${title}</div><div>${p()}</div>`,
      '<title>柳河</title><meta name="SiteName" content="柳河镇人民政府网">',
    ],
    ['the head alone, with the site’s name', `<div>${p()}</div>`, `<title>${title} - 柳河镇政府网</title>`],
    ['the head alone, with underscores', `<div>${p()}</div>`, `<title>${title}_党的建设_柳河镇</title>`],
  ])('are found: %s', async (_, body, head) => {
    const report = await read(body, head)
    expect(counts(report).map((value) => String(value).replace(/\s/g, ''))).toEqual(right.map(String))
  })

  it('does not take the title that a template kept', async () => {
    const report = await read(`<h3>${title}</h3>${p()}`, '<title>柳河镇</title><meta name="ArticleTitle" content="关于放假安排的通知">')
    expect(counts(report)).toEqual(right)
  })
})

describe('what a page sets around its text', () => {
  it.each([
    ['display none', '<div style="display: none">内部校对：数字待核，请勿外发。</div>'],
    ['the attribute hidden', '<p hidden>内部校对：数字待核，请勿外发。</p>'],
    ['aria-hidden', '<p aria-hidden="true">内部校对：数字待核，请勿外发。</p>'],
    ['a style sheet', '<style>.note, .x{color:red}.secret{display:none}</style><p class="secret">内部校对：数字待核，请勿外发。</p>'],
    ['letters without size', '<p style="font-size:0">内部校对：数字待核，请勿外发。</p>'],
    ['prose of some length', `<div style="display:none"><p>${lines[2]}${lines[3]}</p></div>`],
  ])('leaves hidden text to the ledger: %s', async (_, hidden) => {
    const report = await read(`<h1>${title}</h1>${p(lines.slice(0, 5))}${hidden}${p(lines.slice(5))}`)
    expect([counts(report), removed(report, 'hidden').length]).toEqual([right, 1])
  })

  it('reads a page that a script would show', async () => {
    expect(counts(await read(`<h1>${title}</h1><div id="js_content" style="visibility: hidden; opacity: 0;">${p()}</div>`))).toEqual(right)
  })

  it('takes pronunciations and captions out', async () => {
    const report = await read(
      `<h1>${title}</h1><p><img src="a.jpg"></p><p style="text-align:center">图为柳河镇党委书记在会上述职。</p>${p().replace('河道', '<ruby>垚<rp>(</rp><rt>yáo</rt><rp>)</rp></ruby>河道')}`,
    )
    expect([counts(report), removed(report, 'pronunciation'), removed(report, 'caption')]).toEqual([
      right,
      ['(', 'yáo', ')'],
      ['图为柳河镇党委书记在会上述职。'],
    ])
    expect(report.blocks.some(({ text }) => text.includes('清淤垚河道12公里'))).toBe(true)
  })

  it('takes raised numbers of notes out of the words, and leaves units', async () => {
    const body = p().replace('河道12公里', '河道<sup>1</sup>12公里').replace('堤坝3处', '堤坝<sup>[2]</sup>3处，绿化80m<sup>2</sup>')
    const report = await read(`<h1>${title}</h1>${body}<hr><p>1 河道：柳河的支流。</p><p>[2] 堤坝：土石堤坝。</p>`)
    expect(removed(report, 'note-reference')).toEqual(['1', '[2]'])
    expect(report.blocks.some(({ text }) => text.includes('清淤河道12公里，加固堤坝3处，绿化80m2'))).toBe(true)
  })

  it.each([
    ['a frame', '<iframe src="text.html"></iframe>'],
    ['a script', '<div id="app"></div><script>window.data={}</script>'],
  ])('says that the text is in %s', async (_, body) => {
    const { messages } = await readDocument('a.html', page(`<h1>${title}</h1>${body}`))
    expect(messages.map(({ id }) => id)).toContain('read-text-elsewhere')
  })
})

describe('numbered lists', () => {
  const entries = ['修路', '架桥', '通水']
  const li = entries.map((entry) => `<li>${entry}</li>`).join('')
  it.each([
    ['counted from one', `<ol>${li}</ol>`, ['1. 修路', '2. 架桥', '3. 通水']],
    ['from another start', `<ol start="4">${li}</ol>`, ['4. 修路', '5. 架桥', '6. 通水']],
    ['backwards', `<ol reversed>${li}</ol>`, ['3. 修路', '2. 架桥', '1. 通水']],
    ['with a value', `<ol>${li.replace('<li>架', '<li value="7">架')}</ol>`, ['1. 修路', '7. 架桥', '8. 通水']],
    ['in letters', `<ol type="a">${li}</ol>`, ['a. 修路', 'b. 架桥', 'c. 通水']],
    ['in Roman numbers', `<ol type="I">${li}</ol>`, ['I. 修路', 'II. 架桥', 'III. 通水']],
    ['in Chinese numbers', `<ol style="list-style-type: simp-chinese-informal">${li}</ol>`, ['一、修路', '二、架桥', '三、通水']],
    ['without numbers', `<ol style="list-style:none">${li}</ol>`, entries],
    [
      'with marks of their own',
      `<ol>${entries.map((entry, i) => `<li>（${'一二三'[i]}）${entry}</li>`).join('')}</ol>`,
      ['（一）修路', '（二）架桥', '（三）通水'],
    ],
    ['with bullets', `<ul>${li}</ul>`, entries],
  ])('keep the numbers that readers saw: %s', async (_, list, expected) => {
    const { document } = await readDocument('a.html', page(list))
    expect(document?.text.trim().split('\n')).toEqual(expected)
  })
})

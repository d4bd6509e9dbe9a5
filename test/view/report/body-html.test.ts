import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { bodyToHtml, type BodyContext } from '../../../src/view/report/body-html.ts'
import { madeBlock, madeItem, madePart, madeReport } from '../made.ts'

const context: BodyContext = { t: messages('zh'), language: 'zh-Hans', link: linksOf('/', 'zh'), overYears: new Map(), common: new Map() }

test('every block has its id as anchor and its stretch of the source', () => {
  const html = bodyToHtml(madeReport({ blocks: [madeBlock('b1', '正文', { from: 3, to: 5 })] }), context).markup
  expect(html).toContain('id="b1" data-at="3-5"')
})

test('ranks of headings never skip one', () => {
  const heading = (id: string, level: number) => madeBlock(id, id, { kind: 'heading', level })
  const html = bodyToHtml(madeReport({ blocks: [heading('一', 1), heading('1', 3), heading('（一）', 2), heading('二', 1)] }), context).markup
  expect([...html.matchAll(/<h(\d)/g)].map(([, rank]) => rank)).toEqual(['2', '3', '3', '2'])
})

test('items of one paragraph get anchors where their words stand', () => {
  const blocks = [madeBlock('b1', '一是办法不多；二是力度不够。')]
  const problems = [madeItem('p1', '办法不多', { marker: '一是' }), madeItem('p2', '力度不够', { marker: '二是' })]
  const html = bodyToHtml(madeReport({ blocks, problems }), context).markup
  expect(html).toMatch(/id="p1"><\/span>一是办法不多；<span[^>]*id="p2"><\/span>二是力度不够。/)
})

test('a part is marked where it opens, also inside a paragraph', () => {
  const blocks = [madeBlock('b1', '甲', { from: 0, to: 10 }), madeBlock('b2', '乙', { from: 10, to: 20 })]
  const html = bodyToHtml(madeReport({ blocks, parts: [madePart('work', 0, 12), madePart('problems', 12, 20)] }), context).markup
  expect(html.indexOf('>问题</span>')).toBeGreaterThan(html.indexOf('id="b2"'))
  expect(html).toContain('class="block in-problems" id="b2"')
})

test.each([
  ['>第4年提出<', undefined],
  ['>至少第4年提出<', true],
] as const)('a problem of earlier years says so in the margin and leads there: %s', (words, atLeast) => {
  const elsewhere = [{ year: '2016', path: 's/2016/#x' }]
  const overYears = new Map([['p1', { lineage: 'l1', path: 's/problem/l1/', name: '办法', ordinal: 4, atLeast, returned: false, elsewhere }]])
  const html = bodyToHtml(madeReport({ blocks: [madeBlock('b1', '办法不多')], problems: [madeItem('p1', '办法不多')] }), {
    ...context,
    overYears,
  }).markup
  expect(html).toContain(words)
  expect(html).toContain('href="/s/2016/#x"')
})

test.each([
  ['或为同一项', { before: { year: '2016', path: 's/2016/#x' } }],
  ['或非首次', {}],
])('a problem of a year that is only perhaps the same bears no number in the margin: %s', (words, told) => {
  const known = { lineage: 'l1', path: 's/problem/l1/', name: '办法', ordinal: 4, returned: null, elsewhere: [], ...told }
  const report = madeReport({ blocks: [madeBlock('b1', '办法不多')], problems: [madeItem('p1', '办法不多')] })
  const { markup } = bodyToHtml(report, { ...context, overYears: new Map([['p1', known]]) })
  expect(markup).toContain(`>${words}</a>`)
  expect(markup).not.toMatch(/第\d年提出|首次提出|首次列为问题/)
})

test('several problems of one paragraph are told apart in the margin, one mark a subject', () => {
  const known = (lineage: string, ordinal: number) => ({
    lineage,
    path: `s/problem/${lineage}/`,
    name: lineage,
    ordinal,
    returned: false,
    elsewhere: [],
  })
  const overYears = new Map([
    ['p1', known('l1', 4)],
    ['p2', known('l1', 4)],
    ['p3', known('l2', 2)],
  ])
  const problems = [madeItem('p1', '办法不多'), madeItem('p2', '力度不够'), madeItem('p3', '人手太少')]
  const html = bodyToHtml(madeReport({ blocks: [madeBlock('b1', '办法不多；力度不够；人手太少')], problems }), { ...context, overYears }).markup
  expect([...html.matchAll(/class="number" href="#([^"]+)">(.)/g)].map(([, item, number]) => [item, number])).toEqual([
    ['p1', '①'],
    ['p3', '②'],
  ])
  expect([...html.matchAll(/id="(p\d)" data-number="(.)"/g)].map(([, item, number]) => [item, number])).toEqual([
    ['p1', '①'],
    ['p2', '①'],
    ['p3', '②'],
  ])
})

test('a number stands for one problem in the whole report', () => {
  const ids = ['p1', 'p2', 'p3', 'p4']
  const overYears = new Map(
    ids.map((id) => [id, { lineage: `l${id}`, path: `s/problem/${id}/`, name: id, ordinal: 2, returned: false, elsewhere: [] }]),
  )
  const texts = ['办法不多', '力度不够', '人手太少', '账目不清']
  const problems = texts.map((text, at) => madeItem(ids[at]!, text, { block: at < 2 ? 'b1' : 'b2' }))
  const blocks = [madeBlock('b1', '办法不多；力度不够'), madeBlock('b2', '人手太少；账目不清')]
  const html = bodyToHtml(madeReport({ blocks, problems }), { ...context, overYears }).markup
  expect([...html.matchAll(/data-number="(.)"/g)].map(([, number]) => number)).toEqual(['①', '②', '③', '④'])
})

test('a problem that no other year has is counted, so that numbers go with the order of the text', () => {
  const second = { lineage: 'l2', path: 's/problem/l2/', name: 'l2', ordinal: 2, returned: false, elsewhere: [] }
  const problems = [madeItem('p1', '办法不多'), madeItem('p2', '力度不够'), madeItem('p3', '人手太少'), madeItem('p4', '编制不足', { parent: 'p3' })]
  const report = madeReport({ blocks: [madeBlock('b1', '办法不多；力度不够；人手太少，编制不足')], problems })
  const html = bodyToHtml(report, { ...context, overYears: new Map([['p2', second]]) }).markup
  expect([...html.matchAll(/data-number="(.)"/g)].map(([, number]) => number)).toEqual(['①', '②', '③', '③'])
  expect([...html.matchAll(/class="number" href="#([^"]+)">(.)/g)].map(([, item, number]) => [item, number])).toEqual([['p2', '②']])
})

test('runs of common wording can be shaded, whatever opens inside them', () => {
  const blocks = [madeBlock('b1', '甲乙丙丁', { marker: '一、' })]
  const report = madeReport({ blocks, problems: [madeItem('p1', '丙丁')] })
  const html = bodyToHtml(report, { ...context, common: new Map([['b1', [{ from: 1, to: 4 }]]]) }).markup
  expect(html).toContain('>一、甲<span class="common">乙<span class="item in-problems" id="p1"></span>丙丁</span></p>')
})

test('no script of a report runs', () => {
  const html = bodyToHtml(madeReport({ blocks: [madeBlock('b1', '<script>x</script>')] }), context).markup
  expect(html).not.toContain('<script')
})

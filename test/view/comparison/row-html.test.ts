import type { Link } from '../../../src/core/model.ts'
import { expect, test } from 'vitest'
import { linksOf } from '../../../src/view/address.ts'
import { messages } from '../../../src/i18n/index.ts'
import type { RowContext } from '../../../src/view/comparison/row-frame.ts'
import { rowsToHtml, rowToHtml } from '../../../src/view/comparison/row-html.ts'
import { listToRows } from '../../../src/view/comparison/list-to-rows.ts'
import { madeItem, madeLink, madeList } from '../made.ts'

const context: RowContext = {
  ...{ t: messages('zh').comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: '/s/2016/', laterPage: '/s/2017/' },
  ...{ earlierName: '2016', laterName: '2017' },
}
const htmlOf = (list: Parameters<typeof listToRows>[1]) => listToRows('problems', list, []).map((row) => rowToHtml(row, context).markup).join('') // prettier-ignore

test('a row says its status in words and leads to both texts', () => {
  const link = madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.62, rule: 'assignment' })
  const html = htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少')], [link]))
  expect(html).toContain('<b class="status">改写</b>')
  expect(html).toContain('href="/s/2016/#a1"')
  expect(html).toContain('href="/s/2017/#b1"')
  expect(html).toContain('约62%')
})

test('how much of the wording differs is said apart from how sure the link is', () => {
  const changes = [{ fromA: 2, toA: 4, fromB: 2, toB: 3, kind: 'substance' }] as const
  const link = madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.98, rule: 'assignment', changes })
  const html = htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少了')], [link]))
  expect(html).toContain('<span class="extent">两边8字中改动38%</span>')
  expect(html).toContain('同一条的把握约98%')
  const whole = [{ fromA: 0, toA: 4, fromB: 0, toB: 4, kind: 'substance' }] as const
  const replaced = madeLink(['a1'], ['b1'], { status: 'reworded', replaced: true, changes: whole })
  expect(htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '夜里停水')], [replaced]))).toContain('文字大都不同')
  // Words may be few in common and characters many.
  const halves = htmlOf(madeList([madeItem('a1', '办法不多')], [madeItem('b1', '办法少了')], [replaced]))
  expect(halves).toContain('两边8字中改动50%')
  expect(halves).not.toContain('文字大都不同')
  expect(htmlOf(madeList([madeItem('a1', '办法少')], [madeItem('b1', '办法少')], [madeLink(['a1'], ['b1'])]))).not.toContain('extent')
})

test('a person’s link is shown as one, with the reason', () => {
  const link = madeLink(['a1'], ['b1'], { by: 'person', author: '周某', note: '同一件事' })
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], [link]))
  expect(html).toContain('周某 人工确认')
  expect(html).toContain('同一件事')
})

test('that tasks stand together because one report tells its plan by chapters is read without unfolding anything', () => {
  const htmlBy = (rule: string): string =>
    htmlOf(
      madeList([madeItem('a1', '甲')], [madeItem('b1', '乙'), madeItem('b2', '丙')], [madeLink(['a1'], ['b1', 'b2'], { status: 'split', rule })]),
    )
  expect(htmlBy('chapter')).toContain('<details class="why" open>')
  expect(htmlBy('chapter')).toContain('按章对照')
  expect(htmlBy('gathered')).toContain('<details class="why"><summary>')
})

test('where the choice is open, the reasons are open too and the runner-up is quoted', () => {
  const link = madeLink(['a1'], ['b1'], { status: 'undetermined', runnerUp: { earlier: 'a1', later: 'b2', similarity: 0.5 } })
  const html = htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙'), madeItem('b2', '丙丁')], [link]))
  expect(html).toContain('<details class="why" open>')
  expect(html).toContain('<a href="#problems-b2"><q lang="zh-Hans">丙丁</q></a> 约50%')
  const long = madeItem('b2', `渡船老旧。${'码头也该修了，'.repeat(9)}`, { lead: '渡船老旧' })
  expect(htmlOf(madeList([madeItem('a1', '甲')], [madeItem('b1', '乙'), long], [link]))).toContain('<q lang="zh-Hans">渡船老旧</q></a> 约50%')
})

test('where nearly all differs, what is the same is marked, and no text of both is made', () => {
  const [before, after] = ['基层支部学习流于形式，记录补写成风', '部分党员学习流于形式，考勤靠人代签']
  const changes = [
    { fromA: 0, toA: 4, fromB: 0, toB: 4, kind: 'substance' },
    { fromA: 10, toA: before.length, fromB: 10, toB: after.length, kind: 'substance' },
  ] as const
  const html = (replaced: boolean): string =>
    htmlOf(
      madeList(
        [madeItem('a1', before)],
        [madeItem('b1', after)],
        [madeLink(['a1'], ['b1'], { status: 'reworded', rule: 'assignment', changes, replaced })],
      ),
    )
  expect(html(true)).toContain('<del>基层支部<mark>学习流于形式</mark>，记录补写成风</del>')
  expect(html(true)).toContain('<ins>部分党员<mark>学习流于形式</mark>，考勤靠人代签</ins>')
  expect(html(true)).not.toContain('in-one')
  expect(html(false)).toContain('<del>基层支部</del>学习流于形式<del>，记录补写成风</del>')
  // The later side holds both texts in one.
  expect(html(false)).toContain('<del>基层支部</del><ins>部分党员</ins>学习流于形式<del>，记录补写成风</del><ins>，考勤靠人代签</ins>')
})

test('every item of both sides can be led to', () => {
  const html = htmlOf(
    madeList([madeItem('a1', '甲'), madeItem('a2', '乙')], [madeItem('b1', '丙')], [madeLink(['a1', 'a2'], ['b1'], { status: 'merged' })]),
  )
  for (const anchor of ['problems-b1', 'problems-was-a1', 'problems-was-a2']) expect(html).toContain(`id="${anchor}"`)
})

test('of what both have word for word the rule is said in one line; where more is known, it has a fold', () => {
  const same = htmlOf(madeList([madeItem('a1', '办法少')], [madeItem('b1', '办法少')], [madeLink(['a1'], ['b1'], { rule: 'equal-text' })]))
  expect(same).toContain('<p class="why">同一条的把握100%：')
  expect(same).toContain('<code>equal-text</code></p>')
  expect(same).not.toContain('<details')
})

test('a row leads to the next of its status, the last one to the first', () => {
  const rows = listToRows('problems', madeList([], [madeItem('b1', '甲'), madeItem('b2', '乙'), madeItem('b3', '丙')], []), [])
  const html = rowsToHtml(rows, context).markup
  expect([...html.matchAll(/class="next-same" href="#([^"]+)"/g)].map(([, target]) => target)).toEqual(['problems-b2', 'problems-b3', 'problems-b1'])
  expect(html).toContain('>2/3</a>')
  expect(rowsToHtml(rows.slice(0, 1), context).markup).not.toContain('next-same')
})

test('work of which a page has but the name is not numbered, nor is other work of the same status; work of another status is', () => {
  const texts = { short: '修渠三里', long: '种茶百亩，'.repeat(20) }
  const work = madeList(
    [],
    [madeItem('b1', texts.short, { lead: '修渠' }), madeItem('b2', texts.long, { lead: '种茶' }), madeItem('b3', texts.short, { lead: '修渠' })],
    [],
  )
  const numbersWith = (own: Partial<RowContext>): (string | undefined)[] =>
    [...rowsToHtml(listToRows('work', work, []), { ...context, ...own }).markup.matchAll(/>(\d\/\d)<\/a>/gu)].map(([, number]) => number)
  expect(numbersWith({})).toEqual(['1/3', '2/3', '3/3'])
  expect(numbersWith({ onDemand: messages('zh').pairPage.onDemand })).toEqual([])
})

test('beside what its thread told before, the row leads to those words and does not say that there are none', () => {
  const over = {
    lineage: 'l1',
    path: 's/problem/l1/',
    name: '甲',
    ordinal: 2,
    returned: false,
    elsewhere: [],
    before: { year: '2014', path: 's/2014/#p3' },
  }
  const overYears = { earlier: new Map(), later: new Map([['b1', over]]), link: linksOf('/', 'zh') }
  const found = { earlier: true, later: true, told: new Set(['b1']) }
  const [row] = listToRows('problems', madeList([], [madeItem('b1', '乙')], []), [], found)
  const { comparison: t } = messages('zh')
  const html = rowToHtml(row!, { ...context, overYears }).markup
  expect(html).toContain(`<p class="side earlier absent">${t.absentTold}：<a href="/s/2014/#p3">${t.toldIn('2014')}</a></p>`)
  expect(html + rowToHtml(row!, context).markup).not.toContain(t.absentEarlier)
})

test('where nearly all differs, what is the same is said to be marked only where there is such', () => {
  const told = (earlier: string, later: string): boolean => {
    const change = { fromA: 0, toA: earlier.length, fromB: 0, toB: later.length, kind: 'substance' as const }
    const link = madeLink(['a1'], ['b1'], { status: 'reworded', rule: 'assignment', changes: [change] })
    return htmlOf(madeList([madeItem('a1', earlier)], [madeItem('b1', later)], [link])).includes(messages('zh').comparison.marksShared)
  }
  expect(told('渡口栈桥年久失修', '渡口栈桥几处朽坏')).toBe(true)
  expect(told('水渠淤塞', '牛棚漏雨')).toBe(false)
})

test('nothing of a report is read as markup', () => {
  const html = htmlOf(madeList([], [madeItem('b1', '<script>x</script>')], []))
  expect(html).not.toContain('<script>')
})

test.each([
  ['zh', undefined, ['到那一年共4年提出过', '第3年提出', '往年提出过（第3年）', '中断后再次提出（第2年）']],
  ['zh', true, ['到那一年至少4年提出过', '至少第3年提出', '往年提出过（至少第3年）', '中断后再次提出（至少第2年）']],
  [
    'en',
    true,
    [
      'Raised in at least 4 years up to then',
      'Raised in at least 3 years so far',
      'Raised in earlier years: at least 3 years so far',
      'Back after a gap: raised in at least 2 years so far',
    ],
  ],
] as const)('a problem says how often it was raised, and one that vanished how often it had been: %s, at least: %s', (locale, atLeast, told) => {
  const known = (ordinal: number, returned: boolean | null = false) => ({
    atLeast,
    lineage: 'l1',
    path: 's/problem/l1/',
    name: '甲',
    ordinal,
    returned,
    elsewhere: [],
  })
  const overYears = {
    earlier: new Map([['a1', known(4)]]),
    later: new Map([
      ['b0', known(3)],
      ['b1', known(3)],
      ['b2', known(2, true)],
      ['b3', known(1)],
      ['b4', known(5, null)],
    ]),
    link: linksOf('/', 'zh'),
  }
  const later = [madeItem('b0', '戊'), madeItem('b1', '乙'), madeItem('b2', '丙'), madeItem('b3', '丁'), madeItem('b4', '己')]
  const list = madeList([madeItem('a1', '甲'), madeItem('a0', '戊')], later, [madeLink(['a0'], ['b0'])])
  const drawn = listToRows('problems', list, []).map((row) => rowToHtml(row, { ...context, t: messages(locale).comparison, overYears }).markup)
  const html = drawn.join('')
  expect([...html.matchAll(/class="over-years" href="\/s\/problem\/l1\/">([^<]+)/g)].map(([, words]) => words)).toEqual(told)
})

test('what is linked and only perhaps goes on in its thread says in how many years before it was raised, and gives itself no number', () => {
  const known = { atLeast: true as const, lineage: 'l1', path: 's/problem/l1/', name: '甲', ordinal: 10, returned: null, elsewhere: [] }
  const overYears = { earlier: new Map(), later: new Map([['b1', known]]), link: linksOf('/', 'zh') }
  const drawn = (status: 'reworded' | 'undetermined') =>
    listToRows('problems', madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], [madeLink(['a1'], ['b1'], { status })]), [])
      .map((row) => rowToHtml(row, { ...context, overYears }).markup)
      .join('')
  expect(drawn('reworded')).toContain('>此前至少10年提出过</a>')
  expect(drawn('undetermined')).not.toContain('年提出')
})

test('what a thread joins and no link does is read side by side, and says why; beside what is linked elsewhere it names that and leads to it', () => {
  const [a1, b1, b2] = [madeItem('a1', '渡船常误点'), madeItem('b1', '船班不守时'), madeItem('b2', '渡口候船久')]
  const drawn = (links: ReturnType<typeof madeLink>[]) =>
    listToRows('problems', madeList([a1], [b1, b2], links), [], { earlier: true, later: true, joins: [{ earlier: ['a1'], later: ['b1'] }] }).map(
      (row) => rowToHtml(row, context).markup,
    )
  const [pair] = drawn([])
  for (const words of ['无法判断', '渡船常误点', '船班不守时', context.t.rules.thread]) expect(pair).toContain(words)
  expect(pair).not.toContain('absent')
  // How sure a link of one of them alone is says nothing of the two.
  const [alone] = drawn([madeLink([], ['b1'], { status: 'undetermined', rule: 'thin', similarity: 0.02 })])
  expect(alone).toContain(context.t.rules.thread)
  expect(alone).not.toContain('2%')
  const [beside] = drawn([madeLink(['a1'], ['b2'])])
  expect(beside).toContain(`${context.t.joinedElsewhere}：<a href="#problems-was-a1"><q lang="zh-Hans">渡船常误点</q></a>`)
  expect(beside).toContain('无法判断')
})

test('a verdict that is less sure than most, or is of chapters alone, looks so and says so', () => {
  const drawn = (link: Partial<Link>): string =>
    listToRows(
      'plans',
      madeList([madeItem('a1', '修渠'), madeItem('a2', '清淤')], [madeItem('b1', '兴修水利')], [madeLink(['a1', 'a2'], ['b1'], link)]),
      [],
    )
      .map((row) => rowToHtml(row, context).markup)
      .join('')
  expect(drawn({ status: 'merged', similarity: 0.9 })).not.toContain('unsure')
  expect(drawn({ status: 'merged', similarity: 0.54 })).toContain('row is-merged unsure')
  expect(drawn({ status: 'merged', similarity: 0.54, by: 'person' })).not.toContain('unsure')
  const chapters = drawn({ status: 'merged', similarity: 0.9, rule: 'chapter' })
  expect(chapters).toContain('row is-merged unsure')
  expect(chapters).toContain(`<span class="extent">${context.t.rules.chapter}</span>`)
  expect(chapters).toContain(context.t.chapterSureness(90))
  expect(chapters).not.toContain(context.t.sureness(90))
})

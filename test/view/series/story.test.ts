import { expect, test } from 'vitest'
import type { Lineage, LineageStep } from '../../../src/core/model.ts'
import type { Story, Telling } from '../../../src/core/series/records.ts'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { yearsTold } from '../../../src/view/findings.ts'
import { chaptersToHtml, stripsToHtml, threadsToHtml } from '../../../src/view/series/threads-html.ts'
import { breaksOf } from '../../../src/view/series/breaks.ts'
import { cellsOf, chaptersOf, storyPages, stripColumns, threadPath, threadsPages } from '../../../src/view/series/threads.ts'
import { itemsOverYears } from '../../../src/view/report/about.ts'
import { madeEntry, madeIndex, madeSeries } from '../made.ts'

const t = messages('zh')
const step = (report: string, nth: number | null, more: Partial<LineageStep> = {}): LineageStep => {
  return { report, year: null, nth, items: [`p-${report}`], status: nth === 1 ? 'first' : 'reworded', similarity: null, elsewhere: null, ...more }
}
const lineage = (steps: readonly LineageStep[]): Lineage => ({
  ...{ id: 'p-x', list: 'problems', name: '渠道老化', firstWording: '渠道老化', newestWording: '渠道老化', firstYear: 2014, lastYear: 2018 },
  ...{ count: steps.length, returned: false, steps },
})
const telling = (own: LineageStep, text: string, more: Partial<Telling> = {}): Telling => ({
  ...{ step: own, items: [{ id: own.items[0]!, lead: text, text }], against: null, plans: [], ...more },
})
const series = madeSeries(['r13', 'r14', 'r15', 'r17', 'r18'], { gaps: [2016] })
const reports = [
  madeEntry('r13', 2013),
  madeEntry('r14', 2014),
  madeEntry('r15', 2015),
  madeEntry('r17', 2017, { found: { problems: false, plans: true } }),
  madeEntry('r18', 2018),
]
const directory = directoryOf(madeIndex({ series: [series], reports }))
const columns = stripColumns(series, directory)
const context = {
  ...{ t: t.series, words: t.comparison, link: linksOf('/', 'zh'), directory, list: 'problems' as const },
  ...{ language: 'zh-Hans', anchor: '', rank: 2 as const },
}
const drawn = (story: Story): string => chaptersToHtml(chaptersOf(story, columns), context).markup
const storyOf = (...tellings: Telling[]): Story => ({ lineage: lineage(tellings.map(({ step: own }) => own)), tellings, beside: [] })

test('the story goes from the first telling to the newest report, and says why a year has no words', () => {
  const story = storyOf(telling(step('r14', 1), '渠道老化'), telling(step('r18', 2), '渠道老化'))
  expect(
    chaptersOf(story, columns).map(
      (chapter) => `${chapter.kind === 'told' ? chapter.label : chapter.years.map(({ label }) => label).join(' ')} ${chapter.kind}`,
    ),
  ).toEqual(['2014 told', '2015 blank', '2016 gap', '2017 missing-part', '2018 told'])
})

test('what is said of a thread has no blank behind a Chinese stop, and one behind an English one', () => {
  const story = { ...storyOf(telling(step('r14', 1), '渠道老化'), telling(step('r18', 2), '渠道老化')), lineage: { ...lineage([]), returned: true } }
  const summary = (locale: 'zh' | 'en') => {
    const { markup } = threadsToHtml([{ ...story, lineage: { ...story.lineage, steps: story.tellings.map(({ step: own }) => own) } }], columns, {
      ...{ ...context, t: messages(locale).series, words: messages(locale).comparison, elsewhere: () => null },
    })
    return /<p class="label">([^<]+)<\/p>/.exec(markup)![1]!
  }
  expect(summary('zh')).toMatch(/。\S+。$/)
  expect(summary('en')).toMatch(/\. \S[^.]+\.$/)
})

test('a silent year shows the words that come nearest, or says that none come near', () => {
  const back = step('r18', 2, { status: 'returned' })
  const story = storyOf(telling(step('r13', 1), '渠道老化'), telling(back, '渠道老化'))
  const near = { report: 'r15', block: 'b1', text: '水渠年久失修' }
  const [none, one] = [drawn(story), drawn({ ...story, beside: [near] })]
  expect(none).toContain(t.series.noneNear([]))
  expect(one).toContain('水渠年久失修')
  expect(one).toContain(t.series.noneNear(['2014']))
})

test.each(['zh', 'en'] as const)(
  'a problem that came back is called so; the words of a plan are those of plans, and name no silent years: %s',
  (locale) => {
    const said = (list: 'problems' | 'plans') => {
      const returned = list === 'problems'
      const told = storyOf(telling(step('r13', 1), '渠道老化'), telling(step('r18', 2, { status: returned ? 'returned' : 'reworded' }), '渠道老化'))
      const story = { ...told, lineage: { ...told.lineage, list, returned } }
      const words = { t: messages(locale).series, words: messages(locale).comparison }
      const strip = stripsToHtml([{ lineage: story.lineage, cells: cellsOf(story.lineage, columns) }], { ...context, ...words, columns, series: 's' })
      const years = messages(locale).findings.yearsTold(yearsTold(story.lineage, columns), 2)
      return `${threadsToHtml([story], columns, { ...context, ...words, elsewhere: () => null }).markup} ${strip.markup} ${years}`
    }
    expect(said('problems')).toMatch(/问题部分|among the problems/)
    expect(said('plans')).toMatch(/首次列入|First planned/)
    expect(said('plans')).not.toMatch(/问题|提出|problem|raised|再次|again/)
  },
)

test('what is only perhaps the same is counted apart in what is said of a thread', () => {
  const story = storyOf(telling(step('r14', 1), '渠道老化'), telling(step('r18', null, { status: 'undetermined' }), '堤岸老化'))
  const { markup } = threadsToHtml([story], columns, { ...context, elsewhere: () => null })
  expect(markup).toContain(t.series.story.summary(2, 1, '2014', '2018', false))
  expect(markup).not.toMatch(/第\d*年提出/)
  expect(markup).not.toContain(t.series.upTo.problems(2))
})

test('what many reports tell has a page; what several tell is on a page of threads, what one tells on that of the series', () => {
  const told = (count: number) => lineage(Array.from({ length: count }, (_, at) => step(`r${at}`, at + 1)))
  expect([1, 2, 7, 8].map((count) => threadPath('s', told(count)))).toEqual(['s/#p-x', 's/threads/#p-x', 's/threads/#p-x', 's/problem/p-x/'])
  expect(storyPages({ slug: 's', problems: [told(1), told(7), told(8)], plans: [], quantities: [], restated: [] })).toEqual([
    { id: 'p-x', list: 'problem' },
  ])
})

test('what many reports tell word for word has no page of its own: it is told in a few lines among the others', () => {
  const told = (again: number) =>
    lineage(Array.from({ length: 8 + again }, (_, at) => step(`r${at}`, at + 1, at > 0 && at <= again + 1 ? { status: 'same' } : {})))
  expect(threadPath('s', told(10))).toBe('s/threads/#p-x')
  expect(threadsPages({ slug: 's', problems: [told(10)], plans: [], quantities: [], restated: [] }).map((ids) => [...ids])).toEqual([['p-x']])
  expect(storyPages({ slug: 's', problems: [told(10)], plans: [], quantities: [], restated: [] })).toEqual([])
})

test('threads are told on as many pages as their tellings fill, those of one thread on one', () => {
  const told = (id: string, count: number): Lineage => ({ ...lineage(Array.from({ length: count }, (_, at) => step(`r${at}`, at + 1))), id })
  const pagesOf = (...problems: Lineage[]) => threadsPages({ slug: 's', problems, plans: [], quantities: [], restated: [] }).map((ids) => [...ids])
  const many = Array.from({ length: 30 }, (_, at) => told(`p${at}`, 7))
  expect(pagesOf(...many, told('own', 8)).map((ids) => ids.length)).toEqual([17, 13])
  expect(pagesOf(told('a', 1))).toEqual([])
  expect(pagesOf(told('own', 8))).toEqual([[]])
})

test('years that say nothing for the same reason stand in one line, each with its place', () => {
  const story = storyOf(telling(step('r13', 1), '渠道老化'), telling(step('r18', 2), '渠道老化'))
  expect(chaptersOf(story, columns).map(({ kind }) => kind)).toEqual(['told', 'blank', 'gap', 'missing-part', 'told'])
  expect(drawn(story)).toMatch(/<a id="in-2014" href="[^"]*">2014<\/a> <a id="in-2015"/)
})

test('what is told word for word as the year before is named by its opening words', () => {
  const words = `渠道老化，${'渗漏严重，'.repeat(20)}亟待修缮`
  const same = { changes: [], exact: true, replaced: false }
  const html = drawn(storyOf(telling(step('r14', 1), words), telling(step('r15', 2), words, { against: same })))
  expect(html.split('亟待修缮')).toHaveLength(2)
  expect(html).toContain(t.series.wordingSame)
})

test('on the page of all threads every place has a name of its own, and a thread that is told on another page leads there', () => {
  const short = storyOf(telling(step('r14', 1), '渠道老化'), telling(step('r15', 2), '渠道老化'))
  const long: Story = { ...short, lineage: { ...short.lineage, id: 'p-y', steps: Array.from({ length: 8 }, (_, at) => step(`r${at}`, at + 1)) } }
  const html = threadsToHtml([short, long], columns, { ...context, elsewhere: ({ id }) => (id === 'p-y' ? '/s/threads/2/#p-y' : null) }).markup
  expect(html).toContain('id="p-x-in-2014"')
  expect(html).toContain('<article class="thread" id="p-y"><h3><a href="/s/threads/2/#p-y" data-told-there>')
  expect(html).not.toContain('p-y-in')
})

test('words that came and went are marked; where nearly all differs they are not', () => {
  const change = { fromA: 2, toA: 4, fromB: 2, toB: 4, kind: 'substance' as const }
  const [first, second] = [telling(step('r14', 1), '渠道老化'), step('r15', 2)]
  const marked = drawn(storyOf(first, telling(second, '渠道失修', { against: { changes: [change], exact: true, replaced: false } })))
  expect(marked).toContain('渠道<del>老化</del><ins>失修</ins>')
  const replaced = drawn(
    storyOf(first, telling(second, '水利欠账多', { against: { changes: [{ ...change, fromA: 0, fromB: 0, toB: 5 }], exact: true, replaced: true } })),
  )
  expect(replaced).toContain('<p>水利欠账多</p>')
  expect(replaced).toContain(t.series.wordingOther)
})

test('plans stand beside the problem with the verdict on them and the passage that bears it', () => {
  const passage = { id: 'b7', text: '修渠<三>公里', similarity: 0.8 }
  const plan = { id: 't1', lead: '修渠', follow: { report: 'r15', status: 'matched' as const, probability: 0.91, reason: null, passage } }
  const html = drawn(storyOf(telling(step('r14', 1), '渠道老化', { plans: [plan] }), telling(step('r15', 2), '渠道老化')))
  expect(html).toContain(t.series.nextReport('2015') + t.comparison.followStatus.matched)
  expect(html).toContain('<a href="/s/2015/#b7">修渠&lt;三&gt;公里</a>')
  // Nothing is said where no plan is sure enough.
  expect(html).not.toContain('class="absent"')
})

test.each([
  ['zh', 'undetermined', '这几份报告都没有条目归入这一项，不等于没有提到。', '这份报告没有条目归入这一项，不等于没有提到。'],
  [
    'zh',
    'returned',
    '这几份报告的问题部分未找到说这一问题的语句，其他部分可能说到同一主题。',
    '这份报告的问题部分未找到说这一问题的语句，其他部分可能说到同一主题。',
  ],
  ['en', 'undetermined', 'No item of these reports was joined to it', 'No item of this report was joined to it'],
  ['en', 'returned', 'were found in the passages of problems of these reports', 'were found in the passage of problems of this report'],
] as const)(
  'one blank year and several are spoken of in their number, as silent only before what came back (%s, %s)',
  (locale, status, several, one) => {
    const many = madeSeries(['r13', 'r14', 'r15', 'r18'])
    const long = directoryOf(madeIndex({ series: [many], reports }))
    const told = (first: string) => storyOf(telling(step(first, 1), '渠道老化'), telling(step('r18', 2, { status }), '渠道老化'))
    const words = (first: string) =>
      chaptersToHtml(chaptersOf(told(first), stripColumns(many, long)), { ...context, t: messages(locale).series, directory: long }).markup
    expect([words('r13').includes(several), words('r14').includes(one)]).toEqual([true, true])
  },
)

test('a blank year quotes the words that come nearest, with the way to their place', () => {
  const story = storyOf(telling(step('r14', 1), '渠道老化'), telling(step('r18', 2), '渠道老化'))
  const html = drawn({ ...story, beside: [{ report: 'r15', block: 'b3', text: '水渠多年失修' }] })
  expect(html).toContain(`<a href="/s/2015/#b3">${t.series.nearestIn('2015')}</a><q>水渠多年失修</q>`)
})

test('every year between two tellings is among the breaks with its reason, those that perhaps tell it too', () => {
  const steps = [step('r13', 1), step('r14', null, { status: 'undetermined' }), step('r18', 2)]
  expect(breaksOf(lineage(steps), columns)).toEqual([
    { kind: 'perhaps', years: ['2014'] },
    { kind: 'blank', years: ['2015'] },
    { kind: 'missing-part', years: ['2017'] },
    { kind: 'gap', years: ['2016'] },
  ])
  expect(breaksOf(lineage(steps), columns, 'r14')).toEqual([])
  const over = itemsOverYears({ slug: series.slug, problems: [lineage(steps)], plans: [], quantities: [], restated: [] }, 'r18', directory)
  expect(over.get('p-r18')!.breaks!()).toHaveLength(4)
})

test('an item that is only perhaps the same has the years before alone, and the story says which it is', () => {
  const both = step('r14', 2, { items: ['p-r14', 'q-r14'], perhaps: ['q-r14'] })
  const history = { slug: series.slug, problems: [lineage([step('r13', 1), both])], plans: [], quantities: [], restated: [] }
  const over = itemsOverYears(history, 'r14', directory)
  expect([over.get('p-r14')!.ordinal, over.get('p-r14')!.returned]).toEqual([2, false])
  expect(over.get('q-r14')).toMatchObject({ ordinal: 1, returned: null, atLeast: true })
  const items = both.items.map((id) => ({ id, lead: id, text: id }))
  expect(drawn(storyOf(telling(step('r13', 1), '渠道老化'), telling(both, '', { items })))).toContain(`${t.series.perhapsItem}<q>q-r14</q>`)
})

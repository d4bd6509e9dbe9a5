import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { comparisonToHtml, comparisonToRows } from '../../../src/view/comparison/body-html.ts'
import { fates } from '../../../src/view/comparison/choice.ts'
import { acrossWords } from '../../../src/view/any-two/words.ts'
import {
  chosenRowContext,
  onwardByThread,
  pairTitle,
  pairToHtml,
  pairWarnings,
  sideNames,
  tellings,
  type ChosenReport,
} from '../../../src/view/any-two/pair.ts'
import type { OverYears } from '../../../src/view/report/about.ts'
import { madeComparison, madeItem, madeLink, madeList, madeReport } from '../made.ts'

const zh = messages('zh')
const en = messages('en')

function chosen(series: string, label: string, more: Partial<ChosenReport> = {}): ChosenReport {
  const year = Number(label) || null
  const report = madeReport({ year, title: `${label}年报告` })
  return { report, found: { problems: true, plans: true }, series, label, page: `/${label}/`, draft: null, ...more }
}

function draft(more: Partial<ChosenReport> = {}): ChosenReport {
  return chosen('', '草稿', { page: null, draft: { file: null, messages: [] }, ...more })
}

const comparison = madeComparison({
  problems: madeList([madeItem('p1', '漏损偏高')], [madeItem('q1', '漏损偏高')], [madeLink(['p1'], ['q1'])]),
})

test('sides are told apart by as few words as will do', () => {
  expect(sideNames({ earlier: chosen('水务', '2019'), later: chosen('水务', '2021') })).toEqual(['2019', '2021'])
  expect(sideNames({ earlier: chosen('水务', '2019'), later: chosen('燃气', '2019') })).toEqual(['水务 2019', '燃气 2019'])
  expect(sideNames({ earlier: chosen('水务', '2019'), later: draft() })).toEqual(['2019', '草稿'])
  expect(pairTitle({ earlier: chosen('水务', '2019'), later: chosen('水务', '2021') }, zh.chosenPair)).toBe('水务 2019与2021对照')
  expect(pairTitle({ earlier: chosen('水务', '2019'), later: draft() }, zh.chosenPair)).toBe('水务 2019与草稿对照')
})

test('the rows are those of the built pages', () => {
  const pair = { earlier: chosen('水务', '2019'), later: chosen('水务', '2020') }
  const { body } = pairToHtml(pair, comparison, null, zh, 'zh')
  expect(body.markup).toBe(
    comparisonToHtml(comparison, comparisonToRows(comparison), { ...chosenRowContext(pair, zh.comparison), language: 'zh-Hans' }, 'zh').markup,
  )
  expect(body.markup).toContain('漏损偏高')
})

test('of two reports of a series, the threads say what was told before and what may be the same; from a newer report to an older one they say nothing', () => {
  const over = (lineage: string, ordinal: number, before?: string): OverYears => {
    return {
      lineage,
      path: `/s/#${lineage}`,
      name: '',
      ordinal,
      returned: false,
      elsewhere: [],
      ...(before && { before: { year: before, path: `/${before}/#x` } }),
    }
  }
  const problems = madeList(
    [madeItem('p1', '漏损偏高'), madeItem('p2', '站房渗水')],
    [madeItem('q1', '管网老旧'), madeItem('q2', '收费不清'), madeItem('q3', '泵房漏水')],
    [],
  )
  const [older, newer] = [
    chosen('水务', '2016', { threads: new Map([['p1', over('l1', 1)]]) }),
    chosen('水务', '2020', {
      threads: new Map([
        ['q1', over('l1', 3, '2018')],
        ['q3', over('l2', 2, '2018')],
      ]),
    }),
  ]
  const drawn = (earlier: ChosenReport, later: ChosenReport): string =>
    pairToHtml({ earlier, later }, madeComparison({ problems }), null, zh, 'zh').body.markup
  const statuses = (markup: string): (string | undefined)[] => [...markup.matchAll(/class="row is-(\w+)/g)].map(([, status]) => status)
  expect(statuses(drawn(older, newer)).toSorted()).toEqual(['added', 'dropped', 'told', 'undetermined'])
  expect(drawn(older, newer)).toContain('<a href="/2018/#x">')
  expect(drawn(older, newer).split(zh.comparison.rules.thread)).toHaveLength(2)
  expect(statuses(drawn(newer, older))).not.toContain('told')
})

test('says what must be known before the rows are read', () => {
  const warnings = (earlier: ChosenReport, later: ChosenReport): string[] => pairWarnings({ earlier, later }, true, zh)
  expect(warnings(chosen('水务', '2019'), chosen('水务', '2020'))).toEqual([])
  expect(warnings(chosen('水务', '2019'), chosen('水务', '2022'))).toEqual([zh.chosenPair.yearsApart(3)])
  expect(warnings(chosen('水务', '2021'), chosen('水务', '2019'))).toEqual([zh.chosenPair.reversed('2021', '2019')])
  expect(warnings(chosen('水务', '2021'), chosen('水务', '2021'))).toEqual([zh.comparison.oneYear])
  expect(warnings(chosen('水务', '2019'), chosen('燃气', '2016'))).toEqual([])
  expect(warnings(chosen('水务', '2019', { found: { problems: false, plans: true } }), chosen('水务', '2020'))).toHaveLength(1)
  expect(pairWarnings({ earlier: chosen('水务', '2019'), later: chosen('水务', '2020') }, false, zh)).toEqual([zh.comparison.notExactPage])
})

test('between two organisations nothing came or went: what both name is told from what only one names', () => {
  const two = madeComparison({
    problems: madeList(
      [madeItem('p1', '漏损偏高'), madeItem('p2', '站房渗水')],
      [madeItem('q1', '漏损偏高'), madeItem('q2', '收费不清')],
      [madeLink(['p1'], ['q1'])],
    ),
    coverage: [{ problem: 'q1', plans: [], unanswered: null }],
  })
  const { head, body, across, only } = pairToHtml({ earlier: chosen('水务', '2019'), later: chosen('燃气', '2020') }, two, null, zh, 'zh')
  expect(across).toBe(true)
  const asked = new Map(fates.map((fate, at) => [fate, only[at]]))
  expect([asked.get('dropped'), asked.get('added')]).toEqual(['只看问题和计划：只列于水务 2019', '只看问题和计划：只列于燃气 2020'])
  expect([asked.get('work-dropped'), asked.get('work-added')]).toEqual(['只看工作：只列于水务 2019', '只看工作：只列于燃气 2020'])
  const all = head.markup + body.markup
  for (const words of ['两份相同', '只列于水务 2019', '只列于燃气 2020', '燃气 2020所列条目中未见对应']) expect(all).toContain(words)
  const { status, followStatus, covered } = zh.comparison
  for (const words of [status.dropped, status.added, followStatus['not-found'], covered, 'id="follow-through"']) expect(all).not.toContain(words)
  expect(pairToHtml({ earlier: chosen('水务', '2019'), later: chosen('燃气', '2020') }, two, null, zh, 'zh').names).toEqual([
    '水务 2019',
    '燃气 2020',
  ])
  expect(pairToHtml({ earlier: chosen('水务', '2019'), later: chosen('水务', '2020') }, two, null, zh, 'zh').across).toBe(false)
})

test('between two organisations, too, each kind of row has a name of its own', () => {
  for (const t of [zh, en]) {
    const { status } = acrossWords(t, ['水务 2019', '燃气 2020'])
    const { same, reworded, split, merged, dropped, added } = status
    expect(new Set([same, reworded, split, merged, dropped, added]).size).toBe(6)
  }
})

test('a draft of another organisation is pointed out, one of a shortened name is not', () => {
  const ofOrganisation = (organisation: string | null) => draft({ report: madeReport({ year: null, organisation }) })
  const archived = chosen('水务', '2019', { report: madeReport({ year: 2019, organisation: '某市水务集团' }) })
  const warnings = (organisation: string | null) => pairWarnings({ earlier: archived, later: ofOrganisation(organisation) }, true, zh)
  expect(warnings('某县文化馆')).toEqual([zh.chosenPair.draftOrganisation('某县文化馆', '某市水务集团')])
  expect(warnings('水务集团')).toEqual([])
  expect(warnings(null)).toEqual([])
})

test('shows how a draft was understood and what was noticed in it, in the language of the interface', () => {
  const message = { id: 'field-year-missing', severity: 'warning', reason: 'No year.', hint: 'Write it.', from: null, to: null } as const
  const unknown = { ...message, id: 'a-rule-of-tomorrow', reason: 'Something is odd.' }
  const later = draft({ draft: { file: '草稿 <1>.docx', messages: [message, unknown] } })
  const { head } = pairToHtml({ earlier: chosen('水务', '2019'), later }, comparison, null, zh, 'zh')
  expect(head.markup).toContain('草稿 &lt;1&gt;.docx')
  const { reason, hint } = zh.draftMessages['field-year-missing']
  expect(head.markup).toContain(reason + hint)
  expect(head.markup).not.toContain('No year.')
  expect(head.markup).toContain('<li class="is-warning" lang="en">Something is odd.')
  expect(head.markup).toContain(zh.chosenPair.browserWords)
  // Nothing could be read out of this one, which has to be said openly.
  expect(head.markup).toContain(zh.chosenPair.nothingFound)
})

test('leads to the built page of the same pair, if there is one', () => {
  const pair = { earlier: chosen('水务', '2019'), later: chosen('水务', '2020') }
  expect(pairToHtml(pair, comparison, '/water/2019-2020/', en, 'en').head.markup).toContain('<a href="/water/2019-2020/">')
  expect(pairToHtml(pair, comparison, null, en, 'en').head.markup).not.toContain(en.chosenPair.ownPage)
})

test('titles from a report are never read as markup', () => {
  const sly = chosen('<b>水务', '2019', { report: madeReport({ year: 2019, title: '<img src=x onerror=alert(1)>' }) })
  const { head, body } = pairToHtml({ earlier: sly, later: chosen('燃气', '2020') }, comparison, null, zh, 'zh')
  expect(head.markup + body.markup).not.toMatch(/<img|<b>水务/)
})

test('a draft raises what goes on from the report beside it once more, unless it is of its year', () => {
  const known: OverYears = { lineage: 'l1', path: '/s/#l1', name: '', ordinal: 3, returned: false, elsewhere: [] }
  const problems = madeList(
    [madeItem('p1', '漏损偏高'), madeItem('p2', '水压偏低')],
    [madeItem('q1', '漏损偏高'), madeItem('q2', '水压不稳'), madeItem('q3', '收费不清')],
    [madeLink(['p1'], ['q1']), madeLink(['p2'], ['q2'])],
  )
  const earlier = chosen('水务', '2019', { threads: new Map([['p1', known]]) })
  const drawn = (later: ChosenReport): string => pairToHtml({ earlier, later }, madeComparison({ problems }), null, zh, 'zh').body.markup
  expect(drawn(draft()).match(/此前至少\d年提出过/gu)).toEqual(['此前至少3年提出过', '此前至少1年提出过'])
  expect(drawn(draft({ report: madeReport({ year: 2020 }) }))).toContain('href="/s/#l1">此前至少3年提出过')
  expect(drawn(draft({ report: madeReport({ year: 2019 }) }))).not.toContain('年提出')
})

test('what an older report told of a draft’s problem, and the one beside it does not, is not new: its words and their year stand there', () => {
  const problems = madeList([madeItem('p1', '漏损偏高')], [madeItem('q1', '漏损偏高'), madeItem('q3', '收费仍不清')], [madeLink(['p1'], ['q1'])])
  const earlier = chosen('水务', '2019', { threads: new Map() })
  const told = (similarity: number) =>
    tellings(
      chosen('水务', '2016', { threads: new Map([['o1', { lineage: 'l9', path: '/s/#l9', name: '', ordinal: 3, returned: false, elsewhere: [] }]]) }),
      madeComparison({
        problems: madeList([madeItem('o1', '收费不清')], [madeItem('q3', '收费仍不清')], [madeLink(['o1'], ['q3'], { similarity })]),
      }),
      0.8,
    )
  const drawn = (older: ReturnType<typeof told>, later = draft()): string =>
    pairToHtml({ earlier, later }, madeComparison({ problems }), null, zh, 'zh', older).body.markup
  expect(told(0.7).size).toBe(0)
  const markup = drawn(told(0.9))
  expect(markup).toContain('class="row is-told"')
  for (const words of ['此前至少3年提出过', zh.comparison.toldIn('2016'), '收费不清</q>', '#o1"']) expect(markup).toContain(words)
  expect(drawn(new Map())).toContain('class="row is-added"')
  expect(drawn(told(0.9), draft({ report: madeReport({ year: 2018 }) }))).not.toContain('is-told')
})

test('a thread goes on from the newest report that surely tells it', () => {
  const of = (lineage: string, ordinal: number, returned: boolean | null = false): OverYears => ({ lineage, path: `/s/#${lineage}`, name: '', ordinal, returned, elsewhere: [] }) // prettier-ignore
  const report = madeReport({
    problems: [madeItem('o1', '收费不清'), madeItem('o2', '表具老旧'), madeItem('o3', '漏损')],
    plans: [madeItem('o4', '换表')],
  })
  const threads = new Map([
    ['o1', of('l1', 3)],
    ['o2', of('l2', 2, null)],
    ['o4', of('l4', 1)],
  ])
  const older = chosen('水务', '2016', { report, threads })
  // What is only perhaps the same tells nothing of its years, nor does what is told once.
  expect([...onwardByThread(older)].map(([thread, { ordinal, before, name }]) => [thread, ordinal, before?.year, name])).toEqual([
    ['l1', 4, '2016', '收费不清'],
  ])
})

test('a problem that the report beside a draft does not tell is said to have years without it', () => {
  const problems = madeList([madeItem('p1', '漏损偏高')], [madeItem('q3', '收费仍不清')], [])
  const before = { year: '2016', path: '/s/2016/#o1' }
  const older = new Map([['q3', { lineage: 'l9', path: '/s/#l9', name: '收费不清', ordinal: 4, returned: true, before, elsewhere: [] }]])
  const earlier = chosen('水务', '2019', { threads: new Map() })
  const drawn = pairToHtml({ earlier, later: draft() }, madeComparison({ problems }), null, zh, 'zh', older)
  expect(drawn.body.markup).toContain(zh.comparison.raisedAgainAtLeast(4))
})

import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { comparisonToCsv } from '../../../src/view/comparison/csv.ts'
import type { Beside } from '../../../src/view/comparison/sections.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../made.ts'

/** What the table does not tell of a verdict. */
const unsaid = { probability: 0.8, reason: null, clauses: [], targets: [] } as const

test('the table reads back as rows with all their texts', () => {
  const problems = madeList(
    [madeItem('a1', '甲,"乙"')],
    [madeItem('b1', '丙\n丁'), madeItem('b2', '=戊')],
    [madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.5, changes: [{ fromA: 0, toA: 1, fromB: 0, toB: 1, kind: 'substance' }] })],
  )
  const followThrough = [{ plan: 'p1', status: 'matched', evidence: [{ id: 'w1', text: '已', similarity: 0.7 }], ...unsaid }] as const
  const counted = (value: number) => ({ ...{ text: `${value}次`, value, unit: '次', of: '走访', qualifier: '', masked: false }, from: 0, to: 1 })
  const quantities = [{ of: '走访', unit: '次', earlier: counted(12), later: counted(4) }]
  const [first, anew] = [counted(12), counted(10)]
  const restated = [{ of: '座谈', unit: '次', year: 2015, first: { report: 'r1', quantity: first }, restated: { report: 'r2', quantity: anew } }]
  const made = madeComparison({ problems, plans: madeList([madeItem('p1', '拟')], [], []), followThrough, quantities, restated })
  const csv = comparisonToCsv(made, messages('zh').comparison)
  expect(parse(csv)).toEqual([
    ['部分', '判断', '前一份', '后一份', '同一条的把握', '文字改动', '与计划的相近程度', '得出方式', '规则', 'list', 'status', 'by', 'rule'],
    ['问题', '改写', '甲,"乙"', '丙\n丁', '50%', '25%', '', '程序', '文字相同', 'problems', 'reworded', 'rule', 'equal-text'],
    ['问题', '新增', '', "'=戊", '', '', '', '程序', '', 'problems', 'added', 'rule', ''],
    ['计划', '未再提出', '拟', '', '', '', '', '程序', '', 'plans', 'dropped', 'rule', ''],
    ['前后呼应', '有对应表述', '拟', '已', '', '', '70%', '程序', '', 'followThrough', 'matched', 'rule', ''],
    ['数字', '减少', '走访 12次', '走访 4次', '', '', '', '程序', '', 'quantities', 'down', 'rule', ''],
    ['数字', '另作说法', '座谈 12次', '座谈 10次', '', '', '', '程序', '', 'quantities', 'restated', 'rule', ''],
  ])
})

test('a table of a page says of each row where its words stand, and what else the page says of it, before the codes', () => {
  const beside: Beside = {
    heads: ['历年', '所在'],
    cells: ({ anchor, earlier, later }) => [`年次@${anchor}`, [earlier, later].map((place) => place?.join('/') ?? '—').join(' ')],
    ...{
      paragraph: () => '',
      overYears: () => '',
      sources: [],
      warnings: [],
      overview: [],
      agreement: () => '',
      absence: () => '',
      sentence: () => '',
    },
  }
  const problems = madeList([madeItem('a1', '甲')], [], [])
  const followThrough = [{ plan: 'p1', status: 'matched', evidence: [{ id: 'w1', text: '已', similarity: 0.7 }], ...unsaid }] as const
  const made = madeComparison({ problems, plans: madeList([madeItem('p1', '拟')], [], []), followThrough })
  const [heads, ...lines] = parse(comparisonToCsv(made, messages('zh').comparison, { beside })) as string[][]
  expect(heads!.slice(9)).toEqual(['历年', '所在', 'list', 'status', 'by', 'rule'])
  expect(lines.map((line) => line.slice(9, 13).join(' '))).toEqual([
    '年次@problems-was-a1 earlier/a1 — problems dropped',
    '年次@plans-was-p1 earlier/p1 — plans dropped',
    '年次@follow-p1 earlier/p1 later/w1 followThrough matched',
  ])
})

test('an item that is left alone in doubt has the grounds of the doubt; how near other words come is no confidence', () => {
  const t = messages('zh').comparison
  const cellsOf = (rule: 'thin' | 'near') => {
    const problems = madeList([madeItem('a1', '甲')], [], [madeLink(['a1'], [], { status: 'undetermined', similarity: 0.4, rule })])
    return (parse(comparisonToCsv(madeComparison({ problems }), t)) as string[][])[1]!.slice(4, 9)
  }
  expect(cellsOf('thin')).toEqual(['40%', '', '', '程序', t.rules.thin])
  expect(cellsOf('near')).toEqual(['', '', '', '程序', t.rules.near])
})

test('a table of one fate has its rows alone, and a part that was not found drops nothing', () => {
  const problems = madeList([madeItem('a1', '甲'), madeItem('a2', '乙')], [madeItem('b1', '丙')], [madeLink(['a1'], ['b1'], { status: 'reworded' })])
  const followThrough = [{ plan: 'p1', status: 'not-found', evidence: [], ...unsaid }] as const
  const comparison = madeComparison({ problems, plans: madeList([madeItem('p1', '拟')], [], []), followThrough })
  const told = (options: Parameters<typeof comparisonToCsv>[2]): string[] =>
    parse(comparisonToCsv(comparison, messages('zh').comparison, options))
      .slice(1)
      .map((row: string[]) => [row[9], row[10], row[2]].join(' '))
  expect(told({ only: 'problems' }).every((line) => /^problems /.test(line))).toBe(true)
  expect(told({ only: 'dropped' })).toEqual(['problems dropped 乙', 'plans dropped 拟'])
  expect(told({ only: 'not-found' })).toEqual(['followThrough not-found 拟'])
  const found = { problems: { earlier: true, later: false }, plans: { earlier: true, later: true } }
  expect(told({ found, only: 'dropped' })).toEqual(['plans dropped 拟'])
})

test('the table has the rows of the page: no problem without a plan, no figure of one side, and what is far apart is said to be', () => {
  const counted = (value: number) => ({ ...{ text: `${value}次`, value, unit: '次', of: '走访', qualifier: '', masked: false }, from: 0, to: 1 })
  const quantities = [
    { of: '走访', unit: '次', earlier: counted(12), later: counted(400) },
    { of: '座谈', unit: '次', earlier: counted(3), later: null },
  ]
  const coverage = [
    { problem: 'b1', plans: ['t1'], unanswered: null },
    { problem: 'b2', plans: [], unanswered: null },
  ]
  const problems = madeList([], [madeItem('b1', '渠道失修'), madeItem('b2', '井盖缺失')], [])
  const made = madeComparison({ problems, plans: madeList([], [madeItem('t1', '修渠')], []), quantities, coverage })
  const rows = parse(comparisonToCsv(made, messages('zh').comparison)).filter((row: string[]) => /coverage|quantities/.test(row[9]!))
  expect(rows.map((row: string[]) => [row[1], row[2], row[3], row[10]])).toEqual([
    ['有对应措施', '渠道失修', '修渠', 'covered'],
    ['相差悬殊', '走访 12次', '走访 400次', 'doubtful'],
  ])
})

test('figures that contradict the growth which the later report tells are not comparable, by a rule of that name', () => {
  const counted = (value: number) => ({ ...{ text: `${value}次`, value, unit: '次', of: '走访', qualifier: '', masked: false }, from: 0, to: 1 })
  const quantities = [{ of: '走访', unit: '次', earlier: counted(120), later: counted(124), toldGrowth: { percent: 9, manner: '' as const } }]
  const rows = parse(comparisonToCsv(madeComparison({ quantities }), messages('zh').comparison)).slice(1)
  expect(rows.map((row: string[]) => [row[1], row[8], row[10], row[12]])).toEqual([
    ['无法比较', '与后一份报告自称的增幅不符', 'unknown', 'told-growth'],
  ])
})

test('work without a link keeps its codes and bears words of its own', () => {
  const work = madeList([madeItem('a1', '修渠')], [madeItem('b1', '种茶')], [])
  const rows = parse(comparisonToCsv(madeComparison({ work }), messages('zh').comparison)).slice(1)
  expect(rows.map((row: string[]) => [row[1], row[10]])).toEqual([
    ['仅列于前一份', 'dropped'],
    ['仅列于后一份', 'added'],
  ])
})

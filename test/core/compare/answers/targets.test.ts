import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { Block, PlanTarget, Quantity, Report } from '../../../../src/core/model.ts'
import { pairwise, quantityOf, reportOf } from '../report-maker.ts'
import { others } from './other-work.ts'

/** The numbers that the only plan of a report set, each with what the later report tells of it. */
function targetsOf(earlier: Report, later: Report): readonly PlanTarget[] {
  return compare(earlier, later, { segment: pairwise }).followThrough[0]!.targets
}

/** A report whose blocks are all of its plan; its quantities stand in the paragraph that holds its first plan. */
function planOf(report: Report, words: readonly (readonly ['heading' | 'paragraph', string])[]): Report {
  const first = words.findIndex(([, text]) => text === report.plans[0]!.text)
  let at = -words.slice(0, first).reduce((sum, [, text]) => sum + text.length, 0)
  const start = at
  const blocks = words.map(([kind, text], number): Block => {
    const from = at
    at += text.length
    return { id: `p${String(number)}`, kind, level: kind === 'heading' ? 1 : 0, marker: '', text, from, to: at }
  })
  return { ...report, blocks, parts: [{ part: 'plans', from: start, to: at, found: true, by: 'heading', evidence: '' }] }
}

describe('targets', () => {
  it.each([
    ['above', 2880],
    ['met', 2340],
    ['below', 1200],
  ] as const)('holds the number that a plan set against the number that is told: %s', (outcome, told) => {
    const plan = '办好云岭夜校。全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，新增学位${String(told)}个。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('新增学位', told, '个', answer.indexOf(String(told)))] })
    expect(targetsOf(before, after)).toMatchObject([{ unit: '个', planned: 2340, told, outcome }])
    expect(targetsOf(before, after)).toMatchObject([
      { plannedIn: '全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。', toldIn: answer, plannedAt: before.plans[0]!.block },
    ])
  })

  it.each([
    [2300, 'below'],
    [2340, 'met'],
    [2400, 'met'],
    [2520, 'above'],
  ] as const)('holds a range against the number that is told: %s', (told, outcome) => {
    const plan = '办好云岭夜校。全年新增学位2340至2500个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，新增学位${String(told)}个。`
    const range = { ...quantityOf('新增学位', 2340, '个', plan.indexOf('2340')), text: '2340至2500个', qualifier: '至2500' }
    const before = reportOf({ year: 2020, plans: [plan], quantities: [range] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('新增学位', told, '个', answer.indexOf(String(told)))] })
    expect(targetsOf(before, after)).toMatchObject([{ planned: 2340, plannedWords: '2340至2500个', told, outcome }])
  })

  it.each([
    ['below a chapter for several years', '今后五年的主要任务', '', 'several'],
    ['by a later year', '工作安排', '到2024年，', 'several'],
    ['by coming years', '工作安排', '未来五年', 'several'],
    ['by the period of a plan', '工作安排', '“十四五”期间', 'several'],
    ['by the year, behind words of coming years', '工作安排', '着眼未来五年，今年', undefined],
    ['by the planned year', '工作安排', '到2021年，', undefined],
    ['by the planned year, below a chapter for several years', '今后五年的主要任务', '全年', undefined],
    ['by no year', '工作安排', '', undefined],
  ])('tells targets for several years from those for the year: %s', (_, chapter, by, years) => {
    const plan = `办好云岭夜校。${by}新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = '云岭夜校开出修剪、制茶、电商三门课程，新增学位1200个。'
    const planned = quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))
    const told = quantityOf('新增学位', 1200, '个', answer.indexOf('1200'))
    const before = reportOf({ year: 2020, plans: [plan], quantities: [planned] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [told] })
    const targets = targetsOf(
      planOf(before, [
        ['heading', chapter],
        ['paragraph', plan],
      ]),
      after,
    )
    expect(targets.map((target) => [target.years, target.plannedWords, target.toldWords])).toEqual([[years, '2340个', '1200个']])
  })

  const school = '办好云岭夜校。新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'

  it.each<[string, (readonly ['heading' | 'paragraph', string])[], string | undefined]>([
    [
      'in a chapter behind one for several years',
      [
        ['heading', '未来五年总体思路'],
        ['paragraph', '思路清晰。'],
        ['heading', '目标和举措'],
      ],
      'several',
    ],
    [
      'in a chapter that opens with them',
      [
        ['heading', '目标和举措'],
        ['paragraph', '未来五年的主要目标是茶园连片、古道畅通。'],
      ],
      'several',
    ],
    [
      'in the year’s chapter behind one',
      [
        ['heading', '未来五年总体思路'],
        ['paragraph', '思路清晰。'],
        ['heading', '2021年主要任务'],
      ],
      undefined,
    ],
    [
      'behind words of the year',
      [
        ['heading', '未来五年总体思路'],
        ['paragraph', '今年要做好以下工作：'],
      ],
      undefined,
    ],
    [
      'in a chapter of no years',
      [
        ['heading', '目标和举措'],
        ['paragraph', '茶园连片、古道畅通。'],
      ],
      undefined,
    ],
  ])('knows for how many years a chapter plans: %s', (_, before, years) => {
    const planned = quantityOf('新增学位', 2340, '个', school.indexOf('2340'))
    const answer = '云岭夜校开出修剪、制茶、电商三门课程，新增学位1200个。'
    const told = quantityOf('新增学位', 1200, '个', answer.indexOf('1200'))
    const earlier = planOf(reportOf({ year: 2020, plans: [school], quantities: [planned] }), [...before, ['paragraph', school]])
    expect(targetsOf(earlier, reportOf({ year: 2021, work: [answer, ...others], quantities: [told] })).map((target) => target.years)).toEqual([years])
  })

  it('holds what follows a later year in the same sentence for an aim of that year, behind a semicolon as well', () => {
    const plan = '办好云岭夜校。到2025年，茶农人人会修剪；新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = '云岭夜校开出修剪、制茶、电商三门课程，新增学位1200个。'
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('新增学位', 1200, '个', answer.indexOf('1200'))] })
    expect(targetsOf(before, after).map(({ years }) => years)).toEqual(['several'])
  })

  it('says of a plan that is for several years as a whole that one year’s review is no ground', () => {
    const earlier = planOf(reportOf({ year: 2020, plans: [school, '修缮竹溪水闸。'] }), [
      ['heading', '今后五年的主要任务'],
      ['paragraph', school],
      ['paragraph', '修缮竹溪水闸。'],
    ])
    const later = reportOf({ year: 2021, work: ['全年召开党组会议二十次，听取各支部汇报。', ...others] })
    const reasonsOf = (report: Report) => compare(report, later, { segment: pairwise }).followThrough.map(({ reason }) => reason)
    expect(reasonsOf(earlier)).toContain('planned-years')
    expect(reasonsOf({ ...earlier, blocks: earlier.blocks.slice(1) })).not.toContain('planned-years')
  })

  it.each([
    ['新建改造', '新建', 0],
    ['新改扩建', '新增', 0],
    ['新建', '升级改造', 0],
    ['新建改造', '新建和改造', 1],
    ['新建', '新增', 1],
  ])('holds what is built and rebuilt against no other kind of work: %s, %s', (aim, deed, count) => {
    const plan = `办好云岭夜校。全年${aim}教学点20个，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，${deed}教学点14个。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('教学点', 20, '个', plan.indexOf('20'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('教学点', 14, '个', answer.indexOf('14'))] })
    expect(targetsOf(before, after)).toHaveLength(count)
  })

  it.each([23400, 234])('holds no target against a number that is far from it: %s', (told) => {
    const plan = '办好云岭夜校。全年新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，学位达到${String(told)}个。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('学位', told, '个', answer.indexOf(String(told)))] })
    expect(targetsOf(before, after)).toEqual([])
  })

  it.each([
    ['of what is done to the thing', '书屋', 40, '书屋选址', '20', 20, ''],
    ['of those in the countryside alone', '农村书屋', 40, '书屋', '20', 20, ''],
    ['of things of another rank', '省级书屋', 40, '国家级书屋', '20', 20, ''],
    ['that is told as exceeded', '书屋', 40, '书屋', '超30', 30, '超'],
    ['of new ones, where a total was planned', '书屋', 40, '新增书屋', '20', 20, ''],
  ])('holds no target against a number %s', (_, planned, target, told, words, value, qualifier) => {
    const plan = `办好云岭夜校。乡村${planned}达到${String(target)}间，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，乡村${told}${words}间。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf(`乡村${planned}`, target, '间', plan.indexOf(String(target)))] })
    const counted = { ...quantityOf(told.startsWith('新增') ? '新增乡村书屋' : `乡村${told}`, value, '间', answer.indexOf(words)), qualifier }
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [counted] })
    expect(targetsOf(before, after)).toEqual([])
  })

  it.each([
    ['finished ones, where so many were to be', '完成乡村书屋', '建成乡村书屋', '乡村书屋', 1],
    ['finished ones, where so many were to be begun', '启动乡村书屋', '完成乡村书屋', '乡村书屋', 0],
    ['begun ones that go on a list, where so many were to be', '建好乡村书屋', '开工阅报栏12处，以及乡村书屋', '乡村书屋', 0],
    ['ones that are told otherwise, where so many were under way', '加快建设乡村书屋', '受表彰的乡村书屋有', '乡村书屋', 0],
    ['new ones in a list, where so many were to be there', '乡村书屋达', '新增阅报栏12处、乡村书屋', '乡村书屋', 0],
    ['things that only what was done to them names', '新建', '新建', '新建', 0],
  ])('holds a target against the number of %s', (_, planned, told, of, count) => {
    const plan = `办好云岭夜校。${planned}40间，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，${told}20间。`
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf(of, 40, '间', plan.indexOf('40'))] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf(of, 20, '间', answer.indexOf('20'))] })
    expect(targetsOf(before, after)).toHaveLength(count)
  })

  it.each([
    ['a limit that is kept', '控制在', 18, '以下', 15.8, 'within'],
    ['a limit that is just kept', '控制在', 18, '以下', 17.95, 'within'],
    ['a limit that is passed', '控制在', 18, '以下', 18.05, 'over'],
    ['so much at least, hardly missed', '达', 85, '以上', 84.7, 'below'],
    ['so much at least, hardly passed', '达', 85, '以上', 85.3, 'met'],
    ['so much, hardly missed', '达', 85, '', 84.7, 'met'],
  ] as const)('says rightly how a number stands to %s', (_, verb, aim, qualifier, told, outcome) => {
    const plan = `办好云岭夜校。夜校旷课率${verb}${String(aim)}%${qualifier}，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，夜校旷课率${String(told)}%。`
    const aimed = { ...quantityOf('夜校旷课率', aim, '%', plan.indexOf(String(aim))), text: `${String(aim)}%${qualifier}`, qualifier }
    const before = reportOf({ year: 2020, plans: [plan], quantities: [aimed] })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: [quantityOf('夜校旷课率', told, '%', answer.indexOf(String(told)))] })
    expect(targetsOf(before, after).map((target) => target.outcome)).toEqual([outcome])
  })

  it.each([
    ['the sum beside that of a site', '云岭夜校推进“三村”教学点建设，新增学位2880个。柳溪教学点搬入新楼，新增学位1200个。', ['2880个']],
    ['none where two sites tell otherwise', '云岭夜校柳溪教学点搬入新楼，新增学位2880个。云岭夜校茶山教学点搬入旧楼，新增学位1200个。', []],
  ])('holds a target against %s', (_, answer, told) => {
    const plan = '办好云岭夜校。推进“三村”教学点建设，新增学位2340个，面向茶农开设修剪、制茶、电商三门课程。'
    const before = reportOf({ year: 2020, plans: [plan], quantities: [quantityOf('新增学位', 2340, '个', plan.indexOf('2340'))] })
    const counted = [2880, 1200].map((value) => quantityOf('新增学位', value, '个', answer.indexOf(String(value))))
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: counted })
    expect(targetsOf(before, after).map(({ toldWords }) => toldWords)).toEqual(told)
  })

  it.each([
    ['all the people', '让40万市民', '让38万市民', '万市民', 0],
    ['what is there', '用好现有40间', '用好30间', '间茶农书屋', 0],
    ['a name', '推开“40分钟教学圈”', '建成“40分钟教学圈”', '分钟教学圈', 0],
    ['what is to be done', '办好40间', '办好30间', '间茶农书屋', 1],
  ])('takes no number for a target that is given: %s', (_, planned, told, things, count) => {
    const unit = things.startsWith('间') ? '间' : things.startsWith('分钟') ? '分钟' : ''
    const of = things.slice(unit === '' ? 1 : unit.length)
    const behind = things.startsWith('万') ? '读上书' : things.startsWith('间') ? '茶农书屋' : ''
    const plan = `办好云岭夜校。${planned}${behind}，面向茶农开设修剪、制茶、电商三门课程。`
    const answer = `云岭夜校开出修剪、制茶、电商三门课程，${told}${behind}。`
    const counted = (text: string): Quantity[] => {
      const at = /\d/u.exec(text)!.index
      return [quantityOf(of, Number(/\d+/u.exec(text)![0]), unit, at)]
    }
    const before = reportOf({ year: 2020, plans: [plan], quantities: counted(plan) })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: counted(answer) })
    expect(targetsOf(before, after)).toHaveLength(count)
  })

  it('holds no target for what is new against all that there is, nor one of PM2.5 against PM10, and knows its own place by name', () => {
    const holds = (aimed: string, told: string): number => {
      const plan = `办好云岭夜校。${aimed}40间，面向茶农开设修剪、制茶、电商三门课程。`
      const answer = `云岭夜校开出修剪、制茶、电商三门课程，${told}30间。`
      const before = reportOf({
        year: 2020,
        plans: [plan],
        quantities: [quantityOf(aimed, 40, '间', plan.indexOf('40'))],
      })
      const counted = quantityOf(told.replace(/达到$/u, ''), 30, '间', answer.indexOf('30'))
      return targetsOf({ ...before, organisation: '青禾区人民政府' }, reportOf({ year: 2021, work: [answer, ...others], quantities: [counted] }))
        .length
    }
    expect(holds('新增茶农书屋', '茶农书屋')).toBe(1)
    expect(holds('新增茶农书屋', '茶农书屋达到')).toBe(0)
    expect(holds('PM2.5平均浓度', 'PM10平均浓度')).toBe(0)
    expect(holds('茶叶吞吐量', '青禾港茶叶吞吐量')).toBe(1)
  })
})

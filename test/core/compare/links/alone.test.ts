import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { Link, Report } from '../../../../src/core/model.ts'
import { toldLikelihood } from '../../../../src/core/compare/links/similarity-model.ts'
import { thresholds } from '../../../../src/core/compare/thresholds.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const ferry = '渡口渡船老旧，汛期停航多'
const nursery = '托育机构师资紧缺'
const library = '乡镇图书室闲置'

/** Undetermined links of problems that stand alone between a report and the next. */
function alone(earlier: Parameters<typeof reportOf>[0], later: Parameters<typeof reportOf>[0]): Link[] {
  const { problems } = compare(reportOf({ year: 2020, ...earlier }), reportOf({ year: 2021, ...later }), { segment: pairwise })
  return problems.links.filter((link) => link.earlier.length === 0 || link.later.length === 0)
}

/** The report with a passage of problems in which all of its problems stand. */
function withPassage(report: Report, text: string): Report {
  const span = { from: 0, to: text.length }
  return {
    ...report,
    blocks: [{ ...span, id: 'passage', kind: 'paragraph', level: 0, marker: '', text }],
    parts: [{ ...span, part: 'problems', found: true, by: 'heading', evidence: '' }],
    problems: report.problems.map((item) => ({ ...item, block: 'passage' })),
  }
}

describe('problems in no link', () => {
  const earlier = { problems: [ferry, library] }

  it.each([
    ['complains of it outside of its list', '走访时群众反映最多的是托育机构师资紧缺。', 'elsewhere'],
    ['tells the subject without a complaint', '全年新办托育机构三家，师资培训两百人次。', null],
    ['tells nothing of it', '全年修建堤防三公里，加固水闸两座。', null],
  ])('are no new ones where the other report %s', (_, work, rule) => {
    const links = alone({ ...earlier, work: [work] }, { problems: [ferry, nursery, library] })
    expect(links.filter(({ later }) => later.includes('problem-2021-1')).map((link) => link.rule)).toEqual(rule === null ? [] : [rule])
  })

  it.each([
    ['says of itself that it is no new one', '托育机构师资依然紧缺', ['still']],
    ['says of itself that it came back', '托育机构师资紧缺重新冒头', ['still']],
    ['says only what is still to be done', '托育机构师资仍需补充，目前紧缺', []],
  ])('are no new ones where the item %s', (_, item, rules) => {
    const links = alone(earlier, { problems: [ferry, item, library] })
    expect(links.map((link) => link.rule)).toEqual(rules)
    expect(alone({ problems: [ferry, item, library] }, earlier)).toEqual([])
  })

  it.each([
    ['counted as one entry', '二是', ['part', 'part']],
    ['counted as entries of their own', '', []],
  ])('are part of what is told where they and a linked one are %s', (_, marker, rules) => {
    const report = reportOf({ year: 2020, problems: [ferry, nursery, library] })
    const [first, ...others] = report.problems
    const inOneBlock = { ...report, problems: [{ ...first!, marker }, ...others.map((item) => ({ ...item, block: first!.block }))] }
    const later = reportOf({ year: 2021, problems: [ferry] })
    const { links } = compare(inOneBlock, later, { segment: pairwise }).problems
    expect(links.filter((link) => link.later.length === 0).map((link) => link.rule)).toEqual(rules)
  })

  it.each([
    ['the rest of its sentence and much the same', `${ferry}，托育机构缺少资金。`, 'sentence'],
    ['the rest of its sentence and nothing like it', `${ferry}，堤防年久失修。`, null],
    ['much the same, but nothing of the rest', '堤防年久失修，托育机构缺少资金。', null],
  ])('are no new ones where they are part of a sentence and the other report tells %s', (_, passage, rule) => {
    const before = withPassage(reportOf({ year: 2020, problems: [ferry] }), passage)
    const after = withPassage(reportOf({ year: 2021, problems: [ferry, nursery] }), `${ferry}，${nursery}。`)
    const links = compare(before, after, { segment: pairwise }).problems.links.filter((link) => link.later.includes('problem-2021-1'))
    expect(links.map((link) => link.rule)).toEqual(rule === null ? [] : [rule])
    if (rule !== null) expect(links[0]).toMatchObject({ status: 'undetermined', elsewhere: { block: 'passage', text: '渡口渡船老旧' } })
  })

  it('name the clause that tells the same, and its block', () => {
    const [link] = alone({ ...earlier, work: ['走访时群众反映最多的是托育机构师资紧缺。'] }, { problems: [ferry, nursery, library] })
    expect(link).toMatchObject({ status: 'undetermined', later: ['problem-2021-1'], runnerUp: null })
    expect(link!.elsewhere).toEqual({ report: 'report-2020', block: 'report-2020-work-0', text: '走访时群众反映最多的是托育机构师资紧缺' })
  })

  it.each([
    ['long', 12_000, ['few', 'few']],
    ['short', 0, []],
  ])('say nothing beside a %s report of which one problem was read', (_, length, rules) => {
    const links = alone({ problems: [ferry], work: ['堤防加固完工'.repeat(length / 6)] }, { problems: [ferry, nursery, library] })
    expect(links.map((link) => link.rule)).toEqual(rules)
  })
})

describe('work in no link', () => {
  const levee = '堤防加固提前完工。全长三公里，新建水闸两座。'
  const ferryRun = '渡口航线日益便捷。新增渡船两艘，全年运送旅客九万人次。'
  /** A report that tells some work, of which so many paragraphs are listed. */
  const telling = (year: number, work: readonly string[], listed: number): Report => ({
    ...reportOf({ year, work }),
    work: reportOf({ year, plans: work.slice(0, listed) }).plans,
  })
  const found = (work: string, other: string): Link[] => {
    const { links } = compare(telling(2020, [levee, work], 2), telling(2021, [levee, other], 1), { segment: pairwise }).work
    return links.filter((link) => link.later.length === 0)
  }

  it.each([
    ['as a sentence', '茶园面积扩大一成。渡口航线日益便捷。', 'heading', '渡口航线日益便捷'],
    ['as a clause behind its time', '一年来，渡口航线日益便捷，茶园面积扩大一成。', 'heading', '渡口航线日益便捷'],
    ['within other words', '茶园面积扩大一成，渡口航线日益便捷化。', 'near', '渡口航线日益便捷化'],
    ['behind other words', '茶园面积扩大一成，跨江渡口航线日益便捷。', 'near', '跨江渡口航线日益便捷'],
    ['in other words', '茶园面积扩大一成，渡口的航线更加便捷。', 'near', '渡口的航线更加便捷'],
    ['in none', '茶园面积扩大一成，果园喷灌全部更新。', null, ''],
    ['in one word', '茶园面积扩大一成，渡口旧址改建为公园。', null, ''],
    ['as what is said of another thing', '茶园面积扩大一成，政务服务日益便捷。', null, ''],
  ])('is not gone where the other review has its lead %s', (_, other, rule, text) => {
    const links = found(ferryRun, other)
    expect(links.map(({ rule, status }) => [rule, status])).toEqual(rule === null ? [] : [[rule, 'undetermined']])
    if (rule !== null) expect(links[0]!.elsewhere).toEqual({ report: 'report-2021', block: 'report-2021-work-1', text })
  })

  it('is compared without the time that its lead opens with, and not by leads of few characters', () => {
    expect(found(`这一年，${ferryRun}`, '渡口航线日益便捷。')).toHaveLength(1)
    expect(found('渡口便捷。新增渡船两艘，全年运送旅客九万人次。', '渡口便捷。')).toEqual([])
  })

  it('is not new either', () => {
    const { links } = compare(telling(2020, [levee, ferryRun], 1), telling(2021, [levee, ferryRun], 2), { segment: pairwise }).work
    expect(links.filter((link) => link.earlier.length === 0)).toMatchObject([{ rule: 'heading', later: ['plan-2021-1'] }])
  })
})

describe('work that resembles a piece of the other report too little for a link', () => {
  const levee = '堤防加固提前完工。全长三公里，新建水闸两座。'
  const workOf = (year: number, work: readonly string[]): Report => ({ ...reportOf({ year, work }), work: reportOf({ year, plans: work }).plans })
  const linksOf = (before: string, after: string): Link[] =>
    compare(workOf(2020, [levee, before]), workOf(2021, [levee, after]), { segment: pairwise }).work.links.filter(({ rule }) => rule === 'thin')

  it('is neither gone nor new, and has that piece beside it', () => {
    const links = linksOf('校舍条件不断改善。翻新教室四十间。', '托育服务继续改善。新开托班三个，招收幼儿六十名。')
    expect(links.map(({ earlier, later, status }) => [earlier.length, later.length, status])).toEqual([
      [1, 0, 'undetermined'],
      [0, 1, 'undetermined'],
    ])
    for (const { runnerUp, similarity } of links) {
      expect(runnerUp).toMatchObject({ earlier: 'plan-2020-1', later: 'plan-2021-1' })
      expect(similarity).toBeLessThan(thresholds.work.link)
    }
  })

  it('is listed in one report only where nothing comes near', () => {
    expect(linksOf('渡口航线日益便捷。新增渡船两艘，全年运送旅客九万人次。', '档案库房建成启用。')).toEqual([])
  })
})

it('what resembles an item more is likelier told by the other list', () => {
  const model = { constant: 0, partner: 1, belonging: 0.5 }
  const likelihoods = [0, 0.1, 0.4].map((partner) => toldLikelihood(model, partner, 0.1))
  expect(likelihoods).toEqual([...likelihoods].sort((a, b) => a - b))
  expect(toldLikelihood(model, 0.5, 0.5)).toBeCloseTo(0.5)
})

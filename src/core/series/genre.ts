import { isAboutReports } from '../normalise/fields/kind.ts'
import { bodies, offices } from '../names/index.ts'
import type { ReportFacts } from './report-facts.ts'

const common =
  /(?:19|20)\d{2}年?度?|[〇○零一二三四五六七八九]{4}年度?|上半年|下半年|全年|年度|关于|落实|开展|情况|工作|行政|的|和|与|及|暨|报告|总结|汇报|计划|打算|思路|要点|安排|设想|明年|下一?步|全文|草案|公开|摘要|[\d_\s\p{P}]/gu

/**
 * What a report that is neither of the common kinds is about, as its title tells beside whose it is and which year's: `法治政府建设`; empty for a report of
 * all the work. Null for one without a title, or for a document that is no report of an organisation on its year (a resolution, a piece of news).
 */
export function genreOf({ title, names, organisation }: ReportFacts): string | null {
  if (title === null || isAboutReports(title) || !/报告|总结|汇报|述职|年报|report/iu.test(title)) return null
  const known = [...new Set([organisation ?? '', ...names.map(({ name }) => name)])]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
  const bare = known.reduce((rest, name) => rest.replaceAll(name, ''), title.normalize('NFKC').replace(/\s/gu, ''))
  return bare
    .replace(/(?:——|—|--)[^]*$/u, '')
    .replace(new RegExp(`^.*?(?:${offices})`, 'u'), '')
    .replace(new RegExp(`^.{0,12}?${bodies}(?=.)`, 'u'), '')
    .replace(common, '')
}

const period =
  /(上半年|下半年|前三季度|第?[一二三四]季度|第[一二]学期|[上下]学期|[春秋]季学期?|1[-—~至](?:1[01]|[2-9])月份?)[^和及与暨]{0,10}(?:工作|总结|汇报|报告|情况)/u

/** The part of a year that a report is on, as its title tells (`2019年上半年工作总结`); null for one on the year. Such reports are set against those on the same part of other years. */
export function periodOf({ title }: ReportFacts): string | null {
  return period.exec((title ?? '').replace(/\s/gu, ''))?.[1] ?? null
}

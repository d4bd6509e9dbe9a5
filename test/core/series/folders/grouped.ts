import { fileEnds, framesOf } from '../../../../src/archive/corpus/frames.ts'
import { groupIntoSeries, type Grouping } from '../../../../src/core/series/group.ts'
import { reportSummary } from '../../../../src/core/series/report-facts.ts'
import { reportFacts } from '../../../../src/core/series/report-facts.ts'
import { normalised } from '../../normalise/normalised.ts'

/** A folder of files by their paths. */
export type Folder = Readonly<Record<string, string>>

/** What became of a folder: the files of each series with their years, as `name year`, and the files that are in none. */
export interface Grouped {
  readonly series: Readonly<Record<string, readonly string[]>>
  readonly apart: readonly string[]
  readonly joins: Grouping['joins']
}

/** Normalises and groups a folder as a build does, without any configuration. */
export function grouped(folder: Folder): Grouped {
  const frames = framesOf(Object.entries(folder).flatMap(([path, text]) => fileEnds(path, new TextEncoder().encode(text))))
  const files = Object.entries(folder).map(([path, text]) => {
    const { plainText, ...summary } = reportSummary(normalised(text, path, frames.has(path) ? { frame: frames.get(path)! } : {}))
    const counts = summary.counts
    const isReport =
      counts.problems + counts.plans + counts.work > 0 || (summary.title !== null && summary.year !== null && summary.organisation !== null)
    return { path, summary, facts: reportFacts(summary, { path, fingerprint: summary.id, isReport, series: null, publish: 'full' }) }
  })
  const { series, unassigned, joins } = groupIntoSeries(
    files.map(({ facts }) => facts),
    [],
  )
  const fileOf = new Map(files.map((file) => [file.summary.id, file]))
  const line = (id: string): string => `${fileOf.get(id)!.path} ${fileOf.get(id)!.summary.year}`
  return {
    series: Object.fromEntries(series.map(({ slug, name, reports }) => [`${name}|${slug}`, reports.map(({ id }) => line(id))])),
    apart: unassigned.map(({ id }) => fileOf.get(id)!.path).toSorted(),
    joins,
  }
}

const work = ['修渠', '办学', '植树', '修路', '清淤', '建仓', '架桥', '引水', '疏河', '扩园', '改厕', '装灯']

/** The body of an accountability report, of no other report's words. */
export function accountabilityBody(seed: number): string {
  const [a, b, c] = [work[seed % 12]!, work[(seed + 5) % 12]!, work[(seed * 7 + 3) % 12]!]
  return `一、履职情况\n（一）抓学习。组织集中学习${seed + 9}次，讲课${(seed % 5) + 2}次，参加${seed * 13 + 40}人次。\n（二）抓${a}。完成${a}${seed + 3}处，投入${seed * 11 + 70}万元。\n二、存在的问题\n一是${b}进度偏慢。部分工程拖了${(seed % 4) + 2}个月。二是联系群众不够经常。走访次数比计划少${(seed % 6) + 1}次。\n三、下一步打算\n（一）加快${b}。第${(seed % 3) + 1}季度前完成余下工程。\n（二）做好${c}。每月走访${(seed % 7) + 4}户。\n`
}

/** The body of a government work report of the year, as one delivers it. */
export function governmentBody(year: number, body: string, seed = 0): string {
  const [a, b] = [work[(year + seed) % 12]!, work[(year + seed + 4) % 12]!]
  return `各位代表：\n现在，我代表${body}，向大会报告工作，请予审议。\n一、${year - 1}年工作回顾\n过去一年，在上级党委的坚强领导下，全体干部群众团结奋斗，克服困难，较好地完成了各项目标任务，${a}${year - 1980}处，${b}${year - 1970}处，粮食产量${year - 1900 + seed}万吨。\n（一）${a}稳步推进。完成投资${(year % 17) + 8}亿元。\n（二）${b}成效明显。惠及${(year % 23) + 30}万人。\n同时也要看到，发展中还有不少困难：一是产业基础薄弱，链条偏短。二是${b}欠账较多，群众意见集中。\n二、${year}年工作安排\n（一）加快${b}。新开工${(year % 9) + 3}个项目。\n（二）改善民生。新增学位${year - 1500}个。\n`
}

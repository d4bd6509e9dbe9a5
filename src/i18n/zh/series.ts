/** Words of the pages of a series and of its threads. */
import { leastInChinese } from '../locale.ts'

/** Years between two tellings that don't surely tell it, and why. */
type Breaks = readonly { readonly kind: keyof typeof breakOf; readonly years: readonly string[] }[]

const breakOf = {
  perhaps: (years: string) => `${years}或为同一项`,
  silent: (years: string) => `${years}问题部分中未见`,
  blank: (years: string) => `${years}无归入条目`,
  'missing-part': (years: string) => `${years}未找到该部分`,
  closed: (years: string) => `${years}全文未公开`,
  gap: (years: string) => `${years}报告未收录`,
}

export const breakWords = (breaks: Breaks): string[] => breaks.map(({ kind, years }) => breakOf[kind](years.join('、')))

/** The page of one organisation over all its years. */
export const series = {
  description: (name: string, years: string) => `${name}${years}各份报告：每个问题和计划主题逐年的去留、改写与再次提出，报告相似程度与主要数字。`,
  aliases: '曾用名与别称',
  reports: '历年报告',
  reportsAndComparisons: '历年报告与对照',
  problems: '问题脉络',
  plans: '计划主题',
  lineageNote: {
    problems:
      '每行一个问题，每列一年；点击标记看当年的文字。空白是当年没有条目归入这一行，可能换了说法或归入别的行，不等于没有提到；斜纹是该年报告未收录。',
    plans:
      '每行一个计划主题，每列一年；点击标记看当年的文字。空白是当年没有条目归入这一行，可能换了说法或归入别的行，不等于没有提到；斜纹是该年报告未收录。',
  },
  lineageSummary: {
    problems: (lasting: number, returned: number) =>
      `${lasting}个问题在两份以上的报告中提出${returned > 0 ? `，其中${returned}个中断后再次提出` : ''}。`,
    plans: (lasting: number) => `${lasting}个主题列入两份以上报告的计划。`,
  },
  printProblems: '打印问题脉络',
  contents: '本页内容',
  lineageCaption: '各年的表述',
  subject: '主题',
  raised: (count: number, atLeast: boolean) => `${leastInChinese(atLeast, '共')}${count}年提出`,
  /** Of one year: which one it is. */
  upTo: {
    problems: (nth: number, atLeast?: boolean) => `${leastInChinese(atLeast)}第${nth}年提出`,
    plans: (nth: number, atLeast?: boolean) => `${leastInChinese(atLeast)}第${nth}年列入`,
  },
  /** Other years may say it in words that were not recognised. */
  once: '未与他年归为一项',
  planned: (count: number, atLeast: boolean) => `${leastInChinese(atLeast, '共')}${count}年列入`,
  years: (first: number, last: number) => (first === last ? `${first}年` : `${first}—${last}年`),
  statusOf: {
    first: '本档案首次列为问题',
    same: '延续',
    reworded: '改写',
    split: '拆分',
    merged: '合并',
    elsewhere: '另见相近文字',
    returned: '再次提出',
    undetermined: '或为同一项',
  },
  firstPlanned: '首次列入',
  perhapsEarlier: '或非首次',
  perhapsEither: '或为同一项（在最前：或非首次）',
  perhapsOf: (counted: string, perhaps: number) => `${counted}，另有${perhaps}年或为同一项`,
  /** Behind the number of years. */
  between: (breaks: Breaks) => (breaks.length === 0 ? '' : `，其间${breakWords(breaks).join('，')}`),
  /** Before an item of a year of which another surely tells it. */
  perhapsItem: '其中这一条或为同一项：',
  mark: (year: string, status: string) => `${year}：${status}`,
  blank: (year: string) => `${year}：无归入条目`,
  /** Only of a report that was searched in all its parts, before a problem that came back. */
  silent: (year: string) => `${year}：问题部分中未见`,
  partMissing: (year: string) => `${year}：未找到该部分，不等于没有`,
  closed: (year: string) => `${year}：全文未公开`,
  gap: (year: string) => `${year}：报告未收录`,
  notHeld: '报告未收录',
  /** Of how many problems and plans of both reports how many are new or gone. */
  turnover: (share: string, of: number, changed: string) => `${of}条中${share}${changed}`,
  alsoUndetermined: (said: string, count: number, share: string) => `${said}，${count}条（${share}）无法判断`,
  /** Where neither the problems nor the plans were read without a doubt, or both reports are of one year. */
  allUndetermined: (of: number, areOfOneYear: boolean) => `${areOfOneYear ? '同一年的两份报告' : '读取存疑'}，${of}条都不说新增或未再提出`,
  doubtfulPlans: '计划读取存疑',
  more: (count: number) => `未与其他年份归为一项的（${count}）`,
  similarity: '与上一份报告的相似程度',
  similarityNote: '全文用词的余弦相似度：越高，新的表述越少。',
  similarityCaption: '与上一份报告的相似度',
  pair: '对照',
  quantities: '主要数字',
  quantitiesNote:
    '报告中反复出现的数字，按报告的说法归为一项，点击数字看原文。标“目标”的出自计划部分；几年合计、年均的数字不与一年的数字连成一线。空缺是程序没有读到，报告未必没有写；虚线空心点是被遮盖的数字，实线空心点与其他年份相差四倍以上，多半不是同一事项，不连成线。',
  figuresOfYears: (year: number, reviewed: number) => `年份是报告的年份，不是数字的年份：${year}年的报告所述多为${reviewed}年的数字。`,
  severalYears: '多年',
  restated: '后来另作说法的数字',
  restatedNote: '后来的报告回顾某一年时所述的数字，与当年的报告不同。常因统计口径调整或核定，不等于有误。',
  ofYear: (year: number) => `（${year}年）：`,
  saidIn: (year: string) => `${year}年报告`,
  aim: '目标',
  chartText: (name: string, values: string) => `${name}：${values}`,
  valueOf: (year: string, value: string) => `${year} ${value}`,
  masked: '遮盖',
  year: '年份',
  value: '数值',
  followThrough: '计划的呼应',
  followThroughNote: {
    withSilent: '每一份报告的计划，在下一份报告中有对应表述、部分对应、无法判断与未见表述的条数。未见表述不等于没有做。',
    without:
      '每一份报告的计划，在下一份报告中有对应表述、部分对应与无法判断的条数。这里没有一项判为“未见表述”：没有找到相通语句的，多计入无法判断。有没有表述，都不等于做没做。',
  },
  planYear: '计划见于',
  none: '没有可以列出的内容。',
  noLineage: '只有一份报告，还没有脉络可看。',
  moreYears: (count: number) => `更早的报告（${count}）`,
  threads: {
    title: (name: string) => `${name}：各年脉络`,
    description: (name: string) => `${name}历年报告中不止一次提到的问题和计划：逐年原文、改动、对应的计划与下一份报告的说法。`,
    note: '不止一份报告提到的问题和计划，逐年列出；多年反复提到的另有单独一页。',
    filterPlaceholder: '内容或年份',
  },
  story: {
    problem: '问题脉络',
    plan: '计划脉络',
    description: (name: string, subject: string, years: string) =>
      `${name}历年报告中的同一项内容：${subject}（${years}）。逐年原文、改动、对应的计划与下一份报告的说法。`,
    summary: (count: number, perhaps: number, first: string, last: string, returned: boolean) =>
      `${count}份报告提到${perhaps > 0 ? `（其中${perhaps}份或为同一项）` : ''}，最早${first}，最近${last}。${returned ? '中断后再次提出。' : ''}`,
    caveat: '是否同一项由模型按主题与所指不足判断，可能有误；“未见表述”不等于没有，“不再提”不等于已经解决。',
    firstWording: '最初的说法',
    newestWording: '最近的说法',
  },
  blankYear: (reports: number): string =>
    reports === 1 ? '这份报告没有条目归入这一项，不等于没有提到。' : '这几份报告都没有条目归入这一项，不等于没有提到。',
  nearestIn: (year: string) => `${year}年报告中最相近的文字：`,
  silentYear: (reports: number): string => `${reports === 1 ? '这份报告' : '这几份报告'}的问题部分未找到说这一问题的语句，其他部分可能说到同一主题。`,
  noneNear: (years: readonly string[]): string => `${years.length === 0 ? '' : `${years.join('、')}年`}问题部分也没有与它相近的文字。`,
  partMissingYear: (reports: number): string => (reports === 1 ? '这份报告中未找到该部分，不等于没有。' : '这几份报告中均未找到该部分，不等于没有。'),
  closedYear: (reports: number): string => (reports === 1 ? '这份报告的全文未公开。' : '这几份报告的全文均未公开。'),
  gapYear: (years: number): string => (years === 1 ? '这一年的报告未收录。' : '这几年的报告均未收录。'),
  wordingSame: '文字未变',
  wordingChanged: (percent: number, of: number) => `两边${of}字中改动${percent}%`,
  wordingOther: '文字大都不同，不逐字标注',
  elsewhereIn: (year: string) => `${year}年报告的别处另有相近文字：`,
  plansAnswering: '同一份报告中对应的计划',
  nextReport: (year: string) => `${year}年报告：`,
}

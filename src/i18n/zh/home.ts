/** Words of the pages that tell what there is and how to read it: home, findings, guide. */
import { leastInChinese } from '../locale.ts'
import { breakWords } from './series.ts'

/** Runs of years that raise a problem, how many of them only perhaps do, whether there may be more that surely do, those between that don't surely do and why, and how many years have a report. */
interface YearsTold {
  readonly runs: readonly string[]
  readonly breaks: Parameters<typeof breakWords>[0]
  readonly perhaps: number
  readonly atLeast: boolean
  readonly of: number
}

/** Home, the further pages of its matrix, and the list of unassigned reports. */
export const home = {
  title: '首页',
  description: (name: string, reports: string, series: string) =>
    `${name}：${series}个单位、${reports}份年度报告，逐年对照问题与计划的变化，可全文检索。`,
  counts: (reports: string, organisations: string, series: string, comparisons: string) =>
    `${organisations}个单位${series === organisations ? '' : `（${series}个系列，每种报告各为一个）`} · ${reports}份报告 · ${comparisons}组对照`,
  years: (first: number, last: number) => (first === last ? `${first}年` : `${first}–${last}年`),
  findingsNote: '由程序按文字得出，请点开核对依据；未见表述不等于没有做。',
  allFindings: '全部要点',
  matrix: '单位与年份',
  matrixNote:
    '每格是一份报告，格间的短线是一组对照，颜色越重，新增和未再提出的问题与计划越多；竖纹是无法判断的部分，那里颜色淡不等于没有变化。斜纹表示前后都有报告而该年未收录，首份之前、末份之后留白。',
  matrixCaption: '单位与年份：每格一份报告，格后的短线是它与前一份报告的对照',
  organisation: '单位',
  earlierYears: '更早年份',
  comparisonLink: (earlier: string, later: string, share: string, of: number) =>
    `${earlier}与${later}对照，${of}条问题与计划中${share}新增或未再提出`,
  comparisonLinkUnknown: (earlier: string, later: string) => `${earlier}与${later}对照`,
  comparisonUndetermined: (said: string, share: string, of: number) => `${said}，${of}条中${share}无法判断`,
  gap: (year: number) => `${year}年未收录`,
  filter: '筛选单位',
  filterPlaceholder: '输入名称的一部分',
  filterCount: (count: number | string) => `${count}个单位`,
  filterNone: '没有名称相符的单位',
  legend: '新增或未再提出',
  legendUndetermined: '无法判断',
  legendGap: '前后有而该年未收录',
  mostChanged: '近来变化最大',
  mostChangedNote: '两份报告的问题与计划合计，其中新增或未再提出的比例；问题或计划读取存疑的对照不列。',
  ofItems: (of: number) => `共${of}条`,
  alsoUndetermined: (share: string, of: number) => `${of}条中${share}无法判断`,
  problemsShort: '问题',
  review: (count: number) => `${count}处需要人来确定`,
  reviewNote: '：年份、单位等无法从原文判断的，一律列出，不作猜测。',
  unassigned: (count: number) => `未归类的文件（${count}）`,
  unassignedNote: '这些文件不属于任何系列，各有原因，写在下面；能在 metadata.csv 中补上的，补上即可归类。',
  unassignedNone: '没有未归类的报告：每一份都归入了系列。',
  unassignedDescription: '暂未归入系列的文件，以及各自的原因。',
  empty: '档案里还没有报告。',
  pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
  browseTitle: (page: number) => `单位与年份，第${page}页`,
  previousPage: '上一页',
  nextPage: '下一页',
  otherNames: (count: number) => `其余${count}个单位`,
  characters: (count: string) => `${count}字`,
  waysIn: '从这里进入',
  returnedThemes: '中断后又提出最多的：',
  commonThemes: '提到最多的：',
  yearPair: (earlier: number, later: number) => `${later}年新提和${earlier}年之后不再提的`,
  risenWords: (year: number) => `${year}年上升`,
  termsNote: '词语的出现、消失与逐年曲线。',
  compareNote: '任意两份报告，或今年的草稿与以往的报告，逐条对照；草稿不离开本机。',
  methodNote: '规则、阈值、实测质量与引用方式。',
  data: '数据下载',
  state: '档案状况',
}

/** Findings of a series or of the archive. */
export const findings = {
  title: '要点',
  titleOf: (name: string) => `${name}：要点`,
  description: (name: string) =>
    `${name}历年报告的要点：多年提出的问题、中断后再次提出的问题、下一份报告中未找到相通语句的计划、低于目标的数字、未找到明显对应措施的问题。`,
  archiveDescription:
    '全部报告的要点：多年提出的问题、中断后再次提出的问题、下一份报告中未找到相通语句的计划、低于目标的数字、未找到明显对应措施的问题。',
  note: '以下由程序按文字得出，每条都请点开核对依据。未找到语句不等于没有提，更不等于没有做；不再提出不等于已经解决；无法判断的不列。',
  kinds: {
    lasting: '多数年份都提出的问题',
    returned: '中断后再次提出的问题',
    unmentioned: '下一份报告中未找到相通语句的计划',
    below: '所述数字低于计划的',
    unanswered: '未找到明显对应措施的问题（供核对）',
  },
  notes: {
    lasting: '超过半数的报告都提出的同一个问题；只是“或为同一项”的年份不算。',
    returned:
      '曾经提出，中间至少一份报告的问题部分未找到说同一问题的语句，后来又提出。查的是问题部分，以及其他部分中指出不足的语句；回顾和计划可能说到同一主题，线索页上列出其中最相近的文字。',
    unmentioned: '程序没有找到相通的语句，报告可能换了说法。按抽查，这类计划中读者也认为全文未提的不到一半，所以只列出供核对，不作判断。',
    below:
      '全年的主要预期目标或计划定了数字，下一份报告对同一指标说的数字较小。以低为好的（如PM2.5浓度）、物价、“左右”只差一成以内的、口径不同的和几年的目标不列。每个数字一行：一项计划有几个数字的占几行，对照页按计划计。',
  },
  unansweredNote: ({ right, outside, said }: Readonly<Record<'right' | 'outside' | 'said', number>>) =>
    `程序在同一份报告的计划里没有找到明显针对它的一项，也没有在问题之后找到说到它的语句；报告可能换了说法，也可能另有安排。曾把${said}个这样的问题与所在报告对读，${right}个确实没有明确针对它的措施，其中${outside}个是对经济形势的概述，并非哪个单位的不足。所以只列出供核对，不作判断。读取存疑的报告不查。`,
  answersLikely: (likelihood: string) => `（针对它的可能性${likelihood}）`,
  columns: { series: '单位', lead: '内容', years: '年份', target: '计划与所述', nearest: '最接近的计划' },
  yearsTold: ({ runs, perhaps, atLeast, breaks, of }: YearsTold, count: number) =>
    [
      `${runs.join('、')}（${of}年报告中${leastInChinese(atLeast)}${count}年${perhaps > 0 ? `，另有${perhaps}年或为同一项：${breaks.flatMap(({ kind, years }) => (kind === 'perhaps' ? years : [])).join('、')}` : ''}）`,
      ...breakWords(breaks.filter(({ kind }) => kind !== 'perhaps')),
    ].join('；'),
  targetTold: (of: string, planned: string, told: string) => `${of}：计划${planned}，所述${told}`,
  /** Words that show that a problem came back. */
  shows: {
    first: '本档案首次列为问题',
    perhapsFirst: '最早列为问题，或非首次',
    last: '中断前最后提出',
    perhapsLast: '中断前最后一次，或为同一项',
    silent: '问题部分中未见',
    nearest: '这份报告中最接近的文字',
    again: '再次提出',
  },
  silentOpening: '问题部分中未见，这里是它的开头',
  wholeProblems: (characters: number) => `问题部分全文（${characters}字）`,
  quotes: (count: number) => `依据的${count}处原文`,
  none: '没有列出的。没有列出不等于没有。',
  undecided: {
    unmentioned: (count: string, checked: string) => `${checked}条计划中另有${count}条无法判断，没有提到的也会在其中，须逐条核对：`,
    unanswered: (count: string, checked: string) =>
      `${checked}条问题中另有${count}条无法判断：没有哪项计划足够像是针对它的，也不足以说没有，须逐条核对：`,
  },
  undecidedOfEach: '各单位的要点页按年份列出。',
  cut: (shown: string, all: string) => `共${all}条，这里列出最前的${shown}条，筛选和导出也只在其中；各单位的要点页有全部。`,
  filter: '筛选',
  filterPlaceholder: '内容、单位或年份',
  year: '涉及年份',
  anyYear: '全部',
  ofAll: (shown: number | string, all: number | string) => `${shown}/${all}`,
  noneLeft: '没有符合筛选的。',
  filtered: (count: number | string) => `${count}条`,
  sortBy: (column: string) => `按${column}排序`,
  bySeries: '各单位的要点',
  ofSeries: '本单位的要点',
  ofArchive: '全部单位的要点',
}

/** How a comparison is read, kind by kind. */
export const guide = {
  title: '怎样读一组对照',
  description: '对照页上每一种行的含义，各举本档案中的一条真实例子。',
  lead: '下面每一种行都取自本档案，按同一条规则选出：最新的对照中第一条篇幅适中的。宽屏上左边是前一份报告，右边是后一份；窄屏上两份合为一段，标出增删。',
  signsTitle: '符号',
  signs: [
    ['↗', '到原报告的这一段。'],
    ['#', '这一行的固定链接，可用来引用。'],
    ['1/5↓', '同一状态的第几行，点一下到下一行。'],
    ['把握', '由模型估计的可能性，不是文字相似度；最高是100%。'],
    ['判断依据', '展开可见规则、次优候选和得分。'],
  ],
  none: '这个档案里没有一眼能读完的例子。',
  kinds: {
    reworded: {
      reads: '两份报告说的是同一件事，措辞不同。蓝色下划线是后一份增加的，橙色删除线是后一份去掉的。',
      beware: '改一个词可能无关紧要，也可能是要害：把“没有”改成“不够”，意思就变了。请读全句。',
    },
    same: {
      reads: '两份报告的表述相同，标点、年份和届次之外没有改动。',
      beware: '照抄上一年的话也会显示为延续。',
    },
    split: { reads: '前一份的一条，在后一份分成了几条。', beware: '分开后若有一部分不再出现，要看标记。' },
    merged: { reads: '前一份的几条，在后一份并成了一条。', beware: '合并时细节往往被省去。' },
    dropped: { reads: '前一份提出，后一份的同类条目中没有与它对应的。', beware: '不再提出不等于已经解决，也可能写进了别的部分。' },
    added: {
      reads: '后一份提出；前一份没有找到对应的条目，更早的也没有连上哪一条。',
      beware: '换了说法的可能没有认出来；第一次写进报告，也不等于第一次发生。',
    },
    told: { reads: '与前一份的条目没有相连，但各年脉络中此前提出过。', beware: '中间为什么没有提，或换了说法，文字本身回答不了。' },
    undetermined: { reads: '有几种可能，或者读取有疑问，依据不足。', beware: '这不是“没有”。请自己对照两边的文字。' },
    matched: {
      reads: '左边是前一年的计划，右边是后一份报告中最相近的一段，说的是同一件事。',
      beware: '有话回应，不等于做成了；一条计划含几件事时，至少一件有回应就算。',
    },
    partial: { reads: '计划中的几件事，只有一部分有相应的话。', beware: '展开“逐句对照”可见哪一句有、哪一句没有。' },
    'not-found': {
      reads: '后一份报告全文没有与这条计划相通的语句。',
      beware: '未见表述不等于没有做。右边列出最相近的几句，请自行判断。',
    },
  },
}

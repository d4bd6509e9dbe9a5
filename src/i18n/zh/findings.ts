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
    lasting: '半数以上的报告都提出的同一个问题。',
    returned: '曾经提出，中间至少一份报告各部分都未见表述，后来又提出。',
    unmentioned: '程序没有找到相通的语句，报告可能换了说法。按抽查，这类计划中读者也认为全文未提的不到一半，所以只列出供核对，不作判断。',
    below: '计划定了数字，下一份报告对同一事项说的数字较小。较小是好是坏，看是什么数字；几年的目标不列。',
  },
  unansweredNote: ({ right, outside, said }: Readonly<Record<'right' | 'outside' | 'said', number>>) =>
    `程序在同一份报告的计划里没有找到明显针对它的一项，也没有在问题之后找到说到它的语句；报告可能换了说法，也可能另有安排。曾把${said}个这样的问题与所在报告对读，${right}个确实没有明确针对它的措施，其中${outside}个是对经济形势的概述，并非哪个单位的不足。所以只列出供核对，不作判断。读法存疑的报告不查。`,
  answersLikely: (likelihood: string) => `（针对它的可能性${likelihood}）`,
  columns: { series: '单位', lead: '内容', years: '年份', target: '计划与所述', nearest: '最接近的计划' },
  yearsTold: (runs: readonly string[], count: number, perhaps: number, silent: readonly string[]) =>
    `${runs.join('、')}（${count}年${perhaps > 0 ? `，其中${perhaps}年或为同一项` : ''}）${silent.length > 0 ? `；${silent.join('、')}未见表述` : ''}`,
  targetTold: (of: string, planned: string, told: string) => `${of}：计划${planned}，所述${told}`,
  none: '没有。',
  cut: (shown: string, all: string) => `共${all}条，这里列出最前的${shown}条；各单位的要点页有全部。`,
  filter: '筛选',
  filterPlaceholder: '内容、单位或年份',
  filtered: (count: number | string) => `${count}条`,
  sortBy: (column: string) => `按${column}排序`,
  bySeries: '各单位的要点',
  ofSeries: '本单位的要点',
  ofArchive: '全部单位的要点',
}

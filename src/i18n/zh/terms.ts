/** Words and phrases over the years. */
export const terms = {
  title: '用语',
  description: (first: number, last: number) =>
    `${first}年至${last}年报告用语的兴衰：各年上升、下降、首次和最后出现的词与短语，可查任意文字的逐年曲线。`,
  descriptionEmpty: '报告用语的兴衰：各年上升、下降、首次和最后出现的词与短语。',
  intro: '一个词何时出现，何时消失，哪年用得多。次数按字面计，与检索所得一致；括注的份数是含有该词的报告数。',
  honest: '各年收录的单位和报告类型不尽相同，曲线只反映本档案收录的报告。上升与下降只在两年都有报告的系列之间比较。',
  ask: '查任意词语的逐年曲线',
  askHint: '可输入任意文字；多个词语用顿号、逗号或空格隔开，最多四个。',
  askButton: '画出曲线',
  askPlaceholder: '例如：营商环境、高质量发展',
  asking: '正在查询……',
  askFailed: '没能读取检索索引，请检查网络后再试。',
  askNone: (phrase: string) => `“${phrase}”在档案中没有出现。`,
  askDone: (count: number | string) => `已画出${count}条曲线`,
  curveName: (term: string) => `“${term}”`,
  curveSummary: (reports: string, occurrences: string, first: number, last: number) =>
    `${reports}份报告，共${occurrences}次；${first === last ? `只见于${first}年` : `首见于${first}年，末见于${last}年`}`,
  curveText: (term: string, values: string) => `“${term}”每万字出现次数：${values}`,
  perTenThousand: '每万字次数',
  occurrences: '次数',
  occurrencesOf: '次数 / 当年报告的字数',
  reportsWith: '含该词的报告',
  numbers: '各年数字',
  bySeries: (term: string) => `各单位何时开始用“${term}”`,
  organisation: '单位',
  archiveSince: '收录自',
  firstUse: '首见',
  lastUse: '末见',
  year: '年份',
  searchFor: (term: string) => `检索“${term}”`,
  search: '检索',
  byYear: '逐年用语',
  byYearNote: '每年与上一年相比，上升和下降最显著的用语。点击年份看详表。',
  rising: '上升',
  falling: '下降',
  unchanged: '没有显著变化的年份：',
  none: '没有显著的变化。',
  firstSeen: '首次出现',
  lastSeen: '最后出现',
  yearTitle: (year: number) => `${year}年的用语`,
  yearDescription: (earlier: number, later: number, series: number) =>
    `${series}个系列${later}年报告与${earlier}年相比上升、下降的词与短语，以及首次和最后出现的用语。`,
  compared: (series: number, earlier: YearCompared, later: YearCompared) =>
    `比较${series}个系列（一个单位的一种报告）两年都有的报告：${earlier.year}年${earlier.reports}份${earlier.characters}字，${later.year}年${later.reports}份${later.characters}字。`,
  risingTitle: (year: number) => `${year}年上升的用语`,
  fallingTitle: (year: number) => `${year}年下降的用语`,
  risingNote: '按显著程度排列。曲线是全部报告各年每万字的次数。',
  firstSeenTitle: (year: number) => `${year}年首次出现`,
  firstSeenNote: '本档案中更早的报告都没有的用语，括注含有它的报告数。',
  lastSeenTitle: (year: number) => `${year}年之后不再出现`,
  lastSeenNote: '本档案中更晚的报告都没有的用语，括注含有它的报告数。',
  columns: { term: '用语', curve: '曲线', rate: '每万字次数', reports: '报告数', keyness: '显著程度' },
  fromTo: (earlier: string, later: string) => `${earlier} → ${later}`,
  count: (term: string, count: string) => `${term}（${count}）`,
  index: '用语索引',
  indexNote: (count: string, shared: boolean) => `${shared ? '见于两个以上系列的' : '常用的'}${count}个用语，按拼音首字母排列。`,
  indexTitle: (letter: string) => `用语索引：${letter}`,
  indexDescription: (letter: string) => `拼音首字母为${letter}的用语：各年曲线、报告数、首次和最后出现的年份。`,
  otherLetters: '其他',
  indexColumns: { reports: '报告数', series: '系列数', first: '首见', last: '末见' },
  previousYear: '上一年',
  nextYear: '下一年',
  empty: '档案里还没有两个年份的报告可以比较。',
  downloads: '数据下载与算法见“方法”。',
}

/** One of two years that are compared: its reports, and their characters as they are written. */
interface YearCompared {
  readonly year: number
  readonly reports: number
  readonly characters: string
}

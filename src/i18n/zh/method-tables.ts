/** Words of the tables that the page of the method holds: thresholds, what was measured, and the tables for download. */
import type { thresholds as builtIn } from '../../core/compare/thresholds.ts'
import { genreNames } from '../../core/normalise/genres/index.ts'

/** A sentence for every number of a table of numbers, however nested. */
type WordsFor<Numbers> = { readonly [Key in keyof Numbers]: Numbers[Key] extends number ? string : WordsFor<Numbers[Key]> }

/** The lists of items, whose thresholds have other values and the same meaning. */
type List = 'problems' | 'plans' | 'work'

/** What every threshold means. A threshold without words, or words without a threshold, does not compile. */
export type ThresholdWords = WordsFor<Omit<typeof builtIn, List>> & { readonly items: WordsFor<(typeof builtIn)[List]> }

/** How well the problem items of a set are told, and how many the program and its readers tell. */
export interface ItemFigures {
  readonly f1: number
  readonly said: number
  readonly labelled: number
}

/** A set of which the program reads much less well what it has learned nothing of, with the counts that this figure rests on. */
export interface Fall {
  readonly set: string
  readonly fitted: ItemFigures
  readonly leftOut: ItemFigures
  readonly organisations: number
  /** Labelled passages that are left without the organisation that has most, of the set and of all sets. */
  readonly leftOfSet: number
  readonly left: number
}

/** What every threshold of the comparison means. */
export const thresholds: ThresholdWords = {
  items: {
    link: '两项说同一件事的把握不低于此值，才可一对一相连',
    join: '未连上的一项与已连上的为同一条的把握不低于此值，且对方有另一个分句容得下，并入为拆分或合并',
    ahead: '且领先其他候选不小于此值',
    joinEqual: '已连上的两项文字完全相同时，并入所需的把握',
    alone: '未连上的一项，另一份清单中其实有所提及的可能性达到此值，既不说新增，也不说未再提出',
    sure: '相连而把握低于此值时，若另有相近的候选，则标为无法判断',
    margin: '候选之间的差距小于此值，即为相近',
  },
  links: { elsewhere: '未连上的问题，另一份报告清单之外指出不足的分句含其主题词的比重不低于此值：另见相近文字，不说新增或未再提出' },
  move: '不同部分之间未连上的条目，为同一条的把握不低于此值即视为移动',
  threads: {
    together: '不同年份的条目说的是同一件事的可能性，按线索内各对平均不低于此值，归为一条线索',
    keep: '与上一份报告相连的两项，同一可能性不低于此值时，不论其他年份如何，归入同一线索',
    returned: '隔年又出现的条目，读者会说再次提出的可能性不低于此值，才说再次提出',
    open: '且上次提出以来各份报告中，没有指出不足的分句含其主题词的比重不低于此值',
    besides: '清单之中也没有条目说同一件事的可能性不低于此值，否则为另见相近文字',
    elsewhere: '不能断定再次提出的，上述分句含其主题词的比重不低于此值：另见相近文字',
  },
  coverage: '同一份报告的计划针对问题的把握不低于此值，视为有对应措施',
  unanswered: {
    plan: '同一份报告的计划针对问题的把握，最高一项也不高于此值，',
    subject: '且计划部分和问题之后没有分句含其主题词的这一比重：列为未找到明显对应措施，供核对',
  },
  rectification: '整改表述所指问题与往年问题为同一条的把握不低于此值，视为同一问题',
  followThrough: {
    matched: '读者会说计划得到回应的可能性不低于此值：有对应表述',
    kinship: '且从该回顾对其余计划的回应看，其为同一单位所作的程度不低于此值',
    beside: '且列在旁边的最相近一句，作为回应被引用的可能性不低于此值',
    partial: '低于上值，而部分得到回应的可能性（至少部分回应减去有回应）不低于此值：部分对应',
    passage: '且其最相近的一句作为回应被引用的可能性不低于此值',
    likely: '且至少部分得到回应的可能性不低于此值',
    answered: '至少部分得到回应的可能性低于此值，且后一份报告通篇不提此事，才是未见表述',
    silent: '且读者同意这类判断的比例不低于此值，才是未见表述；否则不作判断',
    most: '一份报告的计划有超过此比例找不到相通的语句时，一概不作判断',
  },
  silence: {
    passage: '通篇不提：回顾中没有语句作为回应被引用的可能性达到此值',
    subject: '全文没有语句具有计划名称用词的这一比重（按字对的稀有程度）',
    clause: '回顾中没有语句具有计划任何分句用词的这一比重',
    words: '没有语句具有计划名称词语的这一比重（按词的稀有程度）',
    clauseWords: '没有语句具有计划任何分句词语的这一比重',
    clausePairs: '字对共有不到这一比重的分句不看词语',
    themes: '没有语句的主题与计划名称的主题如此相近',
    namedPassage: '计划用引号点名而全文没有这一名称时，语句作为回应被引用的可能性须低于此值',
    namedElsewhere: '同上，其他部分共有用词的比重',
    namedWords: '同上，计划名称词语的比重',
  },
  quantity: '两个数字前后的文字相似度不低于此值，视为同一事项',
  quantityElsewhere: '一处在工作回顾、一处在问题中时，视为同一事项所需的相似度',
  diff: {
    replaced: '共同用词的比例低于此值，整段作替换显示',
    stretch: '两处不变文字之间，共同用词的比例低于此值，合为一处差异',
    island: '不单独显示的最长文字，以字计',
    exactReport: '超过这么多字的报告，按分句而不按词标注，并标明较粗',
    exhaustive: '两边合计不超过这么多词的一段，逐词求最优；更长的先以两边各出现一次的词固定',
    editLength: '一段之内求解的最大差异词数；超过则合为一处，并标明较粗',
  },
}

/** What the method page says of measured quality. */
export const measured = {
  title: '实测质量',
  text: '下列数字由 npm run evaluate 与 npm run fit 在标注样本上测得，未经修饰。标注由语言模型逐篇阅读、按同一规则作出；两位读者之间，问题条目的 F1 为 0.92，计划条目为 0.98。注明“该单位不参与拟合”的，所衡量的单位没有任何标注用于拟合；示例档案的数字只用来防止倒退，不能说明质量。查准率：程序说出的，读者认可多少；查全率：读者认为该说的，程序说出多少；F1 是两者的调和平均。“条目的对应”各表以读者划好的条目为准；“读者对照两份报告”一表则连划分条目的差错一并计入，因此较低。',
  none: '这份站点建立时还没有实测数字。运行 npm run evaluate 可得。',
  fall: ({ set, fitted, leftOut, organisations, leftOfSet, left }: Fall) =>
    `“${set}”一组：用全部标注拟合时 F1 为${fitted.f1}，不用所读单位的标注时为${leftOut.f1}。这一组有${organisations}个单位；去掉一个单位，全部标注至少还剩${left}段，其中这一组${leftOfSet}段。这时程序说出${leftOut.said}个问题，读者标出${leftOut.labelled}个；用全部标注拟合时程序说出${fitted.said}个。降低的原因没有另外测过。`,
  figure: '指标',
  inAll: '总计',
  counts: { pairs: '对数', labels: '标注数', parts: '片段数', marks: '标注数' } as Readonly<Record<string, string>>,
  subjects: {
    coverageLeftOut: '问题与计划的对应（该单位不参与拟合）',
    comparison: '对照（示例档案）',
    followThrough: '前后呼应：能否识破无回应（示例档案）',
    unansweredLeftOut: '未找到明显对应措施的问题（该单位不参与拟合）',
    followThroughReliability: '前后呼应（该单位不参与拟合）',
    items: '问题条目',
    itemsLabelled: '问题条目：用于拟合的标注',
    leftOut: '条目的对应（该单位不参与拟合）',
    leftOutByStatus: '条目的对应，按判断（该单位不参与拟合）',
    planItems: '计划条目（规则写成时曾对照这些样本）',
    readings: '新增与未再提出：读者对照两份报告是否认可',
    threadsLeftOut: '历年脉络（该单位不参与拟合）',
  } as Readonly<Record<string, string>>,
  names: {
    precision: '查准率',
    recall: '查全率',
    f1: 'F1',
    macro: '宏平均',
    pairs: '省、市、区政府报告，成对',
    provinces: '各省政府报告，成对',
    accountability: '述职报告，成对',
    seeds: '述职报告，单份',
    kept: '另行标注的报告，成对',
    labels: '另行标注的报告，单份',
    threads: '历年标注的报告',
    sample: '示例档案',
    'fitted on all': '用全部标注拟合',
    'left out': '该单位不参与拟合',
    measures: '',
    'problem items': '问题条目',
    'problem links': '问题的对应',
    'plan items': '计划条目',
    'plan links': '计划的对应',
    'follow-through status': '前后呼应：判断',
    'follow-through evidence': '前后呼应：依据',
    marks: '标注',
    parts: '标注的片段',
    short: '一两个字的片段',
    cuts: '切断词语的标注',
    replaced: '替换',
    curves: '不同门槛下的 F1',
    problems: '问题',
    plans: '计划',
    right: '判断正确',
    deleted: '删去回应之后',
    foreign: '换成别的单位的报告',
    matched: '有对应表述',
    partial: '部分对应',
    'not-found': '未见表述',
    silent: '通篇未找到',
    silentNamed: '引号点名而通篇未找到',
    undetermined: '无法判断',
    quoted: '读者引用的语句',
    first: '排在首位',
    of: '共',
    verdicts: '判断',
    said: '程序给出',
    labelled: '读者标注',
    read: '读过',
    surely: '读者认可',
    perhaps: '两可',
    outside: '其中概述经济形势的',
    answered: '列出了计划的问题',
    returned: '再次提出',
    dropped: '未再提出',
    merged: '合并',
    new: '新增',
    reworded: '改写',
    same: '延续',
    split: '拆分',
    series: '单位',
    organisations: '单位',
    passages: '标注的段落',
    leftOfSet: '去掉一个单位后，同组至少还剩',
    left: '全部至少还剩',
  } as Readonly<Record<string, string>>,
}

const kinds = Object.entries(genreNames('zh'))

/** The tables that the archive offers for download, and what their columns mean. */
export const downloads = {
  title: '数据下载',
  text: '全部为 UTF-8，可用电子表格打开。字段名和代码各种语言相同，便于程序使用；名称以 Name 结尾的字段是代码的说法，用本站首选的界面语言。撤下的报告不在其中；只公开著录信息的报告只见于 reports.csv。',
  file: '文件',
  columns: '字段',
  tables: {
    'reports.csv': '每份报告一行',
    'problems.csv': '每个问题一行',
    'plans.csv': '每项计划一行',
    'links.csv': '每条连接一行；未连上的条目也各占一行（dropped 为未再提出，new 为新增）',
    'follow-through.csv': '前一份报告的每项计划一行，附后一份报告中最接近的一句',
    'quantities.csv': '每个数字一行',
    'themes.csv': '每个主题每年一行',
    'terms.csv': '用语索引中的每个用语每年一行',
  },
  index: '全部系列、报告与对照的目录，JSON 格式',
  lineages: '全部线索：哪些报告的哪些条目属同一问题或计划，JSON 格式',
  packed:
    '每份报告与每个单位的全部对照另有 gzip 压缩的 JSON，一般解压软件都能打开：data/reports/<单位>/<五年之首>.json.gz，data/comparisons/<单位>.json.gz（每个条目只存一次，对照以序号引用）；对照页上的按钮给出该页一份对照的 JSON。文件名以 .gz 结尾的表格和目录也是这样压缩的。',
  columnWords: {
    report: '报告的标识',
    address: '页面地址，相对于站点根目录',
    series: '系列的标识',
    organisation: '单位名称',
    kind: `报告类型：${kinds.map(([kind, name]) => `${kind} ${name}`).join('，')}`,
    kindName: '报告类型的名称',
    year: '标题年份',
    reviewedYear: '回顾年份',
    planYear: '计划年份',
    title: '标题',
    role: '职务',
    date: '日期',
    session: '会议',
    language: '语言',
    publish: '公开程度：full 全部，text 只有文本，record 只有著录',
    characters: '字数',
    problems: '问题数',
    causes: '原因数',
    plans: '计划数',
    work: '工作条目数',
    problemsFound: '是否找到问题部分',
    plansFound: '是否找到计划部分',
    commonWording: '与其他单位相同的文字所占比例',
    sourcePath: '原始文件',
    sha256: '原始文件的校验值',
    sourceAddress: '来源网址',
    licence: '许可',
    item: '条目的标识',
    parent: '上级条目的标识',
    lead: '引导句',
    text: '全文',
    theme: '主题；条目归入几个主题的，取最主要的',
    themes: '全部主题，以空格分隔，最主要的在前',
    nth: '该单位第几年提出',
    returned: '是否中断后再次提出',
    lineage: '线索：同一单位中编号相同的条目属同一线索，第几年可据此重新计数',
    comparison: '对照的标识',
    earlierYear: '前一份报告的年份',
    laterYear: '后一份报告的年份',
    list: '列表：problems 问题，plans 计划，work 工作',
    listName: '列表的名称',
    status: '状态的代码',
    statusName: '状态的说法',
    earlierItems: '前一份报告的条目，多个以空格隔开',
    laterItems: '后一份报告的条目，多个以空格隔开',
    confidence: '同一条的把握，由模型估计，0至1；不是文字相似度（JSON 中为 links 的 similarity）',
    wordingChanged: '文字改动的比例，0至1：只见于一边的字数 ÷ 两边的字数',
    closeness: '与计划的相近程度，0至1（JSON 中为 evidence 的 similarity）',
    by: '由规则（rule）或人（person）得出',
    rule: '规则',
    plan: '计划的标识',
    evidence: '最接近的一句所在的段落',
    evidenceText: '最接近的一句',
    of: '所指事项',
    value: '数值；空为遮盖',
    unit: '单位',
    qualifier: '余、近、以上等',
    masked: '是否被遮盖',
    part: '所在部分：work 工作，problems 问题，causes 原因，plans 计划（数字是目标），preface 前言，closing 结语，attachment 附件；空为不属于任何部分',
    partName: '所在部分的名称',
    several: '是否几年合计、年均，或计划年份之后的目标',
    name: '名称',
    named: '名称的来历：vocabulary 词表，shared-word 共有的词，rest 其他',
    reports: '含有它的报告数',
    allReports: '当年的报告数；themes.csv 中只计读到问题的报告',
    allCharacters: '当年全部报告的字数',
    term: '用语',
    phrase: '是否词组',
    occurrences: '次数',
    perTenThousand: '每万字次数',
  },
}

/** Words of the tables that the page of the method holds: thresholds, and what was measured. */
import type { thresholds as builtIn } from '../../core/compare/thresholds.ts'

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
  links: {
    elsewhere: '未连上的问题，另一份报告清单之外指出不足的分句含其主题词的比重不低于此值：另见相近文字，不说新增或未再提出',
    sentence: '未连上的问题，另一份的问题部分有分句与它同一句的其他部分接近程度不低于此值，',
    inside: '而且与它本身的接近程度不低于此值：另见相近文字，不说新增或未再提出',
    review: '未连上的工作，另一份的工作回顾里有分句含其标题主题词的比重不低于此值',
    near: '而且与标题的相近程度不低于此值：另见相近文字，不说仅列于一份',
  },
  move: '不同部分之间未连上的条目，为同一条的把握不低于此值即视为移动',
  threads: {
    together: '不同年份的条目说的是同一件事的可能性，按线索内各对平均不低于此值，归为一条线索',
    keep: '与上一份报告相连的两项，同一可能性不低于此值时，不论其他年份如何，归入同一线索',
    core: '与线索中最有代表性的一项说同一件事的可能性低于此值的，不归入这条线索',
    sure: '问题：本项或此前各项与最有代表性的一项说同一件事的可能性低于此值，只说或为同一项',
    surePlans: '计划：同上',
    across: '问题：上一份报告没有列出，与更早各项说同一件事的可能性都低于此值的，只说或为同一项',
    returned: '隔年又出现的条目，读者会说再次提出的可能性不低于此值，才说再次提出',
    open: '且前一份报告中，没有指出不足的分句含其主题词的比重不低于此值（更早的报告有的，那一年和以前不算未见）',
    inside: '且它的问题部分中，不论是否指出不足，没有分句与它的接近程度不低于此值',
    besides: '清单之中也没有条目说同一件事的可能性不低于此值，否则为另见相近文字',
    elsewhere: '不能断定再次提出的，上述分句含其主题词的比重不低于此值：另见相近文字',
    beside: '或问题部分中有分句与它的接近程度不低于此值',
  },
  coverage: '同一份报告的计划针对问题的把握不低于此值，视为有对应措施',
  unanswered: {
    plan: '同一份报告的计划针对问题的把握，最高一项也不高于此值，',
    subject: '且计划部分和问题之后没有分句含其主题词的这一比重：列为未找到明显对应措施，供核对',
  },
  rectification: '整改表述所指问题与往年问题为同一条的把握不低于此值，视为同一问题',
  followThrough: {
    matched: '读者会说计划得到回应的可能性不低于此值：有对应表述',
    kinship: '且从回顾与计划共有的用字看，该回顾为同一单位所作的可能性不低于此值（部分对应亦同）',
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
  text: '下列数字由 npm run evaluate 与 npm run fit 在标注样本上测得，未经修饰。标注由语言模型逐篇阅读、按同一规则作出；两位读者之间，问题条目的 F1 为 0.92，计划条目为 0.98。注明“该单位不参与拟合”的，所衡量的单位没有任何标注用于拟合权重；条目对应、工作和问题对应措施的限值以及词向量，是用全部单位定出的。示例档案的数字只用来防止倒退，不能说明质量。查准率：程序说出的，读者认可多少；查全率：读者认为该说的，程序说出多少；F1 是两者的调和平均。“条目的对应”各表以读者划好的条目为准；“读者对照两份报告”一表则连划分条目的差错一并计入，因此较低。',
  none: '这份站点建立时还没有实测数字。运行 npm run evaluate 可得。',
  fall: ({ set, fitted, leftOut, organisations, leftOfSet, left }: Fall) =>
    `“${set}”一组：用全部标注拟合时 F1 为${fitted.f1}，不用所读单位的标注时为${leftOut.f1}。这一组有${organisations}个单位；去掉一个单位，全部标注至少还剩${left}段，其中这一组${leftOfSet}段。这时程序说出${leftOut.said}个问题，读者标出${leftOut.labelled}个；用全部标注拟合时程序说出${fitted.said}个。降低的原因没有另外测过。`,
  /** Behind the falls: which of the figures is the one for an organisation without labels. */
  fallMeans:
    '“省、市、区政府报告，成对”是广东省、深圳市和光明、南山、盐田、福田四区的八对报告，问题写得最密。没有标注的单位参看下一表“各单位”中同类单位的“合计”一行：各行都没有用该单位的标注。',
  figure: '指标',
  organisation: '单位',
  together: '（合计）',
  inAll: '总计',
  counts: { pairs: '对数', labels: '标注数', parts: '片段数', marks: '标注数' } as Readonly<Record<string, string>>,
  subjects: {
    coverageLeftOut: '问题与计划的对应（该单位不参与拟合）',
    comparison: '对照（示例档案）',
    followThrough: '前后呼应：能否识破无回应（示例档案）',
    unansweredLeftOut: '未找到明显对应措施的问题（该单位不参与拟合）',
    followThroughReliability: '前后呼应（该单位不参与拟合）',
    items: '问题条目',
    itemsByOrganisation: '问题条目：各单位（该单位不参与拟合）',
    itemsLabelled: '问题条目：用于拟合的标注',
    leftOut: '条目的对应（该单位不参与拟合）',
    leftOutByStatus: '条目的对应，按判断（该单位不参与拟合）',
    planItems: '计划条目（规则写成时曾对照这些样本）',
    readings: '新增与未再提出：读者对照两份报告是否认可',
    readingsByOrganisation: '新增与未再提出：各单位，读者是否认可',
    threadsLeftOut: '历年脉络（该单位不参与拟合）',
    workLeftOut: '工作的对应（该单位不参与拟合）',
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
    state: '中央政府',
    province: '省、自治区、直辖市',
    city: '市',
    district: '区、县',
    body: '部门与其他单位',
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
    earlierOnly: '仅列于前一份',
    laterOnly: '仅列于后一份',
    reworded: '改写',
    same: '延续',
    split: '拆分',
    series: '单位',
    organisations: '单位',
    passages: '标注的段落',
    reports: '读过的报告',
    newShared: '其中读者认可',
    droppedShared: '其中读者认可',
    leftOfSet: '去掉一个单位后，同组至少还剩',
    left: '全部至少还剩',
  } as Readonly<Record<string, string>>,
}

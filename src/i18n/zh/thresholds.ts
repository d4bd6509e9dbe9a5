import type { Signal } from '../../core/compare/links/index.ts'
import type { ThresholdWords } from '../method-words.ts'

/** What every threshold of the comparison means. */
export const thresholds: ThresholdWords = {
  items: {
    link: '两项说同一件事的把握不低于此值，才可一对一相连',
    join: '未连上的一项与已连上的为同一条的把握不低于此值，且对方有另一个分句容得下，并入为拆分或合并',
    ahead: '且领先其他候选不小于此值',
    joinEqual: '已连上的两项文字完全相同时，并入所需的把握',
    sure: '相连而把握低于此值时，若另有相近的候选，则标为无法判断',
    margin: '候选之间的差距小于此值，即为相近',
  },
  move: '不同部分之间未连上的条目，为同一条的把握不低于此值即视为移动',
  threads: {
    together: '不同年份的条目说的是同一件事的可能性，按线索内各对平均不低于此值，归为一条线索',
    keep: '与上一份报告相连的两项，同一可能性不低于此值时，不论其他年份如何，归入同一线索',
  },
  coverage: '同一份报告的计划针对问题的把握不低于此值，视为有对应措施',
  rectification: '整改表述所指问题与往年问题为同一条的把握不低于此值，视为同一问题',
  followThrough: {
    matched: '读者会说计划得到回应的可能性不低于此值：有对应表述',
    share: '计划含多项任务时，各有回应的分句所占比重（按用词的分量计）低于此值：部分对应',
    open: '低于上值而不低于此值：回应与部分回应难分，无法判断',
    partial: '再低而不低于此值：部分对应',
    answered: '至少部分得到回应的可能性低于此值，且后一份报告通篇不提此事，才是未见表述',
    most: '一份报告的计划有超过此比例会成为未见表述时，一概不作判断',
  },
  silence: {
    passage: '通篇不提：回顾中没有语句作为回应被引用的可能性达到此值',
    subject: '全文没有语句具有计划名称用词的这一比重（按字对的稀有程度）',
    clause: '回顾中没有语句具有计划任何分句用词的这一比重',
    words: '没有语句具有计划名称词语的这一比重（按词的稀有程度）',
    clauseWords: '没有语句具有计划任何分句词语的这一比重',
    clausePairs: '字对共有不到这一比重的分句不看词语',
    themes: '没有语句的主题与计划名称的主题如此相近',
    namedElsewhere: '计划用引号点名而全文没有这一名称时，其他部分共有用词的比重须低于此值',
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

/** What every signal of the similarity of two items is. */
export const signals: Record<Signal, string> = {
  leadPairs: '引导句的字对重合（按字对的稀有程度加权的余弦）',
  wholePairs: '全文的字对重合',
  leadMeaning: '引导句的词向量相似度',
  wholeMeaning: '全文的词向量相似度',
  leadThemes: '引导句所属主题的重合',
  wholeThemes: '全文所属主题的重合',
  complaints: '所指不足之处的重合',
  distance: '两项在各自列表中位置的距离',
  pairsAhead: '字对重合领先其他候选的程度',
  meaningAhead: '词向量相似度领先其他候选的程度',
  themesAhead: '主题重合领先其他候选的程度',
  sharedSubjects: '主题词两项共有的比重（几何平均）',
  coveredSubjects: '同上，取较高的一项',
  subjectsAhead: '首句主题词的共有程度领先其他候选多少',
  leadElsewhere: '一项的首句在另一项中出现的程度',
  leadElsewhereAhead: '同上，领先其他候选多少',
  neighbours: '两份清单中前后相邻的条目是否也相近',
  rarestShared: '两项共有的主题词中最少见的一个有多少见',
  firstSubjects: '两项开头的主题词有多相近',
  subjectMeaning: '主题词的词向量相似度',
  subjectMeaningAhead: '同上，领先其他候选的程度',
}

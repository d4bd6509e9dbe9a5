import type { Genre } from './genre.ts'

/** 年度工作总结: a department or institution sums up its year and, as a rule, plans the next. */
export const department: Genre = {
  kind: 'department',
  names: { zh: '年度工作总结', en: 'Yearly summaries of work' },
  slug: '工作总结',
  titles: [
    {
      pattern: /(?:年度?|全年)(?:行政|党政|重点|主要)?工作(?:情况)?(?:的)?(?:总结|小结)/,
      example: '县教育局2023年工作总结和2024年工作计划',
    },
    {
      pattern: /(?<!个人|本人)工作总结(?:[暨及和与](?:(?:19|20)\d{2}年|下一?年|来年|明年|下一?步)?(?:度)?(?:工作)?(?:计划|打算|思路|安排|要点))?$/,
      example: '工作总结及下一步打算',
    },
    {
      pattern: /(?<!半)年度?(?:主要|重点|各项|全面)?工作(?:开展|完成|进展)?情况(?:的)?(?:报告|汇报)/,
      example: '县文化馆关于2021年工作情况的报告',
    },
  ],
  openings: [],
  headings: [],
  parts: ['work'],
  whose: 'organisation',
  labelledBy: 'either',
  isOfAllWork: true,
}

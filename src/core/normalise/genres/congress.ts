import type { Genre } from './genre.ts'

/** 人大常委会工作报告: the standing committee of a people's congress reports to the congress. */
export const congress: Genre = {
  kind: 'congress',
  names: { zh: '人大常委会工作报告', en: 'Work reports of standing committees of congresses' },
  slug: '人大常委会工作报告',
  titles: [
    {
      pattern: /(?:人民代表大会|人大)(?:常务委员会|常委会)(?:(?:19|20)\d{2}年?度?)?工作(?:情况)?(?:的)?报告/,
      example: '石溪县人民代表大会常务委员会工作报告',
    },
  ],
  openings: [{ pattern: /(?:人民代表大会|人大)(?:常务委员会|常委会)(?:的)?委托[^。]{0,12}报告/, example: '我受县人大常委会委托，向大会报告工作' }],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

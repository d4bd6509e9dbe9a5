/** What the standing committees of people's congresses and of consultative conferences report to these: two genres of one form. */
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

/** 政协常委会工作报告: the standing committee of a consultative conference reports to the conference. */
export const consultative: Genre = {
  kind: 'consultative',
  names: { zh: '政协常委会工作报告', en: 'Work reports of consultative conferences' },
  slug: '政协常委会工作报告',
  titles: [
    {
      pattern: /(?:政协|政治协商会议).{0,16}?(?:常务委员会|常委会|委员会)?(?:(?:19|20)\d{2}年?度?)?工作(?:情况)?(?:的)?报告/,
      example: '政协石溪县第九届委员会常务委员会工作报告',
    },
  ],
  openings: [
    {
      pattern: /政协[^。]{0,20}(?:常务委员会|常委会)(?:的)?委托[^。]{0,12}报告/,
      example: '我受政协石溪县第九届委员会常务委员会的委托，向大会报告工作',
    },
  ],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

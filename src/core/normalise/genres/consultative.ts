import type { Genre } from './genre.ts'

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

import type { Genre } from './genre.ts'

/** 法院工作报告: a people's court reports to its congress. */
export const court: Genre = {
  kind: 'court',
  names: { zh: '法院工作报告', en: 'Work reports of courts' },
  slug: '法院工作报告',
  titles: [{ pattern: /法院(?:(?:19|20)\d{2}年?度?)?(?:年度)?(?:工作)?(?:情况)?(?:的)?报告/, example: '石溪县人民法院工作报告' }],
  openings: [{ pattern: /代表[^。]{0,30}(?<!检察院[^。]{0,40})人民法院[^。]{0,16}报告/, example: '现在，我代表县人民法院向大会报告工作' }],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

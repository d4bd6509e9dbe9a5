import type { Genre } from './genre.ts'

/** 检察院工作报告: a people's procuratorate reports to its congress. */
export const procuratorate: Genre = {
  kind: 'procuratorate',
  names: { zh: '检察院工作报告', en: 'Work reports of procuratorates' },
  slug: '检察院工作报告',
  titles: [{ pattern: /检察院(?:(?:19|20)\d{2}年?度?)?(?:年度)?(?:工作)?(?:情况)?(?:的)?报告/, example: '石溪县人民检察院2022年工作报告' }],
  openings: [{ pattern: /代表[^。]{0,30}人民检察院[^。]{0,16}报告/, example: '我代表市人民检察院向大会报告工作' }],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

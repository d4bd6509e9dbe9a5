import type { Genre } from './genre.ts'

/** 工作报告 of a company, a school, an association: its head reports to its staff or members on all the work. */
export const institution: Genre = {
  kind: 'institution',
  names: { zh: '单位工作报告', en: 'Work reports of institutions' },
  slug: '工作报告',
  titles: [
    {
      pattern:
        /(?:公司|集团|大学|学院|学校|中学|小学|医院|协会|学会|联合会|商会|工会|局|厅|委|中心|银行|分行|支行|联社)(?:(?:19|20)\d{2}年?度?)?(?:年度)?(?:行政|党委|总经理|院长|校长|董事会|理事会)?工作报告/,
      example: '云溪水务集团有限公司2022年工作报告',
    },
    { pattern: /(?:职工|教职工|会员)(?:代表)?大会.{0,12}上的(?:工作)?报告/, example: '在云溪职业学院第三届教职工代表大会第一次会议上的报告' },
    {
      pattern: /^在.{2,30}(?:工作会议|年会|总结(?:表彰)?大会|(?:干部|职工|员工)大会)上的(?:工作)?报告$/,
      example: '在云溪燃气集团2022年工作会议上的报告',
    },
    { pattern: /^(?:(?:19|20)\d{2}年?度?)?(?:行政|党委|总经理|院长|校长|董事会|理事会|职代会|教代会)?工作报告$/, example: '2022年行政工作报告' },
  ],
  openings: [],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'either',
  isOfAllWork: true,
}

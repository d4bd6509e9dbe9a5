import type { Genre } from './genre.ts'

/** 纪委工作报告: a commission for discipline inspection reports to its plenum. */
export const discipline: Genre = {
  kind: 'discipline',
  names: { zh: '纪委工作报告', en: 'Work reports of discipline inspection commissions' },
  slug: '纪委工作报告',
  titles: [
    {
      pattern:
        /(?:纪律检查委员会|纪委)(?:常委会)?(?:第?[一二三四五六七八九十]+[届次])*(?:全体会议|全会|会议)?(?:上)?(?:的)?(?:(?:19|20)\d{2}年?度?)?工作报告/,
      example: '在中国共产党石溪县第八届纪律检查委员会第三次全体会议上的工作报告',
    },
  ],
  openings: [
    {
      pattern: /代表[^。]{0,30}(?:纪委|纪律检查委员会)(?:常委会|常务委员会)?[^。]{0,20}(?:全会|全体会议|大会)[^。]{0,10}报告/,
      example: '我代表县纪委常委会向第八届县纪委全会报告工作',
    },
  ],
  headings: [],
  parts: ['work', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

import type { Genre } from './genre.ts'

/** 政府工作报告: a government tells its congress of the past year and plans the one that has begun. */
export const government: Genre = {
  kind: 'government',
  names: { zh: '政府工作报告', en: 'Government work reports' },
  slug: '政府工作报告',
  titles: [
    { pattern: /政府工作报告/, example: '2023年石溪县政府工作报告' },
    {
      pattern: /(?:政府|国务院|管委会|管理委员会|新区|[区县市省州盟旗镇乡])(?:(?:19|20)\d{2}年)?(?:度)?工作报告/,
      example: '柳塘镇2023年度工作报告',
    },
    { pattern: /reportontheworkofthegovernment/i, example: 'Report on the Work of the Government' },
  ],
  openings: [
    {
      pattern: /(?<!人民)代表(?!大会)[^。]{2,30}(?:政府|国务院|管委会|管理委员会|筹备组)[^。]{0,16}(?:大会|会议)?[^。]{0,10}(?:报告|作)/,
      example: '现在，我代表县人民政府向大会报告工作',
    },
    {
      pattern: /on behalf of the (?:State Council|(?:people['’]s )?government)[^.]{0,40}report/i,
      example: 'On behalf of the government, I now deliver the report',
    },
  ],
  headings: [],
  parts: ['work', 'problems', 'plans'],
  whose: 'organisation',
  labelledBy: 'planned',
  isOfAllWork: false,
}

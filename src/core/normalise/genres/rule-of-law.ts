import type { Genre } from './genre.ts'

/** 法治政府建设年度报告: what a government or department did in a year to act by law; its chapters are prescribed. */
export const ruleOfLaw: Genre = {
  kind: 'rule-of-law',
  names: { zh: '法治政府建设报告', en: 'Reports on law-based government' },
  slug: '法治政府建设',
  titles: [
    { pattern: /法治政府(?:建设)?(?!.*(?:方案|规划|纲要|要点))/, example: '石溪县2023年法治政府建设年度报告' },
    { pattern: /(?:依法行政|法治建设)(?:工作)?(?:年度)?(?:情况)?(?:的)?(?:报告|总结|汇报)/, example: '县水利局2014年依法行政工作情况报告' },
  ],
  openings: [],
  headings: [
    { pattern: /第一责任人/, example: '党政主要负责人履行推进法治建设第一责任人职责的情况', parts: ['work'] },
    { pattern: /(?:不足|问题)(?:及|和|与|以及)(?:其)?原因/, example: '存在的不足和原因', parts: ['problems', 'causes'] },
    {
      pattern: /下一?年度?|(?:20\d{2}年)(?:度)?[^，。]{0,20}(?:安排|打算|计划)|下一步/,
      example: '下一年度推进法治政府建设的主要安排',
      parts: ['plans'],
    },
    { pattern: /(?:主要)?(?:举措|做法|措施)(?:和|及|与)?(?:成效|亮点)?$/, example: '推进法治政府建设的主要举措和成效', parts: ['work'] },
  ],
  parts: ['work', 'problems', 'plans'],
  whose: 'organisation',
  labelledBy: 'reviewed',
  isOfAllWork: false,
}

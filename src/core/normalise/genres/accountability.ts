import type { Genre } from './genre.ts'

/** 述职报告: one leader tells what he did in a year. */
export const accountability: Genre = {
  kind: 'accountability',
  names: { zh: '述职报告', en: 'Accountability reports' },
  slug: '述职',
  titles: [
    { pattern: /述[职廉责德学法党]/, example: '石溪县水利局局长述职述廉报告' },
    { pattern: /履职(?:情况)?(?:报告|总结)/, example: '2021年度履职情况报告' },
    { pattern: /抓(?:基层)?党建(?:工作)?(?:情况)?(?:的)?(?:报告|总结|汇报)/, example: '2021年抓基层党建工作情况汇报' },
    { pattern: /(?:责任制?|职责)(?:落实|履行)?(?:工作)?(?:情况)(?:的)?(?:报告|总结|汇报)/, example: '第一责任人职责履行情况报告' },
    { pattern: /accountabilityreport/i, example: 'Accountability report 2021' },
  ],
  openings: [{ pattern: /述职(?:述廉)?(?:报告)?|履职情况(?:报告|汇报)?/, example: '现将一年来的履职情况报告如下' }],
  headings: [],
  parts: ['work', 'problems', 'plans'],
  whose: 'person',
  labelledBy: 'reviewed',
  isOfAllWork: false,
}

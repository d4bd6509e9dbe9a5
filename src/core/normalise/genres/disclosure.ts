import type { Genre } from './genre.ts'

/** 政府信息公开工作年度报告: six chapters by form, of which three are tables. */
export const disclosure: Genre = {
  kind: 'disclosure',
  names: { zh: '政府信息公开年度报告', en: 'Information disclosure reports' },
  slug: '信息公开',
  titles: [
    { pattern: /信息公开(?:工作)?(?:年度|情况)*(?:的)?(?:报告|年报|总结)/, example: '石溪县2023年政府信息公开工作年度报告' },
    { pattern: /政务公开(?:工作)?(?:年度|情况)*(?:的)?(?:报告|年报|总结)/, example: '2023年政务公开工作总结' },
  ],
  openings: [],
  headings: [
    { pattern: /^(?:总体情况|概述)$/, example: '总体情况', parts: ['work'] },
    { pattern: /主动公开/, example: '主动公开政府信息情况', parts: ['work'] },
    { pattern: /收到和处理|依申请公开/, example: '收到和处理政府信息公开申请情况', parts: ['work'] },
    { pattern: /行政复议|行政诉讼/, example: '政府信息公开行政复议、行政诉讼情况', parts: ['work'] },
    { pattern: /(?:问题|不足)及改进(?:情况|措施)?/, example: '存在的主要问题及改进情况', parts: ['problems', 'plans'] },
    { pattern: /其他需要报告/, example: '其他需要报告的事项', parts: ['work'] },
  ],
  parts: ['work', 'problems'],
  whose: 'organisation',
  labelledBy: 'reviewed',
  isOfAllWork: false,
}

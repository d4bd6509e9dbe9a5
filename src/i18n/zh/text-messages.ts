/** What was noticed in the text of a draft, for somebody who can change it: apart from what is noticed in files, which most drafts never hear. */
export const textMessages = {
  'part-work-not-found': { reason: '没有找到工作部分，因此不能核对前一份的计划。', hint: '给它一个标题，例如“一、主要工作”。' },
  'part-problems-not-found': {
    reason: '没有找到问题部分。这不等于没有问题。',
    hint: '给它一个标题，例如“二、存在的问题”，或用“一是”“二是”逐条列出。',
  },
  'part-plans-not-found': { reason: '没有找到计划部分。这不等于没有计划。', hint: '给它一个标题，例如“三、下一步工作打算”。' },
  'field-title-missing': { reason: '没有读出标题。', hint: '标题最好单独成行，放在正文之前，例如“某某局2023年度述职报告”。' },
  'field-year-missing': { reason: '没有读出年份，因此不能核对前一份的计划是否正好针对这一年。', hint: '在标题或开头写明年份即可。' },
  'field-year-inferred': { reason: '年份不是写明的，而是从文中提到的事件推断的。', hint: '如果不对，请在标题或开头写明年份。' },
  'field-year-contradicted': { reason: '标题、开头和文件名所说的年份不一致。', hint: '请核对采用的年份；如果不对，请在标题或开头写明。' },
  'field-organisation-general': { reason: '单位只写了通称，许多单位都这样称呼。', hint: '对照不受影响；在标题或署名中写出全称即可。' },
  'field-organisation-missing': { reason: '没有读出单位名称。', hint: '对照不受影响；在标题或署名中写出单位即可。' },
}

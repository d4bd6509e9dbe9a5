/** What was noticed in the text of a draft, for somebody who can change it: apart from what is noticed in files, which most drafts never hear. */
export const textMessages = {
  'cut-problems-open': {
    reason: '有一段可以分成{fewest}条问题，也可以分成多达{most}条；预计与细心读者的分法有{percent}%一致。',
    hint: '如果分得不对，请用“一是”“二是”之类的序号逐条列出。',
  },
  'frame-problems-long': {
    reason: '问题部分共{length}字，条目占其中{percent}%；其余读作引出问题的话。',
    hint: '如果其余文字也是问题，请用“一是”“二是”之类的序号逐条列出。',
  },
  'several-reports': { reason: '草稿里有两份报告：只有第一份的各部分和条目读出来了。', hint: '请把两份分开，一次给出一份。' },
  'report-lists-endless': {
    reason: '草稿列出的条目远远超过任何一份报告，没有逐条区分。',
    hint: '请看它是不是报告，是否有成行的线条或整张数字表占了正文的位置。',
  },
  'report-text-missing': { reason: '草稿里没有报告的段落，可能是只复制了网页、没有复制文章。', hint: '请给出全文。' },
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

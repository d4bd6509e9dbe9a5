/** Words that stand around a comparison and above its rows: of its page, its toolbar, the page for any two, and what saves pages. */

/** What stands around a comparison, and what saves pages: no script needs these words. */
export const pairPage = {
  /** Where what a page leaves to the data of its pair is to be had. */
  onDemand: {
    evidence: '其余相近段落和逐句对照，见上方的数据（JSON）。',
    work: '只有一份报告写到的工作，或两份报告文字大都不同的工作，这里只列开头；其余请点年份到原报告阅读。',
    print: '以“…”结尾的只是开头，全文没有印出：请用本页上方的“打印”按钮，或打开“工作”一节后再印。',
  },
  exports: '导出',
  title: (earlier: string, later: string) => `${earlier} 与 ${later} 对照`,
  description: (name: string, earlier: string, later: string) => `${name}${earlier}与${later}两份报告逐条对照：问题、计划、前后呼应与数字。`,
  yearsApart: (years: number) => `两份报告相隔${years}年，其间的报告未收录。这是档案的空缺，不表示期间没有变化。`,
  textWithheld: '档案管理者没有公开其中一份报告的全文，因此不显示对照的文字。',
  anyTwo: '任选两份对照',
  changed: '新增或未再提出',
  neighbours: '同一单位的其他对照',
  beforeAndAfter: '前后两组对照',
  previousPair: '更早',
  nextPair: '更晚',
  allYears: '全部年份',
  exportWord: 'Word 文档',
  exportHtml: '网页（单个文件）',
  exportCsv: '表格 CSV',
  exportJson: '数据 JSON',
  exportNoteHead: '表格与 JSON 里的代码',
  exportNote:
    '表格最后四列 list、status、by、rule 是代码，与 JSON 一致。同一条的把握、段落与计划的相近程度在 JSON 中都叫 similarity（0至1），前者属于 links，后者属于 evidence；links 中只有一条、另有 elsewhere 的，是与所引文字的相近程度，表格不列。',
  print: '打印',
  /** How often readers share what the program says, in a line of each section and in a table of the method page. */
  agreement: {
    line: '读者同意的比例',
    between: '，',
    title: '这些判断有多可信',
    text: '程序每说一次下列的词，读者读过原文后同意的有几成；各对照页每一节的开头也列出。读者是语言模型读者，按同一份指南逐篇阅读；所衡量的单位没有任何标注参与拟合。“无法判断”不作判断，不在其中。',
    notes:
      '问题的“新增”“未再提出”由读者对照两份报告全文判定，连划分条目的差错一并计入；其余各项的对应以读者划好的条目为准；工作部分的各项由读者整份对读两年的工作清单判定，两可的不算同意；读者没有拿另一份的任何一项与之对读的，才算同意“仅列于前一份”“仅列于后一份”。读过的不满20条的，只写条数，不写比例。“往年提出过”、往年问题的回应和数字没有这样测过。“仅列于前一份”“仅列于后一份”比的是两份的工作清单，与另一份的某项有一成可能说同一件事的，或者另一份的回顾里有一句与它的标题相近的，就无法判断；两份工作清单有一份读得不准，或者条数相差超过2倍，就都不说。计划要几乎可以肯定另一份没有说到才称“新增”“未再提出”，多数对照一项也没有；表中的比例是读过的各份里这样称的那些。',
    /** Behind the share of a word that no comparison of the archive says. */
    unsaid: '本档案没有这样称的；读过的报告中：',
    organisations: '读过哪些单位的报告、各单位如何',
    organisationsNote:
      '，另列表：问题条目的数字不用该单位的标注，新增与未再提出的是现在的程序所说的。表中没有的单位，没有报告被这样读过，可参看同类单位。',
    columns: { section: '部分', status: '判断', share: '读者同意' },
  },
}

/** The toolbar of a comparison: its words stand in the page, and no script needs them. */
export const toolbar = {
  views: { side: '并排', inline: '行内', changes: '仅看变化', clean: '纯净阅读', original: '原文' },
  common: '通用表述',
  commonNote: '标出与其他单位的报告逐字相同的文字',
  commonDone: '已标出；出处见报告页',
  commonDraft: '只标档案中的那一份；草稿未与其他单位的报告比对',
  commonNone: '没有这样的文字',
  commonFailed: '没有取到，请再试',
  viewsLabel: '显示方式',
  sectionsLabel: '本页各部分',
  onlyLabel: '只看哪些行',
  allRows: '全部各行',
  onlyNone: '这组对照没有这样的行',
  previousChange: '上一处变化',
  nextChange: '下一处变化',
  position: (position: number | string, count: number | string) => `第${position}处，共${count}处`,
  positionAgain: (position: string) => `${position}；已回到开头`,
  positionFromEnd: (position: string) => `${position}；已转到末尾`,
  noChanges: '没有变化',
  unchangedHidden: (count: number | string) => `只留新增、未再提出、改写和数字的增减，隐去${count}行`,
  allChanged: '各行都有变化',
  originalFailed: '原文没有取到。请检查网络后再试。',
  originalMissing: { earlier: '前一份的原文没有在本站逐段公开，那一侧仍是正文。', later: '后一份的原文没有在本站逐段公开，那一侧仍是正文。' },
}

/** What the page for any two reports says before scripts run: no script loads it. */
export const anyTwoPage = {
  ...{ swap: '对换前后', compare: '对照', result: '对照结果', stop: '停止' },
  title: '任选两份对照',
  description: '任选档案中的两份报告，或把今年的草稿与往年的报告逐条对照。对照在浏览器中完成，草稿不离开本页。',
  intro: '任选两份报告逐条对照，也可以粘贴或拖入一份草稿，与档案中的任何报告对照。',
  private: '对照在您的浏览器中完成。草稿不上传，不保存：关闭或刷新本页，草稿即不存在。',
  kinds: { archive: '档案中的报告', draft: '草稿' },
  filter: '筛选单位',
  filterPlaceholder: '输入名称的一部分',
  series: '单位',
  report: '报告',
  choose: '请选择',
  draftText: '草稿全文',
  draftPlaceholder: '在此粘贴全文，或把文件拖到这里',
  draftFile: '选择文件',
  draftFormats: '可用 txt、md、docx、html、pdf。',
  draftClear: '清除草稿',
  noScript: '任选对照在浏览器中运算，需要启用 JavaScript。不启用时，可以阅读已生成的历年对照：',
  noScriptAll: '全部单位与年份',
  withDraft: '与一份草稿对照',
}

/** What the pages of a large archive say that leave whole texts to those in the language of the texts. */
export const brief = {
  /** The page that has them. */
  whole: '英文页面',
  /** Behind the way to a page in another language of the interface. */
  inLanguage: (name: string) => `（${name}）`,
  /** Of a comparison, with the ways to the page and to what a browser draws behind it. */
  pair: '本档案较大，这一页从简：列出每个问题、每项打算的判断，照录问题和应答打算的文字，名称通往完整页面的同一行。全部文字、数字和工作部分见',
  or: '；',
  end: '。',
  drawn: '也可由浏览器以本页的语言画出全部',
  /** Of a report, with the way to the page behind it. */
  report: '本档案较大，报告正文只登一次，下面的每个标题通往那里的同一段：',
  threads: (whole: string) => `本档案较大，每一项历年的文字只登在${whole}，名称通往那里。`,
  method: '本档案较大：全文只登在原文语言的页面上；本语言的对照、报告、历年和主题页面列出全部判断，并通往那里的同一处。',
  items: (whole: string) => `本档案较大，其余条目列在${whole}；筛选仍包括全部条目。`,
}

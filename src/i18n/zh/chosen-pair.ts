/** What is said of two reports, or of a draft, that are compared in the browser. */
export const chosenPair = {
  sides: { a: '前一份', b: '后一份' },
  from: '来源',
  pairTitle: (earlier: string, later: string) => `${earlier}与${later}对照`,
  ownPage: '这两份报告前后相邻，有固定的对照页，可供引用',
  yearsApart: (years: number) => `两份报告相隔${years}年。`,
  reversed: (earlier: string, later: string) => `“${earlier}”的年份晚于“${later}”。如果放反了，请用“对换前后”。`,
  across: {
    caveat:
      '两份报告出自不同单位：只比两份所列的条目，说哪些两份都列、哪些只有一份列；不说谁先谁后，也不评判优劣。没有列出不等于没有写到，也不等于没有这个问题。',
    both: { same: '两份相同', reworded: '两份都有' },
    finerIn: (name: string) => `两份都有，${name}分得更细`,
    bothLong: '两份报告都列出',
    onlyLong: '只有一份报告列出',
    onlyIn: (name: string) => `只列于${name}`,
    notIn: (name: string) => `${name}所列条目中未见对应`,
  },
  draftOrganisation: (draft: string, other: string) =>
    `草稿中读出的单位是“${draft}”，另一份是“${other}”。如果不是同一单位，“未再提出”“未见表述”只说明两份文字不同。`,
  browserWords:
    '有草稿参与时，文字由浏览器自带的分词（Intl.Segmenter）切分，与档案固定对照页所用的词典略有不同。草稿的问题与往年逐份相连，计划只与上一份相比；收入档案后各年一起比，次数、中断和往年的计划可能说得不同。',
  understood: '草稿是这样读懂的',
  understoodFields: { title: '标题', organisation: '单位', role: '职务', year: '年份', reviewedYear: '所述年份', planYear: '计划年份', kind: '种类' },
  understoodItems: (problems: number, plans: number, work: number) => `问题${problems}条，计划${plans}条，工作${work}条`,
  removedCount: (count: number) => `剔除与正文无关的文字${count}处（水印、页码、导航等）`,
  nothingFound: '没有读出可以对照的条目。如果粘贴的只是一部分，请粘贴全文；条目最好有“一是”“（一）”“1.”之类的序号。',
  messagesHead: '读草稿时发现',
  problemsOf: '条目与标记有误？请检查草稿中的标题与序号。',
}

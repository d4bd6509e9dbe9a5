/** Characters that only one of the two ways of writing Chinese has; common words of reports, in pairs. */
const simplifiedOnly = /[们发会这国为来时对说应经济关权战争业务报单产区县东车长门问间闻见观规现设计训议记论许讲评词试话该请诸谁调谈谢]/g
const traditionalOnly = /[們發會這國為來時對說應經濟關權戰爭業務報單產區縣東車長門問間聞見觀規現設計訓議記論許講評詞試話該請諸誰調談謝]/g

/** BCP 47 tag of a text: zh-Hans, zh-Hant, en, or und where neither is clear. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 6000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0
  if (han * 4 < latin) return latin > 40 ? 'en' : 'und'
  if (han === 0) return 'und'
  const simplified = sample.match(simplifiedOnly)?.length ?? 0
  const traditional = sample.match(traditionalOnly)?.length ?? 0
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}

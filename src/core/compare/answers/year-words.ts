/**
 * How reports announce what a passage tells of: the year under review, or several years at once. Each pattern is found in reports of many organisations;
 * the words beside it are an example.
 */
const count = '[二三四五六两2-6]'
const opening = String.raw`^(?:各位代表[！!，,：:]?|同志们[！!，,：:]?|回顾|回首|刚刚|总结|[—\-–（(“"\s])*`

/** 过去五年, 五年来, 这五年, “十四五”时期, 本届政府任期, 第六个五年计划期间. */
const manyYears = new RegExp(
  String.raw`(?:过去的?|这|近|刚刚过去的)${count}年(?!级)|${count}年(?:以?来|间|里)|“?十[一二三四五]五”?(?:时期|期间|以来|规划期)|本届政府|上届政府|任期|第[一二三四五六七八九]个五年计划(?:期间|时期)|(?:past|last) (?:two|three|four|five|six) years`,
  'iu',
)

/** 过去一年, 一年来, 去年, 2024年工作回顾. */
const oneYear = /(?:过去的?|这)一年|一年以?来|去年|上年度?|本年度|(?:19|20)\d\d年(?!代|来|以来的)|(?:past|last) year/iu

/** How many characters of a heading or sentence can announce something. */
const reach = 26

/** What the opening words of a heading, paragraph or sentence announce: one year, many, or both; null for neither. Of years that end in one (到2024年) nothing is said. */
export function yearsAnnounced(text: string): 'one' | 'many' | 'both' | null {
  const start = text.replace(new RegExp(opening, 'u'), '').slice(0, reach)
  const many = manyYears.test(start)
  const one = oneYear.test(start.replace(/(?:比|较|到|至|从|自|以)(?:19|20)\d\d年/gu, ''))
  return many && one ? 'both' : many ? 'many' : one ? 'one' : null
}

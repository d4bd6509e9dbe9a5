import { bulletOf } from '../../text/markers.ts'

/** What a heading says about the part that it opens: several where it joins parts, none where it says nothing. */
export type HeadingPart = 'work' | 'problems' | 'causes' | 'plans'

const problemWords = '问题|不足|短板|弱项|差距|困难|薄弱环节|缺点|挑战|差距和?不足|短板弱项|问题短板|问题不足'
/** After the noun a heading that announces problems ends, or goes on with another noun. */
const nounEnds = '(?=$|[及和与、，以（(：:]|的?(?:原因|分析|方面|表现|剖析|根源|之处|查摆|检视))'
const problemHeading = new RegExp(
  `^(?:当前|目前|工作中|党建工作|自身|发展|前进中|我们|过去一年|一年来|本人|个人|主要|还|仍|仍然|依然|尚|工作|履职|基层党建|履职中|述职|查摆|反思)*(?:(?:存在|面临|出现|突出)(?:的|着)?)?(?:主要|突出|一些|若干|几个|部分|薄弱|困难|具体|具体的)?(?:${problemWords})${nounEnds}`,
)
/** Problems that a heading counts: 看得见的几块短板, 工作中的三点不足. */
const problemsCounted = new RegExp(`(?:的|^)[几两二三四五六七八九十\\d](?:个|块|处|点|条|项|类|大|个?方面)的?(?:突出|主要)?(?:${problemWords})$`)
const problemsAfter = new RegExp(`(?:存在|面临|查摆|剖析|正视|反思|直面|检视)(?:的|着|出)?(?:[^，。；]{0,8})(?:${problemWords})${nounEnds}`)
const solved =
  /(?:问题|不足|短板|困难)(?:的)?(?:整改|整治|解决|化解|排查|治理|导向|清单)|(?:整改|解决|化解|破解|针对|纾解|补齐|补)[^，。]{0,12}(?:问题|不足|短板|困难)|聚焦问题|坚持问题/
const causeHeading = /(?:原因|根源|成因|症结)/
const planHeading =
  /下一?(?:步|阶段)|今后|明年|来年|努力方向|打算|(?:工作)?思路|工作(?:计划|安排|部署|目标|任务|要点|设想|谋划|构想)|(?:年|期|阶段|个人|整改|改进|主要|发展|总体)(?:计划|安排|目标|任务|打算|设想|规划|要求|要点)|(?:改进|整改)(?:措施|方向|方案)|[和与及、](?:改进|整改)$|(?<!(?:执行|完成|实现|落实)[^，。]{0,8})五["”]?(?:计划|规划)|(?:重点|目标|主要|基本)任务|展望|预期目标|发展目标|努力(?:目标|的方向)|奋斗目标|对策|未来|新的?一年|总体(?:要求|部署|布局)|政策取向|工作重点|重点工作|重点$|(?:工作)?建议$|政府工作任务/
/** A plan of which a heading tells how it was carried out: “六五”计划执行情况. */
const carriedOut = /(?:[一二三四五六七八九十]五["”]?)?(?:计划|规划|目标|任务)(?:的)?(?:执行|完成|落实|实施)(?:的)?情况/
const workHeading =
  /回顾|总结|(?:主要|重点)?工作(?:情况|开展|成效|成绩|业绩|完成|进展)|主要(?:工作|做法|成绩|成效|业绩|措施)|履(?:职|责)(?:的)?(?:情况|尽责)|(?:开展|完成|落实|进展|推进|执行)(?:的)?(?:基本)?情况|(?:工作|取得的?|主要)(?:成效|成绩|成就|进展)|发展(?:成就|情况|成效|历程)|所做的?(?:主要)?工作|基本情况|特色亮点|^(?!.*[缺不没无少]).{0,8}(?:亮点|做法)$|(?:的)?工作$|过去.{1,3}年/
const lookingBack = /回顾|总结|情况|成效|成绩|成就/

/** The years that a text names, as four digits. */
export function yearsIn(text: string): number[] {
  return [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年|年度)/g)].map((match) => Number(match[1]))
}

/**
 * The parts that a heading's words announce, in their order in the heading. `labelYear` decides headings such as `2018年主要工作`,
 * which look back or ahead by their year alone.
 */
export function partsOfHeading(heading: string, lastReviewed: number | null): HeadingPart[] {
  const text = bareHeading(heading)
  const parts: HeadingPart[] = []
  const problems = announcesProblems(text)
  if (problems) parts.push('problems')
  if (causeHeading.test(text) && (problems || text.length <= 14)) parts.push('causes')
  const ahead = planHeading.test(text.replace(carriedOut, ''))
  const back = workHeading.test(text)
  const years = yearsIn(text)
  const isLater = lastReviewed !== null && years.some((year) => year > lastReviewed)
  if (
    (ahead &&
      !(
        back &&
        !/下一?步|今后|明年|打算|安排|计划|努力方向|(?:重点工作|工作重点|主要任务|重点任务)$/.test(text.replace(carriedOut, '')) &&
        !isLater
      )) ||
    (isLater && !looksBack(text) && years.length === 1)
  ) {
    if (!(problems && !/下一?(?:步|阶段)|今后|明年|来年|打算|思路|计划|安排|方向|措施|对策|任务|目标|(?:改进|整改)$/.test(text))) parts.push('plans')
  } else if (back && !problems) parts.push('work')
  return parts
}

/** A heading's words without the stars and brackets that set them off. */
function bareHeading(heading: string): string {
  const text = heading.normalize('NFKC').replace(/\s/g, '')
  return text.slice(bulletOf(text).length).replace(/^[【〖[]([^】〗\]]*)[】〗\]]$/, '$1')
}

/** True for headings of causes alone (存在问题的原因), which follow the problems; with a conjunction they announce both. */
export function namesCausesOnly(heading: string): boolean {
  return /(?:问题|不足|差距)(?:的|产生|存在|主要|形成)*(?:原因|根源|成因|症结)/.test(heading.replace(/\s/g, ''))
}

/** True where a heading announces problems rather than their solution. */
export function announcesProblems(text: string): boolean {
  return (
    (problemHeading.test(text) ||
      problemsAfter.test(text) ||
      problemsCounted.test(text) ||
      /(?:没有?|未能?)[做干抓](?:好|到位)(?:的|$)/.test(text)) &&
    !solved.test(text)
  )
}

/** True for headings of a plan for one year: they name the year, or say 今年, 明年, 下一步. */
export function isYearly(heading: string): boolean {
  return (
    !isOutlook(heading) && !/个月|季度/.test(heading) && (yearsIn(heading).length > 0 || /今年|明年|来年|新的?一年|下一?(?:步|阶段)/.test(heading))
  )
}

/** True for headings that tell what was done. */
export function looksBack(heading: string): boolean {
  return lookingBack.test(heading)
}

/** English headings of the same parts. */
export function partsOfEnglishHeading(heading: string): HeadingPart[] {
  const text = heading.toLowerCase()
  const parts: HeadingPart[] = []
  if (
    /\b(?:problems?|difficulties|challenges|shortcomings|weaknesses|limitations|gaps|concerns|f[ae]ll short|falling short|not (?:go|gone|going) well|went wrong|could (?:have )?(?:do|done) better|areas for improvement)\b/.test(
      text,
    )
  )
    parts.push('problems')
  if (/\bcauses?\b/.test(text)) parts.push('causes')
  if (
    /\b(?:plans?|tasks?|arrangements?|targets?|objectives?|goals?|requirements?|priorities|proposals?|suggestions?|outlook|next (?:year|steps?)|coming year|looking (?:ahead|forward)|going forward|year ahead|commitments|recommendations?|will do)\b/.test(
      text,
    )
  )
    parts.push('plans')
  if (
    /\b(?:review|retrospect|achievements?|accomplishments?|achieved|progress|results|highlights|performance|delivered|work (?:done )?(?:in|over|of)|what (?:we|was) d(?:id|one)|past (?:year|five years)|(?:last|this) year)\b/.test(
      text,
    ) &&
    !parts.includes('plans')
  )
    parts.push('work')
  return parts
}

/** True for headings of plans over several years or a term of office: `“十四五”时期的发展目标`, `今后五年的总体思路`. */
export function isOutlook(heading: string): boolean {
  const text = heading.normalize('NFKC')
  if (yearsIn(text).length > 0 && !/时期|五年|届/.test(text)) return false
  return /[一二三四五六七八九十]五["”]?(?:时期|规划|计划|期间|发展|的)|五年|三年|新一届|本届|时期|远景|中长期/.test(text) && !/和\d{4}年/.test(text)
}

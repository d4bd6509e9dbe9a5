/** Whose a figure is: that of a part of what the report is on, or of each of several parts, must not be taken for one of the whole. */

/** A part of what the report is on. */
const partOfAll =
  /(?:城市更新|工程|项目|[产行]业|领域|企业|产业带|园区?|片区|街道|社区|城|基地|公司|集团|走廊|(?:功能|开发|示范|先行|高新|试验|保税|合作)区)$/u

/** Whose figure stands before the verb of its clause (临港产业带完成固定资产投资), where it is that of a part; else empty. */
function partBefore(named: string, object: string): string {
  const whose = named.slice(0, named.length - object.length).replace(/(?:累计|全年|预计|年内|共|已)?(?:完成|实现)了?$/u, '')
  return named.endsWith(object) && partOfAll.test(whose) ? whose : ''
}

/** What is invested in a place stands at the head of its report, and once more in the sentences on its renewal, its new towns and what is tried out there. */
const invested = '固定资产投资'
const parts = /城市更新|棚改|棚户区|旧改|试点|新城|新中心/u
/** Beside one of these the whole place is told of, whatever the sentence began with. */
const ofTheWhole = /生产总值|增加值|零售总额|进出口|预算收入|全[市区县省]/u
/** Characters before a figure in which its sentence tells of a part. */
const reach = 120

/** Which part the sentence tells of, up to a figure (推进20个城市更新项目，…，固定资产投资超90亿元); else empty. */
function partOfSentence(text: string, from: number, object: string): string {
  if (!object.includes(invested) || parts.test(object)) return ''
  const sentence = text
    .slice(Math.max(0, from - reach), from)
    .split(/[。；\n]/u)
    .at(-1)!
  return ofTheWhole.test(sentence) ? '' : (parts.exec(sentence)?.[0] ?? '')
}

/** The part that a figure is of, as its name begins with it; empty where it may be one of the whole. @param named the words of its clause, the last of which are the object. */
export function partOf(named: string, object: string, text: string, from: number): string {
  return partBefore(named, object) || partOfSentence(text, from, object)
}

/** Words that lead from places to the number of things that each of them has or had made. */
const each = /(?:各(?![类级项界种方族])|(?<![年人户地平])均)\p{Script=Han}{0,2}$|每(?:个|家|座|名|镇|村|县|区|街道|社区)[^，。；、\d]{0,10}$/u

/** Whether the number that words lead to is that of each of several places (五镇各建, 每个村配备), not of all of them. */
export function isOfEach(before: string): boolean {
  return each.test(before)
}

/** What goes on behind a thing with another one, or with another deed, that has no number of its own: 216件建议、提案办结, 18条渠道清淤及护坡. */
const another =
  /^[^，。；：、！？\d]{0,14}?(?:及|和(?![谐平解]))(?![一二两三四五六七八九十数多几各时])[^，。；\d]{2,3}(?:\D|$)|^、[^，。；：、等\d“”]{2,10}(?=[，。；、全均已]|$)/u

/** Whether a thing that stands behind its number shares it with another one. @param behind what stands behind the thing. */
export function sharesBehind(behind: string): boolean {
  return another.test(behind)
}

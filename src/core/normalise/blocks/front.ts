import { bulletOf, markerOf } from '../../text/markers.ts'
import { genreOfTitle } from '../genres/index.ts'
import { asOrganisation, officeLineOf, organisationOfPerson, plainYears } from '../fields/as-written.ts'
import { withoutSpaces } from '../../text/signs.ts'
import type { Paragraph } from './paragraphs.ts'

/** Where the front matter of a report ends, and which of its paragraphs is the title. */
export interface Front {
  /** Index of the title among the paragraphs; null where the text has none. */
  readonly title: number | null
  /** Number of paragraphs before the body. */
  readonly length: number
  /** Length of the title in its paragraph, where a subtitle is glued to it (报告——2008年…). */
  readonly titleLength: number
}

const mostFrontLines = 14
const titleEnd =
  /(?:报告|总结|汇报|述职述廉|述职|述廉|材料|讲话|发言|致辞|要点|年报|公报|报告书|决议|决定|说明|通知|公告|解读|(?:总结|情况|汇报|报告)[和及与暨、](?:(?:19|20)\d{2}年|下[一半]?年|明年|来年|下一?步|今后)[^，。；]{0,12}(?:计划|打算|安排|思路|设想|谋划|建议))(?:[（(《【][^（）()]{1,40}[）)》】])?(?:(?:草案|摘要|节选|全文|公开版|送审稿|讨论稿))?(?:(?:19|20)\d{2}年度?)?$/
const englishTitle =
  /^(?:.{0,60}\b)?(?:report on the work|(?:annual|accountability|performance|progress|activity|self-assessment) (?:\w+ ){0,2}(?:report|review|statement)|work report|government work report|state of the union)\b.{0,80}$/i

/** Finds the title and the lines around it (subtitle, name, date, salutation) that stand before the body. */
export function frontOf(paragraphs: readonly Paragraph[]): Front {
  let title: number | null = null
  let titleLength = 0
  let length = 0
  for (let i = 0; i < Math.min(mostFrontLines, paragraphs.length); i++) {
    const { text, hinted } = paragraphs[i]!
    const found = titleLengthOf(text)
    // A line of the occasion stands below a title that the file has elsewhere.
    if (found > 0 && title === null && !isOccasionLine(text)) {
      title = i
      titleLength = found
      length = i + 1
    } else if (isFrontLine(text) || found > 0) length = i + 1
    else if (title !== null && i === title + 1 && (continuesTitle(text) || namesReporter(text))) length = i + 1
    else if (title === null && (isOrganisationLine(text) || isCoverLine(text)) && i < 4 && titleFollows(paragraphs, i)) length = i + 1
    else if (hinted === 1 && title === null && i < 3 && text.length <= 60) {
      title = i
      titleLength = text.length
      length = i + 1
    } else break
  }
  // Where no other line is a title, what was said on an occasion is called after it.
  const spoken = title === null ? paragraphs.slice(0, length).findIndex(({ text }) => isOccasionTitle(text)) : -1
  return spoken < 0 ? { title, length, titleLength } : { title: spoken, length, titleLength: paragraphs[spoken]!.text.length }
}

/** `在云溪燃气集团2022年工作会议上的报告`; a congress hears reports of several kinds, which it does not tell. */
function isOccasionTitle(text: string): boolean {
  return isOccasionLine(text) && /上的(?:(?:工作|述职)?报告|(?:述职)?发言)$/u.test(text.trim()) && (genreOfTitle(text)?.kind ?? 'other') !== 'other'
}

/** Length of the title that a paragraph holds, 0 for none. */
export function titleLengthOf(text: string): number {
  const head = /^(.{2,60}?)(?<!\d)\s*(?:——|--|—)(?=.*(?:会议|大会|\d{4}年))/.exec(text)?.[1] ?? text
  const squeezed = head.replace(/[\s\u3000]/g, '')
  if (squeezed.length < 2 || squeezed.length > 70 || /[。；：！]|:(?=.{0,70}\p{Script=Han})/u.test(squeezed)) return 0
  if (/^(?:一|二|三|四|五|六)、|^[（(][一二三四五六七八九十]+[)）]|^\d+[.、．]/.test(squeezed)) return 0
  if (/[我]|如下$|汇报如下|特此|^以上|^现将/.test(squeezed)) return 0
  return titleEnd.test(squeezed) || englishTitle.test(head) ? head.length : 0
}

/** Lines that stand between title and body. */
export function isFrontLine(text: string): boolean {
  const squeezed = withoutSpaces(text)
  return (
    isSalutation(squeezed) ||
    /^(?:——|--|—).{4,80}(?:会议|大会|上|日)/.test(squeezed) ||
    isOccasionLine(squeezed) ||
    (squeezed.length <= 100 && /^[（(]?.{0,30}\d{4}年.{0,8}月(?:.{0,8}日.{0,40})?[)）]?$/.test(plainYears(squeezed))) ||
    /^[（(].{2,60}(?:会议|通过|日)[)）]$/.test(squeezed) ||
    /^[（(]\d{4}(?:[-–—~～至](?:\d{4}|\d{2}))?学?年度?[)）]$/.test(plainYears(squeezed)) ||
    /^[（(]?\p{Script=Han}{1,12}[〔[［(（]\d{4}[〕\]］)）]\d{1,5}号[)）]?$/u.test(squeezed) ||
    /^(?:人民|职工)?(?:代表)?大会.{0,12}会议上?$/.test(squeezed) ||
    /^(?:第?[一二三四五六七八九十]+届.{0,20})?第[一二三四五六七八九十]+次会议上?[)）]?$/.test(squeezed) ||
    /^(?:述职人|报告人|汇报人|姓名|单位|职务|部门|作者|述职单位|报告单位|时间|日期)[：:]/.test(squeezed) ||
    (squeezed.length <= 60 && !/[，。；：]/.test(squeezed) && officeLineOf(text) !== null) ||
    (squeezed.length <= 24 &&
      /^(?!.*[，。；])(?:.{0,12})(?:总理|省长|市长|区长|县长|镇长|乡长|主任|书记|主席|局长|校长|院长|州长|盟长|总经理|董事长|行长|检察长|理事长|会长)(?:[\p{Script=Han}*×XＸ]{0,4})$/u.test(
        squeezed,
      ) &&
      squeezed.length <= 20) ||
    /^delivered (?:at|by)|^[A-Z][a-z]+ [A-Z][a-z]+, (?:premier|mayor|governor|president)/i.test(text)
  )
}

/** Where and before whom a report was delivered, without a dash before it: `在云水县第十届人民代表大会第二次会议上`. */
function isOccasionLine(text: string): boolean {
  const squeezed = withoutSpaces(text)
  return (
    squeezed.length <= 60 &&
    !/[，。；：]/.test(squeezed) &&
    /^(?:\d{4}年.{2,8}日)?在.{4,50}(?:会议|大会|全会|会)上(?:的报告|的讲话|的发言)?$/u.test(plainYears(squeezed))
  )
}

/** A line below a title that goes on with its year and subject, in brackets: `（2018年度抓基层党建工作）`; no date, occasion or person. */
export function continuesTitle(text: string): boolean {
  const inner = /^[（(]([^（）()]{4,30})[）)]$/u.exec(text.replace(/[\s\u3000]/g, ''))?.[1] ?? ''
  return (
    /\d{4}年?度?.{0,120}(?:工作|情况|述职|党建)/u.test(plainYears(inner)) &&
    !/[月日]|会议|大会|通过|稿|版|摘要|节选|全文/u.test(inner) &&
    officeLineOf(inner) === null
  )
}

/** A line below a title that names the body that reports, alone or with a person behind it: `云溪县第二中学　高远山`. */
function namesReporter(text: string): boolean {
  return text.length <= 40 && (asOrganisation(text) !== null || organisationOfPerson(text) !== null)
}

/** A line of words that a title opens with, above the line that says what it is: `凝心聚力 砥砺前行`. */
export function isThemeLine(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 60 &&
    !/[。；：:，]$/.test(text) &&
    !/\d{4}|编号|^[（(]/.test(text) &&
    officeLineOf(text) === null &&
    markerOf(text) === null
  )
}

/**
 * Paragraphs with a title that is glued to the text below it as a paragraph of its own: what was copied from one cell of a table has no lines
 * (…述职报告2021年，…).
 */
export function withTitleApart(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const first = paragraphs[0]
  const length = first && first.text.length > 150 ? (gluedTitle.exec(first.text)?.[1]?.length ?? 0) : 0
  if (!first || length === 0) return paragraphs
  const rest = first.text.slice(length)
  const from = first.from + length + (rest.length - rest.trimStart().length)
  return [
    { ...first, to: first.from + length, text: first.text.slice(0, length) },
    { ...first, from, text: first.text.slice(from - first.from), hinted: 0 },
    ...paragraphs.slice(1),
  ]
}

const gluedTitle =
  /^([^，。；：！？]{4,60}?(?:报告|总结|汇报))[\s\u3000]*(?=(?:[12１２一二][^，。；]{2,4}年|各位|尊敬的|同志们|现[将就]|今年|一年来|过去|我|按照|根据|一、)[^]{100})/u

/** 各位代表：, 同志们：, 尊敬的…: — alone on a line. */
function isSalutation(text: string): boolean {
  return /^(?:尊敬的)?(?:各位|同志们|同志|代表们|委员们|全体)[^。；]{0,30}[：:！!]?$/.test(text) && text.length <= 32
}

/** A short line of a cover: the congress, the number of the paper, a letterhead. */
function isCoverLine(text: string): boolean {
  return text.length <= 30 && !/[，。；：:！？]/.test(text) && markerOf(text) === null && bulletOf(text) === ''
}

/** A line that names an organisation, an office or a year and says nothing: the first line of a title, or who reports. */
export function isOrganisationLine(text: string): boolean {
  return (
    text.length <= 40 &&
    !/[，。；：！]/.test(text) &&
    /(?:局|委|办|厅|院|部|政府|委员会|支部|总支|党委|公司|学校|大学|中学|小学|中心|街道|镇|乡|村|社区|党组|书记|[局厅校院区县镇乡市部处科所站行]长|主任|主席|经理|年|年度)$/.test(
      text,
    )
  )
}

function titleFollows(paragraphs: readonly Paragraph[], index: number): boolean {
  return paragraphs.slice(index + 1, index + 4).some(({ text }) => titleLengthOf(text) > 0)
}

import { bulletOf } from './bullets.ts'
import { markerOf } from './markers.ts'
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
  /(?:报告|总结|汇报|述职述廉|述职|述廉|材料|讲话|发言|致辞|要点|年报|公报|报告书|(?:总结|情况|汇报|报告)[和及与暨、](?:(?:19|20)\d{2}年|下[一半]?年|明年|来年|下一?步|今后)[^，。；]{0,12}(?:计划|打算|安排|思路|设想|谋划|建议))(?:[（(《【][^（）()]{1,40}[）)》】])?(?:(?:草案|摘要|节选|全文|公开版|送审稿|讨论稿))?$/
const englishTitle =
  /^(?:.{0,60}\b)?(?:report on the work|(?:annual|accountability|performance|progress|activity|self-assessment) (?:\w+ ){0,2}(?:report|review|statement)|work report|government work report|state of the union)\b.{0,80}$/i

/** Finds the title and the lines around it (subtitle, name, date, salutation) that stand before the body. */
export function frontOf(paragraphs: readonly Paragraph[]): Front {
  let title: number | null = null
  let titleLength = 0
  let length = 0
  for (let i = 0; i < Math.min(mostFrontLines, paragraphs.length); i++) {
    const { text, hinted } = paragraphs[i]!
    const found = titleOf(text)
    if (found > 0 && title === null) {
      title = i
      titleLength = found
      length = i + 1
    } else if (isFrontLine(text) || found > 0) length = i + 1
    else if (title === null && (isOrganisationLine(text) || isCoverLine(text)) && i < 4 && titleFollows(paragraphs, i)) length = i + 1
    else if (hinted === 1 && title === null && i < 3 && text.length <= 60) {
      title = i
      titleLength = text.length
      length = i + 1
    } else break
  }
  return { title, length, titleLength }
}

/** Length of the title that a paragraph holds, 0 for none. */
function titleOf(text: string): number {
  const head = /^(.{2,60}?)\s*(?:——|--|—)(?=.*(?:会议|大会|\d{4}年))/.exec(text)?.[1] ?? text
  const squeezed = head.replace(/[\s\u3000]/g, '')
  if (squeezed.length < 2 || squeezed.length > 70 || /[。；：！]|:(?=.*\p{Script=Han})/u.test(squeezed)) return 0
  if (/^(?:一|二|三|四|五|六)、|^[（(][一二三四五六七八九十]+[)）]|^\d+[.、．]/.test(squeezed)) return 0
  if (/[我]|如下$|汇报如下|特此|^以上|^现将/.test(squeezed)) return 0
  return titleEnd.test(squeezed) || englishTitle.test(head) ? head.length : 0
}

/** Lines that stand between title and body. */
export function isFrontLine(text: string): boolean {
  const squeezed = text.replace(/[\s\u3000]/g, '')
  return (
    isSalutation(squeezed) ||
    /^(?:——|--|—).{4,80}(?:会议|大会|上|日)/.test(squeezed) ||
    /^[（(]?.{0,30}(?:\d{4}|[二一][〇○零九一二三四五六七八九0]{3})年.{0,8}月.{0,8}日.{0,40}[)）]?$/.test(squeezed) ||
    /^[（(].{2,60}(?:会议|通过|日)[)）]$/.test(squeezed) ||
    /^(?:第?[一二三四五六七八九十]+届.{0,20})?第[一二三四五六七八九十]+次会议上?[)）]?$/.test(squeezed) ||
    /^(?:述职人|报告人|汇报人|姓名|单位|职务|部门|作者|述职单位|报告单位|时间|日期)[：:]/.test(squeezed) ||
    (squeezed.length <= 24 &&
      /^(?!.*[，。；])(?:.{0,12})(?:总理|省长|市长|区长|县长|镇长|乡长|主任|书记|主席|局长|校长|院长|州长|盟长|总经理|董事长|行长|检察长|理事长|会长)(?:[\p{Script=Han}*×XＸ]{0,4})$/u.test(
        squeezed,
      ) &&
      squeezed.length <= 20) ||
    /^delivered (?:at|by)|^[A-Z][a-z]+ [A-Z][a-z]+, (?:premier|mayor|governor|president)/i.test(text)
  )
}

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
  return paragraphs.slice(index + 1, index + 4).some(({ text }) => titleOf(text) > 0)
}

/** Rules for what a collection of texts or a site sets around each of them: a record above it, lines that nearly all files of a folder have. */
import type { Removal } from '../../model.ts'
import type { RemovalRule, SourceLine } from './rule.ts'

/** What a record head can say of a report. */
export type RecordField = 'title' | 'organisation' | 'place' | 'speaker' | 'role' | 'date' | 'year' | 'session' | 'address' | 'body' | 'other'

/** One line of a record head, in offsets of the source. */
export interface RecordLine {
  readonly field: RecordField
  readonly value: string
  readonly from: number
  readonly to: number
}

/** Labels by which collections of texts set a record above each text. */
const recordLabels: readonly (readonly [RecordField, RegExp])[] = [
  ['title', /^(?:(?:文章|报告|文件|页面|网页)?(?:标题|题名|题目|名称)|title)$/i],
  ['organisation', /^(?:(?:发文|发布|报告|述职|所属|来源|制发|编制|责任)?(?:单位|机关|机构|部门)(?:名称)?|organi[sz]ation|publisher)$/i],
  ['place', /^(?:省份|地区|城市|省市|区县|行政区划?|区域|省|市|地市|province|region|city)$/i],
  ['speaker', /^(?:报告人|述职人|汇报人|发言人|作者|姓名|主讲人|author|speaker)$/i],
  ['role', /^(?:职务|职位|role)$/i],
  ['date', /^(?:(?:发文|发布|成文|报告|生成|公开|公布|会议|述职)?(?:时间|日期)|date|time|published)$/i],
  ['year', /^(?:(?:报告|所属|述职)?(?:年份|年度)|year)$/i],
  ['session', /^(?:会议(?:名称)?|届次|session)$/i],
  ['address', /^(?:(?:来源|原文|网页|文章)?(?:URL|网址|链接|地址)|来源|出处|source|link)$/i],
  ['body', /^(?:正文|全文|内容|文本|正文内容|content|text|body)$/i],
  ['other', /^(?:索引号|文种|主题分类|信息分类|组配分类|体裁分类|有效性|效力状态|公开(?:方式|范围|类别|形式)|发文字号|编号|序号|ID|字数|关键词|主题词|类型|类别|分类|文号|文件名|采集(?:时间|日期)|抓取(?:时间|日期)|爬取时间|下载时间|层级|级别|备注|category|keywords|tags)$/i],
] // prettier-ignore

/** Labels that no report's own head has; without one of them such lines are the report's. */
const isCollectors: ReadonlySet<RecordField> = new Set(['title', 'place', 'year', 'address', 'body', 'other'])

const mostRecordLines = 20
/** Most lines of a page's menus above a record. */
const mostAbove = 16
const recordLabel = /^[#*\s【[]*([\p{Script=Han}A-Za-z]{1,6}[\p{Script=Han}A-Za-z\s]{0,6}?)[\]】*]*\s*[：:]\s*\**\s*(.*)$/u
/** Blanks between two fields of one line: `发文机关：县政府 成文日期：2022年1月8日`. */
const betweenFields = /(?<!\s)(?:\s+(?=[\p{Script=Han}]{2,6}\s?[：:])|\s*[【[](?=(?:字体|字号)))/u
const separator = /^[=\-—_*~#·.─━]{3,}$/

/** The record that a collection of texts sets above a text: title, organisation, speaker, date, address. */
export const recordHead: RemovalRule = {
  name: 'record-head',
  reason: 'A line of the record that the collection sets above the text; its fields were read.',
  find: ({ lines }) => {
    const head = linesOfHead(lines)
    return head.map(({ from, to }) => ({ from, to }))
  },
}

function linesOfHead(lines: readonly SourceLine[]): { from: number; to: number }[] {
  const first = lines.slice(0, mostAbove).findIndex((line) => lineOf(line.text) !== null)
  if (first < 0) return []
  const above = lines.slice(0, first)
  const isTop = first < 3 && above.every(({ text }) => separator.test(text))
  if (!isTop && above.some(({ text }) => text.length > 60 || /。/.test(text))) return []
  const head: { from: number; to: number }[] = isTop ? [...above] : []
  let titled = isTop
  const fields: RecordField[] = []
  for (const line of lines.slice(first, first + mostRecordLines)) {
    const read = lineOf(line.text)
    if (read === null && !separator.test(line.text)) break
    if (read?.field === 'body') {
      fields.push('body')
      head.push({ from: line.from, to: line.from + line.text.length - read.value.length })
      break
    }
    if (read) fields.push(read.field)
    if (read?.field === 'title' && /报告|总结|述职/.test(read.value)) titled = true
    head.push({ from: line.from, to: line.to })
  }
  // Below the menus of a page stands a record only where it names the report.
  return titled && new Set(fields).size >= 2 && fields.some((field) => isCollectors.has(field)) ? head : []
}

function lineOf(text: string): { field: RecordField; value: string } | null {
  const match = recordLabel.exec(text)
  if (!match) return null
  const label = match[1]!.replace(/\s/g, '')
  const field = recordLabels.find(([, pattern]) => pattern.test(label))?.[0]
  const value = match[2]!
  return field === undefined || (field !== 'body' && value.length > 200) ? null : { field, value }
}

const unknown = /^(?:未知|不详|无|暂无|空|null|none|n\/?a|unknown|nan|[-—/]*)$/i

/** The fields of a record head as the ledger has it; what a record does not know is left out. */
export function recordLines(removed: readonly Removal[]): RecordLine[] {
  return removed
    .filter(({ rule }) => rule === recordHead.name)
    .flatMap(({ text, from, to }) =>
      text.split(betweenFields).flatMap((piece) => {
        const read = lineOf(piece)
        return read === null || unknown.test(read.value.trim()) ? [] : [{ field: read.field, value: read.value.trim(), from, to }]
      }),
    )
}

/** Lines around a text that nearly all files of its folder have word for word: the head and the foot of the site or the collection they come from. */
export interface SharedFrame {
  readonly head: readonly string[]
  readonly foot: readonly string[]
}

/** So many lines at either end of a file may be frame. */
const mostFrameLines = 60
/** Fewer files share what they share by chance. */
const fewestFiles = 4
/** Nearly all: the rest are of other kinds or lost their frame. */
const leastShare = 0.6
/** What only a site or a collection says: its address, its licence, its buttons. Reports share their salutations and closing words, too. */
const isOfSite =
  /https?:|www\.|版权|著作权|许可|公有领域|copyright|public domain|licen[cs]e|ICP|备案|网站|首页|主页|站点|浏览|无障碍|微信|微博|扫一扫|二维码|下载|点击|转载|维基|wiki|打印|关闭|分享|收藏|主办|承办|技术支持|powered by|资料(?:来源|库)|语料|数据集|搜索|登录|注册|字号|字体/i
/** Lines that the reports of one organisation share as well. */
const isOfReport =
  /代表[：:！!]|^(?:各位|同志们|尊敬的)|报告$|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]|请予|评议|批评指正|谢谢|^(?:述职人|报告人|单位|职务)[：:]/
const lineLabel = /^[^\s：:]{1,12}[：:]/

/** The frame of each file of one folder, by the lines of all of them. An empty frame for files that have none. */
export function sharedFrames(files: readonly (readonly string[])[]): SharedFrame[] {
  if (files.length < fewestFiles) return files.map(() => ({ head: [], foot: [] }))
  const ends = files.map((lines) => lines.map((line) => line.trim()).filter((line) => line !== ''))
  const counts = new Map<string, number>()
  for (const lines of ends)
    for (const line of new Set([...lines.slice(0, mostFrameLines), ...lines.slice(-mostFrameLines)])) counts.set(line, (counts.get(line) ?? 0) + 1)
  const isShared = (line: string): boolean => (counts.get(line) ?? 0) >= files.length * leastShare && !isOfReport.test(line)
  return ends.map((lines) => {
    const first = lines.findIndex((line) => !lineLabel.test(line) || isShared(line))
    return {
      head: frame(lines.slice(Math.max(0, first), Math.max(0, first) + mostFrameLines), isShared),
      foot: frame(lines.slice(-mostFrameLines).toReversed(), isShared).toReversed(),
    }
  })
}

/** The shared lines from the end of a file inwards, if they are a site's. */
function frame(lines: readonly string[], isShared: (line: string) => boolean): string[] {
  const beyond = lines.findIndex((line) => !isShared(line))
  const run = beyond < 0 ? [] : lines.slice(0, beyond)
  return run.some((line) => isOfSite.test(line)) ? run : []
}

/** The rule that takes a file's frame out: from its ends inwards, whatever other signs stand between its lines. */
export function sharedFrameRule({ head, foot }: SharedFrame): RemovalRule {
  const [above, below] = [new Set(head), new Set(foot)]
  return {
    name: 'shared-frame',
    reason: 'A line around the text that nearly all files of its folder have word for word.',
    find: ({ lines }) => {
      const first = lines.findIndex(({ text }) => above.has(text) || !lineLabel.test(text))
      const top = untilNot(lines.slice(Math.max(0, first)), above)
      const bottom = untilNot(lines.slice(first + top.length).toReversed(), below)
      return [...top, ...bottom].map(({ from, to }) => ({ from, to }))
    },
  }
}

function untilNot(lines: readonly SourceLine[], among: ReadonlySet<string>): readonly SourceLine[] {
  const end = lines.findIndex(({ text }) => !among.has(text))
  return end < 0 ? lines : lines.slice(0, end)
}

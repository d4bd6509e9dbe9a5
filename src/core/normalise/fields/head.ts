/** What a paper says of itself as a whole: its title and kind; when, to which session and by the holder of which office it was delivered. */
import { isOfCalendar } from '../../text/calendar.ts'
import { fromName, fromText, type FieldContext, type Found, type ReportKind } from './field-context.ts'
import { genreOfOpening, genreOfTitle } from '../genres/index.ts'
import { officeLineOf, plainYears, writtenYears } from './as-written.ts'
import { chineseNumber } from '../../text/markers.ts'
import { offices } from '../../names/index.ts'

/** The title: the text's own, else that of the record above it, else the file name where it reads like one. */
export function findTitle(context: FieldContext): Found<string> | null {
  const recorded = context.record.find(({ field }) => field === 'title')
  // Of a title that says less than the record does, the text has a part only.
  const isPartial = recorded && context.title && kindOf(context.title.words) === null && kindOf(recorded.value) !== null
  if (context.title && !isPartial) {
    const { words, from } = context.title
    return fromText(inOneLine(words), 'title', words, from, 1)
  }
  if (recorded) {
    const { value, from, to } = recorded
    return { value: withoutDelivery(inOneLine(value)), evidence: { by: 'record', quote: value, from, to, confidence: 0.95 } }
  }
  const name = titleOfFileName(context.fileName)
  return name ? fromName(name, 'file-name', context.fileName, 0.9) : null
}

/** A title's lines as one: a blank in their place only where it parts the theme's own. */
function inOneLine(words: string): string {
  return words
    .replace(/(?<!\s)\s*\n\s*/g, '')
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
    .trim()
}

/** A title without where and when the report was delivered, which a record sets behind a dash. */
function withoutDelivery(title: string): string {
  return /^(.{2,60}?报告)\s*[—\-–―]+\s*(?=.*(?:会议|大会|年))/u.exec(title)?.[1] ?? title
}

/** The kind of report by its title, the record above it, its file name and its salutation. */
export function findKind(context: FieldContext): Found<ReportKind> | null {
  const { title, record, fileName } = context
  for (const read of [kindOf, (name: string): ReportKind | null => (isSomeReport(name) ? 'other' : null)]) {
    const titled = title && read(title.words)
    if (title && titled) return fromText(titled, 'title', title.words, title.from, 1)
    for (const { field, value, from, to } of record) {
      const kind = field === 'title' ? read(value) : null
      if (kind) return { value: kind, evidence: { by: 'record', quote: value, from, to, confidence: 0.9 } }
    }
    const named = read(fileName)
    if (named) return fromName(named, 'file-name', fileName, 0.9)
  }
  const opening = context.opening.words
  const headline = title === null ? (/^[^\n。]{4,60}(?=\n)/.exec(opening.trimStart())?.[0] ?? '') : ''
  if (isAboutReports(headline)) return fromText('other', 'text', headline, context.opening.from + opening.indexOf(headline), 0.9)
  const stranger = title === null ? context.front.find(({ words }) => isAboutReports(words)) : undefined
  if (stranger) return fromText('other', 'text', stranger.words, stranger.from, 0.9)
  const opens = genreOfOpening(opening)
  return (
    opens && fromText(opens.genre.kind, 'text', opens.match[0], context.opening.from + opens.match.index, opens.genre.whose === 'person' ? 0.8 : 0.9)
  )
}

const aboutReports =
  /(?:决议|决定|通知|公告|通告|通报|简报|说明|解读|图解|图示|释义|批复|意见|办法|方案|评论员文章|社论|侧记|综述|答记者问|任务分解|责任分工|分工方案|简章|简介|概况|议程|日程|名单|章程|条例|规定|细则|制度|预案|规划|纲要|致辞|贺词|贺信|公示|纪要|倡议书|公开信|时间表|日程表|课程表|责任书|承诺书|合同|启事|大事记|(?<!述职.{0,20})讲话)(?:[（(][^（）()]{1,20}[)）])?$|(?:开幕|闭幕|召开|举行|胜利|听取|审议|表决|分组|热议|聆听)|(?:审查|审议|初步审查)(?:的|结果)?(?:的)?报告$|^(?:名词解释|附件|一图|图说|数说|速读)|读懂|划重点|政府工作报告(?:名词解释|解读|亮点|速览|摘编|中的)|作(?:了)?(?:政府)?工作报告$/u

/** Whether a title is that of a document about a report: a resolution on it, an explanation, the news of its delivery. */
export function isAboutReports(title: string): boolean {
  return aboutReports.test(
    plainYears(title)
      .replace(/[\s\u3000]/g, '')
      .replace(/[_-]?(?:19|20)\d{2}年?$/, ''),
  )
}

/** The kind that a title or name tells. A document about reports is of another one, whatever it names. */
function kindOf(written: string): ReportKind | null {
  const name = plainYears(written)
    .replace(/[\s\u3000]/g, '')
    .replace(/[_-]?(?:19|20)\d{2}年?$/, '')
  if (isAboutReports(written)) return 'other'
  return genreOfTitle(name)?.kind ?? null
}

function isSomeReport(name: string): boolean {
  const bare = name.replace(/[\s\u3000]/g, '')
  return /报告|总结/.test(bare) && bare.length > 6
}

/** What a file name says: without the ending, the counting and dating that downloads append, and stray brackets. */
function titleOfFileName(fileName: string): string | null {
  const name = fileName
    .replace(/(?<![_\s-])[_\s-]+(?:19|20)\d{2}年?$/, '')
    .replace(/^(?:19|20)\d{2}[_\s-]+/, (downloaded, _at: number, all: string) =>
      writtenYears(all.slice(downloaded.length)).length > 0 ? '' : downloaded,
    )
    .replace(/^[\d_.\s-]+(?=\p{Script=Han}{4})(?<!\d{4})/u, '')
    .replace(/[)）]$/, (bracket, at: number, all: string) => (/[（(]/.test(all.slice(0, at)) ? bracket : ''))
    .replace(/[（(](?:[^（）()]{0,24}(?:届|会议|人大|人民代表大会)[^（）()]{0,16}|全文|公开版?|摘要|审议稿)[)）]$/, '')
    .trim()
  return /\p{Script=Han}{4}/u.test(name) && /报告|总结|述职|汇报|材料|要点|年报/.test(name) ? name : null
}

const datePattern = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/
const chineseDate = /((?:19|20)\d{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/
const plainDate = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})/

/** Date of delivery: of a line around the title, of the file name, or of a signature at the end. */
export function findDate(context: FieldContext): Found<string> | null {
  for (const { words, from } of context.front) {
    const date = dateOf(words)
    if (date) return fromText(date, 'text', words, from, 1)
  }
  for (const { field, value, from, to } of context.record) {
    const date = field === 'title' || field === 'session' ? dateOf(value) : null
    if (date) return { value: date, evidence: { by: 'record', quote: value, from, to, confidence: 0.9 } }
  }
  for (const { words, from } of context.delivery) {
    const date = dateOf(words)
    if (date) return fromText(date, 'text', words, from, 0.9)
  }
  const named = dateOf(context.fileName)
  if (named) return fromName(named, 'file-name', context.fileName, 0.9)
  for (const { words, from } of context.endLines) {
    const date = words.length <= 30 ? dateOf(words) : null
    if (date) return fromText(date, 'text', words, from, 0.9)
  }
  for (const { field, value, from, to } of context.record) {
    const date = field === 'date' ? dateOf(value) : null
    if (date) return { value: date, evidence: { by: 'record', quote: value, from, to, confidence: 0.7 } }
  }
  return null
}

function dateOf(words: string): string | null {
  const text = plainYears(words.normalize('NFKC').replace(/(?<=\d)\s+(?=\d)/g, ''))
  const match = datePattern.exec(text) ?? plainDate.exec(text)
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
  const chinese = chineseDate.exec(text)
  if (!chinese) return null
  const [month, day] = [chinese[2], chinese[3]].map((numeral) => chineseNumber(numeral ?? '') ?? 0)
  return isoDate(Number(chinese[1]), month ?? 0, day ?? 0)
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isOfCalendar(date) ? date : null
}

const sessionPattern =
  /(第[一二三四五六七八九十百\d]+届[^，。；（）()]{0,16}?(?:代表大会|人大|全国人民代表大会)(?:第[一二三四五六七八九十\d]+次(?:会议|全体会议)))|((?<![一二三四五六七八九十])[一二三四五六七八九十]+届人大[一二三四五六七八九十]+次会议)/

/** Session of the congress that heard the report, as title, subtitle or file name have it. */
export function findSession(context: FieldContext): Found<string> | null {
  const whole = context.front.map(({ words }) => words).join('')
  const lines = [...(context.title ? [context.title] : []), ...context.front, { words: whole, from: context.front[0]?.from ?? 0 }]
  for (const { words, from } of lines) {
    const match = sessionPattern.exec(words.replace(/[\s\u3000]/g, ''))
    if (match) return fromText(match[0], 'text', words, from, 1)
  }
  for (const { field, value, from, to } of context.record) {
    const match = field === 'title' || field === 'session' ? sessionPattern.exec(value.replace(/[\s\u3000]/g, '')) : null
    if (match) return { value: match[0], evidence: { by: 'record', quote: value, from, to, confidence: 0.9 } }
  }
  for (const { words, from } of context.delivery) {
    const match = sessionPattern.exec(words.replace(/[\s\u3000]/g, ''))
    if (match) return fromText(match[0], 'text', words, from, 0.9)
  }
  const named = sessionPattern.exec(context.fileName)
  return named ? fromName(named[0], 'file-name', context.fileName, 0.9) : null
}

/** What follows an office in a title: the year or the subject, at once, on the next line or after the name of whoever holds it (`党支部书记林远山2023年述职报告`). */
const afterOffice = new RegExp(
  `(?<!组织)(${offices})(?=\\s*(?:\\p{Script=Han}{2,3}(?:同志)?(?=抓|述|履|\\d{4}|个人))?(?:抓|述|个人|履|落实|\\d{4}|的|关于|年度|$))`,
  'u',
)
/** The office of a whole class, which nobody holds: `——在全县乡镇党委书记…评议会上的发言`; an occasion behind the next dash says nothing of it. */
const isOccasion = /^[^—]*(?:会上|会议|大会)/u

/** The office of whoever reports: of the title, a line of the front, the record, the file name, or the sentence in which he presents himself; the fullest of those that agree. */
export function findRole(context: FieldContext): Found<string> | null {
  const found = [...roleOfTitle(context), ...roleOfFront(context), ...roleOfRecord(context), ...roleOfFileName(context)]
  const first = found[0]
  return (first && found.find(({ value }) => value.length > first.value.length && value.endsWith(first.value))) ?? first ?? null
}

function roleOfTitle({ title }: FieldContext): Found<string>[] {
  if (!title) return []
  const words = plainYears(title.words)
  const match = afterOffice.exec(words)
  return match?.[1] && !isOccasion.test(words.slice(match.index)) ? [fromText(match[1], 'title', match[1], title.from + match.index, 1)] : []
}

function roleOfFront({ front, delivery }: FieldContext): Found<string>[] {
  return [...front, ...delivery].flatMap(({ words, from }) => {
    const line = officeLineOf(words)
    return line ? [fromText(line.role, 'text', words, from, 0.9)] : []
  })
}

function roleOfRecord({ record }: FieldContext): Found<string>[] {
  return record.flatMap(({ field, value, from, to }) => {
    const role = field === 'speaker' || field === 'role' ? officeLineOf(value)?.role : undefined
    return role === undefined ? [] : [{ value: role, evidence: { by: 'record', quote: value, from, to, confidence: 0.9 } }]
  })
}

function roleOfFileName({ fileName }: FieldContext): Found<string>[] {
  const match = afterOffice.exec(plainYears(fileName))
  return match?.[1] ? [fromName(match[1], 'file-name', fileName, 0.9)] : []
}

/** Words in which one person reports; a body says 局党组 or 我们, and the offices that it names are those of others. */
const speaksOfOneself = /本人|我(?![们国省市县区镇乡村街局院校系党军厂矿委司处所站社集公支部中])/u

/** The office that the text of an accountability report gives to the one who reports: 作为党支部书记, 我担任…, 党组书记抓基层党建第一责任. */
export function roleInText(text: string): Found<string> | null {
  if (!speaksOfOneself.test(text)) return null
  const patterns = [
    new RegExp(`(?:作为|身为|担任|任|兼任|履行)(?:了)?[^。，；]{0,12}?(${offices})`),
    // A bare 书记 stands for all secretaries of the house (书记抓党建“三张清单”), and not for the one who reports.
    new RegExp(`(?<!组织)(?!书记(?:抓|的?第一责任|职责))(${offices})(?:抓(?:基层)?党建|(?:的)?第一责任|职责)`),
  ]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) return fromText(match[1], 'text', match[0], match.index, 0.7)
  }
  return null
}

import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'
import type { ReportKind } from './field.ts'
import { plainYears } from './written-year.ts'

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
  const headline = title === null ? (/^[^\n。]{6,60}(?=\n)/.exec(opening.trimStart())?.[0] ?? '') : ''
  if (isAboutReports(headline)) return fromText('other', 'text', headline, context.opening.from + opening.indexOf(headline), 0.9)
  const government = /(?<!人民)代表(?!大会)[^。]{2,30}(?:政府|国务院|管委会|管理委员会|筹备组)[^。]{0,16}(?:大会|会议)?[^。]{0,10}(?:报告|作)/.exec(
    opening,
  )
  if (government) return fromText('government', 'text', government[0], context.opening.from + government.index, 0.9)
  const accountability = /述职(?:述廉)?(?:报告)?|履职情况(?:报告|汇报)?/.exec(opening)
  if (accountability) return fromText('accountability', 'text', accountability[0], context.opening.from + accountability.index, 0.8)
  const english = /on behalf of the (?:State Council|(?:people['’]s )?government)[^.]{0,40}report/i.exec(opening)
  return english ? fromText('government', 'text', english[0], context.opening.from + english.index, 0.9) : null
}

const aboutReports =
  /(?:决议|决定|通知|公告|通告|说明|解读|图解|图示|释义|批复|意见|办法|方案|评论员文章|社论|侧记|综述|答记者问|任务分解|责任分工|分工方案)(?:[（(][^（）()]{1,20}[)）])?$|(?:开幕|闭幕|召开|举行|胜利|听取|审议|表决|分组|热议|聆听)|(?:审查|审议|初步审查)(?:的|结果)?(?:的)?报告$|^(?:名词解释|附件|一图|图说|数说|速读)|读懂|划重点|政府工作报告(?:名词解释|解读|亮点|速览|摘编|中的)|作(?:了)?(?:政府)?工作报告$/u

/** Whether a title is that of a document about a report: a resolution on it, an explanation, the news of its delivery. */
export function isAboutReports(title: string): boolean {
  return aboutReports.test(
    plainYears(title)
      .replace(/[\s\u3000]/g, '')
      .replace(/[_-]?(?:19|20)\d{2}年?$/, ''),
  )
}

/** The kind that a title or name tells. A document about reports is of another one, whatever it names. */
export function kindOf(written: string): ReportKind | null {
  const name = plainYears(written)
    .replace(/[\s\u3000]/g, '')
    .replace(/[_-]?(?:19|20)\d{2}年?$/, '')
  if (isAboutReports(written)) return 'other'
  if (
    /述[职廉责德学法党]|履职(?:情况)?(?:报告|总结)|抓(?:基层)?党建(?:工作)?(?:情况)?(?:的)?(?:报告|总结|汇报)|(?:责任制?|职责)(?:落实|履行)?(?:工作)?(?:情况)(?:的)?(?:报告|总结|汇报)|accountabilityreport/i.test(
      name,
    )
  )
    return 'accountability'
  if (/法治政府|信息公开|政务公开|统计公报|预算|决算|审计|调研|执法|整改/.test(name)) return 'other'
  if (
    /政府工作报告|(?:政府|国务院|管委会|管理委员会|新区|[区县市省州盟旗镇乡])(?:(?:19|20)\d{2}年)?(?:度)?工作报告|reportontheworkofthegovernment/i.test(
      name,
    )
  )
    return 'government'
  return null
}

function isSomeReport(name: string): boolean {
  const bare = name.replace(/[\s\u3000]/g, '')
  return /报告|总结/.test(bare) && bare.length > 6
}

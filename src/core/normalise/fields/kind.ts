import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'
import type { ReportKind } from './field.ts'

/** The kind of report by its title, file name and salutation. */
export function findKind(context: FieldContext): Found<ReportKind> | null {
  const names = [context.title?.words ?? '', context.fileName]
  for (const [i, name] of names.entries()) {
    const kind = kindOf(name.replace(/[\s\u3000]/g, ''))
    if (kind)
      return i === 0 && context.title ? fromText(kind, 'title', context.title.words, context.title.from, 1) : fromName(kind, 'file-name', name, 0.9)
  }
  const opening = context.opening.words
  const government = /(?:代表|受)[^。]{2,30}(?:政府|国务院|管委会|管理委员会|筹备组)[^。]{0,16}(?:大会|会议)?[^。]{0,10}(?:报告|作)/.exec(opening)
  if (government) return fromText('government', 'text', government[0], context.opening.from + government.index, 0.9)
  const accountability = /述职(?:述廉)?(?:报告)?|履职情况(?:报告|汇报)?/.exec(opening)
  if (accountability) return fromText('accountability', 'text', accountability[0], context.opening.from + accountability.index, 0.8)
  const english = /on behalf of the (?:State Council|(?:people['’]s )?government)[^.]{0,40}report/i.exec(opening)
  return english ? fromText('government', 'text', english[0], context.opening.from + english.index, 0.9) : null
}

function kindOf(name: string): ReportKind | null {
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
  return /报告|总结/.test(name) && name.length > 6 ? 'other' : null
}

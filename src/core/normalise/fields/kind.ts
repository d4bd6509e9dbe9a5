import { genreOfOpening, genreOfTitle } from '../genres/index.ts'
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
export function kindOf(written: string): ReportKind | null {
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

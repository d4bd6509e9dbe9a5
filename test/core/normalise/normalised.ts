import { readDocument } from '../../../src/core/read/index.ts'
import { normalise } from '../../../src/core/normalise/index.ts'
import type { NormaliseContext } from '../../../src/core/normalise/index.ts'
import type { Report, SourceDocument } from '../../../src/core/model.ts'

/** A document of plain text under a file name. */
function textDocument(text: string, path = 'a.txt'): SourceDocument {
  return { source: { path, sha256: '', format: 'txt', encoding: 'utf-8', bytes: text.length }, text, hints: [], messages: [] }
}

/** The report of a plain text. */
export function normalised(text: string, path = 'a.txt', context: NormaliseContext = {}): Report {
  return normalise(textDocument(text, path), context)
}

/** The report of a file's bytes. */
export async function normalisedBytes(path: string, bytes: Uint8Array): Promise<Report> {
  const { document, messages } = await readDocument(path, bytes)
  if (!document) throw new Error(`${path} could not be read: ${messages.map(({ id }) => id).join(', ')}`)
  return normalise(document)
}

/** What two reports of one text must share whatever the format: all but place, source and offsets. */
export function contentOf(report: Report): unknown {
  const item = ({ lead, text, marker, parent }: Report['problems'][number], list: readonly Report['problems'][number][]): unknown => ({
    lead,
    text,
    marker,
    parent: list.findIndex(({ id }) => id === parent),
  })
  return {
    fields: [
      report.kind,
      report.title,
      report.year,
      report.reviewedYear,
      report.planYear,
      report.organisation,
      report.role,
      report.date,
      report.session,
    ],
    blocks: report.blocks.map(({ kind, level, marker, text }) => ({ kind, level, marker, text })),
    parts: report.parts.map(({ part, found }) => ({ part, found })),
    lists: (['problems', 'causes', 'plans', 'work'] as const).map((list) => report[list].map((one) => item(one, report[list]))),
    quantities: report.quantities.map(({ text, value, unit, of, qualifier, masked }) => ({ text, value, unit, of, qualifier, masked })),
  }
}

/** An accountability report of an invented organisation, with everything that the genre has. */
export const accountability = `石溪县水利局党组书记抓基层党建工作述职报告

2021年，在县委的领导下，我认真履行第一责任人职责。现将有关情况报告如下：
一、主要工作
（一）抓学习。全年组织集中学习12次，讲党课3次，参加人数达到96%。
（二）抓队伍。发展党员4名，培训党务干部30余人次。针对2020年述职时指出的阵地陈旧问题，新建活动室2间，更换桌椅40套。
二、存在问题及原因
（一）学习抓得不够实。有的支部以读文件代替讨论，党员谈体会不深。
（二）制度落实有差距。一是会议记录不完整。两个支部有三个月没有记录。二是外出党员联系不够。半年没有见过一面。
究其原因，一是我对基层情况掌握不够。二是考核办法不健全。
三、下一步打算
（一）改进学习办法。每月讨论一个题目，先读后谈。
（二）健全联系制度。外出党员每季度通一次电话。
以上报告，请批评指正。
`

/** A government work report of an invented county. */
export const government = `各位代表：
　　现在，我代表县人民政府，向大会报告政府工作，请予审议。
　　一、2022年工作回顾
　　过去一年，全县地区生产总值86.5亿元、增长5.2%，粮食产量11万吨。
　　（一）农业稳步发展。新修渠道23公里，建成高标准农田1.2万亩。
　　（二）民生不断改善。新增学位1200个。
　　在看到成绩的同时，我们也清醒认识到，石溪发展还面临不少困难和挑战：一是工业基础薄弱，龙头企业偏少，产业链条短，教育、医疗等公共服务还不能满足群众需要。二是河道治理任务艰巨，部分断面水质不稳定。三是少数干部担当不足。对于这些问题，我们将采取有力措施，认真加以解决。
　　二、2023年工作安排
　　今年政府工作的总体要求是：坚持稳中求进，推动高质量发展。
　　（一）扩大有效投资，培育新的增长点。
　　加快园区建设。完成土地平整，引进配套企业五家。
　　推进水库除险。年内加固小型水库7座，更新监测设备。
　　（二）办好民生实事，增进群众福祉。
　　新建公办幼儿园。在县城新区建成两所，增加学位360个。
　　改善基层医疗。每个乡镇卫生院配齐全科医生，更换救护车。
　　各位代表！让我们在县委的坚强领导下，团结奋斗，为建设美好石溪而努力！
`

/** The report of the government of an invented county whose plan, below its heading, is `plan`. */
export function withPlan(plan: string): Report {
  return normalised(`石溪县人民政府工作报告

各位代表：
一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨，新修渠道23公里。
我们也清醒看到，发展还面临不少困难：一是工业基础薄弱，龙头企业偏少。二是河道治理任务艰巨，部分断面水质不稳定。
二、2023年工作安排
${plan}
各位代表！让我们团结奋斗，为建设美好石溪而努力！
`)
}

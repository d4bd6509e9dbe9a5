import type { Comparison, Coverage, Item, Link, ListComparison, ReportHead } from '../../src/core/model.ts'

const statusNames: Readonly<Record<Link['status'], string>> = {
  same: '延续',
  reworded: '改写',
  split: '拆分',
  merged: '合并',
  undetermined: '无法判断',
}
const followNames = { matched: '有对应表述', partial: '部分对应', 'not-found': '未见表述', undetermined: '无法判断' } as const
const shownLength = 40

/** A comparison for reading in a terminal: each list with its links, then where the later report speaks of what the earlier one planned. Ends with a line feed. */
export function summaryOf(comparison: Comparison): string {
  const lines = [`${nameOf(comparison.earlier)} → ${nameOf(comparison.later)}`]
  lines.push('', '问题', ...listLines(comparison.problems, comparison.doubtful.includes('problems')))
  lines.push('', '计划', ...listLines(comparison.plans, comparison.doubtful.includes('plans')))
  lines.push('', '前一份报告的计划，在后一份中的表述', ...followLines(comparison))
  const answered = comparison.coverage.filter(({ plans }) => plans.length > 0)
  const answerOf = ({ problem, plans }: Coverage): string =>
    `  ${leadOf(comparison.problems.later, problem)} ← ${plans.map((plan) => leadOf(comparison.plans.later, plan)).join('；')}`
  lines.push('', `本年问题有对应计划：${String(answered.length)}，共${String(comparison.coverage.length)}`, ...answered.map(answerOf))
  const counted = comparison.quantities.map(
    ({ of, unit, earlier, later }) => `  ${of}：${earlier?.text ?? '未提'} → ${later?.text ?? '未提'}（${unit}）`,
  )
  lines.push('', `可比数字：${String(counted.length)}`, ...counted)
  for (const message of comparison.messages) lines.push('', message.reason, message.hint)
  if (!comparison.exact) lines.push('', '部分比较超出限度，结果较粗。')
  return lines.join('\n') + '\n'
}

function nameOf(head: ReportHead): string {
  return `${head.title ?? head.id}（${head.year === null ? '年份不明' : String(head.year)}）`
}

/** @param isDoubtful what has no partner in a list that was read doubtfully is neither dropped nor new. */
function listLines({ earlier, later, links }: ListComparison, isDoubtful: boolean): string[] {
  const [dropped, added] = isDoubtful ? ['无法判断', '无法判断'] : ['未再提出', '新增']
  const linkedA = new Set(links.flatMap((link) => link.earlier))
  const linkedB = new Set(links.flatMap((link) => link.later))
  return [
    ...links.map(
      (link) =>
        `  ${statusNames[link.status]} ${link.similarity.toFixed(2)}  ${link.earlier.map((id) => leadOf(earlier, id)).join(' ＋ ')} → ${link.later.map((id) => leadOf(later, id)).join(' ＋ ')}`,
    ),
    ...earlier.filter((item) => !linkedA.has(item.id)).map((item) => `  ${dropped}  ${shortened(item.lead)}`),
    ...later.filter((item) => !linkedB.has(item.id)).map((item) => `  ${added}  ${shortened(item.lead)}`),
  ]
}

function followLines(comparison: Comparison): string[] {
  return comparison.followThrough.map(({ plan, status, evidence }) => {
    const best = evidence[0]
    return `  ${followNames[status]}  ${leadOf(comparison.plans.earlier, plan)}${best && status !== 'not-found' ? ` ← ${shortened(best.text)}` : ''}`
  })
}

function leadOf(items: readonly Item[], id: string): string {
  return shortened(items.find((item) => item.id === id)?.lead ?? id)
}

function shortened(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength - 1)}…`
}

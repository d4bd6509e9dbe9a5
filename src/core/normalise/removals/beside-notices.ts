import type { Span } from '../../model.ts'
import { markerOf } from '../../text/markers.ts'
import type { RemovalContext, RemovalRule, SourceLine } from './rule.ts'

const notices: ReadonlySet<string> = new Set(['contact', 'membership-notice', 'copyright-notice', 'advertisement'])
const edgeLines = 12

/** The bare name of a document site: a short line that also stands elsewhere by itself or opens a notice. */
export const watermark: RemovalRule = {
  name: 'watermark',
  reason: 'The name of a document site, repeated around the report.',
  find: (context) => {
    const noticed = context.found.filter(({ rule }) => notices.has(rule))
    if (noticed.length === 0) return []
    return restOfEdges(context).filter((line) => {
      const name = context.text.slice(line.from, line.to)
      const again = context.lines.filter(({ text }) => text === name).length > 1
      return name.length <= 16 && (again || noticed.some(({ text }) => text.trim() !== name && text.includes(name)))
    })
  },
}

/** What stands between and after the notices below a report: once a notice has ended the text, short lines after it are its continuation. */
export const tailAdvertisement: RemovalRule = {
  name: 'advertisement',
  reason: 'An advertisement of a document site, not part of the report.',
  find: (context) => tailOf(context).filter((line) => line.to - line.from <= 50 && !/。$/.test(context.text.slice(line.from, line.to))),
}

function restOfEdges(context: RemovalContext): SourceLine[] {
  return [...headOf(context), ...tailOf(context)]
}

/** Lines before the last notice that stands at the head of the file. */
function headOf(context: RemovalContext): SourceLine[] {
  const head = context.lines.slice(0, edgeLines)
  const last = head.findLastIndex((line) => isNotice(context, line))
  return head.slice(0, Math.max(0, last)).filter((line) => !isNotice(context, line))
}

/** Lines after the first notice that stands at the foot of the file, where no long line follows. */
function tailOf(context: RemovalContext): SourceLine[] {
  const lines = context.lines
  const lastOwn = lines.findLastIndex((line) => isReport(line.text) && !isNotice(context, line))
  const first = lines.findIndex((line, i) => i > lastOwn && i >= lines.length - 2 * edgeLines && isNotice(context, line))
  return first < 0 ? [] : lines.slice(first).filter((line) => !isNotice(context, line))
}

/** A line that no notice has after it: a long one, a sentence, a numbered heading, the heading of an attachment. */
function isReport(line: string): boolean {
  return (
    line.length > 50 ||
    (line.length > 20 && /。$/.test(line)) ||
    markerOf(line) !== null ||
    /^(?:附件?|附录|附表|注释?|名词解释)\s*(?:\d{1,2}\s*)?(?:[：:.、]|$)/.test(line)
  )
}

function isNotice(context: RemovalContext, line: Span): boolean {
  return noticesOf(context).has(line.from)
}

const noticeStarts = new WeakMap<RemovalContext, { count: number; starts: Set<number> }>()

/** Where the notices that were found so far begin. */
function noticesOf(context: RemovalContext): ReadonlySet<number> {
  const known = noticeStarts.get(context)
  if (known?.count === context.found.length) return known.starts
  const starts = new Set(context.found.filter(({ rule }) => notices.has(rule)).map(({ from }) => from))
  noticeStarts.set(context, { count: context.found.length, starts })
  return starts
}

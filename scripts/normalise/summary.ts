import type { Message, Report } from '../../src/core/model.ts'

const FIELDS = ['title', 'kind', 'year', 'organisation', 'role', 'date', 'session', 'language'] as const
const LISTS = ['problems', 'causes', 'plans', 'work'] as const

/** Removals that are shown one by one. */
const MOST_REMOVED = 20

/** A report for reading in a terminal: its fields with their evidence, its parts, the leads of its items, and what was removed. */
export function summaryOf(report: Report, path: string): string {
  const fields = FIELDS.map((name) => {
    const evidence = name === 'language' ? undefined : report.evidence[name]
    return `  ${name.padEnd(13)}${report[name] ?? '–'}${evidence ? `   (${evidence.by}: ${evidence.quote.slice(0, 40)})` : ''}`
  })
  const parts = report.parts.map(
    (part) => `  ${part.part.padEnd(13)}${part.found ? `${part.from}–${part.to} by ${part.by}: ${part.evidence.slice(0, 30)}` : 'not found'}`,
  )
  const lists = LISTS.flatMap((list) => [
    `  ${list}: ${report[list].length}`,
    ...report[list].map((item) => `    ${item.parent ? '  ' : ''}${item.marker} ${item.lead.slice(0, 60)}`),
  ])
  const removed = report.removed.slice(0, MOST_REMOVED).map((removal) => `  ${removal.rule}: ${removal.text.replace(/\s+/g, ' ').slice(0, 60)}`)
  const messages = report.messages.map(({ severity, reason, hint }: Message) => `${severity}: ${reason} ${hint}`)
  return [path, ...fields, 'parts', ...parts, 'items', ...lists, `removed: ${report.removed.length}`, ...removed, ...messages, ''].join('\n')
}

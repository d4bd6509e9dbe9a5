import { titleOfFileName } from './file-name.ts'
import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'
import { kindOf } from './kind.ts'

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

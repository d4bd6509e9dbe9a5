import { chineseNumber } from '../../text/numerals.ts'
import { plainYears } from './written-year.ts'
import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'

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
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
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
  const named = sessionPattern.exec(context.fileName)
  return named ? fromName(named[0], 'file-name', context.fileName, 0.9) : null
}

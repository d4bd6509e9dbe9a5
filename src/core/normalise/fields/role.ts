import { offices } from '../../names/index.ts'
import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'
import { officeLineOf } from './names/office-line.ts'
import { plainYears } from './written-year.ts'

/** What follows an office in a title: the year or the subject, at once or after the name of whoever holds it (`党支部书记林远山2023年述职报告`). */
const held = new RegExp(
  `(?<!组织)(${offices})(?=(?:\\p{Script=Han}{2,3}(?:同志)?(?=抓|述|履|\\d{4}|个人))?(?:抓|述|个人|履|落实|\\d{4}|的|关于|年度|$))`,
  'u',
)
/** The office of a whole class, which nobody holds: `——在全县乡镇党委书记…评议会上的发言`. */
const isOccasion = /会上|会议|大会/u

/** The office of whoever reports: of the title, a line of the front, the record, the file name, or the sentence in which he presents himself; the fullest of those that agree. */
export function findRole(context: FieldContext): Found<string> | null {
  const found = [...ofTitle(context), ...ofFront(context), ...ofRecord(context), ...ofFileName(context)]
  const first = found[0]
  return (first && found.find(({ value }) => value.length > first.value.length && value.endsWith(first.value))) ?? first ?? null
}

function ofTitle({ title }: FieldContext): Found<string>[] {
  if (!title) return []
  const words = plainYears(title.words)
  const match = held.exec(words)
  return match?.[1] && !isOccasion.test(words.slice(match.index)) ? [fromText(match[1], 'title', match[1], title.from + match.index, 1)] : []
}

function ofFront({ front }: FieldContext): Found<string>[] {
  return front.flatMap(({ words, from }) => {
    const line = officeLineOf(words)
    return line ? [fromText(line.role, 'text', words, from, 0.9)] : []
  })
}

function ofRecord({ record }: FieldContext): Found<string>[] {
  return record.flatMap(({ field, value, from, to }) => {
    const role = field === 'speaker' || field === 'role' ? officeLineOf(value)?.role : undefined
    return role === undefined ? [] : [{ value: role, evidence: { by: 'record', quote: value, from, to, confidence: 0.9 } }]
  })
}

function ofFileName({ fileName }: FieldContext): Found<string>[] {
  const match = held.exec(plainYears(fileName))
  return match?.[1] ? [fromName(match[1], 'file-name', fileName, 0.9)] : []
}

/** The office that the text of an accountability report gives to the one who reports: 作为党支部书记, 我担任…, 党组书记抓基层党建第一责任. */
export function roleInText(text: string): Found<string> | null {
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

import type { Report } from '../core/model.ts'
import { subjectOf } from '../core/themes/assign.ts'
import type { SubjectedItem } from '../core/themes/placed-item.ts'
import type { ThemedList } from '../core/themes/records.ts'
import { isTermWord } from '../core/terms/term-words.ts'
import { segment } from './segment.ts'

/** What a report gives to the figures of the whole archive: its text cut into words, and its problems and plans with their subjects. */
export interface Gathering {
  readonly characters: number
  /** Id and text of each block, with the lengths of its words where terms are looked for in them. */
  readonly passages: readonly (readonly [id: string, text: string, lengths: readonly number[] | null])[]
  readonly items: readonly SubjectedItem[]
}

/**
 * Everything that figures of the whole archive need of a report, so that a changed report costs no more than itself.
 * @param withWords whether terms are looked for in this report.
 */
export function gatherReport(report: Report, withWords: boolean): Gathering {
  const cut = wordCutter(report.language)
  const passages = report.blocks
    .filter(({ text }) => text !== '')
    .map(({ id, text }): [string, string, number[] | null] => [id, text, withWords ? cut(text).map((word) => word.length) : null])
  const items = (['problems', 'plans'] as const).flatMap((list) => report[list].map((item) => gatherItem(list, item, cut)))
  return { characters: passages.reduce((sum, [, text]) => sum + text.replace(/\s+/gu, '').length, 0), passages, items }
}

function gatherItem(list: ThemedList, { id, lead, text }: Report['problems'][number], cut: (text: string) => string[]): SubjectedItem {
  const name = lead === '' ? text : lead
  const rest = list === 'problems' && text.startsWith(name) ? text.slice(name.length).replace(/^[\s，。；：、,.;:]+/u, '') : ''
  const words = [...new Set(cut(name).filter(isTermWord))]
  return { list, id, lead: name, rest, subject: subjectOf({ lead: name, text }), words }
}

/** Cuts texts of a language into words: jieba for Chinese, the runtime's own rules for every other. */
function wordCutter(language: string): (text: string) => string[] {
  if (language.startsWith('zh')) return segment
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), (piece) => piece.segment)
}

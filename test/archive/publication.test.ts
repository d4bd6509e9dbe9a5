import { expect, test } from 'vitest'
import { withPublication } from '../../src/archive/publication/published.ts'
import { madeBlock, madeEntry, madeReport } from '../view/made.ts'

const blocks = [madeBlock('a', '修渠护堤', { kind: 'heading', marker: '一、' }), madeBlock('b', '全年修渠三里，护堤有力。')]
const removal = (rule: string, text: string) => ({ rule, text, reason: '', from: 0, to: text.length })

/** The words of removals that pages may show. */
function shown(...removed: ReturnType<typeof removal>[]): string[] {
  const entry = madeEntry('r', 2031, { publish: 'text' })
  return withPublication(entry, madeReport({ blocks, removed }), '', false).report.removed.map(({ text }) => text)
}

test('removed words that tell nothing which the report does not are listed: its repetitions, and the numbers of notes and pages', () => {
  expect(
    shown(removal('duplicate-text', '一、修渠护堤。全年修渠三里，\n护堤有力。'), removal('note-reference', '[12]'), removal('page-number', '— 3 —')),
  ).toEqual(['一、修渠护堤。全年修渠三里，\n护堤有力。', '[12]', '— 3 —'])
})

test('other removed words are kept back: contacts, a copy that holds more than the report, a number that is none of a note', () => {
  const kept = [
    removal('contact', '全年修渠三里'),
    removal('duplicate-text', '全年修渠三里，联系甲。'),
    removal('note-reference', '甲乙'),
    removal('page-number', '0599-7654321'),
  ]
  expect(shown(...kept)).toEqual(['', '', '', ''])
})

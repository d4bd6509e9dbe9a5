import type { Removal } from '../../model.ts'
import type { RemovalContext } from './rule.ts'

/** Why a stretch that its format sets apart is no part of the report, by the name under which the ledger has it. */
export const hintedReasons: Readonly<Record<string, string>> = {
  markup: 'A sign of the format, not of the report.',
  'front-matter': 'Data about the file, not part of the report.',
  toolbar: 'Buttons of the page that the text was copied from.',
  navigation: 'Menus of the page that the text was copied from.',
  'page-number': 'A page number of the printed original.',
  'running-head': 'A line that the printed original repeats on every page.',
  'page-stamp': 'A stamp across the pages of the printed original.',
  'repeated-head': 'The head of a table, which the printed original repeats on every page.',
  caption: 'A caption or credit of a picture, not part of the report.',
  hidden: 'Text that the page does not show.',
  pronunciation: 'The pronunciation of a character, set above it.',
  'note-reference': 'The number of a note, not part of the sentence.',
  'related-links': 'Links of the page to other pages.',
  contents: 'The table of contents, which only repeats the headings.',
  placeholder: 'Words of a form that nobody filled in.',
}

/** What the format itself knows to be outside of the report: each stretch under the name of its reason. */
export function hintedRemovals({ text, hints }: RemovalContext): Removal[] {
  return hints
    .filter(({ kind, from, to }) => kind === 'outside' && to > from)
    .map(({ from, to, reason }) => ({
      from,
      to,
      rule: reason ?? 'outside',
      reason: hintedReasons[reason ?? ''] ?? 'A part of the page that is not part of the report.',
      text: text.slice(from, to),
    }))
}

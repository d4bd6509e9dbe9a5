/** All that is taken out of a text together: every rule in its order, what formats know by themselves, and the ledger made of it. */
import type { Hint, Removal, Span } from '../../model.ts'
import {
  advertisement,
  bracketedAdvertisement,
  contact,
  copyrightNotice,
  handlingNotice,
  membershipNotice,
  tailAdvertisement,
  watermark,
} from './notices.ts'
import { contents } from './contents.ts'
import { duplicatePassage, duplicateText } from './duplicates.ts'
import {
  caption,
  controlCharacter,
  htmlComment,
  htmlTag,
  injectedPinyin,
  navigation,
  newspaperSlug,
  noteReference,
  pageNumbers,
  pageRecord,
  pageToolbar,
  paywallMarker,
  publicationLine,
  relatedLinks,
  writtenSpace,
} from './page-remains.ts'
import { pageFoot, pageHead } from './page-edges.ts'
import { recordHead, sharedFrameRule, type SharedFrame } from './collection-frame.ts'
import { linesOf, type RemovalContext, type RemovalRule } from './rule.ts'

/** Rules for signs inside lines, which speak first: the lines that other rules look at are without them. */
const signRules: readonly RemovalRule[] = [htmlComment, writtenSpace, htmlTag, paywallMarker, controlCharacter]

/** Every other rule, in the order in which they speak; what an earlier rule took is not taken again. */
const lineRules: readonly RemovalRule[] = [
  recordHead,
  contents,
  handlingNotice,
  membershipNotice,
  copyrightNotice,
  advertisement,
  bracketedAdvertisement,
  contact,
  watermark,
  tailAdvertisement,
  relatedLinks,
  navigation,
  pageToolbar,
  pageRecord,
  publicationLine,
  newspaperSlug,
  caption,
  pageNumbers,
  noteReference,
  injectedPinyin,
  duplicateText,
  duplicatePassage,
  pageHead,
  pageFoot,
]

/** Every rule by which stretches leave a report, in the order in which they speak; the frame that files share is a rule of each folder's own. */
export const removalRules: readonly RemovalRule[] = [...signRules, sharedFrameRule({ head: [], foot: [] }), ...lineRules]

/**
 * The ledger of a source text: every stretch that is not part of the report, sorted, without overlaps and without white space at its ends.
 * `extra` are an archive's own rules, which speak first; `kept` are stretches that no rule may take, `frame` what the file shares with those beside it.
 */
export function findRemovals(
  text: string,
  hints: readonly Hint[],
  extra: readonly RemovalRule[] = [],
  kept: readonly Span[] = [],
  frame?: SharedFrame,
): Removal[] {
  const found: Removal[] = []
  const unlined: RemovalContext = { text, lines: [], hints, found }
  const taken = new Uint8Array(text.length)
  for (const { from, to } of kept) taken.fill(1, from, to)
  const take = (rule: string, reason: string, spans: readonly Span[]): void => {
    for (const span of spans) {
      for (const free of freeStretches(text, taken, span)) {
        taken.fill(1, free.from, free.to)
        found.push({ rule, reason, text: text.slice(free.from, free.to), ...free })
      }
    }
  }
  for (const rule of extra) take(rule.name, rule.reason, rule.find(unlined))
  for (const removal of hintedRemovals(unlined)) take(removal.rule, removal.reason, [removal])
  for (const rule of signRules) take(rule.name, rule.reason, rule.find(unlined))
  const context: RemovalContext = { ...unlined, lines: linesOf(blanked(text, found), hints) }
  if (frame) take(...frameTaken(frame, context))
  for (const rule of lineRules) take(rule.name, rule.reason, rule.find(context))
  return found.sort((a, b) => a.from - b.from)
}

function frameTaken(frame: SharedFrame, context: RemovalContext): [string, string, readonly Span[]] {
  const rule = sharedFrameRule(frame)
  return [rule.name, rule.reason, rule.find(context)]
}

/** The text with white space in the place of what was found, so that offsets stay. */
function blanked(text: string, found: readonly Removal[]): string {
  let rest = ''
  let from = 0
  for (const removal of found.toSorted((a, b) => a.from - b.from)) {
    rest += text.slice(from, removal.from) + removal.text.replace(/[^\r\n\u2028\u2029]/g, ' ')
    from = removal.to
  }
  return rest + text.slice(from)
}

/** The parts of a stretch that no rule has taken yet, trimmed; stretches of white space alone are none. */
function freeStretches(text: string, taken: Uint8Array, { from, to }: Span): Span[] {
  const free: Span[] = []
  for (let start = Math.max(0, from); start < Math.min(to, text.length);) {
    let end = start
    while (end < to && end < text.length && !taken[end]) end++
    let first = start
    let last = end
    while (first < last && isBlank(text.charCodeAt(first))) first++
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--
    if (last > first) free.push({ from: first, to: last })
    start = Math.max(end, start) + 1
  }
  return free
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200a)
  )
}

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

/** Under this name the ledger has what the format sets apart without telling what it is. */
const OUTSIDE = 'outside'

/** Every name under which the ledger has what the program itself takes out. */
export const namesOfProgram: ReadonlySet<string> = new Set([...removalRules.map(({ name }) => name), ...Object.keys(hintedReasons), OUTSIDE])

/** What the format itself knows to be outside of the report: each stretch under the name of its reason. */
function hintedRemovals({ text, hints }: RemovalContext): Removal[] {
  return hints
    .filter(({ kind, from, to }) => kind === 'outside' && to > from)
    .map(({ from, to, reason }) => ({
      from,
      to,
      rule: reason ?? OUTSIDE,
      reason: hintedReasons[reason ?? ''] ?? 'A part of the page that is not part of the report.',
      text: text.slice(from, to),
    }))
}

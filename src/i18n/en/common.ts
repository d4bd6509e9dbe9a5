import type { common as zh } from '../zh/common.ts'

/** Words that stand on every page. */
export const common: typeof zh = {
  doubtNote: (lists) =>
    `What was read as ${lists.join(' and ').toLowerCase()} may be wrong, so nothing there is called new, not raised again, raised again or not found. Go by the text itself.`,
  skip: 'Skip to content',
  home: 'Home',
  nav: {
    label: 'Main',
    search: 'Search',
    problems: 'Problems',
    findings: 'Findings',
    terms: 'Terms',
    compare: 'Any two',
    method: 'Method',
    collection: 'Collection',
    review: 'To review',
  },
  searchLabel: 'Search the full text',
  searchButton: 'Search',
  searchPlaceholder: 'Any text',
  language: 'Language of the interface',
  theme: 'Theme',
  themes: { auto: 'Follow system', light: 'Light', dark: 'Dark' },
  footer: 'This site compares what is written. It does not judge what was done.',
  keyboard: 'Keyboard',
  guide: 'How to read a comparison',
  footerNav: 'About this site',
  parts: { preface: 'Preface', work: 'Work', problems: 'Problems', causes: 'Causes', plans: 'Plans', closing: 'Closing', attachment: 'Attachments' },
  unknownYear: 'year unknown',
  unknown: 'unknown',
  year: (year) => String(year),
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying failed; please select the text.',
  space: ' ',
  breadcrumb: 'You are here',
  unassigned: 'Unassigned',
  withheldTitle: 'This report was withdrawn',
  withheld:
    'The archivist has withdrawn this report. The address remains so that citations do not break; the content is in no page, search, export or figure.',
  notFoundTitle: 'No such page',
  notFound: 'Nothing is kept at this address. It may be mistyped, or the report is not in the archive yet.',
  notFoundHome: 'Go to the home page',
  notFoundSearch: 'Search the full text',
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes: Record<Intl.LDMLPluralRule, string> = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }

/** A whole number as an English ordinal: 1st, 2nd, 11th. */
export function ordinal(number: number): string {
  return `${number}${suffixes[rules.select(number)]}`
}

import type { terms as zh } from '../zh/terms.ts'
import { plural } from './plural.ts'

/** Words and phrases over the years. */
export const terms: typeof zh = {
  title: 'Terms',
  description: (first, last) =>
    `How the words of reports rose and fell from ${first} to ${last}: rising, falling, first and last seen in each year; any run of characters can be looked up.`,
  descriptionEmpty: 'How the words of reports rise and fall: rising, falling, first and last seen in each year.',
  intro:
    'When a word came, when it went, in which years it was used most. Occurrences are counted as runs of characters, as Search counts them; the number in brackets is the number of reports that have the term.',
  honest:
    'The years differ in the organisations and kinds of reports that the archive holds: a curve shows the reports of this archive, no more. Rising and falling terms are compared only within organisations with reports of both years.',
  ask: 'Look up the curve of any words',
  askHint: 'Any characters. Separate several by commas or spaces; four at most.',
  askButton: 'Draw',
  askPlaceholder: 'e.g. 营商环境, 高质量发展',
  asking: 'Looking up…',
  askFailed: 'The search index could not be read. Check the connection and try again.',
  askNone: (phrase) => `“${phrase}” does not occur in the archive.`,
  askDone: (count) => `${plural(count, 'curve')} drawn`,
  curveName: (term) => `“${term}”`,
  curveSummary: (reports, occurrences, first, last) =>
    `${plural(occurrences, 'occurrence')} in ${plural(reports, 'report')}; ${first === last ? `in ${first} only` : `first seen in ${first}, last in ${last}`}`,
  curveText: (term, values) => `Occurrences of “${term}” in 10,000 characters: ${values}`,
  perTenThousand: 'In 10,000 characters',
  occurrences: 'Occurrences',
  reportsWith: 'Reports that have it',
  numbers: 'Numbers of each year',
  year: 'Year',
  searchFor: (term) => `Search for “${term}”`,
  search: 'Search',
  byYear: 'Year by year',
  byYearNote: 'The terms that rose and fell most against the year before; the year leads to the whole table.',
  rising: 'Rising',
  falling: 'Falling',
  unchanged: 'Years without marked changes:',
  none: 'No marked change.',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  yearTitle: (year) => `The terms of ${year}`,
  yearDescription: (earlier, later, series) =>
    `Words and phrases that rose or fell in ${later} against ${earlier} in the reports of ${plural(series, 'organisation')}, and terms seen for the first and the last time.`,
  compared: (series, earlier, earlierReports, later, laterReports) =>
    `The reports of ${plural(series, 'organisation')} with both years are compared: ${earlierReports} of ${earlier}, ${laterReports} of ${later}.`,
  risingTitle: (year) => `Terms that rose in ${year}`,
  fallingTitle: (year) => `Terms that fell in ${year}`,
  risingNote: 'Strongest first. The curve is of all reports: occurrences in 10,000 characters, by year.',
  firstSeenTitle: (year) => `First seen in ${year}`,
  firstSeenNote: 'Terms that no earlier report of this archive has, with the number of reports that have them.',
  lastSeenTitle: (year) => `Not seen after ${year}`,
  lastSeenNote: 'Terms that no later report of this archive has, with the number of reports that have them.',
  columns: { term: 'Term', curve: 'Curve', rate: 'In 10,000 characters', reports: 'Reports', keyness: 'Strength' },
  fromTo: (earlier, later) => `${earlier} → ${later}`,
  count: (term, count) => `${term} (${count})`,
  index: 'Index of terms',
  indexNote: (count, shared) =>
    `${plural(count, 'term')} ${shared ? 'that two or more organisations use' : 'in frequent use'}, by the first letter of their pinyin.`,
  indexTitle: (letter) => `Index of terms: ${letter}`,
  indexDescription: (letter) => `Terms whose pinyin begins with ${letter}: curve, number of reports, years of the first and last occurrence.`,
  otherLetters: 'other',
  indexColumns: { reports: 'Reports', series: 'Organisations', first: 'First', last: 'Last' },
  previousYear: 'Previous year',
  nextYear: 'Next year',
  empty: 'The archive does not hold reports of two years to compare yet.',
  downloads: 'For downloads and how this is computed, see Method.',
}

import type { series as zh } from '../zh/series.ts'

/** The page of one organisation over all its years. */
export const series: typeof zh = {
  description: (name, years) =>
    `The reports of ${name}, ${years}: how long each problem and plan stays, is reworded or comes back, how alike the reports are, and their main figures.`,
  aliases: 'Earlier and other names',
  reports: 'Reports',
  reportsAndComparisons: 'Reports and comparisons',
  problems: 'Problems over the years',
  plans: 'Plan themes',
  lineageNote: {
    problems:
      'One line a problem, one column a year; a mark leads to the words of that year. A blank means that the report does not mention it, hatching that the archive lacks the report.',
    plans:
      'One line a theme of the plans, one column a year; a mark leads to the words of that year. A blank means that the report does not mention it, hatching that the archive lacks the report.',
  },
  lineageSummary: {
    problems: (lasting, returned) =>
      `${lasting === 1 ? 'One problem is' : `${lasting} problems are`} raised in two or more reports${returned > 0 ? `, ${returned} of them again after an absence` : ''}.`,
    plans: (lasting, returned) =>
      `${lasting === 1 ? 'One theme is' : `${lasting} themes are`} in the plans of two or more reports${returned > 0 ? `, ${returned} of them again after an absence` : ''}.`,
  },
  contents: 'On this page',
  lineageCaption: 'Mentions by year',
  subject: 'Subject',
  raised: (count) => `raised in ${count} years`,
  once: 'raised once',
  planned: (count) => `planned in ${count} years`,
  years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  statusOf: {
    first: 'first raised',
    same: 'unchanged',
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    elsewhere: 'similar words elsewhere',
    returned: 'raised again',
    undetermined: 'undetermined',
  },
  mark: (year, status) => `${year}: ${status}`,
  silent: (year) => `${year}: not mentioned`,
  partMissing: (year) => `${year}: the part was not found, which is not the same as none`,
  closed: (year) => `${year}: text not published`,
  gap: (year) => `${year}: not in the archive`,
  notHeld: 'not in the archive',
  more: (count) => `Raised only once (${count})`,
  similarity: 'Similarity to the report before',
  similarityNote: 'Cosine similarity of the words of both texts: the higher, the less is new.',
  similarityCaption: 'Similarity to the report before',
  pair: 'Comparison',
  quantities: 'Main figures',
  quantitiesNote: 'Figures that come back over the years; aims are from the plans. A missing point was not given, a hollow one is masked.',
  aim: 'aim',
  chartText: (name, values) => `${name}: ${values}`,
  valueOf: (year, value) => `${year} ${value}`,
  masked: 'masked',
  year: 'Year',
  value: 'Value',
  followThrough: 'Follow-through of plans',
  followThroughNote:
    'How many plan items of each report the next one mentions, mentions in part, or does not mention. Not mentioned is not the same as not done.',
  planYear: 'Planned in',
  none: 'Nothing to list.',
  noLineage: 'With a single report there is no line to follow yet.',
  moreYears: (count) => `Earlier reports (${count})`,
}

import type { home as zh } from '../zh/home.ts'

/** Home, the further pages of its matrix, and the list of unassigned reports. */
export const home: typeof zh = {
  title: 'Home',
  description: (name, reports, series) =>
    `${name}: ${reports} annual reports of ${series} organisations, compared year by year in their problems and plans, with full-text search.`,
  counts: (reports, series, comparisons) => `${series} organisations · ${reports} reports · ${comparisons} comparisons`,
  years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  matrix: 'Organisations and years',
  matrixNote:
    'Each cell is a report; the bar between two cells is their comparison, darker where more problems and plans are new or not raised again. Hatching marks a year that the archive lacks.',
  matrixCaption: 'Organisations and years: a cell is a report, the bar after it its comparison with the report before',
  organisation: 'Organisation',
  comparisonLink: (earlier, later, share) => `${earlier} compared with ${later}, ${share} new or not raised again`,
  comparisonLinkUnknown: (earlier, later) => `${earlier} compared with ${later}`,
  gap: (year) => `${year} is not in the archive`,
  filter: 'Filter organisations',
  filterPlaceholder: 'part of a name',
  filterCount: (count) => `${count} organisations`,
  filterNone: 'No organisation has this in its name',
  legend: 'New or not raised again',
  legendLess: 'little',
  legendMore: 'much',
  mostChanged: 'What changed most lately',
  mostChangedNote: 'The share of problems and plans that are new or not raised again.',
  problemsShort: 'Problems',
  review: (count) => (count === 1 ? 'One matter is for a person to decide' : `${count} matters are for a person to decide`),
  reviewNote: 'Years, organisations and the like that the text does not tell are listed, never guessed.',
  unassigned: (count) => `Unassigned reports (${count})`,
  empty: 'The archive holds no report yet.',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  browseTitle: (page) => `Organisations and years, page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  allNames: 'All organisations',
  characters: (count) => `${count} characters`,
}

/** Words of the pages of a series, of its reports and of the toolbar of their comparisons. */
import type { report as zhOfReport, series as zhOfSeries, toolbar as zhOfToolbar } from '../zh/reports.ts'
import { leastInEnglish, plural } from '../locale.ts'
import { ordinal } from './common.ts'

/** The page of one organisation over all its years. */
export const series: typeof zhOfSeries = {
  description: (name, years) =>
    `The reports of ${name}, ${years}: how long each problem and plan lasts, when it is reworded or comes back, how alike the reports are, and their main figures.`,
  aliases: 'Earlier and other names',
  reports: 'Reports',
  reportsAndComparisons: 'Reports and comparisons',
  problems: 'Problems over the years',
  plans: 'Plan themes',
  lineageNote: {
    problems:
      'One line per problem, one column per year; a mark leads to the words of that year. A blank means that no item of that report was joined to this line: the report may put it in other words, or in another line. Hatching means that the archive lacks the report.',
    plans:
      'One line per theme of the plans, one column per year; a mark leads to the words of that year. A blank means that no item of that report was joined to this line: the report may put it in other words, or in another line. Hatching means that the archive lacks the report.',
  },
  lineageSummary: {
    problems: (lasting, returned) =>
      `Raised in two or more reports: ${plural(lasting, 'problem')}${returned > 0 ? `, ${returned} of them again after an absence` : ''}.`,
    plans: (lasting, returned) =>
      `In the plans of two or more reports: ${plural(lasting, 'theme')}${returned > 0 ? `, ${returned} of them again after an absence` : ''}.`,
  },
  printProblems: 'Print the problems alone',
  contents: 'On this page',
  lineageCaption: 'Mentions by year',
  subject: 'Subject',
  upTo: {
    problems: (nth, atLeast) => `raised for ${leastInEnglish(atLeast)}the ${ordinal(nth)} year`,
    plans: (nth, atLeast) => `planned for ${leastInEnglish(atLeast)}the ${ordinal(nth)} year`,
  },
  raised: (count, atLeast) => `raised in ${leastInEnglish(atLeast)}${plural(count, 'year')}`,
  once: 'not joined with another year',
  planned: (count, atLeast) => `planned in ${leastInEnglish(atLeast)}${plural(count, 'year')}`,
  years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  statusOf: {
    first: 'First listed as a problem',
    same: 'Unchanged',
    reworded: 'Reworded',
    split: 'Split',
    merged: 'Merged',
    elsewhere: 'Similar words elsewhere',
    returned: 'Raised again',
    undetermined: 'Perhaps the same',
  },
  /** Of plans, what is said otherwise. */
  planStatusOf: { first: 'First planned', returned: 'Planned again' },
  perhapsEarlier: 'Perhaps not the first',
  perhapsEither: 'Perhaps the same (as first mark: perhaps not the first)',
  perhapsOf: (counted, perhaps) => `${counted}, and perhaps in ${perhaps} more`,
  mark: (year, status) => `${year}: ${status}`,
  blank: (year) => `${year}: no item joined`,
  silent: { problems: (year) => `${year}: not found among the problems`, plans: (year) => `${year}: not found among the plans` },
  partMissing: (year) => `${year}: the part was not found, which is not the same as none`,
  closed: (year) => `${year}: text not published`,
  gap: (year) => `${year}: not in the archive`,
  notHeld: 'not in the archive',
  turnover: (share, of, changed) => `${share} of ${of} ${changed}`,
  alsoUndetermined: (said, count, share) => `${said}, ${count} (${share}) undetermined`,
  allUndetermined: (of, areOfOneYear) =>
    `${areOfOneYear ? 'two reports of one year' : 'read with a doubt'}: none of the ${plural(of, 'item')} is called new or not raised again`,
  doubtfulPlans: 'plans read with a doubt',
  more: (count) => `Not joined with another year (${count})`,
  similarity: 'Similarity to the report before',
  similarityNote: 'Cosine similarity of the words of both texts: the higher, the less is new.',
  similarityCaption: 'Similarity to the report before',
  pair: 'Comparison',
  quantities: 'Main figures',
  quantitiesNote:
    'Figures that recur over the years, put together by what the reports call them; each leads to its paragraph. Targets are from the plans. Sums and averages of several years are kept apart from figures of one year. Where a point is missing the program found none, which does not mean that the report gives none. A dashed hollow point is masked; a hollow one with a full outline is more than four times away from the others, seldom counts the same thing, and no line leads to it.',
  figuresOfYears: (year, reviewed) => `Years are those of the reports, not of the figures: the ${year} report mostly gives figures of ${reviewed}.`,
  severalYears: 'several years',
  restated: 'Figures given differently later',
  restatedNote:
    'What a later report says of an older year is not what the report on that year said. Statistics are often revised: this does not mean that either is wrong.',
  ofYear: (year) => ` (${year}):`,
  saidIn: (year) => `${year} report`,
  aim: 'target',
  chartText: (name, values) => `${name}: ${values}`,
  valueOf: (year, value) => `${year} ${value}`,
  masked: 'masked',
  year: 'Year',
  value: 'Value',
  followThrough: 'Follow-through of plans',
  followThroughNote: {
    withSilent:
      'How many plan items of each report the next one mentions or mentions in part, how many can’t be decided, and how many it does not mention. Not mentioned is not the same as not done.',
    without:
      'How many plan items of each report the next one mentions or mentions in part, and how many can’t be decided. No plan here is called “not mentioned”: most of those for which nothing was found are undetermined. Mentioned or not, nothing is said of what was done.',
  },
  planYear: 'Planned in',
  none: 'Nothing to list.',
  noLineage: 'With a single report there is no line to follow yet.',
  moreYears: (count) => `Earlier reports (${count})`,
  threads: {
    title: (name) => `${name}: threads over the years`,
    description: (name) =>
      `${name}: problems and plans that appear in more than one report, with every year’s wording, what changed, the plans that answer and what the next report says.`,
    note: 'Problems and plans that appear in more than one report, year by year; those that appear in many have a page of their own.',
    filterPlaceholder: 'words or a year',
  },
  story: {
    problem: 'One problem over the years',
    plan: 'One plan over the years',
    description: (name, subject, years) =>
      `One subject in the reports of ${name}: ${subject} (${years}). Every year’s wording, what changed, the plans that answer it and what the next report says.`,
    summary: (count, perhaps, first, last, returned) =>
      `In ${plural(count, 'report')}${perhaps > 0 ? ` (${perhaps} of them uncertain)` : ''}, first in ${first}, last in ${last}.${returned === null ? '' : returned === 'plans' ? ' It was planned again after an absence.' : ' It came back after an absence.'}`,
    caveat:
      'Whether two items are about the same thing is judged by a model from their subject and from what they find wanting, and may be wrong. What a report does not mention may exist all the same; what is no longer mentioned need not be solved.',
    firstWording: 'First wording',
    newestWording: 'Latest wording',
  },
  blankYear: (reports) =>
    reports === 1
      ? 'No item of this report was joined to it, which does not mean that the report is silent.'
      : 'No item of these reports was joined to it, which does not mean that they are silent.',
  nearestIn: (year) => `Nearest words in the report of ${year}: `,
  silentYear: {
    problems: (reports) =>
      `No words that state it were found in the ${reports === 1 ? 'passage of problems of this report' : 'passages of problems of these reports'}; other parts may speak of the same subject.`,
    plans: (reports) =>
      `No words that plan it were found among the plans of ${reports === 1 ? 'this report' : 'these reports'}; other parts may speak of the same subject.`,
  },
  noneNear: {
    problems: (years) => ` No words of such passages${years.length === 0 ? '' : ` of ${years.join(', ')}`} come near to it.`,
    plans: (years) => ` No words of such plans${years.length === 0 ? '' : ` of ${years.join(', ')}`} come near to it.`,
  },
  partMissingYear: (reports) =>
    reports === 1
      ? 'This part was not found in the report, which does not mean that it has none.'
      : 'This part was not found in these reports, which does not mean that they have none.',
  closedYear: (reports) => (reports === 1 ? 'The text of this report is not public.' : 'The texts of these reports are not public.'),
  gapYear: (years) => (years === 1 ? 'The archive lacks the report of this year.' : 'The archive lacks the reports of these years.'),
  wordingSame: 'wording unchanged',
  wordingChanged: (percent, of) => `${percent}% of both wordings’ ${plural(of, 'character')} changed`,
  wordingOther: 'mostly different words, not marked',
  elsewhereIn: (year) => `Similar words elsewhere in the report of ${year}: `,
  plansAnswering: 'Plans of the same report that answer it',
  nextReport: (year) => `Report of ${year}: `,
}

/** The report page. */
export const report: typeof zhOfReport = {
  description: (name, year) => `The report ${year} of ${name} in full: contents, parts, problems and plans, citation, original and removals.`,
  contents: 'Contents',
  details: 'About this report',
  fields: {
    organisation: 'Organisation',
    kind: 'Kind',
    year: 'Year',
    reviewedYear: 'Year reviewed',
    planYear: 'Year planned',
    speaker: 'Given by',
    role: 'Role',
    place: 'Place',
    date: 'Date',
    session: 'Session',
    language: 'Language',
    source: 'Original file',
    sourceAddress: 'Source address',
    licence: 'Licence',
    characters: 'Characters',
    sha256: 'Checksum (SHA-256)',
  },
  evidence: 'Evidence',
  evidenceBy: {
    metadata: 'given by the archivist',
    correction: 'corrected by the archivist',
    title: 'from the title',
    text: 'from the text',
    record: 'from the record above the text',
    'file-name': 'from the file name',
    folder: 'from the folder',
    events: 'inferred from events in the text',
  },
  confidence: (share) => `confidence about ${share}`,
  part: (part) => `Part: ${part}`,
  partBy: { heading: 'by its heading', 'lead-in': 'by its lead-in', position: 'by its position', person: 'by a person' },
  partMissing: (part) => `The part “${part}” was not found. That is not the same as none.`,
  permalink: 'Permanent link to this paragraph',
  firstRaised: 'first listed as a problem',
  returned: 'raised again',
  lineageLink: () => 'This problem over the years',
  comparisons: 'Comparison',
  series: 'Reports of this organisation',
  previous: 'Previous',
  next: 'Next',
  noProblems: 'No problems are listed.',
  keywords: 'Distinctive terms',
  keywordsNote: 'Nouns and phrases that this report uses more than the organisation’s other reports; each leads to every place that has it',
  timesHere: (count) => `${plural(count, 'time')} in this report`,
  cite: 'Cite',
  citeAddress:
    'Without scripts the address in the citation is incomplete: put the one from your browser’s address bar in its place, and add the date.',
  citeNote: 'Check the original file before citing.',
  ledger: 'Removals',
  ledgerNote:
    'These stretches are not part of the report and were taken out. Nothing else was changed; the stop behind a heading belongs to it and is not shown.',
  ledgerEmpty: 'Nothing was removed from the original. The stop behind a heading belongs to it and is not shown.',
  ledgerAll: (count) => plural(count, 'stretch', 'stretches'),
  ledgerRule: 'Code of the rule',
  ledgerReason: 'Reason',
  ledgerPlace: 'Place',
  ledgerText: 'Text',
  ledgerInside: (words) => `within “…${words}”`,
  ledgerBehind: (words) => `after “…${words}”`,
  ledgerJoined: (count) => `${plural(count, 'stretch', 'stretches')} one after the other`,
  ledgerHidden: (count) => `${plural(count, 'character')}, not listed here`,
  ledgerRest: (count) => `… (${plural(Number(count.replace(/\D/g, '')), 'character')}, the same as elsewhere in the report)`,
  ledgerFetch: 'Take these words from the original file',
  ledgerHiddenWords: {
    file: ' The words of some are not listed here; check them in the original file, which can be downloaded above.',
    address: ' Their words are not listed here; check them at the source, whose address stands above.',
    elsewhere:
      ' Their words are not listed here, and this site has no copy of the original; whoever has one can tell by the checksum that it is the same file, and check it there.',
    closed: ' Neither their words nor the original file are published.',
  },
  ledgerPlaces: ' Places count the characters of the decoded text from its beginning.',
  place: (from, to) => `characters ${from} to ${to}`,
  messages: 'Notes on processing',
  messagesNote:
    'Doubts of the program about this file, by which readers can tell what not to rely on. What is to be done about them (archive.yaml, metadata.csv) is addressed to the archivist.',
  skipToRows: 'Skip to the rows',
  rectifications: 'Answers to earlier problems',
  quantities: 'Figures in the text',
  quantitiesSummary: (count) => `Figures in the text (${count})`,
  quantitiesTable: (count) => `${plural(count, 'figure')}, in the table of all reports`,
  common: (share, of) => `Shade common wording (${share} of ${plural(of, 'character')})`,
  commonNote: 'Text that reports of other organisations have word for word.',
  commonWhere: 'Also in',
  showOriginal: 'Show the original',
  originalFile: 'Download the original file',
  originalAtSource: 'See the original at its source',
  originalPlace: {
    closed: 'The original file is not published.',
    elsewhere: 'This site has no copy of the original; whoever has one can tell by the checksum above that it is the same file.',
  },
  originalNotShown: { removed: 'Original not listed: words were removed', closed: 'The original is not published' },
  sourceText: 'Text of the original',
  paragraphs: 'Paragraphs (NDJSON)',
  paragraphsNote: 'A line of JSON for each paragraph: text, parts, items, address and checksum, as npm run export has them',
  paragraphsFailed: 'The data could not be fetched. Check the connection and try again.',
  textWithheld: 'The archivist has published the record of this report, not its text.',
  partsLabel: 'Parts',
  masked: 'masked in the original',
  print: 'Print',
}

/** The toolbar of a comparison: its words stand in the page, and no script needs them. */
export const toolbar: typeof zhOfToolbar = {
  views: { side: 'Pairs', inline: 'Inline', changes: 'Changes', clean: 'Clean', original: 'Original' },
  common: 'Common wording',
  commonNote: 'Shade text that reports of other organisations have word for word',
  commonDone: 'Shaded; the report pages name the sources',
  commonDraft: 'Only the report of the archive is shaded; a draft is not checked against other organisations’ reports',
  commonNone: 'There is no such text',
  commonFailed: 'Could not be fetched; try again',
  viewsLabel: 'View',
  sectionsLabel: 'Sections of this page',
  onlyLabel: 'Which rows to show',
  allRows: 'All rows',
  onlyNone: 'this comparison has no such row',
  previousChange: 'Previous change',
  nextChange: 'Next change',
  position: (position, count) => `${position} of ${count}`,
  positionAgain: (position) => `${position}, from the start again`,
  positionFromEnd: (position) => `${position}, round to the end`,
  noChanges: 'No changes',
  unchangedHidden: (count) => `New, not raised again, reworded, and figures up or down; rows hidden: ${count}`,
  allChanged: 'Every row tells of a change',
  originalFailed: 'The original could not be fetched. Check the connection and try again.',
  originalMissing: {
    earlier: 'The original of the earlier report is not listed on this site; that side has the text.',
    later: 'The original of the later report is not listed on this site; that side has the text.',
  },
}

/** Words of the pages that tell what there is and how to read it: home, findings, guide. */
import type { findings as zhOfFindings, guide as zhOfGuide, home as zhOfHome } from '../zh/home.ts'
import { leastInEnglish, plural } from '../locale.ts'
import { breakWords } from './series.ts'

/** Home, the further pages of its matrix, and the list of unassigned reports. */
export const home: typeof zhOfHome = {
  title: 'Home',
  description: (name, reports, series) =>
    `${name}: ${plural(reports, 'annual report')} of ${plural(series, 'organisation')}, compared year by year in their problems and plans, with full-text search.`,
  counts: (reports, organisations, series, comparisons) =>
    [
      plural(organisations, 'organisation') + (series === organisations ? '' : ` (${series} series: one for each kind of report)`),
      plural(reports, 'report'),
      plural(comparisons, 'comparison'),
    ].join(' · '),
  years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  findingsNote: 'A program found these in the wording; open each to check its grounds. Not mentioned does not mean not done.',
  allFindings: 'All findings',
  matrix: 'Organisations and years',
  matrixNote:
    'Each cell is a report; the bar between two cells is their comparison, stronger in colour where more problems and plans are new or not raised again. Upright stripes are the part that can’t be decided: a pale colour there does not mean that nothing changed. Slanting lines mark a year that the archive lacks between two that it has; before the first and after the last report, cells are blank.',
  matrixCaption: 'Organisations and years: a cell is a report, the bar after it its comparison with the report before',
  organisation: 'Organisation',
  earlierYears: 'earlier years',
  comparisonLink: (earlier, later, share, of) =>
    `${earlier} compared with ${later}, ${share} of ${plural(of, 'problem or plan', 'problems and plans')} new or not raised again`,
  comparisonLinkUnknown: (earlier, later) => `${earlier} compared with ${later}`,
  comparisonUndetermined: (said, share, of) => `${said}, ${share} of ${of} undetermined`,
  gap: (year) => `${year} is not in the archive`,
  filter: 'Filter organisations',
  filterPlaceholder: 'part of a name',
  filterCount: (count) => plural(count, 'organisation'),
  filterNone: 'No organisation has this in its name',
  legend: 'New or not raised again',
  legendUndetermined: 'Undetermined',
  legendGap: 'Not in the archive, between reports that are',
  mostChanged: 'Biggest recent changes',
  mostChangedNote:
    'The share of the problems and plans of both reports that are new or not raised again; comparisons whose problems or plans are read doubtfully are left out.',
  ofItems: (of) => `of ${of}`,
  alsoUndetermined: (share, of) => `${share} of ${of} undetermined`,
  problemsShort: 'Problems',
  review: (count) => `${plural(count, 'matter')} for a person to decide`,
  reviewNote: ': years, organisations and the like that the text does not state are listed, never guessed.',
  unassigned: (count) => `Unassigned files (${count})`,
  unassignedNote: 'These files belong to no series; each has its reason below. What metadata.csv can add puts them there.',
  unassignedNone: 'There are none: every report belongs to a series.',
  unassignedDescription: 'Files that belong to no series yet, and why.',
  empty: 'The archive holds no report yet.',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  browseTitle: (page) => `Organisations and years, page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  otherNames: (count) => plural(count, 'further organisation'),
  characters: (count) => plural(count, 'character'),
  waysIn: 'Ways in',
  returnedThemes: 'Raised again most often:',
  commonThemes: 'Raised most:',
  yearPair: (earlier, later) => `New in ${later}, not raised again after ${earlier}`,
  risenWords: (year) => `Rising in ${year}:`,
  termsNote: 'When words came and went, and their curves over the years.',
  compareNote: 'Any two reports, or this year’s draft beside an earlier report, item by item. The draft never leaves the page.',
  methodNote: 'Rules, thresholds, measured quality, how to cite.',
  data: 'Data downloads',
  state: 'State of the archive',
}

/** Findings of a series or of the archive. */
export const findings: typeof zhOfFindings = {
  title: 'Findings',
  titleOf: (name) => `${name}: findings`,
  description: (name) =>
    `What stands out in the reports of ${name}: problems raised in most years, problems that came back, plans about which nothing was found in the next report, figures below target, problems for which no clear measure was found.`,
  archiveDescription:
    'What stands out in all reports: problems raised in most years, problems that came back, plans about which nothing was found in the next report, figures below target, problems for which no clear measure was found.',
  note: 'A program found these in the wording. Open each one and check its grounds. What was not found may have been put in other words, and may have been done; what is no longer raised need not be solved. What could not be decided is not listed.',
  kinds: {
    lasting: 'Problems raised in most years',
    returned: 'Problems that came back',
    unmentioned: 'Plans about which nothing was found in the next report',
    below: 'Figures below target',
    unanswered: 'Problems for which no clear measure was found (to be checked)',
  },
  notes: {
    lasting: 'The same problem in more than half of the reports; years in which it is only perhaps the same don’t count.',
    returned:
      'Raised before; in the passage of problems of at least one report after that no words were found that state it; then raised again. What was searched is that passage, and in other parts what admits a shortcoming. The review and the plans may speak of the same subject: the page of each problem gives the nearest words.',
    unmentioned:
      'The program found no passage like it; the report may put it in other words. In a sample, readers agreed for fewer than half of such plans that the report is silent, so they are listed to be checked and are no verdicts.',
    below:
      'A main target of the year or a plan set a figure, and the next report gives a smaller one for the same measure. Left out are things of which less is better (such as concentrations of PM2.5), prices, round targets missed by no more than a tenth, figures reckoned otherwise and targets for several years. Each figure has a line of its own, several of one plan as well; comparisons count the plans.',
  },
  unansweredNote: ({ right, outside, said }) =>
    `The program found no plan in the same report that clearly addresses it, and nothing after the problems that does; the report may put its answer in other words. Of ${plural(said, 'such problem')} read beside the report, ${right} had no clear measure; ${outside} of those were remarks on the economy at large, no organisation’s shortcoming. So they are listed to be checked and are no verdicts. Reports whose reading is doubtful are left out.`,
  answersLikely: (likelihood) => `(${likelihood} likely to answer it)`,
  columns: { series: 'Organisation', lead: 'Item', years: 'Years', target: 'Planned and reported', nearest: 'Nearest plan' },
  yearsTold: ({ runs, perhaps, atLeast, breaks, of }, count) =>
    [
      `${runs.join(', ')} (${leastInEnglish(atLeast)}${count} of ${plural(of, 'year')} with reports${perhaps > 0 ? `, and perhaps ${perhaps} more: ${breaks.flatMap(({ kind, years }) => (kind === 'perhaps' ? years : [])).join(', ')}` : ''})`,
      ...breakWords(breaks.filter(({ kind }) => kind !== 'perhaps')),
    ].join('; '),
  targetTold: (of, planned, told) => `${of}: planned ${planned}, reported ${told}`,
  shows: {
    first: 'first listed as a problem in this archive',
    perhapsFirst: 'listed as a problem, perhaps not the first time',
    last: 'raised last before the silence',
    perhapsLast: 'last before the silence, perhaps the same',
    silent: 'not found among its problems',
    nearest: 'the nearest words of this report',
    again: 'raised again',
  },
  silentOpening: 'not found among its problems, which open like this',
  wholeProblems: (characters) => `All that it says of its problems (${plural(characters, 'character')})`,
  quotes: (count) => `The ${plural(count, 'passage')} that it rests on`,
  none: 'None is listed, which does not mean that there is none.',
  undecided: {
    unmentioned: (count, checked) =>
      `Besides, ${count} of ${plural(checked, 'plan')} of which it is undetermined whether anything is said; a plan that is not mentioned would be among them. To be read one by one:`,
    unanswered: (count, checked) =>
      `Besides, ${count} of ${plural(checked, 'problem')} left undetermined: no plan is likely enough to address such a problem, and too little speaks for there being none. To be read one by one:`,
  },
  undecidedOfEach: ' The pages of the organisations list them by year.',
  cut: (shown, all) => `The first ${shown} of ${all}; filtering and saving keep to these. The page of each organisation has all of its own.`,
  filter: 'Filter',
  filterPlaceholder: 'words, organisation or year',
  year: 'Year concerned',
  anyYear: 'Any',
  ofAll: (shown, all) => `${shown} of ${all}`,
  noneLeft: 'None matches the filter.',
  filtered: (count) => plural(count, 'finding'),
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  bySeries: 'Findings by organisation',
  ofSeries: 'Findings of this organisation',
  ofArchive: 'Findings of the whole archive',
}

/** How a comparison is read, kind by kind. */
export const guide: typeof zhOfGuide = {
  title: 'How to read a comparison',
  description: 'What each kind of row on a comparison page means, with a real example of each from this archive.',
  lead: 'Every row below comes from this archive and was chosen by one rule: the first of moderate length in the newest comparisons. On wide screens the earlier report is on the left, the later one on the right; on narrow ones both are one text with its changes marked.',
  signsTitle: 'Signs',
  signs: [
    ['↗', 'Leads to the passage in the report.'],
    ['#', 'The row’s own address, for citing.'],
    ['1/5↓', 'Which row of this status it is; a click leads to the next.'],
    ['Confidence', 'How likely the verdict is to be right by the model’s estimate, up to 100%. It does not say how alike the texts are.'],
    ['Why', 'Opens the rule, the runner-up and the score.'],
  ],
  none: 'This archive has no example short enough to take in at a glance.',
  kinds: {
    reworded: {
      reads:
        'Both reports speak of the same thing in different words. Blue and underlined is what the later one adds; orange and struck through is what it leaves out.',
      beware: 'A single word may mean nothing or everything: “not enough” in place of “none” is another claim. Read the whole sentence.',
    },
    same: {
      reads: 'Both reports use the same words, apart from punctuation, years and the numbers of congresses.',
      beware: 'What was merely copied from the year before looks the same.',
    },
    split: {
      reads: 'One item of the earlier report became several in the later one.',
      beware: 'Look at the marks: part of it may be gone.',
    },
    merged: {
      reads: 'Several items of the earlier report became one.',
      beware: 'Details are often lost on the way.',
    },
    dropped: {
      reads: 'The earlier report raises it, and nothing in the later report’s list corresponds to it.',
      beware: 'Not raised again does not mean solved; it may also stand in another part of the report.',
    },
    added: {
      reads: 'The later report raises it; in the one before no item was found for it, and none of an older one is linked to it.',
      beware: 'Other words for the same may go unrecognised, and the first time in a report need not be the first time it happened.',
    },
    told: {
      reads: 'No item of the report before is linked to it, but an older report raised it.',
      beware: 'The texts can’t say why it was not mentioned in between, or put in other words.',
    },
    undetermined: {
      reads: 'There are several candidates, or the reading is doubtful: the evidence is too thin.',
      beware: 'This does not mean “none”. Compare the two texts yourself.',
    },
    matched: {
      reads: 'On the left a plan of the earlier report, on the right the nearest passage of the later one, which speaks of the same thing.',
      beware: 'An answer in words need not be a result. Of a plan with several tasks, one that is answered is enough for this verdict.',
    },
    partial: {
      reads: 'Of the tasks in the plan, only some are spoken of.',
      beware: 'Open the clauses to see which are and which are not.',
    },
    'not-found': {
      reads: 'No sentence of the whole later report shares the plan’s subject.',
      beware: 'Not mentioned does not mean not done. The nearest sentences stand on the right, for you to judge.',
    },
  },
}

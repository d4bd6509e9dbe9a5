/** Words of the pages of a series and of its threads. */
import type { breakWords as breakWordsInChinese, series as zhOfSeries } from '../zh/series.ts'
import { leastInEnglish, plural } from '../locale.ts'
import { ordinal } from './common.ts'

export const breakWords: typeof breakWordsInChinese = (breaks) =>
  breaks.map(({ kind, years }) => {
    const named = years.join(', ')
    return {
      perhaps: `perhaps the same in ${named}`,
      silent: `not found among the problems of ${named}`,
      blank: `no item joined in ${named}`,
      'missing-part': `the part was not found in ${named}`,
      closed: `text not published for ${named}`,
      gap: `no report held for ${named}`,
    }[kind]
  })

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
    plans: (lasting) => `In the plans of two or more reports: ${plural(lasting, 'theme')}.`,
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
    first: 'First listed as a problem in this archive',
    same: 'Unchanged',
    reworded: 'Reworded',
    split: 'Split',
    merged: 'Merged',
    elsewhere: 'Similar words elsewhere',
    returned: 'Raised again',
    undetermined: 'Perhaps the same',
  },
  firstPlanned: 'First planned',
  perhapsEarlier: 'Perhaps not the first',
  perhapsEither: 'Perhaps the same (as first mark: perhaps not the first)',
  perhapsOf: (counted, perhaps) => `${counted}, and perhaps in ${perhaps} more`,
  between: (breaks) =>
    breakWords(breaks)
      .map((words) => `; ${words}`)
      .join(''),
  perhapsItem: 'Of these, perhaps the same: ',
  mark: (year, status) => `${year}: ${status}`,
  blank: (year) => `${year}: no item joined`,
  silent: (year) => `${year}: not found among the problems`,
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
      `In ${plural(count, 'report')}${perhaps > 0 ? ` (${perhaps} of them uncertain)` : ''}, from ${first} to ${last}.${returned ? ' It came back after an absence.' : ''}`,
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
  silentYear: (reports) =>
    `No words that state it were found in the ${reports === 1 ? 'passage of problems of this report' : 'passages of problems of these reports'}; other parts may speak of the same subject.`,
  noneNear: (years) => ` No words of such passages${years.length === 0 ? '' : ` of ${years.join(', ')}`} come near to it.`,
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

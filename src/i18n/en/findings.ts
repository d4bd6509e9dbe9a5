import type { findings as zh } from '../zh/findings.ts'
import { plural } from './plural.ts'

/** Findings of a series or of the archive. */
export const findings: typeof zh = {
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
    lasting: 'The same problem in more than half of the reports.',
    returned: 'Raised before, absent from every part of at least one report, then raised again.',
    unmentioned:
      'The program found no passage like it; the report may put it in other words. In a sample, readers agreed for fewer than half of such plans that the report is silent, so they are listed to be checked and are no verdicts.',
    below:
      'A plan set a figure, and the next report gives a smaller one for the same thing. Whether smaller is worse depends on what is counted. Targets for several years are left out.',
  },
  unansweredNote: ({ right, outside, said }) =>
    `The program found no plan in the same report that clearly addresses it, and nothing after the problems that does; the report may put its answer in other words. Of ${said} such problems that were read beside their reports, ${right} had no clear measure; ${outside} of those were remarks on the economy at large, no organisation’s shortcoming. So they are listed to be checked and are no verdicts. Reports whose reading is doubtful are left out.`,
  answersLikely: (likelihood) => `(${likelihood} likely to answer it)`,
  columns: { series: 'Organisation', lead: 'Item', years: 'Years', target: 'Planned and reported', nearest: 'Nearest plan' },
  yearsTold: (runs, count, perhaps, silent) =>
    `${runs.join(', ')} (${plural(count, 'year')}${perhaps > 0 ? `, ${perhaps} of them uncertain` : ''})${silent.length > 0 ? `; not mentioned in ${silent.join(', ')}` : ''}`,
  targetTold: (of, planned, told) => `${of}: planned ${planned}, reported ${told}`,
  none: 'None.',
  cut: (shown, all) => `The first ${shown} of ${all}; the page of each organisation has all of its own.`,
  filter: 'Filter',
  filterPlaceholder: 'words, organisation or year',
  filtered: (count) => plural(count, 'finding'),
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  bySeries: 'Findings by organisation',
  ofSeries: 'Findings of this organisation',
  ofArchive: 'Findings of the whole archive',
}

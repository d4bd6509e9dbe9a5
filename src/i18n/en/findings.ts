import type { findings as zh } from '../zh/findings.ts'

/** Findings of a series or of the archive. */
export const findings: typeof zh = {
  title: 'Findings',
  titleOf: (name) => `${name}: findings`,
  description: (name) =>
    `What stands out in the reports of ${name}: problems named in most years, problems that came back, plans that the next report does not mention, numbers below what was planned, problems for which no similar plan was found.`,
  archiveDescription:
    'What stands out in all reports: problems named in most years, problems that came back, plans that the next report does not mention, numbers below what was planned, problems for which no similar plan was found.',
  note: 'A program found these in the wording. Open each one and check its grounds. What is not mentioned may have been done; what is no longer named need not be solved. What could not be decided is not listed.',
  kinds: {
    lasting: 'Problems named in most years',
    returned: 'Problems that came back',
    unmentioned: 'Plans that the next report does not mention',
    below: 'Numbers below what was planned',
    unanswered: 'Problems for which no similar plan was found',
  },
  notes: {
    lasting: 'The same problem in more than half of the reports.',
    returned: 'Named before, absent from all parts of at least one report, and then named again.',
    unmentioned:
      'The program found no passage like it in the next report. “Sureness” is estimated from labels; of a sample in government work reports a reader shared less than six in ten. Check each one.',
    below: 'A plan set a number, and the next report tells a smaller one of the same thing. Whether smaller is worse depends on what is counted.',
    unanswered:
      'No plan of the same report in similar words was found. Plans often answer in general terms, so this does not mean that there is none.',
  },
  columns: { series: 'Organisation', lead: 'Item', years: 'Years', sure: 'Sureness', target: 'Planned and told' },
  percent: (value) => `${value}%`,
  yearsCounted: (years, count) => `${years} (${count})`,
  none: 'None.',
  cut: (shown, all) => `The first ${shown} of ${all}; the page of each organisation has all of its own.`,
  filter: 'Filter',
  filterPlaceholder: 'words, organisation or year',
  filtered: (count) => (String(count) === '1' ? '1 finding' : `${count} findings`),
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  bySeries: 'Findings by organisation',
  ofSeries: 'Findings of this organisation',
  ofArchive: 'Findings of the whole archive',
}

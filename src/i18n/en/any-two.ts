import { plural } from '../locale.ts'
import type { anyTwo as zh } from '../zh/any-two.ts'

/** The page that compares any two reports, or a draft, in the browser. */
export const anyTwo: typeof zh = {
  sides: { a: 'Earlier', b: 'Later' },
  from: 'Source',
  unassigned: 'Reports without a series',
  ofKind: (name, kind) => `${name} (${kind.toLowerCase()})`,
  draftWanted:
    'Paste or drop the draft, then press “Compare”. Drafts are not kept anywhere: you have to supply it again whenever you reopen this page.',
  draftLoaded: (name) => `${name} is loaded`,
  working: { list: 'Fetching the list of reports…', fetch: 'Fetching the reports…', read: 'Reading the draft…', compare: 'Comparing…' },
  done: (title) => `Done: ${title}`,
  pairTitle: (earlier, later) => `${earlier} and ${later} compared`,
  draftName: 'Draft',
  draftNumbered: (number) => `Draft ${number}`,
  ownPage: 'These two reports follow each other and have a page of their own, which can be cited',
  yearsApart: (years) => `The two reports are ${plural(years, 'year')} apart.`,
  reversed: (earlier, later) => `“${earlier}” is of a later year than “${later}”. If that is not intended, swap the sides.`,
  across: {
    caveat:
      'These reports are of two organisations. Only the items that they list are compared: the page shows what both list and what only one does, not what came or went, nor who did better. What is not listed may be written about elsewhere in the report, and may exist all the same.',
    both: { same: 'Same words in both', reworded: 'In both' },
    finerIn: (name) => `In both, in more detail in ${name}`,
    bothLong: 'both reports list it',
    onlyLong: 'only one report lists it',
    onlyIn: (name) => `Listed only in ${name}`,
    notIn: (name) => `No item for it in ${name}`,
  },
  draftOrganisation: (draft, other) =>
    `The draft seems to be of “${draft}”, the other report of “${other}”. If they are different organisations, “not mentioned again” and “not found” only say that the texts differ.`,
  browserWords:
    'With a draft, both texts are cut into words by the browser itself (Intl.Segmenter), a little differently from the dictionary behind the archive’s own comparison pages. Problems of a draft are linked to each older report in turn, plans to the report beside it alone; once it is in the archive all years are compared together, which may tell years, gaps and older plans otherwise.',
  understood: 'How the draft was understood',
  understoodFields: {
    title: 'Title',
    organisation: 'Organisation',
    role: 'Role',
    year: 'Year',
    reviewedYear: 'Year reviewed',
    planYear: 'Year planned',
    kind: 'Kind',
  },
  understoodItems: (problems, plans, work) => `${plural(problems, 'problem')}, ${plural(plans, 'plan')}, ${plural(work, 'piece')} of work`,
  between: ' ',
  removedCount: (count) => `Left out as no part of the report (watermarks, page numbers, navigation…): ${plural(count, 'stretch', 'stretches')}`,
  nothingFound:
    'No items were found that could be compared. If only a part was pasted, paste the whole text; items are found best by their numbers (一是, （一）, 1.).',
  messagesHead: 'Noticed in the draft',
  problemsOf: 'Are items wrong? Look at the headings and numbers of the draft.',
  failures: {
    list: 'The list of reports could not be fetched. Check the network, then reload this page.',
    network: (name) => `${name} could not be fetched. Check the network, then press “Compare” again.`,
    unknown: (name) =>
      `The archive has no ${name} that could be compared. It may have moved, been withdrawn, or its text is not public. Choose again.`,
    outdated: 'The archive was updated after you opened this page. Reload the page and choose again.',
    same: 'Both sides are the same report. Change one of them.',
    incomplete: 'Choose both reports first, then press “Compare”.',
    draftEmpty: 'There is no draft yet. Paste the whole text, or choose or drop a file.',
    draftUnreadable: (name) => `${name} could not be read.`,
    endless:
      'The comparison came to no end in two minutes and was stopped. The file may hold far more than a report: copy the text of the report alone, paste it, and try again.',
    stopped: 'Stopped. Choose another report or draft to go on.',
    broken:
      'The comparison did not finish. Reload the page and try again; if it fails once more, choose another report or save the draft as plain text.',
    oldBrowser: 'This browser is too old to compare on this page. Use a newer one, or read the comparisons that are built already.',
  },
}

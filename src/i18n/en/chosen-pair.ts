import { plural } from '../locale.ts'
import type { chosenPair as zh } from '../zh/chosen-pair.ts'

/** What is said of two reports, or of a draft, that are compared in the browser. */
export const chosenPair: typeof zh = {
  sides: { a: 'Earlier', b: 'Later' },
  from: 'Source',
  pairTitle: (earlier, later) => `${earlier} and ${later} compared`,
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
  removedCount: (count) => `Left out as no part of the report (watermarks, page numbers, navigation…): ${plural(count, 'stretch', 'stretches')}`,
  nothingFound:
    'No items were found that could be compared. If only a part was pasted, paste the whole text; items are found best by their numbers (一是, （一）, 1.).',
  messagesHead: 'Noticed in the draft',
  problemsOf: 'Are items wrong? Look at the headings and numbers of the draft.',
}

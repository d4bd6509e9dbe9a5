/** Words that stand around a comparison and above its rows: of its page, its toolbar, the page for any two, and what saves pages. */
import type { anyTwoPage as zhOfAnyTwoPage, brief as zhOfBrief, pairPage as zhOfPairPage, toolbar as zhOfToolbar } from '../zh/pair-page.ts'
import { plural } from '../locale.ts'

/** What stands around a comparison, and what saves pages: no script needs these words. */
export const pairPage: typeof zhOfPairPage = {
  onDemand: {
    evidence: 'The passages that come next, and what was found clause by clause, are in the data above (JSON).',
    work: 'Where only one report mentions a piece of work, or both in mostly different words, its opening words stand here; the year beside them leads to the rest.',
    print:
      'Texts that end in “…” are opening words alone; the rest was not printed. Print with the button “Print” near the head of the page, or unfold the work part first.',
  },
  exports: 'Export',
  title: (earlier, later) => `${earlier} compared with ${later}`,
  description: (name, earlier, later) => `The reports ${earlier} and ${later} of ${name} side by side: problems, plans, follow-through and figures.`,
  yearsApart: (years) =>
    `These reports are ${plural(years, 'year')} apart; the archive does not hold those between. A gap in the archive does not mean that nothing changed.`,
  textWithheld: 'The archivist has not published the text of one of these reports, so the texts are not shown side by side.',
  anyTwo: 'Compare any two',
  changed: 'new or not raised again',
  neighbours: 'Other comparisons of this organisation',
  beforeAndAfter: 'The comparisons before and after',
  previousPair: 'Earlier',
  nextPair: 'Later',
  allYears: 'All years',
  exportWord: 'Word document',
  exportHtml: 'Web page (one file)',
  exportCsv: 'Table (CSV)',
  exportJson: 'Data (JSON)',
  exportNoteHead: 'Codes in the table and the JSON',
  exportNote:
    'The last four columns of the table (list, status, by, rule) are codes, the same as in the JSON. Same-item confidence and closeness to the plan are both called similarity in the JSON, from 0 to 1: the former of links, the latter of evidence; of a link of one item with an elsewhere it is how near the quoted words come, which the table leaves out.',
  print: 'Print',
  agreement: {
    line: 'Readers agree',
    between: ', ',
    title: 'How far to trust these verdicts',
    text: 'How often readers of the texts agree when the program says one of these words; each section of a comparison opens with its own. The readers are language-model readers, who read report by report by one guide; no label of the organisation that is measured had a part in the fit. “Undetermined” says nothing and is not counted.',
    notes:
      'Whether problems are new or not raised again was judged beside both whole reports, so that items which were cut wrongly count as well; for all other links the readers’ items were given; of work, readers held the whole lists of two years against one another, and borderline cases count as not agreed; a piece of work is agreed to be in one report only where a reader set nothing of the other beside it. Where fewer than 20 were read, only the numbers are given, no share. “Raised before”, answers to earlier problems and figures were not measured in this way. “Earlier report only” and “later report only” come from the two lists of work: a piece that has a one in ten chance of matching some item of the other list is undetermined, as is one whose heading comes near to a sentence of the other review; where either list was read doubtfully, or is more than twice as long as the other, neither is said. Plans are called “new” or “not raised again” only where the other report almost certainly does not mention them, which in most comparisons is never; the shares here are of those that were called so in the reports that were read.',
    unsaid: 'not used in this archive; in the reports that readers judged:',
    organisations: 'Whose reports were read, and how each fares',
    organisationsNote:
      ', is told in tables of their own: problem items without that organisation’s labels, new and not raised again as the program says them now. Of an organisation that is not among them no report was read like this; those of its kind are the nearest guide.',
    columns: { section: 'Section', status: 'Verdict', share: 'Readers agree' },
  },
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

/** What the page for any two reports says before scripts run. */
export const anyTwoPage: typeof zhOfAnyTwoPage = {
  title: 'Compare any two',
  description:
    'Compare any two reports of the archive, or this year’s draft with an earlier report, item by item. It is done in the browser; the draft never leaves the page.',
  intro: 'Compare any two reports item by item; or paste or drop a draft and compare it with any report of the archive.',
  private: 'The comparison is made in your browser. A draft is neither uploaded nor stored: close or reload this page and it is gone.',
  kinds: { archive: 'A report of the archive', draft: 'A draft' },
  filter: 'Filter organisations',
  filterPlaceholder: 'part of a name',
  series: 'Organisation',
  report: 'Report',
  choose: 'Please choose',
  draftText: 'The whole draft',
  draftPlaceholder: 'Paste the whole text here, or drop a file',
  draftFile: 'Choose a file',
  draftFormats: 'txt, md, docx, html or pdf.',
  draftClear: 'Clear the draft',
  swap: 'Swap sides',
  compare: 'Compare',
  noScript: 'Any two reports are compared in the browser, which needs JavaScript. Without it, read the comparisons that are built already:',
  noScriptAll: 'All organisations and years',
  result: 'The comparison',
  stop: 'Stop',
  withDraft: 'Compare with a draft',
}

/** What pages say that leave whole texts to those in the language of the texts. */
export const brief: typeof zhOfBrief = {
  whole: 'Chinese page',
  inLanguage: (name) => ` (${name})`,
  pair: 'This archive is large, so this page is brief: it has the verdict on each problem and plan, the words of problems and of what answers plans, and each name leads to the same row of the whole page. All texts, the figures and the work part stand on the ',
  or: '; ',
  end: '.',
  drawn: 'your browser can also draw all of it in English',
  report: 'This archive is large: the text of the report stands on one page alone, and each heading below leads to its place there:',
  threads: (whole) => `This archive is large: the words of each year stand on the ${whole} alone, to which the names lead.`,
  method:
    'This archive is large. Texts stand whole on the pages in their own language; English pages of comparisons, reports, threads and themes have every verdict and lead to the same place there.',
  items: (whole) => `This archive is large: further entries are listed on the ${whole}. The filter covers all of them.`,
}

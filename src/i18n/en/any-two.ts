import type { anyTwo as zh } from '../zh/any-two.ts'

/** What the page that compares any two reports, or a draft, says of choosing and of fetching them. */
export const anyTwo: typeof zh = {
  unassigned: 'Reports without a series',
  ofKind: (name, kind) => `${name} (${kind.toLowerCase()})`,
  draftWanted:
    'Paste or drop the draft, then press “Compare”. Drafts are not kept anywhere: you have to supply it again whenever you reopen this page.',
  draftLoaded: (name) => `${name} is loaded`,
  working: { list: 'Fetching the list of reports…', fetch: 'Fetching the reports…', read: 'Reading the draft…', compare: 'Comparing…' },
  done: (title) => `Done: ${title}`,
  draftName: 'Draft',
  draftNumbered: (number) => `Draft ${number}`,
  between: ' ',
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

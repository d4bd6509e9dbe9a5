import { genreNames } from '../../core/normalise/genres/index.ts'
import { plural } from './plural.ts'
import type { anyTwo as zh } from '../zh/any-two.ts'
import { fileMessages } from './file-messages.ts'

/** The page that compares any two reports, or a draft, in the browser. */
export const anyTwo: typeof zh = {
  title: 'Compare any two',
  description:
    'Compare any two reports of the archive, or this year’s draft with an earlier report, item by item. It is done in the browser; the draft never leaves the page.',
  intro: 'Compare any two reports item by item; or paste or drop a draft and compare it with any report of the archive.',
  private: 'The comparison is made in your browser. A draft is neither uploaded nor stored: close or reload this page and it is gone.',
  sides: { a: 'Earlier', b: 'Later' },
  from: 'Source',
  kinds: { archive: 'A report of the archive', draft: 'A draft' },
  filter: 'Filter organisations',
  filterPlaceholder: 'part of a name',
  series: 'Organisation',
  report: 'Report',
  unassigned: 'Reports without a series',
  ofKind: (name, kind) => `${name} (${(genreNames('en')[kind] ?? kind).toLowerCase()})`,
  choose: 'Please choose',
  draftText: 'The whole draft',
  draftPlaceholder: 'Paste the whole text here, or drop a file',
  draftFile: 'Choose a file',
  draftFormats: 'txt, md, docx, html or pdf.',
  draftWanted:
    'Paste or drop the draft, then press “Compare”. Drafts are not kept anywhere: you have to supply it again whenever you reopen this page.',
  draftLoaded: (name) => `${name} is loaded`,
  draftClear: 'Clear the draft',
  swap: 'Swap sides',
  compare: 'Compare',
  noScript: 'Any two reports are compared in the browser, which needs JavaScript. Without it, read the comparisons that are built already:',
  noScriptAll: 'All organisations and years',
  result: 'The comparison',
  working: { list: 'Fetching the list of reports…', fetch: 'Fetching the reports…', read: 'Reading the draft…', compare: 'Comparing…' },
  stop: 'Stop',
  done: (title) => `Done: ${title}`,
  withDraft: 'Compare with a draft',
  pairTitle: (earlier, later) => `${earlier} and ${later} compared`,
  draftName: 'Draft',
  draftNumbered: (number) => `Draft ${number}`,
  ownPage: 'These two reports follow each other and have a page of their own, which can be cited',
  yearsApart: (years) => `The two reports are ${plural(years, 'year')} apart.`,
  reversed: (earlier, later) => `“${earlier}” is of a later year than “${later}”. If that is not intended, swap the sides.`,
  across: {
    caveat:
      'These reports are of two organisations. The page shows what both write about and what only one does, not what came or went, nor who did better. What is not written about may exist all the same.',
    both: { same: 'Same words in both', reworded: 'In both', several: 'In both, cut differently' },
    bothLong: 'both reports write about it',
    onlyLong: 'only one report writes about it',
    onlyIn: (name) => `Only in ${name}`,
    notIn: (name) => `Not in ${name}`,
  },
  draftOrganisation: (draft, other) =>
    `The draft seems to be of “${draft}”, the other report of “${other}”. If they are different organisations, “not mentioned again” and “not found” only say that the texts differ.`,
  browserWords:
    'With a draft, both texts are cut into words by the browser itself (Intl.Segmenter), a little differently from the dictionary behind the archive’s own comparison pages.',
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
  messages: {
    ...fileMessages,
    'part-work-not-found': {
      reason: 'No part about the work done was found, so earlier plans can’t be followed.',
      hint: 'Give it a heading, such as 一、主要工作.',
    },
    'part-problems-not-found': {
      reason: 'No part about problems was found, which does not mean that there are none.',
      hint: 'Give it a heading, such as 二、存在的问题, or list them with 一是, 二是.',
    },
    'part-plans-not-found': {
      reason: 'No part about plans was found, which does not mean that there are none.',
      hint: 'Give it a heading, such as 三、下一步工作打算.',
    },
    'field-title-missing': { reason: 'No title was found.', hint: 'Give the title a line of its own before the text.' },
    'field-year-missing': {
      reason: 'No year was found, so it can’t be checked that the plans of the earlier report are for the year of this one.',
      hint: 'Write the year in the title or the opening.',
    },
    'field-year-contradicted': {
      reason: 'The title, the opening and the file name give different years.',
      hint: 'Check the year that was taken; if it is wrong, write the right one in the title or the opening.',
    },
    'field-organisation-general': {
      reason: 'The organisation is named by a general name alone, which many others have.',
      hint: 'The comparison does not depend on it; write the full name in the title or the signature.',
    },
    'field-year-inferred': {
      reason: 'The year is not written; it was inferred from events that the text mentions.',
      hint: 'If it is wrong, write it in the title or the opening.',
    },
    'field-organisation-missing': {
      reason: 'No organisation was found.',
      hint: 'The comparison does not need it; name it in the title or the signature to have it shown.',
    },
    'read-garbled': {
      reason: 'The text was garbled by a wrong encoding before it was saved and can’t be mended.',
      hint: 'Save it again as UTF-8 text or docx in its own program.',
    },
    'read-garbled-mended': {
      reason: 'The text was garbled by a wrong encoding when it was saved; no byte was lost, and it was mended.',
      hint: 'Compare it with the original.',
    },
    'read-mixed-encodings': {
      reason: 'Some lines of the file are in GB18030 and the others in UTF-8; each was read in its own.',
      hint: 'Look whether the file was put together from several.',
    },
    'read-text-elsewhere': {
      reason: 'This page holds no text of a report; what it shows comes from a frame or a script that was not saved with it.',
      hint: 'Open it in a browser, copy the text and paste it.',
    },
    'read-web-archive-empty': {
      reason: 'This is a web archive (MHTML) that holds no page.',
      hint: 'Save the page again as a single HTML file, or paste the text.',
    },
    'read-damaged-characters': {
      reason: 'Some characters of the file could not be decoded and stand as \ufffd.',
      hint: 'Save it again as UTF-8 text or docx in its own program.',
    },
    'read-damaged-file': {
      reason: 'This file can’t be opened; it may be damaged.',
      hint: 'Open it in its own program, save it once more and try again.',
    },
    'read-empty': {
      reason: 'The file holds no text.',
      hint: 'Choose another file or paste the text. A scan holds no text until its letters are recognised.',
    },
    'read-not-text': { reason: 'This file is not text, or in an encoding that is not known.', hint: 'Save it as UTF-8 text, docx or PDF.' },
    'read-comments': {
      reason: 'Comments in the margin are no part of the report and were left out.',
      hint: 'Remove them before you pass the original on.',
    },
    'read-hidden-text': {
      reason: 'The document holds hidden text, which Word does not show; it was left out.',
      hint: 'Show hidden text in Word to check it.',
    },
    'read-page-margins': { reason: 'Headers and footers of the pages were left out.', hint: 'Write what belongs to the report into its text.' },
    'read-old-word': { reason: 'This is an old format of Word or WPS, which can’t be read here.', hint: 'Save it as docx, or paste the text.' },
    'read-too-large': { reason: 'The file is too large for a report.', hint: 'Save the report alone, without pictures, as docx or text.' },
    'read-not-docx': { reason: 'The file is named docx but is not one.', hint: 'Open it in Word, WPS or LibreOffice and save it as docx.' },
    'read-not-pdf': { reason: 'The file is named pdf but is not one.', hint: 'Make the PDF anew in its own program, or paste the text.' },
    'read-scanned-pdf': {
      reason: 'This PDF is made of pictures and holds no text.',
      hint: 'Have its letters recognised first, or use a version with text.',
    },
    'read-unknown-format': { reason: 'Files of this kind are not known.', hint: 'Use txt, md, docx, html or pdf, or paste the text.' },
  },
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

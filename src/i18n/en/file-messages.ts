/** Words for what was noticed in a draft, in English. Archivists hear the like from the core itself. */
import type { draftMessages as zhOfDrafts, fileMessages as zhOfFiles } from '../zh/file-messages.ts'
import { textMessages } from './text-messages.ts'

/** What is said of a file to the writer of a draft; to archivists the core says it itself. */
const fileMessages: typeof zhOfFiles = {
  'read-references': {
    reason: 'Characters were written as references of HTML (&#…;) and were read as what they stand for.',
    hint: 'Compare the text with the original.',
  },
  'read-left-out': { reason: 'Parts of the document that hold no text of their own were left out.', hint: 'Compare with the original.' },
  'read-misnamed': {
    reason: 'The ending of the file’s name is not that of its format; it was read as what it is.',
    hint: 'Give it the ending of its format.',
  },
  'read-objects': {
    reason: 'The document holds embedded documents or charts, whose text was not read.',
    hint: 'Copy what belongs to the report into its text.',
  },
  'read-other-document': {
    reason: 'This is no text document but a spreadsheet, a presentation, a picture, an archive or another format.',
    hint: 'Save the report as docx, PDF or text.',
  },
  'read-pictures': {
    reason: 'The document holds pictures, which may show text that was not read.',
    hint: 'Recognise the text of the pictures and write it into the document.',
  },
  'read-protected': {
    reason: 'This document is protected by a password or a program for secrecy, and can’t be read.',
    hint: 'Open it with its password and save it without.',
  },
  'read-rtf': { reason: 'This is a document in Rich Text Format, which can’t be read here.', hint: 'Save it as docx, or paste the text.' },
  'read-part-unreadable': {
    reason: 'The document takes in text from another part, which could not be read.',
    hint: 'Open it in Word and save it again as docx.',
  },
  'read-tracked-changes': {
    reason: 'The document has tracked changes; it was read as if all were accepted.',
    hint: 'Accept or reject the changes in Word, and save it again.',
  },
  'read-locked-pdf': { reason: 'It opens with a password only.', hint: 'Save it without a password, or print it to a new PDF.' },
  'read-drawn-pdf': {
    reason: 'The PDF holds no text; its letters, if it has any, are drawn as shapes.',
    hint: 'Have its letters recognised first, or use a version with text.',
  },
  'read-illegible-pdf': {
    reason: 'Its text can be seen but not read: its fonts do not say which characters their letters stand for.',
    hint: 'Have its letters recognised, or use a PDF whose text can be copied.',
  },
  'read-endless-page': {
    reason: 'The page has more elements, or deeper ones, than any report has.',
    hint: 'Open it in a browser, copy the text of the report alone, and save it as text or docx.',
  },
  'read-endless-pdf': { reason: 'The PDF has more pages or text than any report has.', hint: 'Save the pages of the report alone.' },
  'read-pdf-pages-broken': {
    reason: 'Some pages of the PDF are damaged and missing.',
    hint: 'Compare with the original and use an undamaged copy.',
  },
  'read-pdf-pages-scanned': {
    reason: 'Some pages of the PDF are pictures without text and missing.',
    hint: 'Have their letters recognised first.',
  },
  'read-pdf-pages-illegible': {
    reason: 'The text of some pages is nonsense: their fonts do not say which characters their letters stand for.',
    hint: 'Have their letters recognised first.',
  },
  'read-pdf-pages-cut': {
    reason: 'Text of the PDF runs over the edge of a page; what lies beyond is missing.',
    hint: 'Compare with the original.',
  },
  'read-pdf-map-missing': {
    reason: 'Text of the PDF is written in a code whose table could not be had; it is missing.',
    hint: 'Check the connection and try again, or make the PDF anew.',
  },
  'read-pdf-overprinted': {
    reason: 'Some text of the PDF is printed twice at the same place, as for bold letters; it is read once.',
    hint: 'Nothing needs to be done.',
  },
  'read-pdf-characters-unknown': {
    reason: 'Some characters of the PDF have no meaning: their font does not say what they stand for.',
    hint: 'Compare with the original.',
  },
  'read-pdf-attachments': { reason: 'The PDF holds other files, which are not read.', hint: 'If one of them is the report, save it from the PDF.' },
  'read-pdf-form': { reason: 'The PDF is a form (XFA) whose text only its own program shows.', hint: 'Print it to a new PDF with that program.' },
  'read-pdf-notes': {
    reason: 'Forms or notes of the PDF hold words that are not read as its text.',
    hint: 'If they belong to the report, print the PDF to a new one.',
  },
}

/** What was noticed in a draft, for somebody who can change its text. */
export const draftMessages: typeof zhOfDrafts = {
  ...fileMessages,
  ...textMessages,
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
}

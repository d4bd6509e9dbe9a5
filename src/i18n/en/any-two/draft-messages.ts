import type { draftMessages as zh } from '../../zh/any-two/draft-messages.ts'
import { fileMessages } from '../file-messages.ts'

/** What was noticed in a draft, for somebody who can change its text. */
export const draftMessages: typeof zh = {
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
}

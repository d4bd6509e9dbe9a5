import type { textMessages as zh } from '../zh/text-messages.ts'

/** What was noticed in the text of a draft, for somebody who can change it: apart from what is noticed in files, which most drafts never hear. */
export const textMessages: typeof zh = {
  'cut-problems-open': {
    reason:
      'Careful readers may cut one passage into as few as {fewest} or as many as {most} problems; the cut that was taken is expected to agree with theirs to {percent}%.',
    hint: 'If it is wrong, list the problems with numbers such as 一是, 二是.',
  },
  'frame-problems-long': {
    reason: 'The items hold {percent}% of the {length} characters of the part of problems; the rest was read as words that lead to them.',
    hint: 'If the rest tells problems as well, list them with numbers such as 一是, 二是.',
  },
  'several-reports': { reason: 'The draft holds two reports; only the first was read for its parts and items.', hint: 'Give each on its own.' },
  'report-lists-endless': {
    reason: 'The draft lists more than any report does, so that its items were not told apart.',
    hint: 'Look whether rules of lines or tables of numbers stand in the place of its text.',
  },
  'report-text-missing': {
    reason: 'The draft holds no paragraph of a report; perhaps a page was copied without its article.',
    hint: 'Give the whole text.',
  },
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
}

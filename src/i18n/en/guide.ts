import type { guide as zh } from '../zh/guide.ts'

/** How a comparison is read, kind by kind. */
export const guide: typeof zh = {
  title: 'How to read a comparison',
  description: 'What each kind of row on a comparison page means, with a real example of each from this archive.',
  lead: 'Every row below comes from this archive and was chosen by one rule: the first of moderate length in the newest comparisons. The earlier report is on the left, the later one on the right.',
  signsTitle: 'Signs',
  signs: [
    ['↗', 'Leads to the passage in the report.'],
    ['#', 'The row’s own address, for citing.'],
    ['1/5↓', 'Which row of this status it is; a click leads to the next.'],
    ['Confidence', 'How likely the verdict is to be right by the model’s estimate, up to 100%. It does not say how alike the texts are.'],
    ['Why', 'Opens the rule, the runner-up and the score.'],
  ],
  none: 'This archive has no example short enough to take in at a glance.',
  kinds: {
    reworded: {
      reads:
        'Both reports speak of the same thing in different words. Blue and underlined is what the later one adds; orange and struck through is what it leaves out.',
      beware: 'A single word may mean nothing or everything: “not enough” in place of “none” is another claim. Read the whole sentence.',
    },
    same: {
      reads: 'Both reports use the same words, apart from punctuation, years and the numbers of congresses.',
      beware: 'What was merely copied from the year before looks the same.',
    },
    split: {
      reads: 'One item of the earlier report became several in the later one.',
      beware: 'Look at the marks: part of it may be gone.',
    },
    merged: {
      reads: 'Several items of the earlier report became one.',
      beware: 'Details are often lost on the way.',
    },
    dropped: {
      reads: 'The earlier report raises it, and nothing in the later report’s list corresponds to it.',
      beware: 'Not raised again does not mean solved; it may also stand in another part of the report.',
    },
    added: {
      reads: 'The later report raises it; neither the one before nor any older one does.',
      beware: 'The first time in a report need not be the first time it happened.',
    },
    told: {
      reads: 'The report before does not have it, but an older one does.',
      beware: 'The texts can’t say why it was not mentioned in between.',
    },
    undetermined: {
      reads: 'There are several candidates, or the reading is doubtful: the evidence is too thin.',
      beware: 'This does not mean “none”. Compare the two texts yourself.',
    },
    matched: {
      reads: 'On the left a plan of the earlier report, on the right the nearest passage of the later one, which speaks of the same thing.',
      beware: 'An answer in words need not be a result. Of a plan with several tasks, one that is answered is enough for this verdict.',
    },
    partial: {
      reads: 'Of the tasks in the plan, only some are spoken of.',
      beware: 'Open the clauses to see which are and which are not.',
    },
    'not-found': {
      reads: 'No sentence of the whole later report shares the plan’s subject.',
      beware: 'Not mentioned does not mean not done. The nearest sentences stand on the right, for you to judge.',
    },
  },
}

import type { Signal } from '../../../core/compare/links/index.ts'
import type { ThresholdWords } from '../../method-words.ts'

/** What every threshold of the comparison means. */
export const thresholds: ThresholdWords = {
  items: {
    link: 'Least confidence at which two items may be linked one to one',
    join: 'Least confidence at which a left-over item joins a linked one that has another clause for it, as a split or a merge',
    ahead: 'By how much that likelihood must be ahead of that of any other item',
    joinEqual: 'The same where the linked items are word for word the same',
    alone: 'An item in no link that is at least so likely told by the other list all the same is neither new nor dropped',
    sure: 'A link of less confidence is undetermined when another candidate is near',
    margin: 'How near a candidate must be for that',
  },
  links: {
    elsewhere: 'A problem in no link of whose subject words a complaint outside of the other list has at least this share is neither new nor dropped',
  },
  move: 'Least confidence at which unlinked items of different parts are taken to have moved',
  threads: {
    together:
      'Items of different years are one thread when they are at least this likely to tell the same, on the average of all pairs of the thread',
    keep: 'A link to the report before that is at least so likely by the same measure holds, whatever the other years say',
    returned: 'What comes after a silent report has returned only where a reader would say so with at least this likelihood',
    elsewhere: 'A complaint of a silent report with at least this share of the subject words: said elsewhere',
    open: 'A complaint with at least this share of the subject words: it stays open whether the report says so, and raised again is not said',
    besides: 'The same for an item of the list that is this likely to tell the same',
  },
  coverage: 'Least confidence at which a plan answers a problem of the same report',
  unanswered: {
    plan: 'No measure was found where no plan of the report is likelier than this to answer the problem',
    subject: 'and no clause of the plans, or behind the problems, has this share of the words that name its subject; listed to be checked',
  },
  rectification: 'Least confidence at which the problem that a rectification names is an earlier one',
  followThrough: {
    matched: 'A plan that a reader would call answered with at least this likelihood is matched',
    share: 'A plan of several tasks of which less than this share, by the weight of their words, has an answer of its own: partly matched',
    partial: 'Below that, a plan whose likelihood of being answered in part (at least in part, less answered) is at least this: partly matched',
    passage: 'and its best passage is at least this likely to be quoted as the answer',
    answered: 'Not found only where the likelihood of even a partial answer is below this and the whole later report is silent on the subject',
    silent: 'and only where readers share such verdicts at least this often; else nothing is said',
    most: 'Where no sentence is found for more than this share of a report’s plans, nothing is said of them',
  },
  silence: {
    passage: 'Silent: no sentence of the review is this likely to be quoted as the answer',
    subject: 'No sentence of the whole report has this share of the words that name the plan (pairs of characters, by how rare they are)',
    clause: 'No sentence of the review has this share of the words of any clause of the plan',
    words: 'No sentence has this share of the words of the lead (by how rare they are)',
    clauseWords: 'No sentence has this share of the words of any clause',
    clausePairs: 'Clauses of whose pairs of characters no sentence has this share are passed over in that',
    themes: 'No sentence has themes so like those of the lead',
    namedElsewhere: 'Where the plan names in quotation marks what stands nowhere in the later report: the share of words that other parts may have',
    namedWords: 'The same for the words of the lead',
  },
  quantity: 'Two numbers whose surroundings are at least this similar count the same thing',
  quantityElsewhere: 'The same where one stands in the review and the other among the problems',
  diff: {
    replaced: 'Share of common words below which the whole text is shown as replaced',
    stretch: 'Share of common words below which a stretch between unchanged words is one difference',
    island: 'Longest part that is not shown by itself, in characters',
    exactReport: 'Reports of more characters than this are marked clause by clause instead of word by word, and said to be coarser',
    exhaustive:
      'Stretches of up to this many words, both sides together, are compared exhaustively; longer ones are first held by words that both have once',
    editLength: 'Largest number of differing words of one stretch that is worked out; beyond, it is one difference, marked as coarser',
  },
}

/** What every signal of the similarity of two items is. */
export const signals: Record<Signal, string> = {
  leadPairs: 'Overlap of the leads in pairs of characters (cosine, weighted by how rare a pair is)',
  wholePairs: 'The same of the whole texts',
  leadMeaning: 'Cosine of the word vectors of the leads',
  wholeMeaning: 'The same of the whole texts',
  leadThemes: 'Overlap of the themes of the leads',
  wholeThemes: 'The same of the whole texts',
  complaints: 'Overlap of what is complained of',
  distance: 'Distance of the places in the two lists',
  pairsAhead: 'How far the overlap in pairs is ahead of other candidates',
  meaningAhead: 'How far the word vectors are ahead of other candidates',
  themesAhead: 'How far the overlap of themes is ahead of other candidates',
  sharedSubjects: 'Share of the subject words that both have (geometric mean)',
  coveredSubjects: 'The same, of the item that is covered more',
  subjectsAhead: 'How far the shared subject words of the leads are ahead of other candidates',
  leadElsewhere: 'How much of one lead stands anywhere in the other item',
  leadElsewhereAhead: 'The same, ahead of other candidates',
  neighbours: 'How alike the neighbours in the two lists are',
  rarestShared: 'How rare the rarest subject word is that both have',
  firstSubjects: 'How near the words are with which the two subjects begin',
  subjectMeaning: 'Word vectors of the subject words',
  subjectMeaningAhead: 'The same, ahead of other candidates',
  rarestWord: 'How rare the rarest word is that both whole texts have',
  sharedWords: 'How rare all words are that both whole texts have, together (logarithm)',
  sharedNames: 'What one names in quotation marks stands in the other',
}

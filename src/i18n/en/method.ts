import type { method as zh } from '../zh/method.ts'
import { plural } from '../locale.ts'
import type { Signal } from '../../core/compare/links/index.ts'
import { measured, thresholds } from './method-tables.ts'

/** What every signal of the similarity of two items is. */
const signals: Record<Signal, string> = {
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
  clausesOfShorter: 'Share of clauses that go to the other item rather than to any other of its list, of the item with fewer clauses',
  clausesOfEither: 'The same of that one of both of which it is more',
  clausesOfBoth: 'How far the clauses of both go to each other (geometric mean)',
  saidAlike: 'How much the word vectors resemble those of problems that readers call the same (learned from labels)',
}

/** What every signal of an answer is. */
const answerSignals = {
  best: 'the sentence most likely to be quoted (logarithm of odds)',
  second: 'the one after it (logarithm of odds)',
  shared: 'logarithm of the weight of shared pairs',
  rare: 'logarithm of the weight of shared rare pairs',
  answered: 'share of the clauses to which a sentence speaks',
  covered: 'mean share of the clauses’ words that one sentence has (square root)',
  bestClause: 'that share of the best answered clause',
  unfinished: 'the nearest sentence says that something is unfinished',
  length: 'length of the plan (logarithm)',
  kinship: 'whether the review is of the same organisation, by what it says to the other plans (0 to 1)',
}

/** Every rule, threshold and formula in words; their values come from the code itself. */
export const method: typeof zh = {
  title: 'Method',
  description:
    'How this site normalises, compares and counts reports: every rule, threshold and formula, measured quality, limits, data downloads and how to cite.',
  lead: 'The rules, thresholds and word lists on this page are taken from the program itself: when it changes, the page does.',
  contents: 'Contents',
  name: 'Name',
  value: 'Value',
  meaning: 'Meaning',
  limits: {
    title: 'Before you read',
    points: [
      'A comparison of texts shows what is said. It never shows what was done.',
      '“Not found in the later text” is not “not done”, and a problem that is no longer mentioned is not solved.',
      'A missing year is a gap in the archive, not a dropped problem. A problems part that was not found is not “no problems”.',
      'Where two candidates are nearly equal, or the evidence is thin, it says “undetermined” and shows both.',
      'Every judgement shows its evidence, its score and its rule, and can be overridden by a person; that wins, and is shown as a person’s.',
      'A masked number (***, X次) is unknown, never zero.',
    ],
  },
  reading: {
    title: 'From original to text',
    text: 'Originals are read by their file ending; every character of the decoded text is counted. Each one that is not white space lies in a block or in the ledger of removals: nothing is lost. Misspellings of the source are kept.',
    formats: 'Formats that can be read',
    removals: 'Removal rules',
    removalsNote:
      'These stretches are no part of the report; they leave the text and stand in the report’s ledger. The order is that in which the rules speak; what the format itself sets apart (running heads, numbers of notes) goes first.',
    reason: 'Reason',
    byFormat: 'By the format',
    byRule: 'By a rule',
    structure: 'Items',
    structureText:
      'Structure is carried by markers: 一、 → （一） → 1. → 一是, 二是 inside a paragraph. Headings, lead-ins and position set the parts apart (work, problems, causes, plans); without a heading, lead-ins such as 存在的不足 or 下一步 do. A problem is one self-standing weakness; a plan is the lowest level that opens a paragraph or stands with a lead of its own.',
  },
  years: {
    title: 'Years and events',
    text: 'The year is taken from the archivist, the title, the text and the file name, in this order. Where none has it, from events: a report that names an event was written in its year or later, and the latest counts, with a confidence of at most 70%. Dates of events are those of the communiqués of plenums, the outlines of plans and the notices that opened campaigns of study.',
    event: 'As written (regular expression)',
    year: 'Year',
    current: 'Spoken of as now in that very year',
  },
  comparison: {
    title: 'Comparison',
    text: 'Items are aligned first, then texts are compared inside aligned items. Markers, years and set phrases are taken off before scoring, numbers do not count. Equal texts are linked first; for the others, a weighted sum of the signals below goes through a logistic function, which estimates how confident one can be that both say the same thing (“similarity” in the data; it does not measure how alike the wording is), and the assignment that is best as a whole is taken, not a greedy one; then splits, merges and moves among what is left. How much of the wording of linked items differs is counted apart: characters that stand on one side only over those of both. Where that is more than three quarters, what both have in common is marked instead (runs of at least three characters, four in long texts).',
    formula: 'confidence = 1 ÷ (1 + e^−z), z = constant + Σ weight × signal',
    signalsTitle: 'Signals and weights',
    signal: 'Signal',
    constant: 'constant',
    models: {
      problems: 'Problems: partners',
      problemsBelonging: 'Problems: belonging',
      plans: 'Plans: partners',
      plansBelonging: 'Plans: belonging',
      work: 'Work',
      coverage: 'Plans that answer problems',
    },
    rulesTitle: 'Rules of links',
    thresholdsTitle: 'Thresholds',
    ownThreshold: (builtIn: number) => `(Set by this archive; built in: ${builtIn}.)`,
    thresholdsNote:
      'Read from the curves of labelled samples (npm run evaluate -- comparison). Confidence runs from 0 to 1, which pages give in per cent (0.58 as about 58%); items that are word for word the same have 1.',
    followThrough: 'Follow-through',
    followThroughText: (labels) =>
      `Each plan of the earlier report against each sentence (full stops and semicolons part them) in which the later report reviews the same year; sentences on several years are told from those on the year. Each clause has its own nearest sentence. First comes how likely a reader would quote a sentence as the answer; then, from the plan’s own sentences, how likely a reader would call the plan answered, and answered at least in part: 1 ÷ (1 + e^−z), with z from the signals below. The weights are fitted to ${plural(labels, 'label')} of readers, reviews of other organisations and reviews with the answers deleted (npm run fit), and calibrated on the readers’ labels. “Not mentioned” has conditions of its own: nothing in the whole later report shares the plan’s name, clauses, themes or numbers, the plan is not planned again, the review is neither short nor missing, nor of several years, nor doubtful in its reading, and readers share such verdicts often enough. All else is undetermined, with the reason.`,
    followThroughModel: {
      passage: {
        constant: 'A sentence is quoted as the answer: constant',
        weights: {
          whole: 'overlap in pairs of characters with the whole plan',
          clause: 'the same with its nearest clause',
          meaning: 'cosine of the word vectors with the whole plan',
          stepMeaning: 'the same with its nearest sentence',
          themes: 'overlap of themes',
          year: 'tells of the very year',
          number: 'has a number',
          fullness: 'is not too short',
        },
      },
      matched: { constant: 'Answered: constant', weights: answerSignals },
      answered: { constant: 'Answered at least in part: constant', weights: answerSignals },
      silent: 'How likely a reader finds no answer either where the whole report is silent',
      unfinished:
        'How likely a reader calls a plan partly answered whose passages answer it, but say that it is unfinished or speak to one of many tasks alone',
    },
    reliability: 'How far stated likelihoods can be trusted',
    reliabilityText: (labels) =>
      `Each organisation’s plans judged by models that never saw them: ${plural(labels, 'plan')}, labelled by language-model readers, one a file, by one guide. Across: the stated likelihood; upwards: the share with which readers agree. On the slanting line both are the same.`,
    verdictsText: (verdicts, silent) =>
      `In the same way: of ${plural(verdicts.matched.said, 'plan')} called mentioned, readers agree on ${verdicts.matched.right}; of ${verdicts.partial.said} called partly mentioned, on ${verdicts.partial.right} (weak answers were looked for; of plans as they come more are right). In addition, the ${plural(silent.read, 'plan')} that seemed least answered were read beside the whole later report: for ${silent.said} of them the program found nothing, and for ${silent.right} of these the reader found nothing either. The others are answered in other words, planned again, or no task at all. That is far below what is asked, so at present the program does not say that a plan is not mentioned, only that nothing was found.`,
    reliabilityOf: { matched: 'answered', answered: 'at least partly answered' },
    reliabilityColumns: { verdict: 'Verdict', stated: 'Stated likelihood', right: 'Readers agree', count: 'Plans' },
    measures: 'Similarity of reports',
    measuresText:
      'The measures known from research on annual filings: cosine of counts of character pairs (1 + ln n), Jaccard overlap of the sets of pairs, and the share of characters in clauses that both have in the same order (Cohen, Malloy and Nguyen, Lazy Prices, 2020).',
  },
  thresholds,
  signals,
  themes: {
    title: 'Themes',
    text: 'Each clause speaks of the themes that its words say most of, and a problem belongs to all themes of which its clauses speak; of a plan, whose paragraph touches on many things, the lead decides. The foremost theme is the one of which all clauses together say most, those of the lead counting more. How much a word says of a theme is counted over all reports (npm run fit -- themes): a theme’s name says all of it; another word says much where the theme’s other words stand beside it far more often than chance has it, and more often than those of other themes; a word that goes with many subjects says little or nothing. A theme that is part of a wider one brings its items to that one as well. A theme that would hold a single item gives way where the item has another. What the vocabulary does not reach is gathered by shared words: again and again the word that most of the remaining items have; what is left is “Other”.',
    words: 'A theme’s own words: the share of its problems with the word against that of all others, scored by the formula under Terms.',
    years:
      'Year against year compares only organisations whose reports of both years are in the archive with a problems part found in both. What went and came is taken from the lineage of each organisation’s problems.',
    vocabulary: 'Vocabulary of the field',
    vocabularyNote:
      'Themes and candidate words were set down by hand after the standing chapters of government work reports and of reports on party building; only words that public reports of at least three organisations use, and that say something of their theme, are kept.',
    limits: {
      sharedItems: 'Fewest items that a shared word gathers',
      sharedThemes: 'Most themes made of shared words',
      leadCounts: 'Weight of a clause of the lead',
      leastOfClause: 'How surely a clause must name a theme',
      besideForemost: 'The same, as a share of the clause’s foremost theme',
      leastOfItem: 'Share of the item’s foremost theme from which another counts too',
      surely: 'How surely one clause must name a theme to count all the same',
      leastOfAny: 'What says less of any theme belongs to none',
      setting: 'Weight of words of other themes in reports on Party building',
      words: 'Words by which a theme is described',
      keyness: 'Least score of such a word',
      priorItems: 'Items that the prior is worth',
      lasting: 'Reports that make a problem lasting',
      listedInPair: 'Most items listed for a theme in year against year',
    },
  },
  terms: {
    title: 'Terms',
    text: 'Candidates are words as they are segmented, and neighbours that stand together far more often than by chance (normalised pointwise mutual information, Bouma 2009). Once chosen, they are counted as runs of characters over all texts, as Search counts them, whatever the segmentation. A piece of something longer, which nearly always has the same neighbour, gives way to the whole. Listed is what can name a subject: not the names of the organisations’ own places; not what most reports use in any sentence, whatever it is about (residual inverse document frequency near 0, Church and Gale 1995); no verb, unless it keeps together and ends clauses as names do. Any run of characters can be looked up, listed or not.',
    formulaTitle: 'Rising and falling',
    formula: 'z = [ln((c₂+α) ÷ (n₂+A−c₂−α)) − ln((c₁+α) ÷ (n₁+A−c₁−α))] ÷ √(1÷(c₁+α) + 1÷(c₂+α))',
    formulaText:
      'The log-odds ratio with an informative prior (Monroe, Colaresi and Quinn, Fightin’ Words, 2008): c are occurrences, n characters, 1 the earlier and 2 the later year, A the size of the prior, α the term’s frequency in the whole archive times A. Only organisations with reports of both years are compared, and the share of reports with the term must move the same way. The terms that mark a report, on its page, are scored by the same formula against the other reports of the organisation (the whole archive where there is none) and sorted by the score times ln(all reports ÷ reports that have the term).',
    limits: {
      sampled: 'Reports up to which terms are looked for in all; beyond, in a sample of at least half as many. Counting is always over all',
      reports: 'Fewest reports that have it',
      series: 'Fewest organisations that use it',
      words: 'Most words counted',
      phrases: 'Most phrases of each pass counted',
      phraseOccurrences: 'Fewest occurrences of a phrase’s two pieces together',
      phraseAssociation: 'Least normalised pointwise mutual information',
      phraseLength: 'Longest phrase, in characters',
      phrasePasses: 'How often neighbours are joined',
      drawnPlaces: 'Places of a term at which its neighbours are looked at',
      sameNeighbour: 'Share of those places with the same neighbour at which the term is a piece of something longer',
      judged: 'Occurrences from which it is told how a term stands',
      everydayShare: 'Share of reports from which a word may be an everyday one',
      everydayClustering: 'And it is one where it keeps together less than this, in bits',
      verbClustering: 'A verb is listed where it keeps together at least so much, in bits',
      sayingClustering: 'The same for sayings and set phrases',
      endsClause: 'Share of a term’s places at which a clause must end',
      verbEndsClause: 'The same for a verb; at most one less this share',
      keyness: 'Least score of a rising or falling term (5% on one side)',
      priorCharacters: 'Characters that the prior is worth',
      listed: 'Longest list of a year',
      contained: 'Share of the shorter term’s change that the longer one must make up to stand for both',
      keywords: 'Most terms named as marking one report',
      keywordOccurrences: 'Fewest occurrences of such a term in the report',
      keywordKeyness: 'Least score of such a term (5% on both sides together)',
      keywordPrior: 'Their prior, in lengths of the report',
      indexed: 'Terms in the index',
    },
  },
  commonWording: {
    title: 'Common wording',
    text: 'Runs that reports of several organisations have word for word. Letters and digits count, punctuation and white space do not; what one organisation repeats over the years is none. Found by sampled fingerprints (winnowing, Schleimer et al. 2003), which miss no run of the shortest length; where a run begins and ends is then checked letter by letter. The share is its letters over those of the paragraph.',
    limits: { run: 'Shortest run, in letters', window: 'Neighbouring shingles of which one is kept', named: 'Most reports named for a paragraph' },
  },
  search: {
    title: 'Search',
    text: 'Exact: type any run of characters, find every paragraph that has it and no other. Traditional, full-width and mixed-case writing count as the same; white space does not count; nothing matches across paragraphs. Several words mean all of them; a minus before a word leaves it out.',
  },
  measured,
  cite: {
    title: 'To cite this archive',
    text: 'To cite a report or a comparison, use the citation on its own page.',
    version: (corpus, software) =>
      `Data ${corpus} (a fingerprint of all originals, which changes when one of them does), made by version ${software} of the software. Name both when you cite.`,
  },
}

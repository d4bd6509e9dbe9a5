import followThrough from './follow-through-model.json' with { type: 'json' }

/** Fitted together with the models whose likelihoods they are compared with. */
const answers = followThrough.model.limits

/**
 * The thresholds that decide which word a comparison says, which an archive may set for itself. `npm run evaluate -- comparison` draws the curves they were read from.
 * Similarities run from 0 (nothing in common) to 1 (the same word for word).
 */
export const thresholds = {
  problems: {
    /** Two items at least this similar may be linked one to one. */
    link: 0.49,
    /** A left-over item that belongs at least this likely to an item of the other list whose clauses leave room for it joins its link as a split or a merge. */
    join: 0.35,
    /** It must belong so much more likely to that item than to any other. */
    ahead: 0.16,
    /** Where the link is of two equal texts, it must belong to them at least this likely. */
    joinEqual: 0.93,
    /** An item in no link that is at least so likely told by an item of the other list all the same is neither dropped nor new. */
    alone: 0.07,
    /** A pairing below this is undetermined when another partner of either item is nearer than the margin. */
    sure: 0.55,
    margin: 0.02,
  },
  plans: { link: 0.49, join: 0.3, ahead: 0.16, joinEqual: 0.93, alone: 0.05, sure: 0.55, margin: 0.02 },
  work: { link: 0.5, join: 0.85, ahead: 0, joinEqual: 0.95, alone: 0.1, sure: 0.6, margin: 1 },
  links: {
    /** A problem in no link is neither dropped nor new where a complaint outside of the other report's list has this share of its subject. */
    elsewhere: 0.6,
    /** Nor is one where the other report's passage of problems comes so near to another part of its sentence */
    sentence: 0.5,
    /** and so near to the problem itself. `npm run fit -- loud` says how often readers share the words that are left. */
    inside: 0.26,
    /** A piece of work in no link is not said to be in one report only where a clause of the other review has this share of its lead's subject */
    review: 0.5,
    /** and comes so near to it. */
    near: 0.6,
  },
  /** Unlinked items of different lists at least this similar have moved from one part to the other. */
  move: 0.93,
  threads: {
    /** Items of different years are one thread when they are this likely to tell the same, on the average of all pairs of the thread. */
    together: 0.25,
    /** A link to the report before that is at least so likely by the same measure holds, whatever the other years say. */
    keep: 0.6,
    /** What is less likely to tell the same as the core of its thread is no part of it. */
    core: 0.1,
    /** A problem is only perhaps the same where it, or all before it, are less likely to tell the same as the core. */
    sure: 0.3,
    /** The same of a plan: plans are not labelled over many years, as problems are. */
    surePlans: 0.66,
    /** A problem that the report before does not list is only perhaps the same where no older one is this likely to tell the same. Organisations left out, 87 of 100 of the other joins are right, and 46 of these. */
    across: 0.8,
    /** A problem has returned only where a reader would say so at least this likely, which counts how much of its subject the last silent report has in a complaint. */
    returned: 0.65,
    /** It has not where a complaint of the report before has this share of its subject; where one of an older report has, only the reports behind that are silent. */
    open: 0.8,
    /** Nor has it where a clause of the passage of problems of the report before comes so near to it. */
    inside: 0.45,
    /** Nor has it where an item of the list of the report before is this likely to tell the same. */
    besides: 0.5,
    /** What has not surely returned is said elsewhere where a complaint of a report since the last telling has this share of its subject. */
    elsewhere: 0.6,
    /** It is said elsewhere, too, where a clause of the passage of problems of such a report comes so near to it. */
    beside: 0.5,
  },
  /** A plan that answers a problem of the same report at least this likely is named as its answer. */
  coverage: 0.65,
  /** When no plan seems to speak to a problem. */
  unanswered: {
    /** No plan is likelier than this to answer it. */
    plan: 0.06,
    /** No clause of the plans, or behind the problems, has this share of its subject. */
    subject: 0.5,
  },
  /** A problem at least this similar to the one that a rectification names is the one that was dealt with. */
  rectification: 0.5,
  followThrough: {
    /** A plan is matched only where it is at least this likely to be answered. */
    matched: answers.matched,
    /** It is matched, in part as well, only where the review is, by the words that it shares with all plans, at least this likely that of its organisation: somebody else's review, which speaks of the same things, would answer else. */
    kinship: answers.kinship,
    /** It is matched only where its best passage, which stands beside the word, is at least this likely to be quoted as the answer. */
    beside: answers.beside,
    /** A plan that is not matched is partly answered only where it is at least this likely to be answered in part. */
    partial: answers.partial,
    /** It is partly answered only where its best passage is at least this likely to be quoted as the answer. */
    passage: answers.passage,
    /** It is partly answered only where it is at least this likely to be answered at all. */
    likely: answers.likely,
    /** A plan is not found only where it is less likely than this to be answered even in part, and the later report is silent on its subject. */
    answered: 0.9,
    /** A plan is called not found only where readers share such verdicts at least this often; else nothing is said of it. */
    silent: 0.9,
    /** Where no passage is found for more than this share of a report's plans, nothing is said of them. */
    most: 0.5,
  },
  /** When the whole of a later report is silent on a plan: no statement of it reaches any of these limits. */
  silence: {
    /** How likely a statement of the review is quoted as its answer. */
    passage: 0.07,
    /** Which share a statement of the report has of the words that name the plan, by the weight of their pairs of characters. */
    subject: 0.25,
    /** Which share a statement of the review has of the words of any clause of the plan, by the same weight. */
    clause: 0.3,
    /** Which share a statement has of the words of the lead, by how rare they are. */
    words: 0.35,
    /** The same of the words of a clause. */
    clauseWords: 0.5,
    /** The words of a clause are not looked at where no statement has this share of its pairs of characters. */
    clausePairs: 0.1,
    /** How like the themes of a statement are to those of the lead. */
    themes: 0.55,
    /** Where the plan names something in quotation marks that stands nowhere in the later report, this takes the place of `passage`, */
    namedPassage: 0.2,
    /** this that of `subject` in other parts than the review, */
    namedElsewhere: 0.4,
    /** and this that of `words`. */
    namedWords: 0.5,
  },
  /** Two phrases at least this similar count the same thing. */
  quantity: 0.65,
  /** The same where one stands in the review and the other among the problems. */
  quantityElsewhere: 0.8,
  diff: {
    /** Share of common words below which the whole text is shown as replaced. */
    replaced: 0.2,
    /** Share of common words below which a stretch between unchanged words is one difference. */
    stretch: 0.15,
    /** Longest part, in characters, that is not shown by itself. */
    island: 2,
    /** Reports of more characters than this are marked clause by clause instead of word by word. */
    exactReport: 30_000,
    /** Stretches of up to this many words, both sides together, are compared exhaustively; longer ones are held together by words that both have once. */
    exhaustive: 60,
    /** Largest number of differing words of one stretch that is worked out; beyond, the stretch is one difference and the result is not exact. */
    editLength: 200,
  },
} as const

/** Numbers that may be others than the built-in ones. */
type Adjustable<Table> = { readonly [Key in keyof Table]: Table[Key] extends number ? number : Adjustable<Table[Key]> }

/** The thresholds by which items are judged. How differences are marked is no judgement. */
export type Judgement = Adjustable<Omit<typeof thresholds, 'diff'>>

/** Path of a threshold of judgement, such as `problems.link`. */
type PathOf<Table> = { [Key in keyof Table & string]: Table[Key] extends number ? Key : `${Key}.${keyof Table[Key] & string}` }[keyof Table & string]
export type ThresholdPath = PathOf<Judgement>

/** Thresholds that an archive sets otherwise. */
export type OwnThresholds = Readonly<Partial<Record<ThresholdPath, number>>>

/** Paths of all thresholds that an archive can set. */
export function thresholdPaths(): readonly ThresholdPath[] {
  return Object.entries(thresholds)
    .filter(([name]) => name !== 'diff')
    .flatMap(([name, value]) => (typeof value === 'number' ? [name] : Object.keys(value).map((key) => `${name}.${key}`))) as ThresholdPath[]
}

/** All thresholds of judgement, the archive's own ones in the place of the built-in ones. */
export function judgementOf(own: OwnThresholds = {}): Judgement {
  const { diff, ...builtIn } = thresholds
  const adjusted = (name: string, value: number | object): unknown =>
    typeof value === 'number'
      ? (own[name as ThresholdPath] ?? value)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, adjusted(`${name}.${key}`, inner as number)]))
  return Object.fromEntries(Object.entries(builtIn).map(([name, value]) => [name, adjusted(name, value)])) as unknown as Judgement
}

/**
 * The words that every room of the project shares: what a report is, what a comparison says.
 * Types only; this file imports nothing. All offsets are UTF-16 code units, `from` inclusive, `to` exclusive.
 */

/** A stretch of a text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Something that a reader of a report or an archivist should know about the input. Problems in the input are data, never exceptions. */
export interface Message {
  /** Permanent name of the rule that speaks, e.g. `field-year-missing`. */
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  /** What was found and why it matters, a whole sentence. */
  readonly reason: string
  /** What to do about it, a whole sentence. */
  readonly hint: string
  /** Place in the source text; null where the message is about the whole file. */
  readonly from: number | null
  readonly to: number | null
  /** Figures that the reason names, for words in other languages. */
  readonly values?: Readonly<Record<string, number>>
}

// ---------------------------------------------------------------- reading

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf'

/** Where a report comes from. `path` is relative to the corpus folder, with `/`. */
export interface Source {
  readonly path: string
  /** Of the original bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly format: SourceFormat
  /** A WHATWG encoding label; for docx and pdf, `utf-8`. */
  readonly encoding: string
  readonly bytes: number
}

/** What a format knows about a stretch of its text beyond the characters: a heading of html, a table or a note of docx, a running head of pdf. */
export interface Hint extends Span {
  readonly kind: 'heading' | 'table' | 'paragraph' | 'note' | 'outside' | 'line-break'
  /** Level of a heading, 1 is the highest. */
  readonly level?: number
  /** Why a stretch is outside of the report: `toolbar`, `page-number`, `running-head`, `caption`, `related-links`… */
  readonly reason?: string
}

/** An original, decoded: the text that all offsets count, and what its format knows about stretches of it. */
export interface SourceDocument {
  readonly source: Source
  readonly text: string
  readonly hints: readonly Hint[]
  readonly messages: readonly Message[]
}

// ---------------------------------------------------------------- reports

/** Name of a report's genre, a row of `normalise/genres`: `accountability`, `government`…; a series holds reports of one kind only. */
export type ReportKind = string

export type BlockKind = 'title' | 'front' | 'heading' | 'paragraph' | 'table' | 'note'

/** The smallest piece of a report that has an address of its own. Its `marker + text` is its stretch of the source, less the removals inside it. */
export interface Block extends Span {
  /** Made from the block's own words; survives changes elsewhere. */
  readonly id: string
  readonly kind: BlockKind
  /** Level of a heading from 1; 0 for every other kind. */
  readonly level: number
  /** `一、`, `（一）`, `1.`…, as written; empty where there is none. */
  readonly marker: string
  readonly text: string
}

export type PartName = 'preface' | 'work' | 'problems' | 'causes' | 'plans' | 'closing' | 'attachment'

/** A part of a report. `found: false`: the report should have it and it was not found, which is not the same as none. */
export interface Part extends Span {
  readonly part: PartName
  readonly found: boolean
  readonly by: 'heading' | 'lead-in' | 'position' | 'person'
  /** The words that opened the part, quoted. */
  readonly evidence: string
  /** Of problems in running text, the stretch that tells them: without the sentences that turn to them. */
  readonly core?: Span
}

/** One self-standing problem, cause, plan task or piece of work. */
export interface Item extends Span {
  readonly id: string
  /** The heading or the lead sentence that names it. */
  readonly lead: string
  /** All of it without marker, final punctuation and nested items. */
  readonly text: string
  readonly marker: string
  /** Id of the item that this one is nested in. */
  readonly parent: string | null
  /** Id of the block that it opens in. */
  readonly block: string
  /** Its smallest statements, in order: of a problem, each has one subject and one complaint. Nested items have their own. */
  readonly clauses: readonly ItemClause[]
}

/** A statement within an item; `text` is a run of the item's text, without final punctuation. */
export interface ItemClause extends Span {
  readonly text: string
}

export type ItemList = 'problems' | 'causes' | 'plans' | 'work'

/** What the report says was done about a problem. */
export interface Rectification extends Span {
  readonly problem: string
  readonly action: string
  /** Whether the report says that the problem was raised before, by itself or by others; else only the earlier report can tell. */
  readonly raisedBefore: boolean
}

/** A number with what it counts. A masked number has `value: null`: unknown, never zero. */
export interface Quantity extends Span {
  readonly text: string
  readonly value: number | null
  readonly unit: string
  /** What is counted, in the report's words. */
  readonly of: string
  /** 余, 近, 以上, 左右…; empty where there is none. */
  readonly qualifier: string
  readonly masked: boolean
  /** Set where it is the value of an older year that another is measured against (由2022年的118家增加到142家). */
  readonly base?: QuantityBase
}

/** What the value of an older year counts, and of which year it is; null for the one before the year under review (上年). */
export interface QuantityBase {
  readonly of: string
  readonly year: number | null
}

/** A stretch of the source that is not part of the report. */
export interface Removal extends Span {
  readonly rule: string
  readonly reason: string
  readonly text: string
}

/** Why a field has its value. */
export interface Evidence {
  readonly by: 'metadata' | 'correction' | 'title' | 'record' | 'text' | 'file-name' | 'folder' | 'events'
  /** The words, quoted from the text or the name. */
  readonly quote: string
  readonly from: number | null
  readonly to: number | null
  /** 1 is certain. */
  readonly confidence: number
}

/** A name that one place of a file gives to the organisation: its title, the record above it, its text, its own name or its folder's. */
export interface NameClaim {
  readonly name: string
  readonly by: Evidence['by']
  /** True where the text says that the organisation had this name before. */
  readonly former?: true
}

export type FieldName = 'title' | 'year' | 'reviewedYear' | 'planYear' | 'organisation' | 'role' | 'kind' | 'place' | 'date' | 'session'

/** A normalised report. Unknown fields are null. */
export interface Report {
  readonly id: string
  /** Slug of its series; null until it is grouped, or where it can't be placed. */
  readonly series: string | null
  readonly kind: ReportKind
  readonly year: number | null
  readonly reviewedYear: number | null
  readonly planYear: number | null
  readonly title: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly place: string | null
  /** Date of delivery, ISO 8601, as far as it is known. */
  readonly date: string | null
  readonly session: string | null
  /** BCP 47 tag of the text: `zh-Hans`, `zh-Hant`, `en`… */
  readonly language: string
  readonly source: Source
  readonly evidence: Partial<Record<FieldName, Evidence>>
  /** Every name that the file gives to the organisation, the surest first. */
  readonly names: readonly NameClaim[]
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
  readonly problems: readonly Item[]
  readonly causes: readonly Item[]
  readonly plans: readonly Item[]
  readonly work: readonly Item[]
  readonly rectifications: readonly Rectification[]
  readonly quantities: readonly Quantity[]
  readonly removed: readonly Removal[]
  readonly messages: readonly Message[]
}

// ---------------------------------------------------------------- comparison

/** Cuts a text into words; their concatenation is the text. nodejieba at build, `Intl.Segmenter` in browsers. */
export type Segment = (text: string) => string[]

/**
 * One difference between two texts, as offsets into both. `formula`: renewal of a set phrase or a year; `masked`: one side is
 * redacted; `substance`: everything else.
 */
export interface Change {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  readonly kind: 'substance' | 'formula' | 'masked'
}

/** The differences of two texts. `exact: false`: a limit was reached and the changes are coarser than they could be. */
export interface TextDiff {
  readonly changes: readonly Change[]
  readonly exact: boolean
  /** True where the texts share so little that the whole text is shown as replaced. */
  readonly replaced: boolean
}

export type LinkStatus = 'same' | 'reworded' | 'split' | 'merged' | 'undetermined'

export interface Candidate {
  readonly earlier: string
  readonly later: string
  readonly similarity: number
}

/** Items of two reports that say the same. */
export interface Link {
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  readonly status: LinkStatus
  /** 0 to 1. */
  readonly similarity: number
  readonly by: 'rule' | 'person'
  /** Name of the rule that made the link, e.g. `equal-text`, `assignment`. */
  readonly rule: string
  /** The next best pairing of one of the link's items. */
  readonly runnerUp: Candidate | null
  /** Between the items' texts, several of one side joined by a line feed. */
  readonly changes: readonly Change[]
  readonly exact: boolean
  readonly replaced: boolean
  /** Of an item that stands alone: where the other report says much the same outside of the list. */
  readonly elsewhere?: { readonly report: string; readonly block: string; readonly text: string }
  /** A person's reason and name, where a person made the link. */
  readonly note?: string
  readonly author?: string
}

/** A person's word that none of some items of the earlier report is the same as any of some of the later one. Ids are of items. */
export interface Refusal {
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  readonly author: string
  readonly reason: string
}

export interface ListComparison {
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly links: readonly Link[]
  /** What persons hold apart; absent where they said nothing of the kind. */
  readonly refused?: readonly Refusal[]
}

export interface Move {
  readonly from: { readonly list: ItemList; readonly id: string }
  readonly to: { readonly list: ItemList; readonly id: string }
  readonly similarity: number
}

export type FollowThroughStatus = 'matched' | 'partial' | 'not-found' | 'undetermined'

/** A passage that may answer a plan item. `id` is the item's or block's of the later report. */
export interface Passage {
  readonly id: string
  readonly text: string
  /** 0 to 1: how likely a reader would quote it as the answer. */
  readonly similarity: number
  /** Set where it tells of several years at once, not of the very year. */
  readonly years?: 'several'
  /** Its part, set where it does not stand in the review; null for none. */
  readonly part?: PartName | null
}

/**
 * Why nothing is said of a plan. Of the review: `other-year`, `missing`, `short`, `many-years` (it tells of several years at once), `doubtful` (the reading can't be
 * relied on), `most` (of most plans no passage was found). Of the plan: `planned-years` (all that the report plans is for several years), `between` answered and answered in part, `renewed` (no passage answers it, but the later report plans it
 * again), `elsewhere` (its subject stands in another part of the later report), `thin` (some words are shared, too few for a verdict), `silent` (no passage of the whole later
 * report was found, which readers do not share often enough for the verdict that there is none), `confessed` (among its problems the later report says that it was not done, or not all of it).
 */
export type UndeterminedReason =
  | 'other-year'
  | 'missing'
  | 'planned-years'
  | 'short'
  | 'many-years'
  | 'doubtful'
  | 'most'
  | 'between'
  | 'renewed'
  | 'elsewhere'
  | 'thin'
  | 'silent'
  | 'confessed'

/** A clause of a plan, as offsets into the item's text, and which of the plan's passages speaks to it: its place in `evidence`, null for none. */
export interface FollowThroughClause extends Span {
  readonly passage: number | null
}

/** A number that a plan set, and the number that a passage tells of the same thing. `above` and `below` are those of the numbers, whichever is better. */
export interface PlanTarget {
  readonly of: string
  readonly unit: string
  readonly planned: number
  readonly told: number
  /** Both numbers in the reports' own words, with their units. */
  readonly plannedWords: string
  readonly toldWords: string
  /** The sentences that hold the two numbers, so that either can be quoted. */
  readonly plannedIn: string
  readonly toldIn: string
  /** Id of the block that holds the planned number. */
  readonly plannedAt: string
  /** Set where the plan is for several years, so that what is told of one says nothing of it. */
  readonly years?: 'several'
  /** `met` is the planned number, `within` what stays below one that is not to be exceeded, `over` what exceeds it; `above` and `below` are those of the numbers, whichever is better. */
  readonly outcome: 'met' | 'within' | 'over' | 'above' | 'below'
  /** Id of the passage's block. */
  readonly passage: string
}

/** What a report aims at for its whole place and year, stated apart from its tasks, and what the next report tells of the same measure. */
export interface Goal extends Pick<PlanTarget, 'of' | 'unit' | 'planned' | 'plannedWords' | 'plannedIn' | 'plannedAt'> {
  /** The number that is told, its own words, their sentence and the id of its block; null where the review tells none of this measure. Where the report only says that the aim was not reached, there are words and no number. */
  readonly told: { readonly value: number | null; readonly words: string; readonly in: string; readonly block: string } | null
  /** `met` is what the aim says (6%以上, 6%至6.5%), `within` what stays below a limit (3%以内), `over` what exceeds it; `above` and `below` are those of the numbers, whichever is better. */
  readonly outcome: PlanTarget['outcome'] | 'undetermined'
}

export interface FollowThrough {
  readonly plan: string
  readonly status: FollowThroughStatus
  /** How likely a reader would give the same verdict, 0 to 1; null where there is none. */
  readonly probability: number | null
  /** Why there is none; null where there is one. */
  readonly reason: UndeterminedReason | null
  /** Best first. */
  readonly evidence: readonly Passage[]
  /** The clauses that name tasks. */
  readonly clauses: readonly FollowThroughClause[]
  readonly targets: readonly PlanTarget[]
  /** Set where the later report plans it again: ids of its plans. */
  readonly renewed?: readonly string[]
  /** Set where the later report names its matter among the problems: the problem, how likely the plan is aimed at it, and whether it says that what was planned was not done, or not all of it. */
  readonly problem?: { readonly id: string; readonly likelihood: number; readonly confesses: boolean }
}

/** Which plan items of the same report answer a problem, likeliest first. */
export interface Coverage {
  readonly problem: string
  readonly plans: readonly string[]
  /** Of a problem to which no plan seems to speak: the plan that likeliest answers it all the same, and how likely that is, 0 to 1. Null where one may, or where nothing can be said. */
  readonly unanswered: { readonly plan: string; readonly likelihood: number } | null
}

/** What became of a problem that the later report says was dealt with. Ids are of items; offsets are of the later report's rectification. */
export interface RectificationAnswer extends Span {
  readonly problem: string
  readonly action: string
  /** Problems of the earlier report that it answers; empty where none of them says the same. */
  readonly answers: readonly string[]
  /** Problems of the later report that name the same thing again. */
  readonly namedAgain: readonly string[]
  /** Whether the later report names it again; undetermined where what it calls the problem and the links of problems do not say the same. */
  readonly again: 'named-again' | 'not-named-again' | 'undetermined'
  /** How likely the problem is that of the earlier report. */
  readonly similarity: number
}

/** By how many per cent a report says that an amount grew, and whether it says so as if nothing else had changed, as a least or as a rough one. */
export interface ToldGrowth {
  readonly percent: number
  readonly manner: '' | '同口径' | '超过' | '约'
}

/** The same thing counted in both reports; a side that does not count it is null, a masked value is null inside its quantity. */
export interface QuantityChange {
  readonly of: string
  readonly unit: string
  readonly earlier: Quantity | null
  readonly later: Quantity | null
  /** What the later report itself says of the change, where the two figures contradict that: they may be of two scopes, or one was reckoned anew. */
  readonly toldGrowth?: ToldGrowth
  /** The blocks that tell the two, so that they can be led to where no item holds them. */
  readonly at?: { readonly earlier: string; readonly later: string }
}

/** A figure of a year that a later report tells otherwise than the report on that year did. */
export interface RestatedQuantity {
  readonly of: string
  readonly unit: string
  /** The year that both figures are of. */
  readonly year: number
  readonly first: ReportedQuantity
  readonly restated: ReportedQuantity
}

export interface ReportedQuantity {
  readonly report: string
  readonly quantity: Quantity
}

export interface ReportHead {
  readonly id: string
  readonly series: string | null
  readonly year: number | null
  readonly title: string | null
}

/** Similarity of two texts by the measures known from the literature on annual filings; each 0 to 1. */
export interface SimilarityMeasures {
  readonly cosine: number
  readonly jaccard: number
  readonly edit: number
}

export interface Comparison {
  readonly earlier: ReportHead
  readonly later: ReportHead
  /** Label years apart; null where one of them is unknown. */
  readonly yearsApart: number | null
  readonly problems: ListComparison
  readonly plans: ListComparison
  readonly work: ListComparison
  readonly moved: readonly Move[]
  /** Lists of which an item in no link is neither dropped nor new: read doubtfully, or of two reports of one year. */
  readonly doubtful: readonly ('problems' | 'plans' | 'work')[]
  readonly followThrough: readonly FollowThrough[]
  /** What the earlier report aimed at for the year as a whole. */
  readonly goals: readonly Goal[]
  /** Of the later report. */
  readonly coverage: readonly Coverage[]
  readonly rectifications: readonly RectificationAnswer[]
  readonly quantities: readonly QuantityChange[]
  readonly restated: readonly RestatedQuantity[]
  readonly similarity: Partial<Record<'all' | 'problems' | 'plans' | 'work', SimilarityMeasures>>
  /** Corrections that could not be applied, and what the comparison could not judge. */
  readonly messages: readonly Message[]
  readonly exact: boolean
}

// ---------------------------------------------------------------- lineage

export type LineageStatus = 'first' | 'same' | 'reworded' | 'split' | 'merged' | 'returned' | 'elsewhere' | 'undetermined'

/** One year of a lineage: the items that carry the subject in that report. */
export interface LineageStep {
  readonly report: string
  readonly year: number | null
  /**
   * Which of the lineage's years this is, from 1: two reports of one label year are of one, a report without a year is one of its own. Null for what is only perhaps the same, which
   * no later year counts either.
   */
  readonly nth: number | null
  readonly items: readonly string[]
  /** Those of them that are only perhaps the same, where another of the year surely is; behind these in `items`. Absent where there is none. */
  readonly perhaps?: readonly string[]
  readonly status: LineageStatus
  readonly similarity: number | null
  /**
   * Where a report since the step before, which lists no such item, says much the same all the same: with status `elsewhere`, or `returned`, where the reports after that one are silent;
   * else null.
   */
  readonly elsewhere: { readonly report: string; readonly block: string; readonly text: string } | null
}

/** One problem or plan theme over all years of a series. Years without a step are years in which the reports do not mention it. */
export interface Lineage {
  readonly id: string
  readonly list: 'problems' | 'plans'
  /** What it is called in its newest report: the words of the item there that come nearest to the core. */
  readonly name: string
  /** The report and the item whose words these are. */
  readonly namedIn?: { readonly report: string; readonly item: string }
  /** The same of its first and of its newest item. */
  readonly firstWording: string
  readonly newestWording: string
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** Number of label years that have it, those too that are only perhaps the same. */
  readonly count: number
  readonly returned: boolean
  readonly steps: readonly LineageStep[]
}

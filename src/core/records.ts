/** What the archive as a whole knows: the finished records that pages are made of. Types only. */
import type { Comparison, FollowThroughStatus, Message, Quantity, Report, ReportKind, SimilarityMeasures, Source } from './model.ts'
import type { Publication } from './publication.ts'

/** The archive's own settings that pages show. */
export interface SiteRecord {
  readonly name: string
  readonly description: string
  /** Language of the texts, BCP 47. */
  readonly language: string
  /** Languages of the interface, in the order of the switch. */
  readonly interface: readonly ('zh' | 'en')[]
  /** Whether the site holds copies of the originals that are public, leads to where they were found, or does neither. */
  readonly originals: 'copy' | 'link' | 'none'
  /** Whether the archive has so many reports that its site must be made smaller: tables are packed, pages share their first styles, and one language alone has pages that repeat whole texts. */
  readonly isLarge: boolean
  /** Whether pages may show the removed stretches themselves, and with them the originals that hold any. */
  readonly showRemoved: boolean
  /** Thresholds of the comparison that the archive sets otherwise, by their paths. */
  readonly thresholds: Readonly<Record<string, number>>
}

/** A report in lists: everything but its text. */
export interface ReportEntry extends Pick<
  Report,
  'kind' | 'year' | 'reviewedYear' | 'planYear' | 'title' | 'organisation' | 'role' | 'date' | 'session' | 'language'
> {
  readonly id: string
  /** Path below the site's root, without slashes at its ends: `<series>/<year>` or `unassigned/<slug>`. */
  readonly address: string
  /** Slug of its series; null where it is unassigned. */
  readonly series: string | null
  /** Last segment of the address: the label year, with a suffix for a second report of one year. */
  readonly slug: string
  readonly publish: Publication
  readonly source: Source
  readonly characters: number
  readonly counts: {
    readonly problems: number
    readonly causes: number
    readonly plans: number
    readonly work: number
    readonly removed: number
    readonly messages: number
  }
  /** False where the part should be there and was not found. */
  readonly found: { readonly problems: boolean; readonly plans: boolean }
  /** Messages on readings of its lists that can't be relied on, less those on parts that were not found. */
  readonly doubts: readonly Message[]
  /** Address on the web and licence as `metadata.csv` says. */
  readonly sourceAddress: string | null
  readonly licence: string | null
  /** Changes whenever anything shown of the report changes. */
  readonly digest: string
}

/** How many items of a list had which fate. */
export interface ChangeCounts {
  readonly same: number
  readonly reworded: number
  readonly split: number
  readonly merged: number
  readonly undetermined: number
  /** Of the later report: raised before, and linked to nothing of the earlier report. */
  readonly told: number
  readonly dropped: number
  readonly added: number
  /** All items of both reports. */
  readonly items: number
  /** Those of them that stand in no decided fate; of a link, all that it holds. */
  readonly unsure: number
}

/** A comparison in lists. */
export interface ComparisonEntry {
  /** `<earlier report id>..<later report id>` */
  readonly id: string
  /** `<series>/<earlier slug>-<later slug>` */
  readonly address: string
  readonly series: string
  readonly earlier: string
  readonly later: string
  readonly yearsApart: number | null
  readonly problems: ChangeCounts
  readonly plans: ChangeCounts
  /** Lists of which an item without a partner is neither dropped nor new: read doubtfully, or of two reports of one year. */
  readonly doubtful: readonly ('problems' | 'plans' | 'work')[]
  readonly followThrough: Readonly<Record<FollowThroughStatus, number>>
  /** Share of problems and plans that are not the same as before, 0 to 1; null where there is nothing to compare. */
  readonly changed: number | null
  readonly similarity: SimilarityMeasures | null
  readonly digest: string
}

export interface SeriesEntry {
  readonly slug: string
  /** The organisation's newest name. */
  readonly name: string
  /** Earlier and other names. */
  readonly aliases: readonly string[]
  readonly kind: ReportKind
  /** Report ids in the order of the series. */
  readonly reports: readonly string[]
  /** Label years without a report between the first and the last. */
  readonly gaps: readonly number[]
  readonly digest: string
}

/** What one report gives. */
export interface QuantityPoint {
  readonly report: string
  readonly year: number | null
  readonly quantity: Quantity
  /** The block that it stands in, empty where it is in none. */
  readonly block: string
}

/** One thing counted, over the years of a series. */
export interface QuantityHistory {
  readonly of: string
  readonly unit: string
  /** Whether the figures are aims, and not what the reports say has been: the two never make one line. */
  readonly planned: boolean
  /** Whether the figures are of several years at once, sums or averages: they never make one line with those of a year. */
  readonly several: boolean
  readonly points: readonly QuantityPoint[]
}

/** A report as a page needs it: the normalised report and what the archive knows of its surroundings. */
export interface ReportRecord {
  readonly entry: ReportEntry
  readonly report: Report
  /** The whole source text, which all offsets count; null where the archive may not show it. */
  readonly sourceText: string | null
}

/** A comparison as a page needs it. Items carry their text; `changes` are offsets into it. */
export interface ComparisonRecord {
  readonly entry: ComparisonEntry
  readonly comparison: Comparison
}

/** Further names of a series, as `archive.yaml` has them. */
export interface SettledNames {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Cells of a file's row in `metadata.csv`. */
export interface SettledRow {
  readonly file: string
  readonly cells: Readonly<Record<string, string | number>>
}

/** What an archivist writes to settle a matter as the evidence has it. */
export type Settlement = { readonly names: SettledNames } | { readonly row: SettledRow }

/** Something that a person has to decide, and what to write to decide it. */
export interface ReviewEntry {
  readonly path: string
  readonly report: string | null
  readonly address: string | null
  readonly message: Message
  /** Columns of `metadata.csv` that would decide it. */
  readonly missing: readonly string[]
  /** The line to paste into `metadata.csv`; null where that would not help. */
  readonly metadataLine: string | null
  /** The lines for `archive.yaml`; null where that would not help. */
  readonly settingsLine: string | null
  /** What these lines say, where they say all; null where a person has to fill something in. */
  readonly settle: Settlement | null
}

/** Everything light about an archive, in the order in which pages list it. */
export interface ArchiveIndex {
  readonly site: SiteRecord
  readonly series: readonly SeriesEntry[]
  readonly reports: readonly ReportEntry[]
  readonly comparisons: readonly ComparisonEntry[]
  readonly review: readonly ReviewEntry[]
}

/** What the page asks of its worker, and what it hears back. */
import type { OwnThresholds } from '../../core/compare/thresholds.ts'
import type { Comparison, Message } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { ChosenReport, PairHtml } from '../../view/any-two/pair.ts'
import type { Original } from '../comparison/toolbar.ts'

/** A report of the archive, or the bytes of a draft; `file` is null for pasted text. */
export type RequestedSide =
  | { readonly kind: 'archive'; readonly address: string; readonly series: string; readonly label: string }
  | { readonly kind: 'draft'; readonly file: string | null; readonly bytes: Uint8Array<ArrayBuffer>; readonly label: string }

export interface CompareRequest {
  /** Answers carry it, so that those to an overtaken request can be told apart. */
  readonly number: number
  readonly locale: Locale
  /** The site's base path. */
  readonly base: string
  readonly earlier: RequestedSide
  readonly later: RequestedSide
  /** Address of the pair where it has a page of its own: `<series>/<earlier>-<later>`. */
  readonly builtPair: string | null
  /** Addresses of the reports before the earlier one in its series, the newest first, where it stands beside a draft. */
  readonly older: readonly string[]
  /** Thresholds that the archive sets otherwise. */
  readonly thresholds: OwnThresholds
}

/** Why a pair can't be compared. `side` is the one to mend. */
export type Failure =
  | { readonly kind: 'network' | 'unknown' | 'outdated'; readonly side: 'earlier' | 'later' }
  | { readonly kind: 'unreadable'; readonly side: 'earlier' | 'later'; readonly messages: readonly Message[] }
  /** The code failed, it came to no end in time, or its reader stopped it. */
  | { readonly kind: 'broken' | 'endless' | 'stopped' }

export interface PairResult {
  readonly html: PairHtml
  readonly comparison: Comparison
  /** The text itself for a draft; null where the original isn't public. */
  readonly originals: Readonly<Record<'earlier' | 'later', Original | null>>
}

/** What is saved: the pair as it is shown, which of two organisations has no verdicts on what became of something. */
export interface ShownPair extends Omit<PairResult['html'], 'head' | 'body'> {
  readonly comparison: Comparison
}

export type Answer = { readonly number: number } & (
  | { readonly kind: 'step'; readonly step: 'fetch' | 'read' | 'compare' }
  | { readonly kind: 'result'; readonly result: PairResult }
  | { readonly kind: 'failure'; readonly failure: Failure }
)

/** One side of a pair, ready to be compared. */
export interface Side {
  readonly chosen: ChosenReport
  /** The words of its texts, as far as they are known. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly original: Original | null
}

/** Thrown where one side of a pair can't be had; everything else that is thrown is a fault of the code. */
export class SideFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

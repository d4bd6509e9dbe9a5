import type { Resemblances } from './grouping.ts'

/** What speaks for an item coming back after a silent report, and what against it; likelihoods are those that two items tell the same. */
export interface ReturnSignals {
  /** Of the older item that it resembles most. */
  readonly older: number
  /** Of all older items together that are likely enough to count. */
  readonly olderTogether: number
  /** Of the item of the silent report that it resembles most. */
  readonly beside: number
  /** The same of the older item, if anything of the silent report tells that one. */
  readonly olderBeside: number
  /** Share of the subject, of the item or of the older one, that one clause of the silent report has outside of its list. */
  readonly elsewhere: number
}

/** Weights of a logistic model over the signals. */
export interface ReturnModel {
  readonly constant: number
  readonly older: number
  readonly olderTogether: number
  readonly beside: number
  readonly olderBeside: number
  readonly elsewhere: number
}

/** Older items that are less likely to tell the same say nothing. */
const counts = 0.25

/**
 * The signals of an item, but for what the silent report says outside of its list, and the number of the older item that it resembles most; null where it resembles none.
 * @param isOlder whether an item, by its number, stands before the silent report. @param isBeside whether it stands in that report.
 */
export function returnSignals(
  at: number,
  resemblances: Resemblances,
  isOlder: (other: number) => boolean,
  isBeside: (other: number) => boolean,
): { readonly signals: Omit<ReturnSignals, 'elsewhere'>; readonly oldest: number } | null {
  let [older, oldest, olderTogether, beside] = [0, -1, 0, 0]
  for (const [other, likelihood] of resemblances.of(at)) {
    if (isBeside(other)) {
      beside = Math.max(beside, likelihood)
    } else if (isOlder(other)) {
      if (likelihood > older) [older, oldest] = [likelihood, other]
      if (likelihood >= counts) olderTogether += likelihood
    }
  }
  if (oldest < 0) return null
  let olderBeside = 0
  for (const [other, likelihood] of resemblances.of(oldest)) {
    if (isBeside(other)) olderBeside = Math.max(olderBeside, likelihood)
  }
  return { signals: { older, olderTogether, beside, olderBeside }, oldest }
}

/** The signals as the model weighs them, in the order of its weights. */
export function weighedSignals({ older, olderTogether, beside, olderBeside, elsewhere }: ReturnSignals): readonly number[] {
  return [logOdds(older), Math.log(0.1 + olderTogether), logOdds(beside), logOdds(olderBeside), elsewhere]
}

/** How likely a reader of all reports would say that the item comes back, 0 to 1. */
export function returnLikelihood({ constant, older, olderTogether, beside, olderBeside, elsewhere }: ReturnModel, signals: ReturnSignals): number {
  const weights = [older, olderTogether, beside, olderBeside, elsewhere]
  return 1 / (1 + Math.exp(-weighedSignals(signals).reduce((sum, signal, at) => sum + signal * weights[at]!, constant)))
}

/** Resemblances below 0.02 are not kept, and none is sure. */
function logOdds(likelihood: number): number {
  const bounded = Math.min(0.999, Math.max(0.02, likelihood))
  return Math.log(bounded / (1 - bounded))
}

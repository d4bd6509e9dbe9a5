import measured from '../measured.json' with { type: 'json' }

/** A step of a reliability curve: of the verdicts whose stated likelihood lies in it, the mean of that likelihood and the share with which readers agree. */
export interface ReliabilityStep {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly stated: number
  readonly right: number
}

export interface VerdictTally {
  readonly right: number
  readonly said: number
}

/** How true the stated likelihoods of follow-through are for organisations that were left out of all fitting. */
export interface Reliability {
  /** Number of plans that readers judged. */
  readonly labels: number
  /** How many verdicts of each kind readers share, and how many are given. */
  readonly verdicts: Readonly<Record<'matched' | 'partial', VerdictTally>>
  /** Of `read` plans that seemed least answered and were read beside the whole later report: in how many nothing was found, and in how many of these a reader found nothing either. */
  readonly silent: VerdictTally & { readonly read: number }
  readonly matched: readonly ReliabilityStep[]
  readonly answered: readonly ReliabilityStep[]
}

export const reliability: Reliability = measured.followThroughReliability

/** Side of the square of the curve, in pixels, and the room for what is written around it. */
export const chartSize = { side: 220, margin: 34 } as const

/** Where a share stands in the chart. */
export function chartPoint(stated: number, right: number): { readonly x: number; readonly y: number } {
  const { side, margin } = chartSize
  return { x: Math.round(margin + side * stated), y: Math.round(side * (1 - right) + margin / 2) }
}

/** The corners of a curve, for the `points` of a polyline. */
export function chartPoints(steps: readonly ReliabilityStep[]): string {
  return steps.map(({ stated, right }) => Object.values(chartPoint(stated, right)).join(',')).join(' ')
}

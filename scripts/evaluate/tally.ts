/** Counts of one measure: how many answers were right, how many were given and how many there should be. */
export interface Tally {
  readonly right: number
  readonly predicted: number
  readonly gold: number
}

/** The sum of tallies; of none, all zeros. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({ right: sum.right + tally.right, predicted: sum.predicted + tally.predicted, gold: sum.gold + tally.gold }),
    {
      right: 0,
      predicted: 0,
      gold: 0,
    },
  )
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
export function qualityOf({ right, predicted, gold }: Tally): { readonly precision: number; readonly recall: number; readonly f1: number } {
  return {
    precision: predicted === 0 ? 0 : right / predicted,
    recall: gold === 0 ? 0 : right / gold,
    f1: predicted + gold === 0 ? 0 : (2 * right) / (predicted + gold),
  }
}

/** One line of a table: name, the three shares and the counts. */
export function tallyLine(name: string, tally: Tally): string {
  const { precision, recall, f1 } = qualityOf(tally)
  const counts = `${String(tally.right)} right, ${String(tally.predicted)} predicted, ${String(tally.gold)} gold`
  return `${name.padEnd(26)} F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${counts})`
}

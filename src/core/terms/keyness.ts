/**
 * How strongly a term tells one body of text from another: the log-odds ratio with an informative Dirichlet prior, divided by its standard deviation
 * (Monroe, Colaresi and Quinn, “Fightin’ Words”, Political Analysis 2008). Positive where the second body uses the term more. The prior is the term's
 * frequency in the whole archive, so that a rare term needs more evidence; beyond about ±1.96 a difference is unlikely to be chance.
 * @param first occurrences of the term, and size of the body, in the same unit.
 * @param background the same for the whole archive.
 * @param priorSize how many tokens of background the prior is worth.
 */
export function keyness(first: Frequency, second: Frequency, background: Frequency, priorSize: number): number {
  const prior = ((background.count + 0.5) / (background.size + 1)) * priorSize
  const odds = ({ count, size }: Frequency): number => Math.log((count + prior) / (Math.max(size, count + 1) + priorSize - count - prior))
  return (odds(second) - odds(first)) / Math.sqrt(1 / (first.count + prior) + 1 / (second.count + prior))
}

/** Occurrences of a term in a body of text and the body's size. */
export interface Frequency {
  readonly count: number
  readonly size: number
}

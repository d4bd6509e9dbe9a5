import type { Comparison } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import type { PairWords } from './pair.ts'

/** What can be said of two organisations' reports: which problems, plans and work both name, and which only one. */
export function acrossComparison(comparison: Comparison): Comparison {
  return { ...comparison, followThrough: [], rectifications: [], coverage: [], quantities: [], restated: [], moved: [] }
}

/** The words for it: what both name and what only one names, in place of what came and went. */
export function acrossWords(t: PairWords, [first, second]: readonly [string, string]): Messages['comparison'] {
  const { comparison, anyTwo } = t
  const { both, finerIn, onlyIn, notIn, bothLong, onlyLong } = anyTwo.across
  const [dropped, added] = [onlyIn(first), onlyIn(second)]
  return {
    ...comparison,
    caveat: anyTwo.across.caveat,
    status: { ...comparison.status, ...both, split: finerIn(second), merged: finerIn(first), dropped, added, told: added },
    only: { ...comparison.only, dropped, added },
    statusLong: {
      ...comparison.statusLong,
      ...{ same: bothLong, reworded: bothLong, split: bothLong, merged: bothLong, dropped: onlyLong, added: onlyLong, told: onlyLong },
    },
    absentEarlier: notIn(first),
    absentLater: notIn(second),
  }
}

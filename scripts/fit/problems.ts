import type { ClausePlace } from '../../src/core/normalise/items/clause-places.ts'
import { clauseLabels } from '../../src/core/normalise/items/clause-signals.ts'
import type { ChainModel } from '../../src/core/normalise/models/chain.ts'
import { fitChain } from './chain/chain-fit.ts'
import { stretches, type Grammar } from './chain/chain-loss.ts'
import { labelledPassages } from './labelled-passages.ts'
import type { LabelledText } from './labelled-texts.ts'

/** Labels are `clauseLabels`: what is no problem, what opens one, what belongs to the one before. */
const grammar: Grammar = {
  ...stretches,
  modes: 2,
  isModal: (signal) => signal.startsWith('~') || /^(?:kind|themes|shared letters|length|opens (?:effect|example|part|relation|need)$)/.test(signal),
}

/** The penalty on large weights. With more, sets are read worse by weights that were fitted to them; with 1, single organisations are learned by heart. */
const ridge = 2

/** Weights that differ by less are left out: a sixth of all, without which F1 of the labelled sets is at most 0.01 less. */
const least = 0.36

/**
 * The pairs show, better than all other sets, which statements of a counted list are symptoms of the one before; problems of the sample archive are not judged but designed. Both count
 * for more.
 */
const setCounts: Readonly<Record<string, number>> = { pairs: 4, sample: 3 }

/** Fits the model that parts the problems of running text to what readers marked. */
export function fitProblems(reports: readonly LabelledText[]): ChainModel {
  const sequences = reports.flatMap((report) =>
    labelledPassages(report).map(({ places, signals, stretches, labels }) => ({
      organisation: report.organisation,
      places: signals,
      labels,
      mode: modeOf(places, labels),
      counts: setCounts[report.set] ?? 1,
      stretches,
    })),
  )
  return fitChain(sequences, grammar, { ridge, least })
}

/** Of the complaints behind a comma, as many as open a problem in passages that are cut finely, and as few as do in those that are cut at counting words and stops. */
const fine = 0.7
const coarse = 0.3
/** Fewer such complaints show nothing. */
const leastComplaints = 3

/** How finely a reader cut a passage: 0 at counting words and stops, 1 at every complaint; null in between, and where the passage doesn't show it. */
function modeOf(places: readonly ClausePlace[], labels: readonly number[]): number | null {
  const complaints = places.flatMap(({ before, complains }, at) =>
    before === 'comma' && complains && labels[at] !== clauseLabels.none && labels[at - 1] !== clauseLabels.none ? [labels[at]] : [],
  )
  if (complaints.length < leastComplaints) return null
  const share = complaints.filter((label) => label === clauseLabels.opens).length / complaints.length
  return share <= coarse ? 0 : share >= fine ? 1 : null
}

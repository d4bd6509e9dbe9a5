import type { ChainModel } from '../../src/core/normalise/models/chain.ts'
import { fitChain, type Grammar } from './chain-fit.ts'
import { labelledPassages } from './labelled-passages.ts'
import type { LabelledText } from './labelled-texts.ts'

/** Labels are `clauseLabels`: what is no problem, what opens one, what belongs to the one before. */
const grammar: Grammar = {
  mayOpen: [true, true, false],
  mayFollow: [
    [true, true, false],
    [true, true, true],
    [true, true, true],
  ],
  modes: 2,
  isModal: (signal) => signal.startsWith('~'),
  start: [
    ['~both complain', 1, 0.5],
    ['~both complain', 5, 0.5],
  ],
}

/** The penalty on large weights; with organisations left out, every value from 0.6 to 3 is as good. */
const ridge = 0.6

/** Fits the model that parts the problems of running text to what readers marked. */
export function fitProblems(reports: readonly LabelledText[]): ChainModel {
  const counts = weightsOf(reports)
  const sequences = reports.flatMap((report) => {
    const weight = counts(report)
    return weight === 0 ? [] : labelledPassages(report).map(({ signals, labels }) => ({ places: signals, labels, counts: weight }))
  })
  return fitChain(sequences, grammar, ridge)
}

/**
 * A report that two sets label counts once. The long series of one organisation count less a report, so that none of them sets the style for all; the pairs
 * count more, since they alone show passages whose clauses are symptoms.
 */
function weightsOf(reports: readonly LabelledText[]): (report: LabelledText) => number {
  const inPairs = new Set(reports.filter(({ set }) => set === 'pairs' || set === 'accountability').map(({ file }) => file))
  return ({ set, file, organisation }) => {
    if (set === 'pairs') return 1.7
    if (inPairs.has(file) && set !== 'accountability') return 0
    return set === 'threads' && organisation !== '国务院' ? 0.3 : 1
  }
}

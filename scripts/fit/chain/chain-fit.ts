import { type ChainModel, type Signals } from '../../../src/core/normalise/models/chain.ts'
import { minimise } from '../models/minimise.ts'
import { ChainLoss, lengthAt, type Grammar, type PackedSequence, type PackedSignals } from './chain-loss.ts'
import { StretchLoss, type PackedStretches } from './stretch-loss.ts'

/** A labelled sequence; `counts` is how much it weighs beside others. */
export interface LabelledSequence {
  readonly organisation: string
  readonly places: readonly Signals[]
  readonly labels: readonly number[]
  /** The mode, where the labels show it; null where they don't. */
  readonly mode: number | null
  readonly counts: number
  /** What is seen of its stretches as wholes, row by their first place; none where places alone are weighed. */
  readonly stretches?: readonly (readonly Signals[])[]
}

/** What weights cost, and by how much those of a signal have to differ to be kept: where they are all but alike, they decide nothing, and browsers load them with every draft. */
export interface Penalties {
  readonly ridge: number
  readonly least: number
}

/** Signals that are seen in reports of fewer organisations are no knowledge. */
const leastOrganisations = 3

/**
 * Fits a linear chain by its conditional likelihood (Lafferty, McCallum and Pereira 2001) with a ridge penalty; where the mode of a sequence is hidden, its
 * likelihood is summed over the modes (Quattoni et al. 2007). It always starts from zero: a fit that starts from the weights of more data, and stops before it has
 * come to an end, still knows some of them.
 */
export function fitChain(sequences: readonly LabelledSequence[], grammar: Grammar, { ridge, least }: Penalties): ChainModel {
  const labels = grammar.mayOpen.length
  const counted = sequences.filter(({ places, counts }) => places.length > 0 && counts > 0)
  const weighsStretches = counted.some(({ stretches }) => stretches !== undefined)
  const rows = rowsOf(counted, grammar)
  const width = [...rows.values()].reduce((end, { from, length }) => Math.max(end, from + length), labels * labels)
  const packed = counted.map((sequence) => packedSequence(sequence, rows, grammar))
  const lossOf = weighsStretches ? new StretchLoss(grammar) : new ChainLoss(grammar, Math.max(0, ...packed.map(({ labels: right }) => right.length)))
  const weights = minimise(new Float64Array(width), (at, gradient) => {
    let sum = 0
    for (let i = 0; i < width; i++) {
      sum += (ridge / 2) * at[i]! ** 2
      gradient[i] = ridge * at[i]!
    }
    for (const sequence of packed) sum += lossOf.add(sequence, at, gradient)
    return sum
  })
  return {
    labels,
    modes: grammar.modes,
    weights: Object.fromEntries(
      [...rows]
        .filter(([name]) => !name.startsWith(ofStretch))
        .map(([name, row]) => [name, lessTheLast(weights.slice(row.from, row.from + row.length))] as const)
        .filter(([, own]) => Math.max(0, ...own) - Math.min(0, ...own) >= least),
    ),
    ...(weighsStretches ? { stretches: stretchWeights(rows, weights) } : {}),
    follows: grammar.mayFollow.map((row, before) => row.map((may, after) => (may ? rounded(weights[before * labels + after]!) : null))),
  }
}

/** Sets the names of signals of stretches apart from those of places. */
const ofStretch = '#'

function stretchWeights(rows: ReadonlyMap<string, Row>, weights: Float64Array): Record<string, number[]> {
  const own = [...rows].filter(([name]) => name.startsWith(ofStretch))
  return Object.fromEntries(
    own.map(([name, { from, length }]) => [name.slice(ofStretch.length), [...weights.slice(from, from + length)].map(rounded)]),
  )
}

interface Row {
  readonly from: number
  readonly length: number
}

/** Where the weights of each signal stand, behind those of `follows`. */
function rowsOf(sequences: readonly LabelledSequence[], grammar: Grammar): Map<string, Row> {
  const labels = grammar.mayOpen.length
  const organisations = new Map<string, Set<string>>()
  const see = (name: string, organisation: string): void => {
    organisations.set(name, (organisations.get(name) ?? new Set()).add(organisation))
  }
  for (const { places, stretches = [], organisation } of sequences) {
    for (const signals of places) for (const name of signals.keys()) see(name, organisation)
    for (const row of stretches) for (const signals of row) for (const name of signals.keys()) see(ofStretch + name, organisation)
  }
  const rows = new Map<string, Row>()
  let from = labels * labels
  for (const name of [...organisations.keys()].sort()) {
    if (organisations.get(name)!.size < leastOrganisations) continue
    const length = name.startsWith(ofStretch) ? grammar.modes : grammar.isModal(name) ? labels * grammar.modes : labels
    rows.set(name, { from, length })
    from += length
  }
  return rows
}

function packedSequence(
  { places, labels, mode, counts, stretches }: LabelledSequence,
  rows: ReadonlyMap<string, Row>,
  grammar: Grammar,
): PackedStretches {
  const isPlain = (name: string): boolean => !grammar.isModal(name)
  const own: PackedSequence = {
    labels,
    mode,
    counts,
    plain: packedSignals(places, rows, isPlain),
    modal: packedSignals(places, rows, grammar.isModal),
  }
  const longest = stretches ? Math.max(mostWeighed, ...labels.map((_, at) => lengthAt(labels, at))) : 0
  const all = (stretches ?? []).flatMap((row) => Array.from({ length: longest }, (_, more) => named(row[more])))
  return { ...own, longest, stretches: packedSignals(all, rows, () => true) }
}

/** Longer stretches than this are weighed only in a passage in which a reader made one; they would cost as much time as all others. */
const mostWeighed = 14

function named(signals: Signals | undefined): Signals {
  return new Map([...(signals ?? [])].map(([name, strength]) => [ofStretch + name, strength]))
}

function packedSignals(places: readonly Signals[], rows: ReadonlyMap<string, Row>, isOwn: (name: string) => boolean): PackedSignals {
  const known = places.map((signals) => [...signals].filter(([name, strength]) => strength !== 0 && rows.has(name) && isOwn(name)))
  let end = 0
  return {
    ends: Int32Array.from(known, ({ length }) => (end += length)),
    from: Int32Array.from(known.flat(), ([name]) => rows.get(name)!.from),
    strengths: Float64Array.from(known.flat(), ([, strength]) => strength),
  }
}

/** The weights of a signal as what they are more than its last one, which is left out. */
function lessTheLast(weights: Float64Array): number[] {
  return [...weights.slice(0, -1)].map((weight) => rounded(weight - weights.at(-1)!))
}

/** More digits move no boundary, and browsers load them with every draft. */
function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}

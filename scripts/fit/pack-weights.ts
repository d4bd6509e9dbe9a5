import { unpackWeights, type ChainModel, type PackedChainModel, type PackedWeights } from '../../src/core/normalise/models/chain.ts'

/** Weights of signals as their file has them. */
export function packWeights(weights: Readonly<Record<string, readonly number[]>>): PackedWeights {
  const packed: Record<string, string> = {}
  for (const [name, numbers] of Object.entries(weights)) {
    const [, first = '', rest = name] = /^([^ ]+) (.*)$/su.exec(name) ?? []
    const each = `${rest}:${numbers.map((weight) => Math.round(weight * 100)).join(' ')}`
    packed[first] = packed[first] === undefined ? each : `${packed[first]};${each}`
  }
  const all = Object.keys(weights)
  const again = unpackWeights(packed)
  const lost = all.find((name) => JSON.stringify(again[name]) !== JSON.stringify(weights[name]))
  if (lost !== undefined) throw new Error(`The weights of “${lost}” can't be packed: no name has “:” or “;”, and all weights are whole hundredths.`)
  return packed
}

/** A chain model as its file has it. */
export function packModel({ weights, stretches, ...model }: ChainModel): PackedChainModel {
  const { follows, ...head } = model
  return { ...head, weights: packWeights(weights), ...(stretches && { stretches: packWeights(stretches) }), follows }
}

import { termLimits } from './limits.ts'

/**
 * Share of an archive's reports in which words and phrases are looked for: all, or the half, the quarter… that leaves at most the limit. Steps of two keep the sample
 * the same when reports are added.
 */
export function sampleShare(reports: number): number {
  return reports <= termLimits.sampled ? 1 : 2 ** -Math.ceil(Math.log2(reports / termLimits.sampled))
}

/** Whether a report belongs to the sample, by its own id: what else is in the archive does not matter. */
export function isSampled(id: string, share: number): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 < share
}

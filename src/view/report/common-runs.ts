import type { Span } from '../../core/model.ts'
import type { CommonWording } from '../../core/common-wording/common-wording.ts'

/** Runs of a block that other organisations' reports have word for word, as offsets into the block's text, by the block's id. */
export type CommonRuns = ReadonlyMap<string, readonly Span[]>

/** Shorter runs than this are set phrases of a few words; shading them would leave no paragraph unshaded. */
const shortestRun = 12

/** The runs of common wording that a page shades, by block. */
export function commonRuns(common: CommonWording): CommonRuns {
  return new Map(common.passages.map(({ id, runs }) => [id, runs.filter(({ from, to }) => to - from >= shortestRun)]))
}

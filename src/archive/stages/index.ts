import { compareStage, type CompareJob, type ComparisonFacts } from './compare.ts'
import { gatherStage, type GatherJob } from './gather.ts'
import { historyStage, type HistoryFacts, type HistoryJob } from './history.ts'
import { mergeStage, type MergeJob } from './merge.ts'
import { normaliseStage, type FileFacts, type NormaliseJob } from './normalise.ts'
import type { Exhaustion } from '../work/thread.ts'
import { sketchStage, type SketchJob } from './sketch.ts'
import type { Stage } from './stage.ts'

/** The stages of a build, in their order. A new one is a file of its own and a row in each of these three tables. */
export const stages: { readonly [Name in StageName]: Stage<JobOf<Name>, FactsOf[Name]> } = {
  normalise: normaliseStage,
  sketch: sketchStage,
  compare: compareStage,
  history: historyStage,
  gather: gatherStage,
  merge: mergeStage,
}

/** The light part of each stage's results. */
export interface FactsOf {
  readonly normalise: FileFacts
  readonly sketch: Record<string, never>
  readonly compare: ComparisonFacts
  readonly history: HistoryFacts
  readonly gather: Record<string, never>
  readonly merge: Record<string, never>
}

/** Work for a thread. */
export type Job = NormaliseJob | SketchJob | CompareJob | HistoryJob | GatherJob | MergeJob

export type StageName = Job['does']
export type JobOf<Name extends StageName> = Extract<Job, { does: Name }>

/** A job's light result and the keys of what it stored, or why the code could not do it; `exhausted` where it took more of something than a job may. */
export type JobResult =
  { readonly facts: FactsOf[StageName]; readonly wrote: readonly string[] } | { readonly failed: string; readonly exhausted?: Exhaustion['of'] }

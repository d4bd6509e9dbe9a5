import type { Named } from './identity.ts'

/**
 * Why files were joined on evidence that a person should look at, or might belong together and were left apart: `short-form` (one name leaves something
 * out of the other), `abbreviation` (one is made of the other's letters), `renamed` (an earlier and a later name), `folder` (the folder alone says so),
 * `same-name` (one general name in two folders).
 */
export type JoinReason = 'short-form' | 'abbreviation' | 'renamed' | 'folder' | 'same-name'

/** Evidence about files that a person should confirm. */
export interface Join {
  readonly reason: JoinReason
  /** Whether they were joined, or left apart. */
  readonly joined: boolean
  /** Ids of the reports that the evidence brings in, and one each of those that they belong to. */
  readonly reports: readonly string[]
  readonly others: readonly string[]
  /** Names on both sides; empty where a side has none of its own. */
  readonly names: readonly string[]
  readonly otherNames: readonly string[]
}

/** A join of two groups of named reports. */
export function joinOf(reason: JoinReason, joined: boolean, ours: readonly Named[], theirs: readonly Named[]): Join {
  const ids = (members: readonly Named[]): string[] => members.map(({ report }) => report.id).toSorted()
  const names = (members: readonly Named[]): string[] => [...new Set(members.flatMap(({ own }) => own ?? []))].toSorted()
  return { reason, joined, reports: ids(ours), others: ids(theirs), names: names(ours), otherNames: names(theirs) }
}

import type { Item } from '../../model.ts'
import { clausesOf, statementsOf, withoutFinalStop } from '../../text/sentences.ts'
import type { Profiler, TextProfile } from '../profiles/index.ts'

/** A clause of a plan: a stretch of the plan's text between two stops of any kind. */
export interface PlanClause {
  readonly from: number
  readonly to: number
  readonly profile: TextProfile
}

/** A plan as its answers are looked for: all of it, what names it, its sentences (semicolons counting as stops) and its clauses. */
export interface PlanTexts {
  readonly whole: TextProfile
  readonly lead: TextProfile
  readonly steps: readonly TextProfile[]
  readonly clauses: readonly TextProfile[]
  readonly spans: readonly PlanClause[]
}

export function planTextsOf({ lead, text }: Item, profiler: Profiler): PlanTexts {
  const cut = (stretches: readonly { from: number; to: number }[]): TextProfile[] =>
    stretches.map(({ from, to }) => profiler.text(text.slice(from, to)))
  const spans = clausesOf(text)
    .map((span) => withoutFinalStop(text, span))
    .filter(({ from, to }) => to > from)
    .map((span) => ({ ...span, profile: profiler.text(text.slice(span.from, span.to)) }))
  return {
    whole: profiler.text(text),
    lead: profiler.text(lead === '' ? text : lead),
    steps: cut(statementsOf(text)),
    clauses: spans.map(({ profile }) => profile),
    spans,
  }
}

/** Makes the vectors of plans, which must stand before the texts that they are held against are counted. */
export function readAll(plans: readonly PlanTexts[]): void {
  for (const { whole, lead, clauses } of plans) for (const text of [whole, lead, ...clauses]) text.pairs()
}

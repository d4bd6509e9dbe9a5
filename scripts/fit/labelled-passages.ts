import type { Span } from '../../src/core/model.ts'
import { clausePlaces, type ClausePlace } from '../../src/core/normalise/items/clause-places.ts'
import { clauseLabels, clauseSignals, stretchSignals } from '../../src/core/normalise/items/clause-signals.ts'
import { isRemedied } from '../../src/core/normalise/items/index.ts'
import { problemStretches, styleOf } from '../../src/core/normalise/items/problems.ts'
import type { Signals } from '../../src/core/normalise/models/chain.ts'
import type { LabelledText } from './labelled-texts.ts'

/** A passage of running text that admits problems, clause by clause, with the labels that the marked problems give. */
export interface LabelledPassage {
  readonly report: LabelledText
  readonly places: readonly ClausePlace[]
  readonly signals: readonly Signals[]
  readonly stretches: readonly (readonly Signals[])[]
  readonly labels: readonly number[]
}

const known = new WeakMap<LabelledText, LabelledPassage[]>()

/** The passages of a report that the model of running text has to part; those of a report that is asked for again are not made again. */
export function labelledPassages(report: LabelledText): LabelledPassage[] {
  const passages = known.get(report) ?? passagesOf(report)
  known.set(report, passages)
  return passages
}

function passagesOf(report: LabelledText): LabelledPassage[] {
  const { parts, blocks, text, problems } = report
  const causes = parts.filter(({ part }) => part === 'causes')
  return parts
    .filter((part) => part.part === 'problems' && !part.isCell && !isRemedied(parts, part))
    .flatMap((part) => problemStretches(part, causes, blocks, text))
    .flatMap((stretch) => (stretch.kind === 'running' && styleOf(stretch.spans, text) === 'running' ? [clausePlaces(text, stretch.spans)] : []))
    .map((places) => ({ report, places, signals: clauseSignals(places), stretches: stretchSignals(places), labels: labelsBy(places, problems) }))
}

/** A clause belongs to the problem that holds its middle. */
function labelsBy(places: readonly ClausePlace[], problems: readonly Span[]): number[] {
  let before = -1
  return places.map(({ start, words }) => {
    const middle = start + words.length / 2
    const own = problems.findIndex(({ from, to }) => from <= middle && to > middle)
    const label = own < 0 ? clauseLabels.none : own === before ? clauseLabels.belongs : clauseLabels.opens
    before = own
    return label
  })
}

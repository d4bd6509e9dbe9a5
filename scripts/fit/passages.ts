/** Fits the chain that tells where an admission of problems begins and ends to the passages that readers marked. */
import type { Span } from '../../src/core/model.ts'
import { blocksOf, type DraftBlock } from '../../src/core/normalise/blocks/blocks.ts'
import { paragraphsOf } from '../../src/core/normalise/blocks/paragraphs.ts'
import { cleanText } from '../../src/core/normalise/clean-text.ts'
import type { ChainModel, Signals } from '../../src/core/normalise/models/chain.ts'
import { chaptersOf } from '../../src/core/normalise/parts/chapters.ts'
import type { DraftPart } from '../../src/core/normalise/parts/draft-part.ts'
import { closingStart } from '../../src/core/normalise/parts/lead-ins.ts'
import { planStart } from '../../src/core/normalise/parts/part-search.ts'
import { partsOf } from '../../src/core/normalise/parts/parts.ts'
import { passageLabels, passageSentences, passageSignals } from '../../src/core/normalise/parts/passage-reading.ts'
import { fitChain } from './chain/chain-fit.ts'
import { stretches, type Grammar } from './chain/chain-loss.ts'
import type { LabelledText } from './labelled-texts.ts'

/** A labelled report as it is; without the words that announce its problems, which others may announce in words that no rule knows; and without the whole passage. */
export type PassageForm = 'as it is' | 'unannounced' | 'without problems'
export const passageForms: readonly PassageForm[] = ['as it is', 'unannounced', 'without problems']

/** A report in one of its forms, and where its problems stand in it. */
export interface PassageText {
  readonly organisation: string
  readonly text: string
  readonly blocks: readonly DraftBlock[]
  readonly problems: readonly Span[]
}

const grammar: Grammar = {
  ...stretches,
  modes: 1,
  isModal: () => false,
}

/**
 * The penalty on large weights. Of unannounced passages of organisations left out, 0.884 of the problems are found with 2, 0.912 with 8, 0.919 with 20.
 */
const ridge = 20
/** Weights that differ by less are left out. */
const least = 0.24

/** Accountability reports are few beside those of governments. */
const accountabilityCounts = 2

/** Sentences between two that hold problems belong to the passage, as far as there are no more. */
const widestGap = 2

/** The weights that tell passages of problems. */
export function fitPassages(reports: readonly LabelledText[]): ChainModel {
  const sequences = reports.flatMap((report) =>
    passageForms.flatMap((form) => {
      const own = textIn(report, form)
      return own
        ? [
            {
              ...sequenceOf(own),
              organisation: report.organisation,
              mode: null,
              counts: /^(?:accountability|seeds)/.test(report.set) ? accountabilityCounts : 1,
            },
          ]
        : []
    }),
  )
  return fitChain(sequences, grammar, { ridge, least })
}

/** A report in a form; null where it has no problems, or what announces them can't be told. */
export function textIn({ organisation, text, blocks, problems }: LabelledText, form: PassageForm): PassageText | null {
  if (problems.length === 0) return null
  if (form === 'as it is') return { organisation, text, blocks, problems }
  const parts = partsOf(blocks, text, null, null).filter(({ part }) => part === 'problems')
  const cut = form === 'unannounced' ? announcementOf(parts, problems) : passageOf(parts, problems)
  if (!cut || cut.to - cut.from > mostCut * text.length) return null
  const clean = cleanText(text.slice(0, cut.from) + text.slice(cut.to), [], [])
  const length = cut.to - cut.from
  const left =
    form === 'unannounced' ? problems.map(({ from, to }) => (from < cut.from ? { from, to } : { from: from - length, to: to - length })) : []
  return { organisation, text: clean.text, blocks: blocksOf(paragraphsOf(clean, []), clean.text), problems: left }
}

/** No more of a report than this is cut out of it. */
const mostCut = 0.4

/** The words by which the rules know the passage, up to its first problem. */
function announcementOf(parts: readonly DraftPart[], problems: readonly Span[]): Span | null {
  const [part] = parts
  if (!part || parts.length > 1) return null
  const { from, to } = part.evidence
  const until = Math.min(to, ...problems.map((problem) => problem.from))
  return until > from ? { from, to: until } : null
}

function passageOf(parts: readonly DraftPart[], problems: readonly Span[]): Span {
  const all = [...parts, ...problems]
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
}

/** The sentences of a report with what is seen of each, and its label. */
function sequenceOf({ text, blocks, problems }: PassageText): { readonly places: readonly Signals[]; readonly labels: readonly number[] } {
  const body = blocks.filter(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'table')
  const end = closingStart(body, text) ?? body.at(-1)?.to ?? 0
  const chapters = chaptersOf(body, text, end).filter(({ from }) => from < end)
  const plan = planStart(body, text, chapters, end)
  const sentences = passageSentences(body, text, end)
  const parts = partsOf(blocks, text, null, null).filter(({ part, by }) => part === 'problems' && by === 'lead-in')
  const first = Math.min(...problems.map(({ from }) => from))
  // The words that turn to the problems belong to their passage.
  const told = [...problems, ...parts.filter(({ from, to }) => from < first && to > first).map(({ from }) => ({ from, to: first }))]
  const holds = sentences.map((sentence) => told.some(({ from, to }) => from < sentence.to && to > sentence.from))
  const isInside = holds.map((does, at) => does || (holds.slice(Math.max(0, at - widestGap), at).includes(true) && followsWithin(holds, at)))
  const labels = isInside.map((is, at) => (!is ? passageLabels.outside : isInside[at - 1] ? passageLabels.goesOn : passageLabels.opens))
  return { places: passageSignals(sentences, text, body, plan), labels }
}

/** True where the gap that a sentence stands in is no wider than allowed. */
function followsWithin(holds: readonly boolean[], at: number): boolean {
  const before = holds.lastIndexOf(true, at)
  const after = holds.indexOf(true, at)
  return after > 0 && after - before - 1 <= widestGap
}

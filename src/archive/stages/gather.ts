import type { Report } from '../../core/model.ts'
import { themesOfItem } from '../../core/themes/assign.ts'
import type { SubjectedItem, ThemedList } from '../../core/themes/records.ts'
import { isTermWord } from '../../core/terms/candidates.ts'
import { partsOfSpeech, segmenterFor } from '../work/segment.ts'
import { partKey } from '../store/fingerprint.ts'
import type { StoredReport } from './normalise.ts'
import type { Stage, StageJob } from './stage.ts'

export interface GatherJob extends StageJob<'gather'> {
  /** Of the report. */
  readonly id: string
  /** Store key of the report. */
  readonly report: string
  /** Whether terms are looked for in it; in every report, they are counted. */
  readonly withWords: boolean
}

/** What a report gives to the figures of the whole archive: its text cut into words, */
export interface GatheredText {
  readonly characters: number
  /** Id and text of each block, with the lengths of its words where terms are looked for in them. */
  readonly passages: readonly (readonly [id: string, text: string, lengths: readonly number[] | null])[]
}

/** and its problems and plans with their subjects, which are kept by themselves: themes are made of nothing else. */
export type GatheredItems = readonly SubjectedItem[]

/** Where the store keeps the items of a report whose text is kept under a key. */
export function itemsKey(gathering: string): string {
  return partKey(gathering, 'items')
}

/** Takes from a report what figures of the whole archive need, so that a changed report costs no more than itself. */
export const gatherStage: Stage<GatherJob, Record<string, never>> = {
  name: 'gather',
  verb: 'reports counted',
  reads: ['normalise'],
  writes: 'what a report gives to the figures of the whole archive',
  isLarge: false,
  subjectOf: ({ id }) => id,
  run(job, store) {
    const { report } = store.demand<StoredReport>(job.report)
    const cut = segmenterFor(report.language)
    store.write(itemsKey(job.key), gatherItems(report, cut))
    store.write(job.key, gatherText(report, job.withWords ? cut : null))
    return {}
  },
}

/** @param cut cuts texts into words; null where terms are not looked for in this report. */
function gatherText({ blocks }: Report, cut: ((text: string) => string[]) | null): GatheredText {
  const passages = blocks
    .filter(({ text }) => text !== '')
    .map(({ id, text }): [string, string, number[] | null] => [id, text, cut && cut(text).map((word) => word.length)])
  return { characters: passages.reduce((sum, [, text]) => sum + text.replace(/\s+/gu, '').length, 0), passages }
}

function gatherItems(report: Report, cut: (text: string) => string[]): GatheredItems {
  return (['problems', 'plans'] as const).flatMap((list) => report[list].map((item) => gatherItem(list, item, report.kind, cut)))
}

function gatherItem(
  list: ThemedList,
  { id, lead, text }: Report['problems'][number],
  kind: Report['kind'],
  cut: (text: string) => string[],
): SubjectedItem {
  const name = lead === '' ? text : lead
  const rest = list === 'problems' && text.startsWith(name) ? text.slice(name.length).replace(/^[\s，。；：、,.;:]+/u, '') : ''
  const words = [...new Set(cut(name).filter((word) => isTermWord(word) && isNoun(word)))]
  return { list, id, lead: name, rest, subjects: themesOfItem({ lead: name, text, wholeText: list === 'problems' }, kind), words }
}

/** Whether a word names something, by the dictionary, which knows Chinese: a word in other letters may be anything. */
function isNoun(word: string): boolean {
  let noun = nouns.get(word)
  if (noun === undefined) {
    noun = !/\p{Script=Han}/u.test(word) || partsOfSpeech(word).every((tag) => /^(?:n|vn|an|j|s)/.test(tag))
    nouns.set(word, noun)
  }
  return noun
}

/** What is known of words that were asked for: the same ones come in every report. */
const nouns = new Map<string, boolean>()

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { offsetsOf, quotationAt, sourceText, type Offsets } from './quotations.ts'

type Status = 'matched' | 'partial' | 'not-found'

/**
 * A verdict that pages gave and a reader judged beside both whole reports. Verdicts were drawn by lot among those that say one word, as many of each word and, as far as there
 * were, of each folder of reports: how they are shared out says nothing of reports as they come. The reader was a language model that had not seen how they are made.
 */
interface Verdict<Place> {
  readonly plan: Place
  readonly said: Status
  /** What the reader would say. */
  readonly status: Status
  /** Whether the reader shares what was said, or finds that it can be said as well as the other. */
  readonly share: 'shared' | 'arguable' | 'wrong'
  /** The passage that stood beside it, and whether it is the one to quote, one beside which others are better, or no answer. */
  readonly shown: Place
  readonly passage: 'best' | 'other' | 'wrong'
  /** What the reader would quote instead or besides. */
  readonly better: readonly Place[]
}

/** Judged verdicts on the plans of one report as the next one answers them. */
export interface JudgedPair<Place> {
  readonly A: { readonly file: string; readonly organisation: string }
  readonly B: { readonly file: string; readonly organisation: string }
  readonly verdicts: readonly Verdict<Place>[]
}

/** The same with their words. */
export type JudgedVerdicts = JudgedPair<string>

const file = new URL('verdicts.json', import.meta.url)

/** The judged verdicts that the repository keeps, with their words out of the reports. */
export async function judgedVerdicts(corpus: string): Promise<JudgedVerdicts[]> {
  const all = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, JudgedPair<Offsets>>>)
  return Promise.all(all.map((pair) => changed(pair, corpus, quotationAt)))
}

/** Verdicts of the files of the folder `verdicts` below a folder of labels, with places instead of quotations. Throws where a quotation stands nowhere in its report. */
export async function placedVerdicts(labels: string, corpus: string): Promise<Map<string, object>> {
  const folder = join(labels, 'verdicts')
  const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JudgedVerdicts)
  const placed = all.map(async (pair): Promise<[string, object]> => [`${pair.A.file} → ${pair.B.file}`, await changed(pair, corpus, offsetsOf)])
  return new Map((await Promise.all(placed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function changed<From, To>(pair: JudgedPair<From>, corpus: string, change: (place: From, text: string) => To): Promise<JudgedPair<To>> {
  const [earlier, later] = await Promise.all([sourceText(corpus, pair.A.file), sourceText(corpus, pair.B.file)])
  const verdicts = pair.verdicts.map((verdict) => ({
    ...verdict,
    plan: change(verdict.plan, earlier),
    shown: change(verdict.shown, later),
    better: verdict.better.map((place) => change(place, later)),
  }))
  return { ...pair, verdicts }
}

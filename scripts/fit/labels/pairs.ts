import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldPairs, type GoldLink, type GoldPair, type LabelledPair } from '../../evaluate/pairs/gold-pair.ts'
import { offsetsInOrder, offsetsOf, quotationAt, sourceText, type Offsets } from './quotations.ts'

/** A labelled pair of reports as the repository keeps it: places instead of quotations. */
type KeptPair = LabelledPair<Offsets>

const file = new URL('pairs.json', import.meta.url)

/** The labelled pairs that the repository keeps, with their words out of the reports. */
async function keptPairs(corpus: string): Promise<GoldPair[]> {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, KeptPair>>
  return Promise.all(
    Object.entries(all).map(async ([name, kept]): Promise<GoldPair> => {
      const [a, b] = await Promise.all([sourceText(corpus, kept.A.file), sourceText(corpus, kept.B.file)])
      const words = (places: readonly Offsets[] | undefined, text: string): string[] => (places ?? []).map((place) => quotationAt(place, text))
      return {
        ...kept,
        name,
        problemsA: words(kept.problemsA, a),
        problemsB: words(kept.problemsB, b),
        ...(kept.plansA && { plansA: words(kept.plansA, a), plansB: words(kept.plansB, b) }),
        ...(kept.followThrough && { followThrough: kept.followThrough.map((entry) => ({ ...entry, evidence: words(entry.evidence, b) })) }),
      } as GoldPair
    }),
  )
}

/** Labelled pairs of a folder, each by its name, with places instead of quotations. Throws where a quotation stands nowhere in its report. */
export async function placedPairs(labels: string, corpus: string): Promise<Map<string, object>> {
  const pairs = await Promise.all(
    goldPairs(labels).map(async (pair): Promise<[string, KeptPair]> => {
      const [a, b] = await Promise.all([sourceText(corpus, pair.A.file), sourceText(corpus, pair.B.file)])
      const links = (all: readonly GoldLink[]): GoldLink[] => all.map((link) => ({ a: link.a, b: link.b }))
      const { plansA, plansB, planLinks, followThrough } = pair
      return [
        pair.name,
        {
          A: { file: pair.A.file, organisation: pair.A.organisation },
          B: { file: pair.B.file, organisation: pair.B.organisation },
          problemsA: offsetsInOrder(pair.problemsA, a),
          problemsB: offsetsInOrder(pair.problemsB, b),
          problemLinks: links(pair.problemLinks),
          ...(plansA && plansB && planLinks && { plansA: offsetsInOrder(plansA, a), plansB: offsetsInOrder(plansB, b), planLinks: links(planLinks) }),
          ...(followThrough && {
            followThrough: followThrough.map(({ plan, status, evidence }) => ({
              plan,
              status,
              evidence: (evidence ?? []).map((quote) => offsetsOf(quote, b)),
            })),
          }),
        },
      ]
    }),
  )
  return new Map(pairs)
}

/** All labelled pairs of a set of the gold folder; of the set `kept`, those of the repository. */
export async function pairsOfSet(set: string, gold: string, corpus: string): Promise<GoldPair[]> {
  return set === 'kept' ? keptPairs(corpus) : goldPairs(join(gold, set))
}

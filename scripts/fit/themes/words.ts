import { finderOf } from '../../../src/core/compare/themes/index.ts'
import { wordingOf } from '../../../src/core/compare/profiles/index.ts'
import { known, textsOfOrganisations } from '../subjects.ts'
import { ofNone, readersCandidates, within } from './candidates.ts'

/** The words of each theme with how much they say of it, and the wider theme of each that has one. */
export interface ThemeWords {
  readonly themes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly within: Readonly<Record<string, string>>
  /** What names no theme, though a word of one stands within it. */
  readonly ofNone: readonly string[]
}

/** A word so much oftener beside a theme's other words than chance has it says as much of it as a word can. */
const fullLift = 10

/** Sentences in which every word is thought to keep the common company. */
const priorSentences = 10

/** How much it counts that a word keeps more company with another theme, though that is a larger one. */
const rivalPower = 0.5

/** Times that the weights are made from the weights. */
const rounds = 4

/** A word in fewer sentences is judged by nobody's company. */
const fewSentences = 3
const weightOfRare = 0.5

/** What a theme is named after says at least so much of it, whatever its company. */
const weightOfName = 0.6

/** Words that say less of a theme are left out of it. */
const leastWeight = 0.05

/**
 * Weighs the candidate words of each theme by the company that they keep: a word beside which the theme's other words stand far oftener than beside any word names it
 * (学位 beside 学校, 入学); one that stands beside the words of all themes alike (结构, 机制) or more beside those of others (青年 beside 住房, 就业) says little or nothing of it.
 */
export async function themeWords(corpus: string): Promise<ThemeWords> {
  const texts = [...(await textsOfOrganisations(corpus)).values()]
  const themes = weighed(vocabularyOf(texts), sentencesOf(texts))
  return { themes, within: Object.fromEntries(Object.entries(within).filter(([narrow]) => narrow in themes)), ofNone }
}

function vocabularyOf(texts: readonly (readonly string[])[]): Record<string, string[]> {
  const candidates = Object.fromEntries(Object.entries(readersCandidates()).map(([name, words]) => [name, words.join(' ')]))
  const found = known(
    candidates,
    texts.map((blocks) => blocks.map(wordingOf).join('\n')),
  )
  return Object.fromEntries(Object.entries(found).map(([name, words]) => [name, [...new Set([name, ...Object.keys(words)])]]))
}

/** Every sentence once: folders hold some reports twice. */
function sentencesOf(texts: readonly (readonly string[])[]): string[] {
  return [...new Set(texts.flat().flatMap((block) => block.split(/[。；！？]/u)))].map(wordingOf).filter((sentence) => sentence !== '')
}

/** @param vocabulary the words of each theme, its name among them. */
function weighed(vocabulary: Readonly<Record<string, readonly string[]>>, sentences: readonly string[]): Record<string, Record<string, number>> {
  const names = Object.keys(vocabulary)
  const words = [...new Set(Object.values(vocabulary).flat())]
  const themesOf = words.map((word) => [...names.keys()].filter((theme) => vocabulary[names[theme]!]!.includes(word)))
  const finder = finderOf(Object.fromEntries(names.map((name) => [name, vocabulary[name]!.join(' ')])))
  const company = companyOf(
    words,
    sentences.map((sentence) => [...new Set(finder.wordsIn(sentence))]),
  )
  const kin = names.map((name, theme) => [...names.keys()].filter((other) => other === theme || areKin(name, names[other]!)))
  let weights: readonly ReadonlyMap<number, number>[] = themesOf.map((themes) => new Map(themes.map((theme) => [theme, 1 / themes.length])))
  for (let round = 0; round < rounds; round++) {
    const { shares, common, counts } = sharesOf(company, weights, names.length)
    weights = words.map((word, number) => {
      const of = shares[number]!
      const lifts = of.map((share, theme) => Math.log(Math.max(1, share / common[theme]!)))
      return new Map(
        themesOf[number]!.map((theme) => {
          const others = [...names.keys()].filter((other) => !kin[theme]!.includes(other))
          const rival = (list: ArrayLike<number>): number => others.reduce((most, other) => Math.max(most, list[other]!), 0)
          const lift = lifts[theme]!
          const ahead = lift === 0 ? 0 : lift / Math.max(lift, rival(lifts))
          const weight = Math.min(1, lift / Math.log(fullLift)) * ahead * Math.min(1, of[theme]! / rival(of)) ** rivalPower
          const least = isNamedAfter(names[theme]!, word, vocabulary[names[theme]!]!)
            ? weightOfName
            : counts[number]! < fewSentences
              ? weightOfRare
              : 0
          return [theme, Math.max(weight, least)]
        }),
      )
    })
  }
  return Object.fromEntries(
    names.map((name, theme) => {
      const weightOf = (word: string): number => weights[words.indexOf(word)]!.get(theme)!
      const own = vocabulary[name]!.map((word) => {
        // A longer word says no less than one of the same theme within it: 固定资产投资 is 投资.
        const within = vocabulary[name]!.filter((other) => word.includes(other))
        return [word, Math.round(Math.max(...within.map(weightOf)) * 100) / 100] as const
      })
      return [name, Object.fromEntries(own.filter(([, weight]) => weight >= leastWeight))]
    }),
  )
}

/** Whether a word is the name of a theme, or one of two words of the theme that are its name together (养老 and 托育). */
function isNamedAfter(name: string, word: string, words: readonly string[]): boolean {
  const rest = name.startsWith(word) ? name.slice(word.length) : name.endsWith(word) ? name.slice(0, -word.length) : null
  return rest === '' || (rest !== null && words.includes(rest))
}

/** A theme, those within it and those within the same do not dispute its words. */
function areKin(one: string, other: string): boolean {
  const [wide, ofOther] = [within[one], within[other]]
  return wide === other || ofOther === one || (wide !== undefined && wide === ofOther)
}

/** Of each word, the other words of each sentence that it stands in, with how freely they stand there. */
type Company = readonly (readonly (readonly (readonly [other: number, freely: number])[])[])[]

/** Words that hardly stand but together are a set phrase (不平衡不充分): one tells of the other next to nothing. A word within another is no company at all. */
function companyOf(words: readonly string[], sentences: readonly (readonly number[])[]): Company {
  const counts = new Float64Array(words.length)
  const together = new Map<number, number>()
  const key = (one: number, other: number): number => Math.max(one, other) * words.length + Math.min(one, other)
  for (const found of sentences) {
    for (const word of found) {
      counts[word]!++
      for (const other of found) if (other < word) together.set(key(word, other), (together.get(key(word, other)) ?? 0) + 1)
    }
  }
  const company: (readonly (readonly [number, number])[])[][] = words.map(() => [])
  for (const found of sentences) {
    for (const word of found) {
      const others = found.filter((other) => other !== word && !words[word]!.includes(words[other]!) && !words[other]!.includes(words[word]!))
      const freely = (other: number): number => Math.max(0.02, 1 - together.get(key(word, other))! / Math.min(counts[word]!, counts[other]!))
      if (others.length > 0) company[word]!.push(others.map((other) => [other, freely(other)] as const))
    }
  }
  return company
}

/** How the company of each word is shared out among the themes, how that of all words is, and in how many sentences each word has any. */
function sharesOf(
  company: Company,
  weights: readonly ReadonlyMap<number, number>[],
  themes: number,
): { readonly shares: readonly Float64Array[]; readonly common: Float64Array; readonly counts: readonly number[] } {
  const masses = company.map((sentences) => massOf(sentences, weights, themes))
  const common = new Float64Array(themes)
  for (const { mass } of masses) for (let theme = 0; theme < themes; theme++) common[theme]! += mass[theme]!
  const total = common.reduce((sum, of) => sum + of, 0)
  for (let theme = 0; theme < themes; theme++) common[theme] = Math.max(common[theme]! / total, 2e-5)
  const shares = masses.map(({ mass, count }) => mass.map((of, theme) => (of + priorSentences * common[theme]!) / (count + priorSentences)))
  return { shares, common, counts: masses.map(({ count }) => count) }
}

function massOf(
  sentences: Company[number],
  weights: readonly ReadonlyMap<number, number>[],
  themes: number,
): { readonly mass: Float64Array; readonly count: number } {
  const mass = new Float64Array(themes)
  let count = 0
  for (const others of sentences) {
    const parts = others.flatMap(([other, freely]) => [...weights[other]!].map(([theme, weight]) => [theme, weight * freely] as const))
    const sum = parts.reduce((all, [, part]) => all + part, 0)
    if (sum === 0) continue
    count++
    for (const [theme, part] of parts) mass[theme]! += part / sum
  }
  return { mass, count }
}

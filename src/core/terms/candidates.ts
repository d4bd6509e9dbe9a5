/** Words and phrases worth counting: what can be a term at all, which of them enough reports have, and neighbours that stand together too often for chance. */
import { termLimits } from './records.ts'

/** Words that join, point or count and say nothing of a report's subject, in the manner of the genre. */
const FUNCTION_WORDS = new Set(
  (
    '我们 你们 他们 它们 自己 大家 本人 各位 同志 以及 并且 而且 但是 因为 所以 如果 虽然 不仅 还有 还是 或者 既要 又要 无论 只有 才能 从而 因此 于是 然而 ' +
    '这个 这些 这种 那个 那些 其中 其他 其它 各种 各类 各项 有关 相关 上述 以下 如下 之一 之间 之后 之前 以来 以上 以内 以外 期间 同时 此外 另外 通过 ' +
    '根据 按照 为了 对于 关于 由于 围绕 随着 依托 结合 针对 一方面 另一方面 一些 一定 一直 已经 正在 将要 仍然 依然 仍有 还要 还需 就是 不是 没有 可以 ' +
    '能够 应当 必须 需要 进行 予以 给予 加以 做到 做好 得到 作出 成为 作为 使得 等等 方面 以及 全部 所有 每个 许多 更加 非常 十分 比较 尤其 特别是 主要是 ' +
    '首先 其次 再次 最后 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 去年 今年 明年 当前 目前 现在 年度 全年 上半年 下半年 一年来 近年来 下一步 ' +
    'the and of to in for on with by at from as is are was were be been this that these those it its an or not has have had will which their our we'
  ).split(' '),
)

/** Characters that join or mark and never stand at the edge of a phrase. */
const PARTICLES = new Set(
  '的了和与及或在对为把被将要有是不也都就从向以于着过地得等之其并而由到让使更最很再还又已未所各每这那个上下中内外前后时年月日号第',
)

const HAN_WORD = /^\p{Script=Han}{2,}$/u
const OTHER_WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]+$/u
const CARDINAL = /^[一二三四五六七八九十]+$/
const MEASURE = /^[届年月日号个项次名家件条批]$/
const NUMERAL = /^[〇零一二三四五六七八九十百千万亿两几多余第届年月日号个项次名家半]+[张批种场条些支份位轮件只片块步处段笔天周]?$/u

/** Verbs and prepositions that want what follows: 在于, 属于, 致力于. */
const WANTS_MORE = /^\p{Script=Han}+于$/u

/** Whether a word can be a term by itself: two characters or more, not a number, not a word that only joins. */
export function isTermWord(word: string): boolean {
  return (HAN_WORD.test(word) || OTHER_WORD.test(word)) && !FUNCTION_WORDS.has(word.toLowerCase()) && !NUMERAL.test(word) && !WANTS_MORE.test(word)
}

/** Whether a word can be a piece of a phrase. A single character can (新 + 质 + 生产力), and so can a number (二十 + 大), unless it only joins or counts. */
function isPhrasePiece(word: string): boolean {
  return isTermWord(word) || (/^\p{Script=Han}$/u.test(word) && !PARTICLES.has(word) && !MEASURE.test(word)) || CARDINAL.test(word)
}

/** Whether joined pieces are a term: not a number with its measure (三个), not a single character with a number before it that counts it. */
function isTermPhrase(phrase: string): boolean {
  return phrase.length > 2 && !NUMERAL.test(phrase)
}

/** Whether a word beside a term can belong to a name with it: it neither joins nor counts. */
export function isPartOfName(word: string): boolean {
  return isPhrasePiece(word) && !NUMERAL.test(word)
}

/** A report as far as terms are concerned. */
export interface TermReport {
  readonly series: string
  readonly year: number
  /** Number of characters without white space. */
  readonly characters: number
  /** Each passage with the lengths of its words in order, or without them in a report that is only counted; no term reaches over the border of a passage. */
  readonly passages: readonly (readonly [text: string, lengths: readonly number[] | null])[]
}

/** A word or phrase worth counting. */
export interface Candidate {
  readonly term: string
  readonly phrase: boolean
}

/** Words and phrases of reports that enough of them, and of their series, have: the most frequent of each. */
export function candidatesOf(reports: readonly TermReport[]): Candidate[] {
  const numbers = new WordNumbers()
  const runs = reports.map((report) => runOf(report, numbers))
  const baseWords = numbers.words.length
  const limits = { occurrences: termLimits.phraseOccurrences, association: termLimits.phraseAssociation, length: termLimits.phraseLength }
  const leastSeries = Math.min(termLimits.series, new Set(reports.map(({ series }) => series)).size)
  const frequent = (counted: readonly WordRun[], accepts: (word: number) => boolean, most: number): string[] =>
    mostFrequent(reports, counted, numbers, accepts, leastSeries, most)
  const words = frequent(runs, (word) => isTermWord(numbers.words[word]!), termLimits.words)
  const found = new Set(words)
  let joined = runs
  for (let pass = 0; pass < termLimits.phrasePasses; pass++) {
    // What one pass joins the next may join further, so that every pass has phrases of its own.
    joined = joinPhrases(joined, numbers, limits)
    for (const phrase of frequent(joined, (word) => word >= baseWords && isTermPhrase(numbers.words[word]!), termLimits.phrases)) found.add(phrase)
  }
  return [...found].map((term, number) => ({ term, phrase: number >= words.length }))
}

/** A report's words as numbers, with a break after every passage. */
function runOf({ passages }: TermReport, numbers: WordNumbers): WordRun {
  const run = new Int32Array(passages.reduce((sum, [, lengths]) => sum + (lengths?.length ?? 0) + 1, 0))
  let place = 0
  for (const [text, lengths] of passages) {
    let at = 0
    for (const length of lengths ?? []) run[place++] = numbers.of(text.slice(at, (at += length)))
    run[place++] = -1
  }
  return run
}

function mostFrequent(
  reports: readonly TermReport[],
  runs: readonly WordRun[],
  { words }: WordNumbers,
  accepts: (word: number) => boolean,
  leastSeries: number,
  most: number,
): string[] {
  const occurrences = new Uint32Array(words.length)
  const inReports = new Uint32Array(words.length)
  const inSeries = new Uint32Array(words.length)
  const lastReport = new Int32Array(words.length).fill(-1)
  const lastSeries = new Int32Array(words.length).fill(-1)
  const order = [...reports.keys()].sort((a, b) =>
    reports[a]!.series < reports[b]!.series ? -1 : reports[a]!.series > reports[b]!.series ? 1 : a - b,
  )
  let series = -1
  let name: string | null = null
  for (const report of order) {
    if (reports[report]!.series !== name) {
      name = reports[report]!.series
      series++
    }
    for (const word of runs[report]!) {
      if (word < 0) continue
      occurrences[word]!++
      if (lastReport[word] === report) continue
      lastReport[word] = report
      inReports[word]!++
      if (lastSeries[word] === series) continue
      lastSeries[word] = series
      inSeries[word]!++
    }
  }
  const found: number[] = []
  for (let word = 0; word < words.length; word++) {
    if (inReports[word]! >= termLimits.reports && inSeries[word]! >= leastSeries && accepts(word)) found.push(word)
  }
  found.sort((a, b) => occurrences[b]! - occurrences[a]! || (words[a]! < words[b]! ? -1 : 1))
  return found.slice(0, most).map((word) => words[word]!)
}

/** Words in their order, as numbers; −1 where a word may not be a piece of a phrase and the run is broken. */
type WordRun = Int32Array

/** The words of an archive as numbers, so that millions of them can be counted. */
class WordNumbers {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()

  /** Number of a word that may be a piece of a phrase, else −1. */
  of(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = isPhrasePiece(word) ? this.words.push(word) - 1 : -1
    this.numbers.set(word, number)
    return number
  }

  /** Number of a run of words joined into one. */
  join(first: number, second: number): number {
    const joined = this.words[first]! + this.words[second]!
    const known = this.numbers.get(joined)
    if (known !== undefined && known >= 0) return known
    const number = this.words.push(joined) - 1
    this.numbers.set(joined, number)
    return number
  }
}

/** When two neighbours are a phrase. */
export interface PhraseLimits {
  /** Least number of occurrences of the two together. */
  readonly occurrences: number
  /** Least normalised pointwise mutual information, −1 to 1: 0 is chance, 1 is never apart. */
  readonly association: number
  /** Longest phrase in characters. */
  readonly length: number
}

/**
 * Joins neighbours that stand together far more often than by chance, by normalised pointwise mutual information (Bouma 2009); each pass joins two
 * words or phrases, so that three passes find phrases of up to eight words.
 * @returns the runs with the phrases joined; the numbers' words grow by the phrases.
 */
function joinPhrases(runs: readonly WordRun[], numbers: WordNumbers, limits: PhraseLimits): WordRun[] {
  const counts = new Float64Array(numbers.words.length)
  let total = 0
  for (const run of runs) {
    for (const word of run) {
      total++
      if (word >= 0) counts[word]!++
    }
  }
  const size = numbers.words.length
  const strengths = new Map<number, number>()
  for (const [pair, count] of countPairs(runs, counts, limits.occurrences, size)) {
    const [first, second] = [Math.floor(pair / size), pair % size]
    const strength = count < limits.occurrences ? 0 : association(count, counts[first]!, counts[second]!, total)
    if (strength >= limits.association && numbers.words[first]!.length + numbers.words[second]!.length <= limits.length) strengths.set(pair, strength)
  }
  const joined = new Map<number, number>()
  for (const pair of strengths.keys()) joined.set(pair, numbers.join(Math.floor(pair / size), pair % size))
  return runs.map((run) => joinRun(run, joined, strengths, size))
}

/** Normalised pointwise mutual information of a pair: how much more often than by chance it stands together, by how rare it is. */
function association(together: number, first: number, second: number, total: number): number {
  return Math.log((together * total) / (first * second)) / -Math.log(together / total)
}

/** Occurrences of neighbours that are both frequent enough to be a phrase together; a pair is one number, first × size + second. */
function countPairs(runs: readonly WordRun[], counts: Float64Array, least: number, size: number): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const run of runs) {
    for (let at = 1; at < run.length; at++) {
      const [first, second] = [run[at - 1]!, run[at]!]
      if (first < 0 || second < 0 || counts[first]! < least || counts[second]! < least) continue
      const pair = first * size + second
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}

/** Joins the pairs of a run; of two pairs that share a word, the stronger. */
function joinRun(run: WordRun, joined: ReadonlyMap<number, number>, strengths: ReadonlyMap<number, number>, size: number): WordRun {
  const pairAt = (at: number): number => (at + 1 < run.length && run[at]! >= 0 && run[at + 1]! >= 0 ? run[at]! * size + run[at + 1]! : -1)
  const result = new Int32Array(run.length)
  let length = 0
  for (let at = 0; at < run.length; at++) {
    const pair = pairAt(at)
    const strength = strengths.get(pair)
    if (strength === undefined || strength < (strengths.get(pairAt(at + 1)) ?? 0)) {
      result[length++] = run[at]!
      continue
    }
    result[length++] = joined.get(pair)!
    at++
  }
  return result.slice(0, length)
}

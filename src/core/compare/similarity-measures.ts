import type { Block, Comparison, Report, SimilarityMeasures } from '../model.ts'
import type { Clause, ClauseReader } from './clauses.ts'
import { blocksOfPart } from './sentences.ts'
import type { TermIndex } from './vector.ts'

/** The measures for two reports as wholes and for those of their parts that both have. */
export function measuresOfParts(earlier: Report, later: Report, reader: ClauseReader): Comparison['similarity'] {
  const clauses = new Map([...earlier.blocks, ...later.blocks].map((block) => [block, reader.read(block.text)]))
  const clausesOf = (blocks: readonly Block[]): Clause[] => {
    const all: Clause[] = []
    for (const block of blocks) for (const clause of clauses.get(block)!) all.push(clause)
    return all
  }
  const all = [clausesOf(earlier.blocks), clausesOf(later.blocks)] as const
  const parts = (['problems', 'plans', 'work'] as const).map(
    (part) => [part, clausesOf(blocksOfPart(earlier, part)), clausesOf(blocksOfPart(later, part))] as const,
  )
  const meter = new SimilarityMeter(reader)
  return Object.fromEntries(
    [['all', ...all] as const, ...parts].flatMap(([name, a, b]) => {
      const measures = meter.measure(a, b)
      return measures ? [[name, measures]] : []
    }),
  )
}

/** Measures the similarity of texts that one reader has read; it must have read them all before. */
export class SimilarityMeter {
  private readonly index: TermIndex
  /** Of each term, one beside the other, how often the earlier and the later of the two texts at hand have it; zero between texts, as are the places of clauses. */
  private readonly counts: Int32Array
  private readonly places: ClausePlaces

  constructor(reader: ClauseReader) {
    this.index = reader.index
    this.counts = new Int32Array(2 * reader.index.size)
    this.places = new ClausePlaces(reader.size)
  }

  /**
   * Similarity of two texts, given by their clauses, by the measures of Cohen, Malloy and Nguyen, "Lazy Prices" (2020): cosine of
   * term counts (dampened, 1 + ln n), Jaccard overlap of term sets, and edit similarity, here the share of the characters that lie
   * in clauses which both texts have in the same order. Terms are pairs of characters of the cleaned wording. Null where a text is empty.
   */
  measure(earlier: readonly Clause[], later: readonly Clause[]): SimilarityMeasures | null {
    if (earlier.length === 0 || later.length === 0) return null
    return { ...this.overlap(earlier, later), edit: rounded(this.places.editSimilarity(earlier, later)) }
  }

  private overlap(earlier: readonly Clause[], later: readonly Clause[]): { cosine: number; jaccard: number } {
    const { counts } = this
    const { terms } = this.index
    for (const { from, to } of earlier) for (let at = from; at < to; at++) counts[2 * terms[at]!]!++
    for (const { from, to } of later) for (let at = from; at < to; at++) counts[2 * terms[at]! + 1]!++
    let squareEarlier = 0
    let squareLater = 0
    let product = 0
    let common = 0
    let either = 0
    for (const clauses of [earlier, later]) {
      for (const { from, to } of clauses) {
        for (let at = from; at < to; at++) {
          const place = 2 * terms[at]!
          const inEarlier = counts[place]!
          const inLater = counts[place + 1]!
          // Terms that were met before stand at zero.
          if ((inEarlier | inLater) === 0) continue
          counts[place] = 0
          counts[place + 1] = 0
          const valueEarlier = dampened(inEarlier)
          const valueLater = dampened(inLater)
          either++
          if (inEarlier > 0 && inLater > 0) common++
          squareEarlier += valueEarlier * valueEarlier
          squareLater += valueLater * valueLater
          product += valueEarlier * valueLater
        }
      }
    }
    return { cosine: rounded(product / Math.sqrt(squareEarlier * squareLater)), jaccard: rounded(common / either) }
  }
}

/** 1 + ln n for small counts n, 0 for none. */
const dampenedCounts = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

function dampened(count: number): number {
  return count < dampenedCounts.length ? dampenedCounts[count]! : 1 + Math.log(count)
}

/** A clause that stands in a text more often than this, such as a unit between numbers, says nothing of its order. */
const mostPlaces = 64

/** Where clauses stand in a text. */
class ClausePlaces {
  /** Of each clause, by its number, how often the text at hand has it and its last place there, counted from 1. */
  private readonly count: Int32Array
  private readonly last: Int32Array

  constructor(clauses: number) {
    this.count = new Int32Array(clauses)
    this.last = new Int32Array(clauses)
  }

  /** 2 × heaviest common sequence ÷ both lengths, over clauses weighted by their characters. */
  editSimilarity(a: readonly Clause[], b: readonly Clause[]): number {
    const { count, last } = this
    let total = 0
    for (const { wording } of a) total += wording.length
    // The place before each one that has the same clause; 0 for none.
    const before = new Int32Array(b.length + 1)
    for (let place = 1; place <= b.length; place++) {
      const { number, wording } = b[place - 1]!
      total += wording.length
      before[place] = last[number]!
      last[number] = place
      count[number]!++
    }
    // Heaviest increasing chain over the places where equal clauses stand, with a Fenwick tree of prefix maxima.
    const best = new Float64Array(b.length + 1)
    for (const { number, wording } of a) {
      if (count[number]! > mostPlaces) continue
      for (let place = last[number]!; place > 0; place = before[place]!) {
        const weight = prefixMaximum(best, place - 1) + wording.length
        for (let node = place; node <= b.length; node += node & -node) if (best[node]! < weight) best[node] = weight
      }
    }
    for (const { number } of b) {
      last[number] = 0
      count[number] = 0
    }
    return (2 * prefixMaximum(best, b.length)) / total
  }
}

function prefixMaximum(tree: Float64Array, end: number): number {
  let most = 0
  for (let node = end; node > 0; node -= node & -node) if (tree[node]! > most) most = tree[node]!
  return most
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

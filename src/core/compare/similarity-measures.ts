import type { Block, Comparison, PartName, Report, SimilarityMeasures } from '../model.ts'
import type { Clause, ClauseReader, TermIndex } from './profiles/index.ts'

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

/** Measures the similarity of texts that one reader has read; it must have read them all before. All lists are zero between texts. */
export class SimilarityMeter {
  private readonly index: TermIndex
  /** Of each clause, by its number, how often the two texts at hand have it, and its last place in the later one, counted from 1. */
  private readonly inEarlier: Int32Array
  private readonly inLater: Int32Array
  private readonly lastPlace: Int32Array
  /** Of each term, one beside the other, how often the earlier and the later text have it. */
  private readonly terms: Int32Array

  constructor(reader: ClauseReader) {
    this.index = reader.index
    this.inEarlier = new Int32Array(reader.size)
    this.inLater = new Int32Array(reader.size)
    this.lastPlace = new Int32Array(reader.size)
    this.terms = new Int32Array(2 * reader.index.size)
  }

  /**
   * Similarity of two texts, given by their clauses, by the measures of Cohen, Malloy and Nguyen, "Lazy Prices" (2020): cosine of
   * term counts (dampened, 1 + ln n), Jaccard overlap of term sets, and edit similarity, here the share of the characters that lie
   * in clauses which both texts have in the same order. Terms are pairs of characters of the cleaned wording. Null where a text is empty.
   */
  measure(earlier: readonly Clause[], later: readonly Clause[]): SimilarityMeasures | null {
    if (earlier.length === 0 || later.length === 0) return null
    const different: Clause[] = []
    for (const clause of earlier) if (this.inEarlier[clause.number]!++ === 0) different.push(clause)
    for (const clause of later) if (this.inLater[clause.number]!++ === 0 && this.inEarlier[clause.number] === 0) different.push(clause)
    const measures = { ...this.overlap(different), edit: rounded(this.editSimilarity(earlier, later)) }
    for (const { number } of different) {
      this.inEarlier[number] = 0
      this.inLater[number] = 0
      this.lastPlace[number] = 0
    }
    return measures
  }

  /** @param clauses of the two texts, each once. */
  private overlap(clauses: readonly Clause[]): { cosine: number; jaccard: number } {
    const { inEarlier, inLater, terms: counts } = this
    const { terms } = this.index
    for (const { number, from, to } of clauses) {
      for (let at = from; at < to; at++) {
        counts[2 * terms[at]!]! += inEarlier[number]!
        counts[2 * terms[at]! + 1]! += inLater[number]!
      }
    }
    let squareEarlier = 0
    let squareLater = 0
    let product = 0
    let common = 0
    let either = 0
    for (const { from, to } of clauses) {
      for (let at = from; at < to; at++) {
        const place = 2 * terms[at]!
        const countEarlier = counts[place]!
        const countLater = counts[place + 1]!
        // Terms that were met before stand at zero.
        if ((countEarlier | countLater) === 0) continue
        counts[place] = 0
        counts[place + 1] = 0
        const valueEarlier = dampened(countEarlier)
        const valueLater = dampened(countLater)
        either++
        if (countEarlier > 0 && countLater > 0) common++
        squareEarlier += valueEarlier * valueEarlier
        squareLater += valueLater * valueLater
        product += valueEarlier * valueLater
      }
    }
    return { cosine: rounded(product / Math.sqrt(squareEarlier * squareLater)), jaccard: rounded(common / either) }
  }

  /** 2 × heaviest common sequence ÷ both lengths, over clauses weighted by their characters. */
  private editSimilarity(earlier: readonly Clause[], later: readonly Clause[]): number {
    const { inLater, lastPlace } = this
    let total = 0
    for (const { length } of earlier) total += length
    // The place before each one that has the same clause; 0 for none.
    const before = new Int32Array(later.length + 1)
    for (let place = 1; place <= later.length; place++) {
      const { number, length } = later[place - 1]!
      total += length
      before[place] = lastPlace[number]!
      lastPlace[number] = place
    }
    // Heaviest increasing chain over the places where equal clauses stand, with a Fenwick tree of prefix maxima.
    const best = new Float64Array(later.length + 1)
    for (const { number, length } of earlier) {
      if (inLater[number]! > mostPlaces) continue
      for (let place = lastPlace[number]!; place > 0; place = before[place]!) {
        const weight = prefixMaximum(best, place - 1) + length
        for (let node = place; node <= later.length; node += node & -node) if (best[node]! < weight) best[node] = weight
      }
    }
    return (2 * prefixMaximum(best, later.length)) / total
  }
}

/** A clause that stands in a text more often than this, such as a unit between numbers, says nothing of its order. */
const mostPlaces = 64

/** 1 + ln n for small counts n, 0 for none. */
const dampenedCounts = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

function dampened(count: number): number {
  return count < dampenedCounts.length ? dampenedCounts[count]! : 1 + Math.log(count)
}

function prefixMaximum(tree: Float64Array, end: number): number {
  let most = 0
  for (let node = end; node > 0; node -= node & -node) if (tree[node]! > most) most = tree[node]!
  return most
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Blocks that lie for the greater part in the given part of the report. */
function blocksOfPart(report: Report, part: PartName): Block[] {
  const stretches = report.parts.filter((stretch) => stretch.part === part && stretch.found)
  const innerOnes = report.parts.filter(
    ({ part: name, from, to }) => name !== part && name !== 'causes' && stretches.some((own) => from >= own.from && to <= own.to),
  )
  const held = (block: Block, spans: typeof stretches): number =>
    spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, block.to) - Math.max(from, block.from)), 0)
  return report.blocks.filter((block) => {
    const inside = held(block, stretches) - held(block, innerOnes)
    return inside * 2 > block.to - block.from
  })
}

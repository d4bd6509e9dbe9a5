/** The search for copies of texts that are kept back: by runs of letters that both have, and by closeness where letters were changed all along. */
import { eachRun, resemblanceLimits, type Sketch } from './sketch.ts'

/** How a text resembles one that is kept back. */
export interface Likeness {
  /** Its place among those that are kept back. */
  readonly kept: number
  /** The larger one of two shares: that of the runs of the kept text that stand in the other, and that of the runs of the other that stand in the kept one. */
  readonly share: number
  /** The same, of those texts alone that are long enough for their share to tell a copy from another report; else 0. */
  readonly sureShare: number
  /** The share of blocks of letters that stand in the other with letters changed all along (`closeness`), of those texts that are long enough; else 0. */
  readonly closeShare: number
  /** The same, of those that have enough blocks to tell a copy from another report. */
  readonly sureCloseShare: number
  /** Whether a long passage stands in both, word for word. */
  readonly sharesPassage: boolean
}

/** Numbers of kept texts fit behind a hash of 32 bits in one number. */
const OWNERS = 2 ** 21

/**
 * Prepares the search for copies of texts that are kept back. Looking at one more text costs time that grows with its length, not with the number of those that are kept.
 * Of a text that is kept back its report alone counts, since the rest of a file, such as the frame of a web page, stands in many; of the other, the whole file.
 * @returns what finds the texts, of those that are kept back, that a text resembles at all.
 */
export function copyFinder(kept: readonly Sketch[]): (sketch: Sketch) => Likeness[] {
  const runs = new Float64Array(kept.reduce((sum, { own }) => sum + own.length, 0))
  let length = 0
  for (const [owner, { own }] of kept.entries()) for (const hash of own) runs[length++] = hash * OWNERS + owner
  runs.sort()
  const passages = new Map<number, number[]>()
  for (const [owner, sketch] of kept.entries()) {
    for (const hash of sketch.passages) {
      const owners = passages.get(hash)
      if (owners) owners.push(owner)
      else passages.set(hash, [owner])
    }
  }
  const findClose = closeFinder(kept)
  return (sketch) => {
    const inOwn = new Map<number, number>()
    const inWhole = new Map<number, number>()
    const count = (hashes: Uint32Array, ...tallies: Map<number, number>[]): void => {
      for (const hash of hashes) {
        for (let at = firstFrom(runs, hash * OWNERS); at < runs.length && runs[at]! < (hash + 1) * OWNERS; at++) {
          const owner = runs[at]! % OWNERS
          for (const tally of tallies) tally.set(owner, (tally.get(owner) ?? 0) + 1)
        }
      }
    }
    count(sketch.own, inOwn, inWhole)
    count(sketch.beside, inWhole)
    const sharing = new Set([...sketch.passages, ...sketch.passagesBeside].flatMap((hash) => passages.get(hash) ?? []))
    const close = findClose(sketch)
    return [...new Set([...inWhole.keys(), ...sharing, ...close.keys()])].map((owner) => {
      const { own } = kept[owner]!
      const share = (fewest: number) => Math.max(shareOf(inWhole.get(owner), own, fewest), shareOf(inOwn.get(owner), sketch.own, fewest))
      return {
        kept: owner,
        share: share(resemblanceLimits.fewest),
        sureShare: share(resemblanceLimits.sure),
        ...(close.get(owner) ?? far),
        sharesPassage: sharing.has(owner),
      }
    })
  }
}

/**
 * Whether a text is so like one that is kept back that it can't be public without it.
 * @param areOthers whether their years or organisations say that they are two reports, which counts where they are short.
 */
export function isCopy({ share, sureShare, closeShare, sureCloseShare, sharesPassage }: Likeness, areOthers: boolean): boolean {
  const { close } = resemblanceLimits
  if (sureCloseShare >= close.sureShare || (!areOthers && closeShare >= close.share)) return true
  return sharesPassage || sureShare >= resemblanceLimits.share || share >= (areOthers ? resemblanceLimits.shareOfOthers : resemblanceLimits.share)
}

/** Whether a text looks so much like one that is kept back that a person should look at both. */
export function looksLike({ share, sureShare, closeShare }: Likeness, areOthers: boolean): boolean {
  return (areOthers ? sureShare : share) >= resemblanceLimits.likeness || closeShare >= resemblanceLimits.close.sureShare
}

function shareOf(count: number | undefined, runs: Uint32Array, fewest: number): number {
  return runs.length < fewest ? 0 : (count ?? 0) / runs.length
}

/** The first place from which on values are not less than one. */
function firstFrom(values: Float64Array, least: number): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (values[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}

/** Places of runs are kept by the last bits of their hashes. */
const BUCKETS = 2 ** 16
/** A run that stands in a text more often than this tells no place. */
const MOST_PLACES = 64

/** How close two texts are: of blocks that were found, the larger share of the two texts. */
interface Close {
  readonly closeShare: number
  readonly sureCloseShare: number
}

/** Two texts that were not looked at, since too few runs stand in both. */
const far: Close = { closeShare: 0, sureCloseShare: 0 }

/**
 * Prepares the search for texts that are close to those that are kept back, though letters were changed all along.
 * @returns what finds them, by their places among those that are kept back: those only that have some of a sample of short runs in common are looked at letter by letter.
 */
function closeFinder(kept: readonly Sketch[]): (sketch: Sketch) => Map<number, Close> {
  const owners = new Map<number, number[]>()
  const sizes = kept.map(({ letters }, owner) => {
    const sample = sampleOf(letters)
    for (const hash of sample) {
      const known = owners.get(hash)
      if (known) known.push(owner)
      else owners.set(hash, [owner])
    }
    return sample.size
  })
  const found = (sample: ReadonlySet<number>): Map<number, number> => {
    const counts = new Map<number, number>()
    for (const hash of sample) for (const owner of owners.get(hash) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1)
    return counts
  }
  return ({ letters, lettersBeside }) => {
    const [own, whole] = [sampleOf(letters), sampleOf(lettersBeside)]
    const inOwn = found(own)
    const close = new Map<number, Close>()
    for (const [owner, count] of found(whole)) {
      const seems = Math.max(count / sizes[owner]!, (inOwn.get(owner) ?? 0) / own.size || 0)
      if (seems < resemblanceLimits.close.seems) continue
      const other = kept[owner]!.letters
      const [inFile, inKept] = [closeness(other, lettersBeside), closeness(letters, other)]
      const share = (fewest: number): number => Math.max(shareOfBlocks(inFile, fewest), shareOfBlocks(inKept, fewest))
      close.set(owner, { closeShare: share(resemblanceLimits.close.fewest), sureCloseShare: share(resemblanceLimits.close.sure) })
    }
    return close
  }
}

/** The share of blocks, if there are enough of them. */
function shareOfBlocks({ share, blocks }: ReturnType<typeof closeness>, fewest: number): number {
  return blocks < fewest ? 0 : share
}

/** Of the runs of a text some, the same of all texts. */
function sampleOf(letters: Uint16Array): Set<number> {
  const { sampled, every } = resemblanceLimits.close
  const sample = new Set<number>()
  eachRun(letters, sampled, (hash) => { if (hash % every === 0) sample.add(hash) }) // prettier-ignore
  return sample
}

/**
 * How much of a text stands in another with letters changed, put in or left out all along: the share of its blocks of letters that find, somewhere in the other and within a few
 * letters of one diagonal, most of their shortest runs. Two reports on one formula have whole passages in common and others not at all; a copy that somebody disguised is alike all
 * over. The order of blocks is no matter. Time grows with the length of both.
 * @param letters the letters and digits of the text.
 * @param other those of the other one.
 * @returns the share, and of how many blocks; letters that fill no block are left out.
 */
function closeness(letters: Uint16Array, other: Uint16Array): { readonly share: number; readonly blocks: number } {
  const { block, short, drift, alike } = resemblanceLimits.close
  const blocks = Math.floor(letters.length / block)
  if (blocks === 0 || other.length < short) return { share: 0, blocks }
  const places = placesOf(other)
  const hashes = new Uint32Array(letters.length)
  let count = 0
  eachRun(letters, short, (hash) => (hashes[count++] = hash))
  const votes = new Map<number, number>()
  let found = 0
  for (let from = 0; from + block <= letters.length; from += block) {
    votes.clear()
    for (let at = from; at <= from + block - short; at++) {
      for (const place of places(hashes[at]!)) {
        const diagonal = Math.floor((place - at) / drift)
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1)
      }
    }
    let best = 0
    for (const [diagonal, count] of votes) best = Math.max(best, count + (votes.get(diagonal + 1) ?? 0))
    if (best >= alike) found++
  }
  return { share: found / blocks, blocks }
}

/** Finds the places of a run by its hash; of a run that is everywhere none. */
function placesOf(letters: Uint16Array): (hash: number) => readonly number[] {
  const first = new Int32Array(BUCKETS).fill(-1)
  const next = new Int32Array(letters.length)
  const hashes = new Uint32Array(letters.length)
  const counts = new Map<number, number>()
  let at = 0
  eachRun(letters, resemblanceLimits.close.short, (hash) => {
    hashes[at] = hash
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    if (count <= MOST_PLACES) {
      next[at] = first[hash % BUCKETS]!
      first[hash % BUCKETS] = at
    }
    at++
  })
  return (hash) => {
    const count = counts.get(hash) ?? 0
    if (count === 0 || count > MOST_PLACES) return []
    const places: number[] = []
    for (let place = first[hash % BUCKETS]!; place >= 0 && places.length < count; place = next[place]!) if (hashes[place] === hash) places.push(place)
    return places
  }
}

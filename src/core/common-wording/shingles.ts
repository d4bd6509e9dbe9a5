/** What wording that reports have in common is found by: its limits, the letters of all passages, their shingles and where these stand. */

/** The passages of many reports, reduced to their letters and digits and laid end to end. */
interface Letters {
  /** A break (0) stands behind every passage. */
  readonly codes: Uint16Array
  /** Place of each letter in its passage. */
  readonly places: Uint32Array
  /** Where each passage begins, and where the last one ends. */
  readonly passages: Uint32Array
  /** Where the first passage of each report begins, and where the last one ends. */
  readonly reports: Uint32Array
}

const LETTER = /[\p{L}\p{N}]/u
const isLetter = new Int8Array(0x10000)

/** Lays passages end to end. Letters beyond the basic plane count as two, which does no harm to finding runs. */
export function lettersOf(reports: readonly (readonly string[])[]): Letters {
  const most = reports.reduce((sum, texts) => sum + texts.reduce((length, text) => length + text.length + 1, 0), 0)
  const codes = new Uint16Array(most)
  const places = new Uint32Array(most)
  const passageStarts: number[] = []
  const reportStarts: number[] = []
  let length = 0
  for (const texts of reports) {
    reportStarts.push(length)
    for (const text of texts) {
      passageStarts.push(length)
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (isLetter[code] === 0) isLetter[code] = (code >= 0xd800 && code < 0xe000) || LETTER.test(text[at]!) ? 1 : -1
        if (isLetter[code] === -1) continue
        codes[length] = code
        places[length++] = at
      }
      length++
    }
  }
  return {
    codes: codes.subarray(0, length),
    places: places.subarray(0, length),
    passages: Uint32Array.from([...passageStarts, length]),
    reports: Uint32Array.from([...reportStarts, length]),
  }
}

/** Places to one entry of the table by which reports are found. */
const STEP = 256

/** Finds the number of the report that a place lies in: by a table of every so many places, and a few steps from there. */
export function reportFinder(starts: Uint32Array): (place: number) => number {
  const end = starts.at(-1) ?? 0
  const table = new Uint32Array(Math.ceil(end / STEP) + 1)
  let report = 0
  for (let entry = 0; entry < table.length; entry++) {
    while (report + 2 < starts.length && starts[report + 1]! <= entry * STEP) report++
    table[entry] = report
  }
  return (place) => {
    let found = table[Math.floor(place / STEP)]!
    while (starts[found + 1]! <= place) found++
    return found
  }
}

/** Every limit of common wording in one place. Lengths in letters and digits: white space and punctuation do not count. */
export const commonWordingLimits = {
  /** Shortest run that counts as common wording; every shared run of this length is found. */
  run: 12,
  /** Of this many neighbouring shingles one is kept (winnowing), which makes the index that many times smaller. */
  window: 4,
  /** Most reports of other organisations that are named for one paragraph. */
  named: 3,
} as const

/** Length of a shingle: with it and the window, every shared run of the shortest length keeps at least one shingle. */
export const shingleLength = commonWordingLimits.run - commonWordingLimits.window + 1

/** The shingles kept of all passages, in the order of their places. */
export interface KeptShingles {
  /** Of 32 bits, never 0. */
  readonly hashes: Uint32Array
  /** Place of each shingle's first letter. */
  readonly places: Uint32Array
  /** Number of the first shingle of each passage, and of all. */
  readonly passages: Uint32Array
}

/** Winnows every passage. */
export function keptShingles({ codes, passages }: Letters): KeptShingles {
  // Of ordinary text two in five are kept; where one letter is repeated, all.
  let hashes = new Uint32Array(Math.ceil(codes.length / 2) + 1)
  let places = new Uint32Array(hashes.length)
  const starts = new Uint32Array(passages.length)
  let count = 0
  for (let passage = 0; passage + 1 < passages.length; passage++) {
    starts[passage] = count
    winnow(codes, passages[passage]!, passages[passage + 1]! - 1, (hash, place) => {
      if (count === hashes.length) {
        hashes = enlarged(hashes)
        places = enlarged(places)
      }
      hashes[count] = hash
      places[count++] = place
    })
  }
  starts[passages.length - 1] = count
  return { hashes: hashes.subarray(0, count), places: places.subarray(0, count), passages: starts }
}

/**
 * The shingles of a stretch that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): of each window of neighbouring shingles the one with the smallest
 * hash, the rightmost of equals, so that two texts with a run in common keep the same ones of it.
 * @param onShingle is given a hash of 32 bits, never 0, and the place of the shingle's first letter.
 */
function winnow(codes: Uint16Array, from: number, to: number, onShingle: (hash: number, place: number) => void): void {
  const { window } = commonWordingLimits
  const last = to - shingleLength
  if (last < from) return
  const hashes = new Uint32Array(window)
  let sum = 0
  for (let at = from; at < from + shingleLength; at++) sum = (Math.imul(sum, base) + codes[at]!) | 0
  let kept = -1
  for (let at = from; at <= last; at++) {
    if (at > from) sum = (Math.imul(sum - Math.imul(codes[at - 1]!, outgoing), base) + codes[at + shingleLength - 1]!) | 0
    hashes[at % window] = mixed(sum)
    if (at < from + window - 1 && at < last) continue
    let least = Math.max(from, at - window + 1)
    for (let other = least + 1; other <= at; other++) if (hashes[other % window]! <= hashes[least % window]!) least = other
    if (least === kept) continue
    kept = least
    onShingle(hashes[least % window]!, least)
  }
}

function enlarged(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2)
  larger.set(list)
  return larger
}

/** An odd number of 32 bits, and its power by which the letter that leaves the shingle counts. */
const base = 0x01000193
const outgoing = Array.from({ length: shingleLength - 1 }).reduce((power: number) => Math.imul(power, base), 1)

/** Spreads the sum over all bits (the final mix of MurmurHash3). */
function mixed(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}

/**
 * Where each shingle stands: its first place, and its first place in a report of another organisation. That is enough to tell for each report whether
 * another organisation has the shingle too, and to show where. A hash table in typed arrays: 12 bytes a slot.
 */
export class ShingleIndex {
  private readonly hashes: Uint32Array
  private readonly first: Int32Array
  private readonly other: Int32Array
  private readonly mask: number
  private readonly organisationAt: (place: number) => number

  /**
   * @param most how many shingles will be added at most.
   * @param organisationAt number of the organisation whose report a place lies in.
   */
  constructor(most: number, organisationAt: (place: number) => number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, most * 1.5)))
    this.hashes = new Uint32Array(size)
    this.first = new Int32Array(size)
    this.other = new Int32Array(size).fill(-1)
    this.mask = size - 1
    this.organisationAt = organisationAt
  }

  add(hash: number, place: number, organisation: number): void {
    const slot = this.slotOf(hash)
    if (this.hashes[slot] === 0) {
      this.hashes[slot] = hash
      this.first[slot] = place
    } else if (this.other[slot] === -1 && this.organisationAt(this.first[slot]!) !== organisation) this.other[slot] = place
  }

  /** A place in a report of another organisation that has the shingle, −1 for none. */
  elsewhere(hash: number, organisation: number): number {
    const slot = this.slotOf(hash)
    if (this.hashes[slot] === 0) return -1
    const first = this.first[slot]!
    return this.organisationAt(first) === organisation ? this.other[slot]! : first
  }

  /** The slot of a hash, or the free one where it belongs. */
  private slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) & this.mask
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask
    return slot
  }
}

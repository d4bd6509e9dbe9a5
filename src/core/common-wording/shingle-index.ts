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

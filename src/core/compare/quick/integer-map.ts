/** Numbers by numbers, several times faster than a `Map` for the thousands of look-ups that a comparison makes. Keys are integers from 0 to 2³¹ − 1. */
export class IntegerMap {
  /** Key and value of each place, one beside the other; key −1 where a place is empty. At least three of eight places are. */
  private entries: Int32Array
  private shift: number
  private count = 0

  /** @param expected about how many keys there will be, a power of two; more may come. */
  constructor(expected: number) {
    this.entries = new Int32Array(4 * expected).fill(-1)
    this.shift = 31 - Math.log2(expected)
  }

  /** The value of a key, −1 where it has none. */
  get(key: number): number {
    const { entries } = this
    const at = this.placeOf(key)
    return entries[at] === key ? entries[at + 1]! : -1
  }

  set(key: number, value: number): void {
    let at = this.placeOf(key)
    if (this.entries[at] !== key) {
      if (16 * ++this.count > 5 * this.entries.length) {
        this.grow()
        at = this.placeOf(key)
      }
      this.entries[at] = key
    }
    this.entries[at + 1] = value
  }

  /** Where a key stands or would stand: open addressing from its hash on (Knuth's multiplicative one), of which the upper bits are taken. */
  private placeOf(key: number): number {
    const { entries } = this
    let at = 2 * (Math.imul(key, 0x9e3779b1) >>> this.shift)
    while (entries[at] !== key && entries[at] !== -1) at = (at + 2) & (entries.length - 1)
    return at
  }

  private grow(): void {
    const { entries } = this
    this.entries = new Int32Array(2 * entries.length).fill(-1)
    this.shift--
    for (let from = 0; from < entries.length; from += 2) {
      const key = entries[from]!
      if (key === -1) continue
      const at = this.placeOf(key)
      this.entries[at] = key
      this.entries[at + 1] = entries[from + 1]!
    }
  }
}

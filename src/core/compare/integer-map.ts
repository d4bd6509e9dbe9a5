/** Numbers by numbers, several times faster than a `Map` for the thousands of look-ups that a comparison makes. Keys are integers from 0 to 2³¹ − 1. */
export class IntegerMap {
  private keys: Int32Array
  private values: Int32Array
  private shift: number
  private count = 0

  /** @param expected about how many keys there will be, a power of two; more may come. */
  constructor(expected: number) {
    this.keys = new Int32Array(2 * expected).fill(-1)
    this.values = new Int32Array(2 * expected)
    this.shift = 31 - Math.log2(expected)
  }

  /** The value of a key, −1 where it has none. */
  get(key: number): number {
    const place = this.placeOf(key)
    return this.keys[place] === key ? this.values[place]! : -1
  }

  set(key: number, value: number): void {
    let place = this.placeOf(key)
    if (this.keys[place] !== key) {
      if (2 * ++this.count > this.keys.length) {
        this.grow()
        place = this.placeOf(key)
      }
      this.keys[place] = key
    }
    this.values[place] = value
  }

  /** Where a key stands or would stand: open addressing from its hash on (Knuth's multiplicative one), of which the upper bits are taken. */
  private placeOf(key: number): number {
    const { keys } = this
    let place = Math.imul(key, 0x9e3779b1) >>> this.shift
    while (keys[place] !== key && keys[place] !== -1) place = (place + 1) & (keys.length - 1)
    return place
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Int32Array(2 * keys.length).fill(-1)
    this.values = new Int32Array(2 * keys.length)
    this.shift--
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === -1) continue
      const place = this.placeOf(keys[at]!)
      this.keys[place] = keys[at]!
      this.values[place] = values[at]!
    }
  }
}

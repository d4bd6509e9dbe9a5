/**
 * The value that begins at a place. Of CBOR (RFC 8949) only what Pagefind writes: integers, text and arrays of known length.
 * @throws where the bytes hold anything else, or end too early.
 */
export function readCbor(bytes: Uint8Array, from: number): unknown {
  return new CborReader(bytes, from).read()
}

class CborReader {
  private readonly bytes: Uint8Array
  private at: number
  private readonly decoder = new TextDecoder()

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  read(): unknown {
    const initial = this.byte()
    const argument = this.argument(initial & 0x1f)
    switch (initial >> 5) {
      case 0:
        return argument
      case 1:
        return -1 - argument
      case 3:
        return this.decoder.decode(this.bytes.subarray(this.at, (this.at += argument)))
      case 4: {
        const list = new Array<unknown>(argument)
        for (let index = 0; index < argument; index++) list[index] = this.read()
        return list
      }
      default:
        throw new Error('A file of the search index holds what Pagefind does not write.')
    }
  }

  private argument(short: number): number {
    if (short < 24) return short
    if (short > 26) throw new Error('A file of the search index holds a number that Pagefind does not write.')
    let value = 0
    for (let count = 1 << (short - 24); count > 0; count--) value = value * 256 + this.byte()
    return value
  }

  private byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Error('A file of the search index ends too early.')
    return byte
  }
}

import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** A part as it was written: the key of what it was made of, and its length in bytes. */
export type WrittenPart = readonly [key: string, bytes: number]

/** Bytes gathered before they are written: one write a part would take most of the time. */
const CHUNK = 1 << 18

/** A file that is put together of many parts, such as the lines that each report gives to a table. Parts that the last build made of the same are copied. */
export class PartedFile {
  private readonly target: number
  private readonly source: number | null
  private readonly left = new Map<string, readonly [at: number, bytes: number]>()
  private readonly parts: WrittenPart[] = []
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private readonly toBytes: (text: string) => Uint8Array

  private readonly sourcePath: string

  /**
   * @param path absolute; its folder must exist.
   * @param leftPath the file as the last build left it, if it did.
   * @param left its parts, in their order; none where there is no such file.
   */
  constructor(path: string, leftPath: string, left: readonly WrittenPart[], toBytes: (text: string) => Uint8Array = (text) => Buffer.from(text)) {
    this.toBytes = toBytes
    this.target = openSync(path, 'w')
    this.sourcePath = leftPath
    this.source = left.length > 0 ? openSync(leftPath, 'r') : null
    let at = 0
    for (const [key, bytes] of left) {
      this.left.set(key, [at, bytes])
      at += bytes
    }
  }

  /**
   * Adds the next part.
   * @param key stands for all that the content is made of, and for no other content of this file.
   * @param content makes the content, if it is needed.
   */
  put(key: string, content: () => string): void {
    const left = this.left.get(key)
    const bytes = left ? this.copyOf(...left) : this.toBytes(content())
    this.parts.push([key, bytes.byteLength])
    this.waiting.push(bytes)
    this.waitingBytes += bytes.byteLength
    if (this.waitingBytes > CHUNK) this.flush()
  }

  /** Ends the file. */
  finish(): readonly WrittenPart[] {
    this.flush()
    closeSync(this.target)
    if (this.source !== null) closeSync(this.source)
    return this.parts
  }

  private copyOf(at: number, bytes: number): Uint8Array {
    const copy = Buffer.allocUnsafe(bytes)
    if (readSync(this.source!, copy, 0, bytes, at) !== bytes) throw new Error(`${this.sourcePath} was changed while the site was built. Build again.`)
    return copy
  }

  private flush(): void {
    writeSync(this.target, Buffer.concat(this.waiting))
    this.waiting = []
    this.waitingBytes = 0
  }
}

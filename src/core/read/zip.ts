/** One file of a ZIP archive, as it is stored there. */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflated; other methods cannot be read here. */
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array<ArrayBuffer>
}

const endSign = 0x06054b50
const centralSign = 0x02014b50
const localSign = 0x04034b50
const utf8Name = 0x0800

/** The files of a ZIP archive by its central directory (APPNOTE.TXT 4.3); an empty list where there is none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSign) end--
  if (end < 0) return []
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= end && view.getUint32(at, true) === centralSign; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localSign) return []
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.slice(from, from + view.getUint32(at + 20, true)),
    })
    at += 46 + nameLength! + extraLength! + commentLength!
  }
  return entries
}

/** The text of a file of an archive; null where it is not there, or stored in another way. */
export async function zipText(entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const entry = entries.find((one) => one.name === name)
  if (!entry || (entry.method !== 0 && entry.method !== 8)) return null
  return entry.method === 0 ? new TextDecoder().decode(entry.data) : new Response(inflated(entry)).text()
}

/**
 * Whether the files of an archive whose names end so come to no more bytes in all than given. They are counted, not believed: ten megabytes can hold ten
 * gigabytes, and say that they don't.
 */
export async function zipFits(entries: readonly ZipEntry[], ending: RegExp, mostBytes: number): Promise<boolean> {
  let bytes = 0
  for (const entry of entries.filter(({ name, method }) => method === 8 && ending.test(name))) {
    const reader = inflated(entry).getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.length
      if (bytes <= mostBytes) continue
      await reader.cancel()
      return false
    }
  }
  return true
}

function inflated({ data }: ZipEntry): ReadableStream<Uint8Array> {
  return new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
}

/** An archive of the same files, with one of them replaced by a text. */
export function zipWith(entries: readonly ZipEntry[], name: string, text: string): Uint8Array<ArrayBuffer> {
  const written = new TextEncoder().encode(text)
  const files = entries.map((entry) => (entry.name === name ? { name, method: 0, crc: crcOf(written), size: written.length, data: written } : entry))
  const bodies: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const file of files) {
    const label = new TextEncoder().encode(file.name)
    const common = [10, utf8Name, file.method, 0, 0x21, file.crc, file.data.length, file.size, label.length]
    const head = record(localSign, [2, 2, 2, 2, 2, 4, 4, 4, 2, 2], [...common, 0])
    bodies.push(head, label, file.data)
    directory.push(record(centralSign, [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4], [20, ...common, 0, 0, 0, 0, 0, offset]), label)
    offset += head.length + label.length + file.data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = record(endSign, [2, 2, 2, 2, 4, 4, 2], [0, 0, files.length, files.length, size, offset, 0])
  return joined([...bodies, ...directory, end])
}

/** A record of the format: its sign, then numbers of so many bytes each, least significant byte first. */
function record(sign: number, sizes: readonly number[], values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4 + sizes.reduce((sum, size) => sum + size, 0)))
  view.setUint32(0, sign, true)
  let at = 4
  sizes.forEach((size, i) => {
    if (size === 2) view.setUint16(at, values[i] ?? 0, true)
    else view.setUint32(at, values[i] ?? 0, true)
    at += size
  })
  return new Uint8Array(view.buffer)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}

/** The files of a ZIP archive, or why there are none: it is cut off or its contents are not what they were, it needs a password, it holds more than may be unpacked. */
export type Unzipped = ReadonlyMap<string, Uint8Array> | 'damaged' | 'locked' | 'large'

interface Entry {
  readonly name: string
  readonly isLocked: boolean
  /** 0 is stored, 8 is deflated; other methods cannot be read here. */
  readonly method: number
  readonly crc: number
  readonly data: Uint8Array
}

const endSign = 0x06054b50
const centralSign = 0x02014b50
const localSign = 0x04034b50
const end64Sign = 0x06064b50
const inExtra = 0xffffffff

/**
 * Unpacks the files of a ZIP archive whose names a test picks (APPNOTE.TXT 4.3). What is unpacked is counted, not believed: ten megabytes can hold ten
 * gigabytes and say that they don't. Each file must have the sum of check that the archive states.
 */
export async function unzip(bytes: Uint8Array, picks: (name: string) => boolean, mostBytes: number): Promise<Unzipped> {
  let entries
  try {
    entries = entriesOf(bytes)
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
  if (entries.length === 0) return 'damaged'
  const files = new Map<string, Uint8Array>()
  let left = mostBytes
  for (const entry of entries.filter(({ name }) => picks(name))) {
    if (entry.isLocked) return 'locked'
    const content = await contentOf(entry, left)
    if (typeof content === 'string') return content
    left -= content.length
    files.set(entry.name, content)
  }
  return files
}

/**
 * Of the files of an archive whose names a test picks the beginnings, each of no more than so many bytes: for looking what a file is without unpacking it. What can't be unpacked is
 * left out, and no sum of check is asked.
 * @param mostFiles how many files are looked at, the first ones of the archive.
 */
export async function zipOpenings(
  bytes: Uint8Array,
  picks: (name: string) => boolean,
  mostFiles: number,
  mostBytes: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const openings = new Map<string, Uint8Array>()
  for (const { name, isLocked, method, data } of entriesOrNone(bytes)
    .filter((entry) => picks(entry.name))
    .slice(0, mostFiles)) {
    // prettier-ignore
    const opening = isLocked ? 'damaged' : method === 0 ? data.subarray(0, mostBytes) : method === 8 ? await inflated(data, mostBytes, 'deflate-raw', true) : 'damaged' // prettier-ignore
    if (typeof opening !== 'string') openings.set(name, opening)
  }
  return openings
}

/** The names of the files of an archive, without unpacking them. */
export function zipNames(bytes: Uint8Array): string[] {
  return entriesOrNone(bytes).map(({ name }) => name)
}

/**
 * What stands in an archive beside its files: before the first, between and behind them, comments and names included. Programs that open it pass by all of it.
 * @param mostBytes how much of it is given.
 */
export function besideFiles(bytes: Uint8Array, mostBytes: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let [behind, left] = [0, mostBytes]
  for (const { data } of entriesOrNone(bytes).toSorted((a, b) => a.data.byteOffset - b.data.byteOffset)) {
    const from = data.byteOffset - bytes.byteOffset
    if (from > behind) pieces.push(bytes.subarray(behind, Math.min(from, behind + left)))
    left = Math.max(0, left - Math.max(0, from - behind))
    behind = Math.max(behind, from + data.length)
  }
  pieces.push(bytes.subarray(behind, behind + left))
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function entriesOrNone(bytes: Uint8Array): Entry[] {
  try {
    return entriesOf(bytes)
  } catch {
    return []
  }
}

/** The entries of the central directory. Throws a RangeError where it points beyond the file. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSign) end--
  if (end < 0) return []
  const size = view.getUint32(end + 12, true)
  const stated = view.getUint32(end + 16, true)
  // Something may stand before the archive; the directory then begins later than it says.
  let at = stated === inExtra ? directory64(view, end) : isSign(view, end - size, centralSign) ? end - size : stated
  const shift = stated === inExtra ? 0 : at - stated
  const entries: Entry[] = []
  for (; at + 46 <= end && isSign(view, at, centralSign);) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const wide = wideNumbers(view, at, at + 46 + nameLength, extraLength)
    const local = wide.local + shift
    if (!isSign(view, local, localSign)) throw new RangeError('No file stands where the directory says.')
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + wide.packed > bytes.length) throw new RangeError('A file is cut off.')
    entries.push({
      name,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      // No copy: fifty thousand entries may name the same ten megabytes.
      data: bytes.subarray(from, from + wide.packed),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function isSign(view: DataView, at: number, sign: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === sign
}

/** Where the directory of an archive with wide numbers begins (4.3.14). */
function directory64(view: DataView, end: number): number {
  const at = Number(view.getBigUint64(end - 12, true))
  if (!isSign(view, at, end64Sign)) throw new RangeError('The directory is not where the archive says.')
  return Number(view.getBigUint64(at + 48, true))
}

/** Packed size and place of a file; numbers that do not fit stand in the extra field (4.5.3), whatever the archive's size. */
function wideNumbers(view: DataView, at: number, extra: number, extraLength: number): { packed: number; local: number } {
  const [unpacked, packed, local] = [24, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number]
  if (packed !== inExtra && local !== inExtra && unpacked !== inExtra) return { packed, local }
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    const read = (number: number): number => {
      if (number !== inExtra) return number
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    read(unpacked)
    return { packed: read(packed), local: read(local) }
  }
  return { packed, local }
}

async function contentOf({ method, data, crc }: Entry, mostBytes: number): Promise<Uint8Array | 'damaged' | 'large'> {
  const content = method === 0 ? (data.length > mostBytes ? 'large' : data) : method === 8 ? await inflated(data, mostBytes) : 'damaged'
  return typeof content !== 'string' && crcOf(content) !== crc ? 'damaged' : content
}

/**
 * Packed bytes unpacked, or why they can't be: they are damaged, or more than `mostBytes` come out.
 * @param opens whether the first `mostBytes` are wanted where there are more.
 */
export async function inflated(
  data: Uint8Array,
  mostBytes: number,
  format: CompressionFormat = 'deflate-raw',
  opens = false,
): Promise<Uint8Array | 'damaged' | 'large'> {
  const reader = new Blob([Uint8Array.from(data)]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length
      pieces.push(piece.value)
      if (length <= mostBytes) continue
      await reader.cancel().catch(() => undefined)
      if (!opens) return 'large'
      break
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return opens ? whole.subarray(0, mostBytes) : whole
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

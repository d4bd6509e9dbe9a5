/** What a stream unpacks to, and whether it does so to its end. */
export interface Unpacked {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** The first bytes of what a stream unpacks to, `most` of them; what can't be unpacked ends where it is damaged. */
export async function inflated(packed: Uint8Array, most: number, portion: number): Promise<Unpacked> {
  const chunks: Uint8Array[] = []
  let length = 0
  let whole = true
  const reader = inPortions(packed, portion).pipeThrough(new DecompressionStream('deflate')).getReader()
  try {
    for (let next = await reader.read(); !next.done && length < most; next = await reader.read()) {
      chunks.push(next.value)
      length += next.value.length
    }
    await reader.cancel()
  } catch {
    whole = false
  }
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return { bytes: joined, whole }
}

/** Bytes a little at a time: of a portion that is damaged nothing is unpacked, and pdf.js unpacks what stands before the damage. */
function inPortions(bytes: Uint8Array, portion: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(Uint8Array.from(bytes.subarray(at, at + portion)))
      else controller.close()
      at += portion
    },
  })
}

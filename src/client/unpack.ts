/**
 * Reads a packed file of JSON. Hosts that declare such files as compressed have the browser unpack them itself, so that the content says which it is.
 * @throws where the file is cut off or is no JSON.
 */
export async function unpack<T>(response: Response): Promise<T> {
  const bytes = await response.arrayBuffer()
  const [first, second] = new Uint8Array(bytes)
  const isPacked = first === 0x1f && second === 0x8b
  const stream = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes
  return (await new Response(stream).json()) as T
}

/** Gets a packed file; null where it can't be had. */
export async function fetchPacked<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address)
    return response.ok ? await unpack<T>(response) : null
  } catch {
    return null
  }
}

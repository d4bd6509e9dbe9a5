import type { Load } from '../../core/search/archive-search.ts'

/** A file that can't be had; `offline` where the site could not be reached at all. */
export class LoadError extends Error {
  readonly offline: boolean

  constructor(path: string, offline: boolean) {
    super(offline ? `The site could not be reached for ${path}.` : `${path} could not be loaded.`)
    this.offline = offline
  }
}

/**
 * Loads files of the search index, uncompressed. Files in the folder of an index never change, since the folder bears their fingerprint: they are kept
 * in the browser's cache and serve later searches without a connection. The others are asked for anew, and only without a connection taken from the cache.
 * @param folder address of the search index, with a slash at its end.
 */
export function loaderOf(folder: string): Load {
  return async (path) => {
    const address = new URL(path, folder).href
    const cache = await openCache()
    const lasting = path.includes('/')
    const kept = lasting ? await cache?.match(address) : undefined
    const response = kept ?? (await request(address, path, cache))
    const body = lasting && !path.endsWith('.json') ? response.body!.pipeThrough(new DecompressionStream('gzip')) : response.body
    return new Uint8Array(await new Response(body).arrayBuffer())
  }
}

/** Deletes what the cache keeps of indexes that the site no longer has. */
export async function forgetOthers(folder: string, indexes: readonly string[]): Promise<void> {
  const cache = await openCache()
  for (const { url } of (await cache?.keys()) ?? []) {
    const inside = url.startsWith(folder) ? url.slice(folder.length) : ''
    if (inside.includes('/') && !indexes.some((index) => inside.startsWith(`${index}/`))) await cache?.delete(url)
  }
}

async function request(address: string, path: string, cache: Cache | undefined): Promise<Response> {
  try {
    const response = await fetch(address)
    if (!response.ok) throw new LoadError(path, false)
    await cache?.put(address, response.clone()).catch(() => undefined)
    return response
  } catch (error) {
    if (error instanceof LoadError) throw error
    const kept = await cache?.match(address)
    if (kept) return kept
    throw new LoadError(path, true)
  }
}

let opened: Promise<Cache | undefined> | undefined

/** Browsers keep a cache for secure addresses only, and not in every private window. */
function openCache(): Promise<Cache | undefined> {
  opened ??= 'caches' in globalThis ? caches.open('search-index').catch(() => undefined) : Promise.resolve(undefined)
  return opened
}

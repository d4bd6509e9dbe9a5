// Keeps what a reader has visited, so that it can be read and searched again without a connection. With a connection everything comes from the site.
// Files of the search index are left alone: the search page keeps them itself.

const KEPT = 'visited'
const MOST_KEPT = 400

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const address = new URL(url)
  if (method === 'GET' && address.origin === self.location.origin && !address.pathname.includes('/search-index/')) event.respondWith(answer(event.request))
})

// The page that starts this worker names the files that it was loaded with.
self.addEventListener('message', (event) => event.waitUntil(Promise.all(event.data.map((address) => fetch(address).then((response) => keep(address, response))))))

async function answer(request) {
  try {
    const response = await fetch(request)
    await keep(request.url, response.clone())
    return response
  } catch (error) {
    const kept = await (await caches.open(KEPT)).match(withoutQuery(request.url))
    if (kept) return kept
    throw error
  }
}

async function keep(address, response) {
  if (!response.ok || response.redirected) return
  const cache = await caches.open(KEPT)
  await cache.put(withoutQuery(address), response)
  for (const oldest of (await cache.keys()).slice(0, -MOST_KEPT)) await cache.delete(oldest)
}

function withoutQuery(address) {
  return address.replace(/[?#].*$/, '')
}

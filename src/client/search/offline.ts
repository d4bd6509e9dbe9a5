/**
 * Starts the service worker that keeps visited pages, and hands it what this page was loaded with before it was there.
 * @param script address of the worker; it serves everything in its folder.
 */
export async function keepForOffline(script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(script)
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const own = loaded.filter((address) => address.startsWith(location.origin) && !address.includes('/search-index/'))
    active?.postMessage([location.href, ...own])
  } catch {
    // Without the worker everything works, as long as there is a connection.
  }
}

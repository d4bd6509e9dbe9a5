import type { Browser } from 'playwright-core'
import type { SlowServer } from './slow-server.ts'

/** How a page loads: milliseconds from the request on, the share of the window that jumped, and bytes on the line. */
export interface Loading {
  /** First and largest contentful paint. */
  readonly first: number
  readonly largest: number
  /** Cumulative layout shift. */
  readonly shift: number
  /** Total blocking time: what tasks after the first paint take beyond 50 ms each. */
  readonly blocking: number
  readonly bytes: number
  readonly scriptBytes: number
}

interface Seen {
  first: number
  largest: number
  shift: number
  tasks: { start: number; duration: number }[]
}

/** Lighthouse's mobile setting: a middling telephone, four times slower than this machine. */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const processorSlowdown = 4
/**
 * Loads one page with an empty cache as a phone would.
 * @param width of another window, that of a computer.
 * @param slow whether the processor is slowed down too.
 * @param quiet milliseconds for which the page is watched after its last request.
 */
export async function measureLoading(
  browser: Browser,
  server: SlowServer,
  path: string,
  { slow, quiet, width }: { readonly slow: boolean; readonly quiet: number; readonly width?: number } = { slow: true, quiet: 1000 },
): Promise<Loading> {
  const context = await browser.newContext({ ...(width === undefined ? phone : { viewport: { width, height: 800 } }), serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (slow) await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
  await page.addInitScript(watch)
  server.reset()
  await page.goto(server.address + path, { waitUntil: 'networkidle' })
  await page.waitForTimeout(quiet)
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  await context.close()
  const total = (paths: RegExp) => server.sent().reduce((sum, { path: file, bytes }) => sum + (paths.test(file) ? bytes : 0), 0)
  return {
    first: seen.first,
    largest: seen.largest,
    shift: seen.shift,
    blocking: seen.tasks.filter(({ start }) => start > seen.first).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    bytes: total(/./),
    scriptBytes: total(/\.js$/),
  }
}

/** Runs in the page before anything else. A shift counts within its burst, of which the worst is taken (web.dev, Cumulative Layout Shift). */
function watch(): void {
  const seen: Seen = { first: 0, largest: 0, shift: 0, tasks: [] }
  const burst = { sum: 0, from: 0, last: 0 }
  const observe = (type: string, look: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type, buffered: true })
  }
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }))
  observe('layout-shift', (entry) => {
    const { value, startTime } = entry as PerformanceEntry & { value: number }
    if (startTime - burst.last > 1000 || startTime - burst.from > 5000) Object.assign(burst, { sum: 0, from: startTime })
    burst.sum += value
    burst.last = startTime
    seen.shift = Math.max(seen.shift, burst.sum)
  })
  Object.assign(window, { seen })
}

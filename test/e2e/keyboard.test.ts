import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './setup/pages.ts'
import { states } from './setup/states.ts'

const visit = useBrowser()
/** Stops of the keyboard that are looked at on a page: its head, its controls, and the first of its long lists. */
const stops = 30

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the keyboard reaches what a page offers, and one always sees where it is, ${width} wide`, { timeout: 600_000 }, async () => {
    for (const { name, path, prepare } of states().filter(({ name: state }) => !/comparison, (?:inline|changes|clean)/.test(state))) {
      await visit(path, { width }, async (page) => {
        await page.setViewportSize({ width, height })
        await prepare?.(page)
        await page.evaluate(() => {
          ;(document.activeElement as HTMLElement | null)?.blur()
          scrollTo(0, 0)
        })
        expect([name, await walk(page)]).toEqual([name, []])
      })
    }
  })
}

/** Walks forward and tells of every stop that is not seen: outside the window, without a mark, under something else, or before its predecessor. */
async function walk(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(faultOfFocus)
    if (fault === 'end') break
    if (fault) faults.push(fault)
  }
  return faults
}

/** Runs in the page: what is wrong with where the focus is; empty where nothing is, `end` where the page has no further stop. */
function faultOfFocus(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'end'
  const told = element.outerHTML.slice(0, 100)
  const known = window as unknown as { before?: Element }
  const { before } = known
  known.before = element
  // Stops come in the order of the page, whatever style sheets do.
  if (before && before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) return `out of order: ${told}`
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return `nothing to see: ${told}`
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `outside the window: ${told}`
  const style = getComputedStyle(element)
  if (style.outlineStyle === 'none' && style.boxShadow === 'none') return `without a mark: ${told}`
  // Of a tall or wide element the part inside the window counts; links that run over lines have boxes of their own.
  const seen = [...element.getClientRects()].some((part) => {
    const [left, right] = [Math.max(part.left, 0), Math.min(part.right, innerWidth)]
    const y = (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2
    return [left + 4, (left + right) / 2, right - 4].some((x) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (element.contains(top) || top.contains(element))
    })
  })
  return seen ? '' : `under something else: ${told}`
}

test('the link to the text leads past the head of the page', () =>
  visit('problems/', {}, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }))

test('all reports and comparisons of the matrix can be reached with the keyboard alone', () =>
  visit('', {}, async (page) => {
    const links = await page.locator('.matrix a').count()
    await page.locator('.matrix a').first().focus()
    for (let stop = 1; stop < links; stop++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => [...document.querySelectorAll('.matrix a')].indexOf(document.activeElement!))).toBe(links - 1)
  }))

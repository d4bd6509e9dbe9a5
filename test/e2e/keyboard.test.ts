import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './setup/pages.ts'
import { states } from './setup/states.ts'

const visit = useBrowser()
/** Stops of the keyboard that are looked at on a page: its head, its controls, and the first of its long lists. */
const stops = 30

const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

// Views of a comparison have the same stops, in the same places.
for (const { name, path, prepare } of states().filter(({ name: state }) => !/comparison, (?:inline|changes|clean)/.test(state))) {
  test(`the keyboard reaches what a page offers, and one always sees where it is: ${name}`, () =>
    visit(path, {}, async (page) => {
      await prepare?.(page)
      for (const window of windows) {
        await page.setViewportSize(window)
        await page.evaluate(beginAgain)
        expect([window.width, await walk(page)]).toEqual([window.width, []])
      }
    }))
}

/** Runs in the page: puts the keyboard where it was when this was called first, with no focus, at the top of the page. */
function beginAgain(): void {
  const known = window as unknown as { begin?: HTMLElement; before?: Element }
  known.begin ??= document.activeElement as HTMLElement
  delete known.before
  // The body takes part only while it has a place among the stops.
  if (known.begin === document.body) document.body.tabIndex = -1
  known.begin.focus()
  known.begin.blur()
  document.body.removeAttribute('tabindex')
  scrollTo(0, 0)
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
  // The toolbar that copies and collects moves on with the focus: what stands before it stays where it is.
  const bar = element.closest('.take')
  known.before = bar ? (bar.previousElementSibling ?? bar.parentElement ?? element) : element
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

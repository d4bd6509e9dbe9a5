import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './setup/barriers.ts'
import { useBrowser } from './setup/pages.ts'
import { states, type State } from './setup/states.ts'

const visit = useBrowser()

/**
 * In Chinese every page is looked at in every theme at every width. English pages have the same parts and colours, only longer words: they are looked
 * at in every theme and at every width, but not in all of their pairs, and asked about colours once.
 */
const looks = {
  '': [
    { width: 1440, themes: ['light', 'dark'] },
    { width: 1024, themes: ['dark', 'light'] },
    { width: 390, themes: ['light', 'dark'] },
  ],
  'en/': [
    { width: 1440, themes: ['dark'] },
    { width: 1024, themes: ['light'] },
    { width: 390, themes: ['dark'] },
  ],
} as const

for (const [language, ways] of Object.entries(looks)) {
  // Hosts answer with one page for every address without one.
  const notFound: State[] = language === '' ? [{ name: 'not found', path: '404.html' }] : []
  for (const { name, path, prepare } of [...states(), ...notFound]) {
    test(`no barrier in any theme, at any width: ${name}${language === '' ? '' : ', English'}`, () =>
      visit(language + path, {}, async (page) => {
        await prepare?.(page)
        for (const { width, themes } of ways) {
          await page.setViewportSize({ width, height: 900 })
          const shown = new Set<string>()
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme })
            // Only rules about colours can answer otherwise in a second theme, for it shows the same words.
            const found = await barriers(page, shown.size > 0 ? 'rules of colour' : language === '' || width === 1440 ? 'all rules' : 'all others')
            expect([width, theme, found]).toEqual([width, theme, []])
            shown.add(await page.innerText('body'))
          }
          expect([width, shown.size]).toEqual([width, 1])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        }
        expect(await page.evaluate(touchingButtons)).toEqual([])
        expect(await page.evaluate(faultsOfOutline)).toEqual([])
        expect(await page.evaluate(cutOffWhenSpaced)).toEqual([])
        expect(await widthAt(page, 320, '100%')).toBe(320)
        expect(await widthAt(page, 1280, '200%')).toBe(1280)
      }))
  }
}

test('words in a colour too near that of their ground are found wherever their look is seen once', () =>
  visit('method/', {}, async (page) => {
    await page.evaluate(() => {
      const last = [...document.querySelectorAll<HTMLElement>('main td')].at(-1)!
      last.style.color = 'rgb(128 128 128 / 0.4)'
    })
    expect(await barriers(page, 'rules of colour')).toEqual([expect.stringMatching(/^color-contrast at /)])
  }))

test('with large letters the first page is no wider than a telephone, however long the names of themes', () =>
  visit('en/', {}, async (page) => {
    await page
      .locator('.ways-in .words a')
      .first()
      .evaluate((theme) => (theme.textContent = 'Telecommunications'))
    expect(await widthAt(page, 390, '200%')).toBe(390)
  }))

/** How wide the page is in a window, with letters of some size: wider than the window means that lines have to be scrolled to be read. */
async function widthAt(page: Page, width: number, letters: string): Promise<number> {
  await page.setViewportSize({ width, height: 900 })
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = size
    return document.documentElement.scrollWidth
  }, letters)
}

/** Runs in the page: framed buttons side by side, or one above the other, whose frames all but touch. Those of one choice share their frames on purpose. */
function touchingButtons(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('main :is(button, .button)')]
  const framed = all.filter(
    (button) => button.checkVisibility() && parseFloat(getComputedStyle(button).borderTopWidth) > 0 && !button.closest('.views'),
  )
  const between = (aFrom: number, aTo: number, bFrom: number, bTo: number) => Math.max(bFrom - aTo, aFrom - bTo)
  return framed.flatMap((button) => {
    const next = button.nextElementSibling as HTMLElement | null
    if (!next || !framed.includes(next)) return []
    const [a, b] = [button.getBoundingClientRect(), next.getBoundingClientRect()]
    const apart = Math.max(between(a.left, a.right, b.left, b.right), between(a.top, a.bottom, b.top, b.bottom))
    return apart < 4 ? [`${button.textContent.trim()} | ${next.textContent.trim()}`] : []
  })
}

/** Runs in the page: a title that is missing or not the only one, and headings whose rank skips one. */
function faultsOfOutline(): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility())
  const rankOf = (heading: Element | undefined): number => Number(heading?.tagName[1] ?? 0)
  const titles = headings.filter((heading) => rankOf(heading) === 1).length
  const skipping = headings.filter((heading, index) => rankOf(heading) > rankOf(headings[index - 1]) + 1)
  return [...(titles === 1 ? [] : [`${titles} titles`]), ...skipping.map((heading) => heading.outerHTML)]
}

/** Runs in the page: spaces letters, words and lines as WCAG 1.4.12 asks, and finds elements whose words then are cut off. */
function cutOffWhenSpaced(): string[] {
  const sheet = new CSSStyleSheet()
  const spaced = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important'
  sheet.replaceSync(`* { ${spaced} } p { margin-bottom: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
  const hasWords = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
  const cut = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.checkVisibility() && hasWords(element) && /hidden|clip/.test(getComputedStyle(element).overflow))
    // What only screen readers get is a pixel wide.
    .filter((element) => element.clientWidth > 1 && !element.closest('.visually-hidden'))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    .map((element) => element.outerHTML.slice(0, 120))
  document.adoptedStyleSheets = []
  return cut
}

/** What is printed, and where things stand on the pages that are printed most. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locale.ts'
import { busiestComparison, comparisonSlugs, htmlFiles, pageSource, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

const statuses = Object.keys(messages('zh').series.statusOf)

/** Runs in the page: how the mark of each status looks. */
function signsOfStatuses(names: readonly string[]): string[][] {
  return names.map((status) => {
    const mark = document.createElement('span')
    mark.className = `mark at-${status}`
    document.body.append(mark)
    const { content, backgroundColor, backgroundImage, borderStyle, borderRadius, borderColor } = getComputedStyle(mark, '::after')
    mark.remove()
    return [content, backgroundColor, backgroundImage, borderStyle, borderRadius, borderColor]
  })
}

/** Width of a page of A4 in pixels. */
const paper = 794

for (const series of seriesSlugs()) {
  test(`the newest year of every strip is on the paper, and each status has a sign of its own (${series})`, () =>
    visit(`${series}/`, { width: paper }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const ends = await page.locator('.strips:visible').evaluateAll((tables) =>
        tables.map((table) => {
          const last = table.querySelector('thead th:last-child')!.getBoundingClientRect()
          return [last.left, last.right]
        }),
      )
      expect(ends.filter(([left, right]) => left! < 0 || right! > paper)).toEqual([])
      const signs = await page.evaluate(signsOfStatuses, statuses)
      expect(new Set(signs.map(([content]) => content)).size).toBe(statuses.length)
    }))
}

test('on paper the quotations of findings are open and run over the whole width', () =>
  visit('findings/', { width: paper }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const widths = await page.locator('.findings .quotes').evaluateAll((all) => all.map((quotes) => quotes.getBoundingClientRect().width))
    expect(widths.length).toBeGreaterThan(0)
    expect(Math.min(...widths)).toBeGreaterThan(0.9 * paper)
  }))

test('on paper every row of a comparison names its reports and its status, and no control is left', () =>
  visit(busiestComparison(), { width: paper }, async (page) => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator(':is(.toolbar, button, .button, .permalink, .next-same, .site-header, .side-heads):visible').count()).toBe(0)
    expect(await page.locator('#work .row').first().isVisible()).toBe(true)
    const rows = page.locator('.comparison .row.is-reworded')
    expect(await rows.count()).toBe(await rows.locator('.status:visible').count())
    expect(await rows.first().locator(':is(.side-name, .to-text):visible').count()).toBe(2)
    const sorted = page.locator('.figures thead th:has(button)')
    expect(await sorted.evaluateAll((heads) => heads.map((head) => getComputedStyle(head, '::before').content))).toEqual(['"变化"'])
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('details[data-unfolded][open]').count()).toBe(0)
  }))

test('on paper a row that one report alone has still says what was looked for in the other, and no heading stands over nothing', () =>
  visit(`${busiestComparison()}?only=dropped`, { width: paper }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const absent = page.locator('.row.is-dropped:visible .side.later.absent')
    expect(await absent.count()).toBeGreaterThan(0)
    for (const words of await absent.all()) {
      expect(await words.evaluate((side) => getComputedStyle(side).visibility)).toBe('visible')
      expect((await words.boundingBox())!.height).toBeGreaterThan(10)
    }
    const bare = await page
      .locator('main section:visible:has(> h2:visible)')
      .evaluateAll((sections) =>
        (sections as HTMLElement[])
          .filter((section) => section.innerText.trim() === section.querySelector('h2')!.innerText.trim())
          .map(({ innerText }) => innerText),
      )
    expect(bare).toEqual([])
  }))

/** The page of a comparison whose work is left to its data, printed by the keys; `print` is counted instead of opening a dialogue. */
async function printByKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed')
  })
  await page.keyboard.press('Control+p')
  await page.waitForFunction(() => document.title === 'printed')
}

for (const locale of locales) {
  const { marksShared } = messages(locale).comparison
  const printRest = messages(locale).pairPage.onDemand.print
  const withLeft = () =>
    `${locale === 'en' ? 'en/' : ''}${seriesSlugs()
      .flatMap(comparisonSlugs)
      .find((path) => /is-reworded mostly.*? data-left/u.test(pageSource(`${path}index.html`)))!}`

  test(`paper has the whole text of the work part when the keys print, and says what it lacks when it does not (${locale})`, () =>
    visit(withLeft(), { width: paper }, async (page) => {
      const unfilled = page.locator('#work .row:has([data-left])')
      expect(await unfilled.count()).toBeGreaterThan(0)
      expect(await page.getByText(printRest).isVisible()).toBe(false)
      await page.evaluate(() => {
        // Opened for paper alone, before anything could be fetched.
        document.querySelectorAll<HTMLElement>('#work .fold-part > *').forEach((child) => document.querySelector('#work')!.append(child))
      })
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByText(printRest).isVisible()).toBe(true)
      expect(await unfilled.getByText(marksShared).filter({ visible: true }).count()).toBe(0)
      await printByKeys(page)
      expect(await unfilled.count()).toBe(0)
      expect(await page.getByText(printRest).isVisible()).toBe(false)
    }))

  test(`where the texts can't be had, the keys print all the same (${locale})`, () =>
    visit(withLeft(), { width: paper }, async (page) => {
      await page.evaluate(() => {
        window.fetch = () => Promise.reject(new Error('offline'))
      })
      await printByKeys(page)
      expect(await page.locator('#work [data-left]').count()).toBeGreaterThan(0)
    }))
}

test('the second skip link of a comparison leads past all that can be saved and chosen, to the first rows', () =>
  visit(busiestComparison(), {}, async (page) => {
    const skips = page.locator('.skip')
    await skips.nth(1).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('article.row') !== null)).toBe(true)
  }))

test('every report of the matrix of organisations and years is on the paper, however many years it has', () =>
  visit('', { width: paper }, async (page) => {
    const reports = await page.locator('.matrix .year').count()
    expect(reports).toBeGreaterThan(20)
    // As many years as no sheet has room for beside each other.
    await page.locator('.matrix tbody tr').evaluateAll((rows) => {
      for (const row of rows) for (let more = 0; more < 12; more++) row.append(row.lastElementChild!.cloneNode(true))
    })
    await page.emulateMedia({ media: 'print' })
    const beyond = await page.locator('.matrix .year').evaluateAll((years, width) => {
      const boxes = years.map((year) => year.getBoundingClientRect())
      return boxes.filter((box) => box.width === 0 || box.left < 0 || box.right > width).length
    }, paper)
    expect(beyond).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper)
  }))

test('on screen, too, each status has a sign of its own, and the legend of a list names those that are in it', () =>
  visit(`${seriesSlugs()[0]!}/`, {}, async (page) => {
    const signs = await page.evaluate(signsOfStatuses, statuses)
    expect(new Set(signs.map((looks) => looks.join(' '))).size).toBe(statuses.length)
    const lists = await page.locator('.section:has(.strips)').evaluateAll((sections) =>
      sections.map((section) => {
        const statusesIn = (where: string) => [...new Set([...section.querySelectorAll(`${where} .mark`)].map(({ className }) => className))].sort()
        return [statusesIn('.strip-legend'), statusesIn('.strips')] as const
      }),
    )
    expect(lists.length).toBeGreaterThan(0)
    for (const [explained, drawn] of lists) expect(explained).toEqual(drawn)
  }))

for (const locale of locales) {
  test(`on screen no count of years runs into the years (${locale})`, async () => {
    for (const series of seriesSlugs()) {
      await visit(`${locale === 'en' ? 'en/' : ''}${series}/`, {}, async (page) => {
        const beyond = await page.locator('.strips tbody th .label').evaluateAll((labels) =>
          labels.flatMap((label) => {
            // The words of the longest count that there may be.
            label.textContent += label.textContent
            return label.getBoundingClientRect().right > label.closest('th')!.getBoundingClientRect().right + 1 ? [label.textContent] : []
          }),
        )
        expect(beyond).toEqual([])
      })
    }
  })
}

test('the problems of an organisation can be printed alone', () =>
  visit(`${seriesSlugs()[0]!}/`, { width: paper }, async (page) => {
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.locator('[data-print-problems]').click()
    await page.emulateMedia({ media: 'print' })
    const heads = await page.locator('main > .section > h2:visible').evaluateAll((all) => all.map(({ id }) => id))
    expect(heads).toEqual(['h-problems'])
  }))

test('“raised first” opens a strip and never stands in its middle', () => {
  const strips = htmlFiles().flatMap((file) =>
    [...pageSource(file).matchAll(/<tr id="[^"]*"><th scope="row"><div>.*?<\/tr>/gsu)].map(([row]) =>
      [...row.matchAll(/class="mark at-([a-z]+)/gu)].map(([, status]) => status),
    ),
  )
  expect(strips.length).toBeGreaterThan(20)
  expect(strips.filter((statuses) => statuses.lastIndexOf('first') > 0)).toEqual([])
})

for (const locale of locales) {
  test(`a report offers its citation at its head, and names each part where it opens (${locale})`, () =>
    visit(`${locale === 'en' ? 'en/' : ''}${reportSlugs(seriesSlugs()[0]!)[0]!}`, {}, async (page) => {
      const cite = page.locator('.page-head a[href="#cite"]')
      expect(await cite.textContent()).toBe(messages(locale).report.cite)
      const ledger = page.locator('.page-head a[href="#ledger"]')
      expect(await ledger.count()).toBe((await page.locator('#ledger ~ * tbody tr').count()) > 0 ? 1 : 0)
      const [first, last, end] = await page.evaluate(() => {
        const labels = [...document.querySelectorAll('.part-mark')].map((label) => label.getBoundingClientRect().top)
        return [labels[0]!, labels.at(-1)!, document.querySelector('.report-text')!.getBoundingClientRect().bottom]
      })
      expect(first).toBeLessThan(last!)
      expect(last!).toBeLessThan(end!)
    }))

  test(`a search says why its parts need not add up (${locale})`, () =>
    visit(`${locale === 'en' ? 'en/' : ''}search/?q=${encodeURIComponent('责任')}`, {}, async (page) => {
      await page.locator('[data-search-state=done]').waitFor()
      expect(await page.getByText(messages(locale).search.partNote).isVisible()).toBe(true)
    }))
}

test('the method page can be cited without scripts: what it gives, and what to put in place of the address', () =>
  visit('method/', { script: false }, async (page) => {
    const citation = page.locator('section.citation')
    expect(await citation.locator('pre').textContent()).toContain('[EB/OL]')
    expect(await citation.textContent()).toContain(messages('zh').report.citeAddress)
  }))

test('what is folded on screen is whole on paper, without scripts as well', () =>
  visit(
    `${seriesSlugs().find((slug) => pageSource(`${slug}/index.html`).includes('<details class="once">'))!}/`,
    { width: paper, script: false },
    async (page) => {
      const seen = () =>
        page.locator('details.once:not([open]) > :not(summary)').evaluateAll((folded) => folded.map((each) => each.checkVisibility()))
      expect(new Set(await seen())).toEqual(new Set([false]))
      await page.emulateMedia({ media: 'print' })
      expect(new Set(await seen())).toEqual(new Set([true]))
    },
  ))

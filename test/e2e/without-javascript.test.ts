import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { twoSeries } from './setup/any-two.ts'
import { comparisonData, reportData } from './setup/packed.ts'
import { comparisonSlugs, reportSlugs, seriesSlugs, themeWithProblems, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

/** Opens every fold as a reader would, the outer ones first. */
async function unfold(page: Page): Promise<void> {
  for (;;) {
    const closed = page.locator('main details:not([open]) > summary:visible').first()
    if ((await closed.count()) === 0) return
    await closed.click({ position: { x: 4, y: 4 } })
  }
}

/** What a reader sees of the page, without white space: lines break differently on screens than in texts. */
async function seen(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, '')
}

function missing(words: readonly string[], text: string): string[] {
  return words.map((word) => word.replace(/\s+/g, '')).filter((word) => !text.includes(word))
}

/** Controls that a reader sees although only a script could answer them; radio buttons can be answered by style sheets. */
async function deadControls(page: Page): Promise<string[]> {
  const controls = page.locator('button, input:not([type=radio]), select, textarea, .js-only, [data-copy]')
  return controls.evaluateAll((elements) =>
    elements.filter((element) => element.getClientRects().length > 0).map((element) => element.outerHTML.slice(0, 90)),
  )
}

/** The whole texts of the two reports of a pair, as their pages print them. */
async function textsOfReports(pair: string): Promise<string> {
  const [series, years] = pair.split('/')
  const known = reportSlugs(series!).map((path) => path.split('/')[1]!)
  // The name of a year's second report holds a hyphen itself.
  const slugs = known.flatMap((one) => known.map((other) => [one, other])).find((two) => two.join('-') === years)!
  let texts = ''
  for (const slug of slugs) {
    await visit(`${series!}/${slug}/`, { script: false }, async (page) => {
      texts += await seen(page)
    })
  }
  return texts
}

// Of work that only one report tells, the row leads to the report; so does a passage.
test(
  'all texts of a comparison can be read, there or where their rows lead, every row says its status, every fold opens',
  { timeout: 300_000 },
  async () => {
    for (const pair of comparisonSlugs(seriesSlugs()[0]!).slice(0, 4)) {
      await visit(pair, { script: false }, async (page) => {
        await unfold(page)
        const { problems, plans, work, followThrough } = comparisonData(pair)
        const items = [problems, plans].flatMap(({ earlier, later }) => [...earlier, ...later]).flatMap(({ text }) => text.split('\n'))
        const nearest = followThrough.flatMap(({ evidence }) => evidence.slice(0, 1).map(({ text }) => text))
        expect([pair, missing([...items, ...nearest], await seen(page))]).toEqual([pair, []])
        const left = await page
          .locator('.text[data-left]')
          .evaluateAll((texts) => texts.filter((text) => !text.parentElement?.querySelector('.to-text')).length)
        expect([pair, left]).toEqual([pair, 0])
        const elsewhere = [
          // By sentences: a heading that opens a task is a paragraph of its own in the report.
          ...[...work.earlier, ...work.later].flatMap(({ text }) => text.split(/[。\n]/)),
          ...followThrough.flatMap(({ evidence }) => evidence.map(({ text }) => text)),
        ]
        expect([pair, missing(elsewhere, (await seen(page)) + (await textsOfReports(pair)))]).toEqual([pair, []])
        const statuses = await page
          .locator('.comparison .row .status')
          .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).innerText.trim()))
        const silent = await page.locator('.comparison .row').evaluateAll((rows) => rows.filter((row) => !row.querySelector('.status')).length)
        expect([pair, silent]).toEqual([pair, 0])
        expect(statuses.filter((status) => status === '')).toEqual([])
      })
    }
  },
)

test('the whole text of a report can be read', { timeout: 300_000 }, async () => {
  const [{ slug, reports }] = twoSeries()
  for (const report of reports.slice(0, 4)) {
    await visit(`${slug}/${report}/`, { script: false }, async (page) => {
      await unfold(page)
      const { blocks } = reportData(`${slug}/${report}`).report
      const texts = blocks.flatMap(([, , , marker, text]) => [marker, ...text.split('\n')])
      expect([report, missing(texts, await seen(page))]).toEqual([report, []])
    })
  }
})

test('the pages of a series and of the archive lead to all of their reports and comparisons', async () => {
  const links = (page: Page) =>
    page
      .locator('main a[href]')
      .evaluateAll((elements) => elements.map((element) => decodeURI(new URL((element as HTMLAnchorElement).href).pathname).slice(1)))
  for (const series of seriesSlugs()) {
    await visit(`${series}/`, { script: false }, async (page) => {
      expect(await links(page)).toEqual(expect.arrayContaining(comparisonSlugs(series)))
      await unfold(page)
      expect(await page.locator('.strips .mark').count()).toBeGreaterThan(0)
    })
  }
  await visit('', { script: false }, async (page) => {
    expect(await links(page)).toEqual(expect.arrayContaining(seriesSlugs().flatMap((series) => [`${series}/`, ...comparisonSlugs(series)])))
  })
})

test('controls that need a script are not there without one', async () => {
  const series = seriesSlugs()[0]!
  const [{ slug, reports }] = twoSeries()
  const pages = [
    '',
    `${series}/`,
    `${slug}/${reports[0]!}/`,
    comparisonSlugs(series)[0]!,
    'compare/',
    'search/',
    'problems/',
    'terms/',
    'method/',
    'review/',
    'unassigned/',
  ]
  for (const path of pages.filter((page) => existsSync(join(inject('siteFolder'), page, 'index.html')))) {
    await visit(path, { script: false }, async (page) => {
      expect([path, await deadControls(page)]).toEqual([path, []])
    })
  }
})

test('pages that need a script say so and lead on', async () => {
  for (const path of ['search/', 'compare/']) {
    await visit(path, { script: false }, async (page) => {
      expect(await page.locator('main').innerText()).toMatch(/JavaScript|脚本/)
      expect(await page.locator('main a[href]:visible').count()).toBeGreaterThan(0)
    })
  }
})

for (const script of [false, true]) {
  test(`a picture of many years opens at the newest, where it is too wide for the window (${script ? 'with' : 'without'} scripts)`, () =>
    visit('', { width: 390, script }, async (page) => {
      const [right, edge, width] = await page.locator('.matrix-scroll').evaluate((scroll) => {
        const newest = scroll.querySelector('thead th:last-child')!.getBoundingClientRect()
        return [newest.right, scroll.getBoundingClientRect().right, scroll.scrollWidth - scroll.clientWidth] as const
      })
      expect(width).toBeGreaterThan(0)
      expect(Math.abs(right - edge)).toBeLessThan(2)
    }))
}

for (const path of ['', 'problems/', themeWithProblems(), `${seriesSlugs()[0]!}/`]) {
  test(`a picture of years for which the window is wide enough stands at its left: /${path}`, () =>
    visit(path, { width: 1440, script: false }, async (page) => {
      const offsets = await page
        .locator('[data-newest-last]:visible')
        .evaluateAll((all) =>
          all.flatMap((scroll) =>
            scroll.scrollWidth > scroll.clientWidth
              ? []
              : [scroll.firstElementChild!.getBoundingClientRect().left - scroll.getBoundingClientRect().left],
          ),
        )
      expect(offsets.length).toBeGreaterThan(0)
      expect(offsets.filter((offset) => Math.abs(offset) > 1)).toEqual([])
    }))
}

test.each([1440, 1024, 800])('with scripts a table of too many years shows whole ones, up to the edge of the text (%i)', (width) =>
  visit('', { width }, async (page) => {
    // As many years as no window has room for beside each other.
    await page.locator('.matrix tr').evaluateAll((rows) => {
      for (const row of rows) for (let more = 0; more < 14; more++) row.append(row.lastElementChild!.cloneNode(true))
    })
    await page.setViewportSize({ width: width - 1, height: 900 })
    const cut = await page.locator('.matrix-scroll').evaluate((scroll) => {
      scroll.scrollLeft = 0
      const [names, ...years] = [...scroll.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect())
      const edges = [scroll, scroll.parentElement!].map((box) => box.getBoundingClientRect().right)
      const isCut = ({ left, right }: DOMRect): boolean => left < names!.right - 2 && right > names!.right + 2
      return { gap: edges[1]! - edges[0]!, cut: years.filter(isCut).length, newest: edges[0]! - years.at(-1)!.right }
    })
    expect([Math.abs(cut.gap) < 1, cut.cut, Math.abs(cut.newest) < 2]).toEqual([true, 0, true])
  }),
)

test('an organisation of whose reports none is in sight says where they lie', () =>
  visit('', { width: 390 }, async (page) => {
    const away = page.locator('.matrix th[data-away]')
    const rows = page.locator('.matrix tbody tr')
    // The newest years of one row are taken away.
    await rows.first().evaluate((row) => {
      for (const cell of [...row.querySelectorAll('td')].slice(-4)) cell.replaceChildren()
    })
    const scroll = page.locator('.matrix-scroll')
    await scroll.evaluate((box) => box.dispatchEvent(new Event('scroll')))
    expect(await away.first().getAttribute('data-away')).toMatch(/^← \d{4}/)
    await scroll.evaluate((box) => (box.scrollLeft = -box.scrollWidth))
    await page.waitForFunction(() => !document.querySelector('.matrix tbody tr th')!.hasAttribute('data-away'))
  }))

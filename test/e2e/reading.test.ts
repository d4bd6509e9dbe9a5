import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { busiestComparison, follow, htmlFiles, pageSource, reportSlugs, seriesSlugs, subfolders, useBrowser } from './setup/pages.ts'
import { pairWithCommonWording } from './setup/sample.ts'

const visit = useBrowser()

for (const script of [true, false]) {
  const how = script ? 'with scripts' : 'without scripts'

  test(`from the home page to what changed most (${how})`, () =>
    visit('', { script }, async (page) => {
      await follow(page.locator('.most-changed a').first())
      expect(await page.locator('h1').textContent()).toContain('对照')
      expect(await page.locator('.row').count()).toBeGreaterThan(5)
    }))

  test(`from the matrix to a report, its comparison and back to the series (${how})`, () =>
    visit('', { script }, async (page) => {
      await follow(page.locator('.matrix a.edge + .year').last())
      expect(await page.locator('.report-text .block').count()).toBeGreaterThan(10)
      await follow(page.locator('.report-links .compare').first())
      expect(await page.locator('.comparison').count()).toBe(1)
      await follow(page.locator('.breadcrumb a').last())
      expect(await page.locator('table.strips').count()).toBeGreaterThan(0)
    }))

  test(`a mark of a lineage leads to the words of that year (${how})`, () =>
    visit(`${seriesSlugs()[0]!}/`, { script }, async (page) => {
      await follow(page.locator('.strips .mark').first())
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
      expect(await page.locator(`.report-text [id="${anchor}"]`).count()).toBe(1)
    }))
}

test('the language switch keeps the place', () =>
  visit(`${busiestComparison()}?view=inline#plans`, {}, async (page) => {
    await follow(page.locator('[data-language-switch]'))
    const address = new URL(page.url())
    expect(address.pathname).toMatch(/^\/en\//)
    expect(address.search + address.hash).toBe('?view=inline#plans')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  }))

test('the text of a report keeps its own language in the English interface', () =>
  visit(`en/${reportSlugs(seriesSlugs()[0]!)[0]!}`, {}, async (page) => {
    const spoken = await page.locator('.report-text .block p').evaluateAll((texts) => texts.map((text) => text.closest<HTMLElement>('[lang]')!.lang))
    expect(spoken.length).toBeGreaterThan(5)
    expect(spoken.filter((language) => !language.startsWith('zh'))).toEqual([])
  }))

test('the contents follow the reader', () =>
  visit(reportSlugs(seriesSlugs()[0]!)[0]!, {}, async (page) => {
    const links = page.locator('.contents ol a')
    await follow(links.last())
    await page.locator('.contents a[aria-current=location]').waitFor()
    expect(await page.locator('.contents a[aria-current=location]').count()).toBe(1)
  }))

test('common wording is shaded on demand, and below its paragraph it says where else it stands', () =>
  visit(pairWithCommonWording().replace(/-[^/]*\/$/, '/'), {}, async (page) => {
    await page.locator('[data-common]').click()
    const note = page.locator('.common-where').first()
    await note.waitFor()
    expect(await note.locator('a').count()).toBeGreaterThan(0)
    const over = await page.locator('.common-where').evaluateAll(
      (notes) =>
        notes.filter((element) => {
          const text = element.parentElement!.querySelector(':scope > :is(p:not(.common-where), h2, h3, h4, h5, .scroll-x)')!
          return element.getBoundingClientRect().top < text.getBoundingClientRect().bottom - 1
        }).length,
    )
    expect(over).toBe(0)
  }))

test('the theme lasts and is there before the first paint', () =>
  visit('', {}, async (page) => {
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'auto')
    await page.locator('[data-theme-switch]').click()
    await page.locator('[data-theme-switch]').click()
    expect(await theme()).toBe('dark')
    await page.reload({ waitUntil: 'commit' })
    await page.waitForSelector('head > title', { state: 'attached' })
    expect(await theme()).toBe('dark')
  }))

test('a slash leads to the search box, and typing there is left alone', () =>
  visit(reportSlugs(seriesSlugs()[0]!)[0]!, {}, async (page) => {
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quick-search')
    await page.keyboard.type('a/n')
    expect(await page.locator('#quick-search').inputValue()).toBe('a/n')
  }))

test('every link to a place of a page leads to a place that is there', () => {
  const htmlOf = new Map(htmlFiles().map((path) => [`/${path.replace(/index\.html$/, '')}`, pageSource(path)]))
  const idsOf = new Map([...htmlOf].map(([path, html]) => [path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!))]))
  const dead = [...htmlOf].flatMap(([path, html]) =>
    [...html.matchAll(/\shref="([^"]*#[^"]+)"/g)].flatMap(([, href]) => {
      const to = new URL(href!.replaceAll('&amp;', '&'), `https://archive.example${encodeURI(path)}`)
      const ids = idsOf.get(decodeURIComponent(to.pathname))
      return to.host !== 'archive.example' || ids?.has(decodeURIComponent(to.hash.slice(1))) ? [] : [`${path} → ${href!}`]
    }),
  )
  expect(dead).toEqual([])
})

test('a verdict on plans that is never given has no column of zeros, and the note says so', async () => {
  const { followThroughNote } = messages('zh').series
  for (const series of seriesSlugs()) {
    await visit(`${series}/`, {}, async (page) => {
      const table = page.locator('.follow-by-year')
      if ((await table.count()) === 0) return
      const silent = await table.locator('thead .is-not-found').count()
      const told = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td').length))
      expect(new Set(told)).toEqual(new Set([silent > 0 ? 5 : 4]))
      expect(await page.getByText(silent > 0 ? followThroughNote.withSilent : followThroughNote.without).count()).toBe(1)
    })
  }
})

test('what was asked is in the title of the page, for tabs and bookmarks', async () => {
  for (const [path, done] of [
    ['terms/', '[data-terms-state=done]'],
    ['search/', '[data-search-state=done]'],
  ] as const) {
    await visit(path, {}, async (page) => {
      const title = await page.title()
      await page.goto(`${page.url()}?q=${encodeURIComponent('责任')}`)
      await page.locator(done).waitFor()
      expect(await page.title()).toBe(`责任 · ${title}`)
      if (path !== 'terms/') return
      // What stood below waits for the first answer, and is there when none is asked any more.
      expect(await page.locator('#h-years').isVisible()).toBe(true)
      await page.fill('form.ask input', '')
      await page.locator('form.ask button').click()
      expect(await page.locator('#h-years').isVisible()).toBe(true)
      expect(await page.title()).toBe(title)
    })
  }
})

test('a file in which no report was found says so first, and offers nothing that needs one', async () => {
  const unread = subfolders('unassigned').filter((slug) => !pageSource(`unassigned/${slug}/index.html`).includes('data-report-text'))
  expect(unread.length).toBeGreaterThan(0)
  for (const slug of unread)
    await visit(`unassigned/${slug}/`, { script: false }, async (page) => {
      const said = await page.locator('.page-head .warning').first().textContent()
      expect(await page.locator('#ledger ~ ul').textContent()).toContain(said!.trim())
      expect(await page.locator('main a[href*="b=draft"], main a[href="#cite"], .reading').count()).toBe(0)
    })
})

test('threads have a table of contents, name what one reads while one scrolls, and can be filtered', () =>
  visit(`${seriesSlugs()[0]!}/threads/`, { width: 390 }, async (page) => {
    const ids = (where: string) => page.locator(where).evaluateAll((all) => all.map((one) => one.getAttribute('href')?.slice(1) ?? one.id))
    const threads = await ids('.thread')
    expect(threads.length).toBeGreaterThan(5)
    expect(await ids('.thread-contents ol a')).toEqual(threads)
    expect((await ids('.thread-lists a')).length).toBe(await page.locator('section.threads').count())
    await page
      .locator('.thread .row')
      .nth(3)
      .evaluate((row) => scrollTo(0, row.getBoundingClientRect().top + scrollY + 20))
    const heads = await page.locator('.thread > h3').evaluateAll((all) => all.filter((head) => Math.abs(head.getBoundingClientRect().top) < 1).length)
    expect(heads).toBe(1)
    const name = (await page.locator('.thread-contents ol a').nth(1).textContent())!
    await page.fill('[data-thread-filter] input', name)
    const shown = await ids('.thread:visible')
    expect(shown).toContain(threads[1])
    expect(shown.length).toBeLessThan(threads.length)
    expect(await ids('.thread-contents ol a:visible')).toEqual(shown)
    await page.fill('[data-thread-filter] input', '')
    expect(await ids('.thread:visible')).toEqual(threads)
  }))

for (const [path, column] of [
  ['problems/', '.theme-table:visible thead th'],
  [`${seriesSlugs()[0]!}/`, '.strips thead th'],
] as const) {
  test(`on telephones no year is cut at the edge of its picture, where its number would be read as another: /${path}`, async () => {
    for (const width of [360, 390, 480, 600]) {
      await visit(path, { width }, async (page) => {
        const cut = await page
          .locator(column)
          .first()
          .evaluate((first, selector) => {
            const scroller = first.closest('.scroll-x')!
            // Beside the names, or below them, where these have lines of their own.
            const named = first.getClientRects().length > 0 ? first.getBoundingClientRect().right : scroller.getBoundingClientRect().left
            const heads = [...scroller.querySelectorAll(selector.split(' ').slice(-2).join(' '))].slice(1).map((head) => head.getBoundingClientRect())
            return heads.filter(({ left, right }) => left < named - 3 && right > named + 3).length
          }, column)
        expect([width, cut]).toEqual([width, 0])
      })
    }
  })
}

test('counts stand beside what they count, and links that follow each other are told apart', async () => {
  for (const language of ['', 'en/'])
    for (const series of seriesSlugs()) {
      const threads = `${language}${series}/threads/`
      await visit(threads, { width: 390 }, async (page) => {
        for (const line of await page.locator('.thread-lists li').all()) expect((await line.boundingBox())!.height).toBeLessThan(35)
      })
      const findings = pageSource(`${language}${series}/findings/index.html`)
      expect(findings).not.toMatch(/<\/a>\s*<a[^>]*>[^<]*→/)
    }
})

test('a comparison leads to its citation from where its files are offered', () =>
  visit(busiestComparison(), {}, async (page) => {
    await page.locator('.exports a[href="#cite"]').press('Enter')
    expect(await page.locator('#cite').evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight)).toBe(true)
  }))

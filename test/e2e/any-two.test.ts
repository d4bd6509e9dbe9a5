import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { choose, compareDraft, draft, openForm, result, submit, twoSeries } from './setup/any-two.ts'
import { comparisonSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

test('the first series that is chosen suggests its two newest reports, and both stand in the address', () =>
  visit('compare/', {}, async (page) => {
    const [series] = twoSeries()
    await openForm(page)
    await page.selectOption('#a-series', series.slug)
    await submit(page)
    await result(page)
    const [earlier, later] = series.reports.slice(-2)
    expect(new URL(page.url()).search).toBe(`?a=${series.slug}/${earlier}&b=${series.slug}/${later}`)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
    expect(await page.textContent('[data-status]')).toContain(`${earlier}与${later}对照`)
    expect(await page.title()).toContain(series.name)
  }))

test('a pair that has a page looks the same here as there', async () => {
  const [series] = twoSeries()
  const pair = comparisonSlugs(series.slug)[0]!
  const [earlier, later] = series.reports
  // The built page alone knows the other years of the series: which items an older report tells, with which a thread goes on, and for the how manieth time. It leaves some texts to its data.
  const rows = (page: Page) =>
    page.locator('.comparison article').evaluateAll((articles) =>
      articles
        .map((article) => {
          const isLeft = article.querySelector('[data-left]') !== null
          const copy = article.cloneNode(true) as Element
          for (const known of copy.querySelectorAll('.over-years, .next-same')) known.remove()
          // Links are held against each other by where they lead.
          for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) link.setAttribute('href', link.href)
          const words = (isLeft ? copy.querySelector('header')! : copy).outerHTML.replace(/\s+/g, ' ')
          const goesOn = article.matches('.is-undetermined:not(:has(.why))')
          return {
            id: article.id,
            isTold: goesOn || article.classList.contains('is-told'),
            isLeft,
            status: copy.querySelector('.status')!.textContent,
            words,
          }
        })
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    )
  let built: Awaited<ReturnType<typeof rows>> = []
  await visit(pair, {}, async (page) => {
    built = await rows(page)
  })
  await visit(`compare/?a=${series.slug}/${earlier}&b=${series.slug}/${later}`, {}, async (page) => {
    await result(page)
    const here = await rows(page)
    expect(here.map(({ id }) => id)).toEqual(built.map(({ id }) => id))
    const alike = built.filter(({ isTold, isLeft }) => !isTold && !isLeft)
    expect(alike.length).toBeGreaterThan(20)
    const found = new Map(here.map((row) => [row.id, row]))
    expect(alike.map(({ id }) => found.get(id)!.words)).toEqual(alike.map(({ words }) => words))
    const left = built.filter(({ isTold, isLeft }) => !isTold && isLeft)
    expect(left.map(({ id }) => found.get(id)!.status)).toEqual(left.map(({ status }) => status))
    expect(await page.locator(`a[href="/${pair}"]`).count()).toBe(1)
  })
})

test('a table of any two says of each row where it stands, as that of a built comparison does', async () => {
  const [series] = twoSeries()
  const pair = comparisonSlugs(series.slug)[0]!
  const [earlier, later] = series.reports
  const table = async (page: Page, button: string): Promise<string[][]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    return parse(readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '')) as string[][]
  }
  let built: string[][] = []
  await visit(pair, {}, async (page) => {
    built = await table(page, '[data-export=csv]')
  })
  await visit(`compare/?a=${series.slug}/${earlier}&b=${series.slug}/${later}`, {}, async (page) => {
    await result(page)
    const [heads, ...rows] = await table(page, '[data-save=csv]')
    expect(heads).toEqual(built[0])
    const placed = (lines: string[][]) =>
      lines.map((row) => [row.at(-1), ...heads!.flatMap((head, at) => (/ 本站段号$|SHA-256$/.test(head) ? row[at]! : []))].join()).toSorted()
    expect(placed(rows)).toEqual(placed(built.slice(1)))
    expect(placed(rows).filter((row) => /,本站第\d+段,本站第\d+段,[0-9a-f]{64},[0-9a-f]{64}$/.test(row)).length).toBeGreaterThan(3)
    const address = heads!.findIndex((head) => head === messages('zh').take.rowAddress)
    for (const row of rows) expect(row[address]).toContain(`compare/?a=${series.slug}/${earlier}&b=`)
  })
})

test('reports that don’t follow each other are compared, and of two organisations too', () =>
  visit('compare/', {}, async (page) => {
    const [one, other] = twoSeries()
    await openForm(page)
    await choose(page, 'a', `${one.slug}/${one.reports[0]!}`)
    await choose(page, 'b', `${one.slug}/${one.reports.at(-1)!}`)
    await submit(page)
    await result(page)
    expect(await page.locator('#plans .row').count()).toBeGreaterThan(3)
    await choose(page, 'b', `${other.slug}/${other.reports[0]!}`)
    await submit(page)
    await page.waitForFunction((name) => document.title.includes(name), other.name)
    expect(await page.textContent('[data-result-head]')).toContain('不同单位')
    // What only one of them writes can be asked for by that name, on the page as in files: nothing came or went.
    const { status } = messages('zh').comparison
    const choices = await page.locator('[data-only] option:not([hidden])').allTextContents()
    expect(choices.filter((words, at) => / 0$/.test(words) || choices.indexOf(words) !== at)).toEqual([])
    const ofOne = choices.filter((words) => words.includes('只列于'))
    expect(ofOne.length).toBeGreaterThan(1)
    // The choice counts what the figures of the summary count: problems and plans together, and work.
    const chips = await page.locator('.summary .chip:is(.is-dropped, .is-added)').evaluateAll((all) =>
      all.map((chip) => [chip.getAttribute('href')!.startsWith('#work-') ? '工作' : '问题和计划', chip.firstChild!.textContent!.trim(), Number(chip.querySelector('b')!.textContent)] as const)) // prettier-ignore
    const counted = new Map<string, number>()
    for (const [lists, words, count] of chips) counted.set(`只看${lists}：${words}`, (counted.get(`只看${lists}：${words}`) ?? 0) + count)
    expect(ofOne.toSorted()).toEqual([...counted].map(([words, count]) => `${words} ${count}`).toSorted())
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=csv]')])
    const table: string[][] = parse(readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, ''))
    const said = new Set(table.map(([, words]) => words!))
    expect([...said].some((words) => words.startsWith('只列于'))).toBe(true)
    for (const words of [status.dropped, status.added, status.told]) expect([...said]).not.toContain(words)
  }))

async function shadeCommonWording(page: Page): Promise<string | null> {
  await page.locator('[data-common-wording]').click()
  await page.waitForFunction(() => document.querySelector('[data-step-position]')!.textContent !== '')
  return page.textContent('[data-step-position]')
}

test('what other organisations write too is shaded, and forgotten with the pair', () =>
  visit('compare/', {}, async (page) => {
    const [one, other] = twoSeries()
    const shaded = () => page.evaluate(() => CSS.highlights.has('common-wording'))
    await openForm(page)
    await choose(page, 'a', `${one.slug}/${one.reports[0]!}`)
    await choose(page, 'b', `${other.slug}/${other.reports[0]!}`)
    await submit(page)
    await result(page)
    await shadeCommonWording(page)
    expect(await shaded()).toBe(true)
    await page.click('[data-swap]')
    await page.waitForFunction(() => document.querySelector('[data-step-position]')!.textContent === '')
    expect([await shaded(), await page.getAttribute('[data-common-wording]', 'aria-pressed')]).toEqual([false, 'false'])
  }))

test('a draft is held against no other report, and the page says so', () =>
  visit('compare/', {}, async (page) => {
    await compareDraft(page, draft)
    expect(await shadeCommonWording(page)).toContain('草稿')
  }))

test('swapping, going back and a reload keep the pair', () =>
  visit('compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    const [first, third] = [`${slug}/${reports[0]!}`, `${slug}/${reports[2]!}`]
    await page.goto(`${inject('site')}compare/?a=${first}&b=${third}`)
    await result(page)
    await page.click('[data-swap]')
    await page.waitForFunction(
      (query) => location.search === query && document.querySelector('[data-result]:not([hidden])'),
      `?a=${third}&b=${first}`,
    )
    expect(await page.inputValue('#a-report')).toBe(third)
    await page.goBack()
    await page.waitForFunction((address) => document.querySelector<HTMLSelectElement>('#a-report')?.value === address, first)
    await page.reload()
    await result(page)
    expect(await page.inputValue('#b-report')).toBe(third)
  }))

test('views and steps work as on the built pages', () =>
  visit('compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    await page.goto(`${inject('site')}compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[2]!}&view=inline`)
    await result(page)
    expect(await page.locator('html').getAttribute('data-view')).toBe('inline')
    await page.click('[data-view-button=changes]')
    expect(new URL(page.url()).searchParams.get('a')).toBe(`${slug}/${reports[0]!}`)
    await page.locator('h1').click()
    await page.keyboard.press('n')
    expect(await page.textContent('[data-step-position]')).toMatch(/第1处，共\d+处/)
  }))

test('the keyboard alone is enough', () =>
  visit('compare/', {}, async (page) => {
    await openForm(page)
    await page.focus('#a-series')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('a-report')
    await page.focus('.any-two-actions [type=submit]')
    await page.keyboard.press('Enter')
    await result(page)
  }))

test('the English page speaks English and leads to English pages', () =>
  visit('en/compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    await page.goto(`${inject('site')}en/compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[2]!}`)
    await result(page)
    expect(await page.textContent('[data-status]')).toContain('compared')
    expect(await page.getAttribute('.pair-titles a', 'href')).toBe(`/en/${slug}/${reports[0]!}/`)
    await page.click('[data-language-switch]')
    await result(page)
    expect(new URL(page.url()).pathname).toBe('/compare/')
  }))

test('what is shown can be saved', () =>
  visit('compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    await page.goto(`${inject('site')}compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[2]!}`)
    await result(page)
    const save = async (what: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save=${what}]`)])
      expect(download.suggestedFilename()).toMatch(/\d{4}/)
      return readFileSync(await download.path(), 'utf8')
    }
    expect(await save('word')).toMatch(/^PK/)
    // The line of sections is filled, and a filter clears away the sections without a row.
    const links = page.locator('[data-sections] a')
    expect(await links.count()).toBeGreaterThan(3)
    await page.selectOption('[data-only]', 'problems')
    expect(await links.count()).toBe(1)
    await page.selectOption('[data-only]', '')
    // Before the first row, not below the last.
    expect((await page.locator('[data-save=word]').boundingBox())!.y).toBeLessThan((await page.locator('[data-result-body]').boundingBox())!.y)
    expect(await save('csv')).toMatch(/^\uFEFF部分,判断,/)
    expect(JSON.parse(await save('json'))).toHaveProperty('followThrough')
    const html = await save('html')
    expect(html).toContain('id="problems"')
    expect(html).not.toMatch(/<script|<form/)
  }))

import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { onlyWords } from '../../src/view/comparison/choice.ts'
import { busiestComparison, useBrowser } from './setup/pages.ts'
import { comparisonWithNews, pairWithCommonWording } from './setup/sample.ts'

const visit = useBrowser()
const pair = busiestComparison

test('every figure of the summary leads to a row', () =>
  visit(pair(), {}, async (page) => {
    const targets = await page.locator('.summary a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets) expect(await page.locator(`[id="${target!.slice(1)}"]`).count()).toBe(1)
  }))

test('a row that a figure of the summary leads to is not hidden by what stays in view above it', () =>
  visit(pair(), {}, async (page) => {
    const link = page.locator('.summary a[href^="#plans-"]').first()
    await link.click()
    expect(new URL(page.url()).hash).toMatch(/^#plans-/)
    await page.waitForFunction(() => {
      const row = document.querySelector(':target')?.getBoundingClientRect()
      const bar = document.querySelector('.toolbar')?.getBoundingClientRect()
      return row && bar && row.top >= bar.bottom && row.top < innerHeight / 2
    })
  }))

test('the view is in the address, and comes back with it and with the history', () =>
  visit(pair(), {}, async (page) => {
    const shown = () => page.locator('html').getAttribute('data-view')
    await page.locator('[data-view-button=inline]').click()
    expect(new URL(page.url()).searchParams.get('view')).toBe('inline')
    expect(await page.locator('.in-one > .earlier').first().isVisible()).toBe(false)
    await page.reload()
    expect(await shown()).toBe('inline')
    expect(await page.locator('[data-view-button=inline]').getAttribute('aria-pressed')).toBe('true')
    await page.locator('[data-view-button=changes]').click()
    await page.goBack()
    expect(await shown()).toBe('inline')
  }))

test('the rows of one fate can be looked at alone; the address keeps it, and a link to another row ends it', () =>
  visit(pair(), {}, async (page) => {
    const shown = () =>
      page.locator('.comparison .row:visible').evaluateAll((rows) => [...new Set(rows.map((row) => row.className.match(/is-[a-z]+/)?.[0]))])
    await page.selectOption('[data-only]', 'dropped')
    expect(new URL(page.url()).searchParams.get('only')).toBe('dropped')
    expect(await shown()).toEqual(['is-dropped'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-only-note]:visible').textContent()).toBe(onlyWords('dropped', messages('zh').comparison))
    await page.emulateMedia({ media: 'screen' })
    await page.reload()
    expect(await shown()).toEqual(['is-dropped'])
    await page.locator('.summary a.is-added[href^="#problems-"], .summary a.is-reworded[href^="#problems-"]').first().click()
    await page.waitForFunction(() => document.querySelectorAll('.comparison .row[hidden]').length === 0)
    expect((await shown()).length).toBeGreaterThan(1)
    // Exports take what the address says: it must not speak of a filter that is gone.
    expect(new URL(page.url()).searchParams.has('only')).toBe(false)
  }))

test('problems alone are as many as the choice says, and the line of sections names no other', () =>
  visit(pair(), {}, async (page) => {
    const words = messages('zh').comparison
    await page.selectOption('[data-only]', 'problems')
    const option = await page.locator('[data-only] option:checked').textContent()
    const rows = await page.locator('.comparison .row:not([hidden])').count()
    expect(rows).toBe(await page.locator('#problems .row').count())
    expect(option).toBe(`${onlyWords('problems', words)} ${rows}`)
    expect(await page.locator('[data-sections] a').allTextContents()).toEqual([`${words.sections.problems} ${rows}`])
  }))

test('each choice says how many rows it shows, and the choices of one part leave out the others', () =>
  visit(pair(), {}, async (page) => {
    const choices = await page.locator('[data-only] option:not([hidden])[data-name]').evaluateAll((options) => (options as HTMLOptionElement[]).map(({ value, text }) => [value, text] as const)) // prettier-ignore
    expect(choices.length).toBeGreaterThan(6)
    for (const [value, text] of choices) {
      await page.selectOption('[data-only]', value)
      const shown = page.locator('.comparison :is(.row, .figures tr[id]):not([hidden])')
      expect([value, await shown.count()]).toEqual([value, Number(/ (\d+)$/.exec(text)![1])])
      const sections = await shown.evaluateAll((rows) => [...new Set(rows.map((row) => row.closest('section')!.id === 'work'))])
      expect(sections).toEqual([value.startsWith('work-')])
    }
  }))

test('the line of sections leads to each with the number of its rows', () =>
  visit(pair(), {}, async (page) => {
    const links = page.locator('[data-sections] a')
    expect(await links.count()).toBeGreaterThan(3)
    for (const link of await links.all()) {
      const [href, count] = await link.evaluate((it) => [it.getAttribute('href')!, it.querySelector('span')!.textContent])
      expect([href, await page.locator(`${href} :is(.row, .figures tr[id])`).count()]).toEqual([href, Number(count)])
    }
  }))

test('rows stay level: both texts of a pair begin at one height', () =>
  visit(pair(), {}, async (page) => {
    const tops = await page
      .locator('.rows:not(#work) .pair.in-one')
      .evaluateAll((pairs) =>
        pairs.map((element) => [...element.querySelectorAll('.side')].map((side) => Math.round(side.getBoundingClientRect().top))),
      )
    expect(tops.length).toBeGreaterThan(0)
    for (const [left, right] of tops) expect(left).toBe(right)
  }))

test('n and p move the focus from change to change and say where one is', () =>
  visit(pair(), {}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
    await page.keyboard.press('n')
    const first = await focused()
    expect(first).toMatch(/^(problems|plans|follow|cover|work)-/)
    expect(await page.locator('[data-step-position]').textContent()).toMatch(/第1处，共\d+处/)
    await page.keyboard.press('n')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('p')
    expect(await focused()).toBe(first)
    await page.locator('[data-step="1"]').click()
    expect(await focused()).not.toBe(first)
  }))

test('a narrow window gets cards with the changes in one line', () =>
  visit(pair(), { width: 390 }, async (page) => {
    expect(await page.locator('.rows:not(#work) .in-one > .later del').first().isVisible()).toBe(true)
    expect(await page.locator('.in-one > .earlier').first().isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }))

test('without scripts every row can be read and no control is left dead', () =>
  visit(pair(), { script: false }, async (page) => {
    expect(await page.locator('#problems .row:not(.is-same) .text').first().isVisible()).toBe(true)
    expect(await page.locator('.toolbar').isVisible()).toBe(false)
    expect(
      await page.locator('button:visible').evaluateAll((buttons) => buttons.filter((button) => button.getAttribute('type') !== 'submit').length),
    ).toBe(0)
    await page.locator('.fold-part > summary').click()
    expect(await page.locator('#work .row').first().isVisible()).toBe(true)
  }))

test('a permalink of a folded row opens the fold', () =>
  visit(pair(), {}, async (page) => {
    const anchor = await page.locator('#work .row').first().getAttribute('id')
    await page.evaluate((id) => (location.hash = id!), anchor)
    await page.locator(`[id="${anchor}"]`).waitFor({ state: 'visible' })
    expect(await page.locator(':target').getAttribute('id')).toBe(anchor)
  }))

test('after a link to a row, the steps go on from there', () =>
  visit(pair(), {}, async (page) => {
    const link = page.locator('.summary .chip[href^="#plans-"]').first()
    await link.click()
    await page.keyboard.press('n')
    const place = (id: string) => page.locator('.row').evaluateAll((rows, wanted) => rows.findIndex((row) => row.id === wanted), id)
    const [from, to] = [(await link.getAttribute('href'))!.slice(1), await page.evaluate(() => document.activeElement!.id)]
    expect(await place(to)).toBeGreaterThan(await place(from))
    expect(to).toMatch(/^(plans|follow)-/)
  }))

test('what other organisations write too is shaded on demand, and not before', () =>
  visit(pairWithCommonWording(), {}, async (page) => {
    const shaded = () => page.evaluate(() => [...(CSS.highlights.get('common-wording') ?? [])].map(String))
    expect(await shaded()).toEqual([])
    await page.locator('[data-common-wording]').click()
    await page.waitForFunction(() => CSS.highlights.has('common-wording'))
    const runs = await shaded()
    expect(runs.length).toBeGreaterThan(0)
    expect(Math.min(...runs.map((run) => run.length))).toBeGreaterThanOrEqual(12)
    expect(await page.locator('[data-step-position]').textContent()).not.toBe('')
    await page.locator('[data-common-wording]').click()
    expect(await shaded()).toEqual([])
  }))

test('the toolbar keeps its two lines, whatever it says', async () => {
  for (const [language, width] of [['', 390], ['en/', 390], ['en/', 720], ['en/', 1024], ['en/', 1440]] as const) {
    await visit(language + pairWithCommonWording(), { width }, async (page) => {
      await page.locator('[data-common-wording]').click()
      await page.waitForFunction(() => document.querySelector('[data-step-position]')!.textContent !== '')
      const { height } = (await page.locator('.toolbar').boundingBox())!
      expect([language, width, height <= 96]).toEqual([language, width, true])
      const button = (await page.locator('[data-common-wording]').boundingBox())!
      expect([language, width, button.x >= 0, button.x + button.width <= width]).toEqual([language, width, true, true])
      const cut = await page.locator('.views').evaluate((views) => views.scrollWidth - views.clientWidth)
      expect([language, width, cut > 0]).toEqual([language, width, false])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
}) // prettier-ignore

test('wider spacing of text cuts nothing off', async () => {
  for (const width of [320, 1280]) {
    await visit(`en/${pair()}`, { width }, async (page) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        )
        document.adoptedStyleSheets.push(sheet)
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const cut = await page
        .locator('.row :is(.status, .extent, .text p), .summary .chip, .summary dt')
        .evaluateAll((elements) => elements.filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1).length)
      expect([width, cut]).toEqual([width, 0])
    })
  }
})

test('on a telephone figures stand below what they count, and none is cut', async () => {
  for (const language of ['', 'en/'])
    await visit(language + comparisonWithNews(), { width: 390 }, async (page) => {
      const box = page.locator('.scroll-x:has(table.figures)')
      expect(await box.evaluate((of) => of.scrollWidth - of.clientWidth)).toBe(0)
      const lines = await page.locator('table.figures tr[id]').evaluateAll((rows) =>
        rows.map((row) => {
          const [name, ...cells] = [...row.children].map((cell) => cell.getBoundingClientRect())
          return name!.width > 300 && cells.every((cell) => cell.top >= name!.bottom - 1 && cell.right <= innerWidth)
        }),
      )
      expect(lines.length).toBeGreaterThan(0)
      expect(lines).not.toContain(false)
    })
})

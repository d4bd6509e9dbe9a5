/** What readers take along from a comparison: files of the pair, and its citation. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/core/read/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { fates, hasFate } from '../../src/view/comparison/choice.ts'
import { figureOrder } from '../../src/view/comparison/sections.ts'
import { busiestComparison, useBrowser } from './setup/pages.ts'
import { comparisonWithOlderItems } from './setup/sample.ts'

const visit = useBrowser()
const pair = busiestComparison

test('the pair can be taken along as data, as a table and as a page', () =>
  visit(pair(), {}, async (page) => {
    // Without a script the packed file of the whole series; with one, the data of this pair.
    const packed = await page.request.get(new URL((await page.locator('[data-export-data]').getAttribute('href'))!, page.url()).href)
    const name = pair().split('/').at(-2)!
    const body = await packed.body()
    // Some hosts declare such files as compressed, and the browser unpacks them.
    expect(JSON.parse((body[0] === 0x1f ? gunzipSync(body) : body).toString())).toMatchObject({ [name]: { exact: true } })
    const [data] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export-data]').click()])
    expect(data.suggestedFilename()).toContain(`${name.split('-').join(' 与 ')} 对照.json`)
    expect(JSON.parse(await readFile((await data.path())!, 'utf8'))).toMatchObject({ exact: true, problems: { links: expect.any(Array) } })
    const take = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export=${kind}]`).click()])
      return readFile((await download.path())!, 'utf8')
    }
    expect((await take('word')).slice(0, 2)).toBe('PK')
    expect(await take('csv')).toContain('部分,判断,前一份,后一份')
    const html = await take('html')
    expect(html).toContain('<style>')
    expect(html).toContain('不等于')
    expect(html).not.toContain('<script')
    // What only works on the site must be gone, with the room that it takes.
    const taken = await page.context().newPage()
    await taken.setContent(html)
    expect(await taken.locator('.toolbar, button, .site-header').count()).toBe(0)
    expect(await taken.evaluate(() => getComputedStyle(document.querySelector('.side-heads')!).top)).toBe('0px')
    expect(
      await taken.locator('a[href]').evaluateAll((links) => links.filter((link) => !/^(#|https?:)/.test(link.getAttribute('href')!)).length),
    ).toBe(0)
    // The heading that sorts on the site is a word there, printed once.
    await taken.emulateMedia({ media: 'print' })
    const changed = taken.locator('.figures thead th').last()
    expect([await changed.textContent(), await changed.evaluate((head) => getComputedStyle(head, '::before').content)]).toEqual(['变化', 'none'])
  }))

test('a document has the overview, how often readers agree, and the older words of what is not new, as the page has them', () =>
  visit(comparisonWithOlderItems(), {}, async (page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export=word]').click()])
    const { document } = await readDocument('pair.docx', await readFile((await download.path())!))
    const text = document!.text.replace(/\s+/g, ' ')
    const [name, figures] = [page.locator('.summary dt').first(), page.locator('.summary dd').first()]
    expect(text).toContain(`${(await name.innerText()).trim()} · ${(await figures.innerText()).replace(/\s+/g, ' ').trim()}`)
    expect(text).toContain((await page.locator('#problems > .agreement').innerText()).trim())
    const older = await page.locator('.row.is-told .absent q').allTextContents()
    expect(older.length).toBeGreaterThan(0)
    for (const words of older) expect(text).toContain(`“${words}”`)
  }))

for (const fate of fates) {
  test(`files say of each row what the page says, and have those that it shows: ${fate}`, () =>
    visit(`${comparisonWithOlderItems()}?only=${fate}`, {}, async (page) => {
      const take = async (kind: string) => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export=${kind}]`).click()])
        return readFile((await download.path())!, 'utf8')
      }
      const shown = await page.locator('.comparison .row:not([hidden])').evaluateAll((rows) =>
        rows.map((row) =>
          // Of a problem that was answered, the verdict is whether it is raised again.
          (row.querySelector('.fate .status') ?? row.querySelector('.status'))!.textContent.replace(/[\d/↓].*$/s, '').trim(),
        ),
      )
      const table: string[][] = parse((await take('csv')).replace(/^\uFEFF/, ''))
      // Figures are lines of a table, which have no status of their own.
      const { quantities } = messages('zh').comparison.sections
      const [counted, judged] = [true, false].map((isFigure) => table.slice(1).filter(([section]) => (section === quantities) === isFigure))
      expect(judged!.map(([, status]) => status).toSorted()).toEqual(shown.toSorted())
      const figures = await page.locator('.figures tr[id]:not([hidden])').count()
      expect(counted).toHaveLength(figures)
      if (fate === 'figures') expect(figures).toBeGreaterThan(0)
      if (!figureOrder.some((status) => hasFate(fate, 'quantities', status))) expect(figures).toBe(0)
      const note = await page.locator('[data-only-note]').textContent()
      expect(note!.includes(messages('zh').toolbar.onlyNone)).toBe(shown.length + figures === 0)
      const html = await take('html')
      const anchors = [...html.matchAll(/href="#([^"]*)"/g)].map(([, anchor]) => decodeURIComponent(anchor!))
      expect(anchors.filter((anchor) => !html.includes(`id="${anchor}"`))).toEqual([])
    }))
}

test('the citation names the address, the row that was followed to, and the caveat', () =>
  visit(pair(), {}, async (page) => {
    await page.locator('.row a.status').first().click()
    expect(new URL(page.url()).hash).not.toBe('')
    // The page hears a moment later that its address has another row.
    const citation = page.locator('#cite-gbt7714', { hasText: page.url() })
    await citation.waitFor({ state: 'attached' })
    const text = await citation.textContent()
    expect(text).toContain('不等于')
    const address = page.url()
    await page.locator('.exports a[href="#cite"]').click()
    await page.locator('#cite:focus').waitFor()
    expect(page.url()).toBe(address)
    expect(await page.locator('#cite-gbt7714').textContent()).toBe(text)
    // Whoever comes by an address of the citation itself cites the page.
    await page.goto(address.replace(/#.*/, '#cite'))
    await page.reload()
    await page.locator('#cite-gbt7714', { hasText: address.replace(/#.*/, '') }).waitFor({ state: 'attached' })
    expect(await page.locator('#cite-gbt7714').textContent()).not.toContain('#cite')
  }))

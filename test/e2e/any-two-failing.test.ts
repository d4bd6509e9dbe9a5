/** What the page for any two reports says where it can't compare: something is missing or can't be read, there is no network, or no script. */
import { expect, inject, test } from 'vitest'
import { choose, openForm, result, submit, twoSeries } from './setup/any-two.ts'
import { pageSource, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

test('whatever goes wrong, the page says what to do', () =>
  visit('compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    const alert = async (words: string): Promise<void> => {
      await page.waitForFunction((expected) => document.querySelector('[role=alert]:not([hidden])')?.textContent?.includes(expected), words)
      expect(await page.isVisible('[data-result]')).toBe(false)
    }
    await openForm(page)
    await submit(page)
    await alert('请先选好两份报告')
    await choose(page, 'a', `${slug}/${reports[0]!}`)
    await choose(page, 'b', `${slug}/${reports[0]!}`)
    await submit(page)
    await alert('请把其中一份换掉')
    await page.check('input[name=b-kind][value=draft]')
    await submit(page)
    await alert('还没有草稿')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b-draft')
    await page.setInputFiles('#b-file', { name: '扫描.doc', mimeType: 'application/msword', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]) })
    await submit(page)
    await alert('请另存为 docx')
    await page.setInputFiles('#b-file', {
      name: '图.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0, 1, 2, 3, 255, 254, 7, 0, 0, 1, 2, 0, 128, 129, 250]),
    })
    await submit(page)
    await alert('图.txt')
    await page.goto(`${inject('site')}compare/?a=${slug}/1066&b=${slug}/${reports[0]!}`)
    await alert('请重新选择')
  }))

test('without a network the page says so and works again with it', async () => {
  // The browser's own report of the failed request is no fault of the page.
  await visit('', {}, async (visited) => {
    const page = await visited.context().newPage()
    const [{ slug, reports }] = twoSeries()
    await page.goto(`${inject('site')}compare/`)
    await openForm(page)
    await choose(page, 'a', `${slug}/${reports[0]!}`)
    await choose(page, 'b', `${slug}/${reports[2]!}`)
    await page.context().setOffline(true)
    await submit(page)
    await page.waitForSelector('[role=alert]:not([hidden])')
    await page.context().setOffline(false)
    await submit(page)
    await result(page)
    expect(await page.locator('[role=alert]:not([hidden])').count()).toBe(0)
  })
})

test('without scripts the page leads to the built comparisons', () =>
  visit('compare/', { script: false }, async (page) => {
    const [{ slug }] = twoSeries()
    expect(await page.isVisible('form.any-two')).toBe(false)
    expect(await page.isVisible('[data-result]')).toBe(false)
    expect(await page.textContent('noscript')).toContain('JavaScript')
    expect(pageSource('compare/index.html')).toMatch(new RegExp(`href="(?:/|\\.\\./)${slug}/"`))
  }))

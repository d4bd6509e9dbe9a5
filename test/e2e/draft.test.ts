import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { choose, compareDraft, draft, openForm, result, submit, twoSeries } from './setup/any-two.ts'
import { linesAt, pdfOfSheets } from '../core/read/pdf-writer.ts'
import { docxOf } from './setup/docx.ts'
import { useBrowser } from './setup/pages.ts'

const visit = useBrowser()

test('a pasted draft is read, compared and explained', () =>
  visit('compare/', {}, async (page) => {
    await compareDraft(page, draft)
    expect(new URL(page.url()).searchParams.get('b')).toBe('draft')
    const head = await page.textContent('[data-result-head]')
    expect(head).toContain('2031')
    expect(head).toContain('问题2条，计划2条')
    expect(head).toContain('Intl.Segmenter')
    expect(await page.textContent('#problems')).toContain('夜间值守的人手不够')
    await page.click('[data-view-button=original]')
    await page.waitForSelector('.side.later .original')
    expect(await page.locator('#problems .side.later .original').first().textContent()).toContain('夜间值守')
  }))

test('a draft is found in no request and in no storage', () =>
  visit('compare/', {}, async (page) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`))
    await compareDraft(page, draft)
    await page.click('[data-view-button=original]')
    for (const request of sent) {
      expect(request).toMatch(new RegExp(`^GET ${inject('site')}`))
      expect(request).not.toContain('值守')
    }
    const stored = await page.evaluate(async () => [
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify(history.state),
      document.cookie,
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
    ])
    expect(stored.join(' ')).not.toContain('值守')
    await page.reload()
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.includes('请粘贴或拖入草稿'))
    expect(await page.inputValue('#b-draft')).toBe('')
    expect(await page.isChecked('input[name=b-kind][value=draft]')).toBe(true)
  }))

test('files are taken by choosing, by dropping, in old encodings, and swapped with their side', () =>
  visit('compare/', {}, async (page) => {
    const [{ slug, reports }] = twoSeries()
    await openForm(page)
    await choose(page, 'a', `${slug}/${reports[0]!}`)
    await page.check('input[name=b-kind][value=draft]')
    await page.setInputFiles('#b-file', { name: '值守 草稿.md', mimeType: 'text/markdown', buffer: Buffer.from(draft) })
    expect(await page.textContent('[data-side=b] [data-draft-loaded]')).toContain('值守 草稿.md')
    await submit(page)
    await result(page)
    expect(await page.textContent('[data-result-head]')).toContain('值守 草稿.md')
    await page.click('[data-swap]')
    await page.waitForFunction(() => location.search.startsWith('?a=draft'))
    expect(await page.textContent('[data-side=a] [data-draft-loaded]')).toContain('值守 草稿.md')
    // 夜间值守 in GB18030, dropped anywhere on the page, replaces what the later side held.
    await page.evaluate(() => {
      const data = new DataTransfer()
      const bytes = [0xd2, 0xb9, 0xbc, 0xe4, 0xd6, 0xb5, 0xca, 0xd8, 0xa1, 0xa3]
      data.items.add(new File([new Uint8Array(bytes)], '旧编码.txt'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    expect(await page.textContent('[data-side=b] [data-draft-loaded]')).toContain('旧编码.txt')
    await submit(page)
    await page.waitForFunction(() => document.title.includes('草稿1'))
    expect(await page.textContent('[data-result]')).toContain('旧编码.txt')
    expect(await page.textContent('[data-result-body]')).toContain('夜间值守')
  }))

test('every format of the archive is a format of drafts', () =>
  visit('compare/', {}, async (page) => {
    const html = `<!doctype html><meta charset="utf-8"><h1>${draft.split('\n').join('</p><p>').replace('</p>', '</h1>')}</p>`
    const printer = await page.context().newPage()
    await printer.setContent(html)
    // The second PDF names a table of Chinese characters that lies beside the pages.
    const named = pdfOfSheets([{ words: linesAt(60, 780, draft.split('\n'), { size: 9, font: 'gbk' }) }])
    const files = { 'draft.html': Buffer.from(html), 'draft.docx': docxOf(draft), 'draft.pdf': await printer.pdf(), 'named.pdf': Buffer.from(named) }
    await printer.close()
    const [{ slug, reports }] = twoSeries()
    await openForm(page)
    await choose(page, 'a', `${slug}/${reports[0]!}`)
    await page.check('input[name=b-kind][value=draft]')
    for (const [name, buffer] of Object.entries(files)) {
      await page.setInputFiles('#b-file', { name, mimeType: 'application/octet-stream', buffer })
      await submit(page)
      await page.waitForFunction((file) => document.querySelector('.draft-read')?.textContent?.includes(file), name)
      expect([name, await page.textContent('.draft-read summary')]).toEqual([name, expect.stringContaining('问题2条，计划2条，工作2条')])
      expect(await page.textContent('#problems')).toContain('夜间值守的人手不够')
    }
  }))

test('a draft needs at most 230 KB of scripts before one of the heavy formats is needed', () =>
  visit('compare/', {}, async (page) => {
    const scripts = new Set<string>()
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname
      if (path.endsWith('.js')) scripts.add(path)
    })
    await page.reload()
    await compareDraft(page, draft)
    const size = (path: string): number => gzipSync(readFileSync(join(inject('siteFolder'), path))).length
    const code = [...scripts].filter((path) => !path.includes('/language'))
    expect(code.length).toBeGreaterThan(4)
    expect(code.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(230_000)
  }))

test('a report leads to its comparison with a draft', () => {
  const [{ slug, reports }] = twoSeries()
  return visit(`${slug}/${reports[0]!}/`, {}, async (page) => {
    await page.click('.report-links a[href*="b=draft"]')
    await openForm(page)
    expect(await page.inputValue('#a-report')).toBe(`${slug}/${reports[0]!}`)
    await page.fill('#b-draft', draft)
    await submit(page)
    await result(page)
  })
})

test('nothing in a draft is ever run or read as markup', () =>
  visit('compare/', {}, async (page) => {
    const sly = '<img src=x onerror="document.title=1"><script>document.title=1</script><a href="javascript:alert(1)">点</a>'
    await compareDraft(page, draft.replace('夜间值守的人手不够', `夜间${sly}值守的人手不够`).replace('云桥区消防站', `云桥区${sly}消防站`))
    expect(await page.locator(':is([data-result-head], [data-result-body]) :is(img, script, [href^="javascript:"])').count()).toBe(0)
    expect(await page.title()).toContain('草稿')
  }))

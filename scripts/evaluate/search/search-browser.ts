import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import sirv from 'sirv'
import { launchBrowser } from '../../browser/chromium.ts'

/** What the search page said to a query. */
export interface Asked {
  readonly query: string
  readonly paragraphs: number
  readonly reports: number
  /** Addresses of the results of the first page: `<address of the report>/#<id of the block>`. */
  readonly places: readonly string[]
}

/** Serves a built site, types queries into its search page in a browser, one after the other, and hands on what the page says. */
export async function askInBrowser(site: string, queries: readonly string[], onAnswer: (asked: Asked) => void): Promise<void> {
  const serve = sirv(site)
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/search/`)
    for (const query of queries) onAnswer(await ask(page, query))
  } finally {
    await browser.close()
    server.close()
  }
}

async function ask(page: Page, query: string): Promise<Asked> {
  await page.fill('#query', query)
  await page.press('#query', 'Enter')
  await page.waitForFunction((wanted) => {
    const search = document.querySelector<HTMLElement>('[data-search]')
    return search?.dataset['searchQuery'] === wanted && /done|failed/.test(search.dataset['searchState'] ?? '')
  }, query.trim())
  return page.evaluate((asked) => {
    const number = (name: string): number => Number(document.querySelector(`[${name}]`)?.getAttribute(name) ?? Number.NaN)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-result] .sentence')]
    return {
      query: asked,
      paragraphs: number('data-search-count'),
      reports: number('data-search-reports'),
      places: links.map(({ href }) => new URL(href)).map(({ pathname, hash }) => decodeURIComponent(pathname.slice(1) + hash)),
    }
  }, query)
}

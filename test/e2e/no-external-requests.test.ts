import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { twoSeries } from './setup/any-two.ts'
import { busiestComparison, htmlFiles, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

/** One page of every kind, whatever kinds there are: pages of one depth below the same folder are of one kind, and so are all series. */
function paths(): string[] {
  const [{ slug, reports }] = twoSeries()
  const series = seriesSlugs()
  const kindOf = (path: string): string => {
    const [first = '', ...rest] = path.split('/')
    return [series.includes(first) ? 'series' : first, ...rest.map(() => '*')].join('/')
  }
  const pages = htmlFiles().map((path) => path.replace(/index\.html$/, ''))
  const chinese = pages.filter((path) => !path.startsWith('en/'))
  const kinds = new Map(chinese.map((path) => [kindOf(path), path]))
  const asked = ['search/?q=问题', `compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[2]!}`, `${busiestComparison()}?view=original`]
  return [...new Set([...kinds.values(), reportSlugs(slug)[0]!, ...asked, 'en/', `en/${slug}/`])]
}

test('no page asks anything of another host', { timeout: 300_000 }, async () => {
  const left = paths()
  const look = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const foreign: string[] = []
      await visit('404.html', {}, async (page) => {
        page.on('request', (request) => {
          if (!request.url().startsWith(inject('site')) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url())
        })
        await page.goto(inject('site') + path, { waitUntil: 'networkidle' })
      })
      expect([path, foreign]).toEqual([path, []])
    }
  }
  // Each page waits half a second until it asks for nothing more: four wait at a time.
  await Promise.all([look(), look(), look(), look()])
})

test('every page forbids requests to other hosts', () => {
  for (const path of htmlFiles()) {
    const policy =
      /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(readFileSync(join(inject('siteFolder'), path), 'utf8'))?.[1] ?? ''
    expect([path, policy.includes("default-src 'self'"), policy.includes("connect-src 'self';")]).toEqual([path, true, true])
    // A policy would allow an origin by its name or a wildcard.
    expect([path, /https?:|wss?:|\*/.exec(policy)]).toEqual([path, null])
  }
})

test('no page and no style sheet names a resource of another host', () => {
  const files = readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:html|css)$/.test(path))
  const resource =
    /(?:<(?:script|img|source|iframe|video|audio|embed|object|form|link)\b[^>]*?(?:src|srcset|href|data|action)=["']?|url\(["']?|@import ["'])(?:https?:)?\/\/[^"')\s>]+/gi
  for (const path of files) {
    const text = readFileSync(join(inject('siteFolder'), path), 'utf8')
    expect([path, text.match(resource) ?? []]).toEqual([path, []])
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { twoSeries } from './setup/any-two.ts'
import { busiestComparison, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

function htmlFiles(): string[] {
  return readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
}

/** One page of every kind; pages below `problems/` and the like are found in the folder. */
function paths(): string[] {
  const series = seriesSlugs()[0]!
  const [{ slug, reports }] = twoSeries()
  const kinds = new Map(
    htmlFiles().map((path) => [
      path
        .replace(/^en\//, '')
        .split('/')
        .slice(0, -1)
        .join('/')
        .replace(/[^/]+$/, '*'),
      path,
    ]),
  )
  const oneOfEach = [...kinds.values()].map((path) => path.replace(/index\.html$/, ''))
  const asked = ['search/?q=问题', `compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[2]!}`, `${busiestComparison()}?view=original`]
  const fixed = [
    '',
    `${series}/`,
    reportSlugs(series)[0]!,
    busiestComparison(),
    '404.html',
    'review/',
    'unassigned/',
    'problems/',
    'terms/',
    'method/',
  ]
  const there = new Set(htmlFiles().map((path) => path.replace(/index\.html$/, '')))
  return [...new Set([...fixed.flatMap((path) => [path, `en/${path}`]).filter((path) => there.has(path)), ...oneOfEach, ...asked])]
}

test('no page asks anything of another host', { timeout: 300_000 }, async () => {
  for (const path of paths()) {
    const foreign: string[] = []
    await visit('404.html', {}, async (page) => {
      page.on('request', (request) => {
        if (!request.url().startsWith(inject('site')) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url())
      })
      await page.goto(inject('site') + path, { waitUntil: 'networkidle' })
    })
    expect([path, foreign]).toEqual([path, []])
  }
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

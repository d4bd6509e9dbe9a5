import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { htmlFiles, pageSource } from './setup/pages.ts'

/** All pages of the built site, by their paths. */
function pages(): [path: string, html: string][] {
  return htmlFiles().map((path) => [path, readFileSync(join(inject('siteFolder'), path), 'utf8')])
}

const group = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? ''

test('every page says its language, its letters, its title and what it is about', () => {
  for (const [path, html] of pages()) {
    expect([path, group(html, /<html lang="([^"]+)"/)]).toEqual([path, path.startsWith('en/') ? 'en' : 'zh-Hans'])
    expect([path, Buffer.from(html).subarray(0, 1024).includes('<meta charset="utf-8">')]).toEqual([path, true])
    expect([path, html.includes('<meta name="viewport" content="width=device-width, initial-scale=1">')]).toEqual([path, true])
    expect([path, group(html, /<title>([^<]+)<\/title>/).length > 3]).toEqual([path, true])
    expect([path, group(html, /<meta name="description" content="([^"]+)"/).length > 8]).toEqual([path, true])
  }
})

test('the policy stands first in the head of every page, once, before all that it speaks of', () => {
  for (const [path, html] of pages()) {
    expect([
      path,
      /^<!doctype html>\s*<html lang="[\w-]+">\s*<head>\s*<meta http-equiv="content-security-policy" content="[^"]+">/i.test(html),
    ]).toEqual([path, true])
    expect([path, html.match(/http-equiv/gi)?.length]).toEqual([path, 1])
  }
})

test('no two pages of one language have the same title', () => {
  for (const language of ['zh-Hans', 'en']) {
    const titles = pages().flatMap(([path, html]) =>
      html.includes(`<html lang="${language}"`) ? [[group(html, /<title>([^<]+)<\/title>/), path] as const] : [],
    )
    const shared = [...Map.groupBy(titles, ([title]) => title).values()].filter((same) => same.length > 1)
    expect(shared).toEqual([])
  }
})

test('links can be followed without a script, pictures have words, and no name is given twice on a page', () => {
  for (const path of htmlFiles()) {
    const html = pageSource(path)
    expect([path, html.match(/<a\s(?![^>]*\bhref=)[^>]*>|href="javascript:/g) ?? []]).toEqual([path, []])
    expect([path, html.match(/<img\s(?![^>]*\balt=)[^>]*>/g) ?? []]).toEqual([path, []])
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
    expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []])
  }
})

/** Pages that a site has once in a language carry all their styles: a file would save nothing. */
const isOnlyOne = (path: string): boolean => /^(?:en\/)?(?:(?:search|compare|problems|terms|method|guide|collection)\/)?index\.html$/.test(path)

/** Small pages of which a site has thousands take the styles of the first paint from the file of their family as well. */
const isSmall = (path: string): boolean => /^(?:en\/)?(?:problems\/.+|[^/]+\/(?:threads(?:\/\d+)?|(?:problem|plan)\/[^/]+))\/index\.html$/.test(path)

test('the first paint waits for no other file: what it needs travels with the page, in at most 4 KB on pages that have many like them', () => {
  for (const [path, html] of pages()) {
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text!)
    if (isSmall(path)) {
      expect([path, styles.length, html.match(/<link rel="stylesheet"[^>]*>/g)?.length]).toEqual([path, 0, 1])
      continue
    }
    const fits = isOnlyOne(path) || Buffer.byteLength(styles.join('')) <= 4096
    expect([path, styles.length, fits, styles[0]?.includes('--paper:')]).toEqual([path, 1, true, true])
    expect([path, html.slice(0, html.indexOf('<body')).match(/<link[^>]* rel="stylesheet"[^>]*>/g) ?? []]).toEqual([path, []])
    // What stands behind the styles waits for them; there, the script of a toolbar may be read where it stands.
    const waiting = [...html.matchAll(/<script(?=[^>]* src=)(?![^>]* type="module")[^>]*>/g)].filter(
      ({ 0: tag, index: at }) => at < html.indexOf('<main') || !/ src="\/_astro\/toolbar-(?:zh|en)\.\w{8}\.js"/.test(tag),
    )
    expect([path, waiting.map(([tag]) => tag)]).toEqual([path, []])
  }
})

test('all other styles are in one file with a long-lived name, which stands before what it dresses', () => {
  const files = new Set<string>()
  for (const [path, html] of pages()) {
    const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href!)
    expect([path, links.length]).toEqual([path, isOnlyOne(path) ? 0 : 1])
    if (isOnlyOne(path) || isSmall(path)) continue
    expect([path, /<\/header>\s*<link rel="stylesheet"[^>]*>\s*<script> <\/script>\s*<main/.test(html)]).toEqual([path, true])
    expect(links[0]).toMatch(/^\/_astro\/[\w-]+\.[\w-]{8}\.css$/)
    files.add(links[0]!)
  }
  // One a family of pages, however many pages there are; none asks for another.
  expect(files.size).toBeLessThanOrEqual(12)
  for (const file of files) expect([file, readFileSync(join(inject('siteFolder'), file), 'utf8').includes('@import')]).toEqual([file, false])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { comparisonSlugs, reportSlugs, seriesSlugs } from './setup/pages.ts'

/** Bytes that a visitor loads for a page, compressed: the page, its style sheets and the scripts that run at once. */
function weigh(path: string): { all: number; scripts: number } {
  const folder = inject('siteFolder')
  const page = readFileSync(join(folder, path, 'index.html'), 'utf8')
  const files = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, file]) => gzipSync(readFileSync(join(folder, file!))).length)
  const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0)
  const scripts =
    total(files(/<script[^>]* src="([^"]+)"/g)) + total([...page.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, code]) => code!.length))
  return { all: gzipSync(page).length + total(files(/<link rel="stylesheet" href="([^"]+)"/g)) + scripts, scripts }
}

test('a comparison page weighs at most 120 KB, 20 KB of it scripts', () => {
  for (const path of seriesSlugs().flatMap(comparisonSlugs)) {
    const { all, scripts } = weigh(path)
    expect([path, all <= 120_000, scripts <= 20_000]).toEqual([path, true, true])
  }
})

test('home, series and report pages weigh at most 80 KB', () => {
  const series = seriesSlugs()
  for (const path of ['', ...series, ...series.flatMap(reportSlugs)]) expect([path, weigh(path).all <= 80_000]).toEqual([path, true])
})

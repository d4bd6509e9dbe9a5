import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { comparisonSlugs, reportSlugs, seriesSlugs } from './setup/pages.ts'

/** Bytes that a visitor loads for a page, compressed: the page with its style sheets, and the scripts that run at once with all that they import. */
function weigh(path: string): { all: number; scripts: number } {
  const page = readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8')
  const inside = [...page.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, code]) => code!)
  const files = scriptFiles([...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file]) => file!))
  const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0)
  const ofFiles = total([...files.values()].map((code) => gzipSync(code).length))
  const styles = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file]) => readFileSync(join(inject('siteFolder'), file!)))
  return {
    all: gzipSync(page).length + total(styles.map((style) => gzipSync(style).length)) + ofFiles,
    scripts: total(inside.map((code) => code.length)) + ofFiles,
  }
}

/** Scripts and what they import at once, by their paths. */
function scriptFiles(paths: readonly string[], known = new Map<string, string>()): Map<string, string> {
  for (const path of paths.filter((path) => !known.has(path))) {
    const code = readFileSync(join(inject('siteFolder'), path), 'utf8')
    known.set(path, code)
    const imported = [...code.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)].map(([, file]) => `_astro/${file!}`)
    scriptFiles(imported, known)
  }
  return known
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

test('pages that wait for a question load what answers it with the question', () => {
  for (const [path, most] of [['search', 15_000], ['terms', 6_000], ['compare', 20_000], ['problems', 12_000]] as const) {
    expect([path, weigh(path).scripts <= most]).toEqual([path, true])
  }
}) // prettier-ignore

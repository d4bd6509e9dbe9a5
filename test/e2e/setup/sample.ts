/** Pages of the built sample archive that have what a reader looks for. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Comparison } from '../../../src/core/model.ts'
import { reportDataPath } from '../../../src/view/packed.ts'
import { comparisonData, reportData } from './packed.ts'
import { comparisonSlugs, reportSlugs, seriesSlugs } from './pages.ts'

/** The series with most marks of problems that came back. */
export function seriesWithReturns(): string {
  return most(seriesSlugs(), (slug) => count(`${slug}/`, 'at-returned'))
}

/** The comparison with most plans about which nothing was found in the later report. */
export function comparisonWithSilence(): string {
  return most(seriesSlugs().flatMap(comparisonSlugs), (path) => comparisonOf(path).followThrough.filter(({ reason }) => reason === 'silent').length)
}

/** A comparison whose page calls problems new and others dropped, with most figures that changed. */
export function comparisonWithNews(): string {
  return most(seriesSlugs().flatMap(comparisonSlugs), (path) => {
    // As the page counts them: a problem without a link may stand in a thread.
    const page = readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8')
    const has = (status: string) => new RegExp(`chip is-${status}[^>]*href="?#problems-`).test(page)
    if (!has('added') || !has('dropped')) return 0
    return comparisonOf(path).quantities.filter(({ earlier, later }) => earlier?.value && later?.value && earlier.value !== later.value).length
  })
}

/** The comparison with most items that the report before does not tell and an older one does. */
export function comparisonWithOlderItems(): string {
  return most(seriesSlugs().flatMap(comparisonSlugs), (path) => count(path, 'row is-told'))
}

/** The report from whose original most was removed. */
export function reportWithRemovals(): string {
  return most(seriesSlugs().flatMap(reportSlugs), (path) => count(path, '<code>'))
}

/** The comparison of the reports that share most wording with other organisations. */
export function pairWithCommonWording(): string {
  const share = (report: string): number => (existsSync(join(inject('siteFolder'), reportDataPath(report))) ? reportData(report).common.share : 0)
  return most(seriesSlugs().flatMap(comparisonSlugs), (path) => {
    const { earlier, later } = comparisonOf(path)
    return share(`${earlier.series}/${earlier.year}`) + share(`${later.series}/${later.year}`)
  })
}

/** The data of a comparison page. */
export function comparisonOf(path: string): Comparison {
  return comparisonData(path)
}

function count(path: string, words: string): number {
  const file = join(inject('siteFolder'), path, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8').split(words).length - 1 : 0
}

function most(paths: readonly string[], measure: (path: string) => number): string {
  return paths.map((path) => ({ path, measured: measure(path) })).reduce((best, other) => (other.measured > best.measured ? other : best)).path
}

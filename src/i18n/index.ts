import type { Locale } from './locale.ts'
import { anyTwo as anyTwoEn } from './en/any-two.ts'
import { archivist as archivistEn } from './en/archivist.ts'
import { collection as collectionEn } from './en/collection.ts'
import { common as commonEn } from './en/common.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import { downloads as downloadsEn } from './en/downloads.ts'
import { findings as findingsEn } from './en/findings.ts'
import { home as homeEn } from './en/home.ts'
import { method as methodEn } from './en/method.ts'
import { problems as problemsEn } from './en/problems.ts'
import { report as reportEn } from './en/report.ts'
import { review as reviewEn } from './en/review.ts'
import { search as searchEn } from './en/search.ts'
import { series as seriesEn } from './en/series.ts'
import { take as takeEn } from './en/take.ts'
import { terms as termsEn } from './en/terms.ts'
import { anyTwo } from './zh/any-two.ts'
import { archivist } from './zh/archivist.ts'
import { collection } from './zh/collection.ts'
import { common } from './zh/common.ts'
import { comparison } from './zh/comparison.ts'
import { downloads } from './zh/downloads.ts'
import { findings } from './zh/findings.ts'
import { home } from './zh/home.ts'
import { method } from './zh/method.ts'
import { problems } from './zh/problems.ts'
import { report } from './zh/report.ts'
import { review } from './zh/review.ts'
import { search } from './zh/search.ts'
import { series } from './zh/series.ts'
import { take } from './zh/take.ts'
import { terms } from './zh/terms.ts'

const zh = {
  anyTwo,
  archivist,
  collection,
  common,
  comparison,
  downloads,
  findings,
  home,
  method,
  problems,
  report,
  review,
  search,
  series,
  take,
  terms,
}

/** All words of the interface, one group a family of pages. The Chinese words decide which keys there are. */
export type Messages = typeof zh

const words: Readonly<Record<Locale, Messages>> = {
  zh,
  en: {
    anyTwo: anyTwoEn,
    archivist: archivistEn,
    collection: collectionEn,
    common: commonEn,
    comparison: comparisonEn,
    downloads: downloadsEn,
    findings: findingsEn,
    home: homeEn,
    method: methodEn,
    problems: problemsEn,
    report: reportEn,
    review: reviewEn,
    search: searchEn,
    series: seriesEn,
    take: takeEn,
    terms: termsEn,
  },
}

/** The words of one language. */
export function messages(locale: Locale): Messages {
  return words[locale]
}

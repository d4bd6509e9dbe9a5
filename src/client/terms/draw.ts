import type { YearTotals } from '../../core/terms/records.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { linksOf } from '../../view/address.ts'
import { joinHtml } from '../../view/html.ts'
import { curveToHtml, rateOf, seriesTableToHtml, type CurvePoint, type SeriesTableContext } from '../../view/terms/curve.ts'
import type { PhraseCount } from '../../core/search/phrase-counts.ts'

/** Turns counts into what the page says and shows of them. */
export type DrawCurves = (counts: readonly PhraseCount[]) => { readonly status: string; readonly html: string }

const words: Readonly<Record<Locale, () => Promise<{ readonly terms: Messages['terms'] }>>> = {
  zh: () => import('../../i18n/zh/terms.ts'),
  en: () => import('../../i18n/en/terms.ts'),
}

/** Gets ready to draw for a page of the terms: its language, its years and how many reports each has stand in its data. */
export async function curvesDrawer(root: HTMLElement): Promise<DrawCurves> {
  const locale = (root.dataset['locale'] ?? 'zh') as Locale
  const { terms: t } = await words[locale]()
  const years = JSON.parse(root.dataset['years'] ?? '[]') as YearTotals[]
  const kinds = JSON.parse(root.dataset['kinds'] ?? '{}') as Record<string, string>
  const context: SeriesTableContext = {
    t,
    kinds,
    locale,
    link: linksOf(root.dataset['base'] ?? '/', locale),
    language: root.dataset['language'] ?? '',
  }
  return (counts) => {
    const found = counts.filter((count) => count.years.length > 0)
    const missing = counts.filter((count) => count.years.length === 0).map(({ phrase }) => t.askNone(phrase))
    return {
      status: [...(found.length > 0 ? [t.askDone(found.length)] : []), ...missing].join(' '),
      html: joinHtml(
        found.map((count) => [curveToHtml(pointsOf(count, years), count.phrase, context), seriesTableToHtml(count.series, count.phrase, context)]),
      ).markup,
    }
  }
}

function pointsOf(count: PhraseCount, years: readonly YearTotals[]): CurvePoint[] {
  const byYear = new Map(count.years.map((year) => [year.year, year]))
  return years.map(({ year, reports: allReports, characters }) => {
    const { occurrences = 0, reports = 0 } = byYear.get(year) ?? {}
    return { year, occurrences, reports, allReports, characters, rate: rateOf(occurrences, characters) }
  })
}

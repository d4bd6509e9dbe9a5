import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { offsetsOf, quotationAt, sourceText, type Offsets } from './quotations.ts'

/** Problems of one series over the years, labelled by reading: which tell the same, and for the silent years between whether the report says it elsewhere. */
export interface LabelledThreads {
  readonly series: string
  readonly reports: readonly { readonly file: string; readonly year: number }[]
  readonly items: readonly { readonly report: number; readonly quote: string }[]
  readonly threads: readonly { readonly items: readonly number[] }[]
  readonly silent: readonly { readonly thread: number; readonly year: number; readonly elsewhere: string | null }[]
}

/** The same as the repository keeps it: places instead of quotations. */
interface KeptThreads {
  readonly series: string
  readonly reports: LabelledThreads['reports']
  readonly items: readonly (readonly [report: number, from: number, to: number])[]
  readonly threads: readonly (readonly number[])[]
  readonly silent: readonly (readonly [thread: number, year: number, elsewhere: Offsets | null])[]
}

const file = new URL('threads.json', import.meta.url)

/** The labelled threads below a folder of labels and those that the repository keeps, with their words out of the reports. */
export async function allThreads(gold: string, corpus: string): Promise<LabelledThreads[]> {
  const kept = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, KeptThreads>>)
  return [...threadsBelow(gold), ...(await Promise.all(kept.map((threads) => withWords(threads, corpus))))]
}

/** The labelled threads of a folder. */
export function threadsBelow(labels: string): LabelledThreads[] {
  const names = readdirSync(labels).filter((name) => name.endsWith('.json'))
  return names
    .sort()
    .map((name) => ({ ...(JSON.parse(readFileSync(join(labels, name), 'utf8')) as LabelledThreads), series: basename(name, '.json') }))
}

async function withWords(kept: KeptThreads, corpus: string): Promise<LabelledThreads> {
  const texts = await Promise.all(kept.reports.map(({ file }) => sourceText(corpus, file)))
  return {
    series: kept.series,
    reports: kept.reports,
    items: kept.items.map(([report, from, to]) => ({ report, quote: quotationAt([from, to], texts[report]!) })),
    threads: kept.threads.map((items) => ({ items })),
    silent: kept.silent.map(([thread, year, place]) => ({
      ...{ thread, year },
      elsewhere: place && quotationAt(place, texts[kept.reports.findIndex((report) => report.year === year)]!),
    })),
  }
}

/** Labelled threads of a folder, each by its series, with places instead of quotations. Throws where a quotation stands nowhere in its report. */
export async function placedThreads(labels: string, corpus: string): Promise<Map<string, object>> {
  const placed = await Promise.all(
    threadsBelow(labels).map(async ({ series, reports, items, threads, silent }): Promise<[string, KeptThreads]> => {
      const texts = await Promise.all(reports.map(({ file }) => sourceText(corpus, file)))
      const starts = reports.map(() => 0)
      const kept: KeptThreads = {
        series,
        reports: reports.map(({ file, year }) => ({ file, year })),
        items: items.map(({ report, quote }) => {
          const [from, to] = offsetsOf(quote, texts[report]!, starts[report])
          starts[report] = from
          return [report, from, to]
        }),
        threads: threads.map((thread) => thread.items),
        silent: silent.map(({ thread, year, elsewhere }) => [
          thread,
          year,
          elsewhere === null ? null : offsetsOf(elsewhere, texts[reports.findIndex((report) => report.year === year)]!),
        ]),
      }
      return [series, kept]
    }),
  )
  return new Map(placed)
}

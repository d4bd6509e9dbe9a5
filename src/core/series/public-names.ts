import type { ReportKind } from '../model.ts'
import { nameKey } from '../names/index.ts'
import { showsRecord, showsText } from '../publication.ts'
import { namesOfSeries } from './name-of-series.ts'
import type { DatedReport, ReportFacts } from './report-facts.ts'

/** What the archivist says of a series. */
export interface SeriesSetting {
  readonly slug?: string | undefined
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind?: ReportKind | undefined
}

/** What a series is called. */
export interface Names {
  /** Empty where nothing names it, or nothing may. */
  readonly name: string
  readonly aliases: readonly string[]
  /** The address that the archivist chose, if he did. */
  readonly slug: string | undefined
}

/**
 * The names of a series, as its reports and the archivist give them.
 * @param ordered its reports, the newest last.
 */
export function namesOf(ordered: readonly DatedReport[], setting: Partial<SeriesSetting> | undefined): Names {
  const given = ordered.find(({ series }) => series !== null && series !== setting?.slug)?.series ?? null
  const names = namesOfSeries(ordered)
  const name = setting?.name ?? given ?? names[0] ?? ''
  return { name, aliases: [...new Set([...names, ...(setting?.aliases ?? [])])].filter((each) => each !== name), slug: setting?.slug }
}

/**
 * Of these the ones that may be public: those that its public reports give, of which those that are records alone tell no name that stands in their text; of what the archivist adds
 * nothing that tells a name which only withheld reports bear. Where that is his name of the series, its further names and its address are only those that public reports bear: an
 * address may spell the name in other letters.
 * @param elsewhere keys of the names that withheld reports of the whole archive bear, and no public one.
 */
export function publicNames(ordered: readonly DatedReport[], setting: SeriesSetting | undefined, elsewhere: readonly string[]): Names {
  const shown = ordered.filter(showsRecord).map((report) => (showsText(report) ? report : asRecord(report)))
  if (shown.length === 0) return { name: '', aliases: [], slug: undefined }
  if (!setting) return namesOf(shown, undefined)
  // What a public report's row says is public; what a withheld one's says is the archivist's own order.
  const openly = [...keysIn(shown), ...shown.flatMap(({ series }) => (series === null ? [] : [nameKey(series)]))]
  const secretly = secretKeys(ordered)
  const isBorne = (name: string): boolean => openly.includes(nameKey(name))
  const isOpen = (name: string): boolean => isBorne(name) || !tellsSecret(nameKey(name), { secretly, elsewhere, openly })
  if (!isOpen(setting.name)) return { ...namesOf(shown, { slug: setting.slug, aliases: setting.aliases.filter(isBorne) }), slug: undefined }
  const slug = setting.slug !== undefined && isOpen(setting.slug) ? setting.slug : undefined
  return { ...namesOf(shown, { ...setting, aliases: setting.aliases.filter(isOpen) }), slug }
}

/** Keys of the names that withheld reports bear, and no other of the reports. */
export function secretKeys(reports: readonly ReportFacts[]): string[] {
  const withheld = reports.filter((report) => !showsRecord(report))
  if (withheld.length === 0) return []
  const openly = new Set(keysIn(reports.filter(showsRecord).map((report) => (showsText(report) ? report : asRecord(report)))))
  return keysIn(withheld).filter((key) => !openly.has(key))
}

/** Keys of the names that reports bear. */
function keysIn(reports: readonly ReportFacts[]): string[] {
  const names = reports.flatMap(({ organisation, names }) => [organisation ?? '', ...names.map(({ name }) => name)])
  return [...new Set(names.map(nameKey))].filter((key) => key.length >= SHORTEST)
}

/** A name of one letter stands in too many others to tell anything; and names of one place share at least as many. */
const SHORTEST = 2

/** Whether a name shortens or contains a secret one, or begins as one of its own series does, and is not explained by an open one in the same way. */
function tellsSecret(
  key: string,
  { secretly, elsewhere, openly }: Readonly<Record<'secretly' | 'elsewhere' | 'openly', readonly string[]>>,
): boolean {
  if (openly.some((open) => isShortFor(key, open))) return false
  if ([...secretly, ...elsewhere].some((secret) => isShortFor(key, secret) || key.includes(secret))) return true
  const beginsAs = (other: string): boolean => other.slice(0, SHORTEST) === key.slice(0, SHORTEST)
  return secretly.some(beginsAs) && !openly.some(beginsAs)
}

/** Whether all characters of a name stand in another in the same order (`柳水局` in 柳塘镇水务局). */
function isShortFor(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** A report as its title, its fields and its path alone tell it. */
function asRecord<Report extends ReportFacts>(report: Report): Report {
  return { ...report, names: report.names.filter(({ by }) => !['text', 'record', 'events'].includes(by)) }
}

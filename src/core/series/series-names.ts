/** The names of a series: what it is called, which comes first, and which of them may be public. */
import type { ReportKind } from '../model.ts'
import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { showsRecord, showsText } from '../publication.ts'
import type { DatedReport, ReportFacts } from './report-facts.ts'
import { namedOf, type Named } from './identity.ts'

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

/**
 * The names of a series, the one to be shown first: the newest that tells the organisation, in the fullest form that any report or the folder gives it;
 * then the others, newest first. Hidden names are none. Empty where no file names it.
 * @param reports in the order of the series.
 */
function namesOfSeries(reports: readonly DatedReport[]): string[] {
  const named = reports.map(namedOf).toReversed()
  const own = [...new Set(named.flatMap((each) => (each.own === null ? [] : [written(each.report, each.own)])))]
  const folders = [...new Set(named.flatMap((each) => each.folders.slice(0, 1)))]
  const newest = own[0]
  if (newest === undefined) {
    const vague = named.flatMap((each) => (each.vague !== null && reachOf(each.vague) !== 'masked' ? [each.vague] : []))[0]
    const proper = folders.find((name) => reachOf(name) === 'proper')
    return [withPlace(vague, named) ?? proper ?? vague ?? folders[0] ?? named[0]?.home.split('/').at(-1) ?? ''].filter((name) => name !== '')
  }
  const fuller = [...own, ...named.flatMap((each) => each.also), ...folders].filter(
    (name) => reachOf(name) === 'proper' && nameKey(name).length > nameKey(newest).length,
  )
  const best =
    reachOf(newest) === 'proper'
      ? fuller.find((name) => own.includes(name) && relationOf(name, newest) === 'shortened' && nameKey(name).endsWith(nameKey(newest)))
      : fuller.find((name) => ['shortened', 'abbreviated'].includes(relationOf(name, newest)))
  const placed = best === undefined && reachOf(newest) !== 'proper' ? withPlace(newest, named) : undefined
  return [...new Set([best ?? placed ?? newest, ...own])]
}

/** A name that opens with the kind of its place (县人民政府), with the place that a folder of the reports names (`澜江`, `澜江县`) in its stead. */
function withPlace(name: string | undefined, named: readonly Named[]): string | undefined {
  const level = /^[省市州盟县区旗镇乡]/u.exec(name ?? '')?.[0]
  if (name === undefined || level === undefined) return undefined
  const folders = (named[0]?.home ?? '').split('/').toReversed()
  const place =
    folders.find((folder) => new RegExp(`^\\p{Script=Han}{1,8}${level}$`, 'u').test(folder)) ??
    folders.find((folder) => /^\p{Script=Han}{2,3}$/u.test(folder) && !/[局厅委办院校处部中小幼省市州盟县区旗镇乡]$/u.test(folder))
  return place === undefined ? undefined : place.replace(new RegExp(`${level}$`, 'u'), '') + name
}

/** The name as the report's own field has it, which may be more formal than what was read. */
function written({ organisation }: DatedReport, own: string): string {
  return organisation !== null && nameKey(organisation) === nameKey(own) ? organisation : own
}

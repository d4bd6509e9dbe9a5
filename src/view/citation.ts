/** How a report or a comparison is cited: in all formats that pages offer, and as attributes by which scripts know what is cited. */

/** What a citation needs to know. `accessed` and `address` are filled in where they are known: the build has no clock. */
export interface CitationSource {
  /** Key of the entry: letters, digits and hyphens. */
  readonly key: string
  readonly kind: 'report' | 'comparison'
  readonly author: string | null
  /** The organisation for which a person reported who is the author; null or absent where the author is the organisation. */
  readonly institution?: string | null
  readonly title: string
  /** ISO 8601 date or year of the thing cited; a year in brackets, `[2020]`, where it was inferred from what the text tells; null where it is unknown. */
  readonly issued: string | null
  /** Name of the archive. */
  readonly site: string
  /** BCP 47 tag of the title. */
  readonly language: string
  /** A caveat that must go with the citation; null for none. */
  readonly note: string | null
}

/** Where and when it was read. `accessed` is an ISO 8601 date, null where it is unknown. */
export interface CitationAccess {
  readonly address: string
  readonly accessed: string | null
}

/**
 * GB/T 7714—2015, 电子资源: 责任者. 题名[EB/OL]. (发布日期)[引用日期]. 网址. A report was issued by its organisation and not by the archive, which its address names; a
 * comparison is the archive's own.
 */
export function toGbt7714(source: CitationSource, { address, accessed }: CitationAccess): string {
  const author = authorOf(source)
  const dates = `${source.issued ? `(${source.issued})` : ''}${accessed ? `[${accessed}]` : ''}`
  const note = source.note ? ` ${source.note}` : ''
  return oneLine(`${author ? `${author}. ` : ''}${source.title}[EB/OL]. ${dates === '' ? '' : `${dates}. `}${address}.${note}`)
}

/** Who answers for what is cited; null where nobody is known, or where the title says it. */
function authorOf({ kind, author, title, site }: CitationSource): string | null {
  return author ?? (kind === 'comparison' && !title.startsWith(site) ? site : null)
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]+/g, ' ')
}

/** A BibTeX entry; braces keep the title's capitals, and braces of the text itself are escaped. */
export function toBibtex(source: CitationSource, { address, accessed }: CitationAccess): string {
  const author = authorOf(source)
  const fields: (readonly [string, string | null])[] = [
    ['author', author && `{${texText(author)}}`],
    ['title', `{${texText(source.title)}}`],
    ['year', /^\[?\d{4}\]?/.exec(source.issued ?? '')?.[0] ?? null],
    // A report has the institution that issued it, which its type wants; other things have a way in which they are to be had.
    source.kind === 'report' ? ['institution', texText(source.institution ?? source.author ?? source.site)] : ['howpublished', texText(source.site)],
    ['url', address.replace(/[{}\\"\s]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['note', source.note && texText(source.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@${source.kind === 'report' ? 'techreport' : 'misc'}{${source.key},\n${lines.join(',\n')}\n}`
}

/** CSL-JSON, as Zotero and citeproc read it. */
export function toCslJson(source: CitationSource, { address, accessed }: CitationAccess): string {
  const entry = {
    id: source.key,
    type: source.kind === 'report' ? 'report' : 'webpage',
    title: source.title,
    ...(source.author ? { author: [{ literal: source.author }] } : {}),
    ...(source.institution ? { publisher: source.institution } : {}),
    ...(source.issued ? { issued: dateParts(source.issued) } : {}),
    'container-title': source.site,
    URL: address,
    ...(accessed ? { accessed: dateParts(accessed) } : {}),
    language: source.language,
    ...(source.note ? { note: source.note } : {}),
  }
  return JSON.stringify([entry], null, 2)
}

/** The formats in the order in which pages offer them. */
export const citationFormats = [
  { id: 'gbt7714', name: 'GB/T 7714', write: toGbt7714 },
  { id: 'bibtex', name: 'BibTeX', write: toBibtex },
  { id: 'csl', name: 'CSL-JSON', write: toCslJson },
] as const

function dateParts(date: string): { 'date-parts': number[][]; circa?: true } {
  const isInferred = date.startsWith('[')
  return { 'date-parts': [(isInferred ? date.slice(1, -1) : date).split('-').map(Number)], ...(isInferred && { circa: true }) }
}

function texText(text: string): string {
  return text.replace(/[\\{}\s]/g, ' ').replace(/[&%$#_]/g, (character) => `\\${character}`)
}

/** What is cited as attributes of the section that shows it, the unknown left out; `data-cite` is the key. The note stands in the head of the page. */
export function citationAttributes({
  key,
  kind,
  author,
  institution = null,
  title,
  issued,
  site,
  language,
}: CitationSource): Record<`data-${string}`, string | null> {
  return {
    'data-cite': key,
    'data-kind': kind,
    'data-author': author,
    'data-institution': institution,
    'data-title': title,
    'data-issued': issued,
    'data-site': site,
    'data-language': language,
  }
}

/** What is cited, but for the note, from the attributes of its section as browsers give them. */
export function citationSource(data: Readonly<Record<string, string | undefined>>): Omit<CitationSource, 'note'> {
  return {
    key: data['cite'] ?? '',
    kind: data['kind'] === 'report' ? 'report' : 'comparison',
    author: data['author'] ?? null,
    institution: data['institution'] ?? null,
    title: data['title'] ?? '',
    issued: data['issued'] ?? null,
    site: data['site'] ?? '',
    language: data['language'] ?? '',
  }
}

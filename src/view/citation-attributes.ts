import type { CitationSource } from './citation.ts'

/** What is cited as attributes of the section that shows it, the unknown left out; `data-cite` is the key. The note stands in the head of the page. */
export function citationAttributes({ key, kind, author, title, issued, site, language }: CitationSource): Record<`data-${string}`, string | null> {
  return {
    'data-cite': key,
    'data-kind': kind,
    'data-author': author,
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
    title: data['title'] ?? '',
    issued: data['issued'] ?? null,
    site: data['site'] ?? '',
    language: data['language'] ?? '',
  }
}

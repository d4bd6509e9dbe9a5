import type { Messages } from '../../i18n/index.ts'
import { escapeCsv } from '../../core/text/harmless.ts'
import { wordLines, type WordDocument, type WordParagraph, type WordSection } from '../word-document.ts'
import type { Collection, CollectionEntry } from './collection.ts'
import { citeQuote, sourceWords, type Excerpt } from './excerpt.ts'

/** The words that a collection leaves the site with. */
export type CollectionWords = Pick<Messages, 'take' | 'collection'>

/** What a document opens with. */
export interface DocumentHead {
  readonly title: string
  readonly intro: readonly string[]
}

/**
 * A collection as a document: a section a heading, in it a table of quotation, source and note; each quotation with its citation as a footnote.
 * @param about the title and the opening words, where it is not a reader's own collection.
 */
export function collectionToWord({ entries }: Collection, t: CollectionWords, language: string, about?: DocumentHead): WordDocument {
  const title = about?.title ?? t.collection.title
  const intro = [...(about?.intro ?? []), t.collection.caveat]
  const sections = sectionsOf(entries).map(({ heading, excerpts }): WordSection => ({
    heading,
    paragraphs: [],
    table:
      excerpts.length === 0
        ? null
        : {
            heads: [t.collection.quotation, t.collection.source, t.collection.note],
            widths: [0.5, 0.25, 0.25],
            rows: excerpts.map(({ excerpt, note }) => [quotesToWord(excerpt, t), sourcesToWord(excerpt, t), note === '' ? [] : wordLines(note)]),
          },
  }))
  return { title, language, intro: intro.map((text) => ({ runs: [{ text }], isNote: true })), sections }
}

/** A collection as a table (RFC 4180), one line a quotation, with the words of the page at the head of the columns. */
export function collectionToCsv({ entries }: Collection, { collection: t }: Pick<CollectionWords, 'collection'>): string {
  const lines = sectionsOf(entries).flatMap(({ heading, excerpts }) =>
    excerpts.flatMap(({ excerpt, note }) =>
      excerpt.quotes.map(({ side, text, source }) => [
        ...[heading ?? '', excerpt.verdict, side, text, source.author ?? '', source.organisation ?? '', source.title ?? '', source.issued ?? ''],
        ...[source.paragraph === null ? '' : String(source.paragraph), source.address, source.sha256 ?? '', excerpt.address],
        ...[excerpt.version?.archive ?? '', excerpt.version?.corpus ?? '', excerpt.version?.software ?? '', excerpt.taken, note],
      ]),
    ),
  )
  return [Object.values(t.tableHeads), ...lines].map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

interface Section {
  readonly heading: string | null
  readonly excerpts: Extract<CollectionEntry, { kind: 'excerpt' }>[]
}

function sectionsOf(entries: readonly CollectionEntry[]): Section[] {
  const sections: Section[] = []
  for (const entry of entries) {
    if (entry.kind === 'heading') sections.push({ heading: entry.text, excerpts: [] })
    else {
      if (sections.length === 0) sections.push({ heading: null, excerpts: [] })
      sections.at(-1)!.excerpts.push(entry)
    }
  }
  return sections
}

function quotesToWord(excerpt: Excerpt, t: CollectionWords): WordParagraph[] {
  const said = excerpt.quotes.flatMap((quote): WordParagraph[] => {
    const lines = wordLines(quote.text)
    const side = quote.side === '' ? [] : [{ runs: [{ text: quote.side, bold: true }] }]
    return [...side, ...lines.slice(0, -1), { ...lines.at(-1)!, footnote: citeQuote(quote, excerpt, t.collection.untitled) }]
  })
  return [...said, ...(excerpt.verdict === '' ? [] : [{ runs: [{ text: t.take.verdict(excerpt.verdict) }], isNote: true }])]
}

function sourcesToWord({ quotes }: Excerpt, { take }: CollectionWords): WordParagraph[] {
  return quotes.flatMap(({ side, source }): WordParagraph[] => [
    { runs: [{ text: [side, sourceWords(source, take)].filter(Boolean).join(take.colon) }] },
    ...(source.sha256 === null ? [] : [{ runs: [{ text: take.checksum(source.sha256) }], isNote: true }]),
  ])
}

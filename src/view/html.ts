/** Markup written by hand, in which no text stands unescaped: the template for it, and texts with what is masked or in another language set apart. */
import { cutAtHan } from '../i18n/locale.ts'

/**
 * Markup that is safe to put into a page. Only `html` and `unsafeHtml` make it, so that a text which was not escaped can't pass for one that was.
 */
export class Html {
  readonly markup: string

  /** @internal use `html`. */
  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** What a template may hold: texts and numbers are escaped, markup stands as it is, of a list each, and nothing for what is absent. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * A tagged template for markup: html`<p title="${title}">${text}</p>`. Whatever is put in is escaped for content of an element and for a quoted attribute alike; an attribute
 * without quotes is not safe.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = pieces[0]!
  for (let at = 0; at < values.length; at++) markup += markupOf(values[at]) + pieces[at + 1]!
  return new Html(markup)
}

/** Nothing, as markup. */
export const noHtml = new Html('')

/** Pieces one after the other, each as in a template. */
export function joinHtml(...pieces: readonly HtmlValue[]): Html {
  return new Html(markupOf(pieces))
}

/** Pieces of markup one after the other, with line breaks between them, so that long lists have lines that editors can show. */
export function htmlLines(pieces: readonly Html[]): Html {
  return new Html(pieces.map(({ markup }) => markup).join('\n'))
}

/** Takes a string for markup, unseen: only for what this project's own code wrote, never for a text. */
export function unsafeHtml(markup: string): Html {
  return new Html(markup)
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (value instanceof Html) return value.markup
  if (!value) return ''
  let markup = ''
  for (const each of value) markup += markupOf(each)
  return markup
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Makes a text safe both as content of an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text
}

/**
 * Runs that stand for something masked: asterisks, and X or × before a Han character, another X, or digits that count something (`XX省`, `X次`, `X6项`).
 * A Latin word that merely holds an x (`Xi`, `max`), a name with a number (`X9联盟`), a sum (`5G+X`), rays and what is multiplied (`7×24`) are no redactions, hence the look-arounds.
 */
const redaction =
  /[*＊]{2,}|(?<![A-Za-zＸｘ×+＋])(?<!\d(?=[XxＸｘ×]\d))[XxＸｘ×]+(?!射线|光)(?=\p{Script=Han}|\d{1,5}[项次个名人户家件条场期批余多万亿千百年月日%％]|[%％）)、，。;；]|$)|(?<=\p{Script=Han})[XＸ×]{2,}(?![A-Za-z])/gu

/** Escapes a text and sets every redaction in it apart as a masked token. */
export function textWithRedactions(text: string): Html {
  if (!/[*＊XxＸｘ×]/.test(text)) return html`${text}`
  const pieces: (Html | string)[] = []
  let done = 0
  for (const match of text.matchAll(redaction)) {
    pieces.push(text.slice(done, match.index), html`<span class="masked">${match[0]}</span>`)
    done = match.index + match[0].length
  }
  return joinHtml(pieces, text.slice(done))
}

/**
 * A line of the interface with words of the texts in it: runs of Chinese words are said to be in their own language, so that screen readers speak them as what they are.
 * @param page the language of the line, as a tag or as the name of a locale; a Chinese line needs no more.
 * @param language BCP 47 tag of the texts.
 */
export function withTongues(line: string, page: string, language: string): Html {
  if (page.startsWith('zh')) return html`${line}`
  return joinHtml(cutAtHan(line).map((piece, at) => (at % 2 === 0 ? piece : html`<span lang="${language}">${piece}</span>`)))
}

import { html, joinHtml, type Html } from './html.ts'

/**
 * Runs that stand for something masked: asterisks, and X or × before a Han character, digit or another X (`XX省`, `X次`, `X6项`).
 * A Latin word that merely holds an x (`Xi`, `max`) is no redaction, hence the look-arounds.
 */
const redaction = /[*＊]{2,}|(?<![A-Za-zＸｘ×])[XxＸｘ×]+(?=[\p{Script=Han}\d%％）)、，。;；]|$)|(?<=\p{Script=Han})[XＸ×]{2,}(?![A-Za-z])/gu

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

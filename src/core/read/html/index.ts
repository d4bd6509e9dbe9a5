import type { Hint, Message } from '../../model.ts'
import { outsideOfArticle, type PageContext } from './article.ts'
import { headTitles, hiddenNames, readsLikeTitle, titleOfHead } from './page-head.ts'
import { attribute, elementsBelow, parsedPage, type TreeParent } from './tree.ts'
import { notesOf, treeText } from './tree-text.ts'
import { type Extraction, fileMessage, isMessage } from '../reader.ts'
import { decodedText, softBreaks } from '../plain/txt.ts'

/** Reads a web page: the text of the parsed document; what is not of its article is hinted as outside. */
export async function readHtml(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = isWebArchive(bytes) ? await archivedPage(bytes) : (namedEncoding(bytes) ?? decodedText(bytes))
  if (isMessage(decoded)) return decoded
  const root = await parsedPage(decoded.text)
  if (!root) return boundless
  const read = pageText(root)
  return { text: read.text, encoding: decoded.encoding, hints: read.hints, messages: [...decoded.messages, ...read.messages] }
}

const boundless = fileMessage(
  'read-endless-page',
  'error',
  'The elements of this page are more, or stand deeper in each other, than those of any report.',
  'Open the page in a browser, copy the text of the report, and save it as text or docx.',
)

/** The text of a parsed page; with the title of its head as first line where the page shows none. */
function pageText(root: TreeParent): { text: string; hints: Hint[]; messages: Message[] } {
  const page: PageContext = { titles: headTitles(root), hidden: hiddenNames(root) }
  const shown = readPage(root, page, '')
  const title = titleOfHead(page.titles)
  const opening = shown.inside
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, mostFrontLines)
  const read = title === '' || opening.length === 0 || opening.some(readsLikeTitle) ? shown : readPage(root, page, title)
  return { ...read, messages: messagesOf(root, read.inside) }
}

const mostFrontLines = 12

function readPage(root: TreeParent, page: PageContext, opening: string): { text: string; hints: Hint[]; inside: string } {
  const tree = treeText(root, opening)
  const outside = [...outsideOfArticle(tree, page), ...notesOf(tree)].map((hint) =>
    hint.kind === 'outside' && hint.from < opening.length ? { ...hint, from: Math.min(hint.to, opening.length) } : hint,
  )
  const inside = blanked(tree.text, outside)
  const hints: Hint[] = [...tree.hints, ...outside, ...softBreaks(inside)].filter(({ from, to }) => to > from)
  return { text: tree.text, hints: hints.sort((a, b) => a.from - b.from || b.to - a.to), inside }
}

/** The text with line feeds in the place of what is outside of the article, so that offsets stay. */
function blanked(text: string, hints: readonly Hint[]): string {
  const letters = text.split('')
  for (const { kind, from, to, reason } of hints) {
    if (kind !== 'outside' || reason === 'note-reference' || reason === 'pronunciation') continue
    for (let i = from; i < to; i++) letters[i] = '\n'
  }
  return letters.join('')
}

/** A page whose text is not in the file: in a frame, or written by a script. */
function messagesOf(root: TreeParent, inside: string): Message[] {
  if (/[。；，].*[。；，]|[.,] .*[.,]/.test(inside)) return []
  const frame = [...elementsBelow(root)].find(({ tagName, attrs }) => /^i?frame$|^embed$|^object$/.test(tagName) && attrs.length > 0)
  const where = frame ? `a frame (${attribute(frame, 'src') || attribute(frame, 'data') || 'without an address'})` : 'a script'
  if (!frame && ![...elementsBelow(root)].some(({ tagName }) => tagName === 'script')) return []
  return [
    fileMessage(
      'read-text-elsewhere',
      'warning',
      `This page holds no text of a report; what it shows comes from ${where} that was not saved with it.`,
      'Open the page in a browser, copy the text or print it to PDF, and put that in the place of this file.',
    ),
  ]
}

/** The page of a web archive; its text is decoded by the charset that the archive names. */
async function archivedPage(bytes: Uint8Array): Promise<Extraction | Message> {
  const page = await pageOfArchive(bytes)
  if (page !== null) return { text: page, encoding: 'utf-8', hints: [], messages: [] }
  return fileMessage(
    'read-web-archive-empty',
    'error',
    'This is a web archive (MHTML) that holds no page.',
    'Open the page in a browser and save it again, as a single HTML file or as PDF.',
  )
}

/** Encodings that only the page itself can tell: those of its meta element which no text file is tried for. */
function namedEncoding(bytes: Uint8Array): Extraction | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const label = /<meta[^>]{1,200}charset\s{0,4}=[\s"']{0,4}(big5(?:-hkscs)?|euc-jp|shift_jis|euc-kr)/i.exec(head)?.[1]
  if (!label) return null
  const decoder = new TextDecoder(label)
  return { text: decoder.decode(bytes), encoding: decoder.encoding, hints: [], messages: [] }
}

/** True for a web archive (MHTML): a page saved with its pictures as a mail of several parts, also under the names html and doc. */
function isWebArchive(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/^(?:ï»¿)?\s*/, '')
  return (
    /^[A-Za-z][A-Za-z-]*:[^\n]*\n/.test(opening) &&
    /^MIME-Version\s*:/im.test(opening) &&
    /^Content-Type\s*:\s*(?:multipart\/|text\/html)/im.test(opening)
  )
}

/** The page that a web archive holds, decoded; null where it holds none. Of several (frames), all, one after the other. */
async function pageOfArchive(bytes: Uint8Array): Promise<string | null> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  return mail.html ?? null
}

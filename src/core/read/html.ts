import type { Hint, Message } from '../model.ts'
import { outsideOfArticle } from './html-article.ts'
import { isMessage } from './reader.ts'
import type { Extraction } from './reader.ts'
import { decodedText } from './txt.ts'
import { treeText } from './tree-text.ts'

/** Reads a web page: the text of the parsed document; what is not of its article is hinted as outside. */
export async function readHtml(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = namedEncoding(bytes) ?? decodedText(bytes)
  if (isMessage(decoded)) return decoded
  const { parse } = await import('parse5')
  const tree = treeText(parse(decoded.text))
  const hints: Hint[] = [...tree.hints, ...outsideOfArticle(tree)].sort((a, b) => a.from - b.from || b.to - a.to)
  return { text: tree.text, encoding: decoded.encoding, hints, messages: [] }
}

/** Encodings that only the page itself can tell: those of its meta element which no text file is tried for. */
function namedEncoding(bytes: Uint8Array): Extraction | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*(big5(?:-hkscs)?|euc-jp|shift_jis|euc-kr)/i.exec(head)?.[1]
  if (!label) return null
  const decoder = new TextDecoder(label)
  return { text: decoder.decode(bytes), encoding: decoder.encoding, hints: [], messages: [] }
}

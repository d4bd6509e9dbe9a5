import { append } from '../lists.ts'
import { decode } from './decode.ts'
import { unzip, zipNames } from './zip.ts'

/** How much of a document is unpacked, in bytes, with all that is in it. */
const MOST_UNPACKED = 60_000_000
/** Documents in documents in documents. */
const DEEPEST = 3
/** How many parts are tried one by one where one of them can't be unpacked. */
const MOST_PARTS = 500

const noText = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svm|ico|odttf|ttf|wav|mp[34]|wmv|avi)$/i

/**
 * What a file in which much may stand that no reader of it sees says anywhere: a Word document in its deleted stretches, comments, hidden letters, margins, properties and in the documents that it
 * holds; a page in its comments, scripts and attributes. For looking whether a text stands in it; its order and its lines are no reader's.
 * @returns the empty text for formats of which all is read.
 */
export async function textAnywhere(bytes: Uint8Array, format: string): Promise<string> {
  if (format === 'docx') return (await textsOfPackage(bytes, { left: MOST_UNPACKED }, 0)).join('\n')
  if (format !== 'html') return ''
  const markup = decode(bytes)?.text ?? ''
  const plain = withoutReferences(markup)
  return plain === markup ? markup : `${markup}\n${plain}`
}

async function textsOfPackage(bytes: Uint8Array, budget: { left: number }, depth: number): Promise<string[]> {
  const texts: string[] = []
  for (const part of await partsOf(bytes, budget.left)) {
    budget.left -= part.length
    if (part[0] === 0x50 && part[1] === 0x4b) {
      if (depth < DEEPEST && budget.left > 0) append(texts, await textsOfPackage(part, budget, depth + 1))
      continue
    }
    const xml = decode(part)?.text ?? ''
    texts.push(textOfMarkup(xml))
    append(texts, attributesOf(xml))
    // As it was before its changes.
    if (xml.includes('</w:ins>')) texts.push(textOfMarkup(withoutInsertions(xml)))
  }
  return texts
}

async function partsOf(bytes: Uint8Array, most: number): Promise<Uint8Array[]> {
  const all = await unzip(bytes, (name) => !noText.test(name), most)
  if (typeof all !== 'string') return [...all.values()]
  const parts: Uint8Array[] = []
  let left = most
  for (const name of zipNames(bytes)
    .filter((each) => !noText.test(each))
    .slice(0, MOST_PARTS)) {
    const one = await unzip(bytes, (other) => other === name, left)
    const part = typeof one === 'string' ? undefined : one.get(name)
    if (!part) continue
    left -= part.length
    parts.push(part)
  }
  return parts
}

function withoutInsertions(xml: string): string {
  const [first, ...rest] = xml.split(/<w:ins(?=[\s>])/)
  return first + rest.map((piece) => piece.slice(Math.max(0, piece.indexOf('</w:ins>')))).join('')
}

function textOfMarkup(xml: string): string {
  return withoutReferences(xml.replace(/<\/(?:\w+:)?(?:p|tr|comment)>/g, '\n').replace(/<[^<>]*>/g, ''))
}

/** Values of attributes in which somebody wrote: descriptions of pictures, names of authors. */
function attributesOf(xml: string): string[] {
  return [...xml.matchAll(/="([^"<>]*)"/g)].map((value) => withoutReferences(value[1]!)).filter((value) => /[^\0-\x7f]/.test(value))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** With the letters for which references of markup (`&#20013;`) and escapes of scripts (`\u4e2d`) stand. */
function withoutReferences(text: string): string {
  return text.replace(
    /&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});|&(amp|lt|gt|quot|apos|nbsp);|\\u([\da-fA-F]{4})|\\u\{([\da-fA-F]{1,6})\}/g,
    (whole, decimal?: string, hex?: string, name?: string, unit?: string, braced?: string) => {
      if (name !== undefined) return named[name]!
      if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16))
      const code = decimal === undefined ? parseInt((hex ?? braced)!, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

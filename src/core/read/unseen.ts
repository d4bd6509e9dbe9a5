import { append } from '../lists.ts'
import { decode, readingsOfGarbled } from './decode.ts'
import { contentOf } from './index.ts'
import { besidePages } from './pdf/beside-pages.ts'
import { startsWith, type ReadingAids } from './reader.ts'
import { besideFiles, inflated, unzip, zipNames, zipOpenings } from './zip.ts'
import { attributesOf, carriedIn, placesOfDocuments, textOfMarkup, textOfRich, wideWords, withoutSigns } from './unseen-signs.ts'

/** How much of a document is unpacked, in bytes, with all that is in it. */
const MOST_UNPACKED = 60_000_000
/** How much of what stands in a package beside its files is read, in bytes. */
const MOST_BESIDE = 2_000_000
/** Documents in documents in documents. */
const DEEPEST = 3
/** How many parts are tried one by one where one of them can't be unpacked. */
const MOST_PARTS = 500

const noText = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svm|ico|odttf|ttf|wav|mp[34]|wmv|avi)$/i

/**
 * What a file in which much may stand that no reader of it sees says anywhere: a Word document in its deleted stretches, comments, hidden letters, margins and properties; a page in its
 * comments, scripts and attributes; a PDF in its notes, properties and earlier states; each in the documents that it holds, packed into it, attached to it or written in other signs; and
 * any text in lines that were read in a wrong encoding before they were saved. For looking whether a text stands in it; its order and its lines are no reader's.
 * @returns nothing of what a text or the pages of a PDF say themselves, which is read.
 */
export async function textAnywhere(bytes: Uint8Array, format: string, aids: ReadingAids = {}): Promise<string> {
  const looking = new Looking(aids)
  if (format === 'docx') return (await looking.inside(bytes, 0)).join('\n')
  if (format === 'pdf') return (await looking.besidePages(bytes, 0)).join('\n')
  const text = decode(bytes)?.text ?? ''
  const [markup, ...unseen] = await looking.inMarkup(text, 0)
  return (format === 'html' ? [markup, ...unseen] : unseen).join('\n')
}

/** A walk through what a file holds, and what that holds. */
class Looking {
  private left = MOST_UNPACKED
  private readonly aids: ReadingAids

  constructor(aids: ReadingAids) {
    this.aids = aids
  }

  /** What a content says, whatever it is. */
  async inside(bytes: Uint8Array, depth: number): Promise<string[]> {
    if (depth > DEEPEST || this.left <= 0 || bytes.length === 0) return []
    const what = contentOf(bytes)
    if (what && 'other' in what && what.other === 'picture') return []
    // Something may stand before a package that a person named as one.
    if (startsWith(bytes, [0x50, 0x4b]) || (depth === 0 && zipNames(bytes).length > 0)) return this.inPackage(bytes, depth)
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return this.inCompound(bytes, depth)
    const packed = packedAs(bytes)
    if (packed) return this.unpacked(bytes, packed, depth)
    if (what && 'format' in what && what.format === 'pdf') return [...(await this.onPages(bytes)), ...(await this.besidePages(bytes, depth))]
    const text = decode(bytes)?.text ?? ''
    if (text.startsWith('{\\rtf')) return [textOfRich(text)]
    return /^\s*(?:<\?xml|<\w+:)/.test(text) && !/<html/i.test(text)
      ? this.inXml(text, depth)
      : [textOfMarkup(text), ...(await this.inMarkup(text, depth))]
  }

  private async inXml(xml: string, depth: number): Promise<string[]> {
    const texts = [textOfMarkup(xml), ...attributesOf(xml), ...(await this.carriedBy(xml, depth))]
    append(texts, commentsIn(xml))
    // As it was before its changes.
    if (xml.includes('</w:ins>')) texts.push(textOfMarkup(withoutInsertions(xml)))
    return texts
  }

  /** The markup itself, and what else is said in it. */
  async inMarkup(markup: string, depth: number): Promise<[string, ...string[]]> {
    const plain = withoutSigns(markup)
    const said = [...commentsIn(plain).map(textOfMarkup), ...readingsOfGarbled(plain), ...(await this.carriedBy(plain, depth))]
    // What stood in signs may be markup itself, as a page in an attribute is.
    return plain === markup ? [markup, ...said] : [markup, plain, textOfMarkup(plain), ...said]
  }

  async carriedBy(text: string, depth: number): Promise<string[]> {
    const texts: string[] = []
    for (const content of carriedIn(text)) {
      if (this.left <= 0) break
      this.left -= content.length
      append(texts, await this.inside(content, depth + 1))
    }
    return texts
  }

  async besidePages(bytes: Uint8Array, depth: number): Promise<string[]> {
    const { words, contents, earlier } = await besidePages(bytes, this.aids, this.left)
    const texts = [...words]
    for (const content of contents) {
      this.left -= content.length
      append(texts, await this.inside(content, depth + 1))
    }
    for (const state of earlier) append(texts, await this.onPages(state))
    return texts
  }

  private async onPages(bytes: Uint8Array): Promise<string[]> {
    const { readPdf } = await import('./pdf/index.ts')
    const read = await readPdf(bytes, this.aids).catch(() => null)
    return read && 'text' in read ? [read.text] : []
  }

  private async unpacked(bytes: Uint8Array, format: CompressionFormat, depth: number): Promise<string[]> {
    const content = await inflated(bytes, this.left, format)
    if (typeof content === 'string') return []
    this.left -= content.length
    return this.inside(content, depth + 1)
  }

  private async inPackage(bytes: Uint8Array, depth: number): Promise<string[]> {
    // Signs of the archive itself stand between the words there.
    const texts = [new TextDecoder().decode(besideFiles(bytes, MOST_BESIDE)).replace(/[\0-\x08\ufffd]+/g, '\n')]
    for (const part of await partsOf(bytes, this.left)) {
      this.left -= part.length
      append(texts, await this.inside(part, depth + 1))
    }
    return texts
  }

  private async inCompound(bytes: Uint8Array, depth: number): Promise<string[]> {
    const texts = wideWords(bytes)
    for (const place of placesOfDocuments(bytes)) append(texts, await this.inside(bytes.subarray(place), depth + 1))
    return texts
  }
}

/** How bytes are packed that begin as packed ones do (RFC 1952, RFC 1950). */
function packedAs(bytes: Uint8Array): CompressionFormat | null {
  if (startsWith(bytes, [0x1f, 0x8b, 8])) return 'gzip'
  return bytes[0] === 0x78 && (bytes[0] * 256 + bytes[1]!) % 31 === 0 ? 'deflate' : null
}

/** Bytes by which a file is known, whatever its name says. */
const OPENING = 64

/** All parts of a package but pictures, letters and sounds, told by what they are: a name says nothing. */
async function partsOf(bytes: Uint8Array, most: number): Promise<Uint8Array[]> {
  const openings = await zipOpenings(bytes, (name) => noText.test(name), MOST_PARTS, OPENING)
  const disguised = new Set([...openings].flatMap(([name, opening]) => (isOtherThanCalled(opening) ? [name] : [])))
  const parts = await partsNamed(bytes, (name) => !noText.test(name), most)
  const left = most - parts.reduce((sum, { length }) => sum + length, 0)
  return disguised.size === 0 ? parts : [...parts, ...(await partsNamed(bytes, (name) => disguised.has(name), left))]
}

/** Whether a file that is called a picture is a document or a text. */
function isOtherThanCalled(opening: Uint8Array): boolean {
  const what = contentOf(opening)
  return packedAs(opening) !== null || (what !== null && !('other' in what && what.other === 'picture'))
}

async function partsNamed(bytes: Uint8Array, picks: (name: string) => boolean, most: number): Promise<Uint8Array[]> {
  const all = await unzip(bytes, picks, most)
  if (typeof all !== 'string') return [...all.values()]
  const parts: Uint8Array[] = []
  let left = most
  for (const name of zipNames(bytes).filter(picks).slice(0, MOST_PARTS)) {
    const one = await unzip(bytes, (other) => other === name, left)
    const part = typeof one === 'string' ? undefined : one.get(name)
    if (!part) continue
    left -= part.length
    parts.push(part)
  }
  return parts
}

function commentsIn(xml: string): string[] {
  const [, ...opened] = xml.split('<!--')
  return opened.map((piece) => piece.split('-->')[0]!)
}

function withoutInsertions(xml: string): string {
  const [first, ...rest] = xml.split(/<w:ins(?=[\s>])/)
  return first + rest.map((piece) => piece.slice(Math.max(0, piece.indexOf('</w:ins>')))).join('')
}

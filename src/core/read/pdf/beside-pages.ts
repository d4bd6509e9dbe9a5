/** What a PDF holds that does not stand on its pages: notes, properties, attached files, what it was before, and what is hidden in it. */
import { openPdf, type PdfDocument } from './index.ts'
import { dangerOf } from './guard.ts'
import { lettersOf, streamsIn, stringsOf, unfiltered } from './objects.ts'
import { decode } from '../decode.ts'
import type { ReadingAids } from '../reader.ts'

export interface BesidePages {
  /** What its notes, forms, properties and bookmarks say. */
  readonly words: readonly string[]
  /** Files that are attached to it, and what else it keeps in streams and is neither drawn nor a picture. */
  readonly contents: readonly Uint8Array[]
  /** What it was before it was changed: a PDF may be changed by what is added to its end. */
  readonly earlier: readonly Uint8Array[]
}

/** How many earlier states are looked at, the last ones. */
const MOST_EARLIER = 5

const nothing: BesidePages = { words: [], contents: [], earlier: [] }

/** What a PDF holds beside its pages; nothing where it can't be opened, and then nobody opens it. */
export async function besidePages(bytes: Uint8Array, aids: ReadingAids, most: number): Promise<BesidePages> {
  if (await dangerOf(bytes)) return nothing
  const opened = await openPdf(bytes, aids).catch(() => null)
  if (!opened) return nothing
  const { document } = opened
  try {
    const attached = Object.values((await document.getAttachments().catch(() => null)) ?? {}) as readonly Attached[]
    const noted = await notesOf(document)
    const contents = [...attached, ...noted.files].flatMap(({ content }) => (content ? [content] : []))
    const beside = await streamsBeside(bytes, most)
    return {
      words: [...noted.words, ...(await propertiesOf(document)), ...beside.words],
      contents: [...contents, ...beside.contents],
      earlier: earlierStates(bytes),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

interface Attached {
  readonly content?: Uint8Array
}

interface Annotation {
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
  readonly alternativeText?: unknown
  readonly file?: Attached
}

async function notesOf(document: PdfDocument): Promise<{ words: string[]; files: Attached[] }> {
  const words: string[] = []
  const files: Attached[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => null)
    for (const { fieldValue, contentsObj, titleObj, alternativeText, file } of ((await page?.getAnnotations().catch(() => null)) ??
      []) as readonly Annotation[]) {
      for (const said of [fieldValue, contentsObj?.str, titleObj?.str, alternativeText].flat())
        if (typeof said === 'string' && said !== '') words.push(said)
      if (file) files.push(file)
    }
    page?.cleanup()
  }
  return { words, files }
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

async function propertiesOf(document: PdfDocument): Promise<string[]> {
  const { info } = ((await document.getMetadata().catch(() => null)) ?? { info: {} }) as { info: Record<string, unknown> }
  const titles = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titles)]
  const bookmarks = ((await document.getOutline().catch(() => null)) ?? []) as readonly Bookmark[]
  return [...Object.values(info).filter((value) => typeof value === 'string'), ...bookmarks.flatMap(titles)]
}

/** Streams that are pictures, letters or colours, and hold no words. */
const noWords =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length[123]\b|\/(?:DCT|JPX|CCITTFax|JBIG2|RunLength|LZW)Decode\b|\/Type\s*\/XRef\b/

/** Streams that are files, data of programs or properties. */
const file = /\/Type\s*\/(?:EmbeddedFile|Metadata)\b|\/Subtype\s*\/(?:XML|[a-z]+#2[fF])/

/**
 * What stands in a PDF and is neither drawn nor a picture, in all states of it: streams that are files, or hold words as they are, such as scripts; strings of objects, wherever these are; what
 * stands between objects and behind the end, documents of other programs included.
 */
async function streamsBeside(bytes: Uint8Array, most: number): Promise<Pick<BesidePages, 'words' | 'contents'>> {
  const letters = lettersOf(bytes)
  const contents: Uint8Array[] = []
  const structure: string[] = []
  const outside: Uint8Array[] = []
  let left = most
  let [behind, looked] = [0, 0]
  for (const { entries, from, to } of streamsIn(letters)) {
    structure.push(letters.slice(behind, from))
    outside.push(bytes.subarray(behind, from))
    behind = to
    if (left <= 0 || noWords.test(entries) || (!file.test(entries) && ++looked > MOST_STREAMS)) continue
    const content = await unfiltered(bytes.subarray(from, to), entries, left)
    left -= content.length
    if (/\/Type\s*\/ObjStm\b/.test(entries)) structure.push(lettersOf(content))
    else if (file.test(entries) || saysMuch(content)) contents.push(content)
  }
  structure.push(letters.slice(behind))
  outside.push(bytes.subarray(behind))
  const words = outside.flatMap((each) => (isPlain(each) ? [] : [decode(each)?.text ?? ''])).filter((text) => text !== '')
  // A package begins with its first file, whatever stands before it.
  const opening = outside.at(-1)!
  const packed = lettersOf(opening).indexOf('PK\x03\x04')
  return { words: [...structure.flatMap(stringsOf), ...words], contents: packed < 0 ? contents : [...contents, opening.subarray(packed)] }
}

/** How many streams are unpacked that say nothing of what they hold: those of some thousand pages. */
const MOST_STREAMS = 20_000

/** Fewer letters of other than the basic Latin alphabet say nothing. */
const MUCH = 24

/** Whether bytes are a text, and one in other letters than those of the operators with which pages are drawn. */
function saysMuch(content: Uint8Array): boolean {
  if (isPlain(content)) return false
  return (decode(content)?.text.match(/[^\0-\x7f]/g) ?? []).length >= MUCH
}

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function earlierStates(bytes: Uint8Array): Uint8Array[] {
  const ends = [...lettersOf(bytes).matchAll(/%%EOF/g)].map(({ index }) => index + 5)
  return ends.slice(0, -1).slice(-MOST_EARLIER).map((end) => bytes.subarray(0, end)) // prettier-ignore
}

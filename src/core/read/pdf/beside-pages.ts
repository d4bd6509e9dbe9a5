import { openPdf, type PdfDocument } from './document.ts'
import { dangerOf } from './guard.ts'
import { inflated } from './inflate.ts'
import { lettersOf, streamsIn } from './objects.ts'
import type { ReadingAids } from '../reader.ts'

/** What a PDF holds that does not stand on its pages. */
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
    return {
      words: [...noted.words, ...(await propertiesOf(document))],
      contents: [...contents, ...(await streamsBeside(bytes, most))],
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

/** What streams hold that are files, data of programs or properties: those of all states of the PDF, packed as most are or not at all. */
async function streamsBeside(bytes: Uint8Array, most: number): Promise<Uint8Array[]> {
  const contents: Uint8Array[] = []
  let left = most
  for (const { entries, from, to } of streamsIn(lettersOf(bytes))) {
    if (left <= 0) break
    if (!/\/Type\s*\/(?:EmbeddedFile|Metadata)\b|\/Subtype\s*\/(?:XML|[a-z]+#2[fF])/.test(entries)) continue
    let content = bytes.subarray(from, to)
    for (let rounds = entries.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0; rounds > 0; rounds--)
      content = (await inflated(content, left, 65_536)).bytes
    left -= content.length
    contents.push(content)
  }
  return contents
}

function earlierStates(bytes: Uint8Array): Uint8Array[] {
  const ends = [...lettersOf(bytes).matchAll(/%%EOF/g)].map(({ index }) => index + 5)
  return ends.slice(0, -1).slice(-MOST_EARLIER).map((end) => bytes.subarray(0, end)) // prettier-ignore
}

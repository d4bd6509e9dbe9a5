import { lettersOf, objectsIn, type PdfObject } from './objects.ts'

/** What an opening of a form costs pdf.js beside its content, in bytes of content. */
const anOpening = 100

/** How often content that can't be unpacked here is taken to draw each form that it could. */
const drawnUnseen = 2

/** Unpacks the stream of an object; null where it is packed in a way that only pdf.js knows. */
export type Unpack = (object: PdfObject) => Promise<Uint8Array | null>

/**
 * Bytes that the drawing of all pages comes to, each form counted as often as it is drawn (ISO 32000-1, 8.10): thirty forms that each draw the next one twice are a
 * billion. Infinity where a form draws itself, or others that draw it. A form that no page draws counts once.
 */
export async function drawnInAll(objects: ReadonlyMap<string, PdfObject>, unpack: Unpack): Promise<number> {
  if (![...objects.values()].some(isForm)) return 0
  const drawing = new Drawing(await withPackedObjects(objects, unpack), unpack)
  return drawing.ofAll()
}

/** A form, or a pattern, which is drawn like one. */
function isForm({ entries, stream }: PdfObject): boolean {
  return stream !== null && /\/Subtype\s*\/Form\b|\/PatternType\b/.test(entries)
}

async function withPackedObjects(objects: ReadonlyMap<string, PdfObject>, unpack: Unpack): Promise<Map<string, PdfObject>> {
  const all = new Map(objects)
  for (const object of objects.values()) {
    if (!/\/Type\s*\/ObjStm\b/.test(object.entries)) continue
    const content = await unpack(object)
    if (content) for (const [number, inner] of objectsIn(lettersOf(content), object.entries)) if (!all.has(number)) all.set(number, inner)
  }
  return all
}

/** Numbers of objects by the name under which content may draw them. */
type Names = ReadonlyMap<string, readonly string[]>

/** What a stream draws: its length, and how often it draws what name. `isUnseen` where it can't be unpacked. */
interface Content {
  readonly length: number
  readonly draws: ReadonlyMap<string, number>
  readonly isUnseen: boolean
}

class Drawing {
  private readonly objects: ReadonlyMap<string, PdfObject>
  private readonly unpack: Unpack
  private readonly contents = new Map<string, Content>()
  private readonly names = new Map<string, Names | null>()
  /** Bytes of forms by the names that hold where they are drawn: one that has none of its own takes those of what draws it. Null while it is counted. */
  private readonly counted = new Map<Names, Map<string, number | null>>()

  constructor(objects: ReadonlyMap<string, PdfObject>, unpack: Unpack) {
    this.objects = objects
    this.unpack = unpack
  }

  async ofAll(): Promise<number> {
    let [all, most] = [0, 0]
    for (const [number, object] of this.objects) {
      if (isForm(object)) most = Math.max(most, await this.ofForm(number, new Map()))
      const [, contents] = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(object.entries) ?? []
      if (contents === undefined) continue
      const names = this.namesOfPage(number)
      for (const one of this.streamsOf(contents)) all += await this.ofContent(one, names)
    }
    return Math.max(all, most)
  }

  private streamsOf(contents: string): string[] {
    return referencesIn(contents).flatMap((number) => {
      const object = this.objects.get(number)
      return object && !object.stream ? referencesIn(object.entries) : [number]
    })
  }

  private async ofForm(number: string, around: Names): Promise<number> {
    const names = this.namesOf(number) ?? around
    const counted = this.counted.get(names) ?? new Map<string, number | null>()
    this.counted.set(names, counted)
    const known = counted.get(number)
    if (known !== undefined) return known ?? Infinity
    counted.set(number, null)
    const bytes = anOpening + (await this.ofContent(number, names))
    counted.set(number, bytes)
    return bytes
  }

  private async ofContent(number: string, names: Names): Promise<number> {
    const { length, draws, isUnseen } = await this.contentOf(number)
    let bytes = length
    for (const [name, times] of isUnseen ? [...names.keys()].map((name): [string, number] => [name, drawnUnseen]) : draws) {
      let most = 0
      for (const named of names.get(name) ?? []) {
        const drawn = this.formOf(named)
        if (drawn !== null) most = Math.max(most, await this.ofForm(drawn, names))
      }
      bytes += times * most
    }
    return bytes
  }

  /** What an object has drawn: itself, or the mask of a graphics state. */
  private formOf(number: string): string | null {
    const object = this.objects.get(number)
    if (!object || isForm(object)) return object ? number : null
    const mask = object.stream ? undefined : /\/SMask\b[^]{0,200}?\/G\s+(\d+)\s+\d+\s+R/.exec(object.entries)?.[1]
    return mask !== undefined && isForm(this.objects.get(mask) ?? { entries: '', stream: null }) ? mask : null
  }

  private async contentOf(number: string): Promise<Content> {
    const known = this.contents.get(number)
    if (known) return known
    const object = this.objects.get(number)
    const bytes = object?.stream ? await this.unpack(object) : new Uint8Array()
    const draws = new Map<string, number>()
    for (const [, name = ''] of bytes ? lettersOf(bytes).matchAll(/\/([^\s/<>[\](){}%]*)\s+(?:Do|gs|scn|SCN)\b/g) : [])
      draws.set(spelled(name), (draws.get(spelled(name)) ?? 0) + 1)
    const content = { length: bytes?.length ?? 0, draws, isUnseen: bytes === null }
    this.contents.set(number, content)
    return content
  }

  /** The names of a page's own, or else of the pages above it. */
  private namesOfPage(number: string): Names {
    const above = new Set<string>()
    for (let at: string | undefined = number; at !== undefined && !above.has(at);) {
      above.add(at)
      const names = this.namesOf(at)
      if (names) return names
      at = /\/Parent\s+(\d+)\s+\d+\s+R/.exec(this.objects.get(at)?.entries ?? '')?.[1]
    }
    return new Map()
  }

  /** The names that an object's resources define, inside of it or in objects of their own; null where it has no resources. */
  private namesOf(number: string): Names | null {
    const known = this.names.get(number)
    if (known !== undefined) return known
    const entries = this.objects.get(number)?.entries ?? ''
    const resources = /\/Resources\b(?:\s+(\d+)\s+\d+\s+R)?/.exec(entries)
    const texts = [entries, this.objects.get(resources?.[1] ?? '')?.entries ?? '']
    for (const [, dictionary = ''] of texts.join('\n').matchAll(/\/(?:XObject|Pattern|ExtGState)\s+(\d+)\s+\d+\s+R/g))
      texts.push(this.objects.get(dictionary)?.entries ?? '')
    const names = new Map<string, string[]>()
    for (const [, name = '', drawn = ''] of texts.join('\n').matchAll(/\/([^\s/<>[\](){}%]+)\s+(\d+)\s+\d+\s+R\b/g))
      names.set(spelled(name), [...(names.get(spelled(name)) ?? []), drawn])
    const own = resources ? names : null
    this.names.set(number, own)
    return own
  }
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)(\d+)\s+\d+\s+R\b/g)].map(([, number = '']) => number)
}

/** A name with its characters in place of their numbers (7.3.5). */
function spelled(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

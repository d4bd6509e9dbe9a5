import sax from 'sax'

/** An element of a part of a Word document. Names have the usual prefixes (`w:p`), whatever prefixes and edition of the format the file has. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** An element or a stretch of text. */
export type XmlNode = XmlElement | string

/** A part that is no XML, or more than Word itself would open. */
export class XmlFault extends Error {}

/** Word nests some dozens of elements; each level below costs a call when the tree is walked. */
const DEEPEST = 400

// Pictures in attributes (o:gfxdata) are longer than the 64 KB at which the parser gives up; parts are bounded before they are parsed.
Object.assign(sax, { MAX_BUFFER_LENGTH: Infinity })

/**
 * Parses a part. Entities other than those of XML itself are not expanded, white space between elements is left out.
 * @throws {XmlFault} where the text is not well-formed or nests too deeply.
 */
export function parseXml(text: string): XmlElement {
  const parser = sax.parser(true, { position: false })
  const root = { name: '', attributes: {}, children: [] as XmlNode[] }
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [root]
  const scopes: ReadonlyMap<string, string>[] = [new Map()]
  parser.onopentag = ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new XmlFault(`Its elements nest more than ${DEEPEST} deep.`)
    const scope = scopeOf(attributes as Record<string, string>, scopes.at(-1)!)
    const element = { name: named(name, scope), attributes: {} as Record<string, string>, children: [] as XmlNode[] }
    for (const [key, value] of Object.entries(attributes as Record<string, string>))
      if (!key.startsWith('xmlns')) element.attributes[key.includes(':') ? named(key, scope) : key] = value
    open.at(-1)!.children.push(element)
    open.push(element)
    scopes.push(scope)
  }
  parser.onclosetag = () => {
    open.pop()
    scopes.pop()
  }
  const write = (words: string): void => {
    if (words.trim() !== '' || open.at(-1)!.name.endsWith(':t')) open.at(-1)!.children.push(words)
  }
  parser.ontext = write
  parser.oncdata = write
  parser.onerror = (error) => {
    throw new XmlFault(error.message.split('\n')[0])
  }
  parser.write(text).close()
  const element = root.children.find((child) => typeof child !== 'string')
  if (!element) throw new XmlFault('It holds no element.')
  return element
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith('xmlns')) continue
    scope ??= new Map(outer)
    scope.set(key.slice(6), canonicalPrefix(value) ?? key.slice(6))
  }
  return scope ?? outer
}

function named(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const known = scope.get(prefix)
  return known === undefined ? name : known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The children that are elements, of one name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))
}

/** The `w:val` of a child; undefined where there is none. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** A property that is on or off (ECMA-376, part 1, 17.17.4); null where it is not stated. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const property = childOf(element, name)
  return property ? !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '') : null
}

/** All text inside an element. */
export function textOf(element: XmlNode): string {
  return typeof element === 'string' ? element : element.children.map(textOf).join('')
}

/** Every element below one, in order, that a test picks; what stands inside a picked one is not looked at. */
export function findAll(element: XmlElement, picks: (element: XmlElement) => boolean, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (picks(child)) found.push(child)
    else findAll(child, picks, found)
  }
  return found
}

/** The text of a part of XML: by its byte-order mark, by the look of its first bytes, else by what its declaration names. UTF-8 where nothing speaks against it. */
export function decodedXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]
  try {
    // A declaration of UTF-16 over single bytes is wrong, and so is every name that is not known.
    return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : new TextDecoder(declared).encoding
  } catch {
    return 'utf-8'
  }
}

/** The prefixes under which this reader knows the vocabularies of Word, by the ends of their addresses: the transitional and the strict edition, and the XML of Word 2003. */
const prefixes: readonly [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$|office\/word\/2003\/wordml$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/\/drawingml(?:\/2006)?\/picture$/, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$|\/drawing\/2014\/chartex$/, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/office\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/office\/word\/2010\/wordprocessingGroup$/, 'wpg'],
  [/office\/word\/2010\/wordml$/, 'w14'],
  [/office\/word\/2003\/auxHint$/, 'wx'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
  [/office\/2006\/xmlPackage$/, 'pkg'],
  [/package\/2006\/(?:relationships|content-types)$/, ''],
]

/** The usual prefix of a vocabulary; undefined for one that is not known here. */
function canonicalPrefix(address: string): string | undefined {
  return prefixes.find(([pattern]) => pattern.test(address))?.[1]
}

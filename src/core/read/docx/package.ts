/** A Word document as a file: how it is opened, and its parts with what they point to. */
import { unzip, zipNames } from '../zip.ts'
import { childrenOf, decodedXml, findAll, parseXml, type XmlElement } from './xml.ts'

/** A Word document, opened: its parts, and the path and the tree of the one that holds the text. */
export interface OpenedDocument {
  readonly parts: Package
  readonly path: string
  readonly root: XmlElement
}

/** A report of 25,000 characters has a hundredth of it, with all its layout. To walk as much takes seconds and some hundred megabytes of memory. */
export const MOST_UNPACKED = 25_000_000

const read = /\.(?:xml|rels|x?html?|mht|mhtml|txt|rtf|docx|docm)$/i

/** Why a document could not be opened. */
export type OpenFault = 'damaged' | 'locked' | 'large' | 'no-document'

/**
 * Opens a Word document: a package of parts in a ZIP archive, or one file of XML as Word saves on demand.
 * @throws {XmlFault} where the part of the text is no XML.
 */
export async function openDocument(bytes: Uint8Array): Promise<OpenedDocument | OpenFault> {
  // A program of mail, say, may have put a line before the archive.
  if ((bytes[0] !== 0x50 || bytes[1] !== 0x4b) && zipNames(bytes).length === 0) return openXml(bytes)
  const files = await unzip(bytes, (name) => read.test(name), MOST_UNPACKED)
  return typeof files === 'string' ? files : openPackage(new Package(files))
}

function openPackage(parts: Package): OpenedDocument | OpenFault {
  const path = parts.mainPart()
  const root = path === undefined ? undefined : parts.xml(path)
  return path === undefined || root?.name !== 'w:document' ? 'no-document' : { parts, path, root }
}

/** Parts in one file (`pkg:package`), or a document of Word 2003, whose one part has everything. */
function openXml(bytes: Uint8Array): OpenedDocument | OpenFault {
  if (bytes.length > MOST_UNPACKED) return 'large'
  const root = parseXml(decodedXml(bytes))
  if (root.name === 'w:wordDocument') return { parts: new Package([]), path: 'document.xml', root }
  if (root.name !== 'pkg:package') return 'no-document'
  return openPackage(
    new Package(
      childrenOf(root, 'pkg:part').flatMap((part) => {
        const [content] = findAll(part, ({ name }) => name === 'pkg:xmlData').flatMap((data) => childrenOf(data))
        return content ? [[part.attributes['pkg:name'] ?? '', content] as const] : []
      }),
    ),
  )
}

/** A relationship of a part: what it points to, and as what. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: `numbering`, `styles`, `footnotes`, `aFChunk`. */
  readonly type: string
  /** Path of the part, without a leading slash; the address itself where it is outside of the package. */
  readonly target: string
  readonly external: boolean
}

/** The parts of a Word document by their paths (ECMA-376, part 2). */
export class Package {
  private readonly parts: ReadonlyMap<string, Uint8Array | XmlElement>

  /** `parts` by name, as bytes or parsed; back-slashes are read as slashes, names without regard to case, as Word reads them. */
  constructor(parts: Iterable<readonly [string, Uint8Array | XmlElement]>) {
    this.parts = new Map([...parts].map(([name, bytes]) => [keyOf(name), bytes]))
  }

  /** Names of the parts, in lower case. */
  get names(): string[] {
    return [...this.parts.keys()]
  }

  /** The bytes of a part; undefined where there are none. */
  bytes(path: string): Uint8Array | undefined {
    const part = this.parts.get(keyOf(path))
    return part instanceof Uint8Array ? part : undefined
  }

  /** The tree of a part of XML; undefined where there is none. Throws where it is no XML. */
  xml(path: string): XmlElement | undefined {
    const part = this.parts.get(keyOf(path))
    return part instanceof Uint8Array ? parseXml(decodedXml(part)) : part
  }

  /** What a part refers to; of the package itself with the empty path. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/')
    const folder = path.slice(0, slash + 1)
    const root = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`)
    return (root?.children ?? []).flatMap((child) => {
      if (typeof child === 'string') return []
      const { Id = '', Type = '', Target = '', TargetMode = '' } = child.attributes
      const external = TargetMode === 'External'
      return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: external ? Target : resolved(folder, Target), external }]
    })
  }

  /** The tree of the first part of a type that a part refers to; undefined where there is none. Throws where it is no XML. */
  related(path: string, type: string): XmlElement | undefined {
    const found = this.relationships(path).find((one) => one.type === type && !one.external)
    return found && this.xml(found.target)
  }

  /** Path of the part that holds the text: the one that the package names, else the only one that could be it. */
  mainPart(): string | undefined {
    const named = this.relationships('').find(({ type }) => type === 'officeDocument')?.target
    if (named !== undefined && this.parts.has(keyOf(named))) return named
    return this.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  }
}

function keyOf(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

function resolved(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/')
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

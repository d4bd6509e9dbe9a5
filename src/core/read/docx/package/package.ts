import { decodedXml, parseXml, type XmlElement } from './xml.ts'

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

import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from './xml.ts'

/** What a style of paragraphs or characters brings along, with what it takes from the styles that it is based on. */
export interface Style {
  readonly name: string
  /** Level of a heading, 1 is the highest; 0 for none. */
  readonly heading: number
  readonly isHidden: boolean | null
  /** The list that numbers its paragraphs, and the level where one is stated. */
  readonly list: string | null
  readonly level: number | null
}

/** The styles of a document by their ids. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** Id of the style of paragraphs that name none. */
  readonly usual: string | null
}

const plain: Style = { name: '', heading: 0, isHidden: null, list: null, level: null }

/** Reads the part of the styles; a document without one has none. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const byId = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const known = byId.get(id)
    const element = elements.get(id)
    if (known || !element || depth > 30) return known ?? plain
    const base = resolve(valueOf(element, 'w:basedOn') ?? '', depth + 1)
    const style = styleOf(element, base)
    byId.set(id, style)
    return style
  }
  for (const id of elements.keys()) resolve(id, 0)
  const usual = [...elements].find(
    ([, element]) => element.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? ''),
  )
  return { byId, usual: usual?.[0] ?? null }
}

/** The style of an id; one that brings nothing along where there is none. */
export function styleAt(styles: Styles, id: string | undefined): Style {
  return styles.byId.get(id ?? styles.usual ?? '') ?? plain
}

function styleOf(element: XmlElement, base: Style): Style {
  const name = valueOf(element, 'w:name') ?? ''
  const paragraph = childOf(element, 'w:pPr')
  const numbers = childOf(paragraph, 'w:numPr')
  const level = valueOf(numbers, 'w:ilvl')
  return {
    name,
    heading: headingOf(name, paragraph, base),
    isHidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? base.isHidden,
    list: valueOf(numbers, 'w:numId') ?? base.list,
    level: level === undefined ? base.level : Number(level),
  }
}

function headingOf(name: string, paragraph: XmlElement | undefined, base: Style): number {
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return named === undefined ? (outlineLevelOf(paragraph) ?? base.heading) : Number(named)
}

/** The outline level that properties of a paragraph state, 1 is the highest, 0 is body text; null where they state none. */
export function outlineLevelOf(properties: XmlElement | undefined): number | null {
  const level = valueOf(properties, 'w:outlineLvl')
  if (level === undefined) return null
  return /^[0-8]$/.test(level) ? Number(level) + 1 : 0
}

import { counterIn } from './docx-counters.ts'

/** The parts of a Word document that say how its paragraphs are numbered (ECMA-376, part 1, 17.9). */
export interface NumberedDocument {
  /** `word/document.xml`. */
  readonly document: string
  /** `word/numbering.xml`. */
  readonly numbering: string
  /** `word/styles.xml`; empty where there is none. */
  readonly styles: string
}

interface Level {
  readonly start: number
  readonly format: string
  readonly pattern: string
}

interface Numbering {
  /** Levels of an abstract numbering by its id. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  /** A list's abstract numbering, and the levels at which it begins to count anew. */
  readonly lists: ReadonlyMap<string, { readonly abstract: string; readonly restarts: ReadonlyMap<number, number> }>
  /** List and level that a style of paragraphs brings along. */
  readonly styles: ReadonlyMap<string, NumberReference>
}

interface NumberReference {
  readonly list: string
  readonly level: number
}

/** `document.xml` with the markers that Word counts by itself (一、, （二）, 3., •) written out as text at the head of their paragraphs. */
export function withWrittenNumbers({ document, numbering, styles }: NumberedDocument): string {
  const rules = numberingOf(numbering, styles)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return document
    .replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '')
    .replace(/(<w:pPr\b[^>]*>)((?:(?!<\/w:pPr>)[\s\S])*)(<\/w:pPr>)((?:(?!<\/w:p>)[\s\S])*)/g, (whole, open, properties, close, content) => {
      const reference = referenceOf(String(properties), rules)
      const marker = reference ? nextMarker(reference, rules, counters, begun) : ''
      if (marker === '' || !/<w:t[ >]/.test(String(content))) return whole
      const rest = String(properties).replace(/<w:numPr\b[^>]*>[\s\S]*?<\/w:numPr>/, '')
      return `${open}${rest}<w:numPr><w:numId w:val="0"/></w:numPr>${close}<w:r><w:t xml:space="preserve">${escaped(marker)}</w:t></w:r>${content}`
    })
}

function referenceOf(properties: string, rules: Numbering): NumberReference | null {
  const style = rules.styles.get(valueOf(properties, 'pStyle') ?? '')
  const own = /<w:numPr\b[^>]*>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1]
  if (own === undefined) return style ?? null
  const list = valueOf(own, 'numId') ?? style?.list ?? '0'
  return list === '0' ? null : { list, level: Number(valueOf(own, 'ilvl') ?? style?.level ?? 0) }
}

function nextMarker({ list, level }: NumberReference, rules: Numbering, counters: Map<string, number[]>, begun: Set<string>): string {
  const { abstract, restarts } = rules.lists.get(list) ?? { abstract: '', restarts: new Map<number, number>() }
  const levels = rules.levels.get(abstract)
  const own = levels?.get(level)
  if (!levels || !own) return ''
  const counts = counters.get(abstract) ?? []
  counters.set(abstract, counts)
  const restart = restarts.get(level)
  const first = `${list} ${level}`
  counts[level] = restart !== undefined && !begun.has(first) ? restart : (counts[level] ?? own.start - 1) + 1
  begun.add(first)
  counts.length = level + 1
  if (own.format === 'none') return ''
  if (own.format === 'bullet') return /^[•●·■◆▪○□★—–-]$/.test(own.pattern) ? `${own.pattern} ` : '• '
  const marker = own.pattern.replace(/%(\d)/g, (_, digit) => {
    const at = Number(digit) - 1
    return counterIn(levels.get(at)?.format ?? 'decimal', counts[at] ?? levels.get(at)?.start ?? 1)
  })
  return /[\w.)\]]$/.test(marker) ? `${marker} ` : marker
}

function numberingOf(numbering: string, styles: string): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>()
  for (const [, id, content] of numbering.matchAll(/<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)) {
    levels.set(
      id!,
      new Map([...content!.matchAll(/<w:lvl\b[^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g)].map(([, at, level]) => [Number(at), levelOf(level!)])),
    )
  }
  const lists = new Map<string, { abstract: string; restarts: Map<number, number> }>()
  for (const [, id, content] of numbering.matchAll(/<w:num\b[^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const overrides = [...content!.matchAll(/<w:lvlOverride\b[^>]*?w:ilvl="(\d)"[^>]*>\s*<w:startOverride w:val="(\d+)"/g)]
    lists.set(id!, {
      abstract: valueOf(content!, 'abstractNumId') ?? '',
      restarts: new Map(overrides.map(([, at, start]) => [Number(at), Number(start)])),
    })
  }
  return { levels, lists, styles: numberedStyles(styles) }
}

function levelOf(content: string): Level {
  return {
    start: Number(valueOf(content, 'start') ?? 0),
    format: valueOf(content, 'numFmt') ?? 'decimal',
    pattern: valueOf(content, 'lvlText') ?? '',
  }
}

/** Styles that number their paragraphs; one without a list of its own counts as the style that it is based on. */
function numberedStyles(styles: string): Map<string, NumberReference> {
  const own = new Map<string, { content: string; base: string | null }>()
  for (const [, id, content] of styles.matchAll(/<w:style\b[^>]*?w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g))
    own.set(id!, { content: content!, base: valueOf(content!, 'basedOn') })
  const numbered = new Map<string, NumberReference>()
  for (const id of own.keys()) {
    let list: string | null = null
    let level: string | null = null
    let at = own.get(id)
    for (let depth = 0; at && depth < 10 && list === null; depth++) {
      const numbers = /<w:numPr\b[^>]*>([\s\S]*?)<\/w:numPr>/.exec(at.content)?.[1] ?? ''
      level ??= valueOf(numbers, 'ilvl')
      list = valueOf(numbers, 'numId')
      at = at.base === null ? undefined : own.get(at.base)
    }
    if (list !== null && list !== '0') numbered.set(id, { list, level: Number(level ?? 0) })
  }
  return numbered
}

function valueOf(xml: string, name: string): string | null {
  const value = new RegExp(`<w:${name}\\b[^>]*?w:val="([^"]*)"`).exec(xml)?.[1]
  return value === undefined ? null : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(String(code), 16))))
    .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** Makes Word documents of the pieces of XML that a test is about: whatever a real program might put into a package. */
import { zipOf } from './documents.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** Every vocabulary that a document may use, as its root declares them. */
export const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}/relationships" xmlns:m="${office}/math"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

/** A part beside the text: the type of its relationship, its content, and where it stands. */
export interface Part {
  readonly type: string
  readonly content: string | Uint8Array
  /** Relative to the folder of the text; by default the type with `.xml`. */
  readonly path?: string
  readonly id?: string
}

/** How a package is unlike the usual one. */
export interface Peculiarities {
  /** Path of the part of the text. */
  readonly main?: string
  /** Changes the path of every entry. */
  readonly rename?: (path: string) => string
  /** Changes every part of XML. */
  readonly rewrite?: (xml: string) => string | Uint8Array
}

/** A Word document of a body and the parts beside it. */
export function wordOf(body: string, parts: readonly Part[] = [], { main = 'word/document.xml', rename, rewrite }: Peculiarities = {}): Uint8Array {
  const slash = main.lastIndexOf('/') + 1
  const [folder, name] = [main.slice(0, slash), main.slice(slash)]
  const links = parts.map(
    ({ type, path, id }, i) => `<Relationship Id="${id ?? `r${i}`}" Type="${office}/relationships/${type}" Target="${path ?? `${type}.xml`}"/>`,
  )
  const relationships = (content: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="${main}"/>`),
    [`${folder}_rels/${name}.rels`]: relationships(links.join('')),
    [main]: part('document', `<w:body>${body}<w:sectPr/></w:body>`),
  }
  for (const { type, content, path } of parts) entries[`${folder}${path ?? `${type}.xml`}`] = content
  return zipOf(
    Object.fromEntries(
      Object.entries(entries).map(([path, content]) => [
        rename ? rename(path) : path,
        rewrite && typeof content === 'string' && /^<\?xml/.test(content) ? rewrite(content) : content,
      ]),
    ),
  )
}

/** A part of XML: its root, with every vocabulary declared. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`
}

/** A run of text with what its `w:rPr` says. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs and what is between them, with what its `w:pPr` says. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

/** A field whose code and result are runs of their own. */
export function field(code: string, result: string | null): string {
  const turn = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const shown = result === null ? '' : turn('separate') + result
  return `${turn('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${shown}${turn('end')}`
}

/** A table of rows of cells; a cell is its paragraphs, or its properties and its paragraphs. */
export function tbl(rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cell = (content: string | readonly [string, string]): string =>
    typeof content === 'string' ? `<w:tc>${content}</w:tc>` : `<w:tc><w:tcPr>${content[0]}</w:tcPr>${content[1]}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** Properties that count a paragraph in a list. */
export function num(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** The part of the numbering: definitions of levels, and lists by the number of their definition with what they override. */
export function numberingPart(definitions: readonly string[], lists: readonly (readonly [definition: number, overrides?: string])[]): Part {
  const abstract = definitions.map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`)
  const own = lists.map(([definition, overrides = ''], i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`)
  return { type: 'numbering', content: part('numbering', abstract.join('') + own.join('')) }
}

/** A level of a definition. */
export function lvl(at: number, format: string, pattern: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`
}

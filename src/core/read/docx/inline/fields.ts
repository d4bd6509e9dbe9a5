import type { XmlElement } from '../package/xml.ts'

interface Field {
  code: string
  hasResult: boolean
}

/** Fields whose stored result lists the headings of the document. */
const contents = /^\s*(?:TOC|INDEX|TOA)\b/i

/** The fields that are open while a part is read (ECMA-376, part 1, 17.16.18): their codes are no text, their results are. */
export class Fields {
  private readonly open: Field[] = []
  private readonly whole: ReadonlySet<XmlElement>

  /** `root` is the part; a field that is never closed in it is read as if it were not there. */
  constructor(root: XmlElement) {
    this.whole = wholeFields(root)
  }

  /** True between the beginning of a field and its result. */
  get isCode(): boolean {
    return this.open.some(({ hasResult }) => !hasResult)
  }

  /** True inside the result of a table of contents. */
  get isContents(): boolean {
    return this.open.some(({ code, hasResult }) => hasResult && contents.test(code))
  }

  writeCode(words: string): void {
    const field = this.open.at(-1)
    if (field && !field.hasResult) field.code += words
  }

  /** Takes a `w:fldChar`; gives the code of a field that it ends and that has no result, else null. */
  turn(mark: XmlElement): string | null {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin' && this.whole.has(mark)) this.open.push({ code: '', hasResult: false })
    const field = this.open.at(-1)
    if (!field) return null
    if (type === 'separate') field.hasResult = true
    if (type !== 'end' || !this.whole.has(mark)) return null
    this.open.pop()
    return field.hasResult ? null : field.code
  }
}

/** True for the code of a field that lists the headings of the document. */
export function isContentsCode(code: string): boolean {
  return contents.test(code)
}

/** The marks that begin and end fields which have both, without those of deleted text. */
function wholeFields(root: XmlElement): Set<XmlElement> {
  const whole = new Set<XmlElement>()
  const begun: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'w:del' || child.name === 'w:moveFrom') continue
      if (child.name !== 'w:fldChar') visit(child)
      else if (child.attributes['w:fldCharType'] === 'begin') begun.push(child)
      else if (child.attributes['w:fldCharType'] === 'end' && begun.length > 0) whole.add(begun.pop()!).add(child)
    }
  }
  visit(root)
  return whole
}

/** Elements of a Word file by what they are: those without words, deletions, alternatives, drawings. */
import { childOf, childrenOf, findAll, textOf, type XmlElement, type XmlNode } from './xml.ts'
import type { LineBuilder } from './line.ts'
import type { Reading } from './reading.ts'

/** Elements that hold no words: properties, places of bookmarks and comments, marks of the checker. */
const passedOver: ReadonlySet<string> = new Set(
  `w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sdtPr w:sdtEndPr w:sectPr w:smartTagPr w:customXmlPr w:rubyPr w:proofErr w:permStart w:permEnd
  w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef w:footnoteRef w:endnoteRef w:separator
  w:continuationSeparator w:lastRenderedPageBreak w:softHyphen w:delText w:delInstrText w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart
  w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart
  w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:pgNum m:ctrlPr w:instrText w:background w:bidi`.split(/\s+/),
)

/** True for elements that hold no words. */
export function isPassedOver(name: string): boolean {
  return passedOver.has(name)
}

/** True for elements whose words are deleted or moved away, with the change still on record. */
export function isDeletion(name: string): boolean {
  return name === 'w:del' || name === 'w:moveFrom'
}

/** Characters of a deletion. */
export function deletedLength(element: XmlElement): number {
  return findAll(element, ({ name }) => name === 'w:delText' || name === 'w:t').reduce((sum, words) => sum + textOf(words).trim().length, 0)
}

const wording: ReadonlySet<string> = new Set(['w:t', 'w:txbxContent', 'a:t', 'm:t', 'w:sym', 'v:textpath'])

/** Of what newer and older programs are to show, one: the newer where it has words, or where the older has none. */
export function chosenAlternative(element: XmlElement): readonly XmlNode[] {
  const hasWords = (choice: XmlElement | undefined): boolean => choice !== undefined && findAll(choice, ({ name }) => wording.has(name)).length > 0
  const fallback = childOf(element, 'mc:Fallback')
  const choices = childrenOf(element, 'mc:Choice')
  const choice = choices.find(hasWords) ?? (hasWords(fallback) ? undefined : choices[0])
  return (choice ?? fallback)?.children ?? []
}

/** True for the elements that draw: shapes of both kinds, pictures, embedded objects. */
export function isDrawing(name: string): boolean {
  return name === 'w:drawing' || name === 'w:pict' || name === 'w:object' || name === 'w:contentPart'
}

/** Anchors the words of a drawing in a line, in boxes or drawn as letters; what else it shows is counted. */
export function readDrawing(element: XmlElement, line: LineBuilder, isHidden: boolean, reading: Reading): void {
  const { tally } = reading
  if (reading.fields.isCode) return
  if (element.name === 'w:object' && !isHidden && findAll(element, ({ name }) => name === 'o:OLEObject').length === 0) tally.objects.push('object')
  for (const part of parts(element)) {
    const isUnseen = isHidden || isUnseenShape(part)
    if (part.name === 'w:txbxContent') {
      if (isUnseen) tally.hidden += textOf(part).trim().length
      else line.floating.push({ content: part, at: line.text.length })
    } else if (part.name === 'a:p' || part.name === 'v:textpath') {
      const words = part.name === 'a:p' ? textOf(part) : (part.attributes.string ?? '')
      if (isUnseen) tally.hidden += words.trim().length
      else if (words.trim() !== '') line.floating.push({ content: words, at: line.text.length })
    } else if (isHidden) continue
    else if (part.name === 'o:OLEObject') tally.objects.push(part.attributes.ProgID ?? 'object')
    else if (part.name === 'c:chart') tally.objects.push('chart')
    else if (part.name === 'dgm:relIds') tally.objects.push('diagram')
    else if (part.name === 'w:contentPart') tally.objects.push('ink')
    else tally.pictures++
  }
}

const leaves: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'a:p',
  'v:textpath',
  'o:OLEObject',
  'c:chart',
  'dgm:relIds',
  'w:contentPart',
  'pic:pic',
  'v:imagedata',
])

/** What a drawing consists of, in order; the picture that stands for an object is none. */
function parts(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const isObject = findAll(element, ({ name }) => name === 'o:OLEObject').length > 0
  const visit = (one: XmlElement): void => {
    if (leaves.has(one.name)) {
      if (!isObject || one.name !== 'v:imagedata') found.push(one)
      return
    }
    const children = one.name === 'mc:AlternateContent' ? chosenAlternative(one) : one.children
    const isUnseen = isUnseenFrame(one)
    for (const child of children) {
      if (typeof child === 'string') continue
      const before = found.length
      visit(child)
      if (isUnseen) for (const part of found.slice(before)) unseen.add(part)
    }
  }
  visit(element)
  return found
}

const unseen = new WeakSet<XmlElement>()

function isUnseenShape(part: XmlElement): boolean {
  return unseen.has(part)
}

/** Shapes that are hidden by name: in the pane of selection of newer programs, by their style in older ones. */
function isUnseenFrame(element: XmlElement): boolean {
  if (/visibility\s*:\s*hidden/i.test(element.attributes.style ?? '')) return true
  return childrenOf(element, 'wp:docPr').some(({ attributes }) => /^(?:1|true)$/.test(attributes.hidden ?? ''))
}

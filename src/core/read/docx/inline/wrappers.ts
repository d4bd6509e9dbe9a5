import { childOf, childrenOf, findAll, textOf } from '../package/xml.ts'
import type { XmlElement, XmlNode } from '../package/xml.ts'

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

/** What stands inside a paragraph of a Word document, written into its line, and the signs that fonts of symbols show for letters. */
import { chosenAlternative, deletedLength, isDeletion, isDrawing, isPassedOver, readDrawing } from './elements.ts'
import { equationText, mathText } from './formulas.ts'
import { isContentsCode, type Reading } from './reading.ts'
import type { LineBuilder } from './line.ts'
import { childOf, childrenOf, switchOf, textOf, valueOf, type XmlElement, type XmlNode } from './xml.ts'
import { codePoint } from 'dingbat-to-unicode'

/** Where runs stand: whether their paragraph's style hides them, and why they are no part of the report. */
export interface Place {
  readonly isHidden: boolean
  readonly reason: string | null
}

/** Writes what stands in a paragraph into its line: runs, and what is wrapped around runs. */
export function writeInlines(nodes: readonly XmlNode[], line: LineBuilder, place: Place, reading: Reading): void {
  for (const node of nodes) if (typeof node !== 'string') writeInline(node, line, place, reading)
}

function writeInline(element: XmlElement, line: LineBuilder, place: Place, reading: Reading): void {
  const { tally } = reading
  const inside = (children: readonly XmlNode[], reason = place.reason): void => writeInlines(children, line, { ...place, reason }, reading)
  if (isPassedOver(element.name)) return
  if (isDrawing(element.name)) return readDrawing(element, line, place.isHidden, reading)
  if (isDeletion(element.name)) {
    tally.changes++
    tally.deleted += deletedLength(element)
    return
  }
  switch (element.name) {
    case 'w:r':
      return writeRun(element, line, place, reading)
    case 'w:ins':
    case 'w:moveTo':
      tally.changes++
      return inside(element.children)
    case 'w:fldSimple':
      return inside(element.children, isContentsCode(element.attributes['w:instr'] ?? '') ? 'contents' : place.reason)
    case 'w:hyperlink':
      return inside(element.children, /^_Toc\d/.test(element.attributes['w:anchor'] ?? '') && isWholeParagraph(line) ? 'contents' : place.reason)
    case 'w:sdt':
      return inside(childOf(element, 'w:sdtContent')?.children ?? [], reasonOfControl(element) ?? place.reason)
    case 'mc:AlternateContent':
      return inside(chosenAlternative(element))
    case 'm:oMath':
    case 'm:oMathPara':
      if (!reading.fields.isCode) line.write(mathText(element), place.reason)
      return
    case 'w:ruby':
      return writeRuby(element, line, place, reading)
    case 'w:subDoc':
      tally.elsewhere.push(reading.relationships.get(element.attributes['r:id'] ?? '')?.target ?? 'a part of a master document')
      return
    default:
      return inside(element.children)
  }
}

/** Links of a table of contents stand alone in their paragraphs. */
function isWholeParagraph(line: LineBuilder): boolean {
  return line.isBlank || line.outside.every(({ reason }) => reason === 'contents')
}

/** Why the content of a control is no part of the report: it lists the headings, or nobody filled it in. */
export function reasonOfControl(control: XmlElement): string | null {
  const properties = childOf(control, 'w:sdtPr')
  const gallery = valueOf(childOf(properties, 'w:docPartObj') ?? childOf(properties, 'w:docPartList'), 'w:docPartGallery')
  if (gallery !== undefined && /table of contents/i.test(gallery)) return 'contents'
  return switchOf(properties, 'w:showingPlcHdr') ? 'placeholder' : null
}

function writeRuby(element: XmlElement, line: LineBuilder, place: Place, reading: Reading): void {
  writeInlines(childOf(element, 'w:rubyBase')?.children ?? [], line, place, reading)
  const words = textOf(childOf(element, 'w:rt') ?? element).trim()
  if (childOf(element, 'w:rt') && words !== '' && !place.isHidden && !reading.fields.isCode) line.write(`(${words})`, 'pronunciation')
}

function writeRun(run: XmlElement, line: LineBuilder, place: Place, reading: Reading): void {
  const properties = childOf(run, 'w:rPr')
  const styled = reading.styles.byId.get(valueOf(properties, 'w:rStyle') ?? '')?.isHidden ?? false
  const isHidden = switchOf(properties, 'w:vanish') ?? place.isHidden !== styled
  const font = fontOf(properties)
  const isRaised = valueOf(properties, 'w:vertAlign') === 'superscript'
  let mark = place.reason
  const write = (words: string, reason = mark): void => {
    if (reading.fields.isCode) return
    if (isHidden) reading.tally.hidden += words.trim().length
    else line.write(words, reason ?? (reading.fields.isContents ? 'contents' : null))
  }
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 'w:t':
        write(withPower(textInFont(textOf(child), font), isRaised, line))
        break
      case 'w:tab':
      case 'w:ptab':
        write(' ')
        break
      case 'w:br':
      case 'w:cr':
        write('\n')
        break
      case 'w:noBreakHyphen':
        write('-')
        break
      case 'w:sym': {
        const opens = line.isBlank
        write(symbolOf(child.attributes['w:font'] ?? '', Number.parseInt(child.attributes['w:char'] ?? '', 16) || 0xfffd))
        if (opens && !line.isBlank) line.opensWithSymbol = true
        break
      }
      case 'w:instrText':
        reading.fields.writeCode(textOf(child))
        break
      case 'w:fldChar': {
        const code = reading.fields.turn(child)
        if (code !== null) writeFieldWithoutResult(code, write, reading)
        break
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (isHidden || reading.fields.isCode) break
        mark = writeReference(child, line, reading) ?? mark
        break
      default:
        writeInline(child, line, { isHidden, reason: mark }, reading)
    }
  }
}

/** The number of a note in the text; a mark that the text writes itself gives the reason for the words after it. */
function writeReference(reference: XmlElement, line: LineBuilder, { footnotes, endnotes, notes }: Reading): string | null {
  const content = (reference.name === 'w:footnoteReference' ? footnotes : endnotes).get(reference.attributes['w:id'] ?? '')
  const isCustom = /^(?:1|true|on)$/.test(reference.attributes['w:customMarkFollows'] ?? '')
  if (!content) return isCustom ? 'note-reference' : null
  const { number } = notes.get(content) ?? { number: isCustom ? 0 : notes.size + 1 }
  notes.set(content, { number, content })
  if (!isCustom) line.write(`[${number}]`, 'note-reference')
  return isCustom ? 'note-reference' : null
}

/** Fields of which nothing is seen where they stand: entries of an index, variables, places of a link. */
const silent = /^(?:XE|TC|TA|RD|PRIVATE|ASK|SET|ADVANCE|HYPERLINK|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|PAGE|TOC|INDEX|NEXT)?(?:\s|$)/i

function writeFieldWithoutResult(code: string, write: (words: string) => void, { tally }: Reading): void {
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+)"?)?/i.exec(code)
  const button = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$/i.exec(code)?.[1]
  if (/^\s*EQ\b/i.test(code)) write(equationText(code))
  else if (symbol) write(symbolOf(symbol[2] ?? '', Number(symbol[1])))
  else if (button !== undefined) write(button.trim())
  else if (!silent.test(code.trim())) tally.leftOut.add(/^\s*(\S+)/.exec(code)?.[1] ?? code)
}

function fontOf(properties: XmlElement | undefined): string {
  return childOf(properties, 'w:rFonts')?.attributes['w:ascii'] ?? ''
}

/** Square and cubic metres keep their power, which otherwise would be a digit behind the unit. */
function withPower(words: string, isRaised: boolean, line: LineBuilder): string {
  if (!isRaised || !/^[23]$/.test(words) || !/[a-z]$/i.test(line.text)) return words
  return words === '2' ? '²' : '³'
}

const symbolFonts = /^(?:symbol|webdings|wingdings(?: ?[23])?)$/i

/** True for a font whose letters are signs. */
function isSymbolFont(font: string): boolean {
  return symbolFonts.test(font.trim())
}

/** Signs that hardly any font has, and the like that most have. */
const commonSigns: Readonly<Record<string, string>> = { '🗸': '✓', '🗹': '☑', '🗵': '☒', '🗷': '☒', '⮚': '➢', '⯀': '■', '🞄': '·', '🞍': '◆' }

/**
 * The sign that a font of symbols shows for a code. Word stores codes of such fonts in U+F000 to U+F0FF. A sign that is not known is U+FFFD;
 * codes of other fonts are characters.
 */
function symbolOf(font: string, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = isSymbolFont(font) ? codePoint(font.trim(), own) : undefined
  if (known) return commonSigns[known.string] ?? known.string
  if (code < 0xe000 && code > 0x1f && !isSymbolFont(font)) return String.fromCodePoint(code)
  return own === 0x20 ? ' ' : '\ufffd'
}

/** A text in a font of symbols: its letters are signs; in another font only what stands in the codes of symbols. */
function textInFont(text: string, font: string): string {
  if (isSymbolFont(font)) return [...text].map((character) => (/\s/.test(character) ? character : symbolOf(font, character.codePointAt(0)!))).join('')
  return text.replace(/[\uf020-\uf0ff]/g, (character) => symbolOf('Wingdings', character.charCodeAt(0)))
}

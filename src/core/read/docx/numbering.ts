/** The numbers that Word counts by itself: which one a paragraph has, and how it is written in each of Word's formats. */
import type { Style, Styles } from './styles.ts'
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly pattern: string
  /** Style of the paragraphs that stand on this level. */
  readonly style: string | null
  /** True where the numbers of the levels above are written in digits. */
  readonly isLegal: boolean
  /** The level, 1 is the highest, whose numbers let this one begin anew; 0 for none. */
  readonly restart: number
  readonly isHidden: boolean
}

interface List {
  readonly abstract: string
  /** Levels that the list has in the place of its definition's. */
  readonly levels: ReadonlyMap<number, Level>
  /** Numbers with which levels begin when the list first comes to them. */
  readonly starts: ReadonlyMap<number, number>
}

interface Place {
  readonly list: string
  readonly level: number
}

/** The numbers that Word counts by itself: 一、, （二）, 3., • (ECMA-376, part 1, 17.9). One object counts through one document. */
export class Numbering {
  private readonly definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>
  private readonly lists: ReadonlyMap<string, List>
  private readonly styles: Styles
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  /** `root` is the part of the numbering; a document without one counts nothing. */
  constructor(root: XmlElement | undefined, styles: Styles) {
    this.styles = styles
    this.lists = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', listOf(list)]))
    this.definitions = this.definitionsOf(childrenOf(root, 'w:abstractNum'))
  }

  /** The marker of the next paragraph with these properties, with a space after it where letters would run together; empty for none. */
  next(properties: XmlElement | undefined, styleId: string | undefined, style: Style): string {
    const place = this.placeOf(properties, styleId, style)
    const list = place && this.lists.get(place.list)
    if (!list) return ''
    const level = this.levelOf(list, place.level)
    if (!level || place.level > 8) return ''
    const counts = this.counts.get(list.abstract) ?? []
    this.counts.set(list.abstract, counts)
    const start = list.starts.get(place.level)
    const isFirst = !this.begun.has(`${place.list} ${place.level}`)
    this.begun.add(`${place.list} ${place.level}`)
    counts[place.level] = start !== undefined && isFirst ? start : (counts[place.level] ?? level.start - 1) + 1
    for (let deeper = place.level + 1; deeper < counts.length; deeper++)
      if (place.level < (this.levelOf(list, deeper)?.restart ?? deeper)) counts[deeper] = undefined
    return level.isHidden ? '' : this.written(list, level, counts)
  }

  private written(list: List, level: Level, counts: readonly (number | undefined)[]): string {
    if (level.format === 'none' && !/\P{White_Space}/u.test(level.pattern.replace(/%\d/g, ''))) return ''
    if (level.format === 'bullet') return /^[•●·■◆▪○□★—–-]$/.test(level.pattern) ? `${level.pattern} ` : '• '
    const marker = level.pattern.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1
      const named = this.levelOf(list, at)
      if (named?.format === 'none') return ''
      return counterIn(level.isLegal ? 'decimal' : (named?.format ?? 'decimal'), counts[at] ?? named?.start ?? 1)
    })
    return /[\w.)\]]$/.test(marker) ? `${marker} ` : marker
  }

  private placeOf(properties: XmlElement | undefined, styleId: string | undefined, style: Style): Place | null {
    const own = childOf(properties, 'w:numPr')
    const list = valueOf(own, 'w:numId') ?? style.list ?? '0'
    if (list === '0') return null
    const stated = valueOf(own, 'w:ilvl')
    return { list, level: stated === undefined ? (this.levelOfStyle(list, styleId) ?? style.level ?? 0) : Number(stated) }
  }

  /** The level of a list that is a style's own. */
  private levelOfStyle(id: string, style: string | undefined): number | null {
    const list = this.lists.get(id)
    const levels = [...((list && this.definitions.get(list.abstract)) ?? [])]
    return levels.find(([, level]) => style !== undefined && level.style === style)?.[0] ?? null
  }

  private levelOf(list: List, level: number): Level | undefined {
    return list.levels.get(level) ?? this.definitions.get(list.abstract)?.get(level)
  }

  /** Definitions by id; one that only names a style of lists has the levels of that style's. */
  private definitionsOf(elements: readonly XmlElement[]): Map<string, ReadonlyMap<number, Level>> {
    const own = new Map(elements.map((element) => [element.attributes['w:abstractNumId'] ?? '', levelsOf(element)]))
    for (const element of elements) {
      const link = valueOf(element, 'w:numStyleLink')
      if (link === undefined) continue
      const named = this.lists.get(this.styles.byId.get(link)?.list ?? '')?.abstract
      const linked = named ?? elements.find((other) => valueOf(other, 'w:styleLink') === link)?.attributes['w:abstractNumId']
      const levels = own.get(linked ?? '')
      if (levels && levels.size > 0) own.set(element.attributes['w:abstractNumId'] ?? '', levels)
    }
    return own
  }
}

function listOf(element: XmlElement): List {
  const overrides = childrenOf(element, 'w:lvlOverride').map((override) => [Number(override.attributes['w:ilvl'] ?? 0), override] as const)
  return {
    abstract: valueOf(element, 'w:abstractNumId') ?? '',
    levels: new Map(
      overrides.flatMap(([at, override]) => {
        const level = childOf(override, 'w:lvl')
        return level ? [[at, levelAt(level, at)] as const] : []
      }),
    ),
    starts: new Map(
      overrides.flatMap(([at, override]) => {
        const start = valueOf(override, 'w:startOverride')
        return start === undefined ? [] : [[at, Number(start)] as const]
      }),
    ),
  }
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(element, 'w:lvl').map((level) => {
      const at = Number(level.attributes['w:ilvl'] ?? 0)
      return [at, levelAt(level, at)]
    }),
  )
}

function levelAt(element: XmlElement, at: number): Level {
  const restart = valueOf(element, 'w:lvlRestart')
  return {
    start: Number(valueOf(element, 'w:start') ?? 0),
    format: formatOf(element),
    pattern: valueOf(element, 'w:lvlText') ?? '',
    style: valueOf(element, 'w:pStyle') ?? null,
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    restart: restart === undefined ? at : Number(restart),
    isHidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
  }
}

/** The format of a level's numbers. Formats that only a newer Word knows stand beside one that every Word knows. */
function formatOf(element: XmlElement): string {
  const own = valueOf(element, 'w:numFmt')
  if (own !== undefined && own !== 'custom') return own
  const alternatives = childOf(element, 'mc:AlternateContent')
  const choice = childOf(childOf(alternatives, 'mc:Choice'), 'w:numFmt') ?? childOf(element, 'w:numFmt')
  const example = choice?.attributes['w:format']?.split(',')[0]?.trim() ?? ''
  if (/^0+1$/.test(example)) return `zeros ${example.length}`
  return valueOf(childOf(alternatives, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}

const digits = [...'〇一二三四五六七八九']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']

/** A number in a format of Word's numbering (ECMA-376, part 1, 17.18.59); formats that are not known here count 1, 2, 3. */
export function counterIn(format: string, number: number): string {
  if (/^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand)$/.test(format))
    return counted(number)
  if (format === 'ideographDigital' || format === 'taiwaneseDigital') return [...String(number)].map((digit) => digits[Number(digit)]).join('')
  if (format === 'ideographTraditional') return stems[number - 1] ?? String(number)
  if (format === 'ideographZodiac') return branches[number - 1] ?? String(number)
  if (/^decimalEnclosedCircle/.test(format)) return circledNumber(number)
  if (format === 'decimalEnclosedParen') return symbol(number, 0x2474)
  if (format === 'decimalEnclosedFullstop') return symbol(number, 0x2488)
  if (format === 'ideographEnclosedCircle') return number <= 10 ? symbol(number, 0x3280) : String(number)
  if (/^decimalFullWidth/.test(format)) return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (format.startsWith('zeros ')) return String(number).padStart(Number(format.slice(6)), '0')
  if (format === 'numberInDash') return `- ${number} -`
  if (format === 'ideographZodiacTraditional') return `${stems[(number - 1) % 10] ?? ''}${branches[(number - 1) % 12] ?? ''}`
  if (format === 'chineseLegalSimplified') return inWriting(number, '壹贰叁肆伍陆柒捌玖拾佰')
  if (format === 'ideographLegalTraditional') return inWriting(number, '壹貳參肆伍陸柒捌玖拾佰')
  if (format === 'upperLetter') return letters(number)
  if (format === 'lowerLetter') return letters(number).toLowerCase()
  if (format === 'upperRoman') return roman(number)
  if (format === 'lowerRoman') return roman(number).toLowerCase()
  return String(number)
}

/** 1 to 999 as Chinese counts: 十, 十二, 二十, 一百零三. */
function counted(number: number): string {
  if (number < 1 || number > 999) return String(number)
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const head = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return head + middle + (ones > 0 ? digits[ones] : '')
}

/** The numerals of cheques in the place of those of every day. */
function inWriting(number: number, numerals: string): string {
  return counted(number).replace(/[一二三四五六七八九十百]/g, (numeral) => numerals['一二三四五六七八九十百'.indexOf(numeral)] ?? numeral)
}

/** ① to ㊿, which stand in three blocks; digits beyond. */
export function circledNumber(number: number): string {
  if (number > 35) return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : String(number)
  return number > 20 ? String.fromCodePoint(0x3251 + number - 21) : symbol(number, 0x2460)
}

function symbol(number: number, first: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(first + number - 1) : String(number)
}

/** A to Z, then AA, BB, as Word counts. */
function letters(number: number): string {
  return number < 1 ? String(number) : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const values: readonly [string, number][] = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ]
  let rest = number
  let written = ''
  for (const [sign, value] of values) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}

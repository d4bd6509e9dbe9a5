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

/** Chinese and Arabic numerals → numbers. */

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  兩: 2,
}
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** The numbers of short numerals, which come again and again. */
const known = new Map<string, number | null>()

/** The number that a Chinese numeral writes (三百二十 → 320, 二〇一七 → 2017, 十一 → 11), or null where it is none. */
export function chineseNumber(numeral: string): number | null {
  if (numeral.length > 3) return numberAnew(numeral)
  const before = known.get(numeral)
  if (before !== undefined) return before
  const number = numberAnew(numeral)
  if (known.size < 10_000) known.set(numeral, number)
  return number
}

function numberAnew(numeral: string): number | null {
  if (numeral === '') return null
  if (![...numeral].some((character) => character in units)) return positional(numeral)
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of numeral) {
    const unit = units[character]
    const value = digits[character]
    if (value !== undefined) digit = value
    else if (unit === undefined) return null
    else if (unit >= 1e4) {
      total = (total + section + (digit ?? 0)) * unit
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * unit
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

function positional(numeral: string): number | null {
  let value = 0
  for (const character of numeral) {
    const digit = digits[character]
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** The number that an Arabic numeral writes, in half or full width, with commas or inner spaces: `１，２００` → 1200. Null where it is none. */
export function arabicNumber(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const plain = numeral.normalize('NFKC').replace(/[,\s]/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

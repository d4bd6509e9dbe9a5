/** Years as people write them: ２０２２, 二〇二二, 二O二二 with whatever stands for the zero, 2022-2023学年. */

/** What is typed for the zero of a year in Chinese numerals: 〇 ○ 零, and Latin, Greek, Cyrillic and geometric letters that look like it. */
const zeros = '〇○零◯⭘〡0０OoＯｏОоΟο'
const numerals = '零一二三四五六七八九'
const written = new RegExp(
  `(?<![${zeros}${numerals}十])([一二壹贰])([九${zeros}玖])([${zeros}${numerals}])([${zeros}${numerals}])(?![${zeros}${numerals}十百千])`,
  'gu',
)

/** A text with its years in ASCII digits. Every character stays at its place. */
export function plainYears(text: string): string {
  const halfWidth = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return halfWidth.replace(written, (year) => {
    const digits = [...year].map(digitOf).join('')
    return /^(?:19|20)/.test(digits) ? digits : year
  })
}

function digitOf(character: string): string {
  if (zeros.includes(character)) return '0'
  return String('〇一二三四五六七八九'.indexOf(character.replace('壹', '一').replace('贰', '二').replace('玖', '九')))
}

/** A year in a name or title, and how it stands there. */
export interface WrittenYear {
  readonly year: number
  /** `label`: with 年 or 年度, or the later of a span (2022-2023学年); `date`: of a date with its month; `number`: four digits alone. */
  readonly as: 'label' | 'date' | 'number'
}

const span = /(?<!\d)((?:19|20)\d{2})\s*(?:年度?\s*|度\s*)?[-–—－―~～至到/]+\s*((?:19|20)?\d{2})(?=\s*(?:学年|年|年度|$|[^\d.年]))/g
const single = /(?<!\d)((?:19|20)\d{2})(?!\d)(\s*年度?(?:\s*\d{1,2}\s*月)?)?|(?<!\d)((?:19|20)\d{2})(?=(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))/g

/** The years of a title or name, those that label it first, then those of dates, then bare numbers; each kind in the order of the text. */
export function writtenYears(words: string): WrittenYear[] {
  const found: WrittenYear[] = []
  const rest = plainYears(words.replace(/[\u3000\s]+/g, ' ')).replace(span, (whole, first: string, last: string) => {
    const from = Number(first)
    const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last)
    if (to <= from || to - from > 10) return whole
    found.push({ year: to, as: 'label' })
    return ' '
  })
  for (const [, year, after, compact] of rest.matchAll(single)) {
    if (compact !== undefined) found.push({ year: Number(compact), as: 'date' })
    else found.push({ year: Number(year), as: after === undefined ? 'number' : /月/.test(after) ? 'date' : 'label' })
  }
  const order = ['label', 'date', 'number']
  return found.filter(({ year }) => year >= 1940 && year < 2050).toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as))
}

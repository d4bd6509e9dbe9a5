/** Formulas of Word, and those that older documents write in fields, as they would be typed in one line. */
import { childOf, childrenOf, type XmlElement, type XmlNode } from './xml.ts'
import { circledNumber } from './numbering.ts'

const raised: Readonly<Record<string, string>> = Object.fromEntries([...'0123456789+-n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'][i]!]))

/** A formula of Word (ECMA-376, part 1, 22.1) as it would be typed in one line: 3/5, x², √2. */
export function mathText(node: XmlNode | undefined): string {
  if (node === undefined || typeof node === 'string') return ''
  if (node.name === 'm:t' || node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('')
  return (writers[node.name] ?? inside)(node)
}

const writers: Readonly<Record<string, (element: XmlElement) => string>> = {
  'm:f': (f) => `${grouped(part(f, 'm:num'))}/${grouped(part(f, 'm:den'))}`,
  'm:sSup': (s) => part(s, 'm:e') + power(part(s, 'm:sup')),
  'm:sSubSup': (s) => part(s, 'm:e') + part(s, 'm:sub') + power(part(s, 'm:sup')),
  'm:sPre': (s) => part(s, 'm:sub') + power(part(s, 'm:sup')) + part(s, 'm:e'),
  'm:rad': (r) => `${power(part(r, 'm:deg')).replace('^', '')}√${grouped(part(r, 'm:e'))}`,
  'm:nary': (n) => sign(n, 'm:naryPr', 'm:chr', '∫') + inside(n),
  'm:d': (d) => {
    const between = sign(d, 'm:dPr', 'm:sepChr', '|')
    return sign(d, 'm:dPr', 'm:begChr', '(') + childrenOf(d, 'm:e').map(inside).join(between) + sign(d, 'm:dPr', 'm:endChr', ')')
  },
  'm:m': (m) =>
    childrenOf(m, 'm:mr')
      .map((row) => childrenOf(row, 'm:e').map(inside).join(' '))
      .join('; '),
  'm:eqArr': (array) => childrenOf(array, 'm:e').map(inside).join(' '),
  'm:oMathPara': (formulas) => childrenOf(formulas, 'm:oMath').map(inside).join(' '),
  'w:del': () => '',
  'w:moveFrom': () => '',
}

function inside(element: XmlElement): string {
  return element.children.map(mathText).join('')
}

function part(element: XmlElement, name: string): string {
  const child = childOf(element, name)
  return child ? inside(child) : ''
}

function sign(element: XmlElement, properties: string, name: string, usual: string): string {
  return childOf(childOf(element, properties), name)?.attributes['m:val'] ?? usual
}

function grouped(words: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(words) ? words : `(${words})`
}

function power(words: string): string {
  const signs = [...words].map((character) => raised[character])
  return signs.every((character) => character !== undefined) ? signs.join('') : `^${grouped(words)}`
}

/**
 * The words of an EQ field, by which older documents write fractions, readings and characters in rings: `\f(1,2)` is 1/2, `\o\ac(○,3)` is ③.
 * Switches that only place or size are left out.
 */
export function equationText(code: string): string {
  const words = code.replace(/^\s*eq\b/i, '').replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')
  return written(words, 0).text.trim()
}

function written(code: string, depth: number): { text: string } {
  let text = ''
  for (let at = 0; at < code.length;) {
    const command = /^\\([a-z]+)\s*(?:\\[a-z]+\s*(?:\d+\s*)?){0,20}(?=\()/i.exec(code.slice(at))
    if (command && depth < 20) {
      const open = at + command[0].length
      const close = closing(code, open)
      text += combined(
        command[1]!.toLowerCase(),
        listed(code.slice(open + 1, close)).map((one) => written(one, depth + 1).text),
      )
      at = close + 1
      continue
    }
    const escaped = /^\\([(),;\\])/.exec(code.slice(at))
    const spacing = /^\\[a-z]+\d*\s*/i.exec(code.slice(at))
    if (escaped) text += escaped[1]
    else if (!spacing) text += code[at]
    at += (escaped ?? spacing)?.[0].length ?? 1
  }
  return { text }
}

function combined(command: string, parts: readonly string[]): string {
  const words = parts.map((part) => part.trim())
  if (command === 'f') return words.join('/')
  if (command === 'r') return `${words.length > 1 ? words[0] : ''}√${words.at(-1) ?? ''}`
  if (command === 'o') return overlaid(words)
  if (command === 'b') return `(${words.join('')})`
  if (command === 'd') return ''
  return words.join('')
}

/** Characters in one place: a number in a ring, or a word below its reading. */
function overlaid(words: readonly string[]): string {
  const base = words.at(-1) ?? ''
  const ring = words.length === 2 && /^[○〇◯⭕]$/u.test(words[0] ?? '')
  const number = ring && /^\d{1,2}$/.test(base) ? Number(base) : 0
  return number > 0 ? circledNumber(number) : base
}

function closing(code: string, open: number): number {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (code[at] === '\\') at++
    else if (code[at] === '(') depth++
    else if (code[at] === ')' && --depth === 0) return at
  }
  return code.length
}

function listed(code: string): string[] {
  const parts = ['']
  let depth = 0
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!
    if (character === '\\') {
      parts[parts.length - 1] += character + (code[at + 1] ?? '')
      at++
    } else if (depth === 0 && (character === ',' || character === ';')) parts.push('')
    else {
      if (character === '(') depth++
      if (character === ')') depth--
      parts[parts.length - 1] += character
    }
  }
  return parts
}

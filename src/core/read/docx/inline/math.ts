import { childOf, childrenOf } from '../package/xml.ts'
import type { XmlElement, XmlNode } from '../package/xml.ts'

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

import { circledNumber } from '../counters.ts'

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

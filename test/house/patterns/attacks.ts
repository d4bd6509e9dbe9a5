/** Texts on which a pattern may go back and forth: what it repeats, and its own beginnings, many times over. */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

/** A beginning, and what is repeated after it. */
export interface Attack {
  readonly before: string
  readonly pump: string
}

/** Characters that stand for a class: those that real texts have in long runs come first. */
const usual = [...' \u3000\n\t1０一二年aAXx第、，。；：:（）(“”《.-—*_#|<>=&/%,;…＞·×某水']

/** What tells a pattern's growth. */
export interface Attacks {
  readonly attacks: readonly Attack[]
  /** What such a text may end with, so that a match breaks off there. */
  readonly ends: readonly string[]
  /** Whether anything in it may be repeated without an end; what may not takes a fixed time at each place. */
  readonly isEndless: boolean
  /** Characters that its bounded repetitions may take together. Below, even a linear pattern grows faster. */
  readonly reach: number
}

export function attacksOn(source: string, flags: string): Attacks {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })
  const found = new Map<string, Attack>()
  const state = { isEndless: false, reach: 0 }
  const ends = new Set(['\0', ''])
  const add = (before: string, pump: string): void => {
    if (pump !== '' && pump.length < 200) found.set(JSON.stringify([before, pump]), { before, pump })
  }
  const signs = signsOf(flags)
  const sample = (node: AST.Element): string => {
    if ('raw' in node && (node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass'))
      return signs(node.raw)[0] ?? ''
    if (node.type === 'Quantifier') return sample(node.element).repeat(Math.max(1, Math.min(node.min, 20)))
    if (node.type === 'Group' || node.type === 'CapturingGroup') return sequence(node.alternatives[0]!.elements)
    return ''
  }
  const sequence = (elements: readonly AST.Element[]): string => elements.map(sample).join('')
  const visit = (node: AST.Element, before: string): void => {
    if (node.type === 'Quantifier') {
      if (node.max === Infinity) {
        state.isEndless = true
        const { element } = node
        if (element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass')
          for (const sign of signs(element.raw).slice(0, 6)) add(before, sign)
        if ('raw' in element && !('alternatives' in element) && signs(element.raw, ['\0']).length > 0)
          ends.add(['\n', '。', '，', '）', '”', '}', '>', ' ', '1', 'a'].find((end) => signs(element.raw, [end]).length === 0) ?? '')
        else if ('alternatives' in element)
          for (const one of element.alternatives) if (one.type === 'Alternative') add(before, sequence(one.elements))
      } else state.reach += node.max * Math.max(1, sample(node.element).length)
      visit(node.element, before)
    } else if ('alternatives' in node) {
      for (const one of node.alternatives) if (one.type === 'Alternative') visitAll(one.elements, before)
    }
  }
  const visitAll = (elements: readonly AST.Element[], before: string): void => {
    for (const [i, element] of elements.entries()) visit(element, before + sequence(elements.slice(0, i)))
  }
  for (const { elements } of pattern.alternatives) {
    visitAll(elements, '')
    // A match that breaks off after a beginning is tried again at the next beginning.
    for (let to = 1; to <= Math.min(elements.length, 16); to++)
      for (const lineEnd of flags.includes('m') ? ['', '\n', '\r'] : ['']) add('', lineEnd + sequence(elements.slice(0, to)))
  }
  return { attacks: [...found.values()], ends: [...ends], ...state }
}

/** Of a class, some characters that are in it; of given ones, those that are. */
function signsOf(flags: string): (raw: string, among?: readonly string[]) => string[] {
  const known = new Map<string, string[]>()
  return (raw, among) => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gym]/g, ''))
    if (among) return among.filter((sign) => one.test(sign))
    let signs = known.get(raw)
    if (!signs) {
      const printable = Array.from({ length: 96 }, (_, i) => String.fromCharCode(32 + i))
      signs = [...new Set([...usual, ...raw, ...printable])].filter((sign) => one.test(sign))
      known.set(raw, signs)
    }
    return signs
  }
}

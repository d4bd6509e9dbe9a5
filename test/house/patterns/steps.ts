/** Counts the steps of a backtracking search, as the runtime's own takes them: the same for every machine, where a clock is not. */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

/** Goes on at a place of the text; whether the rest matches. */
type Next = (at: number) => boolean
type Matcher = (at: number, next: Next) => boolean

interface Search {
  readonly text: readonly string[]
  steps: number
  readonly most: number
  readonly groups: (string | undefined)[]
}

/** Thrown where a search takes more steps than it is worth to count. */
class TooLong extends Error {}

/** A pattern, ready to have its steps counted. */
export interface Counted {
  /** Steps of a search for every match in a text; infinite where there are more than `most`. */
  readonly steps: (text: string, most: number) => number
}

/** Takes a pattern apart. */
export function counted(source: string, flags: string): Counted {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })
  const search: { current: Search } = { current: { text: [], steps: 0, most: 0, groups: [] } }
  const whole = alternatives(pattern.alternatives, { search, flags, backwards: false, groups: groupsOf(pattern) })
  return {
    steps(text, most) {
      const own: Search = { text: /[uv]/.test(flags) ? [...text] : text.split(''), steps: 0, most, groups: [] }
      search.current = own
      try {
        for (let start = 0; start <= own.text.length;) {
          const found: { end: number | null } = { end: null }
          const matched = whole(start, (end) => {
            found.end = end
            return true
          })
          if (matched && !/[gy]/.test(flags)) break
          if (!matched && flags.includes('y')) break
          start = matched ? Math.max(found.end!, start + 1) : start + 1
        }
      } catch (error) {
        if (error instanceof TooLong || error instanceof RangeError) return Infinity
        throw error
      }
      return own.steps
    },
  }
}

interface Compiling {
  readonly search: { readonly current: Search }
  readonly flags: string
  readonly backwards: boolean
  readonly groups: ReadonlyMap<AST.CapturingGroup, number>
}

function groupsOf(pattern: AST.Pattern): Map<AST.CapturingGroup, number> {
  const groups = new Map<AST.CapturingGroup, number>()
  const visit = (node: AST.Node): void => {
    if (node.type === 'CapturingGroup') groups.set(node, groups.size + 1)
    if ('alternatives' in node) for (const one of node.alternatives) if (one.type === 'Alternative') one.elements.forEach(visit)
    if (node.type === 'Quantifier') visit(node.element)
  }
  visit(pattern)
  return groups
}

function count({ current }: Compiling['search']): void {
  if (++current.steps > current.most) throw new TooLong()
}

function alternatives(all: readonly AST.Alternative[], how: Compiling): Matcher {
  const each = all.map(({ elements }) => sequence(elements.map((element) => matcher(element, how)), how.backwards)) // prettier-ignore
  return each.length === 1 ? each[0]! : (at, next) => each.some((one) => one(at, next))
}

function sequence(parts: readonly Matcher[], backwards: boolean): Matcher {
  return (backwards ? parts : parts.toReversed()).reduce<Matcher>(
    (rest, part) => (at, next) => part(at, (end) => rest(end, next)),
    (at, next) => next(at),
  )
}

function matcher(node: AST.Element, how: Compiling): Matcher {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return character(node.raw, how)
    case 'Group':
      return alternatives(node.alternatives, how)
    case 'CapturingGroup':
      return capturing(node, how)
    case 'Quantifier':
      return repeated(node, how)
    case 'Assertion':
      return assertion(node, how)
    case 'Backreference':
      return backreference(node, how)
  }
}

function character(raw: string, { search, flags, backwards }: Compiling): Matcher {
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gym]/g, ''))
  const known = new Map<string, boolean>()
  return (at, next) => {
    count(search)
    const sign = search.current.text[backwards ? at - 1 : at]
    if (sign === undefined) return false
    let fits = known.get(sign)
    if (fits === undefined) known.set(sign, (fits = one.test(sign)))
    return fits && next(backwards ? at - 1 : at + 1)
  }
}

function capturing(node: AST.CapturingGroup, how: Compiling): Matcher {
  const inside = alternatives(node.alternatives, how)
  const number = how.groups.get(node)!
  return (at, next) =>
    inside(at, (end) => {
      const { text, groups } = how.search.current
      const before = groups[number]
      groups[number] = text.slice(Math.min(at, end), Math.max(at, end)).join('')
      if (next(end)) return true
      groups[number] = before
      return false
    })
}

function repeated({ element, min, max, greedy }: AST.Quantifier, how: Compiling): Matcher {
  const one = matcher(element, how)
  const from = (done: number): Matcher => {
    return (at, next) => {
      count(how.search)
      const more = (): boolean => done < max && one(at, (end) => (end === at && done >= min ? false : from(done + 1)(end, next)))
      if (done < min) return more()
      return greedy ? more() || next(at) : next(at) || more()
    }
  }
  return from(0)
}

function assertion(node: AST.Assertion, how: Compiling): Matcher {
  const { search, flags } = how
  if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
    const inside = alternatives(node.alternatives, { ...how, backwards: node.kind === 'lookbehind' })
    return (at, next) => inside(at, () => true) !== node.negate && next(at)
  }
  const isWord = (at: number): boolean => /^\w$/.test(search.current.text[at] ?? '')
  const isEdge = (at: number): boolean => {
    const { text } = search.current
    if (node.kind === 'start') return at === 0 || (flags.includes('m') && /[\n\r\u2028\u2029]/.test(text[at - 1]!))
    if (node.kind === 'end') return at === text.length || (flags.includes('m') && /[\n\r\u2028\u2029]/.test(text[at]!))
    return (isWord(at - 1) !== isWord(at)) !== (node as AST.WordBoundaryAssertion).negate
  }
  return (at, next) => {
    count(search)
    return isEdge(at) && next(at)
  }
}

function backreference({ resolved }: AST.Backreference, { search, backwards, groups }: Compiling): Matcher {
  const number = groups.get(Array.isArray(resolved) ? (resolved as AST.CapturingGroup[])[0]! : (resolved as AST.CapturingGroup))!
  return (at, next) => {
    const words = [...(search.current.groups[number] ?? '')]
    words.forEach(() => {
      count(search)
    })
    const from = backwards ? at - words.length : at
    return from >= 0 && words.every((sign, i) => search.current.text[from + i] === sign) && next(backwards ? from : from + words.length)
  }
}

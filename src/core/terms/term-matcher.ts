/** Finds many terms in a text in one pass. */
export interface TermMatcher {
  /**
   * Calls back with the number of a term, in the given order of terms, and the place behind it, for every place where it stands, overlapping ones included; places
   * come in their order.
   */
  readonly scan: (text: string, onTerm: (term: number, end: number) => void) => void
}

/**
 * A matcher by Aho and Corasick (1975): the time is that of reading the text, however many terms there are. Terms are found as runs of characters, as a
 * reader's search finds them, wherever words may begin or end.
 */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const steps = new Map<number, number>()
  /** Steps from the beginning, which most characters take, apart from the others. */
  const firstSteps = new Int32Array(0x10000).fill(-1)
  const term: number[] = [-1]
  const characters: number[] = [0]
  const parents: number[] = [0]
  let laterStep = (state: number, character: number): number => steps.get(state * 0x10000 + character) ?? -1
  const step = (state: number, character: number): number => (state === 0 ? firstSteps[character]! : laterStep(state, character))
  terms.forEach((text, number) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at)
      let next = step(state, character)
      if (next < 0) {
        next = term.push(-1) - 1
        characters.push(character)
        parents.push(state)
        if (state === 0) firstSteps[character] = next
        else steps.set(state * 0x10000 + character, next)
      }
      state = next
    }
    if (state > 0) term[state] = number
  })
  laterStep = tableOf(steps)
  const fallback = new Int32Array(term.length)
  /** The nearest state on the way of fallbacks that ends a term, 0 for none. */
  const nextEnd = new Int32Array(term.length)
  for (const state of breadthFirst(parents)) {
    let other = parents[state] === 0 ? 0 : fallback[parents[state]!]!
    if (parents[state] !== 0) {
      while (other > 0 && step(other, characters[state]!) < 0) other = fallback[other]!
      other = Math.max(0, step(other, characters[state]!))
    }
    fallback[state] = other
    nextEnd[state] = term[other]! >= 0 ? other : nextEnd[other]!
  }
  return {
    scan: (text, onTerm) => {
      let state = 0
      for (let at = 0; at < text.length; at++) {
        const character = text.charCodeAt(at)
        let next = step(state, character)
        while (next < 0 && state > 0) {
          state = fallback[state]!
          next = step(state, character)
        }
        state = Math.max(0, next)
        if (state === 0) continue
        for (let end = term[state]! >= 0 ? state : nextEnd[state]!; end > 0; end = nextEnd[end]!) onTerm(term[end]!, at + 1)
      }
    },
  }
}

/** States by their depth, without the root: a state's number is greater than its parent's, but siblings of another branch may be deeper. */
function breadthFirst(parents: readonly number[]): number[] {
  const depths = new Int32Array(parents.length)
  for (let state = 1; state < parents.length; state++) depths[state] = depths[parents[state]!]! + 1
  return Array.from({ length: parents.length - 1 }, (_, i) => i + 1).sort((a, b) => depths[a]! - depths[b]!)
}

/**
 * The steps of the finished trie as a table with open addressing: looking into a Map for every character takes most of the time of reading the text.
 * @param steps next state by state × 2¹⁶ + character.
 */
function tableOf(steps: ReadonlyMap<number, number>): (state: number, character: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(4 * steps.size + 1)) - 1
  const states = new Int32Array(mask + 1)
  const characters = new Uint16Array(mask + 1)
  /** 0 where a place is empty: no step leads to the beginning. */
  const nexts = new Int32Array(mask + 1)
  const placeOf = (state: number, character: number): number => {
    let place = ((Math.imul(state, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> 8) & mask
    while (nexts[place] !== 0 && (states[place] !== state || characters[place] !== character)) place = (place + 1) & mask
    return place
  }
  for (const [step, next] of steps) {
    const [state, character] = [Math.floor(step / 0x10000), step % 0x10000]
    const place = placeOf(state, character)
    states[place] = state
    characters[place] = character
    nexts[place] = next
  }
  return (state, character) => nexts[placeOf(state, character)]! || -1
}

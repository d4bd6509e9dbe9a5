import { proseLike, type Prose } from './prose.ts'
import { seededRandom, type Random } from './random.ts'

/** A text, the same text after edits, and how many edits that were. */
export interface EditedPair {
  readonly earlier: string
  readonly later: string
  readonly edits: number
}

/** Made-up texts and their edited versions: words exchanged, clauses put in or taken out, sentences rewritten. The same arguments give the same pairs. */
export function editedPairs(count: number, characters: number, seed = 7): EditedPair[] {
  const prose = proseLike('content')
  return Array.from({ length: count }, (_, i) => editedPair(prose, seededRandom(seed + i), characters))
}

function editedPair(prose: Prose, random: Random, characters: number): EditedPair {
  const sentences: string[] = []
  while (sentences.join('').length < characters) sentences.push(prose.sentence(random, 50))
  let edits = 0
  const later = sentences.map((sentence) => {
    if (!random.chance(0.45)) return sentence
    edits++
    const clauses = sentence.slice(0, -1).split('，')
    const at = random.below(clauses.length)
    switch (random.below(4)) {
      case 0:
        return `${clauses.toSpliced(at, 1, prose.clause(random)).join('，')}。`
      case 1:
        return `${clauses.toSpliced(at, 0, prose.clause(random)).join('，')}。`
      case 2:
        return clauses.length > 1 ? `${clauses.toSpliced(at, 1).join('，')}。` : prose.sentence(random, 40)
      default:
        return prose.sentence(random, 50)
    }
  })
  return { earlier: sentences.join(''), later: later.join(''), edits }
}

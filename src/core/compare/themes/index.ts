/** The subjects that items are about and what they complain of: the words of each, and how they are found in a wording. */
import counted from './subject-words.json' with { type: 'json' }
import { anyOf } from '../../normalise/knowledge/known-word.ts'
import { degreeWords, difficultyNouns } from '../../normalise/knowledge/zh/around-complaints.ts'
import { complaintWords } from '../../normalise/knowledge/zh/complaint-words.ts'
import { WordTrie } from '../quick/word-trie.ts'

/** Words of each subject, separated by spaces. */
type Vocabulary = Readonly<Record<string, string>>

/**
 * Subjects of the genre and the words by which its writers name them. A word may stand under several subjects. Words of one subject are near-synonyms for
 * the purpose of comparison: two items that use different words of one subject may well mean the same. `scripts/fit/subjects.ts` counts for every word how many
 * organisations use it in public reports, and leaves out what fewer than three do.
 */
const themeVocabulary: Vocabulary = wordsOf(counted.model.themes)

/** What reports complain of, and the words they do it with: the other half of what makes two problems the same. */
const complaintVocabulary: Vocabulary = wordsOf(counted.model.complaints)

/** @param subjects the words of each with the number of organisations that use them. */
function wordsOf(subjects: Readonly<Record<string, Readonly<Record<string, number>>>>): Vocabulary {
  return Object.fromEntries(Object.entries(subjects).map(([subject, words]) => [subject, Object.keys(words).join(' ')]))
}

/** Finds the subjects of a vocabulary in cleaned wordings. */
export interface SubjectFinder {
  readonly names: readonly string[]
  /** Words of the vocabulary in a wording, by their numbers, in order. Of overlapping words the one that begins first counts, then the longest. */
  readonly wordsIn: (wording: string) => number[]
  /** How strongly found words name each subject, in the order of `names`: the square root of its share of the words. A word of several subjects counts in parts. */
  readonly strengthsOf: (lists: Iterable<readonly number[]>) => Float64Array
  /** The same, written into a list of zeros from a place on. */
  readonly writeStrengths: (lists: Iterable<readonly number[]>, strengths: Float64Array, from: number) => void
}

/** Subjects of the field. */
export const themeFinder: SubjectFinder = finderOf(themeVocabulary)

/** What problems complain of. */
export const complaintFinder: SubjectFinder = finderOf(complaintVocabulary)

/** A finder for subjects, each with its words separated by spaces. */
export function finderOf(vocabulary: Readonly<Record<string, string>>): SubjectFinder {
  const names = Object.keys(vocabulary)
  const subjectsOf = new Map<string, Set<number>>()
  for (const [subject, name] of names.entries()) {
    for (const word of vocabulary[name]!.split(' ')) {
      const subjects = subjectsOf.get(word)
      if (subjects) subjects.add(subject)
      else subjectsOf.set(word, new Set([subject]))
    }
  }
  // Made when it is first asked: pages and programs that compare nothing load this as well.
  let known: WordTrie | undefined
  const subjectLists = [...subjectsOf.values()].map((subjects) => [...subjects])
  const writeStrengths: SubjectFinder['writeStrengths'] = (lists, strengths, from) => {
    for (const words of lists) {
      for (const word of words) {
        const subjects = subjectLists[word]!
        for (const subject of subjects) strengths[from + subject]! += 1 / subjects.length
      }
    }
    for (let at = from; at < from + names.length; at++) strengths[at] = Math.sqrt(strengths[at]!)
  }
  return {
    names,
    wordsIn: (wording) => {
      const trie = (known ??= new WordTrie([...subjectsOf.keys()]))
      const words: number[] = []
      for (let at = 0; at < wording.length;) {
        let longest = -1
        let end = at + 1
        for (let to = at, node = 0; to < wording.length;) {
          node = trie.step(node, wording.charCodeAt(to++))
          if (node < 0) break
          const word = trie.wordAt(node)
          if (word < 0) continue
          longest = word
          end = to
        }
        if (longest >= 0) words.push(longest)
        at = end
      }
      return words
    },
    strengthsOf: (lists) => {
      const strengths = new Float64Array(names.length)
      writeStrengths(lists, strengths, 0)
      return strengths
    },
    writeStrengths,
  }
}

/** Some words of complaint name a subject (污染, 拥堵); the general words for what stands in the way name none. */
const ofNoSubject = [...complaintWords.filter(([word]) => !namesTheme(word)), ...difficultyNouns, ...degreeWords]
const complaining = new RegExp(anyOf(ofNoSubject), 'gu')

function namesTheme(word: string): boolean {
  return Object.values(counted.model.themes).some((words) => word in words)
}

/** What a text is about: its words without those by which it complains; the whole text where nothing else is in it. */
export function withoutComplaints(text: string): string {
  const rest = text.replace(complaining, '，')
  return /\p{L}{2}/u.test(rest) ? rest : text
}

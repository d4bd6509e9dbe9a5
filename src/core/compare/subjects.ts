import { complaintVocabulary, themeVocabulary } from './theme-vocabulary.ts'
import { trieOf } from './word-trie.ts'

/** Finds the subjects of a vocabulary in a cleaned wording. */
export interface SubjectFinder {
  readonly names: readonly string[]
  /** How strongly each subject is named, in the order of `names`: the square root of its share of the words found. A word of several subjects counts in parts. */
  readonly strengths: (wording: string) => Float64Array
}

/** Subjects of the field. */
export const themeFinder: SubjectFinder = finderOf(themeVocabulary)

/** What problems complain of. */
export const complaintFinder: SubjectFinder = finderOf(complaintVocabulary)

/** A finder for subjects, each with its words separated by spaces. Of overlapping words the one that begins first counts, then the longest. */
export function finderOf(vocabulary: Readonly<Record<string, string>>): SubjectFinder {
  const names = Object.keys(vocabulary)
  const subjectsOf = new Map<string, Set<number>>()
  for (const [subject, name] of names.entries()) {
    for (const word of [name, ...vocabulary[name]!.split(' ')]) {
      const subjects = subjectsOf.get(word)
      if (subjects) subjects.add(subject)
      else subjectsOf.set(word, new Set([subject]))
    }
  }
  const trie = trieOf([...subjectsOf.keys()])
  const subjectLists = [...subjectsOf.values()].map((subjects) => [...subjects])
  return {
    names,
    strengths: (wording) => {
      const strengths = new Float64Array(names.length)
      for (let at = 0; at < wording.length;) {
        let word = -1
        let end = at + 1
        trie.wordsAt(wording, at, (found, to) => {
          word = found
          end = to
        })
        if (word >= 0) for (const subject of subjectLists[word]!) strengths[subject]! += 1 / subjectLists[word]!.length
        at = end
      }
      for (let subject = 0; subject < strengths.length; subject++) strengths[subject] = Math.sqrt(strengths[subject]!)
      return strengths
    },
  }
}

import counted from './subject-words.json' with { type: 'json' }

/** Words of each subject, separated by spaces. */
export type Vocabulary = Readonly<Record<string, string>>

/**
 * Subjects of the genre and the words by which its writers name them. A word may stand under several subjects. Words of one subject are near-synonyms for
 * the purpose of comparison: two items that use different words of one subject may well mean the same. `scripts/fit/subjects.ts` counts for every word how many
 * organisations use it in public reports, and leaves out what fewer than three do.
 */
export const themeVocabulary: Vocabulary = wordsOf(counted.model.themes)

/** What reports complain of, and the words they do it with: the other half of what makes two problems the same. */
export const complaintVocabulary: Vocabulary = wordsOf(counted.model.complaints)

/** @param subjects the words of each with the number of organisations that use them. */
function wordsOf(subjects: Readonly<Record<string, Readonly<Record<string, number>>>>): Vocabulary {
  return Object.fromEntries(Object.entries(subjects).map(([subject, words]) => [subject, Object.keys(words).join(' ')]))
}

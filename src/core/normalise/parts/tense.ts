import { anyOf } from '../knowledge/known-word.ts'
import { aheadWords, behindWords, timelessWords } from '../knowledge/zh/tense.ts'
import { sentencesOf } from '../../text/sentences.ts'

const ahead = new RegExp(anyOf(aheadWords))
const behind = new RegExp(anyOf(behindWords))
const timeless = new RegExp(anyOf(timelessWords), 'g')

/**
 * How much a stretch speaks of what is to come rather than of what was done: the share of its sentences that do the one, less the share that do the other,
 * −1 to 1. Of chapters whose headings name their part, reviews lie below 0 and plans above it, with few exceptions.
 */
export function leansAhead(text: string, from: number, to: number): number {
  const sentences = sentencesOf(text, from, to).map((span) => text.slice(span.from, span.to).replace(timeless, ''))
  if (sentences.length === 0) return 0
  return (sentences.filter((words) => ahead.test(words)).length - sentences.filter((words) => behind.test(words)).length) / sentences.length
}

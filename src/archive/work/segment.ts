/** Texts cut into words by jieba, and words that were cut before, so that no text is cut twice. */
import { join } from 'node:path'
import nodejieba from 'nodejieba'
import { comparedTexts, cutStretches, segmentWith, type CutStretches } from '../../core/compact/index.ts'
import type { Report, Segment } from '../../core/model.ts'

const WORD_RUN = /^[\p{Script=Latin}\p{N}.%％]$/u

/**
 * Cuts a Chinese text into words with the jieba dictionary. The words joined are the text again.
 * jieba returns digits and Latin letters one by one: runs of them (`2017`, `GDP`, `6.2%`) are joined into one word.
 */
export function segment(text: string): string[] {
  if (text === '') return []
  const words: string[] = []
  let inRun = false
  for (const piece of cut(text)) {
    const continues = WORD_RUN.test(piece)
    if (continues && inRun) words[words.length - 1] += piece
    else words.push(piece)
    inRun = continues
  }
  return words
}

/** The parts of speech of a text's words in their order, in the tags of jieba's dictionary: `n`, `v`, `vn`, `d`… */
export function partsOfSpeech(text: string): string[] {
  return jieba()
    .tag(text)
    .map(({ tag }) => tag)
}

/** jieba drops what is not valid UTF-16 (lone surrogates of damaged files); such a text is cut into its code units. */
function cut(text: string): string[] {
  const pieces = jieba().cut(text, false)
  return pieces.join('') === text ? pieces : text.split('')
}

let isLoaded = false

/** jieba with its dictionary, but not with the rarities of words, by which it would choose keywords: nobody asks for these, and they take a quarter of the time to load. */
function jieba(): typeof nodejieba {
  if (!isLoaded) nodejieba.load({ idfDict: join(import.meta.dirname, 'no-rarities.utf8') })
  isLoaded = true
  return nodejieba
}

/** Cuts texts of a language into words: jieba for Chinese, the runtime's own rules for every other. */
export function segmenterFor(language: string): Segment {
  if (language.startsWith('zh')) return segment
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), (piece) => piece.segment)
}

/** Cuts every stretch that a comparison of this report will ask for, so that no text is segmented twice. */
export function wordsOf(report: Report): CutStretches {
  return cutStretches(comparedTexts(report), segmenterFor(report.language))
}

/** Words that were cut before; what was not is cut now. */
export class StoredWords {
  private readonly lengths = new Map<string, readonly number[]>()

  add(words: CutStretches): void {
    for (const [stretch, lengths] of words) this.lengths.set(stretch, lengths)
  }

  segmenterFor(language: string): Segment {
    const segment = segmenterFor(language)
    return segmentWith(this.lengths, (text) => (/^\s*$/.test(text) ? [...text] : segment(text)))
  }
}

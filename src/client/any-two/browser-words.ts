import type { Segment } from '../../core/model.ts'

/** Cuts texts of a language into words with the browser's own means; a browser without them cuts character by character. */
export function segmentInBrowser(language: string): Segment {
  if (!('Segmenter' in Intl)) return (text) => [...text]
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A text without everything that is no letter, and where each letter stood, in UTF-16 code units. */
export interface LettersWithPlaces {
  readonly letters: string
  readonly places: readonly number[]
}

/** Letters of a text in lower case, one code unit each, with their places. */
export function lettersWithPlaces(text: string): LettersWithPlaces {
  const kept: string[] = []
  const places: number[] = []
  for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) {
    const small = letter.toLowerCase()
    for (let at = 0; at < small.length; at++) {
      kept.push(small.charAt(at))
      places.push(index + Math.min(at, letter.length - 1))
    }
  }
  return { letters: kept.join(''), places }
}

/** Signs that turn the direction of writing of what follows, until another one ends it: overrides, embeddings and isolates. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/** Words without signs that turn the direction of writing: they would turn what stands beside the words as well, on a page or in a row, and no name needs them. */
export function withoutDirections(text: string): string {
  return text.replace(directions, '')
}

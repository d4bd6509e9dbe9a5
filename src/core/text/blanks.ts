import { withoutAtEnd } from './runs.ts'

/** A text without the white space and the invisible blanks at its end. */
export function withoutBlanksAtEnd(text: string): string {
  return withoutAtEnd(text, /[\s\u200b\ufeff]/)
}

/** A text without the white space and the invisible blanks at its end. A pattern that is looked for from every place takes hours with a line of blanks; this looks at each once. */
export function withoutBlanksAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s\u200b\ufeff]/.test(text[end - 1]!)) end--
  return text.slice(0, end)
}

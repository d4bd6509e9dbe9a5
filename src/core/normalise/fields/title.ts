import { titleOfFileName } from './file-name.ts'
import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'

/** The title: the text's own, else the file name where it reads like one. */
export function findTitle(context: FieldContext): Found<string> | null {
  if (context.title) {
    const { words, from } = context.title
    return fromText(
      words
        .replace(/\s*\n\s*/g, '')
        .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
        .trim(),
      'title',
      words,
      from,
      1,
    )
  }
  const name = titleOfFileName(context.fileName)
  return name ? fromName(name, 'file-name', context.fileName, 0.9) : null
}

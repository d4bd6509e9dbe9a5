import { readDocument } from '../../../src/core/read/index.ts'

/** What is read of a document: its text with what is outside of the report in braces, and the names of the messages. */
export async function readWord(bytes: Uint8Array): Promise<{ text: string; ids: string[] }> {
  const { document, messages } = await readDocument('a.docx', bytes)
  const ids = messages.map(({ id }) => id)
  if (!document) return { text: '', ids }
  const outside = document.hints.filter(({ kind }) => kind === 'outside').sort((a, b) => b.from - a.from)
  const text = outside.reduce((words, { from, to }) => `${words.slice(0, from)}{${words.slice(from, to)}}${words.slice(to)}`, document.text)
  return { text, ids }
}

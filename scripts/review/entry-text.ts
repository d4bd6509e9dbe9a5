import type { ReviewEntry, Settlement } from '../../src/core/records.ts'
import { printableLines } from '../../src/core/text/harmless.ts'

/** A matter in lines of text, as a terminal may print them: what it is about, why, what to do, and what to write where. */
export function entryText({ path, message, metadataLine, settingsLine }: ReviewEntry): string {
  const lines = (name: string, text: string | null): string[] =>
    text === null ? [] : [`  ${name}:`, ...text.split('\n').map((line) => `    ${line}`)]
  return printableLines(
    [
      `${message.severity.toUpperCase()} ${path}`,
      `  ${message.reason} ${message.hint}`,
      ...lines('archive.yaml', settingsLine),
      ...lines('metadata.csv', metadataLine),
      '',
    ].join('\n'),
  )
}

/** What accepted matters say, each once. */
export function settlementsOf(entries: readonly ReviewEntry[]): Settlement[] {
  const settled = entries.flatMap(({ settle }) => settle ?? [])
  return [...new Map(settled.map((each) => [JSON.stringify(each), each])).values()]
}

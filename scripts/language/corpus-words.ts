import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { segment } from '../../src/archive/work/segment.ts'
import { wordingOf } from '../../src/core/compare/profiles/wording.ts'

/** The different sentences of all Chinese text files below some folders, cleaned as the comparison cleans them. Files in UTF-8 or GB18030. */
export function sentencesBelow(folders: readonly string[], leftOut: (path: string) => boolean): string[] {
  const sentences = new Set<string>()
  for (const path of folders.flatMap(textFiles).filter((file) => !leftOut(file))) {
    const text = decoded(readFileSync(path))
    if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 < text.length) continue
    for (const sentence of text.split(/[。！？!?\n]+/u)) {
      const wording = wordingOf(sentence)
      if (wording.length >= 4) sentences.add(wording)
    }
  }
  return [...sentences]
}

/** Words of the sentences with how often they stand there, most frequent first; words of Han characters only. */
export function countWords(sentences: readonly string[], least: number): [string, number][] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const word of segment(sentence)) if (/^\p{Script=Han}{1,6}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** Paths of the text files below a folder, in order. */
export function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

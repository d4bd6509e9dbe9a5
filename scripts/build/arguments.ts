import { parseArgs } from 'node:util'
import type { Part } from '../../src/archive/part-file.ts'

/** What a build is asked to do. */
export type BuildCall =
  | { readonly does: 'site'; readonly outDir: string; readonly releases: boolean; readonly parts: string | undefined }
  | { readonly does: 'archive' }
  | { readonly does: 'part'; readonly part: Part; readonly outDir: string }

export const usage = 'Usage: npm run build -- [--outDir DIR] [--release] [--join DIR] | --part K/N [--outDir DIR] | --no-pages'

/** @throws where the words are no call; the message says why. */
export function readArguments(words: readonly string[]): BuildCall {
  const { values } = parseArgs({
    args: [...words],
    options: {
      outDir: { type: 'string' },
      release: { type: 'boolean', default: false },
      'no-pages': { type: 'boolean', default: false },
      part: { type: 'string' },
      join: { type: 'string' },
    },
  })
  const { outDir, release: releases, 'no-pages': archiveAlone, part, join } = values
  if (part !== undefined) {
    if (releases || archiveAlone || join !== undefined) throw new Error('--part goes with --outDir alone: a part has no pages and publishes nothing.')
    return { does: 'part', part: readPart(part), outDir: outDir ?? 'parts' }
  }
  if (archiveAlone && join === undefined) return { does: 'archive' }
  if (archiveAlone) throw new Error('--join makes pages: leave --no-pages out.')
  return { does: 'site', outDir: outDir ?? 'dist', releases, parts: join }
}

/** More parts than any archive needs. */
const MOST_PARTS = 1_000

function readPart(words: string): Part {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(words) ?? []).map(Number)
  if (number < 1 || number > of || of > MOST_PARTS)
    throw new Error(`--part says which of how many parts is made, as 1/4 to 4/4, and no more than ${MOST_PARTS}: “${words}” does not.`)
  return { number, of }
}

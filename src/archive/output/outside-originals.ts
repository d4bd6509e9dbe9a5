import { resolve } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { isWithin, realPathOf } from '../corpus/read-within.ts'

/**
 * Demands that a folder to write into does not lie among the originals: what is written there would be one of them for the next build.
 * @throws {CorpusError} where it does.
 */
export function demandOutsideOriginals(corpus: string, folder: string): void {
  if (isWithin(realPathOf(resolve(folder)), realPathOf(resolve(corpus))))
    throw new CorpusError(`Nothing can be put into ${folder}: it lies in the folder of originals. Name another folder with --outDir.`)
}

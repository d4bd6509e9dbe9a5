import { join, resolve } from 'node:path'
import { printable } from '../../core/text/printable.ts'
import { CorpusError, listOriginals } from '../corpus/corpus.ts'
import { filesBelow } from '../output/files-below.ts'
import { Store, storeFolder } from '../store/store.ts'
import { stagePrefixes } from '../with-build.ts'
import { headOf } from './make-part.ts'
import { PART_FILE, readPartHead, receivePart, type PartHead } from './part-file.ts'

/**
 * Puts the finished work of all parts of an archive into the store: the build that follows takes it from there.
 * @param root the project's folder.
 * @param folder holds the files of the parts, itself or in folders below it.
 * @returns number of parts.
 * @throws {CorpusError} where a part is missing, damaged, or of another corpus or version of the code; nothing was then taken of any, or only what was whole.
 */
export async function takeParts(root: string, corpus: string, folder: string): Promise<number> {
  const parts = filesBelow(folder)
    .filter((file) => PART_FILE.test(file))
    .map((file) => ({ file: join(folder, file), head: readPartHead(join(folder, file)) }))
  const own = headOf(root, corpus, { number: 1, of: 1 }, listOriginals(corpus).map(({ path }) => path)) // prettier-ignore
  demandAll(parts, own, folder)
  const store = new Store(storeFolder(root))
  const stages = new Set(Object.values(stagePrefixes(root)))
  for (const { file } of parts) if (!(await receivePart(file, store, stages))) throw unusable(file, DAMAGED)
  return parts.length
}

const DAMAGED = 'is cut or damaged, or no part at all'

function demandAll(parts: readonly { readonly file: string; readonly head: PartHead | null }[], own: PartHead, folder: string): void {
  const numbers = new Set<number>()
  let of = 0
  for (const { file, head } of parts) {
    if (!head) throw unusable(file, DAMAGED)
    if (head.code !== own.code) throw unusable(file, 'was made by another version of the program')
    if (head.corpus !== own.corpus)
      throw unusable(file, 'was made of another folder of originals, or before one of its files, archive.yaml or metadata.csv came, went or changed')
    if (of > 0 && head.of !== of)
      throw new CorpusError(
        `${printable(resolve(folder))} holds parts of ${of} and parts of ${head.of}: they belong to two archives or two attempts. Leave only those of one, and join again.`,
      )
    of = head.of
    numbers.add(head.number)
  }
  if (of === 0)
    throw new CorpusError(`There is no part of an archive in ${printable(resolve(folder))}. Make each with npm run build -- --part 1/2 --outDir DIR.`)
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !numbers.has(number))
  if (missing.length > 0)
    throw new CorpusError(
      `Of the ${of} parts of the archive, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in ${printable(resolve(folder))}. Make what is missing with npm run build -- --part ${missing[0]}/${of} --outDir DIR.`,
    )
}

function unusable(file: string, why: string): CorpusError {
  const again = /part-(\d+)-of-(\d+)/.exec(file)!
  return new CorpusError(
    `${printable(file)} ${why}. Make it again, with this program and this folder: npm run build -- --part ${again[1]}/${again[2]} --outDir DIR.`,
  )
}

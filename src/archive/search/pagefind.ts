import { createIndex, close, type PagefindIndex } from 'pagefind'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Entries of a chunk file of the index, 20,000 by default: small chunks make small queries. Pagefind reads this when its service starts, from the
 * environment only.
 */
const CHUNK_SIZE = '1200'

/** One language that Pagefind neither stems nor segments, for all texts: the words of the index are ready-made. */
const LANGUAGE = 'und'

/** Writes a Pagefind index whose records are lists of ready-made words. */
export class PagefindWriter {
  private readonly index: PagefindIndex

  private constructor(index: PagefindIndex) {
    this.index = index
  }

  static async open(): Promise<PagefindWriter> {
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE
    const { errors, index } = await createIndex()
    complain('Pagefind could not start an index', errors)
    if (!index) throw new Error('Pagefind gave no index.')
    return new PagefindWriter(index)
  }

  async add(name: string, words: readonly string[]): Promise<void> {
    const { errors } = await this.index.addCustomRecord({ url: `/${name}`, content: words.join(' '), language: LANGUAGE, meta: {} })
    complain(`Pagefind could not index ${name}`, errors)
  }

  /**
   * Writes the index files into a folder, and only those of Pagefind's files: the viewer reads them itself, and shows results from the reports'
   * own texts.
   * @returns name of the file of metadata.
   */
  async write(folder: string): Promise<string> {
    const all = join(folder, 'pagefind')
    const { errors } = await this.index.writeFiles({ outputPath: all })
    complain(`Pagefind could not write its index to ${all}`, errors)
    const metas = readdirSync(all).filter((name) => name.endsWith('.pf_meta'))
    if (metas.length !== 1) throw new Error(`Pagefind wrote ${metas.length} files of metadata instead of one.`)
    for (const name of ['index', ...metas]) renameSync(join(all, name), join(folder, name))
    rmSync(all, { recursive: true })
    return metas[0]!
  }

  /** Ends Pagefind's service, which otherwise keeps all that it indexed in memory. */
  async end(): Promise<void> {
    await this.index.deleteIndex()
    await close()
  }
}

function complain(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`)
}

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readChunk, readIndexFiles } from '../../core/search/pagefind/files.ts'

/** How often each word was sent to the index, and the sum of the places at which it stood: together they catch any word lost, split or moved. */
export class WordTally {
  private readonly sent = new Map<string, { count: number; sum: number }>()
  private readonly lengths: number[] = []

  /** Notes the words of the next record. */
  add(words: readonly string[]): void {
    const record = this.lengths.push(words.length)
    words.forEach((word, place) => {
      const known = this.sent.get(word)
      if (known) {
        known.count++
        known.sum += place * record
      } else this.sent.set(word, { count: 1, sum: place * record })
    })
  }

  /**
   * Reads a whole index back.
   * @throws where it does not hold exactly what was sent: a site whose search misses texts must not be published.
   */
  check(folder: string, meta: string): void {
    const { records, chunks } = readIndexFiles(gunzipSync(readFileSync(join(folder, meta))))
    const files = new Set(readdirSync(join(folder, 'index')))
    const wrong = records.length !== this.lengths.length || records.some((words, record) => words !== this.lengths[record])
    let words = 0
    for (const { hash } of wrong ? [] : chunks) {
      if (!files.has(`${hash}.pf_index`)) break
      for (const [word, found] of readChunk(gunzipSync(readFileSync(join(folder, 'index', `${hash}.pf_index`))))) {
        const sent = this.sent.get(word)
        let count = 0
        let sum = 0
        for (const { record, places } of found) {
          count += places.length
          for (const place of places) sum += place * (record + 1)
        }
        if (sent?.count === count && sent.sum === sum) words++
      }
    }
    if (wrong || words !== this.sent.size) throw new Error('The search index does not hold what was sent to Pagefind. Nothing was published.')
  }
}

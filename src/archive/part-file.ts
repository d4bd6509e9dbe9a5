import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip, gunzipSync } from 'node:zlib'
import { seal, unseal } from './store/fingerprint.ts'
import { factsKey, type Store } from './store/store.ts'

/** One of the equal parts in which a corpus is worked on: the second of four, say. */
export interface Part {
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** What a part is of. Parts with the same `code` and `corpus` can be joined. */
export interface PartHead extends Part {
  /** Stands for the code of all stages. */
  readonly code: string
  /** Stands for the names of all originals, and what the archivist wrote. */
  readonly corpus: string
}

/** Names of the files of parts, whatever folder they are in. */
export const PART_FILE = /(?:^|\/)part-\d+-of-\d+\.duizhao$/

export function partFileName({ number, of }: Part): string {
  return `part-${number}-of-${of}.duizhao`
}

/** Name under which the head is sealed. */
const HEAD = 'part'

/** Bytes of a file in which its head is surely found. */
const HEAD_WITHIN = 4_096

/** Fast: such a file is read once. */
const LEVEL = 3

/**
 * Writes finished work into one file, whole or not at all: gzip; the head on the first line, then on each line a key of the store and the object under it, with its checksum,
 * as the store has it.
 * @param keys of what is written; what is not there, such as that of a job that failed, is left out.
 */
export async function writePart(file: string, head: PartHead, store: Store, keys: readonly string[]): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  try {
    await pipeline(Readable.from(linesOfPart(head, store, keys)), createGzip({ level: LEVEL }), createWriteStream(unfinished))
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function* linesOfPart(head: PartHead, store: Store, keys: readonly string[]): Generator<Buffer> {
  yield Buffer.from(`${seal(HEAD, head)}\n`)
  // What says that a job is done comes behind what the job made: who reads half of a file does not believe it.
  for (const key of new Set([...keys.filter((each) => !isFacts(each)), ...keys.filter(isFacts)])) {
    const bytes = store.sealedBytes(key)
    if (bytes) yield Buffer.concat([Buffer.from(`${key} `), bytes, Buffer.from('\n')])
  }
}

function isFacts(key: string): boolean {
  return key.startsWith(factsKey(''))
}

/** What a file is a part of; null where it is none, or damaged. */
export function readPartHead(file: string): PartHead | null {
  const bytes = Buffer.alloc(HEAD_WITHIN)
  const opened = openSync(file, 'r')
  try {
    const read = bytes.subarray(0, readSync(opened, bytes, 0, HEAD_WITHIN, 0))
    // The file goes on behind these bytes.
    const text = gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD_WITHIN })
    return unseal<PartHead>(HEAD, text.subarray(0, text.indexOf(NEW_LINE)))
  } catch {
    return null
  } finally {
    closeSync(opened)
  }
}

const NEW_LINE = '\n'.charCodeAt(0)

/**
 * Puts what a file holds into the store.
 * @param stages names of the stages whose work is taken.
 * @returns whether the file was whole; what of it was is in the store in any case.
 */
export async function receivePart(file: string, store: Store, stages: ReadonlySet<string>): Promise<boolean> {
  let isWhole = true
  try {
    await pipeline(createReadStream(file), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      let isFirst = true
      for await (const line of linesOf(source)) {
        if (!isFirst) isWhole = receive(line, store, stages) && isWhole
        isFirst = false
      }
    })
  } catch (error) {
    // What can't be kept is no fault of the file.
    if (error instanceof Error && error.name === 'StoreError') throw error
    return false
  }
  return isWhole
}

function receive(line: Buffer, store: Store, stages: ReadonlySet<string>): boolean {
  const space = line.indexOf(' ')
  const key = line.toString('latin1', 0, Math.max(0, space))
  const [, stage] = /^(?:facts-)?([a-z-]+-[0-9a-f]+)\/[0-9a-f]{32}$/.exec(key) ?? []
  return stage !== undefined && stages.has(stage) && store.receive(key, line.subarray(space + 1))
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of source) {
    let from = 0
    for (let at; (at = chunk.indexOf(NEW_LINE, from)) >= 0; from = at + 1) {
      yield Buffer.concat([...begun, chunk.subarray(from, at)])
      begun = []
    }
    begun.push(chunk.subarray(from))
  }
  if (begun.some(({ length }) => length > 0)) yield Buffer.concat(begun)
}

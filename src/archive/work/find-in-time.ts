import { createContext, Script } from 'node:vm'
import type { Span } from '../../core/model.ts'

/** Milliseconds that a pattern of an archivist's may take with one file: a thousand times what a sensible one needs. */
const MOST = 3_000

const context = createContext(Object.create(null))
const search = new Script(
  '[...text.matchAll(new RegExp(source, flags))].flatMap(({ index, 0: found }) => found === "" ? [] : [index, index + found.length]).join()',
)

/** Patterns that came to no end with a file before: they are not asked again, or every file of the corpus would wait for them. */
const given = new Set<string>()

/** Said of a pattern that came to no end with another file. What this one would make of it is not known, so that nothing may be kept that was made without it. */
export function endlessBefore(source: string): string {
  return `The pattern ${source} came to no end with another file.`
}

/**
 * Every match of a pattern (with the flag `g`) that is not empty; null where it takes too long. Some patterns take longer than the world is old: the runtime's timer can
 * end them, which only this module of Node offers for code on the same thread.
 * @throws where the pattern came to no end with another file (`endlessBefore`).
 */
export function findInTime({ source, flags }: RegExp, text: string): Span[] | null {
  if (given.has(source)) throw new Error(endlessBefore(source))
  Object.assign(context, { source, flags, text })
  try {
    const ends = String(search.runInContext(context, { timeout: MOST }))
    const places = ends === '' ? [] : ends.split(',').map(Number)
    return places.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: places[at + 1]! }] : []))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    given.add(source)
    return null
  } finally {
    Object.assign(context, { text: '' })
  }
}

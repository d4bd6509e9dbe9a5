import { createContext, Script } from 'node:vm'
import type { Span } from '../../core/model.ts'

/** Milliseconds that a pattern of an archivist's may take with one file: hundreds of times what a sensible one needs. */
const MOST = 2_000

const context = createContext(Object.create(null))
const search = new Script(
  '[...text.matchAll(new RegExp(source, flags))].flatMap(({ index, 0: found }) => found === "" ? [] : [index, index + found.length]).join()',
)

/** With how many files a pattern may come to no end: with more it is at fault itself, and is not asked again, or every file of the corpus would wait for it. */
export const MOST_ENDLESS = 4

/** With how many texts patterns came to no end. */
const given = new Map<string, number>()

/** Said of a pattern that is not asked again. What this text would make of it is not known, so that nothing may be kept that was made without it. */
export function endlessBefore(source: string): string {
  return `The pattern ${source} came to no end with other files.`
}

/**
 * Every match of a pattern (with the flag `g`) that is not empty; null where it takes too long. Some patterns take longer than the world is old: the runtime's timer can
 * end them, which only this module of Node offers for code on the same thread.
 * @throws where the pattern came to no end with too many others (`endlessBefore`).
 */
export function findInTime({ source, flags }: RegExp, text: string): Span[] | null {
  const endless = given.get(source) ?? 0
  if (endless > MOST_ENDLESS) throw new Error(endlessBefore(source))
  Object.assign(context, { source, flags, text })
  try {
    const ends = String(search.runInContext(context, { timeout: MOST }))
    const places = ends === '' ? [] : ends.split(',').map(Number)
    return places.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: places[at + 1]! }] : []))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    given.set(source, endless + 1)
    return null
  } finally {
    Object.assign(context, { text: '' })
  }
}

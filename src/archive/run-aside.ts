/** How a build has work done by a process of its own: what that takes of memory is given back when it is done. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { CorpusError } from './corpus/corpus.ts'
import { withCodeCache } from './store/code.ts'

/** What such a process does: builds the archive, or makes the search indexes that it lacks. */
export type Aside = 'archive' | 'indexes'

/** The code with which a process ends that found a fault of the corpus. */
export const FAULT_OF_CORPUS = 3

/**
 * Has a process of its own do its work, and ends it when this one ends.
 * @param root the project's folder.
 * @param log where it says how far it is.
 * @throws {CorpusError} where the folder or the archivist's files can't be used; otherwise an error with all that the process said of its fault.
 */
export function runAside(what: Aside, root: string, corpus: string, log?: NodeJS.WritableStream): Promise<void> {
  // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
  const child = fork(join(root, 'src/archive/aside.ts'), [what, corpus], { cwd: root, env: withCodeCache(root), execArgv: [], silent: true })
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  let said = ''
  child.stdout!.on('data', (bytes: Uint8Array) => log?.write(bytes))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Not at its exit: what it said may be heard after that.
    child.once('close', (code, signal) => {
      process.off('exit', kill)
      if (code === 0) resolve()
      else if (code === FAULT_OF_CORPUS) reject(new CorpusError(said))
      else reject(new Error(`${failed[what]} (${String(code ?? signal)}).\n${said}`))
    })
  })
}

const failed: Readonly<Record<Aside, string>> = { archive: 'The archive could not be built', indexes: 'The search index could not be made' }

/** Processes of their own, which a build starts for what takes much memory or goes on beside its pages, and which end with it: how one is started, and what it does itself. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { CorpusError } from '../corpus/corpus.ts'
import { withCodeCache } from '../store/code.ts'
import { keepLean } from './lean.ts'

/** Work for a process of its own. */
interface Aside {
  /** What it runs, below the project's folder: a script that calls `workAside`. */
  readonly script: string
  /** What the script is called with. */
  readonly args: readonly string[]
  /** Said where it fails. */
  readonly failed: string
}

/** Building the archive of a corpus folder. */
export function buildsArchive(corpus: string): Aside {
  return { script: 'src/archive/aside.ts', args: ['archive', corpus], failed: 'The archive could not be built' }
}

/** Making the search indexes that are missing of the archive that was built last from a corpus folder. */
export function makesIndexes(corpus: string): Aside {
  return { script: 'src/archive/aside.ts', args: ['indexes', corpus], failed: 'The search index could not be made' }
}

/** The code with which a process ends that found a fault of the corpus. */
const FAULT_OF_CORPUS = 3

/**
 * Has a process of its own do its work, and ends it when this one ends.
 * @param root the project's folder, in which it runs.
 * @param given what it is told before it begins; `log` is where it says how far it is.
 * @returns what it answers.
 * @throws {CorpusError} where the folder or the archivist's files can't be used; otherwise an error with all that the process said of its fault.
 */
export function runAside<Answer>(
  { script, args, failed }: Aside,
  root: string,
  { given = null, log }: { readonly given?: unknown; readonly log?: NodeJS.WritableStream } = {},
): Promise<Answer> {
  // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
  const child = fork(join(root, script), args, { cwd: root, env: withCodeCache(root), execArgv: [], silent: true })
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  let said = ''
  let answer: { readonly is: Answer } | null = null
  child.stdout!.on('data', (bytes: Uint8Array) => log?.write(bytes))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.once('message', (message) => (answer = message as { readonly is: Answer }))
  child.send({ is: given }, () => {
    // Where it is gone already, its end says why.
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Not at its exit: what it said and answered may be heard after that.
    child.once('close', (code, signal) => {
      process.off('exit', kill)
      if (code === 0 && answer) resolve(answer.is)
      else if (code === FAULT_OF_CORPUS) reject(new CorpusError(said))
      else reject(new Error(`${failed} (${String(code ?? signal)}).\n${said}`))
    })
  })
}

/**
 * What such a process does: it ends where nobody is left who waits for it, and by the code of its end tells what is wrong with the corpus from what is wrong elsewhere. What is wrong it says
 * on its other output.
 * @param work gets what it was called with, and what it was told; what it gives back is the answer, as JSON.
 */
export async function workAside<Given>(work: (args: readonly string[], given: Given) => unknown): Promise<void> {
  keepLean()
  // Another build may be at work by now.
  const leave = (): never => process.exit(1)
  process.once('disconnect', leave)
  try {
    const given = await new Promise<Given>((resolve) => {
      process.once('message', ({ is }: { is: Given }) => {
        resolve(is)
      })
    })
    const answer: unknown = await work(process.argv.slice(2), given)
    process.off('disconnect', leave)
    process.send!({ is: answer ?? null }, () => {
      process.disconnect!()
    })
  } catch (error) {
    const isOfCorpus = error instanceof CorpusError
    process.exitCode = isOfCorpus ? FAULT_OF_CORPUS : 1
    process.stderr.write(isOfCorpus ? error.message : inspect(error))
    process.off('disconnect', leave)
    process.disconnect!()
  }
}

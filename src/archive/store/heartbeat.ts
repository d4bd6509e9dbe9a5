/**
 * A thread that says for a build that it is still at work, whatever keeps the build itself busy: it touches the build's marks, and is told which they are.
 * A build whose mark another one has taken over, because the machine slept or was stopped in between, is ended at once: two would write into one folder.
 */
import { readdirSync, utimesSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** What the thread is told: a mark to touch from now on, or no longer. */
export type HeartbeatOrder = { readonly touch: string } | { readonly leave: string }

const marks = new Set<string>()

parentPort!.on('message', (order: HeartbeatOrder) => {
  if ('touch' in order) marks.add(order.touch)
  else marks.delete(order.leave)
})

setInterval(
  () => {
    for (const mark of marks) if (!touch(mark)) endBuild(mark)
  },
  (workerData as { beat: number }).beat,
)

/** @returns false where the lock is another build's by now. */
function touch(mark: string): boolean {
  try {
    utimesSync(mark, new Date(), new Date())
    return true
  } catch {
    // A disk may fail for a while, and people may delete finished work at any time: only another one's mark tells that another build has taken over.
    const marks = marksIn(dirname(mark))
    return marks.length === 0 || marks.includes(basename(mark))
  }
}

function marksIn(lock: string): string[] {
  try {
    return readdirSync(lock)
  } catch {
    return []
  }
}

function endBuild(mark: string): void {
  writeSync(
    2,
    `This build did not answer for so long that another one took over ${dirname(dirname(mark))}. It ends here; that folder is the other build's.\n`,
  )
  process.kill(process.pid, 'SIGKILL')
}

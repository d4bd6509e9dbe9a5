/** The stages of a build, in their order. */
export type StageName = 'normalise' | 'compare' | 'history' | 'gather' | 'merge'

/** Is told how far a build is. */
export interface Progress {
  begin(stage: StageName, total: number, reused: number): void
  /** @param done jobs of the stage done so far, without the reused ones. */
  advance(done: number): void
  end(): void
}

export const silent: Progress = { begin() {}, advance() {}, end() {} }

const VERBS: Record<StageName, string> = {
  normalise: 'reports read',
  compare: 'comparisons made',
  history: 'series traced',
  gather: 'reports counted',
  merge: 'counts merged',
}

/** How often a stage is told where no line can be overwritten, in milliseconds. */
const TELL_EVERY = 5_000

/** Writes one line a stage, kept up to date on a terminal, told now and then in a log. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let stage: StageName = 'normalise'
  let total = 0
  let reused = 0
  let told = 0
  const line = (done: number): string => `  ${reused + done} of ${total} ${VERBS[stage]}${reused > 0 ? `, ${reused} as before` : ''}`
  const rewrite = (done: number): void => {
    stream.clearLine(0)
    stream.cursorTo(0)
    stream.write(line(done))
  }
  let last = 0
  return {
    begin(nextStage, nextTotal, nextReused) {
      ;[stage, total, reused, last, told] = [nextStage, nextTotal, nextReused, 0, Date.now()]
      if (stream.isTTY) rewrite(0)
    },
    advance(done) {
      last = done
      if (stream.isTTY) rewrite(done)
      else if (Date.now() - told >= TELL_EVERY) {
        told = Date.now()
        stream.write(`${line(done)}\n`)
      }
    },
    end() {
      if (stream.isTTY) rewrite(last)
      stream.write(stream.isTTY ? '\n' : `${line(last)}\n`)
    },
  }
}

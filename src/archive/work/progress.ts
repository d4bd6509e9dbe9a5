import { printableLines } from '../../core/text/harmless.ts'

/** Is told how far a build is. */
export interface Progress {
  /** @param verb what is told of finished jobs, behind their number. */
  begin(verb: string, total: number, reused: number): void
  /** @param done jobs of the stage done so far, without the reused ones. */
  advance(done: number): void
  end(): void
  /** Something is missing from the site that no list of it can name. */
  warn(what: string): void
}

export const silent: Progress = { begin() {}, advance() {}, end() {}, warn() {} }

/** How often a stage that is at work is told, in milliseconds. */
const TELL_EVERY = 3_000

/**
 * Writes how far each stage is, now and then and at its end. Every time a line of its own: Astro writes lines meanwhile, which would end in the middle of one that
 * is kept up to date.
 */
export function progressOn(stream: NodeJS.WritableStream): Progress {
  let [verb, total, reused, done, told] = ['', 0, 0, 0, 0]
  let written = ''
  const tell = (): void => {
    const line = `  ${reused + done} of ${total} ${verb}${reused > 0 ? `, ${reused} as before` : ''}\n`
    if (line !== written) stream.write(line)
    written = line
    told = Date.now()
  }
  return {
    begin(stage, all, asBefore) {
      ;[verb, total, reused, done, told] = [stage, all, asBefore, 0, Date.now()]
    },
    advance(soFar) {
      done = soFar
      if (Date.now() - told >= TELL_EVERY) tell()
    },
    end: tell,
    warn: (what) => void stream.write(`  ${printableLines(what)}\n`),
  }
}

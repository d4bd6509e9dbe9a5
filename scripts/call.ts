import { parseArgs } from 'node:util'
import { printableLines } from '../src/core/text/harmless.ts'

/** The paths of a call, and which of the known switches it sets. */
export interface Call<Switch extends string> {
  readonly paths: readonly string[]
  readonly set: Readonly<Partial<Record<Switch, boolean>>>
}

/**
 * Reads the words of a call. One that can't be understood ends the program with the usage and exit code 2.
 * @param switches names of the options, without `--`; none of them takes a value.
 * @param fits whether so many paths make sense.
 */
export function readCall<Switch extends string>(usage: string, switches: readonly Switch[], fits: (paths: number) => boolean): Call<Switch> {
  // A reader who has seen enough, such as `head`, closes the pipe: no fault of this program.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  try {
    const options = Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }]))
    const { values, positionals: paths } = parseArgs({ allowPositionals: true, options })
    if (fits(paths.length)) return { paths, set: values as Call<Switch>['set'] }
  } catch (error) {
    console.error(printableLines((error as Error).message))
  }
  console.error(`Usage: ${usage}`)
  process.exit(2)
}

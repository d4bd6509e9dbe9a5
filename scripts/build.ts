/**
 * `npm run build -- [--outDir DIR] [--release] [--no-pages]`: builds a site from the folder of originals that `CORPUS` names; with `--no-pages` the archive alone, for which `npm run dev` makes
 * pages as they are asked for. `--release` publishes what the last site kept back and nothing keeps back any more. `SITE` and `BASE` set the address and the path at which the site is hosted. Exit code 1 where the build failed, 2 for a wrong call.
 */
import { keepCompiledCode } from '../src/archive/store/compiled-code.ts'

// Before any other code is loaded: half the time of a build without changes went into reading its own program.
keepCompiledCode(process.cwd())
await import('./build/build.ts')

/**
 * `npm run build -- [--outDir DIR] [--release] [--join DIR]`: builds a site from the folder of originals that `CORPUS` names. `--release` publishes what the last site kept back and nothing keeps back
 * any more. `--part K/N [--outDir DIR]` makes one of N parts of the archive alone, as a file in `parts` or DIR; `--join DIR` builds the site of all of them. `--no-pages` builds the archive alone, for
 * which `npm run dev` makes pages as they are asked for. `SITE` and `BASE` set the address and the path at which the site is hosted. Exit code 1 where the build failed, 2 for a wrong call.
 */
import { keepCompiledCode } from '../src/archive/store/code.ts'
import { keepLean } from '../src/archive/work/lean.ts'

keepLean()
// Before any other code is loaded: half the time of a build without changes went into reading its own program.
keepCompiledCode(process.cwd())
await import('./build/build.ts')

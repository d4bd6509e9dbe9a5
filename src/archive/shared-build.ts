import { resolve } from 'node:path'
import type { ArchiveBuild } from './build.ts'

/**
 * Builds of this process by corpus folder. They hang on the process, not on this module: Astro loads the project's code three times, for its configuration,
 * for the content collections and for the pages, and all of them are to share one build.
 */
const BUILDS = Symbol.for('duizhao.builds')

const shared: typeof globalThis & { [BUILDS]?: Map<string, ArchiveBuild> } = globalThis

/** Makes a build known to all parts of the process, in place of an earlier one of the same corpus folder. */
export function shareBuild(corpus: string, build: ArchiveBuild): ArchiveBuild {
  shared[BUILDS] ??= new Map()
  shared[BUILDS].set(resolve(corpus), build)
  return build
}

/** The build of a corpus folder that this process started last, if it started one. */
export function sharedBuild(corpus: string): ArchiveBuild | undefined {
  return shared[BUILDS]?.get(resolve(corpus))
}

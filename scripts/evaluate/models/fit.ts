import { fileURLToPath } from 'node:url'
import { foldersOf } from '../folders.ts'
import { printQuantityCurves } from './quantity-curve.ts'

/**
 * Prints the curves that the thresholds of quantities are read from. Returns the exit code. The models of links are made by `scripts/fit/links.ts`, that of coverage by
 * `scripts/fit/coverage.ts`, those of follow-through by `scripts/fit/follow-through.ts`.
 */
export async function run(args: string[]): Promise<number> {
  if (!foldersOf(args, 'fit')) return 2
  await printQuantityCurves(fileURLToPath(new URL('../../..', import.meta.url)))
  return 0
}

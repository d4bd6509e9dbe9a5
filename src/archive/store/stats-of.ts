import { statSync, type Stats } from 'node:fs'

/** What stands under a name of finished work, links followed; undefined where that is nothing, or a link that leads to nothing or round in a circle. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (['ELOOP', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all files below a folder, relative to it, with slashes; none where there is no such folder. Sorted, so that every system gives the same order. */
export function filesBelow(folder: string): string[] {
  const found = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      return entry.isDirectory() ? found(`${path}/`) : [path]
    })
  return existsSync(folder) ? found('').sort() : []
}

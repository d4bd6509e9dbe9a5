import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Paths of all files below a folder, relative to it, with slashes; none where there is no such folder. Sorted, so that every system gives the same order.
 * @param without names in the folder itself that are left out, with all that is in them.
 */
export function filesBelow(folder: string, without: readonly string[] = []): string[] {
  const found = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      if (without.includes(path)) return []
      return entry.isDirectory() ? found(`${path}/`) : [path]
    })
  return existsSync(folder) ? found('').sort() : []
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'

/** Where a site is made: the project's folder and that of the site. */
export interface SitePaths {
  readonly root: string
  readonly outDir: string
}

/** Signs that the bundler reads as the end of a file's path. */
const endsPaths = /[#?]/

/**
 * Calls `use` with the folders of the project and the site, under links of other names where their own would be misread: the bundler takes `#` for the end
 * of a path (`~/C#/duizhao`), and Astro takes a folder whose path begins with the project's for one inside it (`~/duizhao-site` beside `~/duizhao`).
 * @param use gets the folders, and whether that of the project is a link, which then must not be followed.
 */
export async function withPlainPaths<Result>(
  { root, outDir }: SitePaths,
  use: (paths: SitePaths, isLinked: boolean) => Promise<Result>,
): Promise<Result> {
  const isLinked = endsPaths.test(root)
  const isMisread = endsPaths.test(outDir) || (outDir.startsWith(root) && outDir !== root && !outDir.startsWith(root + sep))
  if (!isLinked && !isMisread) return use({ root, outDir }, false)
  const folder = mkdtempSync(join(tmpdir(), 'project-'))
  const linkTo = (path: string, name: string): string => {
    const link = join(folder, name)
    mkdirSync(path, { recursive: true })
    symlinkSync(path, link, 'junction')
    return link
  }
  try {
    return await use({ root: isLinked ? linkTo(root, 'root') : root, outDir: isMisread ? linkTo(outDir, 'site') : outDir }, isLinked)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

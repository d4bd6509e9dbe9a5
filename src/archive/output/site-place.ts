import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { cacheFolder } from '../store/store.ts'

/** The project's own folders, below its root. A site may lie elsewhere in the project, as `dist` does. */
const OWN_FOLDERS = ['.git', '.github', 'content', 'node_modules', 'public', 'scripts', 'src', 'test']

/**
 * Makes sure that nothing but a site lies in the folder of the site: whatever is not part of the site is removed from there.
 * @param site path of the folder; need not exist.
 * @param root the project's folder.
 * @throws {CorpusError} where the folder holds the originals, the project or finished work, or lies inside one of them.
 */
export function demandPlaceOfItsOwn(site: string, root: string, corpus: string): void {
  const place = realPath(site)
  const own = [corpus, cacheFolder(root), ...OWN_FOLDERS.map((name) => join(root, name))].map(realPath)
  const taken = own.find((folder) => isIn(folder, place) || isIn(place, folder)) ?? (isIn(realPath(root), place) ? root : undefined)
  if (taken === undefined) return
  throw new CorpusError(
    `The site can't be built into ${site}: what is not part of the site is removed from its folder, and ${taken} would be lost or mixed with it. ` +
      'Name a folder that holds nothing else: npm run build -- --outDir DIR.',
  )
}

function isIn(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path)
}

/** A path without links, whose last segments need not exist. */
function realPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(realPath(parent), relative(parent, absolute))
  }
}

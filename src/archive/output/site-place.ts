import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { cacheFolder } from '../store/store.ts'
import { KEPT_BY_BUILDS, readBuiltFiles } from './built-files.ts'
import { Place, withAllAbove } from './place.ts'

/** The project's own folders, below its root. A site may lie elsewhere in the project, as `dist` does. */
const OWN_FOLDERS = ['.git', '.github', 'content', 'node_modules', 'public', 'scripts', 'src', 'test']

const isWindows = process.platform === 'win32'
const variables = (...names: readonly string[]): string[] => names.flatMap((name) => process.env[name] ?? [])

/** Folders of the system and of all its users, in which sites may lie, but which are none themselves. */
const SHARED_FOLDERS = isWindows
  ? variables('SystemDrive', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramData', 'PUBLIC')
  : [
      ...['/home', '/media', '/mnt', '/opt', '/root', '/srv', '/usr/home', '/run/media', '/var', '/var/tmp', '/tmp'],
      ...['/Applications', '/Library', '/Users', '/Users/Shared', '/Volumes', '/private', '/private/var', '/private/tmp'],
    ]

/** Folders of the system that hold nothing but the system's own, and what people keep below `OPEN_FOLDERS`. */
const SYSTEM_FOLDERS = isWindows
  ? variables('SystemRoot')
  : [
      ...[
        '/bin',
        '/boot',
        '/dev',
        '/etc',
        '/lib',
        '/lib32',
        '/lib64',
        '/libx32',
        '/lost+found',
        '/proc',
        '/run',
        '/sbin',
        '/snap',
        '/sys',
        '/usr',
        '/System',
        '/private/etc',
      ],
      ...['/usr/bin', '/usr/include', '/usr/lib', '/usr/libexec', '/usr/sbin', '/var/cache', '/var/lib', '/var/log', '/var/spool'],
    ]

/** Homes and disks that some systems keep in a folder of the system. */
const OPEN_FOLDERS = isWindows ? [] : ['/usr/home', '/run/media']

/** What file managers and version controls put into folders that are otherwise empty. */
const LEFT_IN_EMPTY_FOLDERS = ['.DS_Store', '.gitkeep', '.keep', 'Thumbs.db', 'desktop.ini', 'lost+found']

/**
 * Makes sure that a site may be built into a folder: it is new, empty, or holds a site that a build made, and is nobody else's place, whatever links lead
 * there and however its path is spelt.
 * @param site path of the folder; need not exist.
 * @param root the project's folder.
 * @param wasBuilt whether a build is known to have made what lies in the folder, though nothing there says so.
 * @throws {CorpusError} that says what is wrong with the folder, and what to do.
 */
export function demandPlaceOfItsOwn(site: string, root: string, corpus: string, wasBuilt = false): void {
  try {
    demandPlace(site, root, corpus, wasBuilt)
  } catch (error) {
    // What the system says of a path that it can't follow: a name that is too long, a folder that may not be read.
    if (error instanceof CorpusError) throw error
    refuse(site, (error as Error).message)
  }
}

function demandPlace(site: string, root: string, corpus: string, wasBuilt: boolean): void {
  const above = withAllAbove(resolve(site))
  const nearest = above.find((path) => existsSync(path))
  if (nearest !== undefined && !statSync(nearest).isDirectory())
    refuse(site, nearest === resolve(site) ? 'it is not a folder' : `${nearest} is not a folder`)
  const lost = above.find((path) => isLinkToNothing(path))
  if (lost !== undefined) refuse(site, `${lost} is a link that leads nowhere`)
  const place = new Place(site)
  const taken = whatIsTaken(place, root, corpus)
  if (taken !== undefined) refuse(site, `it is, holds or lies in ${taken}, which is not for sites`)
  if (!existsSync(site)) return
  const names = readdirSync(site)
  if (names.includes(KEPT_BY_BUILDS) && !lstatSync(join(site, KEPT_BY_BUILDS)).isDirectory())
    refuse(site, `${KEPT_BY_BUILDS} in it is not what builds keep there`)
  if (readBuiltFiles(site) !== null) return
  if (names.some((name) => name.toLowerCase() === '.git')) refuse(site, 'it is the root of a repository')
  if (wasBuilt || names.every((name) => name === KEPT_BY_BUILDS || LEFT_IN_EMPTY_FOLDERS.includes(name))) return
  refuse(site, 'it is not empty, and nothing in it says that a build made it. If it holds nothing but the site of an earlier version, delete it')
}

/**
 * Makes the folder of a site, with what builds keep in it, if it is not there.
 * @throws {CorpusError} that says why it can't be made, and what to do.
 */
export function makePlace(site: string): void {
  try {
    mkdirSync(join(site, KEPT_BY_BUILDS), { recursive: true })
    accessSync(join(site, KEPT_BY_BUILDS), constants.W_OK)
  } catch (error) {
    refuse(site, (error as Error).message)
  }
}

function refuse(site: string, why: string): never {
  throw new CorpusError(
    `The site can't be built into ${site}: ${why}. Nothing in it was touched. Name a new or empty folder: npm run build -- --outDir DIR.`,
  )
}

/** Whose place a folder is, if it is somebody's. */
function whatIsTaken(place: Place, root: string, corpus: string): string | undefined {
  const own = [corpus, cacheFolder(root), ...OWN_FOLDERS.map((name) => join(root, name))]
  const homes = [homedir(), userInfo().homedir]
  // Projects in containers and homes of services lie in folders of the system.
  const open = [root, ...homes, tmpdir(), ...OPEN_FOLDERS].map((path) => new Place(path))
  const holds = (folder: string): boolean => new Place(folder).isIn(place)
  return (
    own.find((folder) => place.isIn(new Place(folder)) || holds(folder)) ??
    SYSTEM_FOLDERS.find((folder) => holds(folder) || isSystems(place, new Place(folder), open)) ??
    [root, ...homes, ...SHARED_FOLDERS, tmpdir()].find((folder) => holds(folder)) ??
    place.folderOfProgram(open)
  )
}

/** Whether a place lies in a folder of the system, and in none further down that is open to sites. */
function isSystems(place: Place, system: Place, open: readonly Place[]): boolean {
  return place.isIn(system) && !open.some((each) => each.isIn(system) && !system.isIn(each) && place.isIn(each))
}

function isLinkToNothing(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

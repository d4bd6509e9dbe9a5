/** Where builds may write: a site into no folder of somebody else's, what is withheld into no site, and nothing among the originals. */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CorpusError, isWithin, realPathOf } from '../corpus/corpus.ts'
import { KEPT_BY_BUILDS, readBuiltFiles } from './built-files.ts'
import { homedir, tmpdir, userInfo } from 'node:os'
import { cacheFolder } from '../store/store.ts'

/** Names of folders, at whatever depth, in which programs keep what is theirs: histories, keys, settings, finished work, packages. */
const FOLDERS_OF_PROGRAMS = ['.git', '.svn', '.hg', '.ssh', '.gnupg', '.config', '.cache', '.astro', KEPT_BY_BUILDS, 'node_modules']

/** What lies in the folder of a history, whatever its name. */
const PARTS_OF_HISTORY = ['HEAD', 'objects', 'refs']

/** Where a path leads, told by the folders themselves: links, other spellings and capitals make no difference. The last folders of the path need not exist. */
class Place {
  private readonly path: string
  /** Of the nearest folder that exists and all above it. */
  private readonly folders: readonly string[]

  constructor(path: string) {
    this.path = realPathOf(resolve(path))
    this.folders = withAllAbove(this.path).flatMap(identityOf)
  }

  isIn(other: Place): boolean {
    if (isWithin(this.path, other.path)) return true
    const [itself] = identityOf(other.path)
    return itself !== undefined && this.folders.includes(itself)
  }

  /**
   * The folder of a program that this is or lies in.
   * @param open places of which it does not matter where they lie themselves.
   */
  folderOfProgram(open: readonly Place[]): string | undefined {
    const isAboveAll = (folder: string): boolean => open.some((each) => this.isIn(each) && isWithin(each.path, folder))
    return withAllAbove(this.path)
      .filter((folder) => !isAboveAll(folder))
      .find((folder) => FOLDERS_OF_PROGRAMS.includes(basename(folder).toLowerCase()) || isHistory(folder))
  }
}

function isHistory(folder: string): boolean {
  return PARTS_OF_HISTORY.every((name) => existsSync(join(folder, name)))
}

/** A path and all that lie above it, the nearest first. */
function withAllAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...withAllAbove(above)]
}

/** What tells a folder from all others of the machine; nothing for one that does not exist, or on a file system that does not number its files. */
function identityOf(path: string): string[] {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats && stats.ino !== 0n ? [`${stats.dev} ${stats.ino}`] : []
}

/** What to do about what is not for everybody, by the name that a message gives it. */
const remedies = {
  'The originals': 'Move them out of it',
  'Finished work': 'Set CACHE to a folder elsewhere',
  'A part of an archive': 'Name a folder with --outDir elsewhere',
} as const

/**
 * Demands that a folder in which withheld texts lie, or may lie, is no part of a site: hosts publish whatever lies in the folder of one, and builds put all of the project's folder `public` there.
 * @param root the project's folder.
 * @throws {CorpusError} that says which of these it is.
 */
export function demandNotPublic(root: string, folder: string, what: keyof typeof remedies): void {
  const place = realPathOf(resolve(folder))
  const site = withAllAbove(place).find((each) => readBuiltFiles(each) !== null)
  const open = site ?? [join(root, 'public')].find((each) => new Place(place).isIn(new Place(each)))
  if (open === undefined) return
  const why = site === undefined ? 'all of which builds put into every site' : 'which is a site'
  throw new CorpusError(
    `${what} can't be kept in ${folder}: it lies in ${open}, ${why}, so that withheld texts would be public. ${remedies[what]}, and build again.`,
  )
}

/**
 * Demands that a folder to write into does not lie among the originals: what is written there would be one of them for the next build.
 * @throws {CorpusError} where it does.
 */
export function demandOutsideOriginals(corpus: string, folder: string): void {
  if (isWithin(realPathOf(resolve(folder)), realPathOf(resolve(corpus))))
    throw new CorpusError(`Nothing can be put into ${folder}: it lies in the folder of originals. Name another folder with --outDir.`)
}

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

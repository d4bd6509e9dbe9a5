/** How files get into a site that is being made: what changed is written aside, what did not stays where the last build left it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from '../store/fingerprint.ts'
import { PartedFile, type FileLeft, type FinishedBuild } from './built-files.ts'

/** A site that files are put into. It can be sent to another process. */
export interface SiteToFill {
  /** Absolute path of the site. */
  readonly folder: string
  /** Folder in which files are made, absolute. */
  readonly making: string
  /** Files that are as the last build left them, by path. */
  readonly left: readonly (readonly [path: string, left: FileLeft])[]
  /** The parts of those that were put together of parts. */
  readonly parts: FinishedBuild['parts']
}

/** What was put into a site. It can be sent to another process. */
export interface FilesPut {
  /** Each file by its path, with the key of what it was made of, if that is known. */
  readonly claimed: readonly (readonly [path: string, key: string | null])[]
  readonly parts: FinishedBuild['parts']
}

/** Puts files into a site, in the process that makes it or in another one. */
export class PutFiles {
  readonly folder: string
  /** Folder in which this build makes files, absolute. */
  readonly making: string
  protected readonly left: ReadonlyMap<string, FileLeft>
  protected readonly leftParts: FinishedBuild['parts']
  protected readonly claimed = new Map<string, string | null>()
  private readonly open = new Map<string, PartedFile>()
  private readonly finished: Record<string, FinishedBuild['parts'][string]> = {}
  private readonly made = new Set<string>()

  constructor({ folder, making, left, parts }: SiteToFill) {
    this.folder = folder
    this.making = making
    this.left = new Map(left)
    this.leftParts = parts
  }

  /** Whether a file is as the last build left it, so that what makes it need not make it again. */
  has(path: string): boolean {
    return this.left.has(path)
  }

  /**
   * Puts a file in the site.
   * @param path relative to the folder, with slashes.
   * @param key stands for all that the content is made of: a file that was left under the same key stays.
   * @param content makes the content, if it is needed.
   */
  put(path: string, key: string, content: () => string | Uint8Array): void {
    if (this.left.get(path)?.[2] !== key) {
      this.makeFolder(dirname(path))
      writeFileSync(join(this.making, path), content())
    }
    this.claimed.set(path, key)
  }

  /** Puts a file of JSON in the site, unless it was left with the same content. */
  putJson(path: string, value: unknown): void {
    const text = JSON.stringify(value)
    this.put(path, fingerprint(text), () => text)
  }

  /** Says that a file belongs to the site, although this build may not have written it. */
  claim(path: string): void {
    if (!this.claimed.has(path)) this.claimed.set(path, null)
  }

  /** Leaves a file that is as the last build left it where it is, with all that was noted of it. */
  keep(path: string): void {
    this.claimed.set(path, this.left.get(path)![2])
    const parts = this.leftParts[path]
    if (parts) this.finished[path] = parts
  }

  /**
   * A file of many parts, to be filled before the site is finished.
   * @param pack makes the bytes of a part; packed parts one behind the other must be a packed file.
   */
  parts(path: string, pack?: (text: string) => Uint8Array): PartedFile {
    this.claim(path)
    this.makeFolder(dirname(path))
    const left = this.left.has(path) ? (this.leftParts[path] ?? []) : []
    const file = new PartedFile(join(this.making, path), join(this.folder, path), left, pack)
    this.open.set(path, file)
    return file
  }

  /** Ends the files that are put together of parts. */
  end(): FilesPut {
    for (const [path, file] of this.open) this.finished[path] = file.finish()
    this.open.clear()
    return { claimed: [...this.claimed], parts: this.finished }
  }

  /** Takes over what another process put into the site. */
  takeOver({ claimed, parts }: FilesPut): void {
    for (const [path, key] of claimed) this.claimed.set(path, key)
    Object.assign(this.finished, parts)
  }

  private makeFolder(path: string): void {
    if (this.made.has(path)) return
    mkdirSync(join(this.making, path), { recursive: true })
    this.made.add(path)
  }
}

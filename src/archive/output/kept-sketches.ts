import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredSketch } from '../stages/sketch.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { seal, unseal } from '../store/sealed.ts'
import { removeOwn, writeWhole } from '../store/whole-file.ts'

/**
 * What finds copies of texts that sites kept back, by the SHA-256 of their originals. It lies beside finished work, which forgets what no archive needs: a file may be gone for long before it
 * comes again under another name. It holds the letters of the text, as finished work does, and is as little public.
 */
export class KeptSketches {
  private readonly cache: string
  private readonly folder: string

  /** @param cache the folder of everything that later builds may use again. */
  constructor(cache: string) {
    this.cache = cache
    this.folder = join(cache, 'kept-back')
  }

  /** Null where it was not kept, or is not what was kept. */
  find(sha256: string): StoredSketch | null {
    try {
      return unseal<StoredSketch>(nameOf(sha256), readFileSync(this.path(sha256)))
    } catch {
      return null
    }
  }

  keep(sha256: string, sketch: StoredSketch): void {
    if (!this.find(sha256)) writeWhole(this.cache, this.path(sha256), seal(nameOf(sha256), sketch))
  }

  /** Forgets all others. */
  keepOnly(sha256s: readonly string[]): void {
    if (!existsSync(this.folder)) return
    const names = new Set(sha256s.map((each) => `${nameOf(each)}.json`))
    for (const name of readdirSync(this.folder)) if (!names.has(name)) removeOwn(join(this.folder, name))
  }

  private path(sha256: string): string {
    return join(this.folder, `${nameOf(sha256)}.json`)
  }
}

function nameOf(sha256: string): string {
  return fingerprint(sha256)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../archive/output/files-below.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { builtKey } from '../archive/store/built.ts'
import { fingerprint, fingerprintOfList } from '../archive/store/fingerprint.ts'
import { seal, unseal } from '../archive/store/sealed.ts'
import { cacheFolder, Store, storeFolder } from '../archive/store/store.ts'
import { writeWhole } from '../archive/store/whole-file.ts'
import type { MadePages } from './pages.ts'

/** In the folder of finished work: the pages of the last build. */
const NOTES = 'pages.json'

interface PagesNoted extends MadePages {
  /** Stands for all that they were made of, but for the code and the settings of the build. */
  readonly madeOf: string
}

/** The pages of a site as the last build left them: where all that pages are made of is the same, none need be made, and Astro not be asked. */
export class PagesThatStay {
  private readonly parent: string
  private readonly path: string
  private readonly madeOf: string

  /**
   * @param root the project's folder.
   * @param corpus of which the archive was built, and is in the store.
   */
  constructor(root: string, corpus: string) {
    this.parent = cacheFolder(root)
    this.path = join(this.parent, NOTES)
    // The archive names all its records by what they are made of, so that its own bytes stand for them.
    const archive = new Store(storeFolder(root)).sealedBytes(builtKey(corpus))
    const besides = filesBelow(join(root, 'public')).flatMap((file) => [file, readFileSync(join(root, 'public', file))])
    this.madeOf = fingerprint(archive ?? '', fingerprintOfList(besides))
  }

  /** The pages that need not be made again; null where any file of them is not in the site as it was left, or something that they are made of changed. */
  find(folder: Pick<SiteFolder, 'followsSameCode' | 'has'>): MadePages | null {
    if (!folder.followsSameCode) return null
    const noted = this.read()
    return noted?.madeOf === this.madeOf && noted.files.every((file) => folder.has(file)) ? noted : null
  }

  /** Notes the pages that were made. */
  note({ pages, files }: MadePages): void {
    writeWhole(this.parent, this.path, seal(NOTES, { pages, files, madeOf: this.madeOf } satisfies PagesNoted))
  }

  private read(): PagesNoted | null {
    try {
      return unseal<PagesNoted>(NOTES, readFileSync(this.path))
    } catch {
      return null
    }
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { showsRecord } from '../core/publication.ts'
import type { ArchiveIndex } from '../core/records.ts'
import { projectFingerprint } from './store/code.ts'
import { fingerprintOfList } from './store/fingerprint.ts'

/** What a site was made of and by: a copied passage and the page on the method name it. */
export interface ArchiveVersion {
  /** Name of the archive. */
  readonly archive: string
  /** Fingerprint of all originals that it shows anything of, 16 hexadecimal digits: the same files give the same, whatever they are called. */
  readonly corpus: string
  /** Version of the software, and the first digits of the fingerprint of its code. */
  readonly software: string
}

/** @param root the project's folder. */
export function archiveVersion({ site, reports }: Pick<ArchiveIndex, 'site' | 'reports'>, root: string): ArchiveVersion {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  const sums = reports.filter(showsRecord).map(({ source }) => source.sha256)
  return { archive: site.name, corpus: fingerprintOfList(sums.sort()).slice(0, 16), software: `${version}+${projectFingerprint(root).slice(0, 8)}` }
}

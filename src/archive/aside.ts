/**
 * Runs in a process of its own: `archive CORPUS` builds an archive and says on its output how far it is, `indexes CORPUS` makes the search indexes that are missing of the archive that was
 * built last.
 */
import { workAside } from './work/aside.ts'

const root = process.cwd()
await workAside(async ([what, corpus]) => {
  if (what === 'archive') {
    const [{ buildArchive }, { progressOn }] = await Promise.all([import('./build.ts'), import('./work/progress.ts')])
    await buildArchive(root, corpus!, progressOn(process.stdout))
  } else {
    const [{ openArchive }, { Indexes }] = await Promise.all([import('./open.ts'), import('./search/search-index.ts')])
    await new Indexes(root).makeMissing(openArchive(root, corpus!))
  }
})

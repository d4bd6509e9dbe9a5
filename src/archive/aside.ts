/**
 * A process of its own, which a build starts for what takes much memory or goes on beside its pages, and which ends with it: `archive CORPUS` builds an archive and says on its
 * output how far it is, `indexes CORPUS` makes the search indexes that are missing of the archive that was built last. It runs in the project's folder. What goes wrong it says on
 * its other output; the code of its end tells what is wrong with the corpus (`FAULT_OF_CORPUS`) from what is wrong elsewhere.
 */
import { inspect } from 'node:util'
import { CorpusError } from './corpus/corpus.ts'
import { FAULT_OF_CORPUS } from './store/code.ts'

// Nobody is left who waits for it, and another build may be at work by now.
const leave = (): never => process.exit(1)
process.once('disconnect', leave)
const [what, corpus] = process.argv.slice(2)
const root = process.cwd()
try {
  if (what === 'archive') {
    const [{ buildArchive }, { progressOn }] = await Promise.all([import('./build.ts'), import('./work/progress.ts')])
    await buildArchive(root, corpus!, progressOn(process.stdout))
  } else {
    const [{ openArchive }, { Indexes }] = await Promise.all([import('./open.ts'), import('./search/search-index.ts')])
    await new Indexes(root).makeMissing(openArchive(root, corpus!))
  }
} catch (error) {
  const isOfCorpus = error instanceof CorpusError
  process.exitCode = isOfCorpus ? FAULT_OF_CORPUS : 1
  process.stderr.write(isOfCorpus ? error.message : inspect(error))
}
process.off('disconnect', leave)
process.disconnect!()

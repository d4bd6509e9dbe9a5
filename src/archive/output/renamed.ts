import { showsText } from '../../core/publication.ts'
import { copyFinder, isCopy, looksLike } from '../../core/resemblance/find-copies.ts'
import { listOriginals } from '../corpus/corpus.ts'
import { sketchesOf } from '../near-copies.ts'
import { readSketch, type StoredSketch } from '../stages/sketch.ts'
import type { PublicationOfFile } from '../store/built.ts'
import type { Progress } from '../work/progress.ts'
import { withBuild } from '../with-build.ts'
import { goneOf, refuse, type SiteOfCorpus } from './kept-back.ts'
import type { KeptSketches } from './kept-sketches.ts'
import { contentOf, type PublishedTexts } from './withdrawn.ts'

/**
 * Demands that no text which an earlier site kept back, and whose file and row are gone, becomes public in a file that was renamed and changed at once. Looked at are files that no site showed
 * before, and of which no row says what is published, and only where something is gone.
 * @param shown what the folder of the site says of the site in it.
 * @throws {CorpusError} that names the files, and whose text they are like.
 */
export async function demandNothingRenamed(
  {
    root,
    of,
    sketches,
    progress,
  }: { readonly root: string; readonly of: SiteOfCorpus; readonly sketches: KeptSketches; readonly progress: Progress },
  now: readonly PublicationOfFile[],
  shown: PublishedTexts | null,
): Promise<void> {
  const gone = goneOf(of, now).flatMap((kept) => {
    const sketch = showsText(kept) ? null : sketches.find(kept.sha256)
    return sketch ? [{ kept, sketch: readSketch(sketch) }] : []
  })
  if (gone.length === 0) return
  const seen = new Set(Object.values(shown?.originals ?? {}).map(([, content]) => content))
  const isNew = ({ isSaid, sha256, showsText: isShown = true }: PublicationOfFile): boolean => !isSaid && isShown && !seen.has(contentOf(sha256))
  const open = now.flatMap(({ key, ...file }) => (key !== undefined && isNew(file) ? [{ ...file, key }] : []))
  if (open.length === 0) return
  const find = copyFinder(gone.map(({ sketch }) => sketch))
  const released = await withBuild(root, of.corpus, progress, async (build) => {
    const keys = await sketchesOf(build, open, listOriginals(of.corpus))
    return open.flatMap(({ path, publish }) => {
      const key = keys.get(path)
      // What could not be looked through may be anything.
      const like = key === undefined ? gone[0] : alike(find(readSketch(build.store.demand<StoredSketch>(key))), gone)
      return like ? [{ path, from: like.kept.publish, to: publish, like: like.kept.path }] : []
    })
  })
  refuse(released)
}

function alike<Gone>(found: ReturnType<ReturnType<typeof copyFinder>>, gone: readonly Gone[]): Gone | undefined {
  const like = found.find((each) => isCopy(each, false)) ?? found.find((each) => looksLike(each, false))
  return like && gone[like.kept]
}

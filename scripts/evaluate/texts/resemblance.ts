import { join } from 'node:path'
import { listOriginals } from '../../../src/archive/corpus/corpus.ts'
import { copyFinder, isCopy, looksLike } from '../../../src/core/resemblance/find-copies.ts'
import { sketchOf, type Sketch } from '../../../src/core/resemblance/sketch.ts'
import { reportAt } from '../reports.ts'

interface Measured {
  readonly path: string
  readonly year: number | null
  readonly organisation: string | null
  readonly sketch: Sketch
}

/** How many pairs are told. */
const TOLD = 25

/**
 * How much the reports of folders have in common, the most alike first: what `core/resemblance/sketch.ts` tells two reports from two copies by. Pairs of which years or
 * organisations say that they are two reports are told before all others, among which are versions of one report.
 */
export async function run(folders: string[]): Promise<number> {
  const texts: Measured[] = []
  for (const path of folders.flatMap((folder) => listOriginals(folder).map((original) => join(folder, original.path)))) {
    const report = await reportAt(path).catch(() => null)
    if (report === null) continue
    const own = report.blocks.map(({ marker, text }) => marker + text).join('\n')
    texts.push({ path, year: report.year, organisation: report.organisation, sketch: sketchOf(own, own) })
  }
  const find = copyFinder(texts.map(({ sketch }) => sketch))
  const pairs = texts.flatMap((one, i) =>
    find(one.sketch)
      .filter(({ kept }) => kept < i)
      .map((likeness) => ({ ...likeness, one, other: texts[likeness.kept]! })),
  )
  const isApart = ({ one, other }: (typeof pairs)[number]): boolean =>
    (one.year !== null && other.year !== null && one.year !== other.year) || (one.organisation !== null && other.organisation !== null && one.organisation !== other.organisation) // prettier-ignore
  for (const [name, ofKind] of Map.groupBy(pairs, (pair) => (isApart(pair) ? 'two reports, as their years or organisations tell' : 'others'))) {
    console.log(`\n${name}: ${ofKind.length} pairs of ${texts.length} texts`)
    for (const { share, sharesPassage, one, other } of ofKind.toSorted((a, b) => b.share - a.share).slice(0, TOLD))
      console.log(`  ${share.toFixed(3)}${sharesPassage ? ' and a passage' : ''}  ${other.path}  ${one.path}`)
    const isOfOthers = ofKind[0] !== undefined && isApart(ofKind[0])
    const [held, alike] = [isCopy, looksLike].map((judged) => ofKind.filter((pair) => judged(pair, isOfOthers)).length)
    console.log(
      `  sharing a passage: ${ofKind.filter(({ sharesPassage }) => sharesPassage).length}; held: ${held}; held or listed as alike: ${alike}`,
    )
  }
  return 0
}

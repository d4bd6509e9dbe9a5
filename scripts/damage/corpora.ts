import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders and files of each that make a corpus small enough to be built hundreds of times, with series, comparisons and a report that belongs to none. */
const FOLDERS = 3
const FILES = 3

/**
 * Two small corpora of the same reports, taken from a larger one: in the second, one report says a sentence more and the archive has another name, so that a build of the one after the
 * other makes much anew and takes the rest from what was finished.
 * @returns their folders, below `folder`.
 */
export function smallCorpora(corpus: string, folder: string): readonly [string, string] {
  const [first, second] = [join(folder, 'corpus'), join(folder, 'changed-corpus')]
  const names = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort() // prettier-ignore
  for (const name of names.slice(0, FOLDERS)) {
    mkdirSync(join(first, name), { recursive: true })
    for (const file of readdirSync(join(corpus, name)).filter((each) => each.endsWith('.txt')).sort().slice(0, FILES)) cpSync(join(corpus, name, file), join(first, name, file)) // prettier-ignore
  }
  if (existsSync(join(corpus, 'archive.yaml'))) cpSync(join(corpus, 'archive.yaml'), join(first, 'archive.yaml'))
  cpSync(first, second, { recursive: true })
  const changed = join(second, names[0]!, readdirSync(join(second, names[0]!))[0]!)
  appendFileSync(changed, '\n以上报告，请予审议。\n')
  const settings = join(second, 'archive.yaml')
  writeFileSync(
    settings,
    existsSync(settings) ? readFileSync(settings, 'utf8').replace(/^( +name: )(.*)$/m, '$1$2（二）') : 'site:\n  name: 另一个名称\n',
  )
  return [first, second]
}

/** What lies in the folder of a site and is no part of it, by path. */
export interface FilesOfOthers {
  readonly others: readonly string[]
  /** Files of others under names that a build had made files by. */
  readonly changed: readonly string[]
}

/** How many files of others are named one by one. */
const NAMED = 10

/** Sentences on the files of others in the folder of a site; null where there are none. */
export function othersMessage(folder: string, { others, changed }: FilesOfOthers): string | null {
  const sentences = [
    ...(others.length > 0 ? [`Not made by a build, and left alone in ${folder}: ${named(others)}.`] : []),
    ...(changed.length > 0
      ? [
          `Made by a build, changed since, no part of the site any more, and left alone in ${folder}: ${named(changed)}. Delete what shows a withdrawn text.`,
        ]
      : []),
  ]
  return sentences.length > 0 ? sentences.join('\n') : null
}

/** The sentence on files of others that stand where those of the site must go. */
export function inTheWayMessage(folder: string, paths: readonly string[]): string {
  return `The site can't be put into ${folder}: what is there under these names was not made by a build, or was changed since, and would be lost: ${named(paths)}. Move it away, or delete it if it is of no worth (the whole folder, where a host or an editor rewrote the files of a site and nothing in it is yours), or name another folder: npm run build -- --outDir DIR.`
}

function named(paths: readonly string[]): string {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''
  return `${paths.slice(0, NAMED).join(', ')}${more}`
}

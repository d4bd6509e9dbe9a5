/** What is public of a report. The archivist chooses; everything that shows, lists, counts or writes a report asks here, and nowhere else. */

/** What each word shows, from the most open to that of a withdrawn report, of which a note at its address is left. */
const shown = {
  full: { record: true, text: true, original: true },
  text: { record: true, text: true, original: false },
  record: { record: true, text: false, original: false },
  withheld: { record: false, text: false, original: false },
} as const

export type Publication = keyof typeof shown

/** The words of publication, from the most open to the strictest. */
export const publicationWords = Object.keys(shown) as [Publication, ...Publication[]]

/** What a report's entry tells of it. */
interface Published {
  readonly publish: Publication
}

/** Whether there is anything to show but the note that a report was withdrawn: its title, its fields, what was said of them. */
export function showsRecord({ publish }: Published): boolean {
  return shown[publish].record
}

/** Whether the text may be read, searched, compared and counted. */
export function showsText({ publish }: Published): boolean {
  return shown[publish].text
}

/** Whether the original file is published. */
export function showsOriginal({ publish }: Published): boolean {
  return shown[publish].original
}

/** Whether somebody said of a report that everything is public; of one of which nothing is said nobody did. */
export function saysAll({ publish }: { readonly publish?: Publication | undefined }): boolean {
  return publish === 'full'
}

/** Whether something of a report is kept back; of a report of which nothing is said it is not known. */
export function keepsBack({ publish }: { readonly publish?: Publication | undefined }): boolean {
  return publish !== undefined && publish !== 'full'
}

/** Whether the source text is published, which all offsets count on: with removed stretches in it, only where the archive shows these too. */
export function showsSource(
  report: Published & { readonly counts: { readonly removed: number } },
  { showRemoved }: { readonly showRemoved: boolean },
): boolean {
  return showsOriginal(report) && (showRemoved || report.counts.removed === 0)
}

/**
 * What holds for a report of which several copies are published differently: what is withheld in one is not to be public by way of another.
 * @throws {RangeError} for no copies, of which nothing can be said.
 */
export function strictest(publications: readonly Publication[]): Publication {
  const word = publicationWords.findLast((each) => publications.includes(each))
  if (word === undefined) throw new RangeError('Nothing is said of the publication of no report.')
  return word
}

/** Whether less is public of one report than of another. */
export function isStricter(one: Published, other: Published): boolean {
  return one.publish !== other.publish && strictest([one.publish, other.publish]) === one.publish
}

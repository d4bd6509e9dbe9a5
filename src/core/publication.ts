/** What is public of a report. The archivist chooses; everything that shows, lists, counts or writes a report asks here, and nowhere else. */

/** From the most open to a withdrawn report, of which a note at its address is left. */
export type Publication = 'full' | 'text' | 'record' | 'withheld'

/** What a report's entry tells of it. */
interface Published {
  readonly publish: Publication
}

/** Whether there is anything to show but the note that a report was withdrawn: its title, its fields, what was said of them. */
export function showsRecord({ publish }: Published): boolean {
  return publish !== 'withheld'
}

/** Whether the text may be read, searched, compared and counted. */
export function showsText({ publish }: Published): boolean {
  return publish === 'full' || publish === 'text'
}

/** Whether the original file is published. */
export function showsOriginal({ publish }: Published): boolean {
  return publish === 'full'
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

/** What holds for a report of which several copies are published differently: what is withheld in one is not to be public by way of another. */
export function strictest(publications: readonly Publication[]): Publication {
  return STRICTEST_FIRST.find((each) => publications.includes(each)) ?? 'full'
}

/** Whether less is public of one report than of another. */
export function isStricter(one: Published, other: Published): boolean {
  return one.publish !== other.publish && strictest([one.publish, other.publish]) === one.publish
}

const STRICTEST_FIRST: readonly Publication[] = ['withheld', 'record', 'text']

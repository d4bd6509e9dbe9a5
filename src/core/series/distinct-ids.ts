import { beginningsOf, namesApart } from '../text/apart.ts'
import { compareText } from './report-facts.ts'

/** A report's id, which is short, and what its text is known by. */
export interface NamedText {
  readonly id: string
  /** SHA-256 of the text that was kept, white space aside: two reports are the same where it is. */
  readonly textSha256: string
}

/**
 * Ids for the reports of an archive: each its own, but where another text has the same. Of such texts the one whose checksum is the smallest keeps it, whatever the order of the files;
 * each other has the first digits of its checksum behind it.
 */
export function distinctIds(reports: readonly NamedText[]): string[] {
  const texts = [...new Map(reports.map((report) => [report.textSha256, report])).values()].sort((a, b) => compareText(a.textSha256, b.textSha256))
  const ids = namesApart(texts.map(({ id, textSha256 }) => [id, ...beginningsOf(textSha256, 8).map((digits) => `${id}-${digits}`)]))
  const idOf = new Map(texts.map(({ textSha256 }, i) => [textSha256, ids[i]!]))
  return reports.map(({ textSha256 }) => idOf.get(textSha256)!)
}

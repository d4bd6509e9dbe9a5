import type { Report } from '../../core/model.ts'
import { normaliseDraft } from '../../core/normalise/index.ts'
import { readDocument } from '../../core/read/index.ts'
import { characterMapPath, fileLinksOf } from '../../view/address.ts'
import { SideFailure, type RequestedSide, type Side } from './protocol.ts'

/**
 * Reads and normalises a draft just as a build does with an original. `base` is the site's base path.
 * @throws {SideFailure} with the reader's messages where it can't be read.
 */
export async function readDraft(
  { file, bytes, label }: Extract<RequestedSide, { kind: 'draft' }>,
  where: 'earlier' | 'later',
  base: string,
): Promise<Side> {
  const { document, messages } = await readDocument(file ?? 'draft.txt', bytes, {
    characterMap: (name) => fetchMap(fileLinksOf(base)(characterMapPath(name))),
  })
  if (!document) throw new SideFailure({ kind: 'unreadable', side: where, messages })
  const report = normaliseDraft(document)
  return {
    chosen: { report, found: foundIn(report), series: '', label, page: null, draft: { file, messages: report.messages } },
    words: new Map(),
    original: { text: document.text },
  }
}

/** A table that PDFs name and do not hold; it lies beside the pages. */
async function fetchMap(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

function foundIn(report: Report): { problems: boolean; plans: boolean } {
  const found = (name: 'problems' | 'plans'): boolean => report.parts.some((part) => part.part === name && part.found)
  return { problems: found('problems'), plans: found('plans') }
}

import type { Report } from '../../core/model.ts'
import { normalise } from '../../core/normalise/index.ts'
import { readDocument } from '../../core/read/index.ts'
import type { RequestedSide } from './protocol.ts'
import { SideFailure } from './side-failure.ts'
import type { Side } from './side.ts'

/**
 * Reads and normalises a draft just as a build does with an original.
 * @throws {SideFailure} with the reader's messages where it can't be read.
 */
export async function readDraft({ file, bytes, label }: Extract<RequestedSide, { kind: 'draft' }>, where: 'earlier' | 'later'): Promise<Side> {
  const { document, messages } = await readDocument(file ?? 'draft.txt', bytes)
  if (!document) throw new SideFailure({ kind: 'unreadable', side: where, messages })
  const report = normalise(document)
  return {
    chosen: { report, found: foundIn(report), series: '', label, page: null, draft: { file, messages: report.messages } },
    words: new Map(),
    original: { text: document.text },
  }
}

function foundIn(report: Report): { problems: boolean; plans: boolean } {
  const found = (name: 'problems' | 'plans'): boolean => report.parts.some((part) => part.part === name && part.found)
  return { problems: found('problems'), plans: found('plans') }
}

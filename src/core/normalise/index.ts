import type { Report, SourceDocument } from '../model.ts'
import { assemble } from './assemble.ts'
import { blocksOf } from './blocks.ts'
import { cleanText, hintsOf } from './clean-text.ts'
import type { NormaliseContext } from './context.ts'
import { fieldContext } from './field-context.ts'
import { fieldMessages, findFields } from './fields/index.ts'
import { itemsOf } from './items/index.ts'
import { paragraphsOf } from './paragraphs.ts'
import { partsOf } from './parts.ts'
import { quantitiesOf } from './quantities/index.ts'
import { findRemovals } from './removals/index.ts'

export type { Correction, ExtraRemovalRule, NormaliseContext } from './context.ts'

/**
 * Normalises a document: takes out what is not part of the report, finds headings, parts, items, fields and quantities. Every character of
 * the source that is not white space lies in one block or one removal of the result. Never throws for what stands in the text.
 */
export function normalise(document: SourceDocument, context: NormaliseContext = {}): Report {
  const removed = findRemovals(document.text, document.hints)
  const clean = cleanText(document.text, removed, hintsOf(document.hints, 'line-break'))
  const paragraphs = paragraphsOf(clean, document.hints)
  const blocks = blocksOf(paragraphs, clean.text)
  const parts = partsOf(blocks, clean.text)
  const { context: fieldWords, endLines } = fieldContext(document, clean, blocks)
  const fields = findFields(fieldWords, endLines)
  const items = itemsOf(parts, blocks, clean.text)
  void context
  return assemble({
    document,
    clean,
    blocks,
    parts,
    items,
    fields,
    removed,
    quantities: quantitiesOf(clean.text, blocks),
    messages: fieldMessages(fields),
  })
}

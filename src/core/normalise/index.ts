import type { Report, SourceDocument } from '../model.ts'
import { assemble } from './assemble.ts'
import { blocksOf } from './blocks.ts'
import { cleanText, hintsOf } from './clean-text.ts'
import type { NormaliseContext } from './context.ts'
import { correctedItems, correctedParts, keptStretches, personalRemovals, placeCorrections } from './corrections.ts'
import { fieldContext } from './field-context.ts'
import { fieldMessages, findFields } from './fields/index.ts'
import { overriddenFields } from './fields/override.ts'
import { itemsOf } from './items/index.ts'
import { paragraphsOf } from './paragraphs.ts'
import { partsOf } from './parts.ts'
import { quantitiesOf } from './quantities/index.ts'
import { rectificationsOf } from './rectifications.ts'
import { extraRules } from './removals/extra.ts'
import { findRemovals } from './removals/index.ts'

export type { Correction, ExtraRemovalRule, NormaliseContext } from './context.ts'

/**
 * Normalises a document: takes out what is not part of the report, finds headings, parts, items, fields and quantities. Every character of
 * the source that is not white space lies in one block or one removal of the result. `context` is what an archivist adds: fields, removal
 * rules and corrections. Never throws for what stands in the text or the context; messages say what could not be applied.
 */
export function normalise(document: SourceDocument, context: NormaliseContext = {}): Report {
  const corrections = placeCorrections(document.text, context.corrections ?? [])
  const own = extraRules(context.removalRules ?? [])
  const removed = findRemovals(document.text, document.hints, [...personalRemovals(corrections), ...own.rules], keptStretches(corrections))
  const clean = cleanText(document.text, removed, hintsOf(document.hints, 'line-break'))
  const blocks = blocksOf(paragraphsOf(clean, document.hints), clean.text)
  const parts = correctedParts(partsOf(blocks, clean.text), corrections, clean)
  const items = correctedItems(itemsOf(parts, blocks, clean.text), corrections, clean)
  const { context: words, endLines } = fieldContext(document, clean, blocks)
  const fields = overriddenFields(findFields(words, endLines), context.metadata, corrections)
  return assemble({
    document,
    clean,
    blocks,
    parts,
    items,
    fields,
    removed,
    quantities: quantitiesOf(clean.text, blocks),
    rectifications: rectificationsOf(parts, clean.text),
    messages: [...corrections.messages, ...own.messages, ...fieldMessages(fields)],
  })
}

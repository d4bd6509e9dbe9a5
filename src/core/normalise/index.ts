import { doubtMessage, doubtsOf } from '../doubt/index.ts'
import type { Quantity, Report, SourceDocument } from '../model.ts'
import { assemble, missingPartId } from './assemble.ts'
import { bounded } from './bounded.ts'
import { blocksOf } from './blocks/blocks.ts'
import type { DraftBlock } from './blocks/blocks.ts'
import { cleanText, hintsOf } from './clean-text.ts'
import type { NormaliseContext } from './context.ts'
import { correctedItems, correctedParts, keptStretches, personalRemovals, placeCorrections } from './corrections.ts'
import { fieldContext } from './fields/field-context.ts'
import { fieldMessages, findFields } from './fields/index.ts'
import { overriddenFields } from './fields/override.ts'
import { furtherReportMessages } from './further-report.ts'
import { itemsOf } from './items/index.ts'
import { openCutMessages } from './items/open-cuts.ts'
import { languageOf } from '../text/language.ts'
import { paragraphsOf } from './blocks/paragraphs.ts'
import { partsOf } from './parts/parts.ts'
import { quantitiesOf } from './quantities/index.ts'
import { rectificationsOf } from './rectifications.ts'
import { genreOf, genreOfTitle } from './genres/index.ts'
import type { Genre } from './genres/index.ts'
import { inWriting } from './fields/in-writing.ts'
import { extraRules } from './removals/extra.ts'
import { findRemovals } from './removals/index.ts'
import { halfWidthForRules, simplifiedForRules, writingOf } from '../text/simplified.ts'

export type { Correction, ExtraRemovalRule, NormaliseContext } from './context.ts'
export { PERSON, tellsOfUnmadeRemoval } from './corrections.ts'
export { foundEndless } from './removals/extra.ts'

/**
 * Normalises a document: takes out what is not part of the report, finds headings, parts, items, fields and quantities. Every character of
 * the source that is not white space lies in one block or one removal of the result. `context` is what an archivist adds: fields, removal
 * rules and corrections. Never throws for what stands in the text or the context; messages say what could not be applied.
 */
export function normalise(document: SourceDocument, context: NormaliseContext = {}): Report {
  const corrections = placeCorrections(document.text, context.corrections ?? [])
  const own = extraRules(context.removalRules ?? [], context.find)
  const removed = findRemovals(
    document.text,
    document.hints,
    [...personalRemovals(corrections), ...own.rules],
    keptStretches(corrections),
    context.frame,
  )
  const written = cleanText(document.text, removed, hintsOf(document.hints, 'line-break'))
  const language = languageOf(written.text)
  const clean = { ...written, text: halfWidthForRules(language === 'zh-Hant' ? simplifiedForRules(written.text) : written.text) }
  const blocks = blocksOf(paragraphsOf(clean, document.hints), clean.text)
  const parts = correctedParts(partsOf(blocks, clean.text, genreByName(document, blocks, clean.text, context)), corrections, clean)
  const items = correctedItems(itemsOf(parts, blocks, clean.text), corrections, clean)
  const words = fieldContext({ document, clean, blocks, parts, removed })
  const write = language === 'zh-Hant' ? writingOf(written.text + document.source.path) : (read: string): string => read
  const found = inWriting(findFields(words), write)
  const fields = overriddenFields(found, context.metadata, corrections)
  const quantities = quantitiesOf(clean.text, blocks)
  const listed = bounded({
    items,
    quantities: language === 'zh-Hant' ? quantities.map((quantity) => writtenQuantity(quantity, write)) : quantities,
    rectifications: rectificationsOf(parts, clean.text).map((one) => ({ ...one, problem: write(one.problem), action: write(one.action) })),
  })
  const messages = [
    ...corrections.messages,
    ...own.messages,
    ...listed.messages,
    ...fieldMessages(fields),
    ...furtherReportMessages(blocks, clean),
    ...openCutMessages(listed.found.items.problems, clean),
  ]
  return withDoubts(assemble({ document, clean: written, language, blocks, parts, fields, removed, messages, ...listed.found }))
}

/** A quantity whose words are given back as the text writes them. */
function writtenQuantity(quantity: Quantity, write: (read: string) => string): Quantity {
  const { unit, of, qualifier, base } = quantity
  return { ...quantity, unit: write(unit), of: write(of), qualifier: write(qualifier), ...(base && { base: { ...base, of: write(base.of) } }) }
}

/** The genre that the archivist says, or the title or the file name tells, before anything else is known of the report. */
function genreByName({ source }: SourceDocument, blocks: readonly DraftBlock[], text: string, { metadata }: NormaliseContext): Genre | null {
  if (typeof metadata?.kind === 'string') return genreOf(metadata.kind)
  const title = blocks.find(({ kind }) => kind === 'title')
  return (title && genreOfTitle(text.slice(title.textFrom, title.textTo))) ?? genreOfTitle(source.path.replace(/^.*\//, ''))
}

/** The report with a message for each doubt about its reading that no other message tells. */
function withDoubts(report: Report): Report {
  const told = new Set(report.messages.map(({ id }) => id))
  const doubts = doubtsOf(report).filter(({ kind, list }) => kind !== 'missing' || !told.has(missingPartId(list)))
  return doubts.length === 0 ? report : { ...report, messages: [...report.messages, ...doubts.map(doubtMessage)] }
}

/** A document normalised from end to end, with bounds to what is listed and messages on the whole report: the door of the room. */
import { doubtMessage, doubtsOf } from '../doubt/index.ts'
import type { ItemList, Message, Quantity, Report, SourceDocument } from '../model.ts'
import { assemble, missingPartId } from './assemble.ts'
import { blocksOf, type DraftBlock } from './blocks/blocks.ts'
import { cleanText, hintsOf, toSource, type CleanText } from './clean-text.ts'
import {
  correctedItems,
  correctedParts,
  extraRules,
  keptStretches,
  personalRemovals,
  placeCorrections,
  type NormaliseContext,
} from './archivist-context.ts'
import { fieldContext } from './fields/field-context.ts'
import { fieldMessages, findFields, inWriting, overriddenFields } from './fields/index.ts'
import { itemsOf } from './items/index.ts'
import { languageOf } from '../text/language.ts'
import { paragraphsOf } from './blocks/paragraphs.ts'
import { partsOf } from './parts/parts.ts'
import { quantitiesOf } from './quantities/index.ts'
import { rectificationsOf } from './rectifications.ts'
import { genreOf, genreOfTitle, type Genre } from './genres/index.ts'
import { findRemovals } from './removals/index.ts'
import { halfWidthForRules, simplifiedForRules, writingOf } from '../text/forms.ts'
import { isTitleLike } from './blocks/report-end.ts'
import type { DraftItem } from './items/draft-item.ts'

export { foundEndless, PERSON, tellsOfUnmadeRemoval, type Correction, type ExtraRemovalRule, type NormaliseContext } from './archivist-context.ts'

/**
 * Normalises a document: takes out what is not part of the report, finds headings, parts, items, fields and quantities. Every character of
 * the source that is not white space lies in one block or one removal of the result. `context` is what an archivist adds: fields, removal
 * rules and corrections. Never throws for what stands in the text or the context; messages say what could not be applied.
 */
export function normalise(document: SourceDocument, context: NormaliseContext = {}): Report {
  return normaliseWith(document, context, { placeCorrections, extraRules, personalRemovals, keptStretches, correctedParts, correctedItems })
}

/** The same of a draft, to which no archivist adds anything: what applies rules and corrections need not be loaded for it. */
export function normaliseDraft(document: SourceDocument): Report {
  return normaliseWith(
    document,
    {},
    {
      ...{ placeCorrections: () => ({ placed: [], messages: [] }), extraRules: () => ({ rules: [], messages: [] }) },
      ...{ personalRemovals: () => [], keptStretches: () => [], correctedParts: (parts) => [...parts], correctedItems: (items) => items },
    },
  )
}

/** What applies an archivist's rules and corrections. */
interface Hand {
  readonly placeCorrections: typeof placeCorrections
  readonly extraRules: typeof extraRules
  readonly personalRemovals: typeof personalRemovals
  readonly keptStretches: typeof keptStretches
  readonly correctedParts: typeof correctedParts
  readonly correctedItems: typeof correctedItems
}

function normaliseWith(document: SourceDocument, context: NormaliseContext, hand: Hand): Report {
  const corrections = hand.placeCorrections(document.text, context.corrections ?? [])
  const own = hand.extraRules(context.removalRules ?? [], context.find)
  const removed = findRemovals(
    document.text,
    document.hints,
    [...hand.personalRemovals(corrections), ...own.rules],
    hand.keptStretches(corrections),
    context.frame,
  )
  const written = cleanText(document.text, removed, hintsOf(document.hints, 'line-break'))
  const language = languageOf(written.text)
  const clean = { ...written, text: halfWidthForRules(language === 'zh-Hant' ? simplifiedForRules(written.text) : written.text) }
  const blocks = blocksOf(paragraphsOf(clean, document.hints), clean.text)
  const parts = hand.correctedParts(partsOf(blocks, clean.text, genreByName(document, blocks, clean.text, context)), corrections, clean)
  const items = hand.correctedItems(itemsOf(parts, blocks, clean.text), corrections, clean)
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

/**
 * How many of each a report may list. Items are compared each with each, so that ten times as many take a hundred times as long and as much memory. Of 281 reports, some of a whole
 * country, none had more than 112 items in a list, 5 rectifications and 467 quantities.
 */
export const mostListed = { items: 500, rectifications: 500, quantities: 2_000 } as const

const itemLists: readonly ItemList[] = ['problems', 'causes', 'plans', 'work']

/** What is told apart in a text: the items of its lists, what it puts right, what it counts. */
interface Listed {
  readonly items: Readonly<Record<ItemList, readonly unknown[]>>
  readonly rectifications: readonly unknown[]
  readonly quantities: readonly unknown[]
}

/**
 * What was found in a text, without the lists that are longer than those of any report: the text itself stays, and a message says which lists were given up. Of a file that somebody
 * filled with rules of lines or with numbers nothing could be compared, and its neighbours would have to wait for it.
 */
function bounded<Found extends Listed>(found: Found): { readonly found: Found; readonly messages: readonly Message[] } {
  const endless = itemLists.filter((list) => found.items[list].length > mostListed.items)
  const others = (['rectifications', 'quantities'] as const).filter((name) => found[name].length > mostListed[name])
  if (endless.length === 0 && others.length === 0) return { found, messages: [] }
  const items = { ...found.items, ...Object.fromEntries(endless.map((list) => [list, []])) }
  return {
    found: { ...found, items, ...Object.fromEntries(others.map((name) => [name, []])) },
    messages: [
      {
        id: 'report-lists-endless',
        severity: 'error',
        reason: `This text lists more than any report does, so that it was read, but not told apart: ${[
          ...endless.map((list) => `${found.items[list].length} items of ${list}`),
          ...others.map((name) => `${found[name].length} ${name}`),
        ].join(', ')}; at most ${mostListed.items} were expected, of quantities ${mostListed.quantities}.`,
        hint: 'Look whether the file is a report, and whether rules of lines or tables of numbers stand in the place of its text.',
        from: null,
        to: null,
      },
    ],
  }
}

/** Says that a file holds a further report, which was read as an attachment of the first, and where each begins. */
function furtherReportMessages(blocks: readonly DraftBlock[], clean: CleanText): Message[] {
  const words = ({ textFrom, textTo }: DraftBlock): string => clean.text.slice(textFrom, textTo).trim()
  const title = blocks.find(({ kind }) => kind === 'title')
  const further = title && blocks.find((block) => block.kind === 'note' && isTitleLike(words(block), words(title)))
  if (!title || !further) return []
  const [first, second] = [toSource(clean, title.from, title.to), toSource(clean, further.from, further.to)]
  return [
    {
      id: 'several-reports',
      severity: 'warning',
      reason: `This file holds two reports: “${words(title)}” begins at character ${first.from}, “${words(further)}” at character ${second.from}. The first alone was read for its parts and items; the rest stands below it as an attachment.`,
      hint: 'Save each report as a file of its own.',
      ...second,
    },
  ]
}

/** Says of every passage of problems that can be cut in several ways into how many it can, and how sure the cut is that was taken. */
function openCutMessages(problems: readonly DraftItem[], clean: CleanText): Message[] {
  return problems.flatMap((first, at): Message[] => {
    if (!first.openCut) return []
    const { expected, counts } = first.openCut
    const end = problems.findIndex(({ openCut }, next) => next > at && openCut !== undefined)
    const last = problems.slice(at, end < 0 ? problems.length : end).at(-1)!
    const [fewest, most] = [counts[0]!, counts.at(-1)!]
    const percent = Math.round(100 * expected)
    return [
      {
        id: 'cut-problems-open',
        severity: 'info',
        reason: `Careful readers may cut this passage into as few as ${fewest} or as many as ${most} problems; the cut that was taken is expected to agree with theirs to ${percent}%.`,
        hint: 'Read the passage beside its list; if it should be cut otherwise, say so as corrections of the items in archive.yaml.',
        ...toSource(clean, first.from, last.to),
        values: { fewest, most, percent },
      },
    ]
  })
}

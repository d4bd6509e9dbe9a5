import type {
  Block,
  Evidence,
  FieldName,
  Item,
  ItemList,
  Message,
  Part,
  PartName,
  Quantity,
  Rectification,
  Removal,
  Report,
  SourceDocument,
} from '../model.ts'
import type { DraftBlock } from './blocks/blocks.ts'
import { toSource, type CleanText } from './clean-text.ts'
import type { Fields } from './fields/index.ts'
import { genreOf } from './genres/index.ts'
import { IdGiver, shortHash } from '../text/identity.ts'
import { withoutSpaces } from '../text/signs.ts'
import { itemClauses, itemText, oneLine } from './items/draft-item.ts'
import type { DraftItems } from './items/index.ts'
import { joinAlternating, withCores, type DraftPart } from './parts/draft-part.ts'

/** Everything that was found about a document, in offsets of the clean text. */
export interface Findings {
  readonly document: SourceDocument
  readonly clean: CleanText
  readonly language: string
  readonly blocks: readonly DraftBlock[]
  readonly parts: readonly DraftPart[]
  readonly items: DraftItems
  readonly fields: Fields
  readonly removed: readonly Removal[]
  readonly quantities: readonly Quantity[]
  readonly rectifications: readonly Rectification[]
  readonly messages: readonly Message[]
}

/** Makes the report: offsets count the source, blocks and items have ids. */
export function assemble(found: Findings): Report {
  const { document, clean, fields } = found
  const ids = new IdGiver()
  const blocks = found.blocks.map((block) => finishedBlock(block, found, ids))
  const lists = (['problems', 'causes', 'plans', 'work'] as const).map((list) => finishedItems(list, found, blocks, ids))
  const parts = joinAlternating(withCores(found.parts, found.items.problems, clean.text), clean.text).map((part) => finishedPart(part, clean))
  const missing = missingParts(found)
  return {
    id: `r${shortHash(withoutSpaces(clean.text))}`,
    series: null,
    kind: fields.kind,
    year: fields.year,
    reviewedYear: fields.reviewedYear,
    planYear: fields.planYear,
    title: fields.title,
    organisation: fields.organisation,
    role: fields.role,
    place: fields.place,
    date: fields.date,
    session: fields.session,
    language: found.language,
    source: document.source,
    evidence: evidenceInSource(fields.evidence, clean),
    names: fields.names,
    blocks,
    parts: [...parts, ...missing.map((part): Part => ({ part, from: 0, to: 0, found: false, by: 'position', evidence: '' }))],
    problems: lists[0] ?? [],
    causes: lists[1] ?? [],
    plans: lists[2] ?? [],
    work: lists[3] ?? [],
    rectifications: found.rectifications.map((rectification) => ({ ...rectification, ...toSource(clean, rectification.from, rectification.to) })),
    quantities: found.quantities.map((quantity) => {
      const { from, to } = toSource(clean, quantity.from, quantity.to)
      return { ...quantity, text: clean.text.slice(quantity.from, quantity.to), from, to }
    }),
    removed: found.removed,
    messages: [...document.messages, ...textMessages(found), ...found.messages, ...missing.map(missingMessage)],
  }
}

function finishedBlock(block: DraftBlock, { clean, parts }: Findings, ids: IdGiver): Block {
  const part = parts.findLast(({ from, to }) => block.from >= from && block.from < to)?.part ?? ''
  const words = clean.text.slice(block.textFrom, block.textTo)
  const text = block.kind === 'heading' || block.kind === 'title' ? words.trim() : words.trimEnd()
  const marker = block.marker === '' ? '' : clean.text.slice(block.from, block.textFrom).trim()
  const { from, to } = toSource(clean, block.from, block.to)
  return { id: ids.give('b', part, marker + text), kind: block.kind, level: block.level, marker, text, from, to }
}

const prefixes: Readonly<Record<ItemList, string>> = { problems: 'p', causes: 'c', plans: 't', work: 'w' }

function finishedItems(list: ItemList, { clean, items, blocks: drafts }: Findings, blocks: readonly Block[], ids: IdGiver): Item[] {
  const given: string[] = []
  return items[list].map((item) => {
    const text = itemText(clean.text, item)
    const id = ids.give(prefixes[list], list, text)
    given.push(id)
    const { from, to } = toSource(clean, item.from, item.to)
    return {
      id,
      lead: clean.text.slice(item.lead.from, item.lead.to).trim(),
      text,
      marker: item.marker,
      parent: item.parent === null ? null : (given[item.parent] ?? null),
      block: blocks[blockAt(drafts, item.from)]?.id ?? '',
      clauses: itemClauses(clean.text, list, item).map((clause) => {
        const { from, to } = toSource(clean, clause.from, clause.to)
        return { text: oneLine(clean.text.slice(clause.from, clause.to)), from, to }
      }),
      from,
      to,
    }
  })
}

/** Number of the block that a place lies in or follows; the first where none begins before it. Blocks are in the order of the text. */
function blockAt(blocks: readonly DraftBlock[], place: number): number {
  let [least, beyond] = [0, blocks.length]
  while (beyond - least > 1) {
    const middle = (least + beyond) >> 1
    if (blocks[middle]!.from <= place) least = middle
    else beyond = middle
  }
  return least
}

function finishedPart({ part, from, to, by, evidence, core }: DraftPart, clean: CleanText): Part {
  return {
    part,
    ...toSource(clean, from, to),
    found: true,
    by,
    evidence: clean.text
      .slice(evidence.from, evidence.to)
      .trim()
      .slice(0, 120)
      .replace(/[\ud800-\udbff]$/, ''),
    ...(core && { core: toSource(clean, core.from, core.to) }),
  }
}

/** Parts that a report of this genre has; where one was not found, that is said. */
function missingParts({ parts, fields, blocks }: Findings): PartName[] {
  if (!blocks.some(({ kind }) => kind === 'paragraph')) return []
  return genreOf(fields.kind).parts.filter((name) => !parts.some(({ part }) => part === name))
}

/** A page that was copied without its article holds menus alone. */
function textMessages({ blocks }: Findings): Message[] {
  if (blocks.some(({ kind }) => kind === 'paragraph' || kind === 'table')) return []
  return [
    {
      id: 'report-text-missing',
      severity: 'error',
      reason: 'This file holds no paragraph of a report; it may be a page that was copied without its article.',
      hint: 'Replace the file by a complete copy of the report.',
      from: null,
      to: null,
    },
  ]
}

/** Name of the message that a part was not found. */
export function missingPartId(part: PartName): string {
  return `part-${part}-not-found`
}

function missingMessage(part: PartName): Message {
  return {
    id: missingPartId(part),
    severity: 'warning',
    reason: `A report of this kind has a part of ${part}, and none was found.`,
    hint: 'Look for the passage in the text and name its first and last words as a correction of the parts in archive.yaml.',
    from: null,
    to: null,
  }
}

function evidenceInSource(evidence: Fields['evidence'], clean: CleanText): Partial<Record<FieldName, Evidence>> {
  const inSource: Partial<Record<FieldName, Evidence>> = {}
  for (const [name, found] of Object.entries(evidence) as [FieldName, Evidence][]) {
    inSource[name] =
      found.from === null || found.to === null || found.by === 'record' ? found : { ...found, ...toSource(clean, found.from, found.to) }
  }
  return inSource
}

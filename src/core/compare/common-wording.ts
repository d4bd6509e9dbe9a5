import type { Report } from '../model.ts'
import { lettersWithPlaces } from './letters.ts'

/** Length of a shingle, in letters: a run this long that two organisations share is hardly chance. */
const shingleLength = 12

/** Of the shingles one in so many is kept, by its own value, so that equal texts keep equal ones (Broder 1997). */
const sampling = 4

/** A kept shingle: its hash, the block it stands in and its stretch of the block's text. */
export interface Shingle {
  readonly hash: number
  readonly block: string
  readonly from: number
  readonly to: number
}

/** The shingles of one report and whose report it is. Reports of one organisation do not count as common wording of one another. */
export interface ShingledReport {
  readonly report: string
  readonly organisation: string
  readonly shingles: readonly Shingle[]
}

/** Where shingles stand that several organisations use: hash → places. */
export type CommonShingles = ReadonlyMap<number, readonly { readonly report: string; readonly organisation: string; readonly block: string }[]>

/** How much of a block stands in reports of other organisations. */
export interface CommonWording {
  readonly block: string
  /** Share of the block's letters, 0 to 1. */
  readonly share: number
  /** Stretches of the block's text, in UTF-16 code units, in order and apart from one another. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
  /** Where it stands, those with most of it first. */
  readonly places: readonly { readonly report: string; readonly block: string }[]
}

const shownPlaces = 8

/** Kept shingles of a report's paragraphs, in order. Punctuation, white space and digits are passed over. */
export function shinglesOf(report: Report): Shingle[] {
  return report.blocks
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) => {
      const { letters, places } = lettersWithPlaces(block.text)
      const shingles: Shingle[] = []
      for (let at = 0; at + shingleLength <= letters.length; at++) {
        const hash = hashOf(letters, at)
        if (hash % sampling === 0) shingles.push({ hash, block: block.id, from: places[at]!, to: places[at + shingleLength - 1]! + 1 })
      }
      return shingles
    })
}

/** The shingles that reports of at least two organisations have. */
export function commonShingles(reports: readonly ShingledReport[]): CommonShingles {
  const owner = new Map<number, string>()
  const shared = new Set<number>()
  for (const { organisation, shingles } of reports) {
    for (const { hash } of shingles) {
      const first = owner.get(hash)
      if (first === undefined) owner.set(hash, organisation)
      else if (first !== organisation) shared.add(hash)
    }
  }
  const places = new Map<number, { report: string; organisation: string; block: string }[]>()
  for (const { report, organisation, shingles } of reports) {
    for (const { hash, block } of shingles) {
      if (!shared.has(hash)) continue
      const known = places.get(hash)
      if (known) known.push({ report, organisation, block })
      else places.set(hash, [{ report, organisation, block }])
    }
  }
  return places
}

/** Common wording of one report's blocks, in order; blocks that have none are left out. */
export function commonWordingOf(report: Report, organisation: string, shingles: readonly Shingle[], common: CommonShingles): CommonWording[] {
  const byBlock = Map.groupBy(shingles, (shingle) => shingle.block)
  return report.blocks.flatMap((block) => {
    const found = (byBlock.get(block.id) ?? []).flatMap((shingle) => {
      const elsewhere = common.get(shingle.hash)?.filter((place) => place.organisation !== organisation) ?? []
      return elsewhere.length > 0 ? [{ ...shingle, elsewhere }] : []
    })
    if (found.length === 0) return []
    const stretches = merged(found)
    const letters = lettersWithPlaces(block.text).places
    const inside = letters.filter((place) => stretches.some(({ from, to }) => from <= place && place < to)).length
    return [
      {
        block: block.id,
        share: Math.round((inside / letters.length) * 1000) / 1000,
        stretches,
        places: mostFrequent(found.flatMap((shingle) => shingle.elsewhere)),
      },
    ]
  })
}

function merged(stretches: readonly { readonly from: number; readonly to: number }[]): { from: number; to: number }[] {
  const apart: { from: number; to: number }[] = []
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}

function mostFrequent(places: readonly { readonly report: string; readonly block: string }[]): { report: string; block: string }[] {
  const counted = Map.groupBy(places, ({ report, block }) => `${report}\n${block}`)
  return [...counted.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, shownPlaces)
    .map(([place]) => ({ report: place!.report, block: place!.block }))
}

/** FNV-1a over the code units of one shingle, 32 bits. */
function hashOf(letters: string, from: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < from + shingleLength; at++) value = Math.imul(value ^ letters.charCodeAt(at), 0x01000193)
  return value >>> 0
}

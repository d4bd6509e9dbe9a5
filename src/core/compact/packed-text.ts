import type { Block } from '../model.ts'

/** A stretch of a block's text: the block's number, where it begins in it and how long it is; the number alone stands for all of it. */
export type BlockReference = readonly [block: number, from: number, length: number] | readonly [block: number]

/** A text as its lines, each a stretch of a block or, where no block has it, the line itself. */
export type PackedText = readonly (string | BlockReference)[]

/** Blocks after the one that an item opens in that are searched for its text: items reach no further, and a search through all would cost more than it saves. */
const reach = 12

/**
 * Packs a text that stands, line by line, in the blocks of its report.
 * @param start number of the block in which it probably opens.
 */
export function packText(text: string, blocks: readonly Block[], start: number): PackedText {
  return text.split('\n').map((line) => referenceTo(line, blocks, start) ?? line)
}

/** The text again. */
export function unpackText(packed: PackedText, blocks: readonly Block[]): string {
  return packed.map((line) => (typeof line === 'string' ? line : stretchOf(line, blocks))).join('\n')
}

function referenceTo(line: string, blocks: readonly Block[], start: number): BlockReference | null {
  // A short line takes less room than its reference.
  if (line.length < 4) return null
  for (let number = Math.max(0, start); number < Math.min(blocks.length, start + reach); number++) {
    const { text } = blocks[number]!
    if (text === line) return [number]
    const from = text.indexOf(line)
    if (from >= 0) return [number, from, line.length]
  }
  return null
}

function stretchOf([number, from = 0, length]: BlockReference, blocks: readonly Block[]): string {
  const text = blocks[number]?.text ?? ''
  return text.slice(from, length === undefined ? text.length : from + length)
}

import type { Report, Span } from '../model.ts'

/**
 * What is wrong with the account of a report's characters, or null. Every character of the source that is not white space lies in one
 * block, in one removal, or in a removal inside a block; and a block's stretch of the source, less the removals inside it, is its marker
 * and text, white space and final stop aside.
 */
export function ledgerFault(source: string, report: Report): string | null {
  const inBlock = coverage(source.length, report.blocks)
  const inRemoval = coverage(source.length, report.removed)
  for (let i = 0; i < source.length; i++) {
    if (isBlank(source[i]!)) continue
    if (!inBlock[i] && !inRemoval[i]) return `the character at ${i} (${source.slice(i, i + 10)}) is in no block and no removal`
    if (inBlock[i]! > 1 || inRemoval[i]! > 1) return `the character at ${i} (${source.slice(i, i + 10)}) is in two places`
  }
  for (const block of report.blocks) {
    let kept = ''
    for (let i = block.from; i < block.to; i++) if (!inRemoval[i]) kept += source[i]!
    if (folded(kept) !== folded(block.marker + block.text))
      return `block ${block.id} says ${block.text.slice(0, 20)}, its source ${kept.slice(0, 20)}`
  }
  return null
}

function coverage(length: number, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { from, to } of spans) for (let i = from; i < to; i++) covered[i]!++
  return covered
}

function isBlank(character: string): boolean {
  return /[\s\u200b\ufeff]/.test(character)
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?<![.。:;,])[.。:;,]+$/u, '')
}

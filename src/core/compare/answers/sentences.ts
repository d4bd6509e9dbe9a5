import type { Block, PartName, Report } from '../../model.ts'

/** A sentence of a report with the block it stands in. */
export interface Sentence {
  readonly block: string
  readonly text: string
}

/** Sentences of the blocks of a part, in order, each with its final stop. A block belongs to the part that covers most of it. */
export function sentencesOfPart(report: Report, part: PartName): Sentence[] {
  return blocksOfPart(report, part)
    .filter((block) => block.kind === 'paragraph' || block.kind === 'table')
    .flatMap((block) => sentencesOf(block.text).map((text) => ({ block: block.id, text })))
}

/** Cuts a text after each 。！？； that closes a sentence and at line feeds; quotation marks stay with their sentence. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？!?\n]+[。！？!?]*[”’」』）)]*/gu) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** Blocks that lie for the greater part in the given part of the report. */
export function blocksOfPart(report: Report, part: PartName): Block[] {
  const stretches = report.parts.filter((stretch) => stretch.part === part && stretch.found)
  return report.blocks.filter((block) => {
    let inside = 0
    for (const { from, to } of stretches) inside += Math.max(0, Math.min(to, block.to) - Math.max(from, block.from))
    return inside * 2 > block.to - block.from
  })
}

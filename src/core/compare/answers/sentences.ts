import type { Block, PartName, Report } from '../../model.ts'

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
